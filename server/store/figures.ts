/** Putting figures together from single cases. */
import type { Figures } from '../../shared/protocol/reports.ts';

export interface Tally {
  begun: number;
  firstResponse: number[];
  resolution: number[];
  scores: number[];
  fit: { n: number; sum: number };
  kept: number;
  edited: number;
  thrownAway: number;
  promisesKept: number;
  promisesBroken: number;
  caught: number;
  deflected: number;
}

export const tally = (): Tally => ({
  begun: 0,
  firstResponse: [],
  resolution: [],
  scores: [0, 0, 0, 0, 0],
  fit: { n: 0, sum: 0 },
  kept: 0,
  edited: 0,
  thrownAway: 0,
  promisesKept: 0,
  promisesBroken: 0,
  caught: 0,
  deflected: 0,
});

export function figuresOf(from: Tally): Figures {
  return {
    begun: from.begun,
    firstResponse: durationsOf(from.firstResponse),
    resolution: durationsOf(from.resolution),
    csat: { n: from.scores.reduce((sum, count) => sum + count, 0), scores: from.scores },
    registerFit: { n: from.fit.n, mean: from.fit.n === 0 ? null : from.fit.sum / from.fit.n },
    suggestions: { kept: from.kept, edited: from.edited, thrownAway: from.thrownAway },
    promises: { kept: from.promisesKept, broken: from.promisesBroken },
    deflections: { caught: from.caught, sent: from.deflected },
  };
}

/** Milliseconds in, seconds out. The median of an even number is the mean of the middle two; p90 is a case that happened. */
export function durationsOf(ms: readonly number[]): Figures['firstResponse'] {
  const sorted = Float64Array.from(ms).sort();
  const n = sorted.length;
  if (n === 0) return { n, median: null, p90: null };
  const at = (index: number) => sorted[index] ?? 0;
  const median = (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2;
  return { n, median: median / 1000, p90: at(Math.ceil(n * 0.9) - 1) / 1000 };
}
