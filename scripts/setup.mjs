// Makes a bare clone ready, with nothing but Node: packages when the lock file has changed, then a browser for the tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Switches every Chromium is started with: no sandbox (containers), and no traffic of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs a program with its output on stderr; true when it exits 0. */
function runs(command, ...parameters) {
  const done = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Installs the packages of the lock file unless they are there already. Throws one sentence when that fails. */
function packages() {
  const stamp = join(root, 'node_modules', '.lock-hash');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('installing packages (npm ci) ...');
  if (!runs('npm', 'ci', '--include=dev', '--no-audit', '--no-fund'))
    throw new Error('npm ci failed: see its messages above');
  writeFileSync(stamp, hash);
}

const systemChromium = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the Chromium to test with; undefined where Playwright's own is to be used. */
export function chromiumPath() {
  return systemChromium.find((path) => path && existsSync(path));
}

/** Path of Firefox, or undefined. */
export function firefoxPath() {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
}

/** Sees to a Chromium: the system's, else Debian's package where we may install it, else Playwright's download. */
async function browser() {
  if (chromiumPath()) return;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    say('installing Chromium (apt-get) ...');
    runs('apt-get', 'update', '-qq');
    runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    if (chromiumPath()) return;
  }
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  say('installing Chromium (playwright) ...');
  if (!runs('npx', 'playwright', 'install', 'chromium'))
    throw new Error('no Chromium for the tests: install one, or set CHROMIUM_PATH');
}

/** Everything a command needs before it runs. `browser: false` leaves the browser out. */
export async function setup(options = { browser: true }) {
  packages();
  if (options.browser) await browser();
}
