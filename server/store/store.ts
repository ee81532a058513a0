/**
 * What the rest of the server may ask of a database. Everything is asynchronous and takes and returns plain
 * data, so that the embedded SQLite and PostgreSQL can both stand behind it; `tests/server/store/contract.ts`
 * is the suite that each must pass.
 *
 * Guarantees of every implementation:
 * - a write resolves only after it is durably committed, and writes take effect in the order they were called;
 * - `seq` of a conversation's messages counts 1, 2, 3 … without gaps;
 * - a (author, clientId) pair is stored once for ever: a repetition returns the first row and changes nothing;
 * - `version` grows with every change of any conversation, without gaps, in commit order;
 * - a failure to store is a `StoreUnavailable`, after which reads go on and a later write may succeed.
 */

import type { AssignmentReason } from '../../shared/protocol/activity.ts';
import type { Attachment, Block } from '../../shared/protocol/blocks.ts';
import type {
  Agent,
  Author,
  ConversationStatus,
  ConversationSummary,
  VisitorDetail,
} from '../../shared/protocol/entities.ts';
import type { LessonOutcome, Pin } from '../../shared/tone/index.ts';
import type { AccountStore } from './accounts.ts';
import type { ActivityRow, ActivityStore, AssignedBy, By, ConversationChange } from './activities.ts';
import type { AnswerStore } from './answers.ts';
import type { AuditStore } from './audit.ts';
import type { FileRecords } from './files.ts';
import type { InboxStore } from './inboxes.ts';
import type { ListStore } from './lists.ts';
import type { MessageStore } from './messages.ts';
import type { NoteStore } from './notes.ts';
import type { OperationStore } from './operations.ts';
import type { OutboxStore, Telling } from './outbox.ts';
import type { OutcomeStore } from './outcomes.ts';
import type { PushStore } from './push.ts';
import type { ReportStore } from './reports.ts';
import type { AssignmentDetail, RoutingStore } from './routing.ts';
import type { SearchStore } from './search.ts';
import type { SecretStore } from './secrets.ts';
import type { SnippetStore } from './snippets.ts';
import type { TeamStore } from './team.ts';
import type { Trouble } from './trouble.ts';
import type { ViewStore } from './views.ts';
import type { VisitorStore } from './visitors.ts';

/** Milliseconds since 1970, by the server's clock. */
export type Millis = number;

export interface VisitorRow {
  id: string;
  inbox: string;
  name: string;
}

/** What a visitor's welcome tells of them, and of their newest conversation. */
export interface VisitorToWelcome extends Pick<VisitorDetailRow, 'name' | 'email' | 'subject'> {
  conversation: { id: string; lastSeq: number } | null;
}

/** What is known of a visitor beside their messages. */
export interface VisitorDetailRow extends VisitorRow {
  email: string | null;
  /** Whether a signed identity said so; otherwise it is the visitor's own word. */
  signed: { name: boolean; email: boolean };
  /** They want no answers by mail. */
  mailsOff: boolean;
  /** `sub` of the signed identity; null: anonymous. */
  subject: string | null;
  /** What a signed identity said. */
  attributes: VisitorDetail['attributes'];
  /** What browser and page said, the page's attributes among it. */
  context: VisitorContext | null;
  createdAt: Millis;
}
export type VisitorContext = NonNullable<VisitorDetail['context']> & {
  attributes: VisitorDetail['attributes'];
};

export interface ConversationRow {
  id: string;
  inbox: { id: string; name: string };
  visitor: { id: string; name: string };
  status: ConversationStatus;
  /** `photo`: id of the file with their picture. */
  assignee: { id: string; name: string; photo: string | null } | null;
  receipts: { visitor: number; agent: number };
  delivered: { visitor: number; agent: number };
  rating: { score: number; words: string; at: Millis } | null;
  greeting: string | null;
  /** When an agent first answered. */
  answeredAt: Millis | null;
  lastSeq: number;
  /** `files`: how many came with it, where it has no words. */
  lastMessage: { author: Author; text: string; at: Millis; files?: number; deleted?: true } | null;
  /** How often a message of it was changed. */
  changes: number;
  openedAt: Millis;
  lastAt: Millis;
  tags: string[];
  priority: 0 | 1 | 2;
  snoozedUntil: Millis | null;
  waitingSince: Millis | null;
  mood: ConversationSummary['mood'];
  newcomer: boolean;
  promiseDue: Millis | null;
  wokenAt: Millis | null;
  needAt: Millis;
  participants: ConversationSummary['participants'];
  /** Agents mentioned in its notes. */
  mentioned: string[];
  assignment: ({ reason: AssignmentReason; at: Millis } & AssignmentDetail) | null;
  blocked: boolean;
  mergedInto: string | null;
  resolvedAt: Millis | null;
  pin: string | null;
  version: number;
}

export interface MessageRow {
  conversation: string;
  seq: number;
  clientId: string;
  author: Author;
  text: string;
  at: Millis;
  attachments?: Attachment[];
  blocks?: Block[];
  /** What became of it since. */
  change?: { number: number; kind: 'edited' | 'deleted'; at: Millis };
}

export interface AppendMessage {
  /** Null: this visitor's newest conversation, or a new one. */
  conversation: string | null;
  /** A visitor starts over: a new conversation even if there is one. */
  start?: boolean | undefined;
  /** Id of the greeting that a visitor's first message answers. */
  greeting?: string | null | undefined;
  inbox: string;
  /** For a visitor's message, the conversation must be theirs; it is stored under the name they have then. */
  author: Author;
  clientId: string;
  text: string;
  at: Millis;
  /** Ids of files; each must be the author's own, of the same inbox, and not yet sent. */
  attachments?: string[] | undefined;
  blocks?: Block[] | undefined;
  /** Sent though the inbox holds such messages back; recorded. */
  anyway?: boolean | undefined;
  /** Of an agent's message: when its visitor is told of it, should they be gone. */
  telling?: Telling | undefined;
}

export type AppendResult =
  | {
      kind: 'created';
      message: MessageRow;
      /** Whose conversation it is. */
      visitor: string;
      version: number;
      /** Status or assignee changed with this message: a first one opens, an answer assigns, a return reopens. */
      stateChanged: boolean;
      /** What it did to the conversation beside being in it. */
      activities: ActivityRow[];
    }
  | { kind: 'repeated'; message: MessageRow }
  | { kind: 'not_found' }
  /** A message of a visitor who does not exist (any more). */
  | { kind: 'unknown_author' }
  /** Agents have closed this chat to the visitor. */
  | { kind: 'blocked' }
  /** An attachment is not there, is somebody else's, or was sent already. */
  | { kind: 'unknown_file' }
  /** An answer to what this visitor has answered before. */
  | { kind: 'already_answered' };

/** What agents did with an answer that was suggested for the message `seq` of a conversation. */
export interface LessonRow {
  conversation: string;
  seq: number;
  inbox: string;
  /** Id of the answer. */
  answer: string;
  outcome: LessonOutcome;
  at: Millis;
}

export interface SessionRow {
  agent: Agent;
  /** Id of the file with the agent's picture. */
  photo: string | null;
  expiresAt: Millis;
  seenAt: Millis;
}

export interface Store
  extends AccountStore,
    ActivityStore,
    AnswerStore,
    AuditStore,
    FileRecords,
    InboxStore,
    ListStore,
    MessageStore,
    OutboxStore,
    OutcomeStore,
    NoteStore,
    OperationStore,
    PushStore,
    ReportStore,
    SearchStore,
    RoutingStore,
    SecretStore,
    ViewStore,
    TeamStore,
    SnippetStore,
    VisitorStore {
  /** Identity of this database; a restored older copy gets a new one. */
  readonly epoch: string;

  createVisitor(visitor: { id: string; inbox: string; tokenHash: string }, at: Millis): Promise<void>;
  /** Null for a token that was not used since `usedSince`: it holds no longer. */
  visitorByToken(tokenHash: string, usedSince?: Millis): Promise<(VisitorRow & { seenAt: Millis }) | null>;
  /** Notes that a visitor's token is in use. */
  sawVisitorToken(tokenHash: string, at: Millis): Promise<void>;
  /** Ends every token of a visitor. */
  endVisitorTokens(visitor: string): Promise<void>;
  /** Removes tokens that were not used since, and notes of identity tokens that are over by `now`. */
  forgetVisitorTokens(usedBefore: Millis, now: Millis): Promise<void>;
  visitor(id: string): Promise<VisitorDetailRow | null>;
  visitorToWelcome(id: string): Promise<VisitorToWelcome | null>;
  /** The newest first. */
  conversationsOfVisitor(visitor: string, limit: number): Promise<ConversationRow[]>;
  /** Removes visitors who came before `before`, on any device, and never wrote; resolves to how many. */
  forgetSilentVisitors(before: Millis): Promise<number>;

  /** Stores a message, and in the same commit makes its attachments belong to it. */
  appendMessage(message: AppendMessage): Promise<AppendResult>;
  /** The message that this author sent under this clientId. */
  sentMessage(author: string, clientId: string): Promise<MessageRow | null>;
  /** Messages after `after` in seq order, at most `limit`. */
  messagesAfter(conversation: string, after: number, limit: number): Promise<MessageRow[]>;
  conversation(id: string): Promise<ConversationRow | null>;
  /** The visitor's newest conversation. */
  conversationOfVisitor(visitor: string): Promise<ConversationRow | null>;
  /** Changed after `since`, oldest change first. */
  conversationsSince(since: number, limit: number): Promise<ConversationRow[]>;
  /** Ids of conversations erased after the change `since`, oldest first. */
  removedSince(since: number, limit: number): Promise<string[]>;
  /** The last seq of each visitor's newest conversation, in one read; none for those who never wrote. */
  lastSeqsOfVisitors(visitors: string[]): Promise<Map<string, number>>;
  /** The newest `version` given out. */
  cursor(): Promise<number>;

  /** Moves a receipt forward; resolves to false when it stood there or further already, or nothing is there. */
  markRead(conversation: string, reader: 'visitor' | 'agent', seq: number): Promise<boolean>;
  /** The same for what has arrived on a device of that side. */
  markDelivered(conversation: string, reader: 'visitor' | 'agent', seq: number): Promise<boolean>;
  /** Null when there is no such conversation or agent. */
  assign(conversation: string, agent: string | null, by: AssignedBy): Promise<ConversationChange | null>;
  setStatus(conversation: string, status: ConversationStatus, by: By): Promise<ConversationChange | null>;
  /** Lays down how the customer is to be met, or (null) takes that back. */
  pinRegister(conversation: string, as: Pin | null, by: By): Promise<ConversationChange | null>;

  /** Keeps a lesson; a later one about the same message and answer takes its place. */
  keepLesson(lesson: LessonRow): Promise<void>;
  /** The newest lessons of an inbox with the customer's words, oldest of them first. */
  lessonsOf(inbox: string, limit: number): Promise<(LessonRow & { text: string })[]>;

  createAgent(agent: Agent & { passwordHash: string }, at: Millis): Promise<void>;
  agentById(id: string): Promise<Agent | null>;
  /** The account that was created first. */
  firstAgent(): Promise<Agent | null>;
  /** Sets the password and ends every session of the agent. */
  setPassword(agent: string, passwordHash: string): Promise<void>;
  sessionByToken(tokenHash: string, now: Millis): Promise<SessionRow | null>;
  endSession(tokenHash: string): Promise<void>;
  /** Those of the given sessions that still hold, each with the role its agent has now. */
  liveSessions(tokenHashes: string[], now: Millis): Promise<Map<string, Agent['role']>>;
  /** Removes sessions that ended before `now`. */
  forgetEndedSessions(now: Millis): Promise<void>;

  /** Why messages cannot be stored, or read, right now, or null when all is well; `troubleOf` names it. */
  problem(): string | null;
  /** Tells from now on how long writes take. */
  watch(observer: StoreObserver): void;
  close(): Promise<void>;
}

/** The database refused or could not be reached; the same call may succeed later. */
export class StoreUnavailable extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`The database cannot store right now: ${reason}`);
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

/** `unsealed`: its secrets stand in it as they are, for want of a key that all its servers have. */
export type OpenResult =
  | { ok: true; store: Store; unsealed?: boolean }
  | { ok: false; reason: string; trouble: Trouble };

/** Hears of each write that is stored, in milliseconds. Must not throw. */
export interface StoreObserver {
  /** A call waited so long to be part of a batch. */
  waited(ms: number): void;
  /** A batch of so many calls took so long to be stored. */
  stored(calls: number, tookMs: number): void;
}
