import { setFlagsFromString } from 'node:v8';

/**
 * From now on V8 compiles a pattern when it is first used, in every thread. Left to itself it interprets it once and then
 * compiles it for whichever width of characters came first; with the other width it interprets it for good. A message of
 * 10,000 "…" cost the tone engine 76 ms then and 3 ms now (Node 20.20), and getting warm a third.
 */
export function compilePatterns(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
