// npm run audit: known weaknesses of what runs in production, by the registry; ends with 1 when one is high or critical,
// and with 2 when the registry does not say.
import { spawnSync } from 'node:child_process';
import { root } from './prepare.mjs';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
});
let report;
try {
  report = JSON.parse(stdout);
} catch {
  report = {};
}
const counts = report.metadata?.vulnerabilities;
if (!counts) {
  const why = report.message ?? report.error?.summary ?? stderr.trim().split('\n').at(-1);
  console.error(
    `The registry gave no answer, so nothing is known (${why || 'no reason given'}). Try again with another one.`,
  );
  process.exit(2);
}
for (const { name, severity, via } of Object.values(report.vulnerabilities)) {
  const titles = via.map((each) => (typeof each === 'string' ? `by ${each}` : `${each.title} (${each.url})`));
  console.log(`${severity}: ${name}: ${titles.join('; ')}`);
}
const { low, moderate, high, critical, info } = counts;
console.log(
  `In production dependencies: ${critical} critical, ${high} high, ${moderate} moderate, ${low + info} low.`,
);
process.exitCode = high + critical > 0 ? 1 : 0;
