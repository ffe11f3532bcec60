// The strip over each slider of the open card: what would come of the run if the slider stood elsewhere.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, open, opened, test } from './page';

/** What a slider's strip says, as a screen reader hears it with the slider. */
const says = (page: Page, name: RegExp) =>
  page.getByRole('slider', { name }).evaluate((slider) =>
    (slider.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

test('a strip says where the final loss is lowest and where the run diverges, and follows the other sliders', async ({
  page,
}) => {
  await open(page, '#v=1&s=quadratic&p=-2,1&n=100&t=100&r=momentum,lr=0.01');
  const card = await opened(page, 'Momentum');
  const rate = /^learning rate of Momentum/;
  await expect.poll(() => says(page, rate)).toMatch(/lowest near \S+, and the run diverges from \S+ on/);
  const before = await says(page, rate);
  const momentum = card.getByRole('textbox', { name: /^momentum of Momentum/ });
  await momentum.fill('0');
  await momentum.press('Enter');
  await expect.poll(() => says(page, rate)).not.toBe(before);
  // what they say is said once, in words to be seen; and so is what a parameter does, before anything is touched
  await expect(card.locator('.strip-words')).toHaveText('Under a slider:  low final loss  the run diverges');
  await expect(card.locator('.gloss')).toHaveText(/^[ηβ]: \S/);
  // one for each slider that the card opens with, and each has been drawn
  await expect(card.locator('.sliders canvas.strip')).toHaveCount(await card.locator('.sliders .hyper').count());
  const inks = await card.locator('canvas.strip').evaluateAll((strips) =>
    strips.map((strip) => {
      const copy = document.createElement('canvas');
      const context = copy.getContext('2d', { willReadFrequently: true });
      context?.drawImage(strip as HTMLCanvasElement, 0, 0);
      return new Set(context?.getImageData(0, 5, 300, 1).data).size;
    }),
  );
  expect(Math.min(...inks)).toBeGreaterThan(3);
  expect(await violations(page)).toEqual([]);
});
