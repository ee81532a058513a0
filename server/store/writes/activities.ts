/** Keeps what happens to a conversation, in the transaction of the change itself: neither is there without the other. */
import { randomBytes } from 'node:crypto';
import type { ActivityChange } from '../../../shared/protocol/activity.ts';
import { type ActivityRow, activityRowOf, type By, type ConversationChange } from '../activities.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Held } from './held.ts';

/**
 * Records a change of a conversation, which must exist; to be called after its message was counted, if there is one.
 * `afterSeq`: its last message, where that is known already.
 */
export type RecordActivity = (
  conversation: string,
  by: By,
  change: ActivityChange,
  afterSeq?: number,
) => ActivityRow;

/** What every write answers that changes a conversation in ways agents are told of; null: nothing is there. */
export type Recorded = Omit<ConversationChange, 'conversation'> | null;

export function activityRecorder(statements: Statements, held: Pick<Held, 'addActivity'>): RecordActivity {
  let recorded = 0;

  /** Time, then a count, then chance: what happens in one millisecond keeps its order. */
  const newId = (at: number): string => {
    recorded = (recorded + 1) % 0x10000;
    return `${at.toString(16).padStart(12, '0')}${recorded.toString(16).padStart(4, '0')}${randomBytes(8).toString('hex')}`;
  };

  const lastSeq = (conversation: string): number =>
    (
      statements.get('SELECT last_seq FROM conversations WHERE id = ?').get(conversation) as Pick<
        Schema['conversations'],
        'last_seq'
      >
    ).last_seq;

  const nameOf = (agent: string): string | null =>
    (statements.get('SELECT name FROM agents WHERE id = ?').get(agent) as { name: string } | undefined)
      ?.name ?? null;

  return (conversation, { agent, at }, change, afterSeq = lastSeq(conversation)) => {
    const { kind, ...detail } = change;
    const row = {
      id: newId(at),
      conversation,
      after_seq: afterSeq,
      at,
      agent,
      kind,
      detail: JSON.stringify(detail),
    };
    held.addActivity(row);
    return activityRowOf({ ...row, name: agent === null ? null : nameOf(agent) });
  };
}
