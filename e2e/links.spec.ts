// Every state has a link: reload, Copy link, Back and Forward, damaged links.
import type { Page } from '@playwright/test';
import { card, expect, hash, loss, open, opened, part, race, settled, step, test } from './page';

/** Everything the page says about its runs, at the playhead. */
const said = (page: Page): Promise<string[]> => page.locator('li.card .card-head').allInnerTexts();

const picture = async (page: Page): Promise<string> => (await page.locator('.plot').screenshot()).toString('base64');

/** The share of pixels of two pictures (PNG, base64) that differ visibly. */
async function differing(page: Page, one: string, two: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const [a, b] = pixels;
      if (a.length !== b.length) return 1;
      let count = 0;
      for (let i = 0; i < a.length; i += 4) {
        if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 60) count++;
      }
      return count / (a.length / 4);
    },
    [one, two],
  );
}

test('the address says everything, and a reload shows the same', async ({ page }) => {
  await open(page, race(120));
  const adam = await opened(page, 'Adam');
  const field = adam.getByRole('textbox', { name: 'learning rate of Adam' });
  await field.fill('0.07');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => part(page, 't')).toBe('121');
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=0.07');
  await expect.poll(() => hash(page)).toMatch(/&c=[0-9a-z]{5}$/);
  const before = await said(page);
  await page.reload();
  await settled(page);
  expect(await step(page)).toBe(121);
  await expect.poll(() => said(page)).toEqual(before);
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('the copied link opens the same picture in another window', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, race(200));
  await page.getByRole('button', { name: 'Dismiss' }).click(); // the link above has no checksum
  await page.getByRole('button', { name: 'Step forward' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await settled(other);
  expect(await step(other)).toBe(201);
  await expect.poll(() => said(other)).toEqual(await said(page));
  // Strokes appended by a step and strokes drawn at once differ in a few edge pixels, no more.
  await expect.poll(async () => differing(page, await picture(page), await picture(other))).toBeLessThan(0.002);
});

test('a refused clipboard shows the link to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  });
  await open(page, race(200));
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('textbox', { name: 'Copy it from here' })).toHaveValue(/#v=1&.*&c=[0-9a-z]{5}$/);
});

test('Back and Forward step through what one did', async ({ page }) => {
  await open(page, race(200));
  const field = async (value: string) => {
    const lr = card(page, 'SGD').getByRole('textbox', { name: 'learning rate of SGD' });
    await lr.fill(value);
    await lr.press('Enter');
    await expect.poll(() => part(page, 'r')).toContain(`sgd,lr=${value}`);
  };
  await opened(page, 'SGD');
  const whole = await loss(page, 'SGD');
  await field('0.0005');
  await expect.poll(() => loss(page, 'SGD')).not.toBe(whole); // the address is there before the path
  const half = await loss(page, 'SGD');
  await field('0.0002');
  await page.goBack();
  await expect.poll(() => part(page, 'r')).toContain('sgd,lr=0.0005');
  await expect.poll(() => loss(page, 'SGD')).toBe(half);
  await page.goBack();
  await expect.poll(() => part(page, 'r')).toContain('sgd,lr=0.001');
  await page.goForward();
  await page.goForward();
  await expect.poll(() => part(page, 'r')).toContain('sgd,lr=0.0002');
});

const damaged = [
  { link: '#v=1&s=rosenbrok&r=sgd,lr=0.001', says: /rosenbro[ck]/ },
  { link: '#v=1&s=beale&r=adamm;sgd,lr=0.001', says: /adamm/ },
  { link: '#v=1&s=beale&r=sgd,lr=fast', says: /fast/ },
  { link: '#v=1&s=beale&n=999999999&r=sgd,lr=0.001', says: /999999999/ },
  { link: '#v=1&s=beale&p=1,2,3&r=sgd,lr=0.001', says: /1,2,3/ },
  { link: '#%00%ff__proto__=1&s=&n=;;;', says: /./ },
];

for (const { link, says } of damaged) {
  test(`a damaged link opens what is valid and names the rest: ${link}`, async ({ page }) => {
    await open(page, link);
    await expect(page.locator('.problems')).toHaveText(says);
    expect(await page.locator('li.card').count()).toBeGreaterThan(0);
    await page.locator('.problems').getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.problems')).toHaveCount(0);
  });
}

test('however much is wrong with a link, it is told in one line that can be opened', async ({ page }) => {
  await open(page, '#v=1&s=rosenbrok&p=1,2,3&n=999999999&r=adamm;sgd,lr=fast;adam,lr=0.1,bata1=3&z=uniform&q=1&t=9');
  const line = page.locator('.problems').getByRole('status');
  const height = async () => (await line.boundingBox())?.height ?? NaN;
  expect(await height()).toBeLessThan(24);
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await height()).toBeGreaterThan(36);
  await expect(line).toContainText('; and 3 more');
  await page.getByRole('button', { name: 'Show less' }).click();
  expect(await height()).toBeLessThan(24);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await height()).toBeLessThan(66);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
});

test('a changed link says so and opens', async ({ page }) => {
  await open(page, race(200));
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => hash(page)).toMatch(/&t=201&c=[0-9a-z]{5}$/);
  const good = await page.evaluate(() => location.hash);
  await open(page, '');
  await page.goto(`./${good.replace('t=201', 't=301')}`);
  await page.reload();
  await settled(page);
  expect(await step(page)).toBe(301);
  await expect(page.locator('.problems')).toHaveText(/changed|cut|checksum/);
});

test('a typed surface in the link races', async ({ page }) => {
  await open(page, `#v=1&f=${encodeURIComponent('x^2 + 3 sin(y)^2 + 0.1 y^2')}&p=2,2&n=100&t=100&r=sgd,lr=0.05`);
  await expect(card(page, 'SGD').locator('.status')).not.toHaveText(/does not run|computing/);
  expect(await loss(page, 'SGD')).not.toBe('—');
});
