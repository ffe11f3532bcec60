// "Is it fair?": equal evaluations, the same tuning for all, and what is said of it; by pointer, key and link, on a phone too.
import { violations } from './axe';
import { expect, open, opened, part, test } from './page';

const race = '#v=1&s=rosenbrock&p=-1.2,1&n=200&t=200&r=sgd,lr=0.0005;adam,lr=0.01;newton';
const title = { name: 'Is it fair?' } as const;

test('a race is made fair by the key, told in words, and Back undoes it', async ({ page }) => {
  await open(page, race);
  await page.keyboard.press('u');
  await expect.poll(() => part(page, 'fair')).toBe('200');
  const panel = page.getByRole('region', title);
  const equal = panel.getByRole('region', { name: 'What each run has spent' });
  // Newton asks for a gradient and a Hessian a step
  await expect(equal.getByRole('row', { name: /Newton/ })).toHaveText(/100\s*100\s*0\s*100/);
  await expect(panel.getByRole('listitem')).toHaveText([
    /^Each run has 200 evaluations/,
    'All start at (−1.2, 1).',
    'There is no noise.',
    'Newton takes 100 gradients and 100 Hessians, and a Hessian costs more than a gradient.',
    'Settings were not tuned: each run has those it was given.',
  ]);
  // the path is cut: what is said of the race is said of equal evaluations
  await expect(page.locator('.sentence')).toHaveText(/^Given 200 evaluations each, Newton has reached the minimum/);
  const row = page.getByRole('region', { name: 'Runs' }).getByRole('row', { name: /Newton/ });
  await expect(row.getByRole('cell').nth(1)).toHaveText('100');
  await expect(page.getByRole('heading', { name: 'Results of 200 evaluations' })).toBeVisible();
  expect(await part(page, 'axis')).toBe(null);
  await expect(page.locator('.chart').first()).toContainText('evaluations');
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(page.locator('.sentence')).toHaveText(/^At step 200 /);
});

test('every run is tuned by the same search, and one Back gives all settings back', async ({ page }) => {
  await open(page, `${race}&fair=200`);
  const panel = page.getByRole('region', title);
  await panel.getByRole('combobox', { name: 'Starts it is tuned from' }).selectOption('from 9 starts over the view');
  await panel.getByRole('button', { name: 'Tune every run' }).click();
  const said = panel.getByRole('status');
  await expect(said).toHaveText(
    /^SGD: learning rate [\d.e-]+\. Adam: learning rate [\d.e-]+\. Newton has nothing to tune and is left as it was\.$/,
    { timeout: 20_000 },
  );
  await expect.poll(() => part(page, 'fair')).toBe('200,24,9');
  const runs = await part(page, 'r');
  expect(runs).not.toContain('lr=0.0005');
  expect(runs).toMatch(/^sgd,lr=[\d.e-]+;adam,lr=[\d.e-]+;newton$/);
  const [, rate] = /^SGD: learning rate ([\d.e-]+)\. /.exec(await said.innerText()) ?? [];
  await expect((await opened(page, 'SGD')).getByRole('textbox', { name: /learning rate/ })).toHaveValue(rate);
  const claim = panel.getByText('Of each run but Newton 24 settings were tried, in the same way, from 9 starts over the view.'); // prettier-ignore
  await expect(claim).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // an edit takes the claim away, not the comparison
  const field = (await opened(page, 'SGD')).getByRole('textbox', { name: /learning rate/ });
  await field.fill('0.001');
  await field.press('Enter');
  await expect(claim).toBeHidden();
  await expect.poll(() => part(page, 'fair')).toBe('200');
  await page.goBack();
  await expect.poll(() => part(page, 'fair')).toBe('200,24,9');
  await expect(claim).toBeVisible();
  await page.goBack();
  await expect.poll(() => part(page, 'r')).toBe('sgd,lr=0.0005;adam,lr=0.01;newton');
  await expect(claim).toBeHidden();
});

test('a tuning is cancelled by hand, by a change of the race and by closing', async ({ page }) => {
  // long enough that nobody is quicker
  await open(page, '#v=1&s=rastrigin&n=20000&t=0&r=adam;adan;bfgs;soap&fair=20000');
  const panel = page.getByRole('region', title);
  const tune = panel.getByRole('button', { name: 'Tune every run' });
  const cancel = panel.getByRole('button', { name: 'Cancel' });
  await panel.getByRole('combobox', { name: 'What is tuned' }).selectOption('learning rate and decay');
  await panel.getByRole('combobox', { name: 'Starts it is tuned from' }).selectOption('from 25 starts over the view');
  await tune.click();
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('The tuning was given up; every run is as it was.');
  await tune.click();
  await expect(cancel).toBeVisible();
  await page.keyboard.press('h');
  await (await opened(page, 'Adan')).getByRole('button', { name: 'Remove' }).click();
  await expect(panel.getByRole('status')).toHaveText(/so the tuning was given up\.$/, { timeout: 20_000 });
  await tune.click();
  await panel.getByRole('button', { name: 'Close: Is it fair?' }).click();
  await expect(panel).toBeHidden();
  await page.keyboard.press('u');
  await expect(tune).toBeVisible();
  await expect(panel.locator('progress')).toHaveAttribute('data-done', 'true');
  expect(await part(page, 'fair')).toBe('20000');
  // as the link has them, which sets nothing
  expect(await part(page, 'r')).not.toContain('lr=');
});

test('what a link says wrongly is named, and the budget can be typed', async ({ page }) => {
  await open(page, `${race}&fair=50,24,8`);
  await expect(page.getByText('fair must be evaluations, settings tried and starts (1, 5, 9, 25): 50,24,8')).toBeVisible(); // prettier-ignore
  const panel = page.getByRole('region', title);
  const field = panel.getByRole('textbox', { name: 'Evaluations each run is given' });
  await expect(field).toHaveValue('50');
  await expect(panel.getByText(/^Settings were not tuned/)).toBeVisible();
  await field.fill('80.5');
  await field.press('Enter');
  await expect(panel.getByText('must be a whole number: 80.5')).toBeVisible();
  await field.fill('80');
  await field.press('Enter');
  await expect.poll(() => part(page, 'fair')).toBe('80');
  expect(await part(page, 'n')).toBe('80');
  await expect(panel.getByRole('row', { name: /Adam/ })).toHaveText(/80\s*80\s*0\s*0/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('everything of it is within reach', async ({ page }) => {
    await open(page, `${race}&fair=200`);
    const panel = page.getByRole('region', title);
    const tune = panel.getByRole('button', { name: 'Tune every run' });
    await tune.tap();
    await expect(panel.getByRole('status')).toContainText('Newton has nothing to tune', { timeout: 20_000 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(390);
    const box = await tune.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(36);
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Close: Is it fair?' }).tap();
    await expect(panel).toBeHidden();
  });
});
