// npm run backup -- [file]: a copy of database and files, while the server runs.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
process.argv.splice(2, 0, 'backup');
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
