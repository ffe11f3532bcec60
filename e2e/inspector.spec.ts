// The step inspector: equations in numbers, step by step; what each symbol is.
import type { Locator, Page } from '@playwright/test';
import { expect, open, opened, race, step, test } from './page';

test('the equations show the numbers of the step, and follow the playhead', async ({ page }) => {
  await open(page, race(1));
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  await expect(equations.locator('.katex').first()).toBeVisible();
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  await expect(adam.locator('.step-note')).toHaveText('Step 1');
  // the gradient at the start (-1.2, 1), worked out by hand
  await expect(equations.locator('[data-name="g"]').last()).toBeVisible();
  await expect(equations).toContainText('−216,−88.0');
  const first = await equations.innerText();
  await page
    .getByRole('button', { name: /step forward|next step|forward/i })
    .first()
    .click();
  expect(await step(page)).toBe(2);
  await expect(adam.locator('.step-note')).toHaveText('Step 2');
  await expect.poll(() => equations.innerText()).not.toBe(first);
  await page
    .getByRole('button', { name: /step back|previous step|back/i })
    .first()
    .click();
  await expect.poll(() => equations.innerText()).toBe(first);
  await adam.getByRole('radio', { name: 'Letters' }).check();
  await expect(equations).not.toContainText('−88.0');
});

test('before the first step the inspector says so, and another card keeps the choice', async ({ page }) => {
  await open(page, race(0));
  const adam = await opened(page, 'Adam');
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  await expect(adam.locator('.step-note')).toHaveText('The first step has not been taken');
  const sgd = await opened(page, 'SGD');
  await expect(sgd.getByRole('radio', { name: 'Numbers' })).toBeChecked();
});

test('after the end of a run its last step is shown, saying so', async ({ page }) => {
  await open(page, '#v=1&s=rosenbrock&p=-1.2,1&n=500&t=400&r=sgd,lr=0.1');
  const sgd = await opened(page, 'SGD');
  await sgd.getByRole('radio', { name: 'Numbers' }).check();
  await expect(sgd.locator('.step-note')).toHaveText(/^Step \d+, the last: the run ended there$/);
});

test('a symbol says what it is on hover and by keyboard, and points at its slider', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  const tip = page.getByRole('tooltip');
  await equations.locator('[data-name="beta1"]').first().hover();
  await expect(tip).toHaveText(/^decay of the first moment: 0\.9/);
  await expect(adam.locator('.hyper .symbol.pointed')).toHaveCount(1);
  await tip.hover();
  await page.waitForTimeout(400); // longer than the time a tip waits before it goes
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(adam.locator('.hyper .symbol.pointed')).toHaveCount(0);
  await equations.focus();
  await page.keyboard.press('ArrowRight');
  await expect(tip).toHaveText(/^gradient: \(.+, .+\) in step 300$/);
  await adam.getByRole('slider', { name: 'learning rate of Adam' }).focus();
  await expect(tip).toHaveCount(0);
  await expect(equations.locator('[data-name="lr"].pointed').first()).toBeVisible();
});

/** An arrow on the plot, in pixels from the plot's corner. */
interface Drawn {
  readonly names: string;
  readonly from: readonly [number, number];
  readonly tip: readonly [number, number];
}

/** The arrows that are drawn. */
async function arrows(page: Page): Promise<Drawn[]> {
  const text = (await page.locator('.plot').getAttribute('data-vectors')) ?? '';
  return text.split(';').flatMap((part) => {
    const [names, ...numbers] = part.split(' ');
    const [x0, y0, x1, y1] = numbers.map(Number);
    return numbers.length === 4 ? [{ names, from: [x0, y0], tip: [x1, y1] } as const] : [];
  });
}

const names = async (page: Page): Promise<string[]> => (await arrows(page)).map((each) => each.names).sort();

/** One arrow by its name. */
async function arrow(page: Page, name: string): Promise<Drawn> {
  const found = (await arrows(page)).find((each) => each.names.split('=').includes(name));
  if (!found) throw new Error(`not drawn: ${name}`);
  return found;
}

/** Opens a card and shows its numbers. */
async function inspect(page: Page, link: string, name: string): Promise<Locator> {
  await open(page, link);
  const card = await opened(page, name);
  await card.getByRole('radio', { name: 'Numbers' }).check();
  await expect.poll(() => names(page)).not.toEqual([]);
  return card;
}

/** How many pixels of the marks have about this colour within so many pixels of a place. Of a line between pixels few have it. */
function painted(page: Page, colour: string, [x, y]: readonly [number, number], reach: number): Promise<number> {
  return page.evaluate(
    ({ colour: wanted, x: atX, y: atY, reach: r }) => {
      const canvas = document.querySelectorAll<HTMLCanvasElement>('.plot canvas')[2];
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext('2d', { willReadFrequently: true });
      if (!context) return 0;
      context.drawImage(canvas, 0, 0);
      const ratio = canvas.width / canvas.clientWidth;
      const side = Math.round(2 * r * ratio);
      const { data } = context.getImageData(Math.round((atX - r) * ratio), Math.round((atY - r) * ratio), side, side);
      const [red, green, blue] = [1, 3, 5].map((i) => parseInt(wanted.slice(i, i + 2), 16));
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (Math.abs(data[i] - red) + Math.abs(data[i + 1] - green) + Math.abs(data[i + 2] - blue) < 24) count++;
      return count;
    },
    { colour, x, y, reach },
  );
}

/** The colour a name has in the equations, as #rrggbb. */
async function colourOf(card: Locator, name: string): Promise<string> {
  const text = await card
    .locator(`.equations [data-name="${name}"]`)
    .first()
    .evaluate((element) => getComputedStyle(element).color);
  const channels = (text.match(/\d+/g) ?? []).slice(0, 3).map((each) => Number(each).toString(16).padStart(2, '0'));
  return `#${channels.join('')}`;
}

const middle = ({ from, tip }: Drawn) => [(from[0] + tip[0]) / 2, (from[1] + tip[1]) / 2] as const;

test("a step's vectors are arrows on the plot, in the colour of their symbols, and follow the steps", async ({
  page,
}) => {
  const adam = await inspect(page, '#v=1&s=himmelblau&p=-1,-4&n=300&t=12&r=sgd,lr=0.001;adam,lr=0.2', 'Adam');
  expect(await names(page)).toEqual(['g', 'm', 'theta']);
  for (const name of ['g', 'm']) {
    const at = await arrow(page, name);
    expect(await painted(page, await colourOf(adam, name), middle(at), 8)).toBeGreaterThan(4);
  }
  expect(await colourOf(adam, 'g')).not.toBe(await colourOf(adam, 'm'));
  // the ellipse of 1/sqrt(v) around where the step begins
  const { from } = await arrow(page, 'g');
  expect(await painted(page, await colourOf(adam, 'v'), from, 50)).toBeGreaterThan(60);

  const before = await page.locator('.plot').getAttribute('data-vectors');
  const tip = (await arrow(page, 'theta')).tip;
  await page.getByRole('button', { name: /step forward|next step|forward/i }).first().click(); // prettier-ignore
  await expect.poll(() => page.locator('.plot').getAttribute('data-vectors')).not.toBe(before);
  // the next step begins where this one ended
  const next = await arrow(page, 'theta');
  expect(Math.hypot(next.from[0] - tip[0], next.from[1] - tip[1])).toBeLessThan(0.3);
  await page.getByRole('button', { name: /step back|previous step|back/i }).first().click(); // prettier-ignore
  await expect.poll(() => page.locator('.plot').getAttribute('data-vectors')).toBe(before);

  await adam.getByRole('radio', { name: 'Letters' }).check();
  await expect.poll(() => names(page)).toEqual([]);
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  await expect.poll(() => names(page)).not.toEqual([]);
  await adam.locator('button.opener').click();
  await expect.poll(() => names(page)).toEqual([]);
});

test('the gradient is drawn in its own direction, at a scale that is said', async ({ page }) => {
  await inspect(page, '#v=1&s=himmelblau&p=0,0&n=100&t=1&r=sgd,lr=0.01', 'SGD');
  expect(await names(page)).toEqual(['g', 'theta']);
  // The gradient at (0, 0) is (-14, -22): up is against it on screen, and the step goes the other way.
  const g = await arrow(page, 'g');
  expect((g.tip[1] - g.from[1]) / (g.tip[0] - g.from[0])).toBeCloseTo(-22 / 14, 1);
  const step = await arrow(page, 'theta');
  expect(step.from).toEqual(g.from);
  expect((step.tip[0] - step.from[0]) * (g.tip[0] - g.from[0])).toBeLessThan(0);
  // true to scale: 0.14 and 0.22 of the plane
  const [x0, x1] = ((await page.locator('.plot').getAttribute('data-window')) ?? '').split(',').map(Number);
  const box = await page.locator('.plot').boundingBox();
  const pixels = (box?.width ?? NaN) / (x1 - x0);
  expect(Math.abs(step.tip[0] - step.from[0] - 0.14 * pixels)).toBeLessThan(0.2);
});

test("Nesterov's method as published shows the point ahead, the gradient there, and the velocity", async ({ page }) => {
  const link = '#v=1&s=quadratic&n=200&t=4&r=nesterov:paper,lr=0.02';
  const card = await inspect(page, link, 'Nesterov');
  expect(await names(page)).toEqual(['grad(y)', 'v=theta']);
  const slope = await arrow(page, 'grad(y)');
  const step = await arrow(page, 'v');
  expect(Math.hypot(slope.from[0] - step.from[0], slope.from[1] - step.from[1])).toBeGreaterThan(10);
  // an open ring at the point
  const ring = ([x, y]: readonly [number, number]) => [x - 5, y] as const;
  expect(await painted(page, await colourOf(card, 'y'), ring(slope.from), 3)).toBeGreaterThan(2);
  expect(await painted(page, await colourOf(card, 'grad(y)'), middle(slope), 4)).toBeGreaterThan(4);
  const list = card.getByRole('list', { name: 'Values of step 4' });
  await expect(list).toContainText(/look-ahead point, where the slope is measured, y: \(−?[\d.]+, −?[\d.]+\)/);
  await expect(list).toContainText(/gradient at that point: \(/);
});

for (const [rule, name, drawn] of [
  ['adamax,lr=0.1', 'AdaMax', ['g', 'm', 'theta']],
  ['rmsprop,lr=0.05,momentum=0.5', 'RMSprop', ['g', 'm', 'theta']],
  ['adam:pytorch,lr=0.1', 'Adam', ['g', 'm', 'mhat', 'theta']],
  ['momentum:pytorch,lr=0.001', 'Momentum', ['b', 'g', 'theta']],
  ['adagrad:optax,lr=0.1', 'Adagrad', ['g', 'theta', 'u']],
] as const) {
  test(`the arrows of ${rule} are those its text names`, async ({ page }) => {
    await inspect(page, `#v=1&s=beale&n=200&t=9&r=${rule}`, name);
    const shown = (await names(page)).flatMap((each) => each.split('=')).sort();
    expect(shown).toEqual([...drawn]);
  });
}

test('pointing at a symbol shows its arrow, and at an arrow its symbol', async ({ page }) => {
  await open(page, '#v=1&s=himmelblau&p=-1,-4&n=300&t=12&r=adam,lr=0.2');
  const adam = await opened(page, 'Adam');
  const equations = adam.getByRole('group', { name: 'Update equations of Adam' });
  await equations.locator('[data-name="m"]').first().hover();
  await expect.poll(() => names(page)).toEqual(['m']);
  await expect(page.getByRole('tooltip')).toHaveText(
    /^running average of the gradient: \(.+\), before \(.+\) in step 12$/,
  );
  await adam.getByRole('radio', { name: 'Numbers' }).check();
  await expect.poll(() => names(page)).toEqual(['g', 'm', 'theta']);
  const [colour, at] = [await colourOf(adam, 'g'), middle(await arrow(page, 'g'))];
  expect(await painted(page, colour, at, 8)).toBeGreaterThan(4);
  await equations.locator('[data-name="m"]').first().hover();
  await expect.poll(() => painted(page, colour, at, 8)).toBe(0);
  const box = await page.locator('.plot').boundingBox();
  await page.mouse.move((box?.x ?? 0) + at[0], (box?.y ?? 0) + at[1]);
  await expect(equations.locator('[data-name="g"].pointed').first()).toBeVisible();
  await expect.poll(() => painted(page, colour, at, 8)).toBeGreaterThan(4);
});

test('numbers are asked for only while they are shown or a symbol is pointed at', async ({ page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its worker below
    const post = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void;
    const counted = window as unknown as { asked: number };
    counted.asked = 0;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      if ((args[0] as { kind?: string } | null)?.kind === 'inspect') counted.asked++;
      post.apply(this, args);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  await page.getByRole('button', { name: /step forward|next step|forward/i }).first().click(); // prettier-ignore
  await expect(adam.locator('.equations .katex').first()).toBeVisible();
  expect(await asked()).toBe(0);
  await adam.locator('.equations [data-name="m"]').first().hover();
  await expect.poll(asked).toBe(2);
});

test('what beta1 does is said in words with its value, on the slider and on the symbol', async ({ page }) => {
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  const gloss = adam.locator('.gloss');
  const height = async () => (await adam.boundingBox())?.height;
  await expect(adam.locator('.equations .katex').first()).toBeVisible();
  const before = await height();
  const slider = adam.getByRole('slider', { name: 'decay of the first moment of Adam' });
  await slider.focus();
  await expect(gloss).toHaveText(/keeps 90\s% of the old average each step, so that it remembers about 10 gradients/);
  expect(await height()).toBe(before);
  await expect(slider).toHaveAccessibleDescription(/keeps 90\s% of the old average/);
  const field = adam.getByRole('textbox', { name: 'decay of the first moment of Adam' });
  await field.fill('0.99');
  await field.press('Enter');
  await expect(gloss).toHaveText(/keeps 99\s% .* about 100 gradients/);
  await field.fill('0');
  await field.press('Enter');
  await expect(gloss).toHaveText(/no memory: the average is the newest gradient/);
  expect(await height()).toBe(before);
  await adam.getByRole('slider', { name: 'learning rate of Adam' }).focus();
  await expect(gloss).toHaveText(/each coordinate moves up to about 0\.1 a step/);
  await adam.locator('.equations [data-name="beta2"]').first().hover();
  await expect(gloss).toHaveText(/the scale remembers about 1.000 gradients/);
});

test('the arrows follow while the race plays', async ({ page }) => {
  const adam = await inspect(page, '#v=1&s=himmelblau&p=-1,-4&n=2000&t=1&r=adam,lr=0.01', 'Adam');
  const seen = async () => (await arrow(page, 'theta')).from.join();
  const first = await seen();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(seen).not.toBe(first);
  const second = await seen();
  await expect.poll(seen).not.toBe(second);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  // At rest arrows, numbers and playhead are at one step.
  const at = await step(page);
  await expect(adam.locator('.step-note')).toHaveText(`Step ${at}`);
});

test('a finger on a symbol or a slider says what it is and does, and the words stay', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  await open(page, race(300));
  const adam = await opened(page, 'Adam');
  await adam.locator('.equations [data-name="v"]').first().tap();
  await expect(page.getByRole('tooltip')).toHaveText(/^running average of the squared gradient: \(/);
  await adam.getByRole('slider', { name: 'decay of the second moment of Adam' }).tap();
  await expect(adam.locator('.gloss')).toHaveText(/of the old average each step, so that the scale remembers about/);
  await context.close();
});

test('with mini-batches the card prints the gradient of the batch', async ({ page }) => {
  await open(page, '#v=1&s=tanh-neuron&p=-1.5,4.5&n=100&t=50&r=sgd,lr=0.2&z=batch,size=2');
  const equations = (await opened(page, 'SGD')).locator('.equations');
  await expect(equations).toContainText('the 2 samples drawn for step t');
  await expect(equations.locator('.lines annotation').nth(1)).toContainText('\\nabla f_{B_t}');
});
