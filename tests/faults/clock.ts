/**
 * Time as the programs under test had it. A machine that others keep busy lets a process wait for a processor for
 * seconds; what Linux says they waited is left out, so that a limit of five seconds is about our code and not about who
 * else was there. On a calm machine, and where the system does not tell, this is plain time.
 */
import { readFileSync } from 'node:fs';

/** Reading costs a little, so no more often than this. */
const lookEveryMs = 20;

/** What each process was kept waiting so far; those that ended keep their last value. */
const waited = new Map<number, number>();
let lookedAt = performance.now();
let lostMs = 0;
let told = 0;

/** Milliseconds that the first thread of a process was ready to run and did not get to. */
function waitOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return waited.get(pid) ?? 0;
  }
}

/** From now on this process's waiting counts as time it did not have. */
export function countProcess(pid: number): void {
  waited.set(pid, 0);
}
waited.set(process.pid, waitOf(process.pid));

/** Milliseconds that only ever grow, and not while we wait for a processor. */
export function fairNow(): number {
  const now = performance.now();
  const passed = now - lookedAt;
  if (passed >= lookEveryMs) {
    lookedAt = now;
    let lost = 0;
    for (const [pid, before] of waited) {
      const wait = waitOf(pid);
      lost += wait - before;
      waited.set(pid, wait);
    }
    // Two processes may wait at the same time.
    lostMs += Math.min(passed, lost);
  }
  told = Math.max(told, now - lostMs);
  return told;
}

/** Milliseconds in which somebody waited for a processor, since the start. */
export const lostSoFarMs = (): number => lostMs;
