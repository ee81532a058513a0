/** Telling agents what happened to a conversation: its row to everybody, what happened to whoever looks at it. */
import type { Activity } from '../../shared/protocol/activity.ts';
import type { ConversationAnswer } from '../../shared/protocol/agent-events.ts';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import { failure } from '../../shared/protocol/errors.ts';
import type { ActivityRow, ConversationChange } from '../store/activities.ts';
import type { Undo } from '../store/operations.ts';
import { type Domain, isoOf, summaryOf } from './domain.ts';

/** How many of a conversation's activities an agent is shown. */
export const mostActivities = 500;

export const activityOf = (row: ActivityRow): Activity => ({ ...row, at: isoOf(row.at) });

export function publishActivities(domain: Domain, activities: readonly ActivityRow[]): void {
  for (const row of activities) domain.publish({ kind: 'activity', activity: activityOf(row) });
}

/** What takes a change back; null when it changed nothing. */
function undoOf({ conversation, was, is }: ConversationChange): Undo | null {
  if (!was || !is || Object.keys(was).length === 0) return null;
  return { kind: 'conversation', conversation: conversation.id, was, is };
}

/** Tells everybody of a change that is stored. */
export function publishChange(domain: Domain, change: ConversationChange): ConversationSummary {
  const conversation = summaryOf(change.conversation);
  if (change.activities.length > 0) {
    domain.publish({ kind: 'state', conversation });
    publishActivities(domain, change.activities);
  }
  return conversation;
}

/** The same, and the answer to whoever asked for it. */
export async function answerChange(
  domain: Domain,
  change: ConversationChange | null,
): Promise<ConversationAnswer> {
  if (!change) return failure('not_found');
  const conversation = publishChange(domain, change);
  return { ok: true, conversation, undo: await sealed(domain, undoOf(change)) };
}

/** A step as clients get it. */
export const sealed = async ({ undos }: Domain, undo: Undo | null): Promise<string | null> =>
  undo && undos.sealed(undo);
