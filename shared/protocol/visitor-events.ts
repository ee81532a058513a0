/**
 * All that flows on the `/visitor` namespace. Commands are imperative and go client → server, each with one
 * answer (ack); events are past tense and go server → client. A client that keeps the rules of
 * docs/protocol.md never loses, doubles or reorders a message.
 */
import * as v from 'valibot';
import { conversationStateSchema, inboxGreetingSchema, messageSchema, textSchema } from './entities.ts';
import { failureSchema } from './errors.ts';
import { clientIdSchema, idSchema, inboxNameSchema, seqSchema, timestampSchema } from './ids.ts';

// Handshake

export const visitorAuthSchema = v.object({
  protocol: v.number(),
  inbox: inboxNameSchema,
  /** Token of an earlier welcome. */
  visitor: v.nullish(v.pipe(v.string(), v.maxLength(200))),
  /** Signed identity token (docs/protocol.md). */
  identity: v.nullish(v.pipe(v.string(), v.maxLength(8192))),
});
export type VisitorAuth = v.InferOutput<typeof visitorAuthSchema>;

/** Schema of the answer to a command that succeeds with `fields`. */
export function answer<T extends v.ObjectEntries>(fields: T) {
  return v.variant('ok', [v.object({ ok: v.literal(true), ...fields }), failureSchema]);
}

// Commands, as either side sends them

export const messageSend = v.object({
  clientId: clientIdSchema,
  /** Left out by a visitor's first message, which opens the conversation. */
  conversation: v.optional(idSchema),
  text: textSchema,
  /** Ids of uploaded files. No upload exists yet, so only the empty list is accepted. */
  attachments: v.optional(v.pipe(v.array(v.string()), v.maxLength(0, 'attachments are not available yet'))),
});
export type MessageSend = v.InferOutput<typeof messageSend>;
export const messageSendAnswer = answer({ conversation: idSchema, seq: seqSchema, at: timestampSchema });
export type MessageSendAnswer = v.InferOutput<typeof messageSendAnswer>;

export const syncPageSize = 200;
export const conversationSync = v.object({
  conversation: idSchema,
  /** The last seq the client holds without a gap. */
  after: seqSchema,
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(syncPageSize))),
});
export type ConversationSync = v.InferOutput<typeof conversationSync>;
export const conversationSyncAnswer = answer({
  events: v.array(messageSchema),
  lastSeq: seqSchema,
  state: conversationStateSchema,
});
export type ConversationSyncAnswer = v.InferOutput<typeof conversationSyncAnswer>;

/** Sent while a person types, at most every 3 s, and once with `active: false` when they stop. No answer. */
export const typing = v.object({ conversation: v.optional(idSchema), active: v.optional(v.boolean(), true) });
export type Typing = v.InferInput<typeof typing>;

export const receiptRead = v.object({ conversation: idSchema, seq: seqSchema });
export type ReceiptRead = v.InferOutput<typeof receiptRead>;
export const receiptReadAnswer = answer({});
export type ReceiptReadAnswer = v.InferOutput<typeof receiptReadAnswer>;

export const visitorCommands = {
  'message:send': messageSend,
  'conversation:sync': conversationSync,
  typing,
  'receipt:read': receiptRead,
} as const;
export type VisitorCommand = keyof typeof visitorCommands;

// Events

export const visitorWelcome = v.object({
  /** The token to come back with. Keep it secret; it is the only key to this visitor's conversations. */
  visitor: v.string(),
  visitorId: idSchema,
  conversation: v.nullable(v.object({ id: idSchema, lastSeq: seqSchema })),
  inbox: inboxGreetingSchema,
  /** Identity of the store. When it differs from the one seen before, cached messages must be fetched anew. */
  epoch: v.string(),
});
export type VisitorWelcome = v.InferOutput<typeof visitorWelcome>;

export const typingChanged = v.object({
  conversation: idSchema,
  author: v.object({ kind: v.picklist(['visitor', 'agent']), id: v.string(), name: v.string() }),
  active: v.boolean(),
});
export type TypingChanged = v.InferOutput<typeof typingChanged>;

export const receiptChanged = v.object({
  conversation: idSchema,
  reader: v.picklist(['visitor', 'agent']),
  seq: seqSchema,
});
export type ReceiptChanged = v.InferOutput<typeof receiptChanged>;

export const conversationChanged = v.object({ conversation: idSchema, state: conversationStateSchema });
export type ConversationChanged = v.InferOutput<typeof conversationChanged>;

/** At least every 20 s: a client that misses two in a row, or sees a higher lastSeq, knows its link is broken. */
export const heartbeat = v.object({ lastSeq: seqSchema });
export type Heartbeat = v.InferOutput<typeof heartbeat>;

/** The server is about to restart; come back after a random part of `retryAfterMs`. */
export const serverDraining = v.object({ retryAfterMs: v.number() });

/** `agentsHere` of the inbox changed. */
export const presenceChanged = v.object({ agentsHere: v.boolean() });
export type PresenceChanged = v.InferOutput<typeof presenceChanged>;

export const visitorEvents = {
  welcome: visitorWelcome,
  'message:created': messageSchema,
  'typing:changed': typingChanged,
  'receipt:changed': receiptChanged,
  'conversation:changed': conversationChanged,
  'presence:changed': presenceChanged,
  heartbeat,
  'server:draining': serverDraining,
} as const;
export type VisitorEvent = keyof typeof visitorEvents;
