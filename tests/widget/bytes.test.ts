/** What a page and a visitor pay, built afresh so that no stale file is measured. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../shared/languages.ts';

const embedMostBytes = 1536;
const pageMostBytes = 3072;
const firstOpenMostBytes = 32 * 1024;
/** What a language other than the built-in English adds to the first opening. */
const wordsMostBytes = 1280;

const root = resolve(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'rapport-bytes-'));
const brotliBytes = (path: string) => brotliCompressSync(readFileSync(path)).length;

beforeAll(() => {
  for (const mode of ['embed', 'web']) {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--mode', mode, '--outDir', join(out, mode)];
    // The test runner sets another NODE_ENV, which Vite would build for.
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, args, { cwd: root, env, stdio: 'pipe' });
  }
}, 60_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('the script every page loads is at most 1.5 KB', () => {
  expect(brotliBytes(join(out, 'embed/embed.js'))).toBeLessThanOrEqual(embedMostBytes);
});

test('what the host page loads once the chat is there is one file of at most 3 KB', () => {
  const page = readFileSync(join(out, 'embed/page.js'), 'utf8');
  expect(brotliBytes(join(out, 'embed/page.js'))).toBeLessThanOrEqual(pageMostBytes);
  // Another import would be another round trip. Greetings are fetched by those inboxes alone that have some.
  expect(page).not.toMatch(/^import|\bfrom[`'"]/);
  expect(readdirSync(join(out, 'embed/page'))).toHaveLength(1);
});

test('all that opening the chat loads, Socket.IO included, is at most 32 KB', () => {
  const web = join(out, 'web');
  const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }
  >;
  const page = 'widget/index.html';
  const socket = manifest['widget/socket.ts'];
  // One round trip: the page names all it needs, and what it names imports nothing. All other chunks load when they
  // are needed, after the composer takes keys; the browser tests watch that.
  const named = [...readFileSync(join(web, page), 'utf8').matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)];
  const files = new Set([page, ...named.map(([, file]) => file ?? ''), socket?.file ?? '']);
  expect(named.map(([, file]) => file)).toEqual([
    expect.stringMatching(/^widget-.*\.js$/),
    expect.stringMatching(/^widget-.*\.css$/),
  ]);
  for (const file of files) {
    if (file.endsWith('.js')) expect(readFileSync(join(web, file), 'utf8')).not.toMatch(/^import[^(]*?["']/);
  }
  expect(socket?.imports ?? []).toEqual([]);
  expect(files.size).toBeGreaterThan(3);
  expect(readdirSync(join(web, 'widget'))).toEqual(['index.html', 'notify', 'workbench']);
  const total = [...files].reduce((sum, file) => sum + brotliBytes(join(web, file)), 0);
  expect(total).toBeLessThanOrEqual(firstOpenMostBytes);
});

test('another language adds its own words and no more, at most 1.25 KB', () => {
  const web = join(out, 'web');
  const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string; imports?: string[] }
  >;
  for (const language of languages.filter((name) => name !== 'en')) {
    const chunk = manifest[`widget/strings/${language}.ts`];
    const files = [chunk?.file, ...(chunk?.imports ?? []).map((key) => manifest[key]?.file)];
    expect(files, language).toHaveLength(2);
    const total = files.reduce((sum, file) => sum + brotliBytes(join(web, file ?? '')), 0);
    expect(total, language).toBeLessThanOrEqual(wordsMostBytes);
  }
});
