// Bundle budgets, in kB of gzip. Raising one is a change that says why.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

const assets = join(root, 'dist', 'assets');
if (!existsSync(assets)) throw new Error('nothing is built: run `npm run build` first');

const html = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
const files = readdirSync(assets);
const gzip = (names) => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0) / 1000;
const scripts = files.filter((name) => name.endsWith('.js'));
const katex = scripts.filter((name) => /katex/i.test(name));
const fonts = files.filter((name) => /\.(woff2?|ttf|otf)$/.test(name));

/** Scripts the page names itself, and what stands in them: everything the race needs, the worker too (it is inlined). */
const first = scripts.filter((name) => html.includes(name));
const whole = scripts.filter((name) => /^whole/.test(name));
const sweeping = scripts.filter((name) => /^sweeping/.test(name));
const later = scripts.filter((name) => ![...first, ...katex, ...whole, ...sweeping].includes(name));

/** The race's worker, which stands in the entry as a text. */
function worker() {
  const texts = first.flatMap(
    (name) => readFileSync(join(assets, name), 'utf8').match(/'\(function\(\)\{(?:[^'\\]|\\.)*'/g) ?? [],
  );
  if (texts.length !== 1) throw new Error(`workers in the first download: ${texts.length}`);
  return gzipSync(texts[0]).length / 1000;
}

/**
 * What is fetched or parsed before the race is the first download; KaTeX and the other chunks are loaded once it is shown. Of the
 * first download React is 69. What stands in it is a run's whole way onto the plot; the controls and words of status come
 * beside it (src/ui/controls), and a link brings what reads it. What comes later grew by what left the first download, and by the bench; the worker
 * that measures runs ensembles too.
 */
const budgets = [
  { what: 'JavaScript of the first download, worker included', size: gzip(first), most: 130 },
  { what: "the race's worker of it", size: worker(), most: 25 },
  { what: 'JavaScript after the race, without KaTeX', size: gzip(later), most: 226 },
  { what: 'the worker that has learnt all, measures runs, and runs ensembles', size: gzip(whole), most: 37 },
  { what: 'the worker of maps', size: gzip(sweeping), most: 36 },
  { what: 'KaTeX', size: gzip(katex), most: 82 },
  { what: 'style sheets', size: gzip(files.filter((name) => name.endsWith('.css'))), most: 21 },
];

let over = 0;
for (const { what, size, most } of budgets) {
  const fits = size <= most;
  if (!fits) over++;
  console.log(`${what}: ${size.toFixed(1)} kB gzip of ${most}${fits ? '' : ' - too large'}`);
}
const old = fonts.filter((name) => !name.endsWith('.woff2'));
if (old.length > 0) {
  over++;
  console.log(`fonts must be woff2: ${old.join(', ')}`);
}
if (katex.length === 0) {
  over++;
  console.log('KaTeX has no chunk of its own');
}
const foreign = html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g);
if (foreign) {
  over++;
  console.log(`the page asks another origin: ${foreign.join(', ')}`);
}
process.exit(over > 0 ? 1 : 0);
