/**
 * A short, seeded selection of the faults; `npm run faults` runs all of them, whole and on a cluster too. A title names
 * the seed: `npm run faults -- --quick --only 1 --seed 1` repeats it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dist, repository } from '../harness/paths.ts';
import { faults } from './list.ts';
import { runOne } from './run.ts';

const seed = 1;
/** Those that are short and of one machine. */
const selection = [1, 4, 7, 9, 12];

beforeAll(async () => {
  const { ensureBuilt } = await import('../../scripts/prepare.mjs');
  await ensureBuilt(['server', 'failpoints']);
}, 120_000);

describe('faults', { timeout: 180_000 }, () => {
  it.each(faults.filter(({ number }) => selection.includes(number)))(
    `$number: $name (seed ${seed})`,
    async (fault) => {
      const setup = { nodes: 1, store: 'sqlite' } as const;
      const outcome = await runOne(fault, { setup, seed, size: 'quick', options: new Map() });
      expect(outcome.why).toBeUndefined();
      expect(outcome.result).toBe('passed');
    },
  );
});

describe('the failpoints', () => {
  const codeIn = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
  const traces = ['FAIL_', 'a failpoint', 'failpoints', 'SIGKILL'];

  it('are in the build for tests', () => {
    const code = codeIn(join(repository, 'dist-test', 'server'));
    for (const trace of traces) expect(code.includes(trace), trace).toBe(true);
  });

  it('have left no trace in what is shipped', () => {
    const code = codeIn(join(dist, 'server'));
    for (const trace of traces) expect(code.includes(trace), trace).toBe(false);
  });
});
