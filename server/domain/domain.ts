/** What every use case needs, handed in as its first argument: a store, a clock, and a way to tell others. */
import { needOf } from '../../shared/need.ts';
import type { Activity } from '../../shared/protocol/activity.ts';
import type {
  Agent,
  Availability,
  ConversationState,
  ConversationSummary,
  Message,
  Rating,
  VisitorDetail,
} from '../../shared/protocol/entities.ts';
import type { Looker, MentionsChanged, Note } from '../../shared/protocol/notes.ts';
import type { ConversationPromise, Tag } from '../../shared/protocol/operations.ts';
import type { AgentPresence } from '../../shared/protocol/routing.ts';
import type { QueueChanged } from '../../shared/protocol/visitor-events.ts';
import type { WireBriefing } from '../../shared/tone/index.ts';
import type { GuardResult, Register, Suggestion, Target, VoiceWishes } from '../../shared/tone/types.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Log } from '../log.ts';
import type { DeliveryKind, DeliveryOutcome, Telling } from '../store/outbox.ts';
import type { ConversationRow, MessageRow, Millis, Store } from '../store/store.ts';
import type { Inbox, Inboxes } from './inboxes.ts';
import type { Undos } from './undos.ts';

/** Who acts, as established by the handshake or the HTTP token: never by what a command claims. */
export type Actor =
  | { kind: 'visitor'; id: string; name: string; inbox: Inbox }
  | { kind: 'agent'; id: string; name: string; role: Agent['role'] };

/** Something that happened and is committed (typing excepted, which is never stored). */
export type DomainEvent =
  | { kind: 'message'; message: Message; visitor: string }
  | { kind: 'message-changed'; message: Message; visitor: string }
  | { kind: 'state'; conversation: ConversationSummary }
  /** What changed of a conversation is for agents alone: tags, priority, mood and the like. */
  | { kind: 'row'; conversation: ConversationSummary }
  /** Saved views are others now, or named or sorted otherwise. */
  | { kind: 'views' }
  | {
      kind: 'receipt';
      conversation: string;
      visitor: string;
      reader: 'visitor' | 'agent';
      seq: number;
      delivered?: true;
    }
  | {
      kind: 'typing';
      conversation: string;
      visitor: string;
      author: { kind: 'visitor' | 'agent'; id: string; name: string };
      active: boolean;
      /** What a visitor is writing, for agents. */
      text?: string;
    }
  | { kind: 'visitor'; visitor: VisitorDetail }
  /** Something was done to a conversation. */
  | { kind: 'activity'; activity: Activity }
  | { kind: 'promises'; conversation: string; promises: ConversationPromise[] }
  /** Every tag there is now. */
  | { kind: 'tags'; tags: (Tag & { uses: number })[] }
  /** A conversation was erased. */
  | { kind: 'removed'; conversation: string; visitor: string }
  /** The tokens a visitor had do not hold any more: connections made with them end. */
  | { kind: 'signed-out'; visitor: string }
  | {
      kind: 'suggestions';
      conversation: string;
      forSeq: number;
      register: Register;
      target: Target;
      suggestions: Suggestion[];
      /** The same with less play, where there is play: the agent turns it down with a key. */
      quieter?: { light?: Suggestion[]; off: Suggestion[] };
      /** What they were written from, so that a console can write them anew. */
      briefing: WireBriefing;
      wishes: VoiceWishes;
    }
  /** To agents alone, as the two below. */
  | { kind: 'note'; note: Note }
  | { kind: 'mentions'; agent: string; unread: MentionsChanged }
  | { kind: 'lookers'; conversation: string; agents: Looker[]; to: 'all' | 'looking' }
  /** Sessions of agents ended, by hash of their tokens: connections made with them end. */
  | { kind: 'sessions-ended'; sessions: string[] }
  /** An agent may do other things than before: their connections come back and learn of it. */
  | { kind: 'role-changed'; agent: string }
  /** An account was made, or something about one changed. */
  | { kind: 'team'; agent: string; name: string }
  /** To an inbox's visitors: whether anybody can answer. */
  | { kind: 'presence'; inbox: string; availability: Availability }
  /** Those of the team whose presence, availability or load changed. */
  | { kind: 'agents'; agents: AgentPresence[] }
  /** To one visitor: where they stand. */
  | { kind: 'queue'; visitor: string; queue: QueueChanged };

/** What the domain counts for whoever operates the server. */
export type Counted =
  /** Messages: stored, or sent again and answered from the store. */
  | 'created'
  | 'repeated'
  /** Sent again with other words, which nobody will read. */
  | 'repeated_otherwise'
  /** Sets of suggestions: worked out, let go undone because newer ones waited, or given up after their time. */
  | 'suggested'
  | 'suggestions_shed'
  | 'suggestions_late'
  /** Replies that were not scored. */
  | 'scores_shed'
  /** What came of each try of the outbox. */
  | `delivery_${DeliveryOutcome['state']}`;

export interface Domain {
  store: Store;
  inboxes: Inboxes;
  files: FileStore;
  log: Log;
  undos: Undos;
  now(): Millis;
  /** Tells everybody concerned, except the connection that caused it. Must not throw and must not wait. */
  publish(event: DomainEvent, except?: string): void;
  /** Whether an agent who may answer is connected right now, and not away. */
  agentsHere(): boolean;
  /** An account was switched off: what is open of theirs finds another owner. */
  released(agent: string): Promise<void>;
  /** Ids of the agents who may answer and are connected. */
  agentsConnected(): string[];
  /** The same as an inbox's visitors are told it, with the time of the next opening. */
  availability(inbox: Inbox): Availability;
  /** Something in the outbox is due, or will be then: whoever delivers may look. Must not throw and must not wait. */
  queued(at?: Millis): void;
  /** When visitors are told of answers that they have not read. */
  telling: Telling;
  /** Something was snoozed: whoever wakes may look. Must not throw and must not wait. */
  snoozed(): void;
  /** What the guard says of a text. A long one is read beside everything else, in the engine's thread. */
  guard(text: string): Promise<GuardResult>;
  /** `of`: what kind of delivery, where it is one. */
  count(what: Counted, of?: DeliveryKind): void;
}

/** The visitor among the actors. */
export type Visitor = Extract<Actor, { kind: 'visitor' }>;

let newest = { at: Number.NaN, iso: '' };
/** A message is told and acknowledged with one moment, and many within a millisecond: it is put into words once. */
export function isoOf(at: Millis): string {
  if (newest.at !== at) newest = { at, iso: new Date(at).toISOString() };
  return newest.iso;
}

const isoOrNull = (at: Millis | null): string | null => (at === null ? null : isoOf(at));

export function messageOf({ change, ...row }: MessageRow): Message {
  return {
    ...row,
    at: isoOf(row.at),
    ...(change && { change: { ...change, at: isoOf(change.at) } }),
  };
}

export function stateOf(row: ConversationRow): ConversationState {
  const { status, assignee, receipts, delivered } = row;
  return {
    status,
    assignee: assignee && {
      id: assignee.id,
      name: assignee.name,
      ...(assignee.photo === null ? {} : { photo: photoAddress(assignee.id, assignee.photo) }),
    },
    receipts,
    delivered,
    rating: ratingOf(row),
    ...(row.changes > 0 && { changes: row.changes }),
  };
}

/** Where an agent's picture is served; anybody who talks to them may see it. A new picture has a new address. */
export const photoAddress = (agent: string, file: string): string =>
  `/api/v1/agents/${agent}/photo?v=${photoVersion(file)}`;
export const photoVersion = (file: string): string => file.slice(0, 8);

export const ratingOf = ({ rating }: Pick<ConversationRow, 'rating'>): Rating | null =>
  rating && { ...rating, at: isoOf(rating.at) };

function assignmentOf({ assignment }: ConversationRow): ConversationSummary['assignment'] {
  if (assignment === null) return null;
  const { at, spokeAt, ...rest } = assignment;
  return { ...rest, at: isoOf(at), ...(spokeAt === undefined ? {} : { spokeAt: isoOf(spokeAt) }) };
}

export function summaryOf(row: ConversationRow): ConversationSummary {
  return {
    id: row.id,
    inbox: row.inbox.name,
    visitor: row.visitor,
    state: stateOf(row),
    lastSeq: row.lastSeq,
    lastMessage: row.lastMessage && { ...row.lastMessage, at: isoOf(row.lastMessage.at) },
    openedAt: isoOf(row.openedAt),
    tags: row.tags,
    priority: row.priority,
    snoozedUntil: isoOrNull(row.snoozedUntil),
    waitingSince: isoOrNull(row.waitingSince),
    mood: row.mood,
    newcomer: row.newcomer,
    promiseDue: isoOrNull(row.promiseDue),
    need: needOf({ ...row, frustration: row.mood.frustration }),
    participants: row.participants,
    mentioned: row.mentioned,
    assignment: assignmentOf(row),
    blocked: row.blocked,
    mergedInto: row.mergedInto,
    resolvedAt: isoOrNull(row.resolvedAt),
    pin: row.pin,
    version: row.version,
  };
}
