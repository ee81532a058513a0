/**
 * Delivering what the outbox holds: in order for each conversation and recipient, at least once, again after growing waits
 * for a day, and then kept for somebody to look at. A courier claims what it carries for a short while and holds on to it
 * while it is under way, so that of many servers on one database one carries each, and another takes over from one that
 * died. What was cut off in the middle goes out once more under the same key.
 */
import type { Delivery, DeliveryKind, DeliveryOutcome, Telling } from '../store/outbox.ts';
import type { Millis } from '../store/store.ts';
import type { Domain } from './domain.ts';
import { newId } from './ids.ts';

/** What came of handing one over. */
export type Handed =
  /** `record`: it is kept as sent. */
  | { kind: 'taken'; record: boolean }
  /** Nobody is to get it any more. */
  | { kind: 'unwanted' }
  | { kind: 'refused'; permanent: boolean; reason: string }
  | Extract<DeliveryOutcome, { state: 'postponed' }>;

/** One way out: by mail, to browsers. */
export interface Channel<Kind extends DeliveryKind> {
  kinds: readonly Kind[];
  /** Under way at once, of different conversations. */
  atOnce: number;
  /** Hands one over under its `id` as the key, in the name of the courier `by`. What it throws counts as a refusal. */
  deliver(delivery: Delivery<Kind>, by: string): Promise<Handed>;
  /** Ends what is under way. */
  close(): void;
}

export interface Courier {
  /** Something may be due now. */
  wake(): void;
  /** Something will be due then. */
  expect(at: Millis): void;
  /** Lets what is under way finish, for a moment, and carries nothing more. */
  stop(): Promise<void>;
}

export interface CourierTimes {
  firstWaitMs: number;
  longestWaitMs: number;
  /** So long a claim lasts that is not renewed. Clocks of several servers must agree better than this. */
  claimMs: number;
  /** Looked at least this often, because the clock may jump, the store be away, and others put things in. */
  lookEveryMs: number;
  /** How long a drain waits for what is under way. */
  finishMs: number;
  /** 0 up to 1, spreads what failed together. */
  random(): number;
}

const minuteMs = 60_000;
/** It is tried for so long. */
export const tryForMs = 24 * 60 * minuteMs;

export const courierTimes: CourierTimes = {
  firstWaitMs: minuteMs / 2,
  longestWaitMs: 60 * minuteMs,
  claimMs: minuteMs / 2,
  lookEveryMs: minuteMs,
  finishMs: 3000,
  random: Math.random,
};

/** When visitors are told of answers that they have not read. */
export const defaultTelling: Telling = {
  // A page that is left for the next one comes back within this time, and agents write several messages in a row.
  pushAfterMs: 5000,
  lookAfterMs: 15_000,
  goneMs: 2 * minuteMs,
  patienceMs: 10 * minuteMs,
  pushLastsMs: tryForMs,
};

const staleReason =
  'It could not be tried for more than a day, so it was not sent. “Send again” sends it all the same.';

/** How long to wait after so many tries that came to nothing: twice as long each time, less up to a half by chance. */
export function waitAfter(
  attempts: number,
  { firstWaitMs, longestWaitMs, random }: Pick<CourierTimes, 'firstWaitMs' | 'longestWaitMs' | 'random'>,
): number {
  return Math.round(Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs) * (1 - random() / 2));
}

/** Who refuses names whom they refuse, and a log is for everybody who operates the server. */
const withoutAddresses = (reason: string): string => reason.replace(/[^\s<>@]+@[^\s<>@]+/g, '…@…');

export function createCourier<Kind extends DeliveryKind>(
  domain: Pick<Domain, 'store' | 'now' | 'log' | 'count'>,
  channel: Channel<Kind>,
  times: CourierTimes = courierTimes,
): Courier {
  const { store, log } = domain;
  const { kinds } = channel;
  /** Whose claims are ours. */
  const by = newId();
  let timer: NodeJS.Timeout | null = null;
  let timerAt: Millis = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const outcomeOf = (delivery: Pick<Delivery, 'attempts' | 'giveUpAt'>, handed: Handed): DeliveryOutcome => {
    if ('state' in handed) return handed;
    if (handed.kind === 'unwanted') return { state: 'over' };
    const now = domain.now();
    if (handed.kind === 'taken') return handed.record ? { state: 'sent', at: now } : { state: 'over' };
    const { reason: error, permanent } = handed;
    // Cut off by our own end: no fault of anybody's.
    if (stopped) return { state: 'postponed', nextAt: now };
    if (permanent || now >= delivery.giveUpAt) return { state: 'dead', error };
    const wait = waitAfter(delivery.attempts + 1, times);
    return { state: 'waiting', error, nextAt: Math.min(now + wait, delivery.giveUpAt) };
  };

  const handOver = async (delivery: Delivery<Kind>): Promise<Handed> => {
    if (delivery.attempts === 0 && domain.now() > delivery.giveUpAt)
      return { kind: 'refused', permanent: true, reason: staleReason };
    try {
      return await channel.deliver(delivery, by);
    } catch (error) {
      log.error({ delivery: delivery.id, kind: delivery.kind, err: error }, 'a delivery failed unexpectedly');
      return { kind: 'refused', permanent: false, reason: 'Something went wrong here; the log says what.' };
    }
  };

  const carry = async (delivery: Delivery<Kind>): Promise<void> => {
    const handed = await handOver(delivery);
    const outcome = outcomeOf(delivery, handed);
    if ('error' in outcome)
      log.warn(
        {
          delivery: delivery.id,
          kind: delivery.kind,
          reason: withoutAddresses(outcome.error),
          state: outcome.state,
        },
        'a delivery was not taken',
      );
    domain.count(`delivery_${outcome.state}`, delivery.kind);
    await store.settleDelivery(delivery.id, by, outcome);
  };

  const carryDue = async (): Promise<void> => {
    while (!stopped) {
      const now = domain.now();
      // Looked at before it is claimed: a claim is a commit.
      const next = await store.nextDeliveryAt(kinds);
      if (next === null || next > now) return;
      const due = (await store.claimDeliveries(kinds, {
        by,
        now,
        until: now + times.claimMs,
        limit: channel.atOnce,
      })) as Delivery<Kind>[];
      if (due.length === 0) return;
      const holding = setInterval(() => {
        store
          .holdDeliveries(by, domain.now() + times.claimMs)
          .catch((error: unknown) => log.warn({ err: error }, 'deliveries under way may go out twice'));
      }, times.claimMs / 3);
      try {
        // All of them to their end: what is still under way is held until then.
        const ends = await Promise.allSettled(due.map(carry));
        const failed = ends.find((end) => end.status === 'rejected');
        if (failed) throw failed.reason;
      } finally {
        clearInterval(holding);
      }
    }
  };

  const lookAt = (at: Millis) => {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(wake, Math.max(0, Math.min(at - domain.now(), times.lookEveryMs)));
    timer.unref();
  };

  const work = async (): Promise<void> => {
    try {
      do {
        again = false;
        await carryDue();
      } while (again && !stopped);
      const next = await store.nextDeliveryAt(kinds);
      lookAt(next ?? Number.POSITIVE_INFINITY);
    } catch (error) {
      log.warn({ err: error }, 'deliveries wait for the store');
      lookAt(Number.POSITIVE_INFINITY);
    } finally {
      running = null;
      // Put in after the last look, and before this end of it.
      if (again && !stopped) wake();
    }
  };

  const wake = () => {
    again = true;
    if (!stopped) running ??= work();
  };

  return {
    wake,
    expect(at) {
      if (running) again = true;
      else if (at < timerAt) lookAt(at);
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      if (!running) return channel.close();
      const patience = setTimeout(() => channel.close(), times.finishMs);
      await running;
      clearTimeout(patience);
      channel.close();
    },
  };
}
