/**
 * npm run faults: every fault of the list, one after the other, and a table of how it went.
 *
 * --seed 7 repeats a run, --only 5,7 makes a part of it, --on one or --on two leaves the other setup out; --quick makes
 * all of it short. Some faults read options of their own, such as --kills 100.
 */
import { lostSoFarMs } from './clock.ts';
import { type Fault, runFault, type Setup, Skipped } from './fault.ts';
import { faults } from './list.ts';
import { randomOf } from './random.ts';

/** `one` is what a first start is, `two` a cluster. */
const setups: Record<string, Setup> = {
  one: { nodes: 1, store: 'sqlite' },
  two: { nodes: 2, store: 'postgres' },
  three: { nodes: 3, store: 'postgres' },
};
export const inWords = ({ nodes, store }: Setup) =>
  nodes === 1 ? 'one node, embedded database' : `${nodes} nodes, ${store} and Redis`;

export function setupOf(name: string): Setup {
  const setup = setups[name];
  if (setup === undefined) throw new Error(`--on takes ${Object.keys(setups).join(', ')}.`);
  return setup;
}

export interface Outcome {
  fault: Fault;
  result: 'passed' | 'failed' | 'skipped';
  seconds: number;
  /** Of these, waited for a processor. */
  lostSeconds: number;
  figures: string[];
  why?: string;
}

const flagged = ['quick'];

/** `--name value` pairs, and flags without a value. */
export function optionsOf(args: readonly string[]): Map<string, string> {
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const name = /^--(\w+)$/.exec(args[at] ?? '')?.[1];
    if (name === undefined) throw new Error(`“${args[at]}” is not an option; they look like --seed 7.`);
    options.set(name, flagged.includes(name) ? 'yes' : (args[++at] ?? ''));
  }
  return options;
}

export async function runOne(
  fault: Fault,
  stage: { setup: Setup; seed: number; size: 'quick' | 'full'; options: ReadonlyMap<string, string> },
): Promise<Outcome> {
  const { setup, seed, size, options } = stage;
  const from = performance.now();
  const lostBefore = lostSoFarMs();
  const figures: string[] = [];
  const stray: unknown[] = [];
  const onStray = (error: unknown) => stray.push(error);
  process.on('unhandledRejection', onStray);
  const ended = (result: Outcome['result'], why?: string): Outcome => ({
    fault,
    result,
    seconds: (performance.now() - from) / 1000,
    lostSeconds: (lostSoFarMs() - lostBefore) / 1000,
    figures,
    ...(why === undefined ? {} : { why }),
  });
  try {
    await runFault(fault, {
      setup,
      size,
      // Each fault has chance of its own, so that running it alone repeats it.
      random: randomOf(seed * 1000 + fault.number),
      option: (name, usual) => Number(options.get(name) ?? usual),
      note: (what, figure) => figures.push(`${what}: ${figure}`),
    });
    if (stray.length > 0) throw stray[0];
    return ended('passed');
  } catch (error) {
    if (error instanceof Skipped) return ended('skipped', error.message);
    return ended('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    process.off('unhandledRejection', onStray);
  }
}

export async function main(args: readonly string[]): Promise<boolean> {
  const options = optionsOf(args);
  const seed = Number(options.get('seed') ?? Date.now() % 1_000_000);
  const only = options.get('only')?.split(',').map(Number);
  const size = options.has('quick') ? 'quick' : 'full';
  const outcomes: Outcome[] = [];
  for (const on of (options.get('on') ?? 'one,two').split(',')) {
    const setup = setupOf(on);
    console.log(`\n${inWords(setup)}; seed ${seed}\n`);
    for (const fault of faults.filter(({ number }) => only?.includes(number) ?? true)) {
      const outcome = await runOne(fault, { setup, seed, size, options });
      outcomes.push(outcome);
      console.log(lineOf(outcome));
      if (outcome.result === 'failed') console.log(`\n${outcome.why}\n`);
    }
  }
  const count = (result: Outcome['result']) => outcomes.filter((each) => each.result === result).length;
  console.log(
    `\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped; seed ${seed}`,
  );
  return count('failed') === 0;
}

function lineOf({ fault, result, seconds, lostSeconds, figures, why }: Outcome): string {
  const name = `${String(fault.number).padStart(2)}  ${fault.name.padEnd(44)}`;
  const busy = lostSeconds >= 1 ? [`waited for a processor: ${lostSeconds.toFixed(0)} s`] : [];
  const detail = result === 'skipped' ? why : [...figures, ...busy].join(', ');
  return `${name} ${result.padEnd(8)} ${seconds.toFixed(0).padStart(4)} s  ${detail ?? ''}`;
}
