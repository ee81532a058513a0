// npm run build: every stale part.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

await ensureInstalled();
const built = await ensureBuilt();
process.stderr.write(built.length ? `Built ${built.join(', ')}.\n` : 'Everything is up to date.\n');
