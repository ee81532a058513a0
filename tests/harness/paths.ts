import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const repository = join(import.meta.dirname, '..', '..');
export const dist = join(repository, 'dist');
export const writerFile = pathToFileURL(join(dist, 'server', 'sqlite-writer.js'));

/** A folder of the test's own, and its removal. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
