// npm run new-key -- --yes: for when the key of the database's secrets is lost; the server must not run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
process.argv.splice(2, 0, 'new-key');
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
