/**
 * The link to the server: a WebSocket when it works, plain HTTP when it does not, and no difference for those
 * above. It owns retries, backoff and liveness; it knows nothing of messages, outbox or storage. Network, clock and
 * chance are handed in, so tests own them.
 *
 * Rules (docs/protocol.md): a command without an answer within 5 s, or 45 s without any event although the server
 * beats every 20 s, means that the link is dead; reconnecting waits with full jitter; after 5 s or two failed
 * attempts the same commands go over HTTP while the WebSocket is tried again in the background.
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
/** However the link flaps, no two attempts start within this time. */
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
  /** Where a long poll continues, or null while there is no conversation. */
  position(): { conversation: string; after: number } | null;
  welcome(welcome: VisitorWelcome): void;
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

export function createConnection(ports: LinkPorts, events: LinkEvents) {
  let running = false;
  let status: LinkStatus = 'idle';
  /** Counts socket attempts; whatever belongs to an earlier one is ignored. */
  let round = 0;
  let socket: SocketPort | null = null;
  let socketUp = false;
  let upSince = 0;
  let lastAttempt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let drainingMs: number | null = null;
  const waiting = new Set<(failure: RequestFailure) => void>();
  let cancelAttempt = () => {};
  let cancelSilence = () => {};
  let betweenAttempts = false;
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
    dropSocket();
    stopHttp();
    setStatus('idle');
  }

  function refuse(failure: RequestFailure): void {
    stop();
    events.refused(failure);
  }

  /** Sends any command and resolves with whatever is answered, unchecked; never rejects. */
  async function ask(command: string, payload: object): Promise<unknown> {
    if (socketUp && socket !== null && drainingMs === null) return askBySocket(socket, command, payload);
    return (http !== null && http !== 'loading' && (await http.ask(command, payload))) || noLink;
  }

  // The socket

  async function attempt(): Promise<void> {
    cancelAttempt();
    betweenAttempts = false;
    const mine = ++round;
    const current = () => mine === round;
    lastAttempt = ports.now();
    const cancelTimeout = ports.later(() => lost(mine, { slow: true }), welcomeTimeoutMs);
    cancelAttempt = cancelTimeout;
    let open: (auth: VisitorAuth) => SocketPort;
    try {
      open = await ports.loadSocket();
    } catch {
      lost(mine, {});
      return;
    }
    if (!current() || !running) return;
    const opened = open(events.auth());
    socket = opened;

    opened.on('connect_error', (error) => {
      if (!current()) return;
      const failure = refusalOf(error);
      if (failure !== null && !failure.retry) refuse(failure);
      else lost(mine, { retryAfterMs: failure?.retryAfterMs });
    });
    opened.on('disconnect', () => lost(mine, {}));
    opened.on('welcome', (raw) => {
      if (!current() || !isEvent.welcome(raw)) return;
      cancelTimeout();
      socketUp = true;
      upSince = ports.now();
      stopHttp();
      listenForSilence(mine);
      setStatus('online');
      events.welcome(raw);
    });
    for (const name of eventNames) {
      opened.on(name, (raw) => {
        if (!current() || !socketUp) return;
        listenForSilence(mine);
        if (!isEvent[name](raw)) return;
        events.event(name, raw);
        if (name === 'server:draining' && isEvent[name](raw)) {
          // The server is going down: let commands in flight finish, start no new ones, then come back.
          drainingMs = raw.retryAfterMs;
          leaveWhenQuiet(mine);
        }
      });
    }
  }

  function listenForSilence(mine: number): void {
    cancelSilence();
    cancelSilence = ports.later(() => lost(mine, {}), silenceMs);
  }

  function askBySocket(through: SocketPort, command: string, payload: unknown): Promise<unknown> {
    const mine = round;
    return new Promise((resolve) => {
      const giveUp = (failure: RequestFailure) => {
        waiting.delete(giveUp);
        resolve(failure);
      };
      waiting.add(giveUp);
      through.request(command, payload, ackTimeoutMs, (answer) => {
        if (!waiting.delete(giveUp)) return;
        resolve(answer ?? noAnswer);
        if (answer === undefined) lost(mine, {});
        else if (drainingMs !== null) leaveWhenQuiet(mine);
      });
    });
  }

  function leaveWhenQuiet(mine: number): void {
    if (waiting.size === 0) lost(mine, {});
  }

  function dropSocket(): void {
    round++;
    betweenAttempts = false;
    cancelAttempt();
    cancelSilence();
    const dropped = socket;
    socket = null;
    socketUp = false;
    drainingMs = null;
    dropped?.close();
    for (const giveUp of [...waiting]) giveUp(noLink);
  }

  function lost(mine: number, cause: { slow?: boolean; retryAfterMs?: number | undefined }): void {
    if (mine !== round || !running) return;
    const retryAfterMs = drainingMs ?? cause.retryAfterMs;
    if (socketUp && ports.now() - upSince >= stableMs) failures = 0;
    dropSocket();
    const wait =
      retryAfterMs === undefined
        ? backoffMs(failures, ports.random)
        : Math.round(ports.random() * retryAfterMs);
    failures++;
    if (http === null || http === 'loading') {
      setStatus('offline');
      if (cause.slow || failures >= attemptsBeforeHttp) void startHttp();
    }
    schedule(wait);
  }

  function schedule(waitMs: number): void {
    cancelAttempt();
    betweenAttempts = true;
    const spacing = lastAttempt + attemptSpacingMs - ports.now();
    cancelAttempt = ports.later(() => void attempt(), Math.max(waitMs, spacing, 0));
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
            up: (isUp) => setStatus(isUp ? 'online' : 'offline'),
            refused: refuse,
          });
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
      if (betweenAttempts) schedule(0);
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
      if (socketUp) socket?.tell(command, payload);
    },
  };
}

/** The server's reason in the `data` of a `connect_error`; null when the network itself failed. */
function refusalOf(error: unknown): RequestFailure | null {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : null;
  return isRefusal(data) ? { ...data, ok: false } : null;
}
