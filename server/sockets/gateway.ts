/** Socket.IO: handshakes, rooms, heartbeats, draining. What a command means is decided beyond the gate. */
import type { Server as HttpServer } from 'node:http';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import { deviceOf } from '../../shared/device.ts';
import { agentAuthSchema } from '../../shared/protocol/agent-events.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { MentionsChanged } from '../../shared/protocol/notes.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { visitorAuthSchema } from '../../shared/protocol/visitor-events.ts';
import { agentOfSession } from '../domain/agents.ts';
import type { Consoles } from '../domain/consoles.ts';
import type { Actor } from '../domain/domain.ts';
import { hashToken } from '../domain/ids.ts';
import { addressKey, isLoopback } from '../domain/limits.ts';
import type { Lookers } from '../domain/lookers.ts';
import { unreadMentions } from '../domain/notes.ts';
import type { Suggestions } from '../domain/suggestions.ts';
import { enterVisitor, welcomeVisitor } from '../domain/visitors.ts';
import { boundedParser } from './bounded-parser.ts';
import { enteredThrough, keepDoors, strangerMs } from './doors.ts';
import { gatherPackets } from './gathering.ts';
import { failureOf, type Gate, handle, type Origin, refusal } from './handle.ts';
import { agentRoom, agentsRoom, inboxRoom, lookingRoom, sessionRoom, visitorRoom } from './rooms.ts';

/** Half of the 20 s the protocol promises, so that one lost beat does not look like a dead link. */
const heartbeatMs = 10_000;
/** What ended or changed past this node, such as by a command line, ends here within two seconds. */
const sessionsMs = 1500;
/** A frame above this closes the connection; a command above 64 KiB gets an answer. The gap lets us answer. */
const maxFrameBytes = 1024 * 1024;
/** Clients come back at a random moment within this time, so that a restart is not followed by a storm. */
const comeBackMs = 5000;
/** Whoever is slow to go is waited for this much longer. */
const goneMs = 1000;
/** An outbox has one message on its way and waits as long as it is told; typing and receipts come a few at a time. */
const mostRefusals = 30;
/** How long a drain waits for commands that are being stored. */
const drainMs = 2000;

export interface GatewayOptions {
  gate: Gate;
  suggestions: Suggestions;
  /** The client's address, seen through trusted proxies. */
  addressOf(request: Socket['request']): string;
  /** The token in the console's cookie, when the request comes from our own origin; otherwise null. */
  cookieToken(request: Socket['request']): string | null;
  consoles: Consoles;
  lookers: Lookers;
  /** A visitor has got their welcome. */
  visitorEntered(visitor: Extract<Actor, { kind: 'visitor' }>): void;
  /** The first connection of a visitor to this node came, or the last one went. */
  visitorChanged(visitor: string, here: boolean): void;
  /** Whether a page of the request's origin may talk to an inbox that allows `origins`. */
  mayConnect(request: Socket['request'], origins: string[]): boolean;
}

export interface Gateway {
  io: Server;
  /** Whether a tab of this visitor is connected to this node. */
  isConnected(visitor: string): boolean;
  /** Visitors who are. */
  visitorsConnected(): string[];
  /** Tells everybody here whose conversations changed after `since` how far those are; resolves to the newest change. */
  tellHeads(since: number): Promise<number>;
  /** Whether an agent has this conversation open. */
  isWatched(conversation: string): boolean;
  /** How many sockets here hear of a message to this visitor, without the one that sent it. */
  reach(visitor: string, except?: string): number;
  /** Asks every client to go to another node, each at a moment of its own, and serves them until they have. */
  sendAway(): Promise<void>;
  /** Asks every client to come back in a moment, lets running commands finish, and closes all connections. */
  drain(): Promise<void>;
}

export function createGateway(http: HttpServer, options: GatewayOptions): Gateway {
  const { gate } = options;
  const { domain } = gate;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: maxFrameBytes,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: strangerMs,
    perMessageDeflate: false,
    parser: boundedParser,
    // Our own pages need no CORS, and no other page is to read answers by polling.
    cors: { origin: false },
  });
  gatherPackets(io);
  keepDoors(io, { addressOf: options.addressOf, refused: () => gate.countFailure('rate_limited') });
  const visitors = io.of('/visitor');
  const agents = io.of('/agent');

  /** Wraps an authentication step: refusals travel as `connect_error` with `data`, bugs as `internal`. */
  const guardEntry = (namespace: typeof visitors, enter: (socket: Socket) => Promise<Failure | null>) => {
    namespace.use((socket, next) => {
      admit(socket, enter).then(
        (refused) => {
          if (!refused) {
            enteredThrough(socket.conn);
            return next();
          }
          const { ok: _, ...data } = refused;
          gate.countFailure(data.code);
          next(Object.assign(new Error(data.message), { data }));
        },
        () => next(new Error('internal')),
      );
    });
  };

  const admit = async (socket: Socket, enter: (socket: Socket) => Promise<Failure | null>) => {
    try {
      if (gate.draining()) return failure('draining', undefined, Math.round(comeBackMs / 2));
      const address = options.addressOf(socket.request);
      socket.data.address = addressKey(address);
      const limited = isLoopback(address) ? null : await gate.limits.use('connections', socket.data.address);
      if (!limited) return await enter(socket);
      // Whoever comes back with a token may, while strangers from the same address have to wait.
      const returns =
        comesBack(socket) && !(await gate.limits.use('returns', `${socket.nsp.name} ${socket.data.address}`));
      return returns ? await enter(socket) : limited;
    } catch (error) {
      return failureOf(gate, error);
    }
  };

  // Nothing of ours lives in the default namespace, so nobody may stay there.
  guardEntry(io.of('/'), async () => failure('not_found', 'Connect to the namespace /visitor or /agent.'));

  guardEntry(visitors, async (socket) => {
    if (!speaksOurs(socket)) return failure('protocol_version');
    const auth = v.safeParse(visitorAuthSchema, socket.handshake.auth);
    if (!auth.success) return refusal(auth.issues);
    const entered = await enterVisitor(domain, auth.output, (origins) =>
      options.mayConnect(socket.request, origins),
    );
    if (!entered.ok) return entered;
    socket.data.actor = entered.visitor;
    socket.data.token = entered.token;
    return null;
  });

  guardEntry(agents, async (socket) => {
    if (!speaksOurs(socket)) return failure('protocol_version');
    const auth = v.safeParse(agentAuthSchema, socket.handshake.auth);
    if (!auth.success) return refusal(auth.issues);
    const token = auth.output.token ?? options.cookieToken(socket.request);
    if (!token) return failure('not_signed_in');
    const agent = await agentOfSession(domain, token);
    if (!agent) return failure(auth.output.token === undefined ? 'not_signed_in' : 'bad_token');
    socket.data.actor = { kind: 'agent', id: agent.id, name: agent.name, role: agent.role };
    socket.data.agent = agent;
    socket.data.session = hashToken(token);
    return null;
  });

  /** Every event a client sends goes through the gate, whatever its name and shape; the last argument may be the ack. */
  const listen = (socket: Socket, origin: Origin) => {
    let refusedInARow = 0;
    socket.onAny((name: unknown, ...args: unknown[]) => {
      const last = args.at(-1);
      const ack = typeof last === 'function' ? last : null;
      if (socket.data.left) return ack?.(failure('bad_token'));
      const payload = args[0] === ack ? undefined : args[0];
      // Socket.IO accepts a number for a name; no command of ours is called that.
      handle(gate, socket.data.actor as Actor, String(name), payload, origin).then((answer) => {
        if (answer) ack?.(answer);
        const isRefused = answer?.ok === false && answer.code === 'rate_limited';
        refusedInARow = isRefused ? refusedInARow + 1 : 0;
        // Whoever was told so often to wait and does not is not listening.
        if (refusedInARow === mostRefusals) socket.disconnect(true);
      });
    });
  };

  /** By when everybody is to be with another node; null while they may stay. */
  let awayAt: number | null = null;
  const welcome = (socket: Socket, make: () => Promise<object>, welcomed?: () => void) => {
    make().then(
      (greeting) => {
        socket.emit('welcome', greeting);
        welcomed?.();
        if (awayAt !== null)
          socket.emit('server:draining', { retryAfterMs: Math.max(0, awayAt - Date.now()) });
      },
      (error: unknown) => {
        failureOf(gate, error);
        // Without a welcome the client knows nothing; a fresh connection gets one.
        socket.disconnect(true);
      },
    );
  };

  visitors.on('connection', (socket) => {
    const visitor = socket.data.actor as Extract<Actor, { kind: 'visitor' }>;
    listen(socket, {
      address: socket.data.address,
      connection: socket.id,
      device: deviceOf(socket.request.headers),
      leave() {
        socket.data.left = true;
      },
    });
    const room = visitorRoom(visitor.id);
    if (!visitors.adapter.rooms.has(room)) options.visitorChanged(visitor.id, true);
    socket.join([room, inboxRoom(visitor.inbox.id)]);
    socket.once('disconnect', () => {
      if (!visitors.adapter.rooms.has(room)) options.visitorChanged(visitor.id, false);
    });
    welcome(
      socket,
      () => welcomeVisitor(domain, visitor, socket.data.token),
      () => options.visitorEntered(visitor),
    );
  });

  const { consoles, lookers } = options;
  const leaveRooms = (socket: Socket) => {
    for (const room of socket.rooms) if (room.startsWith(lookingRoom(''))) socket.leave(room);
  };

  agents.on('connection', (socket) => {
    const { id, name, photo } = socket.data.agent as Agent;
    const colleague = { id, name, ...(photo === undefined ? {} : { photo }) };
    /** How often this connection has turned to another conversation, or to none. */
    let turns = 0;
    listen(socket, {
      address: socket.data.address,
      connection: socket.id,
      look(conversation) {
        const turn = ++turns;
        return () => {
          // Answers may overtake each other, and come after the connection has ended.
          if (turn !== turns || !socket.connected) return;
          leaveRooms(socket);
          socket.join(lookingRoom(conversation));
          consoles.look(socket.id, conversation);
          // Who writes there was told to those looking, of whom this one was none.
          socket.emit('lookers:changed', { conversation, agents: lookers.of(conversation) });
          options.suggestions.refresh(conversation);
        };
      },
      lookAway() {
        turns++;
        leaveRooms(socket);
        consoles.look(socket.id, null);
      },
      compose: (conversation, typing) => consoles.compose(socket.id, conversation, typing),
    });
    socket.join([agentsRoom, agentRoom(id), sessionRoom(socket.data.session)]);
    // A viewer reads along and is not here for anybody.
    consoles.entered(socket.id, colleague, socket.data.agent.role !== 'viewer');
    socket.once('disconnect', () => consoles.left(socket.id));
    let unread: MentionsChanged | null = null;
    welcome(
      socket,
      async () => {
        const cursor = await domain.store.cursor();
        // Last, so that nothing told meanwhile is followed by what was true before it.
        unread = await unreadMentions(domain, id);
        return { agent: socket.data.agent, cursor, epoch: domain.store.epoch };
      },
      () => {
        socket.emit('mentions:changed', unread);
        for (const conversation of lookers.all())
          socket.emit('lookers:changed', { conversation, agents: lookers.of(conversation) });
      },
    );
  });

  /** Tells every client how far the store is: what it did not hear of, it now knows to ask for. */
  const beat = async () => {
    const cursor = await domain.store.cursor();
    agents.local.emit('heartbeat', { lastSeq: cursor });
    const sockets = [...visitors.sockets.values()];
    await beatVisitors(sockets);
  };
  const beatVisitors = async (sockets: Socket[]) => {
    for (let from = 0; from < sockets.length; from += heartbeatPage) {
      const page = sockets.slice(from, from + heartbeatPage);
      const lastSeqs = await domain.store.lastSeqsOfVisitors(page.map(({ data }) => data.actor.id));
      for (const socket of page)
        socket.emit('heartbeat', { lastSeq: lastSeqs.get(socket.data.actor.id) ?? 0 });
    }
  };
  const tellHeads = async (since: number) => {
    const cursor = await domain.store.cursor();
    if (cursor === since) return cursor;
    agents.local.emit('heartbeat', { lastSeq: cursor });
    const rows = await domain.store.conversationsSince(since, heartbeatPage);
    const concerned = new Set(rows.map(({ visitor }) => visitor.id));
    // More changed than is read at once: everybody is told.
    const everybody = rows.length === heartbeatPage;
    await beatVisitors(
      [...visitors.sockets.values()].filter(({ data }) => everybody || concerned.has(data.actor.id)),
    );
    return cursor;
  };
  /**
   * Sessions that were ended elsewhere (signed out, password reset, expired) end their connections too. So does another
   * role, of which the word may have been lost: whoever comes back has it.
   */
  let sawAt = domain.now();
  const endDeadSessions = async () => {
    const sockets = [...agents.sockets.values()];
    if (sockets.length === 0) return;
    const live = await domain.store.liveSessions(
      [...new Set(sockets.map(({ data }) => data.session))],
      domain.now(),
    );
    for (const socket of sockets)
      if (live.get(socket.data.session) !== socket.data.actor.role) socket.disconnect(true);
    if (domain.now() - sawAt < sawEveryMs) return;
    sawAt = domain.now();
    await domain.store.sawSessions([...live.keys()], sawAt);
  };
  const slowness = setInterval(() => {
    for (const { sockets } of [visitors, agents])
      for (const socket of sockets.values())
        if (unreadBytes(socket) > mostUnreadBytes) socket.conn.close(true);
  }, slownessMs);
  const tellDraining = () => {
    visitors.local.emit('server:draining', { retryAfterMs: comeBackMs });
    agents.local.emit('server:draining', { retryAfterMs: comeBackMs });
  };
  const heartbeat = setInterval(() => {
    beat().catch((error: unknown) => failureOf(gate, error));
  }, heartbeatMs);
  const sessions = setInterval(() => {
    endDeadSessions().catch((error: unknown) => failureOf(gate, error));
  }, sessionsMs);

  return {
    io,
    tellHeads,
    visitorsConnected: () => [
      ...new Set([...visitors.sockets.values()].map(({ data }) => (data.actor as Actor).id)),
    ],
    isConnected: (visitor) => visitors.adapter.rooms.has(visitorRoom(visitor)),
    isWatched: (conversation) => agents.adapter.rooms.has(lookingRoom(conversation)),
    reach(visitor, except) {
      const rooms = [visitors.adapter.rooms.get(visitorRoom(visitor)), agents.adapter.rooms.get(agentsRoom)];
      return rooms.reduce(
        (sum, room) => sum + (room?.size ?? 0) - (except !== undefined && room?.has(except) ? 1 : 0),
        0,
      );
    },
    async sendAway() {
      awayAt = Date.now() + comeBackMs;
      tellDraining();
      while (visitors.sockets.size + agents.sockets.size > 0 && Date.now() < awayAt + goneMs)
        await setTimeoutAsync(50);
    },
    async drain() {
      clearInterval(heartbeat);
      clearInterval(sessions);
      clearInterval(slowness);
      lookers.stop();
      if (awayAt === null) tellDraining();
      const until = Date.now() + drainMs;
      while (gate.running > 0 && Date.now() < until) await setTimeoutAsync(10);
      // One more moment, so that the last answers leave before the connections close.
      await setTimeoutAsync(50);
      const closed = io.close();
      // Whoever never finishes a request must not hold the others up.
      http.closeAllConnections();
      await closed;
    },
  };
}

/** Whether the handshake carries what was given to somebody earlier; whether it is true is looked at as they enter. */
function comesBack(socket: Socket): boolean {
  const { visitor, token } = socket.handshake.auth;
  return (
    typeof visitor === 'string' || typeof token === 'string' || socket.request.headers.cookie !== undefined
  );
}

/** Asked before anything else: another version's handshake may have any shape. None at all is a mistake of this one's. */
function speaksOurs(socket: Socket): boolean {
  const { protocol } = socket.handshake.auth;
  return typeof protocol !== 'number' || protocol === protocolVersion;
}

/** A client that reads slower than we write keeps what it has not read in our memory: it may come back and sync. */
const mostUnreadBytes = 4 * 1024 * 1024;
const slownessMs = 1000;

/** What waits in the WebSocket, and what Engine.IO holds back behind that. */
function unreadBytes(socket: Socket): number {
  const { transport, writeBuffer } = socket.conn as unknown as {
    transport?: { socket?: { bufferedAmount?: number } };
    writeBuffer?: { data?: { length: number } }[];
  };
  const behind = writeBuffer?.reduce((sum, { data }) => sum + (data?.length ?? 0), 0) ?? 0;
  return behind + (transport?.socket?.bufferedAmount ?? 0);
}

/** How fresh "last used" is of sessions that are connected. */
const sawEveryMs = 60_000;
const heartbeatPage = 500;
