// npm run build: every stale part, or those that are named.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
const built = await ensureBuilt(process.argv.length > 2 ? process.argv.slice(2) : undefined);
process.stderr.write(built.length ? `Built ${built.join(', ')}.\n` : 'Everything is up to date.\n');
