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
  Typing,
  VisitorAuth,
  VisitorEvent,
  VisitorWelcome,
} from '../shared/protocol/visitor-events.ts';
import {
  type Answers,
  type EventPayloads,
  isAnswer,
  isEvent,
  isEventsAnswer,
  isFailure,
  isProblem,
  isRefusal,
  isSessionAnswer,
  type RequestFailure,
} from './wire.ts';

const ackTimeoutMs = 5_000;
const welcomeTimeoutMs = 5_000;
const httpTimeoutMs = 10_000;
/** The server answers a long poll after 20 s at the latest. */
const pollTimeoutMs = 30_000;
/** Two beats of 20 s and some slack for a busy phone. */
const silenceMs = 45_000;
/** However the link flaps, no two attempts start within this time. */
const attemptSpacingMs = 1_000;
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

interface HttpLink {
  readonly abort: AbortController;
  token: string | null;
  failures: number;
  wake: () => void;
}

const eventNames = (Object.keys(isEvent) as VisitorEvent[]).filter((name) => name !== 'welcome');
const noLink: RequestFailure = {
  ok: false,
  code: 'no_link',
  message: 'There is no connection.',
  retry: true,
};
const noAnswer: RequestFailure = { ok: false, code: 'timeout', message: 'No answer came.', retry: true };

export class Connection {
  readonly #ports: LinkPorts;
  readonly #events: LinkEvents;
  #running = false;
  #status: LinkStatus = 'idle';
  /** Counts socket attempts; whatever belongs to an earlier one is ignored. */
  #round = 0;
  #socket: SocketPort | null = null;
  #socketUp = false;
  #upSince = 0;
  #lastAttempt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #drainingMs: number | null = null;
  #waiting = new Set<(failure: RequestFailure) => void>();
  #cancelAttempt = () => {};
  #cancelSilence = () => {};
  #betweenAttempts = false;
  /** Present while HTTP stands in for the socket. */
  #http: HttpLink | null = null;

  constructor(ports: LinkPorts, events: LinkEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  get status(): LinkStatus {
    return this.#status;
  }

  /** Connects and stays connected. Calling it again changes nothing. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#failures = 0;
    this.#setStatus('connecting');
    this.#attempt();
  }

  stop(): void {
    this.#running = false;
    this.#dropSocket();
    this.#stopHttp();
    this.#setStatus('idle');
  }

  /** Starts afresh with what `auth()` says now: another token, another identity. */
  restart(): void {
    this.stop();
    this.start();
  }

  /** Something suggests that the network is back: try now rather than at the end of the wait. */
  wake(): void {
    if (!this.#running) return;
    if (this.#betweenAttempts) this.#schedule(0);
    this.#http?.wake();
  }

  /** Sends a command and resolves with its answer; never rejects. */
  async request<C extends Request>(command: C, payload: Requests[C]): Promise<Answers[C] | RequestFailure> {
    const raw = await this.ask(command, payload);
    if (isAnswer[command](raw)) return raw;
    return isFailure(raw) ? raw : noAnswer;
  }

  /** Sends any command and resolves with whatever is answered, unchecked; never rejects. */
  async ask(command: string, payload: object): Promise<unknown> {
    if (this.#socketUp && this.#socket !== null && this.#drainingMs === null) {
      return this.#requestBySocket(this.#socket, command, payload);
    }
    return this.#http?.token ? this.#post({ command, ...payload }, this.#http.token) : noLink;
  }

  /** Says that the visitor types. Lost without harm, so it is not worth a request over HTTP. */
  typing(payload: Typing): void {
    if (this.#socketUp) this.#socket?.tell('typing', payload);
  }

  #setStatus(status: LinkStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#events.status(status);
  }

  #refuse(failure: RequestFailure): void {
    this.stop();
    this.#events.refused(failure);
  }

  // The socket

  async #attempt(): Promise<void> {
    this.#cancelAttempt();
    this.#betweenAttempts = false;
    const round = ++this.#round;
    this.#lastAttempt = this.#ports.now();
    const cancelTimeout = this.#ports.later(() => this.#lost(round, { slow: true }), welcomeTimeoutMs);
    this.#cancelAttempt = cancelTimeout;
    let open: (auth: VisitorAuth) => SocketPort;
    try {
      open = await this.#ports.loadSocket();
    } catch {
      this.#lost(round, {});
      return;
    }
    if (round !== this.#round || !this.#running) return;
    const socket = open(this.#events.auth());
    this.#socket = socket;
    const current = () => round === this.#round;

    socket.on('connect_error', (error) => {
      if (!current()) return;
      const failure = refusalOf(error);
      if (failure !== null && !failure.retry) this.#refuse(failure);
      else this.#lost(round, { retryAfterMs: failure?.retryAfterMs });
    });
    socket.on('disconnect', () => this.#lost(round, {}));
    socket.on('welcome', (raw) => {
      if (!current() || !isEvent.welcome(raw)) return;
      cancelTimeout();
      this.#socketUp = true;
      this.#upSince = this.#ports.now();
      this.#stopHttp();
      this.#listenForSilence(round);
      this.#setStatus('online');
      this.#events.welcome(raw);
    });
    for (const name of eventNames) {
      socket.on(name, (raw) => {
        if (!current() || !this.#socketUp) return;
        this.#listenForSilence(round);
        if (!isEvent[name](raw)) return;
        this.#events.event(name, raw);
        if (name === 'server:draining' && isEvent[name](raw)) this.#drain(round, raw.retryAfterMs);
      });
    }
  }

  #listenForSilence(round: number): void {
    this.#cancelSilence();
    this.#cancelSilence = this.#ports.later(() => this.#lost(round, {}), silenceMs);
  }

  #requestBySocket(socket: SocketPort, command: string, payload: unknown): Promise<unknown> {
    const round = this.#round;
    return new Promise((resolve) => {
      const giveUp = (failure: RequestFailure) => {
        this.#waiting.delete(giveUp);
        resolve(failure);
      };
      this.#waiting.add(giveUp);
      socket.request(command, payload, ackTimeoutMs, (answer) => {
        if (!this.#waiting.delete(giveUp)) return;
        resolve(answer ?? noAnswer);
        if (answer === undefined) this.#lost(round, {});
        else if (this.#drainingMs !== null) this.#leaveWhenQuiet(round);
      });
    });
  }

  /** The server is going down: let commands in flight finish, start no new ones, then come back. */
  #drain(round: number, retryAfterMs: number): void {
    this.#drainingMs = retryAfterMs;
    this.#leaveWhenQuiet(round);
  }

  #leaveWhenQuiet(round: number): void {
    if (this.#waiting.size === 0) this.#lost(round, {});
  }

  #dropSocket(): void {
    this.#round++;
    this.#betweenAttempts = false;
    this.#cancelAttempt();
    this.#cancelSilence();
    const socket = this.#socket;
    this.#socket = null;
    this.#socketUp = false;
    this.#drainingMs = null;
    socket?.close();
    for (const giveUp of [...this.#waiting]) giveUp(noLink);
  }

  #lost(round: number, cause: { slow?: boolean; retryAfterMs?: number | undefined }): void {
    if (round !== this.#round || !this.#running) return;
    const retryAfterMs = this.#drainingMs ?? cause.retryAfterMs;
    if (this.#socketUp && this.#ports.now() - this.#upSince >= stableMs) this.#failures = 0;
    this.#dropSocket();
    const wait =
      retryAfterMs === undefined
        ? backoffMs(this.#failures, this.#ports.random)
        : Math.round(this.#ports.random() * retryAfterMs);
    this.#failures++;
    if (this.#http === null) {
      this.#setStatus('offline');
      if (cause.slow || this.#failures >= attemptsBeforeHttp) this.#startHttp();
    }
    this.#schedule(wait);
  }

  #schedule(waitMs: number): void {
    this.#cancelAttempt();
    this.#betweenAttempts = true;
    const spacing = this.#lastAttempt + attemptSpacingMs - this.#ports.now();
    this.#cancelAttempt = this.#ports.later(() => this.#attempt(), Math.max(waitMs, spacing, 0));
  }

  // Plain HTTP

  #startHttp(): void {
    const http: HttpLink = { abort: new AbortController(), token: null, failures: 0, wake: () => {} };
    this.#http = http;
    this.#runHttp(http);
  }

  #stopHttp(): void {
    const http = this.#http;
    this.#http = null;
    http?.abort.abort();
    http?.wake();
  }

  /** Opens a session, then polls for as long as the socket does not come back. */
  async #runHttp(http: HttpLink): Promise<void> {
    const active = () => this.#http === http;
    while (active()) {
      const failure = http.token === null ? await this.#openByHttp(http) : await this.#poll(http, http.token);
      if (!active()) return;
      if (failure === null) {
        http.failures = 0;
        continue;
      }
      if (!failure.retry) return this.#refuse(failure);
      http.token = null;
      this.#setStatus('offline');
      const wait = failure.retryAfterMs ?? backoffMs(http.failures++, this.#ports.random);
      await this.#pause(http, Math.max(wait, attemptSpacingMs));
    }
  }

  async #openByHttp(http: HttpLink): Promise<RequestFailure | null> {
    const raw = await this.#post({ command: 'session:open', ...this.#events.auth() }, null);
    if (!isSessionAnswer(raw)) return isFailure(raw) ? raw : noAnswer;
    if (this.#http !== http) return null;
    http.token = raw.welcome.visitor;
    this.#setStatus('online');
    this.#events.welcome(raw.welcome);
    return null;
  }

  async #poll(http: HttpLink, token: string): Promise<RequestFailure | null> {
    const position = this.#events.position();
    if (position === null) {
      await this.#pause(http, attemptSpacingMs);
      return null;
    }
    const query = new URLSearchParams({
      conversation: position.conversation,
      after: String(position.after),
    });
    const raw = await this.#exchange(`/api/v1/visitor/events?${query}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([http.abort.signal, AbortSignal.timeout(pollTimeoutMs)]),
    });
    if (!isEventsAnswer(raw)) return isFailure(raw) ? raw : noAnswer;
    if (this.#http !== http) return null;
    for (const message of raw.events) this.#events.event('message:created', message);
    this.#events.event('heartbeat', { lastSeq: raw.lastSeq });
    // A server that answers at once with nothing new must not be asked in a tight loop.
    if (raw.events.length === 0) await this.#pause(http, attemptSpacingMs);
    return null;
  }

  #pause(http: HttpLink, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#ports.later(resolve, ms);
      http.wake = () => {
        cancel();
        resolve();
      };
    });
  }

  #post(body: object, token: string | null): Promise<unknown> {
    return this.#exchange('/api/v1/visitor/commands', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(httpTimeoutMs),
    });
  }

  /** One HTTP exchange; anything that is not an answer of ours becomes a failure worth a retry. */
  async #exchange(path: string, init: RequestInit): Promise<unknown> {
    try {
      const response = await this.#ports.fetch(path, init);
      const body: unknown = await response.json();
      if (response.ok || !isProblem(body)) return body;
      const { code, detail, status } = body;
      const seconds = Number(response.headers.get('retry-after'));
      return {
        ok: false,
        code,
        message: detail,
        retry: status >= 500 || status === 429 || status === 408,
        ...(seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}),
      } satisfies RequestFailure;
    } catch {
      return noAnswer;
    }
  }
}

/** The server's reason in the `data` of a `connect_error`; null when the network itself failed. */
function refusalOf(error: unknown): RequestFailure | null {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : null;
  return isRefusal(data) ? { ...data, ok: false } : null;
}
