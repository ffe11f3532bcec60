// `npm test`: set up, then every check. Cheap checks run side by side on two cores; the last line counts all of them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, setup } from './setup.mjs';

const cache = join(root, '.cache');
let passed = 0;
let failed = 0;

/** Runs a program of node_modules/.bin or a script; its output is printed in one piece when it ends. */
function run(name, command, parameters, env = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`\n== ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      const text = output.trim();
      if (text) console.log(code === 0 ? text.split('\n').slice(-12).join('\n') : text);
      resolve(code === 0);
    });
  });
}

const bin = (name) => join(root, 'node_modules', '.bin', name);
const script = (name) => [process.execPath, [join('scripts', name)]];

/** A check that counts as one. */
async function check(name, command, parameters) {
  if (await run(name, command, parameters)) passed++;
  else failed++;
}

/** A test runner: its JSON report says how many passed and failed. A runner that fails without a report counts as one failure. */
async function suite(name, command, parameters, report, count, env) {
  rmSync(report, { force: true });
  const ok = await run(name, command, parameters, env);
  const result = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  passed += result.passed;
  failed += result.failed + (!ok && result.failed === 0 ? 1 : 0);
  if (ok && result.passed === 0) {
    console.log(`${name} ran no test`);
    failed++;
  }
}

/** Runs tasks in order, `width` at a time. */
async function pool(width, tasks) {
  const rest = [...tasks];
  const lane = async () => {
    for (let task = rest.shift(); task; task = rest.shift()) await task();
  };
  await Promise.all(Array.from({ length: width }, lane));
}

await setup();
mkdirSync(cache, { recursive: true });

await pool(2, [
  () => check('types of the pure folders', bin('tsc'), ['-p', 'src/tsconfig.pure.json']),
  () => check('types of the page', bin('tsc'), ['-p', 'src/tsconfig.json']),
  () => check('types of the end-to-end tests', bin('tsc'), ['-p', 'e2e/tsconfig.json']),
  () => check('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  () => check('layers', ...script('layers.mjs')),
  () => check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  () => check('build', ...script('build.mjs')),
]);
await check('size', ...script('size.mjs'));

const unit = join(cache, 'unit.json');
await suite(
  'unit tests',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile=${unit}`],
  unit,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);

const { serve } = await import('./serve.mjs');
const server = await serve();
const e2e = join(cache, 'e2e.json');
await suite(
  'end-to-end tests',
  bin('playwright'),
  ['test', '-c', 'e2e/playwright.config.ts'],
  e2e,
  ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  { DOWNHILL_ADDRESS: server.address },
);
await server.close();

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
