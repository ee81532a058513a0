import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/** The files that take longest; they begin first, so that all workers end at about the same time. */
const long =
  /\/(thread|routing|console-widget|conversation|lists|workbench|widget|tray|rich|embedding|day)\.e2e\.ts$/;

/** What opens windows of its own, or is told by the system: nothing for a shell without any. */
const windowed = /\/notify\.e2e\.ts$/;

const launchWith = (path: string | undefined) => ({
  ...(path ? { executablePath: path } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'reports/e2e',
  // Only what hangs takes so long, on the busiest of machines.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Each has a server and a browser of its own. A test waits for one or the other about half of its time, so there is
  // room for one more than there are cores.
  workers: Math.min(availableParallelism() + 1, 6),
  projects: [
    { name: 'long', testMatch: long },
    { name: 'others', testIgnore: [long, windowed] },
    {
      name: 'windowed',
      testMatch: windowed,
      use: {
        launchOptions: launchWith(process.env['WINDOWED_CHROMIUM_PATH'] ?? process.env['CHROMIUM_PATH']),
      },
    },
  ],
  // What passes only on the second try is listed as flaky.
  retries: 1,
  forbidOnly: true,
  use: {
    locale: 'en-GB',
    launchOptions: launchWith(process.env['CHROMIUM_PATH']),
    screenshot: 'only-on-failure',
    // Recording costs a third of the time: `npx playwright test <file> --trace on` shows one test in full.
    trace: 'off',
  },
});
