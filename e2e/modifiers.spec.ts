// Modifiers of a run: added, set and removed on its card, in its equations, its link and its path.
import type { Locator, Page } from '@playwright/test';
import { card, expect, loss, open, opened, part, race, test } from './page';

/** Adds a modifier to an open card by its menu. */
async function add(body: Locator, name: RegExp): Promise<void> {
  await body.getByRole('button', { name: 'Add to this run' }).click();
  await body.getByRole('button', { name }).click();
}

/** The equations of an open card as the program has them, in the text that stands for them. */
const equations = (page: Page, name: string): Promise<string> =>
  card(page, name).locator('.equations .lines annotation').allTextContents().then((parts) => parts.join(' ')); // prettier-ignore

test('clipping is added, changes path, equations and link, is set, and is removed', async ({ page }) => {
  await open(page, race(300));
  const sgd = await opened(page, 'SGD');
  const before = await loss(page, 'SGD');
  await add(sgd, /^Clip by norm/);
  const slider = sgd.getByRole('slider', { name: 'largest length of the gradient of SGD' });
  await expect(slider).toBeFocused();
  await expect.poll(() => part(page, 'r')).toMatch(/^sgd,lr=0\.001,clipnorm=1;/);
  await expect.poll(() => loss(page, 'SGD')).not.toBe(before);
  await expect.poll(() => equations(page, 'SGD')).toContain('\\tilde{g}');
  const field = sgd.getByRole('textbox', { name: 'largest length of the gradient of SGD' });
  await field.fill('0.5');
  await field.press('Enter');
  await expect.poll(() => part(page, 'r')).toContain('clipnorm=0.5');
  await slider.press('Delete');
  await expect.poll(() => part(page, 'r')).toContain('clipnorm=1;');
  await sgd.getByRole('button', { name: 'Remove Clip by norm from SGD' }).click();
  await expect.poll(() => part(page, 'r')).toMatch(/^sgd,lr=0\.001;/);
  await expect.poll(() => loss(page, 'SGD')).toBe(before);
  await expect(sgd.getByRole('button', { name: 'Add to this run' })).toBeFocused();
});

test('Back takes a modifier off again, and Forward puts it on', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  await add(adam, /^Lookahead/);
  await add(adam, /^Weight decay, decoupled/);
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=0.1,wd=0.01,lookahead=5');
  await page.goBack();
  await expect.poll(() => part(page, 'r')).toMatch(/adam,lr=0\.1,lookahead=5$/);
  await expect(adam.locator('[data-modifier="wd"]')).toHaveCount(0);
  await page.goBack();
  await expect(adam.locator('[data-modifier]')).toHaveCount(0);
  await page.goForward();
  await expect(adam.locator('[data-modifier="lookahead"]')).toBeVisible();
});

test('a schedule takes the steps of the race, and its rate is told at the step', async ({ page }) => {
  await open(page, race(250));
  const adam = await opened(page, 'Adam');
  await add(adam, /^Cosine Takes/);
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=0.1,cosine=500');
  await expect.poll(() => equations(page, 'Adam')).toContain('\\eta');
  const floor = adam.getByRole('textbox', { name: 'learning rate at the end of Adam' });
  await floor.fill('0.01');
  await floor.press('Enter');
  await expect.poll(() => part(page, 'r')).toContain('cosine=500,cosine_floor=0.01');
  const steps = adam.getByRole('textbox', { name: 'steps of the cosine of Adam' });
  await steps.fill('99.5');
  await steps.press('Enter');
  await expect(adam.getByRole('alert')).toContainText('whole number');
  await steps.press('Escape');
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  const list = adam.getByRole('list', { name: 'Values of step 250' });
  await expect(list).toContainText('learning rate of this step');
});

test('a link with modifiers opens with them, by keyboard all of it can be done', async ({ page }) => {
  await open(page, '#v=1&s=rosenbrock&p=-1.2,1&t=100&r=nesterov:paper,lr=0.001,lookahead=5,lookahead_alpha=0.8');
  const run = await opened(page, 'Nesterov');
  await expect(run.getByRole('textbox', { name: /share of the way/ })).toHaveValue('0.8');
  const opener = run.getByRole('button', { name: 'Add to this run' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('group', { name: 'Modifiers to add to Nesterov' });
  await expect(menu.getByRole('button').first()).toBeFocused();
  // Its gradient is taken at a point of its own: nothing can be done to it.
  await expect(menu.getByRole('group', { name: 'On the gradient' })).toHaveCount(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('the menu says what a rule does not take, and why', async ({ page }) => {
  await open(page, '#v=1&s=rosenbrock&p=-1.2,1&n=100&r=adamw,lr=0.1');
  const body = await opened(page, 'AdamW');
  await body.getByRole('button', { name: 'Add to this run' }).click();
  await expect(body.locator('.not-taken')).toHaveText([
    'Not weight decay, decoupled or weight decay, L2: AdamW does that by itself.',
  ]);
});
