/** What happened to a conversation beside its messages: quiet lines for agents, and what reports count. */
import * as v from 'valibot';
import { idSchema, seqSchema, timestampSchema } from './ids.ts';

/** Why a conversation got the agent it has. */
export const assignmentReason = v.picklist([
  /** They took it, or somebody gave it to them. */
  'taken',
  'given',
  /** They answered first. */
  'answered',
  /** Found by the server: whom the visitor knows, who is least busy of those who speak the language, whose turn it is. */
  'same_person',
  'least_busy',
  'round_robin',
  /** Back to everybody, by hand or because the agent left. */
  'released',
  'went_offline',
]);
export type AssignmentReason = v.InferOutput<typeof assignmentReason>;

export const activitySchema = v.object({
  id: idSchema,
  conversation: idSchema,
  /** It happened after this message. */
  afterSeq: seqSchema,
  at: timestampSchema,
  /** Null: the server by itself, or the visitor. */
  agent: v.nullable(v.object({ id: v.string(), name: v.string() })),
  change: v.variant('kind', [
    v.object({
      kind: v.literal('assigned'),
      /** Null: nobody has it now. */
      to: v.nullable(v.object({ id: v.string(), name: v.string() })),
      reason: assignmentReason,
    }),
    v.object({ kind: v.literal('resolved') }),
    v.object({ kind: v.literal('reopened') }),
    v.object({ kind: v.literal('snoozed'), until: timestampSchema }),
    v.object({ kind: v.literal('woken') }),
    /** The name it had. */
    v.object({ kind: v.literal('tagged'), tag: v.string() }),
    v.object({ kind: v.literal('untagged'), tag: v.string() }),
    v.object({ kind: v.literal('priority'), priority: v.number() }),
    v.object({ kind: v.literal('blocked'), reason: v.string() }),
    v.object({ kind: v.literal('unblocked') }),
    v.object({ kind: v.literal('merged'), into: idSchema }),
    v.object({ kind: v.literal('unmerged') }),
    v.object({ kind: v.literal('brought_in'), whom: v.object({ id: v.string(), name: v.string() }) }),
    v.object({ kind: v.literal('joined') }),
    v.object({ kind: v.literal('left') }),
    v.object({ kind: v.literal('promised'), what: v.string(), due: timestampSchema }),
    v.object({
      kind: v.literal('promise_settled'),
      what: v.string(),
      outcome: v.picklist(['kept', 'broken', 'dropped']),
    }),
    v.object({ kind: v.literal('register_pinned'), as: v.nullable(v.string()) }),
    /** The last message was held back as one that sends the customer away, and sent all the same. */
    v.object({ kind: v.literal('sent_anyway') }),
  ]),
});
export type Activity = v.InferOutput<typeof activitySchema>;
export type ActivityChange = Activity['change'];
