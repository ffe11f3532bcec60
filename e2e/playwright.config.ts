// End-to-end tests: a real Chromium against the built page.
import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../scripts/setup.mjs';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  // Continuous integration shares its cores; a test that passes the second time is listed as flaky, to be looked into.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e.json' }]],
  use: {
    baseURL: process.env.DOWNHILL_ADDRESS,
    viewport: { width: 1280, height: 800 },
    // A page kept from an earlier test must not answer for this one; offline.spec.ts lets them in.
    serviceWorkers: 'block',
    // A trace costs each test a fifth more: only what failed is traced, when it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      args: chromiumFlags,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
