/** Bodies and answers of the plain HTTP side. */
import * as v from 'valibot';
import { attachmentSchema } from './blocks.ts';
import {
  agentRole,
  agentSchema,
  availabilitySchema,
  conversationStateSchema,
  inboxGreetingSchema,
  messageSchema,
} from './entities.ts';
import { idSchema, inboxName, inboxNameSchema, seqSchema, timestampSchema } from './ids.ts';
import { colleagueSchema } from './notes.ts';
import { greetingSchema, inboxSettingsChange, inboxSettingsSchema } from './settings.ts';
import { answer, visitorAuthSchema, visitorWelcome } from './visitor-events.ts';

/** `POST /api/v1/session` */
export const sessionCreate = v.object({
  email: v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.maxLength(254),
    v.email('expected an e-mail address'),
  ),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  /** Of the app, or a recovery code: asked for by `code_needed` where the account has a second factor. */
  code: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))),
});
export const sessionAnswer = v.object({ token: v.string(), agent: agentSchema });
export type SessionAnswer = v.InferOutput<typeof sessionAnswer>;

/**
 * `POST /api/v1/visitor/commands`: `{command, …}` with the fields of the socket command of that name, or
 * `{command: 'session:open', …}` with the handshake's fields, which answers with the welcome and needs no token.
 */
export const visitorSessionOpen = v.object({
  command: v.literal('session:open'),
  ...visitorAuthSchema.entries,
});
export const visitorSessionOpenAnswer = answer({ welcome: visitorWelcome });

/** `GET /api/v1/visitor/events?conversation=…&after=…`: answers at once when there is news (messages, or a change of state), else after 20 s. */
export const visitorEventsAnswer = answer({
  events: v.array(messageSchema),
  lastSeq: seqSchema,
  state: conversationStateSchema,
  /** As `presence:changed` tells it on a socket. */
  presence: v.exactOptional(availabilitySchema),
});
export type VisitorEventsAnswer = v.InferOutput<typeof visitorEventsAnswer>;

/** `POST /api/v1/inboxes` */
export const inboxCreate = v.object({
  name: v.pipe(v.string(), v.regex(inboxName, 'expected a short name such as my-shop')),
  settings: v.optional(inboxSettingsChange, {}),
});
export const inboxAnswer = v.object({ name: inboxNameSchema, settings: inboxSettingsSchema });
export type InboxAnswer = v.InferOutput<typeof inboxAnswer>;
export const inboxesAnswer = v.object({ inboxes: v.array(inboxAnswer) });

const greetingCounts = {
  shown: v.number(),
  opened: v.number(),
  /** Conversations that began with it. */
  answered: v.number(),
  dismissed: v.number(),
};
/** `GET /api/v1/inboxes/<name>/greetings` */
export const greetingsAnswer = v.object({
  greetings: v.array(
    v.object({
      id: v.string(),
      total: v.object(greetingCounts),
      days: v.array(v.object({ day: v.string(), ...greetingCounts })),
    }),
  ),
});
export type GreetingsAnswer = v.InferOutput<typeof greetingsAnswer>;

/** `GET /api/v1/inboxes/<name>/page`, for the script on host pages. */
export const inboxPageAnswer = v.object({
  greetings: v.array(greetingSchema),
  notices: inboxGreetingSchema.entries.notices,
});
export type InboxPage = v.InferOutput<typeof inboxPageAnswer>;

/** What the outbox holds to reach somebody outside. */
const deliveryEntries = {
  id: idSchema,
  kind: v.picklist(['answer', 'transcript', 'account', 'push']),
  conversation: v.nullable(idSchema),
  /** Whom it is for; empty where no name is known. */
  name: v.string(),
  /** Of a mail. */
  address: v.nullable(v.string()),
  subject: v.nullable(v.string()),
  /** `dead`: not tried any more, until somebody sends it again or lets it go. */
  state: v.picklist(['waiting', 'sent', 'dead']),
  /** Tries so far that came to nothing. */
  attempts: v.number(),
  nextAt: timestampSchema,
  /** What the last try came to, in the words of whoever refused. */
  error: v.nullable(v.string()),
  createdAt: timestampSchema,
  sentAt: v.nullable(timestampSchema),
};
const deliverySchema = v.object(deliveryEntries);
export type DeliveryEntry = v.InferOutput<typeof deliverySchema>;
/** `GET /api/v1/outbox?state=…`. `configured`: mails leave, and do not only wait. */
export const outboxAnswer = v.object({ configured: v.boolean(), deliveries: v.array(deliverySchema) });
export type OutboxAnswer = v.InferOutput<typeof outboxAnswer>;
/** `GET /api/v1/outbox/<id>` */
export const deliveryAnswer = v.object({ ...deliveryEntries, text: v.nullable(v.string()) });

/** `POST /api/v1/mail/inbound`, as the forwarder of a mail provider's webhook sends it. */
export const mailInbound = v.object({
  from: v.pipe(v.string(), v.maxLength(2000)),
  to: v.union([v.pipe(v.string(), v.maxLength(8000)), v.pipe(v.array(v.string()), v.maxLength(100))]),
  subject: v.optional(v.pipe(v.string(), v.maxLength(2000)), ''),
  /** The plain text part. */
  text: v.string(),
  /** Of the mail's head: by it a mail that is handed over twice is known. */
  messageId: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))),
  /** Of the mail's head: what a program wrote by itself is passed over. */
  autoSubmitted: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
export type MailInbound = v.InferOutput<typeof mailInbound>;
export const mailReceived = v.object({ conversation: idSchema, seqs: v.array(seqSchema) });

/** `GET /api/v1/push/key` */
export const pushKeyAnswer = v.object({ key: v.string() });
const pushEndpoint = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.check((text) => URL.canParse(text), 'expected the address that the browser gave'),
);
const base64url = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[A-Za-z0-9_-]+={0,2}$/, 'expected base64url, as the browser gave it'),
);
/** `POST /api/v1/visitor/push`: what `PushSubscription.toJSON()` gives. */
export const pushSubscribe = v.object({
  endpoint: pushEndpoint,
  keys: v.object({ p256dh: base64url, auth: base64url }),
});
export type PushSubscribe = v.InferOutput<typeof pushSubscribe>;
/** `DELETE /api/v1/visitor/push` */
export const pushUnsubscribe = v.object({ endpoint: pushEndpoint });
/** What a notification carries, for the service worker that shows it; `body` is in the visitor's language. */
export const pushPayload = v.object({
  conversation: idSchema,
  title: v.string(),
  body: v.string(),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  /** The page where the visitor was last, for a tap to lead back to. */
  url: v.optional(v.string()),
});
export type PushPayload = v.InferOutput<typeof pushPayload>;

/** RFC 9457 problem document: the body of every HTTP error. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  code: v.string(),
});
export type Problem = v.InferOutput<typeof problemSchema>;

/** `POST /api/v1/inboxes/<name>/identity-secret` */
export const identitySecretAnswer = v.object({
  inbox: v.string(),
  /** Key of HMAC-SHA256, as text. It is not shown again. */
  secret: v.string(),
  /** Until then the secret before holds as well; null: it holds no longer. */
  previousUntil: v.nullable(timestampSchema),
});
/** Its body: whether the secret before goes on for a while, so that a website can change over. */
export const identitySecretMake = v.optional(v.strictObject({ keepPrevious: v.optional(v.boolean()) }));

/** `POST /api/v1/files`: its id is what `message:send` takes in `attachments`. */
export const fileAnswer = v.object({ ok: v.literal(true), file: attachmentSchema });
export type FileAnswer = v.InferOutput<typeof fileAnswer>;

/** `PUT /api/v1/agents/me/photo`: the picture's address. */
export const photoAnswer = v.object({ ok: v.literal(true), photo: v.string() });

/** `GET /api/v1/agents` */
export const agentsAnswer = v.object({
  agents: v.array(v.object({ ...colleagueSchema.entries, role: agentRole })),
});
