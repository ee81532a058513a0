// npm run fuzz -- [--count N] [--seed S] [--minutes M]: sends a server what nobody means to send; see tests/fuzz/run.ts.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/fuzz/run.ts', { configFile: false, logLevel: 'error' });
process.exit((await module.main(process.argv.slice(2))) ? 0 : 1);
