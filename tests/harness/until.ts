/** Waiting for what will happen, never for time: a busy machine takes longer and is not wrong. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves to what `look` finds, once it is `good` (or there at all); rejects when it takes longer than any machine needs. */
export async function until<T>(
  look: () => T | Promise<T>,
  good: (found: T) => boolean = Boolean,
): Promise<Exclude<T, null | undefined | false>> {
  const began = performance.now();
  for (;;) {
    const found = await look();
    if (good(found)) return found as Exclude<T, null | undefined | false>;
    if (performance.now() - began > patienceMs) throw new Error('it did not happen in time');
    await sleep(lookEveryMs);
  }
}

const patienceMs = 15_000;
const lookEveryMs = 10;
