// Runs as cards: sliders, number fields, forms, toggles; add, duplicate, remove, hide.
import { card, expect, loss, open, opened, part, race, test } from './page';

test('a slider changes the whole path while it is dragged, and the field says the value', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const before = await loss(page, 'Adam');
  const slider = adam.getByRole('slider', { name: 'learning rate of Adam' });
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
  await expect.poll(() => loss(page, 'Adam')).not.toBe(before);
  await page.mouse.up();
  const value = await adam.getByRole('textbox', { name: 'learning rate of Adam' }).inputValue();
  await expect.poll(() => part(page, 'r')).toContain(`adam,lr=${value}`);
});

test('a number field takes what people type and refuses nonsense with a reason', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const field = adam.getByRole('textbox', { name: 'learning rate of Adam' });
  await field.fill('5e-3');
  await field.press('Enter');
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=0.005');
  await field.fill('fast');
  await field.press('Enter');
  await expect(adam.getByRole('alert')).toBeVisible();
  await expect(field).toHaveValue('fast');
  await field.press('Escape');
  await expect(field).toHaveValue('0.005');
  await field.fill('-1');
  await field.press('Enter');
  await expect(adam.getByRole('alert')).toBeVisible();
  await field.press('Escape');
  await adam.getByRole('slider', { name: 'learning rate of Adam' }).dblclick();
  await expect(field).toHaveValue('0.001');
});

test('a key sets the default, which is named while the value differs', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const slider = adam.getByRole('slider', { name: 'learning rate of Adam' });
  const field = adam.getByRole('textbox', { name: 'learning rate of Adam' });
  const usual = adam.locator('.hyper').first().locator('.usual');
  await expect(usual).toHaveText('default 0.001');
  await expect(slider).toHaveAccessibleDescription(/Del for the default, 0\.001$/);
  await slider.press('Backspace');
  await expect(field).toHaveValue('0.001');
  await expect(usual).toHaveCount(0);
  await expect(slider).toHaveAttribute('aria-valuetext', '0.001, the default');
  await expect.poll(() => part(page, 'r')).not.toContain('adam,lr');
  await page.goBack();
  await expect(field).toHaveValue('0.1');
  await slider.press('Delete');
  await expect(field).toHaveValue('0.001');
});

test("a value beyond the slider's range can be typed, and is shown as such", async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const slider = adam.getByRole('slider', { name: 'learning rate of Adam' });
  const field = adam.getByRole('textbox', { name: 'learning rate of Adam' });
  await field.fill('25');
  await field.press('Enter');
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=25');
  await expect(slider).toHaveAttribute('data-past', 'above');
  await expect(slider).toHaveAttribute('aria-valuetext', "25, above the slider's range");
  await expect(adam.locator('.gloss')).toContainText("beyond the slider's range");
  await field.fill('1e-6');
  await field.press('Enter');
  await expect(slider).toHaveAttribute('data-past', 'below');
  await slider.press('ArrowRight');
  await expect(slider).not.toHaveAttribute('data-past', /./);
});

test('the equations are set in KaTeX and follow form and toggles', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  await expect(equations.locator('.katex').first()).toBeVisible();
  const keras = await equations.innerText();
  await adam.getByRole('radio', { name: /PyTorch/ }).check();
  await expect.poll(() => equations.innerText()).not.toBe(keras);
  await expect.poll(() => part(page, 'r')).toContain('adam:pytorch');
  const corrected = await equations.innerText();
  await adam.getByRole('checkbox', { name: 'bias correction' }).uncheck();
  await expect.poll(() => equations.innerText()).not.toBe(corrected);
  await expect.poll(() => part(page, 'r')).toContain('bias=0');
});

test('a zero takes its term out of the equations', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const epsilon = adam.locator('.equations [data-name="eps"]');
  await expect(epsilon.first()).toBeAttached();
  const field = adam.getByRole('textbox', { name: 'small number against division by zero of Adam' });
  await field.fill('0');
  await field.press('Enter');
  await expect(epsilon).toHaveCount(0);
  await field.fill('1e-3');
  await field.press('Enter');
  await expect(epsilon.first()).toBeAttached();
});

test('the same rule runs any number of times with its own settings', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  await adam.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.locator('li.card')).toHaveCount(4);
  await page.getByRole('button', { name: 'Add optimizer' }).click();
  await page
    .getByRole('group', { name: 'Optimizers to add' })
    .getByRole('button', { name: /^Adam\b/ })
    .click();
  await expect(page.locator('li.card')).toHaveCount(5);
  expect((await part(page, 'r'))?.match(/adam/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
  await expect.poll(async () => (await part(page, 'r'))?.match(/adam/g)?.length).toBe(3);
});

test('every rule can be added; at twelve the page says that it is full', async ({ page }) => {
  await open(page, '#v=1&s=himmelblau&n=200&t=200&r=sgd');
  const menu = page.getByRole('button', { name: 'Add optimizer' });
  await menu.click();
  const rules = page.getByRole('group', { name: 'Optimizers to add' }).locator('li button');
  const count = await rules.count();
  expect(count).toBeGreaterThanOrEqual(10);
  await page.keyboard.press('Escape');
  for (let i = 0; i < 11; i++) {
    await menu.click();
    await rules.nth(i % count).click();
  }
  await expect(page.locator('li.card')).toHaveCount(12);
  await expect(menu).toBeDisabled();
  await expect(page.getByText('12 runs is the most')).toBeVisible();
  for (const status of await page.locator('li.card .status').all())
    await expect(status).not.toHaveText(/computing|does not run/);
});

test('remove and hide, and Back brings them back', async ({ page }) => {
  await open(page, race(300));
  await card(page, 'Adam').getByRole('button', { name: 'Hide Adam' }).click();
  await expect.poll(() => part(page, 'r')).toContain('_hide=1');
  await expect(card(page, 'Adam').locator('.loss .value')).toHaveText('—');
  const sgd = await opened(page, 'SGD');
  await sgd.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('li.card')).toHaveCount(2);
  await expect.poll(() => part(page, 'r')).not.toContain('sgd');
  await page.goBack();
  await expect(page.locator('li.card')).toHaveCount(3);
  await page.goBack();
  await expect.poll(() => part(page, 'r')).not.toContain('_hide');
});

test('the last run can be removed, and another added', async ({ page }) => {
  await open(page, '#v=1&s=beale&n=100&t=100&r=sgd');
  const sgd = await opened(page, 'SGD');
  await sgd.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('li.card')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('li.card')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add optimizer' }).click();
  await page
    .getByRole('group', { name: 'Optimizers to add' })
    .getByRole('button', { name: /^Nadam/ })
    .click();
  await expect(page.locator('li.card')).toHaveCount(1);
});

const forms = {
  adagrad: ['keras', 'pytorch', 'optax', 'paper'],
  momentum: ['keras', 'pytorch', 'optax', 'paper'],
  rmsprop: ['keras', 'pytorch', 'optax'],
  amsgrad: ['keras', 'pytorch', 'optax', 'paper'],
};

for (const [rule, names] of Object.entries(forms)) {
  test(`the equations of every form of ${rule} are set under the page's policy`, async ({ page }) => {
    const set = rule === 'momentum' ? ',dampening=0.5' : '';
    for (const form of names) {
      const link = `#v=1&s=beale&n=50&t=50&r=${rule}:${form}${form === 'pytorch' ? set : ''}`;
      await page.goto('about:blank');
      await open(page, link);
      const only = page.locator('li.card');
      if ((await only.locator('button.opener').getAttribute('aria-expanded')) !== 'true')
        await only.locator('button.opener').click();
      await expect(only.locator('.equations .katex').first()).toBeVisible();
    }
  });
}

test('names of rules stand whole on their cards', async ({ page }) => {
  await open(
    page,
    '#v=1&s=himmelblau&p=-1.2,1&n=100&t=50&r=schedule-free-adamw;conjugate-gradient;levenberg-marquardt;schedule-free-sgd',
  );
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const names = page.locator('.card .name');
    await expect(names).toHaveCount(4);
    for (const name of await names.all())
      expect(await name.evaluate((node) => node.scrollWidth - node.clientWidth), `${width}`).toBeLessThanOrEqual(0);
  }
});
