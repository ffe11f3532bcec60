// The built page in Chromium: a cold load, a drag, a long race, and what they leave behind. Ratios and counts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { root, setup } from '../setup.mjs';
import {
  countFrames,
  counters,
  countersOf,
  framesOf,
  launch,
  pause,
  settled,
  tasksDuring,
  withPage,
} from './browser.mjs';
import { promises } from './compare.mjs';
import { median, print } from './measure.mjs';

const all =
  'sgd,lr=0.001;momentum,lr=0.001;nesterov,lr=0.001;adagrad,lr=0.5;adadelta,lr=1;rmsprop,lr=0.01;' +
  'adam,lr=0.1;adamax,lr=0.5;nadam,lr=0.1;amsgrad,lr=0.1';
/** Ten runs of so many steps, the playhead where it is said. */
const race = (steps, step) => `v=1&s=rosenbrock&p=-1.2,1&n=${steps}&r=${all}&t=${step}`;

const number = (value, digits = 1) => value.toFixed(digits);

/** The page, and the least page that React makes, both built here and now. */
async function builds() {
  if (spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' }).status !== 0)
    throw new Error('the page does not build');
  const bare = join(root, 'dist-cli', 'bare');
  await build({
    root: join(root, 'scripts', 'bench', 'bare'),
    configFile: join(root, 'vite.config.ts'),
    base: './',
    logLevel: 'error',
    build: { outDir: bare, emptyOutDir: true },
  });
  return { page: await serve(), bare: await serve(0, bare) };
}

/** The longest task of a cold load, until two seconds after it. It is now one task and now another: few loads tell little. */
async function cold(browser, address, rounds) {
  const longest = Object.fromEntries(Object.keys(address).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, at] of Object.entries(address)) {
      const tasks = await withPage(browser, (page) =>
        tasksDuring(browser, page, at, async () => {
          await page.goto(at);
          await pause(2000);
        }),
      );
      longest[name].push(Math.max(...tasks));
    }
  }
  const [ours, bare] = [median(longest.page), median(longest.bare)];
  return [
    'longest task of a cold load',
    `${number(ours)} ms`,
    `${number(ours / bare, 2)} of a bare React page's`,
    '1.3',
  ];
}

/** The start ring is dragged round, an event in each frame. */
async function drag(browser, address, linkOf) {
  return withPage(browser, async (page) => {
    await page.goto(linkOf(race(2000, 2000)));
    await settled(page);
    const session = await countersOf(page);
    const box = await page.locator('.start-handle').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const around = (turn) => page.mouse.move(x + 60 * Math.sin(turn), y + 60 * (1 - Math.cos(turn)));
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 0; i < 20; i++) {
      await around(i / 20); // code that runs for the first time is slow
      await pause(16);
    }
    await countFrames(page);
    let [before, after, frames] = [null, null, 0];
    const tasks = await tasksDuring(browser, page, address, async () => {
      before = await counters(session);
      const from = await framesOf(page);
      for (let i = 0; i < 120; i++) {
        await around(1 + i / 20);
        await pause(16);
      }
      frames = (await framesOf(page)) - from;
      after = await counters(session);
    });
    await page.mouse.up();
    return [
      [
        'script per frame, dragging 10 runs of 2,000 steps',
        `${number((after.script - before.script) / frames, 2)} ms`,
        `${frames} frames`,
        '4 ms',
      ],
      [
        'longest task of the drag',
        `${number(Math.max(...tasks))} ms`,
        `${tasks.filter((each) => each > 50).length} over 50 ms`,
        '0 over 50 ms',
      ],
    ];
  });
}

/** Frames a second of a page that does nothing else. */
async function emptyRate(browser, seconds) {
  return withPage(browser, async (page) => {
    await countFrames(page);
    await pause(seconds * 1000);
    return (await framesOf(page)) / seconds;
  });
}

/** Ten long runs are played as fast as it goes. */
async function play(browser, linkOf, seconds) {
  const empty = await emptyRate(browser, seconds);
  return withPage(browser, async (page) => {
    await page.addInitScript(() => {
      window.strokedPoints = 0;
      const { lineTo } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.lineTo = function count(x, y) {
        window.strokedPoints++;
        lineTo.call(this, x, y);
      };
    });
    await page.goto(linkOf(race(100_000, 0)));
    await settled(page);
    const session = await countersOf(page);
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('5000');
    const before = await nodes();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await countFrames(page);
    const start = { ...(await counters(session)), points: await page.evaluate(() => window.strokedPoints) };
    await pause(seconds * 1000);
    const frames = await framesOf(page);
    const end = { ...(await counters(session)), points: await page.evaluate(() => window.strokedPoints) };
    await page.waitForFunction(
      () => Number(document.querySelector('.number-field.step input')?.value) >= 100_000,
      null,
      {
        timeout: 120_000,
      },
    );
    const after = await nodes();
    return [
      [
        'frames a second, playing 10 runs of 100,000 steps',
        number(frames / seconds),
        `${number(frames / seconds / empty, 2)} of an empty page's`,
        '1',
      ],
      ['script per frame of it', `${number((end.script - start.script) / frames, 2)} ms`, '', ''],
      [
        'points painted per frame of it',
        number((end.points - start.points) / frames, 0),
        `of 1,000,000; ${number((10 * 5000) / (frames / seconds), 0)} are new`,
        'append',
      ],
      ['DOM elements before and after it', `${before}, ${after}`, '', 'the same'],
    ];
  });
}

/** Measures the page and prints what came out. */
export async function pageInChromium({ checksum }, rounds) {
  await setup();
  const { page, bare } = await builds();
  const browser = await launch();
  // Whole: what the page says of a cut link takes room until something is done, and then all is laid out anew.
  const linkOf = (body) => `${page.address}#${body}&c=${checksum(body)}`;
  try {
    const rows = [await cold(browser, { page: page.address, bare: bare.address }, 3 * rounds)];
    rows.push(...(await drag(browser, page.address, linkOf)));
    rows.push(...(await play(browser, linkOf, 8)));
    rows.push(...(await promises(browser, linkOf, rounds)));
    print(
      `the built page in Chromium (script and tasks in the thread's own time; loads: median of ${rounds}, the cold of ${3 * rounds}, in turns)`,
      [['', 'measured', '', 'goal'], ...rows],
    );
  } finally {
    await browser.close();
    await Promise.all([page.close(), bare.close()]);
  }
}
