// The worker fails, the page lives: hangs, throws at load, never starts.
import type { Page } from '@playwright/test';
import { expect, open, race, test } from './page';

/** Replaces the page's Worker by one that misbehaves for its first `times` instances. */
async function misbehave(page: Page, how: 'hang' | 'throw' | 'silent', times: number): Promise<void> {
  await page.addInitScript(
    ([way, count]) => {
      const Real = window.Worker;
      const bodies = {
        hang: 'onmessage = (event) => { if (event.data.kind === "run") for (;;); };',
        throw: 'onmessage = () => { throw new Error("broken on purpose"); };',
        silent: 'onmessage = () => {};',
      };
      let made = 0;
      const Fake = function (this: unknown, url: string | URL, options?: WorkerOptions) {
        (window as unknown as { workers: number }).workers = ++made;
        if (made > count) return new Real(url, options);
        return new Real(URL.createObjectURL(new Blob([bodies[way]], { type: 'text/javascript' })), options);
      };
      window.Worker = Fake as unknown as typeof Worker;
    },
    [how, times] as const,
  );
}

const workers = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { workers: number }).workers);

for (const how of ['hang', 'silent'] as const) {
  test(`a worker that falls ${how === 'hang' ? 'into a loop' : 'silent'} is replaced and the other runs appear`, async ({
    page,
  }) => {
    await misbehave(page, how, 1);
    await page.goto(`./${race(200)}`);
    await expect.poll(() => workers(page), { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    await expect(page.locator('li.card .loss .value', { hasText: /\d/ })).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Step forward' }).click();
    await expect(page.getByRole('textbox', { name: 'Step', exact: true })).toHaveValue('201');
  });
}

test('a worker that throws is told of, and the page lives', async ({ page, faults }) => {
  await misbehave(page, 'throw', 1000);
  await page.goto(`./${race(200)}`);
  await expect(
    page.locator('.problems, li.card .status', { hasText: /stopped|not start|broken|does not run/ }).first(),
  ).toBeVisible({
    timeout: 15_000,
  });
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect(page.getByRole('textbox', { name: 'Step', exact: true })).toHaveValue('201');
  faults.length = 0; // the broken worker's own error is the point of this test
});

test('the worker cannot reach the network or evaluate text', async ({ page }) => {
  const sources: string[] = [];
  await page.exposeFunction('saveSource', (text: string) => sources.push(text));
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object: Blob) => {
      void object.text().then((text) => (window as unknown as { saveSource(text: string): void }).saveSource(text));
      return make(object);
    };
  });
  await open(page, race(50));
  await expect.poll(() => sources.length).toBeGreaterThan(0);
  const probe = `;postMessage({ probe: ['fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts', 'indexedDB']
    .filter((name) => { try { return typeof self[name] === 'function' || (self[name] && typeof self[name] === 'object'); } catch { return false; } })
    .concat((() => { try { return [String(new Function('return 7')())]; } catch { return []; } })())
    .concat((() => { try { return [String((0, eval)('7'))]; } catch { return []; } })()) });`;
  const left = await page.evaluate(async (text) => {
    const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
    return new Promise((resolve) => {
      worker.onmessage = (event: MessageEvent<{ probe?: string[] }>) => {
        if (event.data.probe) resolve(event.data.probe);
      };
    });
  }, sources[0] + probe);
  expect(left).toEqual([]);
});

test('the page carries the strict policy', async ({ page }) => {
  await open(page);
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|https?:/);
});
