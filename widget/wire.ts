/**
 * Checks of everything that comes in: from the server, the host page and this browser's own store. The schemas
 * of `shared/protocol` are the definition; the types inferred from them are what these checks must cover, field
 * by field, or they do not compile. The schema library itself would be a fifth of what a visitor downloads, so
 * it stays on the server. `tests/widget/wire.prop.test.ts` holds both against each other.
 */
import type { OutboxEntry, SendFailure } from '../shared/outbox.ts';
import type { Attachment, Block } from '../shared/protocol/blocks.ts';
import type {
  Author,
  ConversationState,
  InboxGreeting,
  Message,
  MessageChange,
} from '../shared/protocol/entities.ts';
import type { HostMessage } from '../shared/protocol/frame.ts';
import type { Problem, VisitorEventsAnswer } from '../shared/protocol/http.ts';
import type {
  ConversationChanged,
  ConversationRemoved,
  ConversationSyncAnswer,
  Heartbeat,
  MessageSendAnswer,
  PresenceChanged,
  QueueChanged,
  ReceiptChanged,
  ReceiptReadAnswer,
  TypingChanged,
  VisitorEvent,
  VisitorWelcome,
} from '../shared/protocol/visitor-events.ts';
import type { Saved } from './storage.ts';

export type Check<T> = (raw: unknown) => raw is T;

export const check = <T>(holds: (raw: unknown) => boolean) => holds as Check<T>;

export const text = check<string>((raw) => typeof raw === 'string');
export const count = check<number>((raw) => Number.isFinite(raw));
export const seq = check<number>((raw) => Number.isSafeInteger(raw) && (raw as number) >= 0);
export const flag = check<boolean>((raw) => typeof raw === 'boolean');
export const one = <const T extends string | boolean>(...values: T[]) =>
  check<T>((raw) => values.includes(raw as T));
export const listOf = <T>(item: Check<T>) => check<T[]>((raw) => Array.isArray(raw) && raw.every(item));
export const orNull = <T>(inner: Check<T>) => check<T | null>((raw) => raw === null || inner(raw));
export const optional = <T>(inner: Check<T>) =>
  check<T | undefined>((raw) => raw === undefined || inner(raw));
export const either = <A, B>(first: Check<A>, second: Check<B>) =>
  check<A | B>((raw) => first(raw) || second(raw));

/** An object that has these fields; others may be there too, so that a newer server can add some. */
export const shape = <T extends object>(fields: { [K in keyof T]-?: Check<T[K]> }) =>
  check<T>(
    (raw) =>
      typeof raw === 'object' &&
      raw !== null &&
      Object.entries<Check<unknown>>(fields).every(([name, holds]) =>
        holds((raw as Record<string, unknown>)[name]),
      ),
  );

type Ok<T> = Extract<T, { ok: true }>;
/** What can go wrong with a command. `code` is open, because a newer server may know more of them. */
export interface RequestFailure {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  readonly retry: boolean;
  readonly retryAfterMs?: number | undefined;
}

const ok = one(true);

export const isRefusal = shape<Omit<RequestFailure, 'ok'>>({
  code: text,
  message: text,
  retry: flag,
  retryAfterMs: optional(count),
});
export const isFailure = check<RequestFailure>(
  (raw) => isRefusal(raw) && (raw as { ok?: unknown }).ok === false,
);

const moment = check<string>((raw) => text(raw) && !Number.isNaN(Date.parse(raw)));
export const author = shape<Author>({ kind: one('visitor', 'agent', 'system'), id: text, name: text });
const extras = {
  attachments: check<Attachment[]>(
    (raw) => raw === undefined || listOf(shape({ id: text, name: text, type: text, bytes: count }))(raw),
  ),
  // Looked at more closely where they are drawn: an unknown kind from a newer server is left to the text.
  blocks: check<Block[]>((raw) => raw === undefined || listOf(shape({ kind: text }))(raw)),
};
const isChange = shape<MessageChange>({ number: seq, kind: one('edited', 'deleted'), at: moment });
export const isMessage = shape<Message>({
  conversation: text,
  seq,
  clientId: text,
  author,
  text,
  at: moment,
  ...extras,
  change: optional(isChange) as Check<MessageChange>,
});
const seqIfAny = optional(seq) as Check<number>;
const receipts = shape({ visitor: seq, agent: seq });
export const conversationState = shape<ConversationState>({
  status: one('open', 'resolved'),
  assignee: orNull(shape({ id: text, name: text, photo: optional(text) as Check<string> })),
  receipts,
  delivered: receipts,
  rating: orNull(shape({ score: count, words: text, at: text })),
  changes: seqIfAny,
});
const availability = { agentsHere: flag, backAt: orNull(moment) };
const inbox = shape<InboxGreeting>({
  name: text,
  greeting: text,
  openings: listOf(text),
  ...availability,
  colour: optional(text) as Check<string>,
  uploads: orNull(shape({ maxBytes: count, types: listOf(text) })),
  askEmail: flag,
  askRating: flag,
  livePreview: flag,
  consent: orNull(shape<NonNullable<InboxGreeting['consent']>>({ text, link: optional(text) })),
  retentionDays: orNull(count),
  notices: listOf(shape({ id: text, text, since: text, pages: optional(listOf(text)) as Check<string[]> })),
});
const isWelcome = shape<VisitorWelcome>({
  visitor: text,
  visitorId: text,
  conversation: orNull(shape({ id: text, lastSeq: seq })),
  inbox,
  contact: shape({ email: orNull(text), name: text, verified: flag }),
  epoch: text,
});

export interface Answers {
  'message:send': Ok<MessageSendAnswer>;
  'conversation:sync': Ok<ConversationSyncAnswer>;
  'receipt:read': Ok<ReceiptReadAnswer>;
}

export const isAnswer: { [C in keyof Answers]: Check<Answers[C]> } = {
  'message:send': shape<Answers['message:send']>({ ok, conversation: text, seq, at: text }),
  'conversation:sync': shape<Answers['conversation:sync']>({
    ok,
    events: listOf(isMessage),
    lastSeq: seq,
    changes: seqIfAny,
    state: conversationState,
  }),
  'receipt:read': shape<Answers['receipt:read']>({ ok }),
};

export const isSessionAnswer = shape<{ ok: true; welcome: VisitorWelcome }>({ ok, welcome: isWelcome });
export const isEventsAnswer = shape<Ok<VisitorEventsAnswer>>({
  ok,
  events: listOf(isMessage),
  lastSeq: seq,
  state: conversationState,
  presence: optional(shape<PresenceChanged>(availability)) as Check<PresenceChanged>,
});
export const isProblem = shape<Pick<Problem, 'status' | 'detail' | 'code'>>({
  status: count,
  detail: text,
  code: text,
});

export interface EventPayloads {
  welcome: VisitorWelcome;
  'message:created': Message;
  'message:changed': Message;
  'typing:changed': TypingChanged;
  'receipt:changed': ReceiptChanged;
  'conversation:changed': ConversationChanged;
  'presence:changed': PresenceChanged;
  'queue:changed': QueueChanged;
  'conversation:removed': ConversationRemoved;
  heartbeat: Heartbeat;
  'server:draining': { retryAfterMs: number };
}

export const isEvent: { [E in VisitorEvent]: Check<EventPayloads[E]> } = {
  welcome: isWelcome,
  'message:created': isMessage,
  'message:changed': isMessage,
  'typing:changed': shape<TypingChanged>({
    conversation: text,
    author: shape({ kind: one('visitor', 'agent'), id: text, name: text }),
    active: flag,
    text: optional(text) as Check<string>,
  }),
  'receipt:changed': shape<ReceiptChanged>({
    conversation: text,
    reader: one('visitor', 'agent'),
    seq,
    delivered: optional(one(true)) as Check<true>,
  }),
  'conversation:changed': shape<ConversationChanged>({ conversation: text, state: conversationState }),
  'presence:changed': shape<PresenceChanged>(availability),
  'queue:changed': shape<QueueChanged>({
    conversation: text,
    position: orNull(count),
    waitSeconds: orNull(count),
  }),
  'conversation:removed': shape<ConversationRemoved>({ conversation: text }),
  heartbeat: shape<Heartbeat>({ lastSeq: seq }),
  'server:draining': shape<{ retryAfterMs: number }>({ retryAfterMs: count }),
};

type HostUpdate = Extract<HostMessage, { rapport: 'update' }>;
const isAttributes = check<NonNullable<HostUpdate['attributes']>>(
  (raw) =>
    typeof raw === 'object' &&
    raw !== null &&
    !Array.isArray(raw) &&
    Object.values(raw).every((value) => value === null || /^(string|boolean|number)$/.test(typeof value)),
);
const isHost: { [K in HostMessage['rapport']]: Check<Extract<HostMessage, { rapport: K }>> } = {
  open: shape({ rapport: one('open') }),
  close: shape({ rapport: one('close') }),
  identify: shape({ rapport: one('identify'), token: text }),
  update: shape({
    rapport: one('update'),
    page: optional(shape({ url: text, title: text })),
    referrer: optional(text),
    attributes: optional(isAttributes) as Check<HostUpdate['attributes']>,
  }),
  greeting: shape({ rapport: one('greeting'), id: text, text }),
  send: shape({ rapport: one('send'), text }),
  reset: shape({ rapport: one('reset') }),
};
/** A message of the host page. */
export const isHostMessage = check<HostMessage>((raw) => Object.values(isHost).some((holds) => holds(raw)));

type Failed = Extract<OutboxEntry, { state: 'failed' }>;
type Waiting = Exclude<OutboxEntry, { state: 'failed' }>;
const entry = {
  clientId: text,
  conversation: orNull(text),
  start: optional(text) as Check<string>,
  greeting: optional(text) as Check<string>,
  text,
  ...extras,
  queuedAt: count,
  attempts: count,
};
const isEntry = either(
  shape<Waiting>({ ...entry, state: one('queued', 'sending') }),
  shape<Failed>({
    ...entry,
    state: one('failed'),
    failure: shape<SendFailure>({ code: text, message: text }),
  }),
);

const isDraft = shape<Saved['drafts'][string]>({
  text,
  files: extras.attachments,
  at: count,
});
const isDrafts = check<Saved['drafts']>(
  (raw) => typeof raw === 'object' && raw !== null && Object.values(raw).every(isDraft),
);

/** Reads a saved document. Each part stands alone: a damaged cache must not take unsent words with it. */
export function readSaved(raw: unknown, nothing: Saved): Saved {
  const found = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof Saved, unknown>>;
  const part = <T>(value: unknown, holds: Check<T>, fallback: T) => (holds(value) ? value : fallback);
  const session = part(
    found.session,
    orNull(shape<NonNullable<Saved['session']>>({ token: text, visitorId: text })),
    null,
  );
  return {
    session,
    conversation: part(found.conversation, orNull(text), nothing.conversation),
    start: part(found.start, orNull(text), nothing.start),
    latest: part(found.latest, orNull(text), nothing.latest),
    epoch: part(found.epoch, orNull(text), nothing.epoch),
    from: part(found.from, seq, nothing.from),
    messages: part(found.messages, listOf(isMessage), [...nothing.messages]),
    drafts: part(found.drafts, isDrafts, {}),
    push: part(found.push, orNull(text), nothing.push),
    outbox: Array.isArray(found.outbox) ? found.outbox.filter(isEntry) : nothing.outbox,
  };
}
