/**
 * All that flows on the `/visitor` namespace. Commands are imperative and go client → server, each with one
 * answer (ack); events are past tense and go server → client. A client that keeps the rules of
 * docs/protocol.md never loses, doubles or reorders a message.
 */
import * as v from 'valibot';
import { blocksSchema, mostAttachments } from './blocks.ts';
import {
  availabilitySchema,
  conversationStateSchema,
  conversationStatus,
  inboxGreetingSchema,
  isStorableText,
  lastMessageSchema,
  maxTextLength,
  messageSchema,
} from './entities.ts';
import { failureSchema } from './errors.ts';
import { clientIdSchema, idSchema, inboxNameSchema, seqSchema, timestampSchema } from './ids.ts';

// Handshake

export const visitorAuthSchema = v.object({
  protocol: v.number(),
  inbox: inboxNameSchema,
  /** Token of an earlier welcome. */
  visitor: v.nullish(v.pipe(v.string(), v.maxLength(200))),
  /** Signed identity token (docs/protocol.md). What is wrong with one, its length included, is `bad_identity`. */
  identity: v.nullish(v.string()),
});
export type VisitorAuth = v.InferOutput<typeof visitorAuthSchema>;

/** Schema of the answer to a command that succeeds with `fields`. */
export function answer<T extends v.ObjectEntries>(fields: T) {
  return v.variant('ok', [v.object({ ok: v.literal(true), ...fields }), failureSchema]);
}

// Commands, as either side sends them

export const messageSend = v.pipe(
  v.object({
    clientId: clientIdSchema,
    /** Left out by a visitor's first message, which opens the conversation. */
    conversation: v.optional(idSchema),
    /** A visitor starts over: a new conversation is opened even if there is an earlier one. */
    start: v.optional(v.boolean()),
    /** As sent; may be empty beside attachments. */
    text: v.pipe(v.string(), v.check(isStorableText, 'bad_text'), v.maxLength(maxTextLength, 'too_long')),
    /** Ids from `POST /api/v1/files`, each the sender's own and not yet sent. */
    attachments: v.optional(v.pipe(v.array(idSchema), v.maxLength(mostAttachments))),
    /** Agents: replies, steps, links, form. Visitors: an answer to one of these. */
    blocks: v.optional(blocksSchema),
    /** The greeting (its id in the inbox's settings) that a visitor's first message answers. */
    greeting: v.optional(v.pipe(v.string(), v.maxLength(40))),
    /** An owner or administrator sends what the inbox would hold back (`deflects`). */
    anyway: v.optional(v.boolean()),
  }),
  v.forward(
    v.check(({ text, attachments }) => text.trim() !== '' || !!attachments?.length, 'expected some text'),
    ['text'],
  ),
  v.forward(
    v.check(({ conversation, start }) => !(start && conversation), 'expected no conversation beside start'),
    ['start'],
  ),
);
export type MessageSend = v.InferOutput<typeof messageSend>;
export const messageSendAnswer = answer({ conversation: idSchema, seq: seqSchema, at: timestampSchema });
export type MessageSendAnswer = v.InferOutput<typeof messageSendAnswer>;

export const syncPageSize = 200;
export const conversationSync = v.object({
  conversation: idSchema,
  /** The last seq the client holds without a gap. */
  after: seqSchema,
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(syncPageSize))),
  /** The last `changes` the client was answered, 0 at first: messages changed since then are among the events. */
  changed: v.optional(seqSchema),
});
export type ConversationSync = v.InferOutput<typeof conversationSync>;
export const conversationSyncAnswer = answer({
  events: v.array(messageSchema),
  lastSeq: seqSchema,
  /** Where `changed` was asked for: up to this number, all changes are contained. Below `state.changes`, ask again. */
  changes: v.exactOptional(seqSchema),
  state: conversationStateSchema,
});
export type ConversationSyncAnswer = v.InferOutput<typeof conversationSyncAnswer>;

/** Sent while a person types, at most every 3 s, and once with `active: false` when they stop. No answer. */
export const typing = v.object({
  conversation: v.optional(idSchema),
  active: v.optional(v.boolean(), true),
  /** What stands in the field, where the inbox has `livePreview`; dropped elsewhere. Never stored. */
  text: v.optional(v.pipe(v.string(), v.maxLength(maxTextLength))),
});
export type Typing = v.InferInput<typeof typing>;

export const receiptRead = v.object({ conversation: idSchema, seq: seqSchema });
export type ReceiptRead = v.InferOutput<typeof receiptRead>;
export const receiptReadAnswer = answer({});
export type ReceiptReadAnswer = v.InferOutput<typeof receiptReadAnswer>;

/** Messages up to `seq` have reached this device; told at most once a second. */
export const receiptDelivered = receiptRead;

/** How it went; a later one takes the place of an earlier one. */
export const conversationRate = v.object({
  conversation: idSchema,
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  words: v.optional(
    v.pipe(v.string(), v.check(isStorableText, 'bad_text'), v.maxLength(2000, 'too_long')),
    '',
  ),
});
export type ConversationRate = v.InferInput<typeof conversationRate>;
export const conversationRateAnswer = answer({ state: conversationStateSchema });

/** A visitor's own conversations, the newest first, at most 50. */
export const conversationsMine = v.object({});
export const conversationsMineAnswer = answer({
  conversations: v.array(
    v.object({
      id: idSchema,
      status: conversationStatus,
      openedAt: timestampSchema,
      lastSeq: seqSchema,
      unread: v.number(),
      lastMessage: v.nullable(lastMessageSchema),
    }),
  ),
});
export type ConversationsMineAnswer = v.InferOutput<typeof conversationsMineAnswer>;

export const emailAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(254),
  v.email('expected an e-mail address'),
);
/** Where an answer can reach the visitor when they are gone; null takes it back. */
export const visitorContact = v.object({
  email: v.nullable(emailAddress),
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80), v.check(isStorableText, 'bad_text'))),
});
export type VisitorContact = v.InferInput<typeof visitorContact>;

const attributeValue = v.union([
  v.pipe(v.string(), v.maxLength(500), v.check(isStorableText, 'bad_text')),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
  v.null(),
]);
export const attributesSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(60), v.check(isStorableText, 'bad_text')),
    attributeValue,
  ),
  v.check((attributes) => Object.keys(attributes).length <= 30, 'expected at most 30 attributes'),
);
export type Attributes = v.InferOutput<typeof attributesSchema>;
const pageWords = (most: number) =>
  v.pipe(v.string(), v.maxLength(most), v.check(isStorableText, 'bad_text'));
/** Where the visitor is and what the page says of them; unverified. Named parts take the place of earlier ones. */
export const visitorUpdate = v.object({
  page: v.optional(v.object({ url: pageWords(2000), title: pageWords(300) })),
  referrer: v.optional(pageWords(2000)),
  locale: v.optional(pageWords(40)),
  timeZone: v.optional(pageWords(60)),
  viewport: v.optional(v.object({ width: v.number(), height: v.number() })),
  /** A value of null removes the attribute. */
  attributes: v.optional(attributesSchema),
});
export type VisitorUpdate = v.InferInput<typeof visitorUpdate>;

/** Sends the conversation to an address; queued, so it arrives even if the mail server is away. */
export const transcriptSend = v.object({ conversation: idSchema, email: emailAddress });
export type TranscriptSend = v.InferInput<typeof transcriptSend>;

/** Erases one conversation, or without one everything there is of this visitor, whose token ends with it. */
export const visitorErase = v.object({ conversation: v.optional(idSchema) });
export type VisitorErase = v.InferInput<typeof visitorErase>;

/** Ends the tokens of this visitor, here and on other devices. */
export const visitorSignOut = v.object({});

export const doneAnswer = answer({});

export const visitorCommands = {
  'message:send': messageSend,
  'conversation:sync': conversationSync,
  typing,
  'receipt:read': receiptRead,
  'receipt:delivered': receiptDelivered,
  'conversation:rate': conversationRate,
  'conversations:mine': conversationsMine,
  'visitor:contact': visitorContact,
  'visitor:update': visitorUpdate,
  'visitor:erase': visitorErase,
  'visitor:sign_out': visitorSignOut,
  'transcript:send': transcriptSend,
} as const;
export type VisitorCommand = keyof typeof visitorCommands;

// Events

export const visitorWelcome = v.object({
  /** The token to come back with. Keep it secret; it is the only key to this visitor's conversations. */
  visitor: v.string(),
  visitorId: idSchema,
  conversation: v.nullable(v.object({ id: idSchema, lastSeq: seqSchema })),
  inbox: inboxGreetingSchema,
  /** What the server knows of where answers can reach the visitor, and their signed-in name. */
  contact: v.object({ email: v.nullable(v.string()), name: v.string(), verified: v.boolean() }),
  /** Identity of the store. When it differs from the one seen before, cached messages must be fetched anew. */
  epoch: v.string(),
});
export type VisitorWelcome = v.InferOutput<typeof visitorWelcome>;

export const typingChanged = v.object({
  conversation: idSchema,
  author: v.object({ kind: v.picklist(['visitor', 'agent']), id: v.string(), name: v.string() }),
  active: v.boolean(),
  /** To agents, where the inbox has `livePreview`. */
  text: v.exactOptional(v.string()),
});
export type TypingChanged = v.InferOutput<typeof typingChanged>;

export const receiptChanged = v.object({
  conversation: idSchema,
  reader: v.picklist(['visitor', 'agent']),
  seq: seqSchema,
  /** Present and true: the messages have arrived, but nobody said they were read. */
  delivered: v.exactOptional(v.literal(true)),
});
export type ReceiptChanged = v.InferOutput<typeof receiptChanged>;

export const conversationChanged = v.object({ conversation: idSchema, state: conversationStateSchema });
export type ConversationChanged = v.InferOutput<typeof conversationChanged>;

/** At least every 20 s: a client that misses two in a row, or sees a higher lastSeq, knows its link is broken. */
export const heartbeat = v.object({ lastSeq: seqSchema });
export type Heartbeat = v.InferOutput<typeof heartbeat>;

/** The server is about to restart; come back after a random part of `retryAfterMs`. */
export const serverDraining = v.object({ retryAfterMs: v.number() });

/** Somebody came or left, or opening hours began or ended. */
export const presenceChanged = availabilitySchema;
export type PresenceChanged = v.InferOutput<typeof presenceChanged>;

/** How many conversations are before this one, counted now; no estimate where there is no ground for one. */
export const queueChanged = v.object({
  conversation: idSchema,
  /** 1: the next. Null: somebody has taken it. */
  position: v.nullable(v.number()),
  /** Median wait of the last few, or null when there were too few. */
  waitSeconds: v.nullable(v.number()),
});
export type QueueChanged = v.InferOutput<typeof queueChanged>;

/** The conversation is gone for ever: erased by the visitor or by the inbox's retention. */
export const conversationRemoved = v.object({ conversation: idSchema });
export type ConversationRemoved = v.InferOutput<typeof conversationRemoved>;

export const visitorEvents = {
  welcome: visitorWelcome,
  'message:created': messageSchema,
  /** A message was edited or taken back; the whole of it as it is now. */
  'message:changed': messageSchema,
  'typing:changed': typingChanged,
  'receipt:changed': receiptChanged,
  'conversation:changed': conversationChanged,
  'presence:changed': presenceChanged,
  'queue:changed': queueChanged,
  'conversation:removed': conversationRemoved,
  heartbeat,
  'server:draining': serverDraining,
} as const;
export type VisitorEvent = keyof typeof visitorEvents;
