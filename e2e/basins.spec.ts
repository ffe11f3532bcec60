// The map of starts: where every start leads, for one run or two, by pointer, key and link.
import { violations } from './axe';
import { card, expect, open, opened, part, test } from './page';

const himmelblau = '#v=1&s=himmelblau&p=0,0&n=200&t=200&r=sgd,lr=0.005;momentum,lr=0.01;adam,lr=0.1';
const named = { name: 'From where?' } as const;

test('a run is mapped by the list of questions, told in words, and Back takes the map away', async ({ page }) => {
  await open(page, himmelblau);
  await opened(page, 'Momentum');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: /^From where\?/ }).click();
  await expect.poll(() => part(page, 'from')).toBe('2');
  const panel = page.getByRole('region', named);
  await expect(panel.locator('progress')).toHaveAttribute('data-done', 'true', { timeout: 20_000 });
  // what `sweep` counts of 256 x 256 starts
  await expect(panel.getByRole('status')).toHaveText(
    /^Momentum reaches B at \(−2\.81, 3\.13\) from 25 % of the starts, D at \(3\.58, −1\.85\) from 23 %, C at \(−3\.78, −3\.28\) from 21 %, A at \(3, 2\) from 21 %, diverges from 11 %\./,
  );
  const shares = await panel.getByRole('listitem').allInnerTexts();
  expect(shares.filter((text) => /^[A-D] \d+ %$/.test(text.trim()))).toHaveLength(4);
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(panel).toBeHidden();
  expect(await part(page, 'from')).toBe(null);
});

test('the picture has the colours of the basins, and follows the settings of the run', async ({ page }) => {
  await open(page, `${himmelblau}&from=2`);
  const panel = page.getByRole('region', named);
  const done = () => expect(panel.locator('progress')).toHaveAttribute('data-done', 'true', { timeout: 20_000 });
  await done();
  // the middle of the plot is (0, 0); A and C lie on either side of it
  const [a, c] = await page.locator('.plot canvas').first().evaluate((canvas: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d', { willReadFrequently: true });
    context?.drawImage(canvas, 0, 0);
    return [[0.56, 0.42], [0.44, 0.6]].map(([x, y]) =>
      [...(context?.getImageData(x * copy.width, y * copy.height, 1, 1).data ?? [])].join());
  }); // prettier-ignore
  expect(a).not.toBe(c);
  const before = await panel.getByRole('status').innerText();
  const rate = (await opened(page, 'Momentum')).getByRole('textbox', { name: /learning rate/ });
  await rate.fill('0.0001');
  await rate.press('Enter');
  await expect.poll(() => panel.getByRole('status').innerText()).not.toBe(before);
  await done();
  await expect(panel.getByRole('status')).toContainText('none from');
});

test('two runs are compared from a link, and by the lists', async ({ page }) => {
  await open(page, `${himmelblau}&from=2,3`);
  const panel = page.getByRole('region', named);
  await expect(
    panel.locator('.bench-says').getByText(/^Momentum does better from 46 % of the starts, Adam from 52 %/),
  ).toBeVisible({
    timeout: 20_000,
  });
  await expect(panel.getByRole('figure')).toHaveCount(2);
  await panel.getByRole('combobox', { name: 'Map of' }).selectOption('SGD');
  await expect.poll(() => part(page, 'from')).toBe('1,3');
  await panel.getByRole('combobox', { name: 'Compared with' }).selectOption('alone');
  await expect.poll(() => part(page, 'from')).toBe('1');
  await expect(panel.getByRole('figure')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Take the map away' }).click();
  await expect(panel).toBeHidden();
});

test('the key maps the first run, and a run that is removed takes its map with it', async ({ page }) => {
  await open(page, '#v=1&s=booth&p=1,1&n=50&t=50&r=sgd,lr=0.1;adam,lr=0.1');
  if ((await card(page, 'Adam').locator('button.opener').getAttribute('aria-expanded')) === 'true')
    await card(page, 'Adam').locator('button.opener').click();
  await page.keyboard.press('m');
  await expect.poll(() => part(page, 'from')).toBe('1');
  await expect(page.getByRole('region', named)).toBeVisible();
  await (await opened(page, 'SGD')).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('region', named)).toBeHidden();
  await page.keyboard.press('m');
  await expect.poll(() => part(page, 'from')).toBe('1');
  await page.keyboard.press('m');
  await expect.poll(() => part(page, 'from')).toBe(null);
});
