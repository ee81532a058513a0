/** Committed weights are what the committed rows and trainer give: shown on the model that needs no other data. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { repository, temporaryFolder } from '../harness/paths.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('training again gives the same weights, byte by byte', () => {
  const out = join(folder.path, 'formality-de.weights.ts');
  const trainer = pathToFileURL(join(repository, 'training', 'formality-de.mjs')).href;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { train } = await import(${JSON.stringify(trainer)}); train(${JSON.stringify({ data: folder.path, out })});`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const committed = join(repository, 'shared', 'tone', 'models', 'formality-de.weights.ts');
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(committed, 'utf8'));
});
