/** What may be left undone: the oldest is let go first, the newest never, and nothing is done or let go twice. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBacklog } from '../../../server/domain/backlog.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('does or lets go of everything once, the oldest first, and never holds more than it may', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      // Keys to add, with turns of the event loop between (null).
      fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 60 }),
      async (most, steps) => {
        /** The plainest thing that does the same, without time. */
        let expected: string[] = [];
        const [done, gone]: [string[], string[]] = [[], []];
        let finish: (() => void) | null = null;
        const backlog = createBacklog<number>({
          most,
          async work(item, key) {
            // The newest item of a key, and the key that waited longest.
            expect(`${key}:${item}`).toBe(expected.shift());
            done.push(key);
            await new Promise<void>((resolve) => {
              finish = resolve;
            });
            finish = null;
          },
          shed: () => gone.push('one'),
          failed(error) {
            throw error;
          },
        });
        let added = 0;
        for (const [index, step] of steps.entries()) {
          if (step === null) {
            (finish as (() => void) | null)?.();
            await turn();
            await turn();
            continue;
          }
          const key = `k${step}`;
          const place = expected.findIndex((one) => one.startsWith(`${key}:`));
          if (place >= 0) expected[place] = `${key}:${index}`;
          else {
            expected.push(`${key}:${index}`);
            added++;
          }
          expected = expected.slice(-most);
          backlog.add(key, index);
          expect(backlog.waiting).toBe(expected.length);
          expect(backlog.waiting).toBeLessThanOrEqual(most);
        }
        for (let left = 0; left <= most; left++) {
          (finish as (() => void) | null)?.();
          await turn();
          await turn();
        }
        (finish as (() => void) | null)?.();
        expect(backlog.waiting).toBe(0);
        expect(done.length + gone.length).toBe(added);
      },
    ),
    { numRuns: 300 },
  );
});

it('goes on after what fails, and begins nothing more once it is stopped', async () => {
  const failed: string[] = [];
  const done: string[] = [];
  const backlog = createBacklog<null>({
    most: 3,
    async work(_, key) {
      if (key === 'bad') throw new Error('no');
      done.push(key);
    },
    failed: (_, key) => failed.push(key),
    shed: () => undefined,
  });
  backlog.add('bad', null);
  backlog.add('good', null);
  backlog.add('unwanted', null);
  backlog.drop('unwanted');
  for (let turns = 0; turns < 6; turns++) await turn();
  expect([failed, done]).toEqual([['bad'], ['good']]);
  backlog.add('late', null);
  backlog.stop();
  for (let turns = 0; turns < 6; turns++) await turn();
  expect(done).toEqual(['good']);
});
