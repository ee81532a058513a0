import * as v from 'valibot';
import { idSchema, seqSchema, timestampSchema } from './ids.ts';

export const maxTextLength = 8000;
export const maxCommandBytes = 64 * 1024;

/** NUL and lone surrogates cannot be stored and returned exactly, so they are refused and never altered. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** What a person wrote: 1–8,000 UTF-16 units, not only white space, kept and returned exactly as sent. */
export const textSchema = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'expected some text'),
  v.check(isStorableText, 'bad_text'),
  v.maxLength(maxTextLength, 'too_long'),
);

export const authorSchema = v.object({
  kind: v.picklist(['visitor', 'agent', 'system']),
  id: v.string(),
  name: v.string(),
});
export type Author = v.InferOutput<typeof authorSchema>;

export const messageSchema = v.object({
  conversation: idSchema,
  seq: seqSchema,
  clientId: v.string(),
  author: authorSchema,
  text: v.string(),
  at: timestampSchema,
});
export type Message = v.InferOutput<typeof messageSchema>;

/** How far each side has read. */
export const receiptsSchema = v.object({ visitor: seqSchema, agent: seqSchema });
export type Receipts = v.InferOutput<typeof receiptsSchema>;

export const conversationStatus = v.picklist(['open', 'resolved']);
export type ConversationStatus = v.InferOutput<typeof conversationStatus>;

/** What both sides may know of a conversation besides its messages. */
export const conversationStateSchema = v.object({
  status: conversationStatus,
  assignee: v.nullable(v.object({ id: v.string(), name: v.string() })),
  receipts: receiptsSchema,
});
export type ConversationState = v.InferOutput<typeof conversationStateSchema>;

/** One row of the console's list. */
export const conversationSummarySchema = v.object({
  id: idSchema,
  /** Its name, as in `data-inbox`. */
  inbox: v.string(),
  visitor: v.object({ id: v.string(), name: v.string() }),
  state: conversationStateSchema,
  lastSeq: seqSchema,
  lastMessage: v.nullable(v.object({ author: authorSchema, text: v.string(), at: timestampSchema })),
  openedAt: timestampSchema,
  /** Account-wide number of the last change; a client that has seen up to `cursor` asks for what is newer. */
  version: seqSchema,
});
export type ConversationSummary = v.InferOutput<typeof conversationSummarySchema>;

/** What a visitor sees of an inbox before the first word. */
export const inboxGreetingSchema = v.object({
  name: v.string(),
  greeting: v.string(),
  openings: v.array(v.string()),
  /** Whether an agent is connected right now: said only because it is true. */
  agentsHere: v.boolean(),
});
export type InboxGreeting = v.InferOutput<typeof inboxGreetingSchema>;

export const agentRole = v.picklist(['owner', 'admin', 'agent', 'viewer']);
export const agentSchema = v.object({ id: idSchema, email: v.string(), name: v.string(), role: agentRole });
export type Agent = v.InferOutput<typeof agentSchema>;
