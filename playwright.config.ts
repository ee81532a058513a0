import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'reports/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each has a server of its own; more would only wait for each other on a machine of two cores.
  workers: 2,
  // A machine that is busy with two browsers at once is now and then too slow for somebody's ten seconds. What passes
  // only then is listed as flaky.
  retries: 1,
  forbidOnly: true,
  use: {
    locale: 'en-GB',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    screenshot: 'only-on-failure',
    // Recording costs a third of the time: `npx playwright test <file> --trace on` shows one test in full.
    trace: 'off',
  },
});
