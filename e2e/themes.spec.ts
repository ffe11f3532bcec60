// Themes: the system's, a chosen one, one that a link forces; the projector's measures; forced colours; less motion; no hue needed.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { watchCanvas, seen } from './canvas';
import { expect, hash, open, opened, part, race, test } from './page';

const worn = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
const remembered = (page: Page) => page.evaluate(() => localStorage.getItem('downhill.theme'));

/** The colour of the plot in its upper right corner, where the ground is at its highest. */
const corner = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.plot canvas');
    // Read from a copy: a canvas that is read often is not the one people see.
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas || !copy) return [];
    copy.drawImage(canvas, canvas.width / 2, 3, 1, 1, 0, 0, 1, 1);
    return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
  });

const lightness = async (page: Page): Promise<number> => Math.max(...(await corner(page)));

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('group', { name: 'Theme' }).getByRole('button', { name }).click();
}

test('System is light or dark as the device says, and follows it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, race(150));
  expect(await worn(page)).toBe('dark');
  expect(await lightness(page)).toBeLessThan(90);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => worn(page)).toBe('light');
  await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  await expect.poll(() => hash(page)).toContain('&c=');
  expect(await part(page, 'theme')).toBeNull();
});

test('a theme is chosen by pointer and by keys, stands in the link, and is no entry of the history', async ({
  page,
}) => {
  await open(page, race(150));
  const entries = await page.evaluate(() => history.length);
  await choose(page, 'Dark');
  expect(await worn(page)).toBe('dark');
  await expect.poll(() => part(page, 'theme')).toBe('dark');
  expect(await hash(page)).toMatch(/&t=150&theme=dark&c=[0-9a-z]{5}$/);

  const button = page.getByRole('button', { name: 'Theme' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Dark' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => part(page, 'theme')).toBe('projector');
  expect(await worn(page)).toBe('projector');
  await expect(button).toBeFocused();

  await choose(page, 'System');
  await expect.poll(() => part(page, 'theme')).toBeNull();
  expect(await worn(page)).toBe('light');
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('this device remembers the choice; a link that does not say it stays as it is', async ({ page }) => {
  await open(page, race(150));
  await choose(page, 'Dark');
  await page.goto('about:blank');
  await open(page, race(120));
  expect(await worn(page)).toBe('dark');
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(() => part(page, 't')).toBe('121');
  expect(await part(page, 'theme')).toBeNull();
});

test('a link that forces a theme shows it for that visit and changes nothing that is remembered', async ({ page }) => {
  await open(page, race(150));
  await choose(page, 'Dark');
  await page.goto('about:blank');
  await open(page, `${race(150)}&theme=projector`);
  expect(await worn(page)).toBe('projector');
  await expect.poll(() => hash(page)).toMatch(/&theme=projector&c=/);
  expect(await remembered(page)).toBe('dark');
  await page.goto('about:blank');
  await open(page, race(150));
  expect(await worn(page)).toBe('dark');
});

test('a link with an unknown theme opens, and says so', async ({ page }) => {
  await open(page, `${race(150)}&theme=drak`);
  await expect(page.locator('.problems')).toContainText(/unknown theme \(the nearest is dark\): drak/i);
  expect(await worn(page)).toBe('light');
});

test('where nothing can be stored a choice holds for the visit', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, race(150));
  await choose(page, 'Projector');
  expect(await worn(page)).toBe('projector');
  await choose(page, 'System');
  expect(await worn(page)).toBe('light');
});

test.describe('the projector', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('has no text under 18 px at 1024 x 768, and paths of 3 px', async ({ page }) => {
    await watchCanvas(page);
    await open(page, `${race(150)}&theme=projector`);
    await opened(page, 'Adam');
    await expect(page.locator('.equations .katex').first()).toBeAttached();
    const small = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        // Indices and exponents are smaller in every formula that is set.
        if (!element?.checkVisibility({ visibilityProperty: true }) || element.closest('.katex, .visually-hidden'))
          continue;
        if (node.textContent?.trim() && parseFloat(getComputedStyle(element).fontSize) < 17.99)
          found.push(`${getComputedStyle(element).fontSize} ${node.textContent}`);
      }
      return found;
    });
    expect(small).toEqual([]);
    const letters = await page
      .locator('.katex')
      .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
    expect(Math.min(...letters)).toBeGreaterThanOrEqual(18);
    const { sizes, widths } = await seen(page);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(17.99);
    expect(Math.max(...widths)).toBeGreaterThanOrEqual(3 + 2 * 1.5);
    expect(widths.some((width) => width >= 3 && width <= 5)).toBe(true);
  });

  test('shows plot, transport, sentence and the whole list of five runs', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '#v=1&theme=projector');
    await page.getByRole('button', { name: 'Dismiss' }).click(); // the link above has no checksum
    await expect(page.locator('li.card')).toHaveCount(5);
    for (const each of await page.locator('li.card').all()) await expect(each).toBeInViewport({ ratio: 1 });
    for (const part of ['.plot', '.transport', '.chart', '.sentence', '.add .button'])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
    const plot = await page.locator('.plot').boundingBox();
    expect((plot?.width ?? 0) * (plot?.height ?? 0)).toBeGreaterThan(0.34 * 1024 * 768);
    for (const name of await page.locator('li.card .name').all())
      expect(await name.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0);
  });

  test('keeps the share of its type on a larger wall', async ({ page }) => {
    await open(page, `${race(150)}&theme=projector`);
    const share = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize) / innerHeight);
    const small = await share();
    await page.setViewportSize({ width: 2048, height: 1536 });
    expect(await share()).toBeCloseTo(small, 4);
    await page.setViewportSize({ width: 3840, height: 2160 });
    expect(await share()).toBeCloseTo(small, 4);
  });

  test('axe finds nothing, closed and open', async ({ page }) => {
    await open(page, `${race(150)}&theme=projector`);
    const scan = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
    expect(await scan()).toEqual([]);
    await opened(page, 'Adam');
    await expect(page.locator('.equations .katex').first()).toBeAttached();
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect(page.getByRole('button', { name: 'Projector' })).toBeVisible();
    expect(await scan()).toEqual([]);
  });
});

test('people who ask for more contrast get stronger lines, at once', async ({ page }) => {
  await watchCanvas(page);
  await open(page, race(150));
  const before = Math.max(...(await seen(page)).widths);
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(async () => Math.max(...(await seen(page)).widths)).toBeGreaterThan(before + 0.4);
  const rule = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--rule'));
  expect(rule).toBe('#868f98');
});

test('runs are told apart without hue: each line on plot, chart and card has its own dash, each marker its own shape', async ({
  page,
}) => {
  await watchCanvas(page);
  await open(
    page,
    '#v=1&s=rosenbrock&p=-1.2,1&t=150&r=sgd,lr=0.001;momentum,lr=0.001;rmsprop,lr=0.01;adam,lr=0.1;nadam,lr=0.1',
  );
  await expect(page.locator('.chart canvas')).toBeAttached();
  await expect.poll(async () => (await seen(page)).dashes.chart.length).toBeGreaterThanOrEqual(5);
  const { dashes } = await seen(page);
  // The solid line of the first is no dash; the chart's floor and ticks add none.
  expect(dashes.plot.length).toBeGreaterThanOrEqual(5);
  const samples = await page
    .locator('li.card .line-sample')
    .evaluateAll((all) =>
      all.map((svg) => [
        svg.querySelector('path')?.getAttribute('stroke-dasharray') ?? '',
        svg.querySelector('circle, polygon')?.outerHTML.replace(/ (fill|stroke)="[^"]*"/g, '') ?? '',
      ]),
    );
  expect(new Set(samples.map(([dash]) => dash)).size).toBe(5);
  expect(new Set(samples.map(([, marker]) => marker)).size).toBe(5);
});

test('with less motion nothing moves by itself, and with any motion nothing takes 200 ms', async ({ page }) => {
  const moving = () =>
    page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll('*')) {
        for (const pseudo of [null, '::before', '::after']) {
          const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
          const longest = Math.max(...transitionDuration.split(',').map((each) => parseFloat(each)));
          if (longest > 0 || animationName !== 'none')
            found.push(`${element.className} ${transitionDuration} ${animationName}`);
        }
      }
      return [...found, ...document.getAnimations().map(String)];
    });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await opened(page, 'Adam');
  expect(await moving()).toEqual([]);
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
  // Nothing is animated for the others either: what changes, changes at once.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toEqual([]);
});

test.describe('forced colours', () => {
  test('the canvases take the system’s colours, live, and give them back', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await open(page, race(150));
    expect(await corner(page)).toEqual([0, 0, 0]);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
    await expect.poll(() => corner(page)).toEqual([255, 255, 255]);
    const inks = await page
      .locator('li.card .line-sample path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('stroke')));
    expect(new Set(inks)).toEqual(new Set(['#000000']));
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await expect.poll(() => page.locator('li.card .line-sample path').nth(1).getAttribute('stroke')).toBe('#0072b2');
  });

  test('controls have edges, sliders and switches are seen, the focus too', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await open(page, race(150));
    await opened(page, 'Adam');
    for (const control of [
      '.play',
      '.transport .round',
      '.picker',
      '.copy-link .button',
      '.theme .round',
      '.zoom-buttons',
      '.hyper .number-field input',
    ]) {
      const edge = await page
        .locator(control)
        .first()
        .evaluate((node) => {
          const { borderTopWidth, borderTopColor } = getComputedStyle(node);
          return [parseFloat(borderTopWidth) >= 1, borderTopColor];
        });
      expect(edge, control).toEqual([true, 'rgb(255, 255, 255)']);
    }
    const chosen = page.locator('.view-switch span');
    const lines = await chosen.evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBottomColor));
    expect(lines[0]).not.toBe(lines[1]);
    // A slider's track is not the ground's colour, on either side of its thumb.
    const slider = page.locator('.transport .scrub');
    const track = await slider.evaluate((node) => {
      const { backgroundColor } = getComputedStyle(node, '::-webkit-slider-runnable-track');
      return [
        getComputedStyle(node).forcedColorAdjust,
        getComputedStyle(node).getPropertyValue('--fill').trim(),
        backgroundColor,
      ];
    });
    expect(track.slice(0, 2)).toEqual(['none', 'Highlight']);
    await page.getByRole('button', { name: /^Surface/ }).focus();
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return [outlineStyle, parseFloat(outlineWidth) >= 2];
    });
    expect(ring).toEqual(['solid', true]);
    const icons = await page
      .locator('.icon :is(path, rect, circle)')
      .evaluateAll((all) =>
        all.flatMap((each) =>
          [each.getAttribute('fill'), each.getAttribute('stroke')].filter(
            (value) => value !== null && value !== 'none' && value !== 'currentColor',
          ),
        ),
      );
    expect(icons).toEqual([]);
  });
});
