// Axe finds nothing in any state. A new state is a line in the table: a link, and how to get there from it.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { card, expect, open, opened, race, test } from './page';

type State = readonly [link: string, reach?: (page: Page) => Promise<unknown>];

const rules = ['sgd', 'momentum', 'nesterov', 'adagrad', 'adadelta', 'rmsprop', 'adam', 'adamax', 'nadam', 'amsgrad'];

const states: Readonly<Record<string, State>> = {
  'the first visit': [''],
  'paused mid-race': [race(150)],
  'before the first step': [race(0)],
  'the race over': [race(500)],
  'numbers in the equations': [
    race(150),
    async (page) => {
      const adam = await opened(page, 'Adam');
      await adam.getByRole('radio', { name: 'Numbers' }).check();
      await expect(adam.locator('.step-note')).toHaveText('Step 150');
    },
  ],
  'the meaning of a symbol': [
    race(150),
    async (page) => {
      const adam = await opened(page, 'Adam');
      await expect(adam.locator('.equations .katex').first()).toBeVisible();
      await adam.locator('.equations').focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tooltip')).toBeVisible();
    },
  ],
  'modifiers on a card': [
    '#v=1&s=rosenbrock&p=-1.2,1&t=150&r=adam,lr=0.1,clipnorm=1,cosine=500,lookahead=5',
    (page) => opened(page, 'Adam'),
  ],
  'the list of modifiers': [
    race(150),
    async (page) => {
      const adam = await opened(page, 'Adam');
      await adam.getByRole('button', { name: 'Add to this run' }).click();
      await expect(adam.getByRole('button', { name: /^Lookahead/ })).toBeVisible();
    },
  ],
  'the list of surfaces': [
    race(150),
    async (page) => {
      await page.getByRole('button', { name: /^Surface:/ }).click();
      await expect(page.getByRole('group', { name: 'Surfaces' }).getByRole('button').first()).toBeVisible();
    },
  ],
  'the list of optimizers': [
    race(150),
    async (page) => {
      await page.getByRole('button', { name: 'Add optimizer' }).click();
      await expect(page.getByRole('group', { name: 'Optimizers to add' }).getByRole('button').first()).toBeVisible();
    },
  ],
  'the list of optimizers, searched': [
    race(150),
    async (page) => {
      await page.getByRole('button', { name: 'Add optimizer' }).click();
      await page.getByRole('searchbox', { name: 'Search optimizers' }).fill('adam');
      await expect(page.getByRole('group', { name: 'Optimizers to add' }).getByRole('status')).toHaveText(/^\d+ of/);
    },
  ],
  'a search that finds nothing': [
    race(150),
    async (page) => {
      await page.getByRole('button', { name: 'Add optimizer' }).click();
      await page.getByRole('searchbox', { name: 'Search optimizers' }).fill('gradient boosting');
      await expect(page.getByText('No optimizer or author goes by')).toBeVisible();
    },
  ],
  'about a rule': [
    race(150),
    async (page) => {
      const adam = await opened(page, 'Adam');
      await adam.locator('.about summary').click();
      await expect(adam.getByText('A step costs')).toBeVisible();
    },
  ],
  'every rule and its proof': [
    race(150),
    async (page) => {
      await page.keyboard.press('p');
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
    },
  ],
  'the sheet of keys': [
    race(150),
    async (page) => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  ],
  'the sheet with its letters off': [
    race(150),
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('switch').uncheck();
    },
  ],
  'a field that refuses': [
    race(150),
    async (page) => {
      const adam = await opened(page, 'Adam');
      await adam.getByRole('textbox', { name: 'learning rate of Adam' }).fill('fast');
      await page.keyboard.press('Enter');
      await expect(adam.getByRole('alert')).toBeVisible();
    },
  ],
  'a step that is refused': [
    race(150),
    async (page) => {
      await page.getByRole('textbox', { name: 'Step', exact: true }).fill('-1');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  ],
  'a damaged link': ['#v=1&s=beale&r=adamm;sgd,lr=fast&n=1e99'],
  'a link to copy by hand': [
    race(150),
    async (page) => {
      await page.evaluate(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
      );
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect(page.getByRole('textbox', { name: 'Copy it from here' })).toBeVisible();
    },
  ],
  'a run that diverged': ['#v=1&s=rosenbrock&n=300&t=300&r=sgd,lr=0.05;adam,lr=0.1'],
  'a hidden run': [race(150), (page) => card(page, 'SGD').getByRole('button', { name: 'Hide SGD' }).click()],
  'no runs': [
    '#v=1&s=beale&n=100&t=100&r=sgd',
    async (page) => {
      const sgd = await opened(page, 'SGD');
      await sgd.getByRole('button', { name: 'Remove' }).click();
      await expect(page.locator('li.card')).toHaveCount(0);
    },
  ],
  'twelve runs': [`#v=1&s=himmelblau&n=200&t=200&r=${[...rules, 'sgd', 'adam'].join(';')}`],
  'a typed surface': [`#v=1&f=${encodeURIComponent('x^2-y^2')}&p=2,0.5&n=100&t=40&r=sgd,lr=0.05;adam,lr=0.1`],
  'parameters of a surface': ['#v=1&s=quadratic&n=100&t=3&r=sgd,lr=0.05'],
  'the list of themes': [
    race(150),
    async (page) => {
      await page.keyboard.press('d');
      await expect(page.getByRole('group', { name: 'Theme' }).getByRole('button').first()).toBeVisible();
    },
  ],
  'the theme for a projector': [
    race(150),
    async (page) => {
      await page.keyboard.press('d');
      await page
        .getByRole('group', { name: 'Theme' })
        .getByRole('button', { name: /^Projector/ })
        .click();
      await opened(page, 'Adam');
    },
  ],
  'the editor of a surface': [
    race(150),
    async (page) => {
      await page.keyboard.press('o');
      await expect(page.getByRole('textbox', { name: 'f(x, y)' })).toBeFocused();
    },
  ],
  'a formula with a fault': [
    race(150),
    async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('textbox', { name: 'f(x, y)' }).fill('x^2 +');
      await expect(page.locator('.formula-says[data-fault="true"]')).toBeVisible();
    },
  ],
  'charts of measures': [`${race(150)}&m=distance;angle;state:v.x&axis=length`],
  'what a chart can show': [race(150), (page) => page.keyboard.press('y')],
  'sorted results': [race(150), (page) => page.getByRole('button', { name: 'Final loss' }).click()],
  'a zoomed plot': [race(150), (page) => page.getByRole('button', { name: 'Zoom in', exact: true }).click()],
};
/** What a theme changes. */
const colours = ['color-contrast', 'link-in-text-block'];

for (const width of [1280, 390])
  for (const [name, [link, reach]] of Object.entries(states)) {
    test(`axe finds nothing: ${name}, ${width} pixels, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, link);
      await reach?.(page);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, colours)).toEqual([]);
    });
  }

test('axe finds nothing: the open card of every rule', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, `#v=1&s=beale&n=100&t=50&r=${rules.join(';')}`);
  for (const name of await page.locator('li.card .name').allInnerTexts()) {
    const each = await opened(page, name);
    await expect(each.locator('.equations .katex').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
});
