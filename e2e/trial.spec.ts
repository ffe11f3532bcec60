// "What does beta1 do?": every parameter has its name beside it, and while a slider changes a run its old way stays in sight.
import type { Page } from '@playwright/test';
import { expect, open, opened, race, test } from './page';

/** What the latest painting of the paths and marks held: names, and how many pale fine lines. */
async function watchPlot(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const painted = { names: [] as string[], colours: [] as string[], fine: 0 };
    Object.assign(window, { painted });
    const { prototype } = CanvasRenderingContext2D;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- they are called with their context below
    const { fillText, stroke, setTransform } = prototype;
    const layer = ({ canvas }: CanvasRenderingContext2D): number =>
      [...(canvas.closest('.plot')?.querySelectorAll('canvas') ?? [])].indexOf(canvas);
    // A painting with nothing new in it leaves what is there.
    let begins = false;
    prototype.setTransform = function (...matrix: unknown[]) {
      if (layer(this) === 1) begins = true;
      if (layer(this) === 2) painted.names = [];
      (setTransform as (...matrix: unknown[]) => void).apply(this, matrix);
    };
    prototype.fillText = function (text: string, ...rest) {
      if (layer(this) === 2) painted.names.push(text);
      fillText.call(this, text, ...(rest as [number, number]));
    };
    prototype.stroke = function (...path: unknown[]) {
      if (layer(this) === 1) {
        if (begins) Object.assign(painted, { colours: [], fine: 0 });
        begins = false;
        if (typeof this.strokeStyle === 'string') painted.colours.push(this.strokeStyle);
        if (this.lineWidth < 2 && this.getLineDash().length > 0) painted.fine++;
      }
      stroke.apply(this, path as [Path2D]);
    };
  });
}

const painted = (page: Page) =>
  page.evaluate(() => (window as unknown as { painted: { names: string[]; colours: string[]; fine: number } }).painted);
const shows = async (page: Page): Promise<boolean> => {
  const { names, fine } = await painted(page);
  return names.includes('before') && fine > 0;
};
/** SGD's line in its full colour. */
const sgdIsFull = async (page: Page): Promise<boolean> => (await painted(page)).colours.includes('#3b4046');

test('every parameter has its name in words beside its letter, and what it does is said when it has the keys', async ({
  page,
}) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  await expect(adam.locator('.hyper .word > span:first-child')).toHaveText([
    'learning rate',
    'decay of the first moment',
    'decay of the second moment',
    'small number against division by zero',
  ]);
  for (const word of await adam.locator('.hyper .word > span:first-child').all()) {
    await expect(word).toBeVisible();
    expect(await word.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
  }
  await adam.getByRole('slider', { name: 'decay of the first moment of Adam' }).focus();
  await expect(adam.locator('.gloss')).toContainText('keeps 90 % of the old average each step');
  await expect(page.getByRole('group', { name: 'how steep the walls are' }).locator('.word')).toHaveText(
    'how steep the walls are',
  );
});

test('while a slider is dragged the old way stays under the new one and the other runs are faded', async ({ page }) => {
  await watchPlot(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  // The plot is painted anew while the card opens: what counts is how it comes to rest.
  await expect.poll(() => sgdIsFull(page)).toBe(true);
  expect(await shows(page)).toBe(false);
  const box = await adam.getByRole('slider', { name: 'decay of the first moment of Adam' }).boundingBox();
  if (!box) throw new Error('no slider');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 3 });
  await expect.poll(() => shows(page)).toBe(true);
  expect(await sgdIsFull(page)).toBe(false);
  // As long as it is held, however long that is.
  await page.waitForTimeout(5600);
  expect(await shows(page)).toBe(true);
  await page.mouse.up();
  expect(await shows(page)).toBe(true);
  await expect.poll(() => shows(page)).toBe(false);
  await expect.poll(() => sgdIsFull(page)).toBe(true);
});

for (const name of ['SGD', 'Momentum'])
  test(`by keys too: ${name}, until they leave the slider`, async ({ page }) => {
    await watchPlot(page);
    await open(page, race(300));
    const slider = (await opened(page, name)).getByRole('slider', { name: `learning rate of ${name}` });
    await slider.press('ArrowLeft');
    await slider.press('ArrowLeft');
    await expect.poll(() => shows(page)).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(() => shows(page)).toBe(false);
    await slider.press('ArrowRight');
    await expect.poll(() => shows(page)).toBe(true);
    await expect.poll(() => shows(page)).toBe(false);
  });
