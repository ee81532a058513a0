// npm run soak: lets people come, talk, lose their links and go for as long as asked; see tests/faults/soak.ts.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/faults/soak.ts', { configFile: false, logLevel: 'error' });
process.exit((await module.main(process.argv.slice(2))) ? 0 : 1);
