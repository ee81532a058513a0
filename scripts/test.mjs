// npm test: sets up what it needs, runs every check, and ends with one line that sums them up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './prepare.mjs';

await ensureInstalled();
const { ensureChromium } = await import('./chromium.mjs');
await ensureBuilt();

const reports = join(root, 'reports', 'test');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (...parts) => join(root, 'node_modules', ...parts);
const started = Date.now();

const add = (name, { passed, failed, skipped }) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`\n— ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s so far)\n`);
};

/** A check without a report of its own counts as one test. */
async function check(name, ...args) {
  const code = await run(process.execPath, args);
  add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

/** A runner that writes a report; when it fails without one, or despite it, that is one more failure. */
async function runner(name, reportFile, counts, args, env = {}) {
  const code = await run(process.execPath, args, { env: { ...process.env, ...env } });
  const result = existsSync(reportFile)
    ? counts(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  add(name, result);
}

await check('types', bin('typescript', 'bin', 'tsc'), '--noEmit');
await check('lint and format', bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--diagnostic-level=warn');

const unit = join(reports, 'vitest.json');
await runner(
  'unit, property, integration',
  unit,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numFailedTestSuites && !report.numFailedTests ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  }),
  [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
);

const chromium = await ensureChromium();
if (chromium) {
  const browser = join(reports, 'playwright.json');
  await runner(
    'browser',
    browser,
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
    [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
  );
} else {
  console.log('The browser tests need a Chromium: install one, or name it in CHROMIUM_PATH.');
  add('browser', { passed: 0, failed: 1, skipped: 0 });
}

const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
