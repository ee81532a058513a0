/**
 * The other nodes of this database, over Redis: what happened on one is heard on all, at once. Redis is never the
 * truth. What it loses is found in the database by the next look at its newest version (`lookEveryMs`), and whoever is
 * with another node is known again from the next list that node sends.
 */
import { createAdapter } from '@socket.io/redis-adapter';
import type { Server } from 'socket.io';
import type { OpenConsole } from '../domain/consoles.ts';
import type { DomainEvent } from '../domain/domain.ts';
import { newId } from '../domain/ids.ts';
import type { Log } from '../log.ts';
import type { RedisLink } from '../redis.ts';

/** What one node tells the others. */
export type Hint =
  | { kind: 'event'; event: DomainEvent }
  /** Settings of an inbox, or its answers, are others now. */
  | { kind: 'inbox'; inbox: string }
  | { kind: 'answers'; inbox: string }
  /** All that are open at the node. */
  | { kind: 'consoles'; consoles: OpenConsole[] }
  /** Visitors who came and went since the last word; with `all`, these and no others are connected to the node. */
  | { kind: 'visitors'; all: boolean; here: string[]; gone: string[] }
  /** A node came, or was deaf: each says what it has. With `missed`, what it told may not have been heard. */
  | { kind: 'hello'; missed?: true }
  | { kind: 'bye' };

export interface ClusterOptions {
  io: Server;
  redis: RedisLink;
  /** What the nodes of one database have in common. */
  name: string;
  log: Log;
  /** What this node has. */
  consoles(): OpenConsole[];
  visitors(): string[];
  heard(hint: Extract<Hint, { kind: 'event' | 'inbox' | 'answers' }>): void;
  /** What another node has now; it has none when it is gone. */
  consolesElsewhere(node: string, consoles: OpenConsole[]): void;
  /** Looks in the database for what was not heard; `missed`: it is known that something may not have been. */
  look(missed: boolean): Promise<void>;
}

export interface Cluster {
  /** Never waits and never throws. */
  tell(hint: Hint): void;
  /** Consoles of this node changed: the others hear of it in a moment. */
  consolesChanged(): void;
  /** A visitor's first connection to this node came, or the last one went. */
  visitorChanged(visitor: string, here: boolean): void;
  /** Whether they are connected to another node. */
  isElsewhere(visitor: string): boolean;
  /** Whether the others can be heard. */
  hears(): boolean;
  stop(): void;
}

/** How often a node says what it has, unasked. */
const sayEveryMs = 2000;
const sayVisitorsEveryMs = 10_000;
/** What changes together is said together. */
const gatherMs = 50;
/** A node that says nothing for this long is gone. */
const goneMs = 7000;
/** While nobody can be heard, nobody counts as gone for this long. */
const deafMs = 120_000;
/** How often the database is asked what nobody told. */
const lookEveryMs = 3000;
/** Beyond this, what waits to be told is let go: the others look for it when they can be told so. */
const mostUnsentBytes = 64 * 1024 * 1024;

const envelope = 'hint';

interface Node {
  saidAt: number;
  visitors: Set<string>;
}

export function joinCluster(options: ClusterOptions): Cluster {
  const { io, log } = options;
  const self = newId();
  const nodes = new Map<string, Node>();
  let stopped = false;
  let deafSince: number | null = performance.now();
  let mayHaveMissed = false;
  /** Something that this node had to tell may not have left. */
  let untold = false;

  const { teller, listener } = options.redis;
  const publish = teller.publish.bind(teller) as (channel: string, text: string) => Promise<number>;
  // The adapter does not ask what became of a publication; a failed one must not be anybody's unhandled rejection.
  teller.publish = ((channel: string, text: string) =>
    publish(channel, text).catch(() => {
      untold = true;
      return 0;
    })) as never;

  listener.on('close', () => {
    deafSince ??= performance.now();
  });
  listener.on('ready', () => {
    deafSince = null;
    for (const node of nodes.values()) node.saidAt = performance.now();
    tell({ kind: 'hello' });
    sayAll();
    mayHaveMissed = true;
    void lookAgain();
  });

  io.adapter(createAdapter(teller, listener, { key: `rapport:${options.name}` }));
  const agents = io.of('/agent');

  const unsentBytes = () => (teller.stream as { writableLength?: number } | undefined)?.writableLength ?? 0;
  const canTell = () => teller.status === 'ready' && unsentBytes() <= mostUnsentBytes;
  const tell = (hint: Hint) => {
    if (stopped) return;
    if (canTell()) agents.serverSideEmit(envelope, self, hint);
    else untold = true;
  };
  /** Has the others look for what they were not told, once they can be told so. */
  const sayUntold = () => {
    if (!untold || !canTell()) return;
    untold = false;
    tell({ kind: 'hello', missed: true });
  };
  teller.on('ready', sayUntold);

  const sayConsoles = () => tell({ kind: 'consoles', consoles: options.consoles() });
  const sayVisitors = () => tell({ kind: 'visitors', all: true, here: options.visitors(), gone: [] });
  const sayAll = () => {
    sayConsoles();
    sayVisitors();
  };

  const forget = (id: string) => {
    if (nodes.delete(id)) options.consolesElsewhere(id, []);
  };
  const nodeOf = (id: string): Node => {
    const node = nodes.get(id) ?? { saidAt: 0, visitors: new Set<string>() };
    node.saidAt = performance.now();
    nodes.set(id, node);
    return node;
  };

  agents.on(envelope, (from: string, hint: Hint) => {
    if (stopped || from === self) return;
    if (hint.kind === 'bye') return forget(from);
    const node = nodeOf(from);
    switch (hint.kind) {
      case 'hello':
        if (hint.missed) {
          mayHaveMissed = true;
          void lookAgain();
        }
        return sayAll();
      case 'consoles':
        return options.consolesElsewhere(from, hint.consoles);
      case 'visitors':
        if (hint.all) node.visitors = new Set(hint.here);
        for (const visitor of hint.here) node.visitors.add(visitor);
        for (const visitor of hint.gone) node.visitors.delete(visitor);
        return;
      default:
        return options.heard(hint);
    }
  });

  let consolesDue: NodeJS.Timeout | null = null;
  let visitorsDue: NodeJS.Timeout | null = null;
  const moved = new Map<string, boolean>();
  let looking = false;
  const lookAgain = async () => {
    if (looking) return;
    looking = true;
    const missed = mayHaveMissed || deafSince !== null;
    mayHaveMissed = false;
    try {
      await options.look(missed);
    } catch (error) {
      mayHaveMissed ||= missed;
      log.warn({ err: error }, 'the database was not asked what is new');
    } finally {
      looking = false;
    }
  };
  const endSilent = () => {
    const now = performance.now();
    if (deafSince !== null && now - deafSince < deafMs) return;
    for (const [id, { saidAt }] of nodes) if (now - saidAt > goneMs) forget(id);
  };
  const timers = [
    setInterval(() => {
      sayUntold();
      sayConsoles();
      endSilent();
    }, sayEveryMs),
    setInterval(sayVisitors, sayVisitorsEveryMs),
    setInterval(() => lookAgain(), lookEveryMs),
  ];
  for (const timer of timers) timer.unref();

  return {
    tell,
    consolesChanged() {
      consolesDue ??= setTimeout(() => {
        consolesDue = null;
        sayConsoles();
      }, gatherMs);
    },
    visitorChanged(visitor, here) {
      moved.set(visitor, here);
      visitorsDue ??= setTimeout(() => {
        visitorsDue = null;
        const ids = (want: boolean) => [...moved].filter(([, is]) => is === want).map(([id]) => id);
        tell({ kind: 'visitors', all: false, here: ids(true), gone: ids(false) });
        moved.clear();
      }, gatherMs);
    },
    isElsewhere(visitor) {
      for (const node of nodes.values()) if (node.visitors.has(visitor)) return true;
      return false;
    },
    hears: () => deafSince === null,
    stop() {
      tell({ kind: 'bye' });
      stopped = true;
      for (const timer of [...timers, consolesDue, visitorsDue]) if (timer) clearTimeout(timer);
    },
  };
}
