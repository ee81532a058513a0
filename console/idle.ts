/** Work that can wait until nobody waits for anything else. */

/** A busy page gets to it after this long all the same. */
const latestMs = 3000;
/** Where a browser has no word for being idle: long enough for the first picture and its questions. */
const withoutIdleMs = 1000;

/** Calls `step` with 0, 1, 2 … in idle moments of the browser, until it answers `false`. */
export function inIdleSteps(step: (index: number) => boolean, index = 0): void {
  const run = () => {
    if (step(index)) inIdleSteps(step, index + 1);
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: latestMs });
  else setTimeout(run, withoutIdleMs);
}

/** Does something in the next idle moment; the answer calls it off. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const idle = requestIdleCallback(work, { timeout: latestMs });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(work, withoutIdleMs);
  return () => clearTimeout(timer);
}
