// `npm run bench`: how fast it is, as ratios, since machines differ. Asserts nothing. `npm run bench -- 1e6` shortens the long run,
// `npm run bench -- page` measures the built page alone, `npm run bench -- sweep` sweeps alone, `npm run bench -- rules` rules alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setup } from './setup.mjs';

await setup({ browser: false });

/** Builds the measured parts of the engine for Node, as trace.mjs does with the command line, and loads them. */
async function engine() {
  const { build } = await import('vite');
  const outDir = join(root, 'dist-cli', 'bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'scripts/bench/engine.mjs', outDir, target: 'node20', minify: false, reportCompressedSize: false },
  });
  return import(pathToFileURL(join(outDir, 'engine.js')).href);
}

const { againstC } = await import('./bench/against-c.mjs');
const { contours } = await import('./bench/contours.mjs');
const { rules } = await import('./bench/rules.mjs');

const { pageInChromium } = await import('./bench/page.mjs');

const { basins } = await import('./bench/sweep.mjs');

const rounds = 5;
const [what = '1e8'] = process.argv.slice(2);
const parts = await engine();
const all = !['page', 'sweep', 'rules'].includes(what);
if (all || what === 'rules') rules(parts, rounds);
if (all) {
  contours(parts, rounds);
  againstC(Number(what), rounds);
}
if (all || what === 'sweep') basins(parts, rounds);
if (all || what === 'page') await pageInChromium(parts, rounds);
