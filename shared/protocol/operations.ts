/** What agents do to conversations beside answering them, and how each of it is undone. */
import * as v from 'valibot';
import { clientIdSchema, idSchema, seqSchema, timestampSchema } from './ids.ts';

/** 0: as they come; 1: high; 2: urgent. */
export const prioritySchema = v.picklist([0, 1, 2]);
export type Priority = v.InferOutput<typeof prioritySchema>;

/** More on one conversation say nothing any more. */
export const mostTagsOfConversation = 20;
/** What one command may change at once. */
export const mostAtOnce = 200;
/** Longest reason for blocking, and longest promise, in UTF-16 units. */
export const longestReason = 500;
export const longestPromise = 300;

const shortText = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('expected some text'),
    v.maxLength(most, `expected at most ${most} characters`),
    v.check((text) => !text.includes('\u0000') && text.isWellFormed(), 'bad_text'),
  );

const tagIds = v.pipe(v.array(idSchema), v.maxLength(mostTagsOfConversation));

const snooze = {
  /** When it comes back by itself; null: now. */
  until: v.nullable(timestampSchema),
};
const tag = { add: v.optional(tagIds, []), remove: v.optional(tagIds, []) };
const prioritise = { priority: prioritySchema };
const assign = {
  /** Id of an agent, or null to give it back to everybody. */
  agent: v.nullable(idSchema),
  /** Whose each conversation is as far as is known, or null; one that is another's by now stays theirs. */
  from: v.exactOptional(v.record(idSchema, v.nullable(idSchema))),
};

/** One change, made to several conversations at once. */
export const conversationChange = v.variant('kind', [
  v.object({ kind: v.literal('snooze'), ...snooze }),
  v.object({ kind: v.literal('tag'), ...tag }),
  v.object({ kind: v.literal('prioritise'), ...prioritise }),
  v.object({ kind: v.literal('assign'), ...assign }),
  v.object({ kind: v.literal('resolve') }),
  v.object({ kind: v.literal('reopen') }),
]);
export type ConversationChange = v.InferOutput<typeof conversationChange>;

/** One still fits into a command, and is that of a person with hundreds of browsers. */
const longestUndo = 60_000;
/**
 * What takes an action back: a text to keep and to send back as it came. It is refused as `changed_meanwhile` when
 * things are not as the action left them.
 */
export const undoSchema = v.pipe(v.string(), v.maxLength(longestUndo));
export type Undo = v.InferOutput<typeof undoSchema>;

// Commands

export const conversationSnooze = v.object({ conversation: idSchema, ...snooze });
export const conversationTag = v.object({ conversation: idSchema, ...tag });
export const conversationPrioritise = v.object({ conversation: idSchema, ...prioritise });
export const conversationReopen = v.object({ conversation: idSchema });

/** `into` null: it stands alone again. Both must be of the same person, and `into` not merged itself. */
export const conversationMerge = v.object({ conversation: idSchema, into: v.nullable(idSchema) });

export const conversationsChange = v.object({
  conversations: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(mostAtOnce)),
  change: conversationChange,
});

/** Takes back what these actions did, the last first. */
export const changesUndo = v.object({
  steps: v.pipe(v.array(undoSchema), v.minLength(1), v.maxLength(mostAtOnce)),
});

/** Nothing a blocked visitor writes gets through. Null: it does again. */
export const visitorBlock = v.object({ visitor: idSchema, reason: v.nullable(shortText(longestReason)) });

/** Agents see both as one person; the visitors themselves see what they always saw. Null: each alone again. */
export const peopleJoin = v.object({ visitor: idSchema, with: v.nullable(idSchema) });

export const promiseAdd = v.object({
  conversation: idSchema,
  what: shortText(longestPromise),
  due: timestampSchema,
  /** The message it was made in. */
  seq: v.optional(seqSchema),
  /** Makes it safe to send again: a UUID made once. */
  clientId: v.optional(clientIdSchema),
});
export const promiseOutcome = v.picklist(['kept', 'broken', 'dropped']);
export type PromiseOutcome = v.InferOutput<typeof promiseOutcome>;
export const promiseSettle = v.object({ promise: idSchema, outcome: promiseOutcome });

const promiseState = v.picklist(['open', 'kept', 'broken', 'dropped']);

/** A commitment to a visitor, with a time. */
export const promiseSchema = v.object({
  id: idSchema,
  conversation: idSchema,
  seq: v.nullable(seqSchema),
  /** Who made it. */
  agent: v.object({ id: v.string(), name: v.string() }),
  what: v.string(),
  due: timestampSchema,
  state: promiseState,
  createdAt: timestampSchema,
  settledAt: v.nullable(timestampSchema),
});
export type ConversationPromise = v.InferOutput<typeof promiseSchema>;

// Tags

/** Names of hues, each drawn readably in light and dark. */
export const tagColour = v.picklist(['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet']);
export type TagColour = v.InferOutput<typeof tagColour>;
export const longestTag = 40;
export const mostTags = 500;
export const tagSchema = v.object({ id: idSchema, name: v.string(), colour: tagColour });
export type Tag = v.InferOutput<typeof tagSchema>;
const tagName = shortText(longestTag);
export const tagCreate = v.object({ name: tagName, colour: v.optional(tagColour, 'grey') });
export const tagChange = v.object({ name: v.optional(tagName), colour: v.optional(tagColour) });
export const tagAnswer = v.object({
  tag: v.object({ ...tagSchema.entries, /** Conversations that have it. */ uses: v.number() }),
});
export const tagsAnswer = v.object({ tags: v.array(tagAnswer.entries.tag) });
