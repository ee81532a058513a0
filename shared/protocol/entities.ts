import * as v from 'valibot';
import { assignmentReason } from './activity.ts';
import { attachmentSchema, blocksSchema } from './blocks.ts';
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

/** What became of a message after it was sent. */
export const messageChangeSchema = v.object({
  /** Counts the changes of the conversation's messages: 1, 2, 3 … The message with the higher number is the newer. */
  number: seqSchema,
  kind: v.picklist(['edited', 'deleted']),
  at: timestampSchema,
});
export type MessageChange = v.InferOutput<typeof messageChangeSchema>;

export const messageSchema = v.object({
  conversation: idSchema,
  seq: seqSchema,
  clientId: v.string(),
  author: authorSchema,
  text: v.string(),
  at: timestampSchema,
  attachments: v.exactOptional(v.array(attachmentSchema)),
  blocks: v.exactOptional(blocksSchema),
  /** Absent: it is as it was sent. Of a deleted one, nothing of what it said is left: its text is empty. */
  change: v.exactOptional(messageChangeSchema),
});
export type Message = v.InferOutput<typeof messageSchema>;

/** How far each side has read. */
export const receiptsSchema = v.object({ visitor: seqSchema, agent: seqSchema });
export type Receipts = v.InferOutput<typeof receiptsSchema>;

export const conversationStatus = v.picklist(['open', 'resolved']);
export type ConversationStatus = v.InferOutput<typeof conversationStatus>;

/** How it went, in the visitor's eyes: 1 (badly) to 5 (very well), and their words if they gave any. */
export const ratingSchema = v.object({
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  words: v.string(),
  at: timestampSchema,
});
export type Rating = v.InferOutput<typeof ratingSchema>;

/** What both sides may know of a conversation besides its messages. */
export const conversationStateSchema = v.object({
  status: conversationStatus,
  assignee: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      /** Address of a picture of theirs. */
      photo: v.exactOptional(v.string()),
    }),
  ),
  receipts: receiptsSchema,
  /** How far the messages have reached a device of each side; never behind what is read. */
  delivered: receiptsSchema,
  rating: v.nullable(ratingSchema),
  /** Number of the newest change of a message; a client that knows fewer asks for them. Absent: there were none. */
  changes: v.exactOptional(seqSchema),
});
export type ConversationState = v.InferOutput<typeof conversationStateSchema>;

/** The last message as a list shows it. */
export const lastMessageSchema = v.object({
  author: authorSchema,
  text: v.string(),
  at: timestampSchema,
  /** How many files came with it, where it has no words. */
  files: v.exactOptional(v.number()),
  /** It was taken back, so it has no words. */
  deleted: v.exactOptional(v.literal(true)),
});
export type LastMessage = v.InferOutput<typeof lastMessageSchema>;

/** One row of the console's list. */
export const conversationSummarySchema = v.object({
  id: idSchema,
  /** Its name, as in `data-inbox`. */
  inbox: v.string(),
  visitor: v.object({ id: v.string(), name: v.string() }),
  state: conversationStateSchema,
  lastSeq: seqSchema,
  lastMessage: v.nullable(lastMessageSchema),
  openedAt: timestampSchema,
  /** Ids of tags. */
  tags: v.array(v.string()),
  /** 0: as they come; 1: high; 2: urgent. */
  priority: v.picklist([0, 1, 2]),
  /** Put aside until then; a message of the visitor brings it back sooner. */
  snoozedUntil: v.nullable(timestampSchema),
  /** Since when the visitor waits for an answer; null: the last word is ours. */
  waitingSince: v.nullable(timestampSchema),
  /** How the visitor talks, as the tone engine reads the newest messages. */
  mood: v.object({
    /** 0..1, of late. */
    frustration: v.number(),
    /** The voice they play, if they do. */
    voice: v.nullable(v.string()),
    /** ISO 639-1, or null: not known yet. */
    language: v.nullable(v.string()),
  }),
  /** Their first conversation here. */
  newcomer: v.boolean(),
  /** When the next promise to them is due. */
  promiseDue: v.nullable(timestampSchema),
  /**
   * Who needs us most comes first: the smallest `at`, milliseconds since 1970. A day of waiting and a minute of
   * frustration are made comparable there, and `why` says what moved it and by how many minutes.
   */
  need: v.object({
    at: v.number(),
    why: v.array(
      v.object({
        kind: v.picklist(['waiting', 'woken', 'frustration', 'priority', 'promise']),
        minutes: v.number(),
      }),
    ),
  }),
  /** Colleagues brought in beside the assignee. */
  participants: v.array(
    v.object({ id: v.string(), name: v.string(), role: v.picklist(['consulted', 'joined']) }),
  ),
  /** Ids of the agents who are mentioned in notes beside it. */
  mentioned: v.array(v.string()),
  /** Why it has the assignee it has, or none. */
  assignment: v.nullable(
    v.object({
      reason: assignmentReason,
      at: timestampSchema,
      /** Who took, gave or released it. */
      by: v.exactOptional(v.object({ id: v.string(), name: v.string() })),
      /** `same_person`: when they last wrote to this visitor. */
      spokeAt: v.exactOptional(timestampSchema),
      /** The choice was among those who speak this language. */
      language: v.exactOptional(v.string()),
      /** Id of the note with which it was handed over. */
      note: v.exactOptional(v.string()),
    }),
  ),
  /** The visitor is blocked. */
  blocked: v.boolean(),
  /** It goes on in this conversation of the same person. */
  mergedInto: v.nullable(idSchema),
  resolvedAt: v.nullable(timestampSchema),
  /** What an agent laid down instead of the register that was measured. */
  pin: v.nullable(v.string()),
  /** Account-wide number of the last change; a client that has seen up to `cursor` asks for what is newer. */
  version: seqSchema,
});
export type ConversationSummary = v.InferOutput<typeof conversationSummarySchema>;

/** Whether anybody can answer now: said only because it is true. */
export const availabilitySchema = v.object({
  /** An agent who may answer is connected right now and not away, whatever the opening hours say. */
  agentsHere: v.boolean(),
  /** The next opening, where there are opening hours and it is outside them; null otherwise. */
  backAt: v.nullable(timestampSchema),
});
export type Availability = v.InferOutput<typeof availabilitySchema>;

/** What a visitor sees of an inbox before the first word. */
export const inboxGreetingSchema = v.object({
  name: v.string(),
  greeting: v.string(),
  openings: v.array(v.string()),
  ...availabilitySchema.entries,
  /** CSS hex colour, where one is set. */
  colour: v.exactOptional(v.string()),
  /** Largest file in bytes and the kinds taken (`fileTypes` in settings.ts); null: no files. */
  uploads: v.nullable(v.object({ maxBytes: v.number(), types: v.array(v.string()) })),
  askEmail: v.boolean(),
  askRating: v.boolean(),
  livePreview: v.boolean(),
  consent: v.nullable(v.object({ text: v.string(), link: v.optional(v.string()) })),
  retentionDays: v.nullable(v.number()),
  notices: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      since: timestampSchema,
      /** Only on these pages (`shared/page-pattern.ts`); absent: everywhere. */
      pages: v.exactOptional(v.array(v.string())),
    }),
  ),
});
export type InboxGreeting = v.InferOutput<typeof inboxGreetingSchema>;

/** What is known of a visitor, for agents. What a signed identity said is named in `signed`; all else is their browser's word. */
export const visitorDetailSchema = v.object({
  id: idSchema,
  name: v.string(),
  email: v.nullable(v.string()),
  /** They came with a signed identity. */
  verified: v.boolean(),
  /** `sub` of that identity: the website's own id of the person. */
  subject: v.nullable(v.string()),
  /** What it said: name, e-mail address, and which of the attributes. */
  signed: v.object({ name: v.boolean(), email: v.boolean(), attributes: v.array(v.string()) }),
  attributes: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  context: v.nullable(
    v.object({
      locale: v.string(),
      timeZone: v.string(),
      viewport: v.nullable(v.object({ width: v.number(), height: v.number() })),
      referrer: v.string(),
      /** What the browser says it is; absent: nothing that we know. */
      device: v.exactOptional(
        v.object({
          browser: v.string(),
          system: v.string(),
          kind: v.picklist(['desktop', 'phone', 'tablet']),
        }),
      ),
      /** Pages in order, the newest last; empty where the browser asks not to be followed. */
      journey: v.array(v.object({ url: v.string(), title: v.string(), at: timestampSchema })),
    }),
  ),
  firstSeenAt: timestampSchema,
  /** Conversations of the person, by whichever browser, the newest first. */
  conversations: v.array(
    v.object({
      id: idSchema,
      status: conversationStatus,
      openedAt: timestampSchema,
      rating: v.nullable(ratingSchema),
      /** Id of the greeting that its first message answered. */
      greeting: v.nullable(v.string()),
      /** By which of the person's browsers. */
      visitor: idSchema,
      resolvedAt: v.nullable(timestampSchema),
      /** Null: by nobody we know, or not resolved. */
      resolvedBy: v.nullable(v.string()),
      lastMessage: v.nullable(lastMessageSchema),
      mergedInto: v.nullable(idSchema),
    }),
  ),
  /** Other visitors that agents know to be the same person. */
  linked: v.array(
    v.object({
      id: idSchema,
      name: v.string(),
      email: v.nullable(v.string()),
      verified: v.boolean(),
      firstSeenAt: timestampSchema,
    }),
  ),
  /** What they write is refused; `by`: name of the agent who said so. */
  block: v.nullable(v.object({ reason: v.string(), by: v.nullable(v.string()), at: timestampSchema })),
});
export type VisitorDetail = v.InferOutput<typeof visitorDetailSchema>;

export const agentRole = v.picklist(['owner', 'admin', 'agent', 'viewer']);
export const agentSchema = v.object({
  id: idSchema,
  email: v.string(),
  name: v.string(),
  role: agentRole,
  /** Address of a picture of theirs. */
  photo: v.exactOptional(v.string()),
});
export type Agent = v.InferOutput<typeof agentSchema>;
