// npm run bench: figures as ratios against a yardstick measured in the same run; see tests/bench/bench.mjs.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();
await import('../tests/bench/bench.mjs');
