import type { ConversationSummary, Message } from '../../shared/protocol/entities.ts';
import type { Target } from '../../shared/tone/types.ts';

/** An id as the server makes them. */
export const idOf = (number: number): string => number.toString(16).padStart(32, '0');

export const me = { id: idOf(900), name: 'Dana' };

/** The message with this seq of conversation 1, one minute after the one before. */
export function messageOf(seq: number, change: Partial<Message> = {}): Message {
  return {
    conversation: idOf(1),
    seq,
    clientId: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
    author: { kind: 'visitor', id: idOf(101), name: 'Norm' },
    text: `message ${seq}`,
    at: new Date(Date.UTC(2026, 10, 22, 12, seq)).toISOString(),
    ...change,
  };
}

/** A conversation whose newest message is `messageOf(lastSeq)`. */
export function summaryOf(number: number, change: Partial<ConversationSummary> = {}): ConversationSummary {
  const lastSeq = change.lastSeq ?? 1;
  const { author, text, at } = messageOf(lastSeq);
  return {
    id: idOf(number),
    inbox: 'demo',
    visitor: { id: idOf(number + 100), name: 'Norm' },
    state: {
      status: 'open',
      assignee: null,
      receipts: { visitor: 0, agent: 0 },
      delivered: { visitor: 0, agent: 0 },
      rating: null,
    },
    lastSeq,
    lastMessage: { author, text, at },
    openedAt: messageOf(1).at,
    tags: [],
    priority: 0,
    snoozedUntil: null,
    waitingSince: at,
    mood: { frustration: 0, voice: null, language: null },
    newcomer: true,
    promiseDue: null,
    need: { at: Date.parse(at), why: [] },
    participants: [],
    mentioned: [],
    assignment: null,
    blocked: false,
    mergedInto: null,
    resolvedAt: null,
    pin: null,
    version: 1,
    ...change,
  };
}

/** A plain target, as the engine gives it. */
export function targetOf(change: Partial<Target> = {}): Target {
  return {
    language: 'en',
    formality: 0.5,
    warmth: 0.5,
    playfulness: 0.2,
    address: null,
    voice: 'plain',
    strength: 'off',
    length: 200,
    emoji: false,
    exclamation: false,
    composed: false,
    guided: false,
    lean: { length: 0, tone: 0 },
    phase: 'middle',
    roles: { agent: null, visitor: null },
    why: [],
    ...change,
  };
}
