// Bytes as a browser fetches them: raw, gzip 9, brotli 11.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const sizes = (files) =>
  files
    .map((file) => readFileSync(file))
    .reduce(
      (sum, content) => ({
        raw: sum.raw + content.length,
        gzip: sum.gzip + gzipSync(content, { level: 9 }).length,
        brotli: sum.brotli + brotliCompressSync(content).length,
      }),
      { raw: 0, gzip: 0, brotli: 0 },
    );

/** Every file that opening the widget loads, by Vite's manifest: the page, its imports, its styles, the socket client. */
export function openingFiles(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, 'web', '.vite', 'manifest.json'), 'utf8'));
  const files = new Set([join(dist, 'web', 'widget', 'index.html')]);
  const seen = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(join(dist, 'web', file));
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit('widget/index.html');
  visit('widget/socket.ts');
  return [...files];
}

export function bytesOf(dist) {
  return [
    { name: 'embed.js', ...sizes([join(dist, 'embed', 'embed.js')]) },
    { name: 'all that opening the widget loads', ...sizes(openingFiles(dist)) },
  ];
}
