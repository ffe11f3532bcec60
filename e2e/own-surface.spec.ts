// A surface of one's own: typing, faults, gradient, stationary points, labels.
import { edit, entries, example, field, ground, picker, says } from './own';
import { card, expect, loss, open, part, race, settled, test } from './page';

test('one begins with the surface shown: the same picture, as a formula', async ({ page }) => {
  await open(page, race(300));
  const before = await loss(page, 'Adam');
  await edit(page);
  await expect(field(page)).toHaveValue('(1 - x)^2 + 100*(y - x^2)^2');
  await expect(picker(page)).toHaveAccessibleName('Surface: Own f(x, y)');
  await expect.poll(() => part(page, 'b')).toBe('-2,2,-1,3');
  await settled(page);
  expect(await loss(page, 'Adam')).toBe(before);
  await expect(page.locator('.plot')).toHaveAttribute('data-window', /,-1,3$/);
  expect(await part(page, 'r')).toBe('sgd,lr=0.001;momentum,lr=0.001;adam,lr=0.1');
});

test('each key that gives a formula changes ground and paths; at rest that is one act, which Back undoes', async ({
  page,
}) => {
  await open(page, race(300));
  await edit(page);
  await settled(page);
  const [rosenbrock, steep] = [await ground(page), await loss(page, 'SGD')];
  const count = await entries(page);
  await page.keyboard.press('Delete');
  await page.keyboard.type('x^2 + 3y^2');
  await settled(page);
  await expect.poll(() => ground(page)).not.toBe(rosenbrock);
  await expect.poll(() => loss(page, 'SGD')).not.toBe(steep);
  expect(await entries(page)).toBe(count);
  await page.keyboard.press('Enter');
  await expect.poll(() => part(page, 'f')).toBe('x^2 + 3y^2');
  expect(await entries(page)).toBe(count + 1);
  await page.goBack();
  await expect(field(page)).toHaveValue('(1 - x)^2 + 100*(y - x^2)^2');
  await expect.poll(() => loss(page, 'SGD')).toBe(steep);
  await page.goBack();
  await expect(picker(page)).toHaveAccessibleName('Surface: Rosenbrock');
  await expect(field(page)).toHaveCount(0);
  await page.goForward();
  await page.goForward();
  await expect(field(page)).toHaveValue('x^2 + 3y^2');
});

test('typing that rests is an act without Enter, and a reload keeps it', async ({ page }) => {
  await open(page, race(300));
  await edit(page);
  const count = await entries(page);
  await field(page).fill('x^2 + y^2');
  await expect.poll(() => entries(page)).toBe(count + 1);
  await page.reload();
  await settled(page);
  expect(await part(page, 'f')).toBe('x^2 + y^2');
  await expect(picker(page)).toHaveAccessibleName('Surface: Own f(x, y)');
});

test('a text that is no formula is told at its place, and the picture stays', async ({ page }) => {
  await open(page, race(300));
  await edit(page);
  await field(page).fill('x^2 + 3y^2');
  await expect(says(page)).toContainText('Found in this view');
  await settled(page);
  await expect.poll(() => part(page, 'f')).toBe('x^2 + 3y^2');
  const picture = await ground(page);
  await field(page).fill('x + sn(y)');
  await expect(says(page)).toHaveText('unknown function: sn, at 5; did you mean sin?');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toHaveAccessibleDescription('unknown function: sn, at 5; did you mean sin?');
  await expect(page.locator('.formula-mirror mark')).toHaveText('sn');
  const [mark, box] = [await page.locator('.formula-mirror mark').boundingBox(), await field(page).boundingBox()];
  expect((mark?.x ?? 0) - (box?.x ?? 0)).toBeGreaterThan(30); // under the letters, not at the field's edge
  for (const [text, message] of [
    ['', 'the formula is empty'],
    ['x^2 + ', 'the expression ends where a value is missing, at 7'],
    ['x + q', 'unknown name: q, at 5'],
    ['x+'.repeat(256) + 'x', 'text longer than 512 characters: 513, at 513'],
    ['('.repeat(65) + 'x' + ')'.repeat(65), 'nested deeper than 64 levels: (, at 65'],
    ['2x+'.repeat(170) + 'x', 'more than 512 numbers, names and operations, at 386'],
  ]) {
    await field(page).fill(text);
    await expect(says(page)).toContainText(message);
  }
  expect(await ground(page)).toBe(picture);
  expect(await part(page, 'f')).toBe('x^2 + 3y^2');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('x^2 + 3y^2');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
});

test('what people write is understood: 2x, 3(x + 1), x y, pi, e, **, bars', async ({ page }) => {
  await open(page, race(300));
  await edit(page);
  for (const text of ['2x', '3(x + 1)', 'x y', 'pi*x', 'e^y + x', 'x**2', '|x| + |y|']) {
    await field(page).fill(text);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
    await expect.poll(() => part(page, 'f')).toBe(text);
  }
});

test('the formula is shown as it is understood, with its exact gradient', async ({ page }) => {
  await open(page, race(300));
  await edit(page);
  const tex = page.locator('.formulas annotation');
  await field(page).fill('x^2*y + sin(2pi*x)');
  await expect(tex).toContainText(String.raw`f(x, y) &= x^2 y + \sin(2 \pi x)`);
  await expect(tex).toContainText(String.raw`\frac{\partial f}{\partial x} &= 2 x y + 2 \pi \cos(2 \pi x)`);
  await expect(tex).toContainText(String.raw`\frac{\partial f}{\partial y} &= x^2`);
  await field(page).fill('x^2 +');
  await expect(tex).toContainText('2 x y'); // the last good one stays
  await example(page, 'Spiral');
  await expect(tex).not.toContainText('partial');
  await page.getByRole('button', { name: 'Show the gradient' }).click();
  await expect(tex).toContainText(String.raw`\frac{\partial f}{\partial y}`);
});

test('stationary points are found, and runs, sentence and field tell of them', async ({ page }) => {
  await open(page, '#v=1&f=x%5E2%2By%5E2&p=3,2&n=200&r=sgd,lr=0.1;adam,lr=0.1&t=200');
  await expect(card(page, 'SGD').locator('.status')).toHaveText(/^reached the minimum at step \d+$/);
  await expect(page.locator('.sentence')).toContainText('SGD and Adam have reached the minimum');
  await page.getByRole('button', { name: /^Edit the formula/ }).click();
  await expect(says(page)).toHaveText('Found in this view: minimum at (0, 0).');
  await field(page).fill('x^4/4 - x^2 + y^2');
  await expect(says(page)).toHaveText('Found in this view: 2 minima and saddle at (0, 0).');
  await field(page).fill('x^3 - 3x + y^2');
  await expect(says(page)).toHaveText(
    'Found in this view: local minimum at (1, 0) and saddle at (−1, 0), but the loss is lower elsewhere in it.',
  );
  await expect(card(page, 'SGD').locator('.status')).toHaveText(/^in a local minimum since step \d+$/);
  await expect(page.locator('.sentence')).toContainText('SGD and Adam are in local minima');
  await field(page).fill('|x| + |y|');
  await expect(says(page)).toHaveText('Found in this view: minimum at (0, 0).');
  await field(page).fill('x^2');
  await expect(says(page)).toHaveText('No stationary point found in this view.');
});

test('labels change when points are found, and the paths stay', async ({ page }) => {
  await open(page, '#v=1&f=x%5E2%2By%5E2&b=4,9,-1,1&p=8,0.5&n=200&r=sgd,lr=0.1&t=200');
  const status = card(page, 'SGD').locator('.status');
  await page.getByRole('button', { name: /^Edit the formula/ }).click();
  await expect(says(page)).toHaveText('No stationary point found in this view.');
  await expect(status).toHaveText(/^left the view at step \d+$/);
  const before = await loss(page, 'SGD');
  await page.getByRole('textbox', { name: 'View x from' }).fill('-4');
  await page.keyboard.press('Enter');
  await expect(says(page)).toHaveText('Found in this view: minimum at (0, 0).');
  await expect(status).toHaveText(/^reached the minimum at step \d+$/);
  expect(await loss(page, 'SGD')).toBe(before);
});
