// npm run restore -- file: brings a backup back; the server must not run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
process.argv.splice(2, 0, 'restore');
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
