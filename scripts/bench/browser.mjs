// Chromium for measuring: pages that share nothing with those before them, and what their main thread did.
import { chromium } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../setup.mjs';

/** The page's size in all measurements. */
const viewport = { width: 1280, height: 800 };

export const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/** Every run is computed, the ground is painted, and nothing is on its way. */
export async function settled(page) {
  await page.waitForSelector('[data-ready="true"]', { state: 'attached', timeout: 60_000 });
  await page.waitForSelector('html[data-whole]', { state: 'attached', timeout: 60_000 });
}

/** A browser; close it. */
export function launch() {
  const executablePath = chromiumPath();
  return chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) });
}

/** Hands `use` a page with empty caches, and closes it. */
export async function withPage(browser, use) {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * The tasks of a page's main thread while `act` runs, in their order: milliseconds of its own time, so that what else the machine
 * does does not count, nor do its waits for the compositor, which paints in software here.
 * @param address where the page is, or will be
 */
export async function tasksDuring(browser, page, address, act) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const [pid, tid] = mainThread(traceEvents, address);
  return traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && /RunTask$/.test(event.name))
    .sort((a, b) => a.ts - b.ts)
    .map(({ tdur, dur }) => (tdur ?? dur) / 1000);
}

/** Process and thread of the page at an address. */
function mainThread(events, address) {
  const frames = events.flatMap(({ name, args }) => {
    if (name === 'FrameCommittedInBrowser') return [args.data];
    return name === 'TracingStartedInBrowser' ? (args.data.frames ?? []) : [];
  });
  const frame = frames.findLast(({ url, processId }) => processId !== undefined && url.startsWith(address));
  const thread = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === frame?.processId && args.name === 'CrRendererMain',
  );
  if (!thread) throw new Error(`no main thread in the trace for: ${address}`);
  return [thread.pid, thread.tid];
}

/** Milliseconds of script on the main thread, and DOM nodes, so far. */
export async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { script: of('ScriptDuration') * 1000, task: of('TaskDuration') * 1000, nodes: of('Nodes') };
}

/** A session whose counters run, in the thread's own time. */
export async function countersOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Counts the page's frames from now on, in `window.frames60`; two readings apart give a rate. */
export async function countFrames(page) {
  await page.evaluate(() => {
    window.shownFrames = 0;
    const frame = () => {
      window.shownFrames++;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

export const framesOf = (page) => page.evaluate(() => window.shownFrames);
