// The bench: the list of questions that one can ask of a race, by pointer and keys.
import { violations } from './axe';
import { expect, open, part, race, test } from './page';

for (const width of [320, 1280])
  test(`the questions are a list behind one button at ${width} pixels; those asked have a tick`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, race(200));
    const button = page.getByRole('button', { name: 'Compare' });
    await button.click();
    const list = page.getByRole('group', { name: 'Questions to ask of this race' });
    const from = list.getByRole('button', { name: /^From where\?/ });
    await expect(from).toHaveAttribute('aria-pressed', 'false');
    await expect(from).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(list).toBeHidden();
    await expect.poll(() => part(page, 'from')).not.toBe(null);
    await button.click();
    await expect(from).toHaveAttribute('aria-pressed', 'true');
    await from.click();
    await expect.poll(() => part(page, 'from')).toBe(null);
  });

test('a question that nobody can ask says why', async ({ page }) => {
  await open(page, '#v=1&s=beale&p=1,1&r=newton');
  await page.keyboard.press('q');
  const list = page.getByRole('group', { name: 'Questions to ask of this race' });
  for (const name of [/^Which setting\?/, /^How sensitive\?/]) {
    const question = list.getByRole('button', { name });
    await expect(question).toBeDisabled();
    await expect(question).toContainText('No run here has anything to set');
  }
  await expect(list.getByRole('button', { name: /^Is it luck\?/ })).toBeEnabled();
  expect(await violations(page)).toEqual([]);
});

test('a key opens the list, arrows walk in it, Escape leaves it', async ({ page }) => {
  await open(page, race(200));
  await page.keyboard.press('q');
  const list = page.getByRole('group', { name: 'Questions to ask of this race' });
  await expect(list.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(list.getByRole('button').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page.getByRole('button', { name: 'Compare' })).toBeFocused();
});
