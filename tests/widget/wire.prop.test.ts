/** The widget's checks by hand against the schemas that define the wire. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { messageSchema } from '../../shared/protocol/entities.ts';
import { failureSchema } from '../../shared/protocol/errors.ts';
import { hostMessageSchema } from '../../shared/protocol/frame.ts';
import { visitorEventsAnswer, visitorSessionOpenAnswer } from '../../shared/protocol/http.ts';
import {
  conversationSyncAnswer,
  messageSendAnswer,
  receiptReadAnswer,
  visitorEvents,
} from '../../shared/protocol/visitor-events.ts';
import { nothingSaved } from '../../widget/storage.ts';
import {
  isAnswer,
  isEvent,
  isEventsAnswer,
  isFailure,
  isHostMessage,
  isMessage,
  isSessionAnswer,
  readSaved,
} from '../../widget/wire.ts';

const id = '0123456789abcdef0123456789abcdef';
const at = '2026-11-22T01:02:03.456Z';
const state = {
  status: 'open',
  assignee: { id, name: 'Mira' },
  receipts: { visitor: 1, agent: 2 },
  delivered: { visitor: 3, agent: 2 },
  rating: { score: 5, words: 'Well.', at },
};
const message = {
  conversation: id,
  seq: 3,
  clientId: 'c',
  author: { kind: 'agent', id, name: 'Mira' },
  text: 'Aye.',
  at,
};
const welcome = {
  visitor: 'token',
  visitorId: id,
  conversation: { id, lastSeq: 3 },
  inbox: {
    name: 'Demo',
    greeting: 'Hello.',
    openings: ['A'],
    agentsHere: true,
    backAt: null,
    uploads: { maxBytes: 5, types: ['image'] },
    askEmail: true,
    askRating: true,
    livePreview: false,
    consent: null,
    retentionDays: null,
    notices: [{ id: 'fault', text: 'We know.', since: at }],
  },
  contact: { email: null, name: '', verified: false },
  epoch: 'e',
};
const failure = { ok: false, code: 'rate_limited', message: 'Later.', retry: true, retryAfterMs: 5 };

const cases: [name: string, schema: v.GenericSchema, check: (raw: unknown) => boolean, valid: object][] = [
  ['message', messageSchema, isMessage, message],
  ['failure', failureSchema, isFailure, failure],
  ['welcome', visitorEvents.welcome, isEvent.welcome, welcome],
  ['message:created', visitorEvents['message:created'], isEvent['message:created'], message],
  [
    'typing:changed',
    visitorEvents['typing:changed'],
    isEvent['typing:changed'],
    { conversation: id, author: { kind: 'agent', id, name: 'M' }, active: true },
  ],
  [
    'receipt:changed',
    visitorEvents['receipt:changed'],
    isEvent['receipt:changed'],
    { conversation: id, reader: 'agent', seq: 1 },
  ],
  [
    'conversation:changed',
    visitorEvents['conversation:changed'],
    isEvent['conversation:changed'],
    { conversation: id, state },
  ],
  [
    'presence:changed',
    visitorEvents['presence:changed'],
    isEvent['presence:changed'],
    { agentsHere: false, backAt: at },
  ],
  [
    'queue:changed',
    visitorEvents['queue:changed'],
    isEvent['queue:changed'],
    { conversation: id, position: 2, waitSeconds: null },
  ],
  [
    'conversation:removed',
    visitorEvents['conversation:removed'],
    isEvent['conversation:removed'],
    { conversation: id },
  ],
  ['heartbeat', visitorEvents.heartbeat, isEvent.heartbeat, { lastSeq: 3 }],
  ['server:draining', visitorEvents['server:draining'], isEvent['server:draining'], { retryAfterMs: 1000 }],
  [
    'message:send answer',
    messageSendAnswer,
    isAnswer['message:send'],
    { ok: true, conversation: id, seq: 1, at },
  ],
  [
    'conversation:sync answer',
    conversationSyncAnswer,
    isAnswer['conversation:sync'],
    { ok: true, events: [message], lastSeq: 3, state },
  ],
  ['receipt:read answer', receiptReadAnswer, isAnswer['receipt:read'], { ok: true }],
  ['session:open answer', visitorSessionOpenAnswer, isSessionAnswer, { ok: true, welcome }],
  ['events answer', visitorEventsAnswer, isEventsAnswer, { ok: true, events: [message], lastSeq: 3, state }],
  ['host identify', hostMessageSchema, isHostMessage, { rapport: 'identify', token: 't' }],
  [
    'host update',
    hostMessageSchema,
    isHostMessage,
    { rapport: 'update', page: { url: 'https://a.test/', title: 'A' }, referrer: 'https://b.test/' },
  ],
  ['host greeting', hostMessageSchema, isHostMessage, { rapport: 'greeting', id: 'sale', text: 'Hello' }],
  ['host send', hostMessageSchema, isHostMessage, { rapport: 'send', text: 'Hello' }],
];

/** Every place in a value, as a list of keys. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))
      : [];
  return path.length > 0 ? [path, ...inside] : inside;
}

/** A copy with another value, or none, at one place. */
function replaced(value: object, path: readonly string[], change: { to: unknown } | 'drop'): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  let target = copy;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  // JSON has no holes in lists.
  if (change === 'drop' && Array.isArray(target)) target.splice(Number(last), 1);
  else if (change === 'drop') delete target[last];
  else target[last] = change.to;
  return copy;
}

test.each(cases)('%s: what the schema accepts is accepted', (_name, schema, check, valid) => {
  expect(v.is(schema, valid)).toBe(true);
  expect(check(valid)).toBe(true);
  expect(check({ ...valid, fieldOfANewerServer: 1 })).toBe(true);
});

test.each(cases)(
  '%s: a place of another type, or missing, is refused where the schema refuses',
  (_name, schema, check, valid) => {
    const paths = pathsOf(valid);
    // Values of another type: limits and formats of strings are the schema's alone.
    const other = fc.oneof(
      fc.constant('drop' as const),
      fc.constantFrom({ to: null }, { to: undefined }, { to: [] }, { to: {} }, { to: Number.NaN }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), other, (path, change) => {
        const changed = replaced(valid, path, change);
        if (!v.is(schema, changed)) expect(check(changed)).toBe(false);
        else expect(check(changed)).toBe(true);
      }),
    );
  },
);

test('nothing at all passes for anything, and nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      for (const [, schema, check] of cases) if (!v.is(schema, raw)) expect(check(raw)).toBe(false);
    }),
  );
});

test('a damaged saved document keeps every part that is whole, unsent words above all', () => {
  const entry = {
    clientId: 'c',
    conversation: null,
    text: 'unsent',
    queuedAt: 1,
    attempts: 0,
    state: 'queued',
  };
  const saved = readSaved(
    { session: 'broken', conversation: 5, messages: [{ broken: true }], outbox: [entry, { broken: true }] },
    nothingSaved,
  );
  expect(saved).toEqual({ ...nothingSaved, outbox: [entry] });
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(Array.isArray(readSaved(raw, nothingSaved).outbox)).toBe(true);
    }),
  );
});
