// The commands that run the engine without a browser: builds one when a source has changed, then runs it in this process.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist-cli');

/** What the command line can import. */
const layers = [
  'math',
  'formula',
  'surfaces',
  'optimizers',
  'modifiers',
  'engine',
  'sweep',
  'scenario',
  'field',
  'cli',
];

/** A hash over names, sizes and times of all sources: cheaper than reading them, and it notices a file that is gone. */
function sourcesHash() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const below = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(below);
      else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')) add(below);
    }
  };
  for (const layer of layers) if (existsSync(join(root, 'src', layer))) walk(`src/${layer}`);
  add('scripts/command.mjs');
  add('package-lock.json');
  return hash.digest('hex');
}

/** Builds into a folder of its own and moves the result, so that two commands at once do not meet half a file. */
async function build(name) {
  const { setup } = await import('./setup.mjs');
  await setup({ browser: false });
  const { build } = await import('vite');
  const own = join(folder, `build-${name}-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: `src/cli/${name}.ts`, outDir: own, target: 'node20', minify: false, reportCompressedSize: false },
  });
  mkdirSync(folder, { recursive: true });
  renameSync(join(own, `${name}.js`), join(folder, `${name}.js`));
  rmSync(own, { recursive: true });
}

/** Runs `npm run --silent <name> -- ...`: the function `name` of src/cli/<name>.ts. */
export async function run(name) {
  const [hash, built, stamp] = [sourcesHash(), join(folder, `${name}.js`), join(folder, `${name}.stamp`)];
  if (!existsSync(built) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    await build(name);
    writeFileSync(stamp, hash);
  }
  const command = (await import(pathToFileURL(built).href))[name];
  process.exitCode = await command(process.argv.slice(2), process.stdout, process.stderr);
}
