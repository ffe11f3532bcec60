// `npm run shots`: screenshots of the built page, mid-race, into shots/: phone, laptop and wall in light, dark and projector.
// `--link '#v=1&...' --name title` shoots another scene, `--open Adam` with that card open, `--numbers` with a step's numbers in it,
// `--see 'Is it luck?'` what stands under that heading,
// `--sizes 320x640,844x390` other windows, `--forced` the system's few colours; `--readme` writes the README's picture.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumFlags, chromiumPath, root, setup } from './setup.mjs';

const { values } = parseArgs({
  options: {
    link: { type: 'string', default: '' },
    name: { type: 'string', default: 'race' },
    open: { type: 'string', default: '' },
    numbers: { type: 'boolean', default: false },
    see: { type: 'string', default: '' },
    sizes: { type: 'string', default: '' },
    forced: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});

await setup();
if (!values.built && spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0)
  process.exit(1);
const { chromium } = await import('@playwright/test');
const { serve } = await import('./serve.mjs');

/** The link the README shows: the first-visit race at step 150. */
const readmeLink =
  '#v=1&s=rosenbrock&p=-1.2,1&r=sgd,lr=0.001;momentum,lr=0.001;rmsprop,lr=0.01;adam,lr=0.1;nadam,lr=0.1&t=150&c=9y62h';

const usual = [
  { width: 390, height: 844, scale: 3 },
  { width: 1280, height: 800, scale: 2 },
  { width: 1920, height: 1080, scale: 1 },
];
/** The smallest projector there is. */
const smallest = { width: 1024, height: 768, scale: 1 };
const asked = values.sizes.split(',').flatMap((size) => {
  const [width, height] = size.split('x').map(Number);
  return width > 0 && height > 0 ? [{ width, height, scale: width < 800 ? 2 : 1 }] : [];
});
const sizesOf = (theme) => (asked.length > 0 ? asked : theme === 'projector' ? [...usual, smallest] : usual);
const server = await serve();
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) });

/** Waits until the plot has painted its paths, all parts have come, formulas are set, and panels have what they ask for. */
async function settled(page) {
  const there = () =>
    document.querySelector('html[data-whole] [data-ready="true"]') !== null &&
    document.querySelector('[data-set="false"], progress[data-done="false"]') === null;
  await page.waitForFunction(there, null, { timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
}

/** Opens a card, and the numbers of the step in it. */
async function openCard(page, name) {
  const opener = page.locator('.opener', { hasText: name }).first();
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  if (values.numbers) await page.getByRole('radio', { name: 'Numbers' }).check({ force: true });
  await page.waitForTimeout(500);
}

async function shoot(size, theme, link, path) {
  const phone = size.width < 500;
  const page = await browser.newPage({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: values.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
    hasTouch: phone,
    isMobile: phone,
  });
  // What the device remembers, so that links need not say it.
  await page.addInitScript((chosen) => localStorage.setItem('downhill.theme', chosen), theme);
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  await page.goto(`${server.address}${link}`);
  await settled(page);
  if (values.open || values.numbers) await openCard(page, values.open || 'Adam');
  if (values.see) {
    await page
      .getByRole('heading', { name: values.see })
      .first()
      .evaluate((node) => (node.closest('section') ?? node).scrollIntoView({ block: 'start' }));
    await settled(page);
  }
  await page.screenshot({ path });
  console.log(path);
  await page.close();
}

if (values.readme) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  await shoot({ width: 1280, height: 800, scale: 1.5 }, 'light', readmeLink, join(root, 'docs', 'race.png'));
} else {
  const folder = join(root, 'shots');
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark', 'projector']) {
    for (const size of sizesOf(theme))
      await shoot(size, theme, values.link || readmeLink, join(folder, `${values.name}-${theme}-${size.width}.png`));
  }
}
await browser.close();
await server.close();
