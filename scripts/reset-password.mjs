// npm run reset-password -- agent@example.com: prints a new password for an agent who lost theirs.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
process.argv.splice(2, 0, 'reset-password');
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
