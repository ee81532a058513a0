/** A small server in memory and tabs that talk to it, over links that tests cut as they like. */
import { emptyOutbox } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { MessageSend, VisitorAuth } from '../../shared/protocol/visitor-events.ts';
import { timelineItems } from '../../shared/timeline.ts';
import type { SocketPort } from '../../widget/connection.ts';
import { openHttp } from '../../widget/http.ts';
import { createSession } from '../../widget/session.ts';
import { createState } from '../../widget/state.ts';
import { openVault } from '../../widget/storage.ts';
import { greetingOf } from './samples.ts';

const notFound = { ok: false, code: 'not_found', message: 'Nothing here.', retry: false };

/** A file as the server knows it. */
export const fileOf = (id: string) => ({ id, name: `${id}.png`, type: 'image/png', bytes: 7 });

const id = (kind: number, count: number) => `${kind}${String(count).padStart(31, '0')}`;

interface Visitor {
  token: string;
  id: string;
  /** The one opened last. */
  conversation: string | null;
  conversations: string[];
}

interface FakeSocket {
  visitor: Visitor;
  emit(event: string, payload: unknown): void;
}

/** Keeps the promises of the protocol; `dropAcks` answers are lost on the way after the message is stored. */
export class FakeServer {
  up = true;
  dropAcks = 0;
  /** How long a handshake takes. */
  welcomeMs = 1;
  epoch = 'epoch-1';
  inbox = greetingOf({ greeting: 'Hello.' });
  readonly visitors: Visitor[] = [];
  readonly messages: Message[] = [];
  readonly sockets = new Set<FakeSocket>();
  /** Every command but messages and syncs, as it came. */
  readonly commands: [command: string, payload: unknown][] = [];
  #ids = 0;

  admit(token: string | undefined): Visitor | null {
    if (token !== undefined) return this.visitors.find((visitor) => visitor.token === token) ?? null;
    const count = ++this.#ids;
    const visitor = { token: `token-${count}`, id: id(1, count), conversation: null, conversations: [] };
    this.visitors.push(visitor);
    return visitor;
  }

  of(conversation: string): Message[] {
    return this.messages.filter((message) => message.conversation === conversation);
  }

  store(
    conversation: string,
    author: Message['author'],
    clientId: string,
    text: string,
    extras: Pick<Message, 'attachments' | 'blocks'> = {},
  ): Message {
    const seq = this.of(conversation).length + 1;
    const message = { conversation, seq, clientId, author, text, at: '2026-01-01T00:00:00.000Z', ...extras };
    this.messages.push(message);
    for (const socket of this.sockets) {
      if (socket.visitor.conversations.includes(conversation)) socket.emit('message:created', message);
    }
    return message;
  }

  answer(visitor: Visitor, command: string, payload: Record<string, unknown>): unknown {
    if (command !== 'conversation:sync' && command !== 'message:send') {
      this.commands.push([command, structuredClone(payload)]);
      return { ok: true };
    }
    if (command === 'conversation:sync') {
      const asked = String(payload['conversation']);
      if (!visitor.conversations.includes(asked)) return notFound;
      const all = this.of(asked);
      return {
        ok: true,
        events: all.slice(
          Number(payload['after']),
          Number(payload['after']) + Number(payload['limit'] ?? 200),
        ),
        lastSeq: all.length,
        state: {
          status: 'open',
          assignee: null,
          receipts: { visitor: 0, agent: 0 },
          delivered: { visitor: 0, agent: 0 },
          rating: null,
        },
      };
    }
    const { clientId, text, start, attachments, blocks, ...to } = payload as MessageSend;
    if (text.length > 8000) return { ok: false, code: 'too_long', message: 'Too long.', retry: false };
    const author = { kind: 'visitor', id: visitor.id, name: '' } as const;
    let message = this.messages.find((known) => known.author.id === author.id && known.clientId === clientId);
    if (message === undefined) {
      let conversation = to.conversation ?? (start ? null : visitor.conversation);
      if (conversation === null) {
        conversation = id(2, ++this.#ids);
        visitor.conversation = conversation;
        visitor.conversations.push(conversation);
      } else if (!visitor.conversations.includes(conversation)) return notFound;
      message = this.store(conversation, author, clientId, text, {
        ...(attachments ? { attachments: attachments.map((file) => fileOf(file)) } : {}),
        ...(blocks ? { blocks } : {}),
      });
    }
    return { ok: true, conversation: message.conversation, seq: message.seq, at: message.at };
  }

  connect(auth: VisitorAuth): SocketPort {
    const listeners = new Map<string, (payload: unknown) => void>();
    const emit = (event: string, payload: unknown) => listeners.get(event)?.(payload);
    let socket: FakeSocket | null = null;
    setTimeout(() => {
      const visitor = this.up ? this.admit(auth.visitor ?? undefined) : null;
      if (!this.up) return emit('connect_error', new Error('refused'));
      if (visitor === null) {
        const data = { code: 'bad_token', message: 'Bad token.', retry: false };
        return emit('connect_error', Object.assign(new Error('bad_token'), { data }));
      }
      socket = { visitor, emit };
      this.sockets.add(socket);
      const { conversation } = visitor;
      emit('welcome', {
        visitor: visitor.token,
        visitorId: visitor.id,
        conversation:
          conversation === null ? null : { id: conversation, lastSeq: this.of(conversation).length },
        inbox: this.inbox,
        contact: { email: null, name: '', verified: false },
        epoch: this.epoch,
      });
    }, this.welcomeMs);
    return {
      on: (event, listener) => listeners.set(event, listener),
      request: (command, payload, timeoutMs, done) => {
        const from = socket;
        if (from === null || !this.sockets.has(from))
          return void setTimeout(() => done(undefined), timeoutMs);
        const answer = this.answer(from.visitor, command, payload as Record<string, unknown>);
        if (command === 'message:send' && this.dropAcks > 0) {
          this.dropAcks--;
          setTimeout(() => done(undefined), timeoutMs);
        } else setTimeout(() => done(structuredClone(answer)), 1);
      },
      tell: (command, payload) => this.commands.push([command, structuredClone(payload)]),
      close: () => {
        if (socket !== null) this.sockets.delete(socket);
      },
    };
  }

  /** All links break at once, as in a crash. */
  crash(): void {
    this.up = false;
    for (const socket of [...this.sockets]) {
      this.sockets.delete(socket);
      socket.emit('disconnect', 'transport close');
    }
  }
}

/** Local storage that tabs of one browser share. */
export class FakeStorage implements Storage {
  readonly #map = new Map<string, string>();
  full = false;
  get length() {
    return this.#map.size;
  }
  key = (index: number) => [...this.#map.keys()][index] ?? null;
  getItem = (name: string) => this.#map.get(name) ?? null;
  removeItem = (name: string) => void this.#map.delete(name);
  clear = () => this.#map.clear();
  setItem(name: string, value: string) {
    if (this.full) throw new Error('QuotaExceededError');
    this.#map.set(name, value);
  }
}

/** A browser with tabs; its locks and its channel work as real ones do. */
export class FakeBrowser {
  readonly local = new FakeStorage();
  refusesLocks = false;
  /** A lock is given back this much after the work is done. */
  lockReturnMs = 0;
  /** What was asked over plain HTTP, where nobody answers. */
  readonly requests: unknown[] = [];
  readonly tabs = new Set<ReturnType<FakeBrowser['tab']>>();
  #lock: Promise<unknown> = Promise.resolve();
  #ids = 0;

  tab(server: FakeServer) {
    const state = createState();
    const told: Message[] = [];
    const session = createSession(
      {
        inbox: 'demo',
        vault: openVault('demo', { database: undefined, local: this.local }),
        loadSocket: async () => (auth) => server.connect(auth),
        loadHttp: async () => openHttp,
        fetch: async (path, { method, headers, body, keepalive }) => {
          this.requests.push({ path, method, headers, body, keepalive });
          throw new TypeError('Failed to fetch');
        },
        later: (run, ms) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        now: () => Date.now(),
        timeOfDay: () => Date.now(),
        random: () => 0.5,
        newId: () => `id-${++this.#ids}`,
        locked: async (work) => {
          if (this.refusesLocks) throw new DOMException('Storage is blocked.', 'SecurityError');
          const done = this.#lock.then(work);
          this.#lock = done;
          await done;
          if (this.lockReturnMs > 0) await new Promise((resolve) => setTimeout(resolve, this.lockReturnMs));
        },
        nudge: () => {
          for (const other of this.tabs) if (other !== tab) setTimeout(() => void other.session.reload(), 1);
        },
      },
      state,
      { message: (message) => told.push(message), error: () => {} },
    );
    const items = () =>
      timelineItems(state.timeline.value, state.outbox.value, ({ author }) => author.kind === 'visitor');
    const texts = () => items().map((item) => (item.kind === 'stored' ? item.message.text : item.entry.text));
    const tab = { session, state, told, items, texts };
    this.tabs.add(tab);
    return tab;
  }

  /** The tab is gone as by a kill: nothing of it runs any more. */
  kill(tab: ReturnType<FakeBrowser['tab']>): void {
    this.tabs.delete(tab);
    tab.session.dispose();
    tab.state.outbox.value = emptyOutbox;
  }
}
