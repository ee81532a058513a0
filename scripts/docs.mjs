// npm run docs: writes docs/configuration.md from the configuration table.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

await ensureInstalled();
await ensureBuilt(['server']);
const { configurationPage } = await import(
  pathToFileURL(join(root, 'dist', 'server', 'configuration-page.js')).href
);
writeFileSync(join(root, 'docs', 'configuration.md'), configurationPage());
