// Sizes and stability: nothing overflows, overlaps or is cut off at any size, nothing moves when numbers change, fingers hit.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, open, opened, race, test } from './page';

/** How far the page can be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Parts of the page that lie over each other, and words that are cut off. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const box = (element: Element) => element.getBoundingClientRect();
    const parts = ['.header', '.plot', '.transport', '.chart', '.surface-parameters', '.in-words', 'li.card', '.add'];
    const groups = [
      parts.flatMap((part) => [...document.querySelectorAll(part)]),
      [...document.querySelectorAll('.transport button, .transport input, .transport select')],
      [...document.querySelectorAll('.header h1, .header button, .surface-formula')],
    ];
    for (const group of groups) {
      const shown = group.filter((element) => element.checkVisibility());
      shown.forEach((a, i) => {
        for (const b of shown.slice(i + 1)) {
          const [p, q] = [box(a), box(b)];
          const over = Math.min(p.right, q.right) - Math.max(p.left, q.left);
          const under = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
          if (over > 1 && under > 1) found.push(`${a.className} lies over ${b.className}`);
        }
      });
    }
    const words = 'h1, .picked, .name, .form, .loss, .sentence, .button, .act, .forms span, .toggles label, .note';
    for (const element of document.querySelectorAll<HTMLElement>(words)) {
      const { overflow } = getComputedStyle(element);
      if (overflow === 'visible' || !element.checkVisibility()) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        found.push(`cut off: ${element.textContent}`);
    }
    return found;
  });

const windows = [
  [320, 640],
  [320, 256], // 1280 x 1024 at 400 %
  [360, 640],
  [390, 844],
  [600, 900],
  [640, 400], // 1280 x 800 at 200 %
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1100, 800],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
] as const;

for (const [width, height] of windows) {
  test(`at ${width} x ${height} nothing overflows sideways, overlaps or is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, race(150));
    await expect(page.locator('.chart canvas')).toBeAttached();
    for (const theme of ['light', 'projector'] as const) {
      if (theme === 'projector') {
        await page.getByRole('button', { name: 'Theme' }).click();
        await page.getByRole('button', { name: 'Projector' }).click();
      }
      expect(await sideways(page)).toBe(0);
      expect(await faults(page)).toEqual([]);
    }
    await opened(page, 'Adam');
    await expect(card(page, 'Adam').locator('.katex').first()).toBeAttached();
    expect(await sideways(page)).toBe(0);
  });
}

test('where there is more room the plot grows, and text does not', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, race(150));
  const measure = async () => {
    const { width = 0, height = 0 } = (await page.locator('.plot').boundingBox()) ?? {};
    const type = await page
      .locator('.sentence, .name, .step input')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).fontSize));
    return { width, height, type };
  };
  const wall = await measure();
  await page.setViewportSize({ width: 3840, height: 2160 });
  const larger = await measure();
  expect(larger.width).toBeGreaterThan(1.9 * wall.width);
  expect(larger.height).toBeGreaterThan(1.9 * wall.height);
  expect(larger.type).toEqual(wall.type);
});

test('type that somebody has made larger in the browser makes the page larger, and nothing is lost', async ({
  page,
}) => {
  await open(page, race(150));
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
  await page.reload();
  await expect(page.locator('[data-ready="true"]').first()).toBeAttached();
  await expect(page.locator('.chart canvas')).toBeAttached();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('21px');
  expect(await sideways(page)).toBe(0);
  expect(await faults(page)).toEqual([]);
});

// WCAG 1.4.12: what people set to read better.
test('wider spacing of text loses nothing', async ({ page }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page, race(150));
    await opened(page, 'Adam');
    await expect(card(page, 'Adam').locator('.katex').first()).toBeAttached();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ':not(.katex, .katex *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await sideways(page)).toBe(0);
    const lost = (await faults(page)).filter((fault) => fault.startsWith('cut off'));
    expect(lost).toEqual([]);
  }
});

test('at 1280 x 800 the whole list of five runs stands without scrolling', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  for (const each of await page.locator('li.card').all()) await expect(each).toBeInViewport({ ratio: 1 });
});

const races = [
  ['a valley', '#v=1&s=rosenbrock&p=-1.2,1&r=sgd,lr=0.001;momentum,lr=0.001;rmsprop,lr=0.01;adam,lr=0.1;nadam,lr=0.1'],
  ['runs that diverge', '#v=1&s=rosenbrock&p=-1.2,1&r=sgd,lr=0.01;momentum,lr=0.01;adam,lr=0.1'],
  [
    'a crowd',
    `#v=1&s=himmelblau&p=-1,-1&r=${'sgd,lr=0.005;momentum,lr=0.005;adam,lr=0.3;nesterov,lr=0.004;'.repeat(2)}rmsprop,lr=0.1`,
  ],
  [
    'a formula that is undefined',
    '#v=1&f=sqrt%28x%29%2By%5E2%2Blog%28x%2B1%29&p=1,1&n=300&r=sgd,lr=0.2;momentum,lr=0.3;adam,lr=0.1',
  ],
] as const;

/** Boxes of everything that stays while a race plays, once what follows the playhead has been painted. */
const boxes = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return [
      ...document.querySelectorAll(
        '.header, .plot, li.card, .transport, .transport *, .chart, .surface-parameters, .in-words, .add',
      ),
    ].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.classList.value} ${[x, y, width, height].map(Math.round).join()}`;
    });
  });

for (const [what, link] of races) {
  for (const [width, height, theme] of [
    [1280, 800, 'light'],
    [390, 844, 'dark'],
    [1024, 768, 'projector'],
  ] as const) {
    test(`nothing moves while numbers change: ${what}, ${theme} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `${link}&t=0&theme=${theme}`);
      await expect(page.locator('.chart canvas')).toBeAttached();
      await page.getByRole('button', { name: 'Dismiss' }).click(); // the link above has no checksum
      const before = await boxes(page);
      await page.evaluate(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
        }).observe({ type: 'layout-shift' });
      });
      const scrub = page.getByRole('slider', { name: 'Playhead' });
      const most = Number(await scrub.getAttribute('max'));
      for (const share of [0.002, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.8, 1, 0.3]) {
        await scrub.evaluate(
          (node, value) => {
            (node as HTMLInputElement).value = String(value);
            node.dispatchEvent(new Event('input', { bubbles: true }));
          },
          Math.ceil(share * most),
        );
        expect(await boxes(page)).toEqual(before);
      }
      await scrub.evaluate((node) => {
        (node as HTMLInputElement).value = '0';
        node.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('300');
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
      expect(await boxes(page)).toEqual(before);
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    });
  }
}

test('a status that is too long for its line is told in full where one points', async ({ page }) => {
  await open(page, `${races[3][1]}&t=300`);
  const status = card(page, 'Momentum').locator('.status');
  await expect(status).toContainText('undefined at step');
  expect(await status.getAttribute('title')).toBe(await status.textContent());
});

/** Controls smaller than `least` on either side. A slider's handle and a checkbox in a label count with what belongs to them. */
const smallTargets = (page: Page, least: number, which: string) =>
  page.evaluate(
    ({ least: size, which: selector }) =>
      [...document.querySelectorAll(selector)].flatMap((element) => {
        const target = element.closest('label') ?? element;
        if (!target.checkVisibility() || element.closest('.visually-hidden')) return [];
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height) < size - 0.5
          ? [`${element.className || element.outerHTML.slice(0, 80)} ${width} x ${height}`]
          : [];
      }),
    { least, which },
  );

test('everything to press is at least 24 pixels', async ({ page }) => {
  await open(page, race(150));
  await opened(page, 'Adam');
  await expect(card(page, 'Adam').locator('.katex').first()).toBeAttached();
  expect(await smallTargets(page, 24, 'button, input, select, a[href]')).toEqual([]);
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('what is pressed most is at least 44 pixels', async ({ page }) => {
    await open(page, race(150));
    const main =
      '.play, .round, .button, input[type="range"], .number-field:not(.quiet) input, .zoom-buttons button, .opener';
    await opened(page, 'Adam');
    await expect(card(page, 'Adam').locator('.katex').first()).toBeAttached();
    const small = await smallTargets(page, 44, main);
    // The whole head of a card opens it; a round button may be beside it.
    expect(small.filter((each) => !each.startsWith('opener') && !each.includes('to-table'))).toEqual([]);
    const { height = 0 } = (await card(page, 'SGD').locator('.card-head').boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
    expect(await smallTargets(page, 24, 'button, input, select, a[href]')).toEqual([]);
  });

  test('the plot is square and as wide as the screen, and one finger scrolls over plot, chart and sliders', async ({
    page,
  }) => {
    await open(page, race(150));
    await expect(page.locator('.chart canvas')).toBeAttached();
    const box = await page.locator('.plot').boundingBox();
    expect([box?.width, box?.height]).toEqual([390, 390]);
    const ways = await page
      .locator('.plot-touch, .chart-touch, input[type="range"]')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).touchAction));
    expect(ways.length).toBeGreaterThanOrEqual(5);
    for (const way of ways) expect(way).toContain('pan-y');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}, closed and open`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, race(150));
    const scan = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
    expect(await scan()).toEqual([]);
    await opened(page, 'Adam');
    await expect(card(page, 'Adam').locator('.katex').first()).toBeAttached();
    expect(await scan()).toEqual([]);
    await page.getByRole('button', { name: /^Surface:/ }).click();
    expect(await scan()).toEqual([]);
  });
}

test('the canvas has one pixel per device pixel', async ({ browser, baseURL }) => {
  for (const deviceScaleFactor of [1, 2, 3]) {
    const context = await browser.newContext({ deviceScaleFactor, viewport: { width: 1280, height: 800 }, baseURL });
    const page = await context.newPage();
    await open(page, race(150));
    const sizes = await page.locator('.plot canvas').evaluateAll((all) =>
      all.map((each) => {
        const canvas = each as HTMLCanvasElement;
        const box = canvas.getBoundingClientRect();
        return [canvas.width / box.width, canvas.height / box.height];
      }),
    );
    for (const [x, y] of sizes) {
      expect(Math.abs(x - deviceScaleFactor)).toBeLessThan(0.02);
      expect(Math.abs(y - deviceScaleFactor)).toBeLessThan(0.02);
    }
    await context.close();
  }
});

test('a formula is set smaller where its line is narrow, also after one that was typed', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#v=1&f=x%5E2%2By%5E2&p=1,1&n=50&r=sgd,lr=0.1&theme=projector');
  const formula = page.locator('.surface-formula');
  await expect(formula.locator('.katex')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '#v=1&s=himmelblau&p=0,0&n=50&r=sgd,lr=0.01&theme=projector';
  });
  await expect(formula).toHaveAttribute('aria-label', 'Formula');
  const size = () => formula.locator('> *').evaluate((node) => parseFloat((node as HTMLElement).style.fontSize));
  await expect.poll(size).toBeLessThan(1);
  expect(await size()).toBeGreaterThanOrEqual(0.7);
  expect(await formula.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(1);
});
