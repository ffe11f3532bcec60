// Rules that are procedures, or need what not every surface has: the triangle on the plot, what cards tell, and why a run is not there.
import type { Page } from '@playwright/test';
import { card, expect, open, opened, test } from './page';

const link = (surface: string, step: number, theme = '') =>
  `#v=1&s=${surface}&p=-1.2,1&n=100&r=nelder-mead,size=0.3;lbfgs;levenberg-marquardt&t=${step}${theme}`;

/** The triangles that are drawn: the run, the step they are of, and their corners. */
async function triangle(page: Page): Promise<readonly number[]> {
  const text = (await page.locator('.plot').getAttribute('data-triangles')) ?? '';
  return text.split(' ').slice(1).map(Number);
}

const forward = (page: Page) =>
  page
    .getByRole('button', { name: /step forward|next step|forward/i })
    .first()
    .click();

for (const theme of ['', '&theme=dark', '&theme=projector'])
  test(`the triangle of Nelder and Mead stands at the cursor's step and moves with it${theme}`, async ({ page }) => {
    await open(page, link('rosenbrock', 0, theme));
    // At the start: the start itself, and each coordinate three tenths larger.
    await expect.poll(() => triangle(page)).toEqual([0, -1.2, 1, -1.56, 1, -1.2, 1.3]);
    for (const step of [1, 2, 3]) {
      await forward(page);
      await expect.poll(async () => (await triangle(page))[0]).toBe(step);
    }
    const before = await triangle(page);
    await page
      .getByRole('button', { name: /step back|previous step|back/i })
      .first()
      .click();
    await expect.poll(async () => (await triangle(page))[0]).toBe(2);
    expect((await triangle(page)).slice(1)).not.toEqual(before.slice(1));
  });

test('a hidden run takes its triangle with it, and a changed one moves it', async ({ page }) => {
  await open(page, link('rosenbrock', 0));
  await expect.poll(async () => (await triangle(page))[3]).toBe(-1.56);
  const run = await opened(page, 'Nelder–Mead');
  await run.getByRole('textbox', { name: 'first size of Nelder–Mead' }).fill('0.1');
  await run.getByRole('textbox', { name: 'first size of Nelder–Mead' }).press('Enter');
  await expect.poll(async () => (await triangle(page))[3]).toBeCloseTo(-1.32, 9);
  await run.getByRole('button', { name: 'Hide Nelder–Mead' }).click();
  await expect.poll(() => page.locator('.plot').getAttribute('data-triangles')).toBe('');
});

test('the card tells the procedure, and in numbers what has become of its corners', async ({ page }) => {
  await open(page, link('rosenbrock', 4));
  const run = await opened(page, 'Nelder–Mead');
  const equations = run.getByRole('group', { name: 'Update equations of Nelder–Mead' });
  await expect(equations.locator('.katex').first()).toBeVisible();
  await expect(equations).toContainText('the corners');
  await expect(equations).not.toContainText('ranked');
  await run.getByRole('radio', { name: 'Numbers' }).check();
  await expect(run.locator('.step-note')).toHaveText('Step 4');
  await expect(equations.locator('[data-name="p3"]').last()).toContainText(/\(.*,.*\)/);
  await expect(run.getByRole('list', { name: 'Values of step 4' })).toContainText('what was done: 1 mirrored');
  // Its triangle and the inspector ask of the same run.
  await forward(page);
  await expect(run.locator('.step-note')).toHaveText('Step 5');
  await expect.poll(async () => (await triangle(page))[0]).toBe(5);
});

test('where the surface is no sum of squares Levenberg and Marquardt say so, and the others run', async ({ page }) => {
  await open(page, link('ackley', 20));
  const why = 'does not run: needs a sum of squares, which this surface is not';
  await expect(card(page, 'Levenberg–Marquardt')).toContainText(why);
  await expect(card(page, 'L-BFGS')).not.toContainText('does not run');
  await open(page, link('beale', 20));
  await expect(card(page, 'Levenberg–Marquardt')).not.toContainText('does not run');
});
