// npm run -s tone -- <verb>: the tone engine on JSON lines; see server/tone-cli.ts.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
const { runTone } = await import('../dist/server/tone.js');

// Whoever reads us may stop early ("| head"): that is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runTone(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
