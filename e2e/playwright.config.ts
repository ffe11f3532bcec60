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
    trace: 'retain-on-failure',
    launchOptions: {
      args: chromiumFlags,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
});
