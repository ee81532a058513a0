/**
 * The link by plain requests, for networks that block WebSocket: a session, then one long poll after the other. It
 * is a chunk of its own, fetched in an idle moment, because most visitors never need it.
 */
import { backoffMs } from '../shared/outbox.ts';
import { attemptSpacingMs, type LinkEvents, type LinkPorts, noAnswer } from './connection.ts';
import { isEventsAnswer, isFailure, isProblem, isSessionAnswer, type RequestFailure } from './wire.ts';

const requestTimeoutMs = 10_000;
/** The server answers a long poll after 20 s at the latest. */
const pollTimeoutMs = 30_000;

export interface HttpLink {
  /** Sends a command; resolves with the raw answer, or with null while there is no session. */
  ask(command: string, payload: object): Promise<unknown> | null;
  /** Ends a wait between two attempts. */
  wake(): void;
  stop(): void;
}

type Events = Pick<LinkEvents, 'auth' | 'mostWaitMs' | 'position' | 'welcome' | 'event' | 'refused'> & {
  up(isUp: boolean): void;
  /** Starts an attempt to open a session, or says in how many milliseconds one may start. */
  takeTurn(): number;
};

/** Opens a session and polls until it is stopped. */
export function openHttp(ports: Omit<LinkPorts, 'loadSocket' | 'loadHttp'>, events: Events): HttpLink {
  const abort = new AbortController();
  const { signal } = abort;
  let token: string | null = null;
  let failures = 0;
  let endPause = () => {};

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const failure = token === null ? await openSession() : await poll(token);
      if (signal.aborted) return;
      if (failure === null) {
        failures = 0;
        continue;
      }
      if (!failure.retry) return events.refused(failure);
      token = null;
      events.up(false);
      await pause(failure.retryAfterMs ?? backoffMs(failures++, ports.random, events.mostWaitMs()));
    }
  }

  async function openSession(): Promise<RequestFailure | null> {
    // Also when something woke us: a network that flaps does so all the time.
    for (let waitMs = events.takeTurn(); waitMs > 0; waitMs = events.takeTurn()) {
      await pause(waitMs);
      if (signal.aborted) return null;
    }
    const asked = events.auth();
    const raw = await post({ command: 'session:open', ...asked });
    if (!isSessionAnswer(raw)) return isFailure(raw) ? raw : noAnswer;
    if (signal.aborted) return null;
    token = raw.welcome.visitor;
    events.up(true);
    events.welcome(raw.welcome, asked);
    return null;
  }

  async function poll(bearer: string): Promise<RequestFailure | null> {
    const position = events.position();
    if (position === null) {
      await pause(attemptSpacingMs);
      return null;
    }
    const { conversation, after } = position;
    const query = new URLSearchParams({ conversation, after: String(after) });
    const from = ports.now();
    const raw = await exchange(`/api/v1/visitor/events?${query}`, {
      headers: { authorization: `Bearer ${bearer}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(pollTimeoutMs)]),
    });
    if (!isEventsAnswer(raw)) {
      const failure = isFailure(raw) ? raw : noAnswer;
      if (failure.code !== 'not_found') return failure;
      // Erased, or another one by now: the session above finds out by its own sync.
      events.event('conversation:removed', { conversation });
      await pause(attemptSpacingMs);
      return null;
    }
    if (signal.aborted) return null;
    for (const message of raw.events) events.event('message:created', message);
    events.event('conversation:changed', { conversation, state: raw.state });
    if (raw.presence) events.event('presence:changed', raw.presence);
    events.event('heartbeat', { lastSeq: raw.lastSeq });
    // A server that answers at once with nothing new must not be asked in a tight loop.
    if (raw.events.length === 0 && ports.now() - from < attemptSpacingMs) await pause(attemptSpacingMs);
    return null;
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = ports.later(resolve, ms);
      endPause = () => {
        cancel();
        resolve();
      };
    });
  }

  function post(body: object, bearer?: string): Promise<unknown> {
    return exchange('/api/v1/visitor/commands', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
  }

  /** One HTTP exchange; anything that is not an answer of ours (the page of a captive portal) is worth a retry. */
  async function exchange(path: string, init: RequestInit): Promise<unknown> {
    try {
      const response = await ports.fetch(path, init);
      // A command that asks for no answer.
      if (response.status === 204) return { ok: true };
      const body: unknown = await response.json();
      if (response.ok || !isProblem(body)) return body;
      const { code, detail, status } = body;
      const seconds = Number(response.headers.get('retry-after'));
      return {
        ok: false,
        code,
        message: detail,
        retry: status >= 500 || status === 429 || status === 408,
        ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
      } satisfies RequestFailure;
    } catch {
      return noAnswer;
    }
  }

  void run();
  return {
    ask: (command, payload) => (token === null ? null : post({ command, ...payload }, token)),
    wake: () => endPause(),
    stop() {
      abort.abort();
      endPause();
    },
  };
}
