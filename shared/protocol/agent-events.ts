/** All that flows on the `/agent` namespace, beside the commands shared with visitors. */
import * as v from 'valibot';
import { activitySchema } from './activity.ts';
import { agentSchema, conversationSummarySchema, messageSchema, visitorDetailSchema } from './entities.ts';
import { errorCode } from './errors.ts';
import { idSchema, seqSchema } from './ids.ts';
import { messageCommands } from './messages.ts';
import { noteCommands, noteEvents, noteSchema } from './notes.ts';
import {
  changesUndo,
  conversationMerge,
  conversationPrioritise,
  conversationReopen,
  conversationSnooze,
  conversationsChange,
  conversationTag,
  peopleJoin,
  promiseAdd,
  promiseSchema,
  promiseSettle,
  tagsAnswer,
  undoSchema,
  visitorBlock,
} from './operations.ts';
import { agentsChanged, routingCommands } from './routing.ts';
import { adviceTaken, registerPin, suggestionTaken } from './tray.ts';
import {
  conversationFilter,
  conversationQuery,
  conversationSort,
  conversationView,
  conversationViews,
} from './views.ts';
import {
  answer,
  conversationRemoved,
  conversationSync,
  heartbeat,
  messageSend,
  receiptChanged,
  receiptDelivered,
  receiptRead,
  serverDraining,
  typing,
  typingChanged,
} from './visitor-events.ts';

export const agentAuthSchema = v.object({
  protocol: v.number(),
  /** From `POST /api/v1/session`; left out by the console, whose cookie speaks for it. */
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

// Commands

export const conversationList = v.object({
  view: v.optional(conversationView, 'open'),
  filter: v.optional(conversationFilter, {}),
  /** `resolved`, `all` and `mentions` are always sorted by `newest`. */
  sort: v.optional(conversationSort, 'newest'),
  /** `next` of the page before. */
  after: v.optional(v.pipe(v.string(), v.maxLength(100))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 50),
  /** Only what changed after this cursor, whatever the view: how a console catches up after a gap. */
  since: v.optional(seqSchema),
});
export type ConversationList = v.InferInput<typeof conversationList>;
export const conversationListAnswer = answer({
  /** In the order of `sort`; with `since`, oldest change first. */
  conversations: v.array(conversationSummarySchema),
  /** With `since`: conversations erased meanwhile. */
  removed: v.array(idSchema),
  /** Null: there are no more. A page may be short of `limit`, or empty, and still have a next one. */
  next: v.nullable(v.string()),
  /** Everything up to this account-wide number is contained in the pages read so far. */
  cursor: seqSchema,
});
export type ConversationListAnswer = v.InferOutput<typeof conversationListAnswer>;

/** How many conversations stand in each list, for whoever asks. */
export const conversationCounts = v.object({
  /** One list more, such as one that is narrowed right now. */
  query: v.optional(conversationQuery),
});
export type ConversationCounts = v.InferInput<typeof conversationCounts>;
/** `more`: there may be more than these, in a list so long that it was not counted to its end. */
const listCount = v.object({ count: v.number(), more: v.exactOptional(v.literal(true)) });
export type ListCount = v.InferOutput<typeof listCount>;
export const conversationCountsAnswer = answer({
  views: v.object(v.entriesFromList(conversationViews, v.number())),
  /** By id of the saved view. */
  saved: v.record(idSchema, listCount),
  query: v.nullable(listCount),
});
export type ConversationCountsAnswer = v.InferOutput<typeof conversationCountsAnswer>;

export const conversationOpen = v.object({ conversation: idSchema });
export const conversationOpenAnswer = answer({
  conversation: conversationSummarySchema,
  /** The newest messages (at most 200), in seq order. Earlier ones: `conversation:sync`. */
  events: v.array(messageSchema),
  lastSeq: seqSchema,
  /** What happened beside the messages: the newest 500, in the order they happened. */
  activities: v.array(activitySchema),
  /** Open ones first, each by when it is due. */
  promises: v.array(promiseSchema),
  /** Earlier conversations of the person that were merged into this one, the oldest first. */
  merged: v.array(conversationSummarySchema),
  visitor: visitorDetailSchema,
  /** Notes in it and about its person, those that changed last. */
  notes: v.array(noteSchema),
  /** There are earlier ones: `note:sync`. */
  moreNotes: v.boolean(),
});
export type ConversationOpenAnswer = v.InferOutput<typeof conversationOpenAnswer>;

export const conversationAssign = v.object({
  conversation: idSchema,
  /** Id of an agent, or null to give it back to everybody. */
  agent: v.nullable(idSchema),
  /**
   * Whose it was when this was asked for (null: nobody's). Where it is another's by now, and not the wanted one's, it
   * stays theirs and the answer is `changed_meanwhile`.
   */
  from: v.exactOptional(v.nullable(idSchema)),
});
export const conversationResolve = v.object({ conversation: idSchema });
export const conversationAnswer = answer({
  conversation: conversationSummarySchema,
  /** For `changes:undo`; null when everything stood so already. */
  undo: v.nullable(undoSchema),
});
export type ConversationAnswer = v.InferOutput<typeof conversationAnswer>;

export const messageChangeAnswer = answer({ message: messageSchema });
export type MessageChangeAnswer = v.InferOutput<typeof messageChangeAnswer>;

export const noteAnswer = answer({ note: noteSchema });
export type NoteAnswer = v.InferOutput<typeof noteAnswer>;
export const noteSyncAnswer = answer({ notes: v.array(noteSchema), more: v.boolean() });
export type NoteSyncAnswer = v.InferOutput<typeof noteSyncAnswer>;
export const mentionsReadAnswer = answer({});
export const conversationCloseAnswer = answer({});
/** Of a command that changes people or promises. */
export const undoableAnswer = answer({ undo: v.nullable(undoSchema) });
export type UndoableAnswer = v.InferOutput<typeof undoableAnswer>;

const failed = v.nullable(v.object({ code: errorCode, message: v.string() }));
export const conversationsChangeAnswer = answer({
  /** In the order asked. */
  results: v.array(v.object({ conversation: idSchema, failure: failed, undo: v.nullable(undoSchema) })),
});
export type ConversationsChangeAnswer = v.InferOutput<typeof conversationsChangeAnswer>;
export const changesUndoAnswer = answer({
  /** In the order asked; null: undone. */
  results: v.array(failed),
});
export type ChangesUndoAnswer = v.InferOutput<typeof changesUndoAnswer>;

export const agentCommands = {
  'message:send': messageSend,
  'conversation:sync': conversationSync,
  typing,
  'receipt:read': receiptRead,
  'receipt:delivered': receiptDelivered,
  'conversation:list': conversationList,
  'conversation:counts': conversationCounts,
  'conversation:open': conversationOpen,
  'conversation:assign': conversationAssign,
  'conversation:resolve': conversationResolve,
  'register:pin': registerPin,
  'suggestion:taken': suggestionTaken,
  'advice:taken': adviceTaken,
  ...messageCommands,
  ...noteCommands,
  'conversation:reopen': conversationReopen,
  'conversation:snooze': conversationSnooze,
  'conversation:tag': conversationTag,
  'conversation:prioritise': conversationPrioritise,
  'conversation:merge': conversationMerge,
  'conversations:change': conversationsChange,
  'changes:undo': changesUndo,
  'visitor:block': visitorBlock,
  'people:join': peopleJoin,
  'promise:add': promiseAdd,
  'promise:settle': promiseSettle,
  ...routingCommands,
} as const;
export type AgentCommand = keyof typeof agentCommands;

// Events

export const agentWelcome = v.object({
  agent: agentSchema,
  /** Account-wide number of the newest change at this moment. */
  cursor: seqSchema,
  epoch: v.string(),
});
export type AgentWelcome = v.InferOutput<typeof agentWelcome>;

/** A conversation was opened, assigned, resolved or reopened; messages and receipts have events of their own. */
export const conversationUpdated = v.object({ conversation: conversationSummarySchema });
export type ConversationUpdated = v.InferOutput<typeof conversationUpdated>;

/**
 * After each visitor message, to the agents looking at the conversation. `register`, `target` and `suggestions` are the
 * tone engine's own shapes (`shared/tone/types.ts`), passed through as they are.
 */
export const suggestionsChanged = v.object({
  conversation: idSchema,
  forSeq: seqSchema,
  register: v.record(v.string(), v.unknown()),
  target: v.record(v.string(), v.unknown()),
  suggestions: v.array(v.record(v.string(), v.unknown())),
  /** The same with less play; absent where nobody plays. */
  quieter: v.exactOptional(
    v.object({
      light: v.exactOptional(v.array(v.record(v.string(), v.unknown()))),
      off: v.array(v.record(v.string(), v.unknown())),
    }),
  ),
  /** What the engine read of the conversation, and what inbox and agents want: a console writes from them anew. */
  briefing: v.exactOptional(v.record(v.string(), v.unknown())),
  wishes: v.exactOptional(v.record(v.string(), v.unknown())),
});

/** To agents looking at a conversation of this visitor: they moved on, said who they are, or left an address. */
export const visitorChanged = v.object({ visitor: visitorDetailSchema });
export type VisitorChanged = v.InferOutput<typeof visitorChanged>;

/** To agents looking at the conversation. */
export const activityRecorded = v.object({ activity: activitySchema });

/** Saved views are others now: `GET /api/v1/views` has them. */
export const viewsChanged = v.object({});
/** To agents looking at the conversation. */
export const promisesChanged = v.object({ conversation: idSchema, promises: v.array(promiseSchema) });

/** To all agents: every tag there is now. */
export const tagsChanged = tagsAnswer;
/** An account was made or changed: `GET /api/v1/agents` has it. */
export const teamChanged = v.object({ agent: idSchema });
export type TeamChanged = v.InferOutput<typeof teamChanged>;

export const agentEvents = {
  welcome: agentWelcome,
  'message:created': messageSchema,
  'message:changed': messageSchema,
  'typing:changed': typingChanged,
  'receipt:changed': receiptChanged,
  'conversation:changed': conversationUpdated,
  'suggestions:changed': suggestionsChanged,
  'activity:recorded': activityRecorded,
  'promises:changed': promisesChanged,
  'tags:changed': tagsChanged,
  'visitor:changed': visitorChanged,
  'conversation:removed': conversationRemoved,
  ...noteEvents,
  'views:changed': viewsChanged,
  'agents:changed': agentsChanged,
  'team:changed': teamChanged,
  heartbeat,
  'server:draining': serverDraining,
} as const;
export type AgentEvent = keyof typeof agentEvents;
