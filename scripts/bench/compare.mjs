// What the bench of the page promises while somebody waits or drags: a map's first picture, and how often strips follow.
import { countFrames, framesOf, pause, settled, withPage } from './browser.mjs';
import { median } from './measure.mjs';

const himmelblau = 'v=1&s=himmelblau&p=0,0&n=500&t=500&r=sgd,lr=0.005;momentum,lr=0.01;adam,lr=0.1';
const five =
  'v=1&s=rosenbrock&p=-1.2,1&n=500&t=500&r=sgd,lr=0.001;momentum,lr=0.001;nesterov,lr=0.001;rmsprop,lr=0.01;adam,lr=0.1';

/** Milliseconds from a press of the key until the plot draws a map. */
async function mapOnce(page) {
  return page.evaluate(async () => {
    const draws = CanvasRenderingContext2D.prototype;
    const { drawImage } = draws;
    const drawn = new Promise((over) => {
      draws.drawImage = function seen(...all) {
        drawImage.apply(this, all);
        if (this.canvas.closest('.plot')) over(performance.now());
      };
    });
    const from = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true }));
    const waited = (await drawn) - from;
    draws.drawImage = drawImage;
    return waited;
  });
}

/** Milliseconds of a frame while nothing happens, of twenty. */
async function frameOf(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((over) => requestAnimationFrame(over));
    const from = await frame();
    let now = from;
    for (let i = 0; i < 20; i++) now = await frame();
    return (now - from) / 20;
  });
}

/** A map of 500 steps, for the first time on a page, which is when its code is slow, and once more. */
async function firstMap(browser, linkOf, rounds) {
  const [first, again, frames] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    await withPage(browser, async (page) => {
      await page.goto(linkOf(himmelblau));
      await settled(page);
      await pause(1000);
      first.push(await mapOnce(page));
      await page.keyboard.press('m');
      await pause(300);
      again.push(await mapOnce(page));
      frames.push(await frameOf(page));
    });
  }
  const row = (name, took) => [
    name,
    `${median(took).toFixed(0)} ms`,
    `${(median(took) / median(frames)).toFixed(1)} frames of the page at rest`,
    '100 ms',
  ];
  return [row('the first picture of a map, asked for first', first), row('asked for again', again)];
}

/** The start is dragged round while a card's strips follow. */
async function stripRate(browser, linkOf, seconds) {
  return withPage(browser, async (page) => {
    await page.addInitScript(() => {
      window.stripsDrawn = new Map();
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function count(...box) {
        if (this.canvas.className === 'strip')
          window.stripsDrawn.set(this.canvas, (window.stripsDrawn.get(this.canvas) ?? 0) + 1);
        clearRect.apply(this, box);
      };
    });
    await page.goto(linkOf(five));
    await settled(page);
    await page.waitForSelector('canvas.strip', { state: 'attached' });
    const box = await page.locator('.start-handle').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 5, y);
    await countFrames(page);
    await page.evaluate(() => window.stripsDrawn.clear());
    const begin = await page.evaluate(() => performance.now());
    for (let turn = 0, now = begin; now < begin + 1000 * seconds; turn += 0.05) {
      await page.mouse.move(x + 60 * Math.sin(turn), y + 60 * (1 - Math.cos(turn)));
      now = await page.evaluate(() => performance.now());
    }
    const [took, least] = await page.evaluate(
      (from) => [(performance.now() - from) / 1000, Math.min(...window.stripsDrawn.values())],
      begin,
    );
    const frames = await framesOf(page);
    await page.mouse.up();
    return [
      'strips drawn a second, dragging 5 runs of 500 steps',
      (least / took).toFixed(1),
      `${(least / frames).toFixed(2)} of the frames, ${(frames / took).toFixed(0)} a second`,
      '10',
    ];
  });
}

/** Rows of the table: what, measured, in proportion, goal. */
export async function promises(browser, linkOf, rounds) {
  return [...(await firstMap(browser, linkOf, rounds)), await stripRate(browser, linkOf, 4)];
}
