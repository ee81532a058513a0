/** What a fault of the list is to those who run it. */
import { fairNow } from './clock.ts';
import type { Random } from './random.ts';

/** What a run stands on. */
export interface Setup {
  nodes: number;
  store: 'sqlite' | 'postgres';
}

export interface Stage {
  setup: Setup;
  random: Random;
  /** A short run, as `npm test` makes it, or the whole thing. */
  size: 'quick' | 'full';
  /** A number from the command line, such as `--kills 100`, or what is usual. */
  option(name: string, usual: number): number;
  /** Puts a figure beside the result. */
  note(what: string, figure: string | number): void;
  /** Done after the run, last thing first, however it ended. */
  after(cleanup: () => unknown): void;
  /** Says more where the run fails. */
  onFailure(tell: () => string[]): void;
}

export interface Fault {
  number: number;
  name: string;
  run(stage: Stage): Promise<void>;
}

/** Thrown where a fault cannot be tested on this machine or with this setup; the reason is shown. */
export class Skipped extends Error {}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves to the milliseconds it took until `holds`; rejects with what `otherwise` says when it takes too long. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
  otherwise: string | (() => string),
): Promise<number> {
  const from = fairNow();
  for (;;) {
    if (await holds()) return fairNow() - from;
    if (fairNow() - from > withinMs)
      throw new Error(
        `${typeof otherwise === 'string' ? otherwise : otherwise()} (waited ${Math.round(withinMs / 100) / 10} s)`,
      );
    await sleep(20);
  }
}

/** Runs a fault and cleans up after it. What it rejects with says all there is to say. */
export async function runFault(fault: Fault, stage: Omit<Stage, 'after' | 'onFailure'>): Promise<void> {
  const cleanups: (() => unknown)[] = [];
  const witnesses: (() => string[])[] = [];
  try {
    await fault.run({
      ...stage,
      after: (cleanup) => void cleanups.push(cleanup),
      onFailure: (tell) => void witnesses.push(tell),
    });
  } catch (error) {
    const said = witnesses.flatMap((tell) => tell());
    if (error instanceof Error && said.length > 0) error.stack = [error.stack, ...said].join('\n');
    throw error;
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}
