// The first visit and the transport.
import { expect, loss, open, race, step, test } from './page';

test('the first visit opens on a running race', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('li.card')).toHaveCount(5);
  // A slow machine may see its end: it has played all the same.
  await expect(page.getByRole('button', { name: /^(Pause|Play again)$/ })).toBeVisible();
  await expect.poll(() => step(page)).toBeGreaterThan(5);
  await expect(page.locator('.sentence')).toContainText('nearest the minimum');
});

test('who asks for less motion finds the finished race, paused', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  expect(await step(page)).toBe(500);
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
});

test('pause, step, step back, type a step, restart', async ({ page }) => {
  await open(page, race(100));
  expect(await step(page)).toBe(100);
  const at100 = await loss(page, 'SGD');
  await page.getByRole('button', { name: 'Step forward' }).click();
  expect(await step(page)).toBe(101);
  await page.getByRole('button', { name: 'Step back' }).click();
  await page.getByRole('button', { name: 'Step back' }).click();
  expect(await step(page)).toBe(99);
  const field = page.getByRole('textbox', { name: 'Step', exact: true });
  await field.fill('100');
  await field.press('Enter');
  expect(await loss(page, 'SGD')).toBe(at100);
  await field.fill('a hundred');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await field.press('Escape');
  expect(await step(page)).toBe(100);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => step(page)).toBeGreaterThan(105);
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = await step(page);
  await page.waitForTimeout(200);
  expect(await step(page)).toBe(paused);
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect.poll(() => step(page)).toBeLessThan(paused);
});

test('the playhead is a slider, by mouse and by key', async ({ page }) => {
  await open(page, race(100));
  const scrub = page.getByRole('slider', { name: 'Playhead' });
  const box = await scrub.boundingBox();
  if (!box) throw new Error('no scrubber');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await step(page)).toBeGreaterThan(200);
  expect(await step(page)).toBeLessThan(300);
  const before = await step(page);
  await scrub.focus();
  await page.keyboard.press('ArrowRight');
  expect(await step(page)).toBe(before + 1);
  await page.keyboard.press('End');
  expect(await step(page)).toBe(500);
});

test('a higher speed shows more steps a second', async ({ page }) => {
  await open(page, race(0));
  const speed = page.getByRole('combobox', { name: 'Speed' });
  const options = await speed
    .locator('option')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLOptionElement).value)));
  expect(options.length).toBeGreaterThanOrEqual(3);
  await speed.selectOption(String(Math.max(...options)));
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => step(page)).toBe(500);
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
});

test('a longer budget is computed and played on', async ({ page }) => {
  await open(page, race(500));
  const budget = page.getByRole('textbox', { name: 'Number of steps' });
  await budget.fill('20000');
  await budget.press('Enter');
  const scrub = page.getByRole('slider', { name: 'Playhead' });
  await scrub.focus();
  await page.keyboard.press('End');
  expect(await step(page)).toBe(20_000);
  await expect(page.locator('li.card').first().locator('.status')).not.toHaveText('computing');
  await budget.fill('1e9');
  await budget.press('Enter');
  await expect(page.getByRole('alert')).toContainText('100000');
});
