/** What work costs, whatever else the machine does meanwhile. */

/**
 * Milliseconds: the smaller of CPU time, to which other threads of this process add, and of time by the clock, to which
 * everybody else does.
 */
export function costMs(work: () => unknown): number {
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return Math.min((user + system) / 1000, performance.now() - clock);
}

/** The least of a few times: the first pay for what is compiled then, and any may pay for somebody's garbage. */
export function leastCostMs(times: number, work: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => costMs(work)));
}
