// The step inspector: equations in numbers, step by step; what each symbol is.
import { expect, open, opened, race, step, test } from './page';

test('the equations show the numbers of the step, and follow the playhead', async ({ page }) => {
  await open(page, race(1));
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  await expect(equations.locator('.katex').first()).toBeVisible();
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  await expect(adam.locator('.step-note')).toHaveText('Step 1');
  // the gradient at the start (-1.2, 1), worked out by hand
  await expect(equations.locator('[data-name="g"]').last()).toBeVisible();
  await expect(equations).toContainText('−216,−88.0');
  const first = await equations.innerText();
  await page
    .getByRole('button', { name: /step forward|next step|forward/i })
    .first()
    .click();
  expect(await step(page)).toBe(2);
  await expect(adam.locator('.step-note')).toHaveText('Step 2');
  await expect.poll(() => equations.innerText()).not.toBe(first);
  await page
    .getByRole('button', { name: /step back|previous step|back/i })
    .first()
    .click();
  await expect.poll(() => equations.innerText()).toBe(first);
  await adam.getByRole('radio', { name: 'Letters' }).check();
  await expect(equations).not.toContainText('−88.0');
});

test('before the first step the inspector says so, and another card keeps the choice', async ({ page }) => {
  await open(page, race(0));
  const adam = await opened(page, 'Adam');
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  await expect(adam.locator('.step-note')).toHaveText('The first step has not been taken');
  const sgd = await opened(page, 'SGD');
  await expect(sgd.getByRole('radio', { name: 'Numbers' })).toBeChecked();
});

test('after the end of a run its last step is shown, saying so', async ({ page }) => {
  await open(page, '#v=1&s=rosenbrock&p=-1.2,1&n=500&t=400&r=sgd,lr=0.1');
  const sgd = await opened(page, 'SGD');
  await sgd.getByRole('radio', { name: 'Numbers' }).check();
  await expect(sgd.locator('.step-note')).toHaveText(/^Step \d+, the last: the run ended there$/);
});

test('a symbol says what it is on hover and by keyboard, and points at its slider', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  const tip = page.getByRole('tooltip');
  await equations.locator('[data-name="beta1"]').first().hover();
  await expect(tip).toHaveText('decay of the first moment: 0.9');
  await expect(adam.locator('.hyper .symbol.pointed')).toHaveCount(1);
  await tip.hover();
  await page.waitForTimeout(400); // longer than the time a tip waits before it goes
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(adam.locator('.hyper .symbol.pointed')).toHaveCount(0);
  await equations.focus();
  await page.keyboard.press('ArrowRight');
  await expect(tip).toHaveText(/^gradient: \(.+, .+\) in step 300$/);
  await adam.getByRole('slider', { name: 'learning rate of Adam' }).focus();
  await expect(tip).toHaveCount(0);
  await expect(equations.locator('[data-name="lr"].pointed').first()).toBeVisible();
});
