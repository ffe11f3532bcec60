// Which setting, and how sensitive: a map of a run over two of its settings, and all runs over one, by pointer, key and link.
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { expect, open, opened, part, test } from './page';

const quadratic = '#v=1&s=quadratic&p=-4,1&n=300&t=300&r=sgd,lr=0.05;momentum,lr=0.02;adam,lr=0.2';
const setting = { name: 'Which setting?' } as const;
const sensitive = { name: 'How sensitive?' } as const;

const panelOf = (page: Page, name: { readonly name: string }) => page.getByRole('region', name);

/** All cells of the panel are there. */
async function done(panel: Locator): Promise<void> {
  await expect(panel.locator('progress')).toHaveAttribute('data-done', 'true', { timeout: 20_000 });
}

/** What stands in the slider of a map or a chart. */
const says = (panel: Locator) => panel.getByRole('slider').getAttribute('aria-valuetext');

/** The value of a run's field. */
async function field(page: Page, run: string, name: RegExp): Promise<string> {
  return (await opened(page, run)).getByRole('textbox', { name }).inputValue();
}

test('a run is mapped from the list of questions, the best cell is told and taken over, and Back undoes both', async ({
  page,
}) => {
  await open(page, quadratic);
  await opened(page, 'Momentum');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: setting.name }).click();
  await expect.poll(() => part(page, 'over')).toBe('2,lr,momentum');
  const panel = panelOf(page, setting);
  await done(panel);
  // what `sweep` finds among these 128 x 128 cells
  await expect(panel.getByRole('status')).toHaveText(
    /^Momentum: best at η = 0\.126, β = 0\.433, final loss 4\.13·10⁻¹⁰⁷; it diverges in 26 % of the map and ends no lower than it started in 3 %\.$/,
  );
  await expect(panel).toContainText('η = 2(1 + β)/λ, where λ = 20 is the largest curvature');
  await expect(panel.getByRole('link', { name: 'Goh 2017' })).toHaveAttribute('href', /^https:/);
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Use these values' }).click();
  expect(await field(page, 'Momentum', /^learning rate/)).toBe('0.126');
  expect(await field(page, 'Momentum', /^momentum/)).toBe('0.433');
  await page.goBack();
  await expect.poll(() => field(page, 'Momentum', /^learning rate/)).toBe('0.02');
  expect(await field(page, 'Momentum', /^momentum/)).toBe('0.9');
  await page.goBack();
  await expect(panel).toBeHidden();
  expect(await part(page, 'over')).toBe(null);
});

test('a cell is pointed at, walked to by arrows, and taken over by Enter and by a click', async ({ page }) => {
  await open(page, `${quadratic}&over=2,lr,momentum`);
  const panel = panelOf(page, setting);
  await done(panel);
  const map = panel.getByRole('slider');
  await map.scrollIntoViewIfNeeded();
  await map.focus();
  // from the values in use, cells of the finest map
  await page.keyboard.press('ArrowRight');
  const right = await says(panel);
  expect(right).toMatch(/^η = 0\.0225, β = 0\.899: final loss /);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await says(panel)).not.toBe(right);
  await expect(panel.locator('.over-reads')).toHaveText((await says(panel)) ?? '');
  const [, rate] = /^η = ([\d.]+)/.exec((await says(panel)) ?? '') ?? [];
  await page.keyboard.press('Enter');
  expect(await field(page, 'Momentum', /^learning rate/)).toBe(rate);
  // far right nothing holds
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + 0.97 * box.width, box.y + 0.5 * box.height);
  await expect.poll(() => says(panel)).toMatch(/: diverges at step \d+$/);
  await page.mouse.click(box.x + 0.5 * box.width, box.y + box.height - 2);
  await expect.poll(() => field(page, 'Momentum', /^momentum/)).toMatch(/^0\.0\d+$/);
  expect(Number(await field(page, 'Momentum', /^learning rate/))).toBeCloseTo(0.01, 2);
});

test('the map is what the link says, and follows what is chosen and set', async ({ page }) => {
  await open(page, `${quadratic}&over=2,lr,momentum&by=steps`);
  const panel = panelOf(page, setting);
  await done(panel);
  await expect(panel.getByRole('status')).toHaveText(/^Momentum: best at η = 0\.113, β = 0\.567, 8 steps; /);
  const before = await panel.getByRole('status').innerText();
  await panel.getByRole('combobox', { name: 'Across' }).selectOption('momentum');
  await expect.poll(() => part(page, 'over')).toBe('2,momentum,lr');
  await panel.getByRole('combobox', { name: 'Up' }).selectOption('alone');
  await expect.poll(() => part(page, 'over')).toBe('2,momentum');
  await expect(panel.locator('.setting-curve')).toBeVisible();
  await panel.getByRole('combobox', { name: 'Map of' }).selectOption('Adam');
  await expect.poll(() => part(page, 'over')).toBe('3,lr,beta1');
  await panel.getByRole('combobox', { name: 'Shown' }).selectOption('final loss');
  await expect.poll(() => part(page, 'by')).toBe(null);
  await done(panel);
  await expect(panel).toContainText('Adam on Quadratic: final loss after 300 steps');
  expect(await panel.getByRole('status').innerText()).not.toBe(before);
  // no theory, no line
  await expect(panel).not.toContainText('Dashed');
});

test('the picture hatches what diverges and colours what does not, at the sharpness of the screen', async ({
  page,
}) => {
  await open(page, `${quadratic}&over=2,lr,momentum`);
  const panel = panelOf(page, setting);
  await done(panel);
  const canvas = panel.locator('canvas');
  const map = panel.locator('.over-plot');
  const [outer, inner] = [await canvas.boundingBox(), await map.boundingBox()];
  if (!outer || !inner) throw new Error('no map');
  const colours = (x: number, y: number) =>
    canvas.evaluate(
      (node, [px, py]) => {
        const element = node as HTMLCanvasElement;
        const copy = document.createElement('canvas');
        [copy.width, copy.height] = [element.width, element.height];
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(element, 0, 0);
        const ratio = element.width / element.clientWidth;
        const { data = [] } = context?.getImageData(px * ratio, py * ratio, 24, 24) ?? {};
        const pixels = Array.from({ length: 576 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)].join());
        return { count: new Set(pixels).size, first: pixels[0] };
      },
      [inner.x - outer.x + x * inner.width, inner.y - outer.y + y * inner.height] as const,
    );
  // the dark triangle below the ring, and the far right
  expect(await colours(0.58, 0.82)).toEqual({ count: 1, first: '10,55,99' });
  expect((await colours(0.85, 0.3)).count).toBeGreaterThan(3);
  expect(await canvas.evaluate((node) => (node as HTMLCanvasElement).width / node.clientWidth)).toBeCloseTo(
    await page.evaluate(() => devicePixelRatio),
    2,
  );
});

test('all runs are compared over the learning rate: the sentence, the table, and a curve that is taken over', async ({
  page,
}) => {
  await open(page, quadratic);
  await page.keyboard.press('i');
  await expect.poll(() => part(page, 'over')).toBe('lr');
  const panel = panelOf(page, sensitive);
  await done(panel);
  await expect(panel.getByRole('status')).toHaveText(
    /^Momentum forgives most: it ends within ten times its own best loss from 0\.00264 to 0\.184 \(1\.8 decades\); SGD least, from 0\.0379 to 0\.0965 \(0\.41 decades\)\.$/,
  );
  const table = panel.getByRole('region', { name: 'Best learning rate of each run' });
  await expect(table.getByRole('row')).toHaveCount(4);
  const cells = await table.getByRole('row', { name: /^SGD/ }).getByRole('cell').allInnerTexts();
  // of the lowest five in a row the one in the middle, and between which values it is good
  expect(cells).toEqual(['0.0777', 'Use it', '3.68·10⁻²¹', '0.05', '0.0379 to 0.0965 (0.41 decades)']);
  expect(await violations(page)).toEqual([]);
  await table.getByRole('button', { name: 'Use it in SGD' }).click();
  expect(await field(page, 'SGD', /^learning rate/)).toBe('0.0777');
  const chart = panel.getByRole('slider');
  await chart.focus();
  await page.keyboard.press('ArrowDown');
  expect(await says(panel)).toMatch(/^Momentum, η = 0\.0\d+: final loss /);
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  expect(Number(await field(page, 'Momentum', /^learning rate/))).toBeLessThan(0.02);
  await page.keyboard.press('Escape');
  await expect(panel.locator('.over-reads')).toHaveText('');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  // Adam alone is alive there
  await page.mouse.move(box.x + 0.9 * box.width, box.y + 0.5 * box.height);
  await expect.poll(() => says(panel)).toMatch(/^Adam, η = /);
  await page.mouse.click(box.x + 0.9 * box.width, box.y + 0.5 * box.height);
  await expect.poll(async () => Number(await field(page, 'Adam', /^learning rate/))).toBeGreaterThan(1);
});

test('both stand in one link, keys open and close them, and what is gone is named', async ({ page }) => {
  await open(page, `${quadratic}&over=2,lr,momentun;lr`);
  await expect(page.locator('.problems')).toContainText('momentun');
  await expect(panelOf(page, setting)).toBeVisible();
  await expect(panelOf(page, sensitive)).toBeVisible();
  await page.getByRole('heading', { name: 'Downhill' }).first().click();
  await page.keyboard.press('i');
  await expect(panelOf(page, sensitive)).toBeHidden();
  await page.keyboard.press('w');
  await expect(panelOf(page, setting)).toBeHidden();
  await opened(page, 'SGD');
  await page.keyboard.press('w');
  await expect.poll(() => part(page, 'over')).toBe('1,lr');
  await panelOf(page, setting).getByRole('button', { name: 'Close: Which setting?' }).click();
  await expect.poll(() => part(page, 'over')).toBe(null);
});

test.describe('in a hand', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });
  test('a tap takes a cell over, and nothing is wider than the window', async ({ page }) => {
    await open(page, `${quadratic}&over=2,lr,momentum;lr`);
    const panel = panelOf(page, setting);
    await done(panel);
    await done(panelOf(page, sensitive));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const map = panel.getByRole('slider');
    await map.scrollIntoViewIfNeeded();
    const before = await part(page, 'r');
    const box = await map.boundingBox();
    if (!box) throw new Error('no map');
    await page.touchscreen.tap(box.x + 0.3 * box.width, box.y + 0.7 * box.height);
    await expect.poll(() => part(page, 'r')).not.toBe(before);
    expect(await violations(page)).toEqual([]);
  });
});
