/**
 * How often each piece of a page's code runs: counted by the engine, so that a busy machine changes nothing. It is the
 * measure for work that must not grow with what lies in memory.
 */
import type { Page } from '@playwright/test';

/** The tone engine reads in moments of rest and after pauses: how often it does is a matter of time. */
const engineChunk = '/assets/tone-';

/** A piece of a function, from one place in the script to another. One that ran as often as what holds it is left out. */
interface Piece {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** The pieces of each function that ran, the whole of it first; but for the tone engine's. */
export type Runs = ReadonlyMap<string, readonly Piece[]>;

/**
 * Makes a page count what its own scripts do. The function returned says what ran while `during` lasted. It is called
 * before the page loads them, and it loads them once: code is compiled with its counters.
 */
export async function countRuns(page: Page): Promise<(during: () => Promise<void>) => Promise<Runs>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async (during) => {
    // Each answer counts from the one before.
    await session.send('Profiler.takePreciseCoverage');
    await during();
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const runs = new Map<string, readonly Piece[]>();
    for (const { url, functions } of result) {
      if (!url.startsWith('http')) continue;
      const { pathname } = new URL(url);
      if (pathname.startsWith(engineChunk)) continue;
      for (const { functionName, ranges, isBlockCoverage } of functions) {
        if (!ranges.some(({ count }) => count > 0)) continue;
        const name = `${pathname} ${functionName} at ${ranges[0]?.startOffset}`;
        if (!isBlockCoverage) throw new Error(`Compiled before counting began: ${name}`);
        runs.set(name, ranges);
      }
    }
    return runs;
  };
}

/** Waits until the page has done what it had put off. */
export function idle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done()))),
  );
}

/**
 * Pieces that ran at least `more` times as often in `long` as in `short`, counted as a difference; and no less than
 * twice as often, because what is busy in both of them is not busy for each of the things in memory.
 */
export function busierIn(long: Runs, short: Runs, more: number): string[] {
  return [...long].flatMap(([name, pieces]) =>
    pieces.flatMap((piece) => {
      const before = countOf(short.get(name) ?? [], piece);
      const isBusier = piece.count - before >= more && piece.count >= 2 * before;
      return isBusier ? [`${name}, ${piece.startOffset}–${piece.endOffset}: ${before} → ${piece.count}`] : [];
    }),
  );
}

/** How often a piece ran: as often as the smallest one told that holds it. */
function countOf(pieces: readonly Piece[], { startOffset, endOffset }: Piece): number {
  const holding = pieces.filter((piece) => piece.startOffset <= startOffset && piece.endOffset >= endOffset);
  const size = (piece: Piece) => piece.endOffset - piece.startOffset;
  return holding.sort((a, b) => size(a) - size(b))[0]?.count ?? 0;
}
