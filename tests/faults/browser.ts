/**
 * A visitor's browser in Node: the widget's own session, outbox, connection and fallback, over real sockets. Its disk
 * outlives its tabs, which share it, a lock and a channel, as tabs do.
 */

import type { Message } from '../../shared/protocol/entities.ts';
import { timelineItems } from '../../shared/timeline.ts';
import type { SocketPort } from '../../widget/connection.ts';
import { openHttp } from '../../widget/http.ts';
import { createSession } from '../../widget/session.ts';
import { openSocket } from '../../widget/socket.ts';
import { createState, type WidgetState } from '../../widget/state.ts';
import { nothingSaved, type Saved, type Vault } from '../../widget/storage.ts';
import { fairNow } from './clock.ts';
import { type Random, uuidOf } from './random.ts';

export interface Ack {
  conversation: string;
  seq: number;
}

export interface BrowserOptions {
  url: string;
  random: Random;
  /** How wrong its clock is. */
  clockOffsetMs?: () => number;
}

export interface Tab {
  session: ReturnType<typeof createSession>;
  state: WidgetState;
  told: Message[];
  /** In the order the person pressed send. */
  sent: { clientId: string; text: string }[];
  /** What the person sees, top to bottom. */
  shown(): string[];
  online(): boolean;
  /** Resolves once the words are kept on this browser's disk; sending goes on behind. */
  say(text: string): Promise<string>;
  /** Gone as by a kill: nothing of it runs any more, what is on the disk stays. */
  kill(): void;
}

/** A message somebody pressed send for (`fairNow`). */
export interface Delivery {
  clientId: string;
  sentAt: number;
  ackedAt?: number;
}

export type Browser = ReturnType<typeof createBrowser>;

export function createBrowser({ url, random, clockOffsetMs = () => 0 }: BrowserOptions) {
  let disk: Saved = nothingSaved;
  let lock: Promise<unknown> = Promise.resolve();
  const tabs = new Set<Tab>();
  const everOpened: Tab[] = [];
  /** Every answer that said yes to a message, from whatever link. */
  const acked = new Map<string, Ack>();
  const deliveries = new Map<string, Delivery>();
  /** Sessions told the page of these. */
  const errors: string[] = [];

  const accepted = (clientId: string, answer: unknown) => {
    const { ok, conversation, seq } = answer as { ok?: boolean } & Ack;
    if (ok !== true) return;
    const first = acked.get(clientId);
    if (first && (first.conversation !== conversation || first.seq !== seq))
      errors.push(`a message was acknowledged as ${first.seq}, then as ${seq}`);
    acked.set(clientId, { conversation, seq });
    const its = deliveries.get(clientId);
    if (its) its.ackedAt ??= fairNow();
  };

  /** Remembers what was accepted, whatever the session makes of it. */
  const listening = (socket: SocketPort): SocketPort => ({
    ...socket,
    request: (command, payload, timeoutMs, done) =>
      socket.request(command, payload, timeoutMs, (answer) => {
        if (command === 'message:send' && answer !== undefined)
          accepted((payload as { clientId: string }).clientId, answer);
        done(answer);
      }),
  });

  const fetched = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url + path, init);
    const sent = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
    if (sent['command'] === 'message:send')
      accepted(
        String(sent['clientId']),
        await response
          .clone()
          .json()
          .catch(() => ({})),
      );
    return response;
  };

  /** A tab opens with the chat closed; `chat: true` opens that too. */
  function open({ chat = true } = {}): Tab {
    let dead = false;
    let die = () => {};
    const death = new Promise<never>((_resolve, reject) => {
      die = () => reject(new Error('The tab is gone.'));
    });
    death.catch(() => {});
    /** What a dead tab would still do is not done. */
    const whileAlive = <T>(work: () => T): Promise<T> =>
      dead ? new Promise(() => {}) : Promise.resolve(work());
    const vault: Vault = {
      kind: () => 'database',
      read: () => whileAlive(() => disk),
      update: (change) =>
        whileAlive(() => {
          disk = change(disk);
          return disk;
        }),
    };
    const state = createState();
    const told: Message[] = [];
    const sent: Tab['sent'] = [];
    let nextId: string | null = null;
    const timers = new Set<NodeJS.Timeout>();
    const session = createSession(
      {
        inbox: 'demo',
        vault,
        loadSocket: async () => (auth) => listening(openSocket(url, auth)),
        loadHttp: async () => openHttp,
        fetch: fetched,
        later(run, ms) {
          const timer = setTimeout(() => {
            timers.delete(timer);
            run();
          }, ms);
          timers.add(timer);
          return () => {
            timers.delete(timer);
            clearTimeout(timer);
          };
        },
        now: () => performance.now(),
        timeOfDay: () => Date.now() + clockOffsetMs(),
        random,
        newId: () => nextId ?? uuidOf(random),
        async locked(work) {
          const mine = lock.then(() => (dead ? undefined : Promise.race([work(), death]).catch(() => {})));
          lock = mine;
          await mine;
        },
        nudge() {
          for (const other of tabs) if (other !== tab) setTimeout(() => void other.session.reload());
        },
      },
      state,
      {
        message: (message) => told.push(message),
        error: ({ code, message }) => errors.push(`${code}: ${message}`),
      },
    );
    const tab: Tab = {
      session,
      state,
      told,
      sent,
      shown: () =>
        timelineItems(
          state.timeline.value,
          state.outbox.value,
          ({ author }) => author.kind === 'visitor',
        ).map((item) => (item.kind === 'stored' ? item.message.text : item.entry.text)),
      online: () => state.link.value === 'online',
      async say(text) {
        const clientId = uuidOf(random);
        sent.push({ clientId, text });
        deliveries.set(clientId, { clientId, sentAt: fairNow() });
        nextId = clientId;
        const kept = session.send(text);
        nextId = null;
        await kept;
        return clientId;
      },
      kill() {
        dead = true;
        die();
        tabs.delete(tab);
        session.dispose();
        for (const timer of timers) clearTimeout(timer);
      },
    };
    tabs.add(tab);
    everOpened.push(tab);
    void session.load().then(() => {
      if (chat && !dead) session.setOpen(true);
    });
    return tab;
  }

  return {
    open,
    tabs: tabs as ReadonlySet<Tab>,
    acked: acked as ReadonlyMap<string, Ack>,
    /** In the order they were sent. */
    deliveries: () => [...deliveries.values()],
    errors,
    saved: () => disk,
    /** Those that are gone among them. */
    everOpened: everOpened as readonly Tab[],
    close(): void {
      for (const tab of [...tabs]) tab.kill();
    },
  };
}
