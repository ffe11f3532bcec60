// Every surface with every rule; surface parameters; no request leaves the page's origin.
import { card, expect, hash, loss, open, part, settled, step, test } from './page';

const ten = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax', 'nadam', 'amsgrad'];
const all = [
  'rosenbrock',
  'beale',
  'himmelblau',
  'saddle',
  'two-basins',
  'quadratic',
  'rastrigin',
  'ackley',
  'styblinski-tang',
  'six-hump-camel',
  'plateau',
  'monkey-saddle',
  'bohachevsky',
  'booth',
  'branin',
  'bukin-6',
  'cliff',
  'drop-wave',
  'easom',
  'eggholder',
  'goldstein-price',
  'griewank',
  'levy-13',
  'matyas',
  'mccormick',
  'rnn-cliff',
  'schwefel',
  'three-hump-camel',
  'linear-regression',
  'logistic-regression',
  'noisy-quadratic',
  'reddi-periodic',
  'reddi-stochastic',
  'tanh-network',
  'tanh-neuron',
];

for (const surface of all) {
  test(`all ten rules race on ${surface}`, async ({ page }) => {
    await open(page, `#v=1&s=${surface}&n=300&t=300&r=${ten.join(';')}`);
    await expect(page.locator('li.card')).toHaveCount(10);
    for (const status of await page.locator('li.card .status').all()) {
      await expect(status).not.toHaveText(/computing|does not run/);
    }
    for (const run of await page.locator('li.card').all()) {
      // with the libraries' own rates some diverge on the steepest ground: they say so, and have no loss
      const diverged = /diverged/.test(await run.locator('.status').innerText());
      if (!diverged) await expect(run.locator('.loss .value')).not.toHaveText('—');
    }
    const formula = page.locator('.surface-formula .katex');
    await expect(formula.first()).toBeAttached();
  });
}

test('the picker shows all surfaces and takes over start, view and suggestions', async ({ page }) => {
  await open(page);
  const picker = page.getByRole('button', { name: /^Surface:/ });
  await picker.click();
  const items = page.getByRole('group', { name: 'Surfaces' }).getByRole('listitem');
  await expect(items).toHaveCount(1 + all.length); // your own comes first
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(picker).toHaveAccessibleName('Surface: Beale');
  await settled(page);
  await expect.poll(() => hash(page)).toContain('s=beale');
  await page.goBack();
  await expect(picker).toHaveAccessibleName('Surface: Rosenbrock');
});

test('in the trap SGD stays while momentum and Nesterov escape', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Surface:/ }).click();
  await page
    .getByRole('group', { name: 'Surfaces' })
    .getByRole('button', { name: /Two basins/i })
    .click();
  await expect(page.locator('li.card')).toHaveCount(5);
  await page.getByRole('slider', { name: 'Playhead' }).focus();
  await page.keyboard.press('End');
  expect(await step(page)).toBeGreaterThan(100);
  expect(Number((await loss(page, 'SGD')).replace('−', '-'))).toBeGreaterThan(0.28);
  expect(Number((await loss(page, 'Momentum')).replace('−', '-'))).toBeLessThan(-0.3);
});

test('a surface parameter reshapes ground and paths and stands in the link', async ({ page }) => {
  await open(page, '#v=1&s=quadratic&n=100&t=3&r=sgd,lr=0.05');
  const before = await loss(page, 'SGD');
  const kappa = page.getByRole('group', { name: 'Parameters of the surface' }).getByRole('textbox').first();
  await kappa.fill('3');
  await kappa.press('Enter');
  await expect.poll(() => loss(page, 'SGD')).not.toBe(before);
  await expect.poll(() => part(page, 's')).toContain('quadratic,kappa=3');
  await expect(card(page, 'SGD').locator('.status')).not.toHaveText(/does not run/);
});

test('a run that diverges is said to, and the others go on', async ({ page }) => {
  await open(page, '#v=1&s=rosenbrock&n=300&t=300&r=sgd,lr=0.05;adam,lr=0.1');
  await expect(card(page, 'SGD').locator('.status')).toHaveText(/diverged at step \d+/);
  await expect(card(page, 'Adam').locator('.status')).not.toHaveText(/diverged/);
  await expect(page.locator('.sentence')).toContainText('SGD has diverged');
});
