// The same bits everywhere: a few hundred runs hashed in Node, in Chromium and, where it is installed, in Firefox.
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { runInNewContext } from 'node:vm';
import { firefoxPath } from '../../scripts/setup.mjs';
import { bundleReplay } from './bundle';

interface Replay {
  runs: number;
  rows: number;
  ended: Record<string, number>;
  hashes: Record<string, string>;
}

declare const replayed: Replay;

let script = '';
let inNode: Replay;

test.beforeAll(async () => {
  script = await bundleReplay();
  const scope: { replayed?: Replay; WebAssembly: typeof WebAssembly } = { WebAssembly };
  runInNewContext(script, scope);
  if (!scope.replayed) throw new Error('the suite left no result');
  inNode = scope.replayed;
});

test('the suite covers runs that converge, that diverge and enough rows', () => {
  expect(inNode.runs).toBeGreaterThan(600);
  expect(inNode.rows).toBeGreaterThan(100_000);
  expect(inNode.ended.budget).toBeGreaterThan(300);
  expect(inNode.ended.diverged).toBeGreaterThan(30);
});

test('Node and Chromium compute the same bits', async ({ page }) => {
  await page.addScriptTag({ content: script });
  expect(JSON.parse(await page.evaluate(() => JSON.stringify(replayed)))).toEqual(JSON.parse(JSON.stringify(inNode)));
});

test('Node and Firefox compute the same bits', async () => {
  const executablePath = firefoxPath();
  test.skip(executablePath === undefined, 'Firefox is not installed');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    expect(JSON.parse(await page.evaluate(() => JSON.stringify(replayed)))).toEqual(JSON.parse(JSON.stringify(inNode)));
  } finally {
    await browser.close();
  }
});
