/** What the reading thread can be asked, by name. Each looks at `stopped` from time to time and ends early when it is true. */
import { report, wall } from './reporting.ts';
import { search } from './searching.ts';

export const heavyReads = { search, report, wall } as const;

export type HeavyReads = typeof heavyReads;
export type HeavyReadName = keyof HeavyReads;
