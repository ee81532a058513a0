/**
 * What a person wrote and the server has not confirmed yet: a pure state machine, used by widget and console.
 * Whoever holds an outbox keeps it on disk, sends what `nextToSend` names and reports back through the actions
 * below. Rules it guarantees:
 *
 * - first in, first out within a conversation, and one message in flight per conversation, so the order of
 *   acceptance is the order of writing whatever happens to the link;
 * - a `clientId` is made once and survives every retry, so sending twice is harmless;
 * - only a failure that no retry can cure (`retry: false`) stops a message; it then no longer holds up the ones
 *   behind it, and stays until the person retries or removes it.
 *
 * Every action returns a new outbox (or the same one when nothing changed); an action for an unknown
 * `clientId` changes nothing, because answers may arrive twice and from another tab.
 */

import type { Attachment, Block } from './protocol/blocks.ts';
import type { MessageSend } from './protocol/visitor-events.ts';

/** What a message says: its text, and what came with it. */
export interface MessageContent {
  readonly text: string;
  /** Uploaded already, so that sending needs only their ids. */
  readonly attachments?: readonly Attachment[];
  readonly blocks?: readonly Block[];
}

/** Why a message was refused for good. */
export interface SendFailure {
  readonly code: string;
  readonly message: string;
}

/** A message as the person made it. */
export interface NewMessage extends MessageContent {
  readonly clientId: string;
  /** `null`: the conversation does not exist yet; the first message accepted opens it. */
  readonly conversation: string | null;
  /**
   * Only beside `conversation: null`: the person started over. Any name that all messages of the coming conversation
   * share; whichever of them is accepted first opens it, apart from those there are.
   */
  readonly start?: string;
  /** The greeting (its id) that a first message answers. */
  readonly greeting?: string;
  /** When the person pressed send, by their own clock: a label, never an order. */
  readonly queuedAt: number;
}

interface EntryFields extends NewMessage {
  /** How often it has been sent so far; input to `backoffMs`. */
  readonly attempts: number;
}

export type OutboxEntry =
  | (EntryFields & { readonly state: 'queued' | 'sending' })
  | (EntryFields & { readonly state: 'failed'; readonly failure: SendFailure });

/** Oldest first. */
export type Outbox = readonly OutboxEntry[];

export const emptyOutbox: Outbox = [];

/**
 * Puts a new message at the end. A `clientId` already present changes nothing.
 *
 * @example enqueue(outbox, { clientId: crypto.randomUUID(), conversation: null, text: 'Hello', queuedAt: Date.now() })
 */
export function enqueue(outbox: Outbox, message: NewMessage): Outbox {
  if (outbox.some((entry) => entry.clientId === message.clientId)) return outbox;
  return [...outbox, queued(message)];
}

function queued(message: NewMessage): OutboxEntry {
  const { clientId, conversation, start, greeting, queuedAt } = message;
  return {
    clientId,
    conversation,
    ...(start === undefined ? {} : { start }),
    ...(greeting === undefined ? {} : { greeting }),
    ...contentOf(message),
    queuedAt,
    attempts: 0,
    state: 'queued',
  };
}

/** The content alone; empty lists are left out, as on the wire. */
export function contentOf({ text, attachments, blocks }: MessageContent): MessageContent {
  return {
    text,
    ...(attachments?.length ? { attachments } : {}),
    ...(blocks?.length ? { blocks } : {}),
  };
}

/** The content as `message:send` takes it: files by their ids. */
export function sentContent(content: MessageContent): Pick<MessageSend, 'text' | 'attachments' | 'blocks'> {
  const { text, attachments, blocks } = contentOf(content);
  return {
    text,
    ...(attachments ? { attachments: attachments.map(({ id }) => id) } : {}),
    ...(blocks ? { blocks: [...blocks] } : {}),
  };
}

/** The command that sends an entry. */
export function sendOf(entry: NewMessage): MessageSend {
  const { clientId, conversation, start, greeting } = entry;
  return {
    clientId,
    ...(conversation !== null ? { conversation } : start !== undefined ? { start: true } : {}),
    ...(greeting === undefined ? {} : { greeting }),
    ...sentContent(entry),
  };
}

/**
 * The message to send now, or `undefined` when everything is sent, in flight or refused. Call `started` with it,
 * then ask again: another conversation may have one ready too.
 */
export function nextToSend(outbox: Outbox): OutboxEntry | undefined {
  const busy = new Set<string | undefined>();
  for (const entry of outbox) {
    if (entry.state === 'failed') continue;
    const place = entry.conversation ?? entry.start;
    if (entry.state === 'queued' && !busy.has(place)) return entry;
    busy.add(place);
  }
  return undefined;
}

/** The message is on the wire. */
export function started(outbox: Outbox, clientId: string): Outbox {
  return change(outbox, clientId, (entry) =>
    entry.state === 'queued' ? { ...entry, state: 'sending', attempts: entry.attempts + 1 } : entry,
  );
}

/**
 * The server has it: the entry leaves. Call this only after the stored message is in the local cache, so that a
 * crash in between shows it twice in memory at worst, and never not at all. Entries still waiting for the
 * conversation to exist now go to the one named here.
 */
export function acked(outbox: Outbox, clientId: string, conversation: string): Outbox {
  const accepted = outbox.find((entry) => entry.clientId === clientId);
  if (accepted === undefined) return outbox;
  return adopt(
    outbox.filter((entry) => entry !== accepted),
    conversation,
    accepted.start,
  );
}

/** Gives entries without a conversation (those of this `start`, if it is one) the one that exists by now. */
export function adopt(outbox: Outbox, conversation: string, start?: string): Outbox {
  const waits = (entry: OutboxEntry) => entry.conversation === null && entry.start === start;
  if (!outbox.some(waits)) return outbox;
  return outbox.map((entry) => {
    if (!waits(entry)) return entry;
    const { start: _, ...rest } = entry;
    return { ...rest, conversation };
  });
}

/**
 * The attempt did not succeed. With `retry: true` (a timeout, a lost link, a busy server) the message waits in
 * its place for the next try; with `retry: false` it is handed back to the person.
 */
export function failed(
  outbox: Outbox,
  clientId: string,
  failure: SendFailure & { readonly retry: boolean },
): Outbox {
  return change(outbox, clientId, (entry) => {
    if (entry.state === 'failed') return entry;
    if (failure.retry) return entry.state === 'queued' ? entry : { ...entry, state: 'queued' };
    return { ...entry, state: 'failed', failure: { code: failure.code, message: failure.message } };
  });
}

/** The link is gone or the program has just started: nothing is in flight any more. */
export function interrupted(outbox: Outbox): Outbox {
  if (!outbox.some((entry) => entry.state === 'sending')) return outbox;
  return outbox.map((entry) => (entry.state === 'sending' ? { ...entry, state: 'queued' } : entry));
}

/** The person asks for one more try: the message goes to the end, because that is when it is said now. */
export function retry(outbox: Outbox, clientId: string): Outbox {
  const entry = outbox.find((candidate) => candidate.clientId === clientId);
  if (entry?.state !== 'failed') return outbox;
  return [...outbox.filter((candidate) => candidate !== entry), queued(entry)];
}

/** The person takes the message back (its text returns to the composer) or dismisses it. */
export function remove(outbox: Outbox, clientId: string): Outbox {
  return outbox.some((entry) => entry.clientId === clientId)
    ? outbox.filter((entry) => entry.clientId !== clientId)
    : outbox;
}

export const backoffFirstMs = 500;
export const backoffMostMs = 30_000;

/**
 * How long to wait before try number `attempt` + 1 (`attempt` ≥ 0 counts the tries that failed after the first):
 * full jitter, that is a random share of a ceiling that doubles from 0.5 s to 30 s, or to `mostMs`. Full rather than half,
 * because thousands of clients that lost the same server must not come back together.
 * (Brooker, "Exponential Backoff And Jitter", 2015.)
 *
 * @example backoffMs(0, Math.random) // 0 … 500
 */
export function backoffMs(attempt: number, random: () => number, mostMs = backoffMostMs): number {
  return Math.round(random() * Math.min(mostMs, backoffFirstMs * 2 ** attempt));
}

function change(outbox: Outbox, clientId: string, edit: (entry: OutboxEntry) => OutboxEntry): Outbox {
  const index = outbox.findIndex((entry) => entry.clientId === clientId);
  const before = outbox[index];
  if (before === undefined) return outbox;
  const after = edit(before);
  return after === before ? outbox : outbox.with(index, after);
}
