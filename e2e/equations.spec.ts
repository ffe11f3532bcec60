// Equations in their card: nothing is cut off, and what cannot be made to fit says so.
import { expect, open, test } from './page';

test('equations fit their card: wide lines go on in the next row, further in, or are set smaller', async ({ page }) => {
  for (const rule of ['adam', 'adan,lr=0.1', 'sophia', 'conjugate-gradient', 'levenberg-marquardt']) {
    await page.goto('about:blank');
    await open(page, `#v=1&s=rosenbrock&p=-1.2,1&n=500&t=30&r=${rule}`);
    const equations = page.locator('.equations');
    if (!(await equations.isVisible())) await page.locator('.card .opener').click();
    // matrices in numbers take more room than a card has
    for (const view of rule === 'levenberg-marquardt' ? ['Letters'] : ['Letters', 'Numbers']) {
      await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
      await expect(equations.locator('.lines .katex').first()).toBeVisible();
      if (view === 'Numbers') await expect(equations.getByRole('list', { name: /^Values of step/ })).toBeAttached();
      await expect.poll(() => equations.evaluate((node) => node.scrollWidth - node.clientWidth), rule).toBe(0);
      const sizes = await equations
        .locator('.lines > span:nth-child(even) .katex')
        .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
      expect(Math.min(...sizes), rule).toBeGreaterThan(10.9);
    }
  }
});

test('equations that are wider still show that there is more of them, and scroll by keys', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, '#v=1&s=rosenbrock&p=-1.2,1&n=500&t=30&r=dogleg&z=gauss,sigma=2');
  if (!(await page.locator('.equations').isVisible())) await page.locator('.card .opener').click();
  const equations = page.locator('.equations');
  await expect(equations).toContainText('normal noise of size 2, drawn anew for each step');
  await page.getByRole('radio', { name: 'Numbers' }).check({ force: true });
  await expect(equations.locator('.katex').first()).toBeVisible();
  await expect(equations).toHaveAttribute('data-more', 'after');
  expect(await equations.evaluate((node) => getComputedStyle(node).maskImage)).toContain('gradient');
  await equations.evaluate((node) => node.scrollTo(1e4, 0));
  await expect(equations).toHaveAttribute('data-more', 'before');
});
