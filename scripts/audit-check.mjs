// npm run audit-check -- [NUMBER:HASH]: whether every entry of the audit log is there, as it was written.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
process.argv.splice(2, 0, 'audit-check');
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
