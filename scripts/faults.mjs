// npm run faults: breaks links, disks and servers in every way of the list and looks at what is left; see tests/faults/.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();
await ensureBuilt(['failpoints']);
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/faults/run.ts', { configFile: false, logLevel: 'error' });
process.exit((await module.main(process.argv.slice(2))) ? 0 : 1);
