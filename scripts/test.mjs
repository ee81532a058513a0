// npm test: sets up what it needs, runs every check, and ends with one line that sums them up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './prepare.mjs';

await ensureInstalled();
const { ensureChromium, findShell } = await import('./chromium.mjs');
await ensureBuilt();

const reports = join(root, 'reports', 'test');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed and what passed only at its second try, by name: said again at the end, below all that passed. */
const names = { failed: [], flaky: [] };
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
  if (code !== 0) names.failed.push(name);
  add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

/** A runner that writes a report; when it fails without one, or despite it, that is one more failure. */
async function runner(name, reportFile, counts, args, env = {}) {
  const code = await run(process.execPath, args, { env: { ...process.env, ...env } });
  const result = existsSync(reportFile)
    ? counts(JSON.parse(readFileSync(reportFile, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && result.failed === 0) {
    result.failed = 1;
    names.failed.push(`${name}: ended with code ${code}`);
  }
  add(name, result);
}

await check('types', bin('typescript', 'bin', 'tsc'), '--noEmit');
await check('lint and format', bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--diagnostic-level=warn');

/** The tests of a Vitest report that failed, each with the first line of why. */
function failedUnits({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (!failed.length && status === 'failed') return [`${file}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages[0])}`,
    );
  });
}

/** The tests of a Playwright report that ended in a way: `unexpected` or `flaky`. */
function browserTests({ suites }, how) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === how))
      .map(({ file, line, title }) => `tests/e2e/${file}:${line}: ${title}`),
    ...browserTests({ suites: inner }, how),
  ]);
}

const firstLine = (message) => String(message ?? '').split('\n')[0];

const unit = join(reports, 'vitest.json');
await runner(
  'unit, property, integration',
  unit,
  (report) => {
    names.failed.push(...failedUnits(report));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + (report.numFailedTestSuites && !report.numFailedTests ? 1 : 0),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  },
  [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
);

const chromium = await ensureChromium();
if (chromium) {
  const browser = join(reports, 'playwright.json');
  await runner(
    'browser',
    browser,
    (report) => {
      names.failed.push(...browserTests(report, 'unexpected'));
      names.flaky.push(...browserTests(report, 'flaky'));
      const { expected, flaky, unexpected, skipped } = report.stats;
      return { passed: expected + flaky, failed: unexpected, skipped };
    },
    [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    {
      CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? findShell() ?? chromium,
      WINDOWED_CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: browser,
    },
  );
} else {
  console.log('The browser tests need a Chromium: install one, or name it in CHROMIUM_PATH.');
  add('browser', { passed: 0, failed: 1, skipped: 0 });
}

for (const name of names.flaky) console.log(`passed at the second try: ${name}`);
for (const name of names.failed) console.log(`failed: ${name}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;
