/**
 * The one socket of the console: keeps it up, tells what came in, and asks questions with a time limit. What an
 * event means is decided in `events.ts`; this file knows only the wire.
 */
import { io, type Socket } from 'socket.io-client';
import * as v from 'valibot';
import {
  type AgentEvent,
  agentEvents,
  type ConversationCounts,
  type ConversationList,
  changesUndoAnswer,
  conversationAnswer,
  conversationCloseAnswer,
  conversationCountsAnswer,
  conversationListAnswer,
  conversationOpenAnswer,
  conversationsChangeAnswer,
  mentionsReadAnswer,
  messageChangeAnswer,
  noteAnswer,
  noteSyncAnswer,
  undoableAnswer,
} from '../shared/protocol/agent-events.ts';
import type { ErrorCode, Failure } from '../shared/protocol/errors.ts';
import type { MessageDelete, MessageEdit } from '../shared/protocol/messages.ts';
import type { NoteAdd, NoteEdit, NoteReact, NoteTyping } from '../shared/protocol/notes.ts';
import type {
  conversationMerge,
  conversationsChange,
  peopleJoin,
  promiseAdd,
  promiseSettle,
  Undo,
  visitorBlock,
} from '../shared/protocol/operations.ts';
import {
  type AgentAvailability,
  agentAvailabilityAnswer,
  agentsListAnswer,
  type ColleagueBringIn,
  type ColleagueLeave,
  type ConversationHandOver,
  colleagueAnswer,
  conversationBriefAnswer,
} from '../shared/protocol/routing.ts';
import { type RegisterPin, type TakenSuggestion, trayAnswer } from '../shared/protocol/tray.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import {
  type ConversationSync,
  conversationSyncAnswer,
  type MessageSend,
  messageSendAnswer,
  type ReceiptRead,
  receiptReadAnswer,
  type Typing,
} from '../shared/protocol/visitor-events.ts';
import type { FindingKind } from '../shared/tone/types.ts';
import { strings } from './words.ts';

/** What can be asked. */
interface Commands {
  'message:send': MessageSend;
  'message:edit': MessageEdit;
  'message:delete': MessageDelete;
  'conversation:sync': ConversationSync;
  'receipt:read': ReceiptRead;
  'receipt:delivered': ReceiptRead;
  'conversation:list': ConversationList;
  'conversation:counts': ConversationCounts;
  'conversation:open': { conversation: string };
  'conversation:assign': { conversation: string; agent: string | null; from?: string | null };
  'register:pin': RegisterPin;
  'suggestion:taken': TakenSuggestion;
  'advice:taken': { conversation: string; kind: FindingKind };
  'conversation:resolve': { conversation: string };
  'conversation:merge': v.InferInput<typeof conversationMerge>;
  'conversations:change': v.InferInput<typeof conversationsChange>;
  'changes:undo': { steps: Undo[] };
  'visitor:block': v.InferInput<typeof visitorBlock>;
  'people:join': v.InferInput<typeof peopleJoin>;
  'promise:add': v.InferInput<typeof promiseAdd>;
  'promise:settle': v.InferInput<typeof promiseSettle>;
  'conversation:close': object;
  'note:add': NoteAdd;
  'note:edit': NoteEdit;
  'note:delete': { note: string };
  'note:react': NoteReact;
  'note:sync': { conversation: string; after: number };
  'mentions:read': { notes: string[] };
  'agents:list': Record<string, never>;
  'agent:availability': AgentAvailability;
  'colleague:bring_in': ColleagueBringIn;
  'colleague:join': { conversation: string };
  'colleague:leave': ColleagueLeave;
  'conversation:hand_over': ConversationHandOver;
  'conversation:brief': { conversation: string };
}

/** What comes back. */
const answers = {
  'message:send': messageSendAnswer,
  'message:edit': messageChangeAnswer,
  'message:delete': messageChangeAnswer,
  'conversation:sync': conversationSyncAnswer,
  'receipt:read': receiptReadAnswer,
  'receipt:delivered': receiptReadAnswer,
  'conversation:list': conversationListAnswer,
  'conversation:counts': conversationCountsAnswer,
  'conversation:open': conversationOpenAnswer,
  'conversation:assign': conversationAnswer,
  'register:pin': conversationAnswer,
  'suggestion:taken': trayAnswer,
  'advice:taken': trayAnswer,
  'conversation:resolve': conversationAnswer,
  'conversation:merge': conversationAnswer,
  'conversations:change': conversationsChangeAnswer,
  'changes:undo': changesUndoAnswer,
  'visitor:block': undoableAnswer,
  'people:join': undoableAnswer,
  'promise:add': undoableAnswer,
  'promise:settle': undoableAnswer,
  'conversation:close': conversationCloseAnswer,
  'note:add': noteAnswer,
  'note:edit': noteAnswer,
  'note:delete': noteAnswer,
  'note:react': noteAnswer,
  'note:sync': noteSyncAnswer,
  'mentions:read': mentionsReadAnswer,
  'agents:list': agentsListAnswer,
  'agent:availability': agentAvailabilityAnswer,
  'colleague:bring_in': colleagueAnswer,
  'colleague:join': colleagueAnswer,
  'colleague:leave': colleagueAnswer,
  'conversation:hand_over': colleagueAnswer,
  'conversation:brief': conversationBriefAnswer,
} as const satisfies Record<keyof Commands, v.GenericSchema>;

type Answer<Name extends keyof Commands> = v.InferInput<(typeof answers)[Name]>;

/** What comes in unasked: one handler per event. */
export type Incoming = { [Name in AgentEvent]: (event: v.InferInput<(typeof agentEvents)[Name]>) => void };

/** The link itself. */
export interface LinkHandlers {
  /** The link is down, because its server `restarts` or for whatever reason; the socket tries again by itself. */
  lost(restarts: boolean): void;
  /** The server will not have us: `not_signed_in`, `protocol_version` and the like. */
  refused(code: ErrorCode): void;
}

const answerTimeoutMs = 5000;
/** The server beats at least every 20 s: two missed beats and a little mean that nothing reaches us. */
const silenceMs = 45_000;
const refusedRetryMs = 2000;

/** The socket in use. */
let socket: Socket | null = null;
/** Its server restarts: this one is to take its place, once it is welcomed. */
let successor: Socket | null = null;
let silence: ReturnType<typeof setTimeout> | undefined;
/** Set while the server in use is about to go. */
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Passes an event on once it is known to be one; anything else is not for this version of the console. */
function listen<Name extends AgentEvent>(to: Socket, name: Name, handler: Incoming[Name]): void {
  const schema: v.GenericSchema = agentEvents[name];
  to.on(name as string, (event: unknown) => {
    if (socket === to && v.is(schema, event)) handler(event as Parameters<Incoming[Name]>[0]);
  });
}

/** Opens the link and keeps it. Calling it again starts afresh, for another session. */
export function connect(incoming: Incoming, link: LinkHandlers): void {
  disconnect();
  socket = open(incoming, link);
}

function open(incoming: Incoming, link: LinkHandlers): Socket {
  const opened = io('/agent', {
    auth: { protocol: protocolVersion },
    transports: ['websocket', 'polling'],
    // A proxy that blocks WebSocket must not leave the agent alone: the next try uses the other transport.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 0.8,
    timeout: 8000,
    forceNew: true,
  });
  const isOurs = () => socket === opened || successor === opened;
  const connectIn = (ms: number) => setTimeout(() => isOurs() && opened.connect(), ms);

  // Before all others, who then hear of the welcome as of any other.
  opened.on('welcome', () => {
    if (successor === opened) succeed(opened);
  });
  for (const name of Object.keys(agentEvents) as AgentEvent[]) listen(opened, name, incoming[name]);
  listen(opened, 'heartbeat', () => watchSilence(opened));
  listen(opened, 'server:draining', ({ retryAfterMs }) => {
    clearTimeout(leaving);
    // Everybody is told at once; coming back at once together would hurt the server that just started.
    leaving = setTimeout(() => {
      leaving = undefined;
      if (socket !== opened) return;
      // Where the server is still there, it serves until the next one has said welcome.
      if (opened.connected) successor = open(incoming, link);
      else opened.connect();
    }, Math.random() * retryAfterMs);
  });

  opened.on('connect', () => {
    if (socket === opened) watchSilence(opened);
  });
  opened.on('disconnect', (reason) => {
    if (!isOurs()) return;
    if (socket === opened) {
      clearTimeout(silence);
      link.lost(leaving !== undefined);
    }
    // It said when to come back.
    if (leaving !== undefined) opened.disconnect();
    // The client does not come back by itself when the server closed the link on purpose.
    else if (reason === 'io server disconnect') connectIn(500);
  });
  opened.on('connect_error', (error: Error & { data?: Partial<Failure> }) => {
    if (!isOurs()) return;
    const { code, retry, retryAfterMs } = error.data ?? {};
    if (code !== undefined && retry !== true) return link.refused(code);
    if (socket === opened) link.lost(false);
    // The client comes back by itself after a lost line, not after a refusal.
    if (!opened.active) connectIn(retryAfterMs ?? refusedRetryMs);
  });
  return opened;
}

/** The next server takes over. Answers that are still to come on the link before are waited for. */
function succeed(next: Socket): void {
  const before = socket;
  socket = next;
  successor = null;
  watchSilence(next);
  before?.io.reconnection(false);
  setTimeout(() => before?.disconnect(), answerTimeoutMs);
}

/** Closes the link for good. */
export function disconnect(): void {
  clearTimeout(silence);
  clearTimeout(leaving);
  leaving = undefined;
  for (const each of [socket, successor]) {
    each?.off();
    each?.disconnect();
  }
  socket = null;
  successor = null;
}

/** Tries now rather than at the end of the wait. */
export function reconnectNow(): void {
  if (socket && !socket.connected) socket.disconnect().connect();
}

function watchSilence(watched: Socket): void {
  clearTimeout(silence);
  silence = setTimeout(() => watched.disconnect().connect(), silenceMs);
}

const noLink: Failure = { ok: false, code: 'unavailable', message: strings.connection.noAnswer, retry: true };
const notUnderstood: Failure = {
  ok: false,
  code: 'internal',
  message: strings.connection.notUnderstood,
  retry: true,
};

/** Asks the server something. Never throws: no link and no answer in time are answers too, to be tried again. */
export async function command<Name extends keyof Commands>(
  name: Name,
  body: Commands[Name],
): Promise<Answer<Name> | Failure> {
  if (!socket?.connected) return noLink;
  try {
    const answer: unknown = await socket.timeout(answerTimeoutMs).emitWithAck(name, body);
    const schema: v.GenericSchema = answers[name];
    return v.is(schema, answer) ? (answer as Answer<Name>) : notUnderstood;
  } catch {
    return noLink;
  }
}

/** Says that the agent is writing, or has stopped. Nobody waits for it, so it may get lost. */
export function tellTyping(body: Typing): void {
  if (socket?.connected) socket.volatile.emit('typing', body);
}

/** The same for a note, which only colleagues are told of. */
export function tellNoteTyping(body: NoteTyping): void {
  if (socket?.connected) socket.volatile.emit('note:typing', body);
}
