// npm start: install what is missing, build what is stale, then serve from this very process, so that signals
// reach the server itself.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt();
process.argv[2] ??= 'serve';
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
