// `npm run shots`: screenshots of the built page, mid-race, into shots/: phone, laptop and wall, light and dark.
// `npm run shots -- --link '#v=1&...' --name title` shoots another scene; `--readme` writes the README's picture.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumFlags, chromiumPath, root, setup } from './setup.mjs';

const { values } = parseArgs({
  options: {
    link: { type: 'string', default: '' },
    name: { type: 'string', default: 'race' },
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

const sizes = [
  { width: 390, height: 844, scale: 3 },
  { width: 1280, height: 800, scale: 2 },
  { width: 1920, height: 1080, scale: 1 },
];
const server = await serve();
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) });

/** Waits until the plot has painted its paths and, with an equation open, KaTeX has set it. */
async function settled(page) {
  await page.waitForFunction(() => document.querySelector('[data-ready="true"]') !== null, null, { timeout: 20_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
}

async function shoot(size, colorScheme, link, path) {
  const page = await browser.newPage({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale,
    colorScheme,
    reducedMotion: 'reduce',
    hasTouch: size.width < 500,
  });
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  await page.goto(`${server.address}${link}`);
  await settled(page);
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
  for (const scheme of ['light', 'dark']) {
    for (const size of sizes) {
      await shoot(size, scheme, values.link || readmeLink, join(folder, `${values.name}-${scheme}-${size.width}.png`));
    }
  }
}
await browser.close();
await server.close();
