/**
 * The one socket of the console: keeps it up, tells what came in, and asks questions with a time limit. What an
 * event means is decided in `events.ts`; this file knows only the wire.
 */
import { io, type Socket } from 'socket.io-client';
import type {
  AgentWelcome,
  ConversationAnswer,
  ConversationList,
  ConversationListAnswer,
  ConversationOpenAnswer,
  ConversationUpdated,
} from '../shared/protocol/agent-events.ts';
import type { Message } from '../shared/protocol/entities.ts';
import type { ErrorCode, Failure } from '../shared/protocol/errors.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import type {
  ConversationSync,
  ConversationSyncAnswer,
  Heartbeat,
  MessageSend,
  MessageSendAnswer,
  ReceiptChanged,
  ReceiptRead,
  Typing,
  TypingChanged,
} from '../shared/protocol/visitor-events.ts';
import type { SuggestionsEvent } from './state/suggestions.ts';
import { strings } from './strings/en.ts';

/** What can be asked, and what comes back. */
interface Commands {
  'message:send': { body: MessageSend; answer: MessageSendAnswer };
  'conversation:sync': { body: ConversationSync; answer: ConversationSyncAnswer };
  'receipt:read': { body: ReceiptRead; answer: { ok: true } | Failure };
  'conversation:list': { body: ConversationList; answer: ConversationListAnswer };
  'conversation:open': { body: { conversation: string }; answer: ConversationOpenAnswer };
  'conversation:assign': { body: { conversation: string; agent: string | null }; answer: ConversationAnswer };
  'conversation:resolve': { body: { conversation: string }; answer: ConversationAnswer };
}

/** What comes in unasked. */
export interface Incoming {
  welcome(welcome: AgentWelcome): void;
  'message:created'(message: Message): void;
  'typing:changed'(change: TypingChanged): void;
  'receipt:changed'(change: ReceiptChanged): void;
  'conversation:changed'(change: ConversationUpdated): void;
  'suggestions:changed'(event: SuggestionsEvent): void;
  heartbeat(beat: Heartbeat): void;
  'server:draining'(notice: { retryAfterMs: number }): void;
}

/** The link itself. */
export interface LinkHandlers {
  /** The link is down; the socket tries again by itself. */
  lost(): void;
  /** The server will not have us: `not_signed_in`, `protocol_version` and the like. */
  refused(code: ErrorCode | undefined): void;
}

const answerTimeoutMs = 5000;
/** The server beats at least every 20 s: two missed beats and a little mean that nothing reaches us. */
const silenceMs = 45_000;

type ClientEvents = Record<string, (body: unknown, ack: (answer: unknown) => void) => void>;

let socket: Socket<Incoming, ClientEvents> | null = null;
let silence: ReturnType<typeof setTimeout> | undefined;

/** Opens the link and keeps it. Calling it again starts afresh, for another session. */
export function connect(incoming: Incoming, link: LinkHandlers): void {
  disconnect();
  const opened: Socket<Incoming, ClientEvents> = io('/agent', {
    auth: { protocol: protocolVersion },
    transports: ['websocket', 'polling'],
    // A proxy that blocks WebSocket must not leave the agent alone: the next try uses the other transport.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.8,
    timeout: 8000,
  });
  socket = opened;

  opened.on('welcome', incoming.welcome);
  opened.on('message:created', incoming['message:created']);
  opened.on('typing:changed', incoming['typing:changed']);
  opened.on('receipt:changed', incoming['receipt:changed']);
  opened.on('conversation:changed', incoming['conversation:changed']);
  opened.on('suggestions:changed', incoming['suggestions:changed']);
  opened.on('heartbeat', (beat) => {
    watchSilence(opened);
    incoming.heartbeat(beat);
  });
  opened.on('server:draining', (notice) => {
    incoming['server:draining'](notice);
    // Everybody is told at once; coming back at once together would hurt the server that just started.
    opened.disconnect();
    setTimeout(() => socket === opened && opened.connect(), Math.random() * notice.retryAfterMs);
  });

  opened.on('connect', () => watchSilence(opened));
  opened.on('disconnect', (reason) => {
    clearTimeout(silence);
    link.lost();
    // The client does not come back by itself when the server closed the link on purpose.
    if (reason === 'io server disconnect') setTimeout(() => socket === opened && opened.connect(), 500);
  });
  opened.on('connect_error', (error: Error & { data?: Partial<Failure> }) => {
    if (error.data === undefined) link.lost();
    else if (error.data.retry === true) {
      link.lost();
      setTimeout(() => socket === opened && opened.connect(), error.data.retryAfterMs ?? 2000);
    } else link.refused(error.data.code);
  });
}

/** Closes the link for good. */
export function disconnect(): void {
  clearTimeout(silence);
  socket?.off();
  socket?.disconnect();
  socket = null;
}

/** Tries now rather than at the end of the wait. */
export function reconnectNow(): void {
  if (socket && !socket.connected) socket.disconnect().connect();
}

function watchSilence(watched: Socket<Incoming, ClientEvents>): void {
  clearTimeout(silence);
  silence = setTimeout(() => watched.disconnect().connect(), silenceMs);
}

const noLink: Failure = { ok: false, code: 'unavailable', message: strings.connection.noAnswer, retry: true };

/** Asks the server something. Never throws: no link and no answer in time are answers too, to be tried again. */
export async function command<Name extends keyof Commands>(
  name: Name,
  body: Commands[Name]['body'],
): Promise<Commands[Name]['answer'] | Failure> {
  if (!socket?.connected) return noLink;
  try {
    return (await socket.timeout(answerTimeoutMs).emitWithAck(name, body)) as Commands[Name]['answer'];
  } catch {
    return noLink;
  }
}

/** Says that the agent is writing, or has stopped. Nobody waits for it, so it may get lost. */
export function tellTyping(body: Typing): void {
  if (socket?.connected) socket.volatile.emit('typing', body, () => undefined);
}
