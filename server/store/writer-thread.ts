/**
 * What a writer thread does with the calls it is handed, whatever database it writes to: all of a batch share one
 * transaction and one flush (group commit). Being a thread, it may wait for a slow or locked disk without holding up
 * anybody's socket.
 */
import { mayDie, mayFailCommit } from '../failpoints.ts';
import type { WriteName } from './writes/index.ts';

export interface WriteCall {
  name: WriteName;
  args: unknown[];
}
/**
 * `bug` marks an error of this one call, such as a broken constraint; the rest of its batch is unharmed. `unavailable`:
 * the database failed after others of its batch were committed by themselves.
 */
export type WriteOutcome =
  | { ok: true; value: unknown }
  | { ok: false; bug: string }
  | { ok: false; unavailable: string };
export type WriterMessage =
  | { kind: 'ready'; epoch: string }
  | { kind: 'refused'; reason: string }
  /** Nothing was asked, and nothing could be stored. */
  | { kind: 'trouble'; reason: string }
  | { kind: 'committed'; outcomes: WriteOutcome[] }
  | { kind: 'unavailable'; reason: string };

export interface WriteTarget {
  /** Runs calls in the transaction there is; their answers. */
  run(calls: WriteCall[]): unknown[];
  /** Opens a transaction that no other writer runs beside. */
  begin(): void;
  /** Resolves the transaction; afterwards it is durable. */
  commit(): void;
  /** Undoes it; must not throw. */
  rollback(): void;
  /** The reason in words when an error is the database's and not the call's; null otherwise. */
  unavailableReason(error: unknown): string | null;
}

/** Stores the calls of a batch. When one of them breaks, each is stored by itself, so that only that one fails. */
export function storeBatch(target: WriteTarget, calls: WriteCall[]): WriterMessage {
  const { unavailableReason } = target;
  try {
    return { kind: 'committed', outcomes: commit(target, calls).map((value) => ({ ok: true, value })) };
  } catch (error) {
    const reason = unavailableReason(error);
    if (reason !== null) return { kind: 'unavailable', reason };
  }
  const outcomes = calls.map((call) => commitOne(target, call));
  const [first] = outcomes;
  // Nothing at all was stored.
  if (first && 'unavailable' in first) return { kind: 'unavailable', reason: first.unavailable };
  return { kind: 'committed', outcomes };
}

/** Throws, with everything undone, when any of the calls does. */
function commit({ run, begin, commit, rollback }: WriteTarget, calls: WriteCall[]): unknown[] {
  try {
    begin();
    const values = run(calls);
    if (import.meta.env.FAILPOINTS) mayFailCommit();
    commit();
    if (import.meta.env.FAILPOINTS && calls.some(({ name }) => name === 'appendMessage'))
      mayDie('AFTER_COMMIT');
    return values;
  } catch (error) {
    rollback();
    throw error;
  }
}

function commitOne(target: WriteTarget, call: WriteCall): WriteOutcome {
  try {
    return { ok: true, value: commit(target, [call])[0] };
  } catch (error) {
    const unavailable = target.unavailableReason(error);
    return unavailable === null ? { ok: false, bug: String(error) } : { ok: false, unavailable };
  }
}
