/** Wakes snoozed conversations when their time comes. What is due stands in the store, so a restart loses none. */
import { publishChange } from './activities.ts';
import type { Domain } from './domain.ts';

/** At most this many in one transaction, so that messages get through between two. */
const wokenAtOnce = 50;
/** A timer waits at most 24.8 days; this is well within, and a clock that was set is noticed. */
const longestWaitMs = 60 * 60 * 1000;
const retryMs = 5000;

export interface Snoozes {
  start(): void;
  /** Something was snoozed: the next time may be sooner. */
  changed(): void;
  stop(): void;
}

export function createSnoozes(domain: Domain): Snoozes {
  let timer: NodeJS.Timeout | null = null;
  let running = false;
  /** Asked while a look was under way, which may not have seen what was stored since. */
  let again = false;
  let stopped = true;

  const waitFor = (ms: number) => {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(ms, longestWaitMs)));
    timer.unref();
  };

  const wake = async (): Promise<void> => {
    for (;;) {
      const woken = await domain.store.wakeDue(domain.now(), wokenAtOnce);
      for (const change of woken) publishChange(domain, change);
      if (woken.length < wokenAtOnce || stopped) return;
    }
  };

  const look = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await wake();
      const next = await domain.store.nextWakeAt();
      if (next !== null) waitFor(next - domain.now());
    } catch (error) {
      domain.log.warn({ err: error }, 'snoozed conversations were not woken; trying again soon');
      waitFor(retryMs);
    } finally {
      running = false;
      if (again && !stopped) {
        again = false;
        void look();
      }
    }
  };

  return {
    start() {
      stopped = false;
      void look();
    },
    changed() {
      if (!stopped) void look();
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
