/**
 * The link to the server: a WebSocket when it works, plain HTTP when it does not, and no difference for those
 * above. It owns retries, backoff and liveness; it knows nothing of messages, outbox or storage. Network, clock and
 * chance are handed in, so tests own them.
 *
 * Rules (docs/protocol.md): a command without an answer within 5 s, or 45 s without any event although the server
 * beats every 20 s, means that the link is dead; reconnecting waits with full jitter; after 5 s or two failed
 * attempts the same commands go over HTTP while the WebSocket is tried again in the background; a server that announces
 * its restart is left for the next one when that has said welcome, not before.
 */
import { backoffMs } from '../shared/outbox.ts';
import type {
  ConversationSync,
  MessageSend,
  ReceiptRead,
  VisitorAuth,
  VisitorEvent,
  VisitorWelcome,
} from '../shared/protocol/visitor-events.ts';
import type { HttpLink, openHttp } from './http.ts';
import {
  type Answers,
  type EventPayloads,
  isAnswer,
  isEvent,
  isFailure,
  isRefusal,
  type RequestFailure,
} from './wire.ts';

const ackTimeoutMs = 5_000;
const welcomeTimeoutMs = 5_000;
/** Two beats of 20 s and some slack for a busy phone. */
const silenceMs = 45_000;
/** However the link flaps, no two attempts, of whichever kind, start within this time. */
export const attemptSpacingMs = 1_000;
/** A link that lived this long was a good one: the next loss starts at the shortest wait again. */
const stableMs = 5_000;
const attemptsBeforeHttp = 2;

export type LinkStatus = 'idle' | 'connecting' | 'online' | 'offline';

export interface Requests {
  'message:send': MessageSend;
  'conversation:sync': ConversationSync;
  'receipt:read': ReceiptRead;
}
type Request = keyof Requests;

/** The few things needed of a Socket.IO socket. */
export interface SocketPort {
  on(event: string, listener: (payload: unknown) => void): void;
  /** Calls back with the answer, or with `undefined` when none came in time. */
  request(command: string, payload: unknown, timeoutMs: number, done: (answer: unknown) => void): void;
  tell(command: string, payload: unknown): void;
  close(): void;
}

export interface LinkPorts {
  /** Resolves when the socket client has arrived; it is not needed for the first paint. */
  loadSocket(): Promise<(auth: VisitorAuth) => SocketPort>;
  /** Resolves to what stands in where WebSocket is blocked. */
  loadHttp(): Promise<typeof openHttp>;
  fetch(path: string, init: RequestInit): Promise<Response>;
  /** Runs something later; the answer cancels it. */
  later(run: () => void, ms: number): () => void;
  /** Milliseconds that only ever grow. */
  now(): number;
  random(): number;
}

/** All events but the welcome, which has a way of its own. */
export type LinkEvent = Exclude<VisitorEvent, 'welcome'>;

export interface LinkEvents {
  /** Asked at every attempt, so that a token or identity learnt meanwhile is used. */
  auth(): VisitorAuth;
  /** The longest wait between two attempts: how much somebody waits for the link changes from moment to moment. */
  mostWaitMs(): number;
  /** Where a long poll continues, or null while there is no conversation. */
  position(): { conversation: string; after: number } | null;
  /** `asked` is the auth that this welcome answers; what `auth()` says may have changed since. */
  welcome(welcome: VisitorWelcome, asked: VisitorAuth): void;
  event<E extends LinkEvent>(name: E, payload: EventPayloads[E]): void;
  status(status: LinkStatus): void;
  /** The server does not want this client as it is; nothing is tried again until `restart`. */
  refused(failure: RequestFailure): void;
}

const eventNames = (Object.keys(isEvent) as VisitorEvent[]).filter((name) => name !== 'welcome');
const noLink: RequestFailure = {
  ok: false,
  code: 'no_link',
  message: 'There is no connection.',
  retry: true,
};
export const noAnswer: RequestFailure = {
  ok: false,
  code: 'timeout',
  message: 'No answer came.',
  retry: true,
};

export type Connection = ReturnType<typeof createConnection>;

/** One WebSocket, and who waits for an answer on it. */
interface Line {
  readonly socket: SocketPort;
  readonly waiting: Set<(failure: RequestFailure) => void>;
  /** Another has taken its place: it closes once the last answer is there. */
  retired: boolean;
}

export function createConnection(ports: LinkPorts, events: LinkEvents) {
  let running = false;
  let status: LinkStatus = 'idle';
  /** The socket in use: it has been welcomed. */
  let line: Line | null = null;
  let upSince = 0;
  /** The one before, while answers are still to come on it. */
  let leaving: Line | null = null;
  /** Counts attempts; what belongs to an earlier one than the last is ignored, unless it has become the line. */
  let round = 0;
  let lastAttempt = Number.NEGATIVE_INFINITY;
  /** HTTP has stood in before; its very first attempt waits for nobody. */
  let stoodIn = false;
  let failures = 0;
  /** Ends the attempt under way; null when there is none. */
  let abandon: (() => void) | null = null;
  /** Takes the next attempt back; null when none is planned. */
  let unplan: (() => void) | null = null;
  let cancelSilence = () => {};
  /** HTTP stands in for the socket: on its way (`loading`), or there. */
  let http: HttpLink | 'loading' | null = null;

  function setStatus(next: LinkStatus): void {
    if (next === status) return;
    status = next;
    events.status(next);
  }

  function start(): void {
    if (running) return;
    running = true;
    failures = 0;
    setStatus('connecting');
    void attempt();
  }

  function stop(): void {
    running = false;
    unplan?.();
    unplan = null;
    abandon?.();
    leaving?.socket.close();
    leaving = null;
    dropLine();
    stopHttp();
    setStatus('idle');
  }

  function refuse(failure: RequestFailure): void {
    stop();
    events.refused(failure);
  }

  /** Sends any command and resolves with whatever is answered, unchecked; never rejects. */
  async function ask(command: string, payload: object): Promise<unknown> {
    if (line !== null) return askOn(line, command, payload);
    return (http !== null && http !== 'loading' && (await http.ask(command, payload))) || noLink;
  }

  // The socket

  /** How long until another attempt may start, in milliseconds. */
  const spacingMs = () => Math.max(0, lastAttempt + attemptSpacingMs - ports.now());

  async function attempt(): Promise<void> {
    unplan?.();
    unplan = null;
    const mine = ++round;
    lastAttempt = ports.now();
    let socket: SocketPort | null = null;
    let welcomed = false;
    const over = () => mine !== round || !running || welcomed;
    const end = () => {
      round++;
      abandon = null;
      cancelTimeout();
      socket?.close();
    };
    const fail = (cause: { slow?: boolean; retryAfterMs?: number | undefined }) => {
      if (over()) return;
      end();
      notUp(cause);
    };
    const cancelTimeout = ports.later(() => fail({ slow: true }), welcomeTimeoutMs);
    abandon = end;
    let open: (auth: VisitorAuth) => SocketPort;
    try {
      open = await ports.loadSocket();
    } catch {
      fail({});
      return;
    }
    if (over()) return;
    const asked = events.auth();
    socket = open(asked);
    const own: Line = { socket, waiting: new Set(), retired: false };

    socket.on('connect_error', (error) => {
      if (over()) return;
      const failure = refusalOf(error);
      if (failure !== null && !failure.retry) refuse(failure);
      else fail({ retryAfterMs: failure?.retryAfterMs });
    });
    socket.on('disconnect', () => {
      giveUp(own);
      if (line === own) lost();
      else fail({});
    });
    socket.on('welcome', (raw) => {
      if (over() || !isEvent.welcome(raw)) return;
      welcomed = true;
      abandon = null;
      cancelTimeout();
      takeOver(own);
      events.welcome(raw, asked);
    });
    for (const name of eventNames) {
      socket.on(name, (raw) => {
        if (line !== own) return;
        listenForSilence();
        if (!isEvent[name](raw)) return;
        events.event(name, raw);
        // The server is going down: another line is opened in good time, at a moment of our own, and this one serves
        // until then, or until the server has gone.
        if (name === 'server:draining' && isEvent[name](raw)) plan(ports.random() * raw.retryAfterMs);
      });
    }
  }

  function takeOver(own: Line): void {
    const before = line;
    line = own;
    upSince = ports.now();
    if (before !== null) retire(before);
    leaving = before;
    stopHttp();
    listenForSilence();
    setStatus('online');
  }

  function listenForSilence(): void {
    cancelSilence();
    cancelSilence = ports.later(lost, silenceMs);
  }

  function askOn(own: Line, command: string, payload: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      own.waiting.add(resolve);
      own.socket.request(command, payload, ackTimeoutMs, (answer) => {
        if (!own.waiting.delete(resolve)) return;
        resolve(answer ?? noAnswer);
        if (own.retired) retire(own);
        else if (answer === undefined && line === own) lost();
      });
    });
  }

  function retire(own: Line): void {
    own.retired = true;
    if (own.waiting.size === 0) own.socket.close();
  }

  function giveUp(own: Line): void {
    const waiting = [...own.waiting];
    own.waiting.clear();
    for (const resolve of waiting) resolve(noLink);
  }

  function dropLine(): void {
    cancelSilence();
    const dropped = line;
    line = null;
    if (dropped === null) return;
    dropped.socket.close();
    giveUp(dropped);
  }

  /** The line in use is dead. */
  function lost(): void {
    if (ports.now() - upSince >= stableMs) failures = 0;
    dropLine();
    // Where the server has told when to come back, or we are on the way already, that holds.
    if (abandon !== null || unplan !== null) standIn({});
    else notUp({});
  }

  /** An attempt has failed, or the line has: another is made after a while. */
  function notUp(cause: { slow?: boolean; retryAfterMs?: number | undefined }): void {
    const { retryAfterMs } = cause;
    plan(
      retryAfterMs === undefined
        ? backoffMs(failures, ports.random, events.mostWaitMs())
        : ports.random() * retryAfterMs,
    );
    failures++;
    standIn(cause);
  }

  function standIn({ slow }: { slow?: boolean }): void {
    if (line !== null || (http !== null && http !== 'loading')) return;
    setStatus('offline');
    if (slow || failures >= attemptsBeforeHttp) void startHttp();
  }

  function plan(waitMs: number): void {
    unplan?.();
    unplan = ports.later(
      // HTTP may have tried since this was planned.
      () => (spacingMs() > 0 ? plan(0) : void attempt()),
      Math.max(Math.round(waitMs), Math.ceil(spacingMs())),
    );
  }

  // Plain HTTP

  async function startHttp(): Promise<void> {
    if (http !== null) return;
    http = 'loading';
    // When it does not arrive, the next lost attempt asks for it again.
    const open = await ports.loadHttp().catch(() => null);
    if (http !== 'loading') return;
    http =
      open === null
        ? null
        : open(ports, {
            ...events,
            takeTurn,
            up: (isUp) => setStatus(isUp ? 'online' : 'offline'),
            refused: refuse,
          });
  }

  /** Starts an attempt by HTTP, or says in how many milliseconds it may. */
  function takeTurn(): number {
    const waitMs = stoodIn ? Math.ceil(spacingMs()) : 0;
    if (waitMs > 0) return waitMs;
    stoodIn = true;
    lastAttempt = ports.now();
    return 0;
  }

  function stopHttp(): void {
    const stopped = http;
    http = null;
    if (stopped !== null && stopped !== 'loading') stopped.stop();
  }

  return {
    get status() {
      return status;
    },
    /** Connects and stays connected. Calling it again changes nothing. */
    start,
    stop,
    /** Starts afresh with what `auth()` says now: another token, another identity. */
    restart(): void {
      stop();
      start();
    },
    /** Something suggests that the network is back: try now rather than at the end of the wait. */
    wake(): void {
      if (!running) return;
      if (unplan !== null && line === null) plan(0);
      if (http !== null && http !== 'loading') http.wake();
    },
    ask,
    /** Sends a command and resolves with its checked answer; never rejects. */
    async request<C extends Request>(command: C, payload: Requests[C]): Promise<Answers[C] | RequestFailure> {
      const raw = await ask(command, payload);
      if (isAnswer[command](raw)) return raw;
      return isFailure(raw) ? raw : noAnswer;
    },
    /** Says something that may be lost without harm, and so is not worth a request over HTTP. */
    tell(command: string, payload: object): void {
      line?.socket.tell(command, payload);
    },
  };
}

/** The server's reason in the `data` of a `connect_error`; null when the network itself failed. */
function refusalOf(error: unknown): RequestFailure | null {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : null;
  return isRefusal(data) ? { ...data, ok: false } : null;
}
