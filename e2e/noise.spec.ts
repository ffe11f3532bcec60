// The noise of the gradients: chosen on the page, in the link, taken back by Back; and finding a surface by its name.
import { violations } from './axe';
import { expect, hash, loss, open, part, test } from './page';

const button = /^Noise: /;

test('noise is chosen by keys, stands in the link, and Back takes it away', async ({ page }) => {
  await open(page, '#v=1&s=booth&n=50&t=50&r=sgd,lr=0.01');
  const opener = page.getByRole('button', { name: button });
  await expect(opener).toHaveText('Noise: none');
  const exact = await loss(page, 'SGD');
  await opener.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('group', { name: 'Noise on the gradients' }).first();
  await expect(panel.getByRole('radio', { name: /Mini-batches/ })).toBeDisabled();
  await panel.getByRole('radio', { name: 'Heavy tails' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => part(page, 'z')).toBe('student,nu=2,sigma=0.1,seed=1');
  const size = panel.getByRole('textbox', { name: 'size' });
  await size.fill('3');
  await size.press('Enter');
  await expect.poll(() => part(page, 'z')).toBe('student,nu=2,sigma=3,seed=1');
  await expect.poll(() => loss(page, 'SGD')).not.toBe(exact);
  await panel.getByRole('button', { name: 'New seed' }).click();
  await expect.poll(() => part(page, 'z')).toBe('student,nu=2,sigma=3,seed=2');
  await panel.getByRole('checkbox', { name: 'Each run its own' }).check();
  await expect.poll(() => part(page, 'z')).toBe('student,nu=2,sigma=3,seed=2,own=1');
  expect(await violations(page)).toEqual([]);
  for (let i = 0; i < 4; i++) await page.goBack();
  await expect.poll(() => hash(page)).not.toContain('z=');
  await expect.poll(() => loss(page, 'SGD')).toBe(exact);
});

test('a surface with data is shown with mini-batches, and its noise goes with it', async ({ page }) => {
  await open(page);
  const picker = page.getByRole('button', { name: /^Surface:/ });
  await picker.click();
  await page.getByRole('searchbox', { name: 'Find a surface' }).fill('regress');
  const list = page.getByRole('group', { name: 'Surfaces' });
  await expect(list.getByRole('listitem')).toHaveCount(2); // what was searched for alone
  await list.getByRole('button', { name: /Linear regression/ }).click();
  await expect(page.getByRole('button', { name: button })).toHaveText('Noise: batches of 2');
  await expect.poll(() => part(page, 'z')).toBe('batch,size=2,seed=1');
  await picker.click();
  await list.getByRole('button', { name: /^Beale/ }).click();
  await expect(page.getByRole('button', { name: button })).toHaveText('Noise: none');
});

test('where the surface has no parameters the noise stands in the row of the playhead', async ({ page }) => {
  await open(page, '#v=1&s=beale&p=-1,1.5&n=300&t=100&r=sgd,lr=0.01');
  const rowOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return box && box.y + box.height / 2;
  };
  const button = '.noise .button';
  await expect(page.locator(button)).toHaveCount(1);
  expect(Math.abs(((await rowOf(button)) ?? 0) - ((await rowOf('.play')) ?? NaN))).toBeLessThan(2);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('button', { name: 'Projector' }).click();
  await expect(page.locator(`.side ${button}`)).toBeInViewport({ ratio: 1 });
  await expect(page.locator(button)).toHaveCount(1);
});
