// What a page needs and may not have: a worker, WebAssembly, a canvas, faultless code. It says so in one sentence and lives on.
import type { Page } from '@playwright/test';
import { card, expect, open, opened, part, race, test } from './page';

type Misbehaviour = 'cannot be made' | 'never answers' | 'dies at once' | 'hangs in every run';

/** Replaces the page's first `times` workers. */
async function misbehave(page: Page, how: Misbehaviour, times = Infinity): Promise<void> {
  await page.addInitScript(
    ([way, count]) => {
      const Real = window.Worker;
      const bodies: Record<string, string> = {
        'never answers': 'onmessage = () => {};',
        'dies at once': 'throw new Error("broken on purpose");',
        'hangs in every run': `onmessage = ({ data }) => {
          if (data.kind === 'field') postMessage({ kind: 'field-failed', generation: data.generation, says: 'none' });
          if (data.kind !== 'run') return;
          postMessage({ kind: 'alive', token: null, busy: data.key });
          for (;;);
        };
        postMessage({ kind: 'alive', token: null });`,
      };
      let made = 0;
      const Fake = function (this: unknown, url: string | URL, options?: WorkerOptions) {
        (window as unknown as { workers: number }).workers = ++made;
        if (count !== null && made > count) return new Real(url, options);
        if (way === 'cannot be made') throw new Error('refused on purpose');
        return new Real(URL.createObjectURL(new Blob([bodies[way]], { type: 'text/javascript' })), options);
      };
      window.Worker = Fake as unknown as typeof Worker;
    },
    [how, Number.isFinite(times) ? times : null] as const,
  );
}

const workers = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { workers: number }).workers);

const line = (page: Page) => page.locator('.problems');

/** What needs no run works: equations, formula, settings, start, transport, link. */
async function isUsable(page: Page): Promise<void> {
  await expect(page.locator('.surface-formula .katex')).toBeAttached();
  const adam = await opened(page, 'Adam');
  await expect(adam.locator('.katex').first()).toBeAttached();
  const field = adam.getByRole('textbox', { name: 'learning rate of Adam' });
  await field.fill('0.05');
  await field.press('Enter');
  await expect.poll(() => part(page, 'r')).toContain('adam,lr=0.05');
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => part(page, 't')).toBe('201');
  await expect(page.getByRole('slider', { name: 'Start, x' })).toHaveAttribute('aria-valuenow', '-1.2');
  await page.locator('.plot').hover({ position: { x: 200, y: 200 } });
  await expect(page.locator('.read-out')).toContainText('x ');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeEnabled();
}

for (const [how, says] of [
  ['cannot be made', 'no worker can be made: refused on purpose'],
  ['never answers', 'the worker does not answer'],
  ['dies at once', 'the worker failed: Uncaught Error: broken on purpose'],
] as const) {
  test(`a worker that ${how}: one sentence, a page that lives, and no loop of replacements`, async ({
    page,
    faults,
  }) => {
    await misbehave(page, how);
    await page.clock.install();
    await page.goto(`./${race(200)}`);
    await expect(line(page)).toContainText(`the runs cannot be computed: ${says}`);
    await expect(card(page, 'SGD').locator('.status')).toHaveText('not computed');
    await isUsable(page);
    await expect(line(page)).toContainText(says);
    // The race and the swatch try two workers each, and the race two more after the change; the table of results and the strips
    // under the sliders, which have workers of their own, try anew with each thing that changes.
    await page.clock.runFor(60_000);
    const made = await workers(page);
    expect(made).toBeGreaterThanOrEqual(3);
    expect(made).toBeLessThanOrEqual(16);
    await page.clock.runFor(60_000);
    expect(await workers(page)).toBe(made);
    faults.length = 0; // workers broken on purpose complain
  });
}

test('Try again has another worker, and what was said goes away', async ({ page }) => {
  await misbehave(page, 'cannot be made', 2); // the swatch's and the race's
  await page.goto(`./${race(200)}`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(line(page)).not.toContainText('runs cannot be computed');
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
});

test('changing something tries again, too', async ({ page }) => {
  await misbehave(page, 'cannot be made', 2);
  await page.goto(`./${race(200)}`);
  await expect(line(page)).toContainText('runs cannot be computed');
  const adam = await opened(page, 'Adam');
  await adam.getByRole('slider', { name: 'learning rate' }).first().press('ArrowRight');
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
  await expect(line(page)).not.toContainText('runs cannot be computed');
});

test('a policy that forbids workers is told like any other reason', async ({ page, faults }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(`./${race(200)}`);
  await expect(line(page)).toContainText(/runs cannot be computed: (no worker can be made|the worker was kept)/);
  await isUsable(page);
  expect(faults.every((fault) => /Content Security Policy|worker/i.test(fault))).toBe(true);
  faults.length = 0;
});

test('runs that hang are stopped after two tries each, and the page stays quick', async ({ page }) => {
  await misbehave(page, 'hangs in every run');
  await page.clock.install();
  await page.goto(`./${race(200)}`);
  for (const name of ['SGD', 'Momentum', 'Adam'])
    await expect(card(page, name).locator('.status')).toHaveText(
      'does not run: it stopped the worker twice; change the run to try again',
      { timeout: 30_000 },
    );
  const made = await workers(page);
  await page.clock.runFor(60_000);
  expect(await workers(page)).toBe(made);
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => part(page, 't')).toBe('201');
});

test('without WebAssembly the page says so and shows what needs none', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.Blob;
    // The worker has a WebAssembly of its own: it is taken away by a line before its script.
    window.Blob = class extends Real {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        super(options.type?.startsWith('text/javascript') ? ['delete self.WebAssembly;', ...parts] : parts, options);
      }
    };
    Reflect.deleteProperty(window, 'WebAssembly');
  });
  await page.goto(`./${race(200)}`);
  await expect(line(page)).toContainText('this browser has no WebAssembly, which the runs need');
  await isUsable(page);
  await page.getByRole('button', { name: /^Surface:/ }).click();
  await page.getByRole('button', { name: /^Ackley/ }).click();
  await page.locator('.plot').hover({ position: { x: 300, y: 220 } });
  await expect(page.locator('.read-out')).toContainText('loss —'); // it would need the exponential function
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(line(page)).toHaveCount(0);
});

test('without a canvas the page says so, and sentence, numbers and start work', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await open(page, race(200));
  await expect(line(page)).toContainText('this browser draws no pictures here');
  await isUsable(page);
  await expect(page.locator('.sentence')).toContainText('nearest the minimum');
  await expect(card(page, 'SGD').locator('.loss .value')).toHaveText(/\d/);
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(4);
  await page.getByRole('slider', { name: 'Start, x' }).press('ArrowRight');
  await expect.poll(() => part(page, 'p')).not.toBe('-1.2,1');
});

test('a fault in the page itself leaves a sentence and two ways on, not a white page', async ({ page, faults }) => {
  await page.addInitScript(() => {
    if (location.hash !== '') Reflect.deleteProperty(window, 'ResizeObserver');
  });
  await page.goto(`./${race(200)}`);
  await expect(page.getByRole('alert')).toContainText(
    'The page has met a fault of its own and stopped: ResizeObserver',
  );
  await expect(page.getByRole('button', { name: 'Try the link again' })).toBeVisible();
  expect(await part(page, 'r')).toContain('adam'); // the link is still there to be copied
  await page.getByRole('link', { name: 'Open the page without the link' }).click();
  await expect(page.locator('li.card')).toHaveCount(5);
  faults.length = 0; // the fault is the point of this test
});

test('faults that nobody caught are told once', async ({ page, faults }) => {
  await open(page, race(200));
  await page.getByRole('button', { name: 'Dismiss' }).click(); // the link above has no checksum
  await page.evaluate(() => {
    void Promise.reject(new Error('first on purpose'));
  });
  await expect(line(page)).toContainText(
    'something on this page went wrong, reload it if it acts up: first on purpose',
  );
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.evaluate(() => setTimeout(() => { throw new Error('second on purpose'); })); // prettier-ignore
  await expect.poll(() => faults.length).toBe(2);
  await expect(line(page)).toHaveCount(0);
  faults.length = 0;
});
