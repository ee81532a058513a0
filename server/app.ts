/** Puts the parts together. Nothing here listens or exits: `main.ts` does, and tests do it on a port of their own. */
import { createServer, type Server as HttpServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import express, { type ErrorRequestHandler, type Express } from 'express';
import proxyAddress from 'proxy-addr';
import { type Failure, failure } from '../shared/protocol/errors.ts';
import { guard } from '../shared/tone/index.ts';
import type { Config } from './config.ts';
import { demoAnswers } from './demo/answers.ts';
import { demoInbox } from './demo/inbox.ts';
import { ensureOwner, knownAddressMs } from './domain/agents.ts';
import { createAnswerGaps } from './domain/answer-gaps.ts';
import { answerMailChannel } from './domain/answer-mails.ts';
import { createAnswers } from './domain/answers.ts';
import { createAttendance } from './domain/attendance.ts';
import { auditMs } from './domain/audit.ts';
import { createConsoles } from './domain/consoles.ts';
import type { Domain, DomainEvent } from './domain/domain.ts';
import { eraseExpired } from './domain/erase.ts';
import { sweepFiles } from './domain/files.ts';
import { newId } from './domain/ids.ts';
import { createInboxes } from './domain/inboxes.ts';
import { createLessons } from './domain/lessons.ts';
import { createLimits, type LimitName, type LimitSettings } from './domain/limits.ts';
import { createLookers } from './domain/lookers.ts';
import { type MailTransport, mailChannel } from './domain/mails.ts';
import { createMoods } from './domain/moods.ts';
import {
  type Channel,
  type CourierTimes,
  courierTimes,
  createCourier,
  defaultTelling,
} from './domain/outbox.ts';
import { createOutcomes } from './domain/outcomes.ts';
import { createPresence } from './domain/presence.ts';
import { createPush, type PushOptions } from './domain/push.ts';
import { createQueue } from './domain/queue.ts';
import { createRouting } from './domain/routing.ts';
import { createSnoozes } from './domain/snoozes.ts';
import { createSuggestions } from './domain/suggestions.ts';
import { EngineBusy, mostReadHere, type ToneEngine } from './domain/tone-engine.ts';
import { createUndos } from './domain/undos.ts';
import { createVisitorUpdates } from './domain/visitor-updates.ts';
import { forgetSilentVisitors, visitorTokenMs } from './domain/visitors.ts';
import { fileStore } from './files/file-store.ts';
import { api } from './http/api.ts';
import { health } from './http/health.ts';
import { mailStop } from './http/mail-stop.ts';
import { cookieToken, isOwnOrigin, mayConnect } from './http/origin.ts';
import { pages } from './http/pages.ts';
import { sendProblem } from './http/problems.ts';
import type { Log } from './log.ts';
import { smtpTransport } from './mail-transport.ts';
import { createMetrics } from './metrics.ts';
import { pushTransport } from './push-transport.ts';
import { linkToRedis, type RedisLink } from './redis.ts';
import { type Cluster, joinCluster } from './sockets/cluster.ts';
import { createGateway, type Gateway } from './sockets/gateway.ts';
import type { Gate } from './sockets/handle.ts';
import { publishTo } from './sockets/rooms.ts';
import type { DeliveryKind, Telling } from './store/outbox.ts';
import type { Store } from './store/store.ts';
import { toneThread } from './tone-thread.ts';
import { noTracing, type Tracing, tracedStore } from './tracing.ts';

export interface AppOptions {
  config: Config;
  store: Store;
  log: Log;
  /** Folder of the built pages. */
  dist: string;
  now?: () => number;
  /** Takes mails over; what `RAPPORT_SMTP_URL` names where it is absent. */
  mailTransport?: MailTransport;
  /** When visitors are told of answers that they have not read. */
  telling?: Partial<Telling>;
  courier?: Partial<CourierTimes>;
  /** Nothing is traced where it is absent. */
  tracing?: Tracing;
  /** How browsers are told of them. */
  push?: Pick<PushOptions, 'transport'>;
  limits?: Record<LimitName, LimitSettings>;
  /** The tone engine, which whoever gives it closes; one of its own where it is absent. */
  engine?: ToneEngine;
  /** How long an agent counts as here after their last tab has gone. */
  lostLineMs?: number;
}

export interface App {
  http: HttpServer;
  /** Everything that is served. */
  web: Express;
  /** Both namespaces of the sockets. */
  io: Gateway['io'];
  domain: Domain;
  /** Seeds the demo inbox and the first account; says how to sign in. */
  seed(): Promise<{ email: string; generatedPassword: string | null }>;
  /** Readies the tone engine, whose first use costs a fraction of a second, before anybody waits for it. */
  warmUp(): void;
  /** Resolves when everything that waits and can be given has been. */
  routed(): Promise<void>;
  /** Whether the other nodes can be heard, or there are none. */
  together(): boolean;
  /** Forgets what has had its time. Done by itself every hour. */
  sweep(): Promise<void>;
  /** Stops taking commands, sends clients away to come back, closes connections and the store. */
  close(): Promise<void>;
}

const sweepMs = 60 * 60 * 1000;
const firstSweepMs = 60_000;
/** How long the outbox keeps what was sent, or could not be, as a record. */
const deliveryRecordMs = 30 * 24 * 60 * 60 * 1000;

/** Longer than a load balancer keeps an idle connection, so that it never sends a request into one that just closed. */
const keepAliveMs = 75_000;

/** Of more visitors than these nobody remembers that they were answered. */
const mostTalking = 20_000;

/** Whoever connects says within this time what they want. */
const headersMs = 15_000;

/** What each node finds out for those connected to it. */
const ofOneNode: ReadonlySet<DomainEvent['kind']> = new Set([
  'suggestions',
  'lookers',
  'presence',
  'agents',
  'queue',
]);

/** The slowest links take this long for a large file. Uploads that stand still end sooner. */
const requestMs = 15 * 60 * 1000;

export function createApp(options: AppOptions): App {
  const { config, log, tracing = noTracing } = options;
  const store = tracedStore(options.store, tracing);
  /** Everybody is being sent to another node, and served until they have gone. */
  let leaving = false;
  let draining = false;
  /** Visitors whom an agent has answered lately. */
  const talking = new Set<string>();
  /** Long polls that wait, by visitor. */
  const polls = new Map<string, Set<() => void>>();
  const wake = (visitor: string) => {
    for (const end of polls.get(visitor) ?? []) end();
  };

  const http = createServer({
    requestTimeout: requestMs,
    headersTimeout: headersMs,
    keepAliveTimeout: keepAliveMs,
  });
  const web = express();
  // These may say for whom they speak; everybody else is taken for what they are.
  web.set('trust proxy', config.trustedProxies);
  web.disable('x-powered-by');
  http.on('request', web);

  let gateway: Gateway;
  /** Null: this is the only node. */
  let cluster: Cluster | null = null;
  const redis = config.redisUrl === null ? null : linkToRedis(config.redisUrl, log);
  /** By socket, or by a long poll that waits. */
  const isConnected = (visitor: string) =>
    gateway.isConnected(visitor) || polls.has(visitor) || (cluster?.isElsewhere(visitor) ?? false);
  const metrics = createMetrics({
    connections: () => ({
      visitors: gateway.io.of('/visitor').sockets.size,
      agents: gateway.io.of('/agent').sockets.size,
    }),
    waitingSuggestions: () => suggestions.waiting(),
    outbox: () => store.outboxFigures(),
    storeProblem: () => store.problem(),
    now: () => now(),
  });
  store.watch(metrics);
  const now = options.now ?? Date.now;
  const domain: Domain = {
    store,
    inboxes: createInboxes(
      store,
      now,
      () => {
        presence.inboxChanged();
        routing.inboxChanged();
      },
      (inbox) => cluster?.tell({ kind: 'inbox', inbox }),
    ),
    files: fileStore(config.dataDir, newId),
    log,
    undos: createUndos(store),
    now,
    count: metrics.count,
    queued(at = now()) {
      for (const courier of couriers) courier.expect(at);
    },
    async guard(text) {
      if (text.length <= mostReadHere) return guard(text);
      try {
        return await engine.guard(text);
      } catch (error) {
        // What is held back must not get out because the thread that reads it has ended.
        if (error instanceof EngineBusy) return guard(text);
        throw error;
      }
    },
    telling: { ...defaultTelling, ...options.telling },
    snoozed: () => snoozes.changed(),
    agentsHere: () => consoles.agents().some((agent) => !routing.isAway(agent)),
    released: (agent) => routing.released(agent),
    agentsConnected: () => consoles.agents(),
    availability: (inbox) => presence.of(inbox),
    publish(event, except) {
      tracing.span(`publish ${event.kind}`, {}, () => deliver(event, except));
      heardHere(event);
      if (!ofOneNode.has(event.kind)) cluster?.tell({ kind: 'event', event });
    },
  };

  /** What every node does about an event, wherever it happened. */
  const deliver = (event: DomainEvent, except?: string) => {
    const from = performance.now();
    publishTo(gateway.io, event, except);
    queue.heard(event);
    switch (event.kind) {
      case 'team':
        return routing.agentsChanged();
      case 'state':
        return wake(event.conversation.visitor.id);
      case 'receipt':
        return wake(event.visitor);
      case 'message': {
        metrics.published(gateway.reach(event.visitor, except), performance.now() - from);
        wake(event.visitor);
        const { author, conversation } = event.message;
        if (author.kind === 'agent') talking.add(event.visitor);
        if (talking.size > mostTalking)
          for (const oldest of [...talking].slice(0, mostTalking / 10)) talking.delete(oldest);
        if (author.kind === 'visitor' && gateway.isWatched(conversation)) suggestions.refresh(conversation);
        return;
      }
      case 'removed':
        lessons.forget(event.conversation);
        outcomes.forget(event.conversation);
        engine.forget();
        // A poll that waits looks again, and learns what is gone.
        return wake(event.visitor);
      case 'signed-out':
        return wake(event.visitor);
    }
  };
  /** What is done once, by the node where it happened. */
  const heardHere = (event: DomainEvent) => {
    routing.heard(event);
    moods.heard(event);
    gaps.heard(event);
    if (event.kind !== 'message') return;
    if (event.message.author.kind === 'agent') lessons.sent(event.message);
    outcomes.heard(event.message);
  };
  const joinOthers = (redis: RedisLink) => {
    /** The newest change that everybody here was told of; null: not looked yet. */
    let head: number | null = null;
    return joinCluster({
      io: gateway.io,
      redis,
      name: store.epoch,
      log,
      consoles: consoles.here,
      visitors: gateway.visitorsConnected,
      consolesElsewhere: consoles.elsewhere,
      heard(hint) {
        if (hint.kind === 'answers') return answers.forget(hint.inbox);
        if (hint.kind === 'inbox')
          return void domain.inboxes
            .readAgain(hint.inbox)
            .catch((error: unknown) => log.warn({ err: error }, 'a changed inbox was not read'));
        deliver(hint.event);
        routing.heardElsewhere(hint.event);
      },
      async look(missed) {
        if (missed) {
          answers.forget();
          await domain.inboxes.readAgain();
        }
        head = head === null ? await store.cursor() : await gateway.tellHeads(head);
      },
    });
  };
  const { smtpUrl, from } = config.mail;
  const mailTransport = options.mailTransport ?? (smtpUrl === null ? null : smtpTransport(smtpUrl));
  // Not for a short administrative visit beside a server that runs.
  http.once('listening', () => {
    for (const courier of couriers) courier.wake();
    snoozes.start();
  });
  const engine = options.engine ?? toneThread(pathToFileURL(join(options.dist, 'server', 'tone-worker.js')));
  const outcomes = createOutcomes(domain, engine);
  const attendance = createAttendance(() => routing.agentsChanged(), options.lostLineMs);
  const lookers = createLookers(domain);
  const agentsChanged = () => {
    presence.agentsChanged();
    queue.agentsChanged();
  };
  const routing = createRouting(
    domain,
    attendance,
    (connection, idle) => consoles.rested(connection, idle),
    agentsChanged,
  );
  const consoles = createConsoles({
    attendance,
    lookers,
    now,
    agentsChanged,
    changed: () => cluster?.consolesChanged(),
  });
  const gate: Gate = {
    domain,
    routing,
    outcomes,
    suggestAnew: (conversation) => suggestions.refresh(conversation),
    limits: createLimits(
      options.limits,
      redis && { client: redis.teller, prefix: `rapport:${store.epoch}` },
      metrics.countLimit,
    ),
    visitorUpdates: createVisitorUpdates(domain),
    draining: () => draining,
    countFailure: metrics.countFailure,
    countAnswer: metrics.countAnswer,
    tracing,
    acknowledged: metrics.acknowledged,
    isTalking: (visitor) => talking.has(visitor),
    running: 0,
  };
  const lessons = createLessons(domain);
  const answers = createAnswers(domain, (inbox) => cluster?.tell({ kind: 'answers', inbox }));
  const gaps = createAnswerGaps(domain, answers, engine);
  const suggestions = createSuggestions(domain, {
    engine: { suggest: (job) => tracing.span('suggest', {}, () => engine.suggest(job)) },
    lessons,
    outcomes,
    library: answers,
    isWatched: (conversation) => gateway.isWatched(conversation),
  });
  gateway = createGateway(http, {
    gate,
    suggestions,
    addressOf: (request) => proxyAddress(request, web.get('trust proxy fn')),
    cookieToken: (request) => {
      const { origin } = request.headers;
      const own = origin === undefined || isOwnOrigin(origin, request, config.publicUrl);
      return own ? cookieToken(request) : null;
    },
    consoles,
    lookers,
    visitorEntered: (visitor) => queue.entered(visitor),
    visitorChanged: (visitor, here) => cluster?.visitorChanged(visitor, here),
    mayConnect: (request, origins) => mayConnect(request, origins, config.publicUrl),
  });
  cluster = redis && joinOthers(redis);
  const moods = createMoods(domain, engine);
  const presence = createPresence(domain);
  const queue = createQueue(domain);
  const snoozes = createSnoozes(domain);
  const push = createPush(domain, {
    transport: pushTransport(),
    contact: config.publicUrl?.startsWith('https:') ? config.publicUrl : `mailto:${from}`,
    isConnected,
    ...options.push,
  });
  const times = { ...courierTimes, ...options.courier };
  const traced = <Kind extends DeliveryKind>(channel: Channel<Kind>): Channel<Kind> => ({
    ...channel,
    deliver: (delivery, by) =>
      tracing.span(
        `deliver ${delivery.kind}`,
        { attempts: delivery.attempts },
        () => channel.deliver(delivery, by),
        (handed) => ({ outcome: 'kind' in handed ? handed.kind : handed.state }),
      ),
  });
  const { publicUrl } = config;
  const couriers = [
    createCourier(
      domain,
      traced(answerMailChannel(domain, { publicUrl, replyDomain: config.mail.replyDomain, isConnected })),
      times,
    ),
    createCourier(domain, traced(push.channel), times),
    // Without a mail server mails wait.
    ...(mailTransport
      ? [createCourier(domain, traced(mailChannel(domain, mailTransport, { from, publicUrl })), times)]
      : []),
  ];

  web.use((_request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
    next();
  });
  web.use(health(store, () => leaving || draining, metrics, config.apiKey));
  web.use(
    '/api',
    api({
      gate,
      publicUrl: config.publicUrl,
      apiKey: config.apiKey,
      answers,
      gaps,
      push,
      engine,
      mailConfigured: mailTransport !== null,
      replyDomain: config.mail.replyDomain,
      waitForNews: (visitor, signal) =>
        new Promise((resolve) => {
          const waiting = polls.get(visitor) ?? new Set();
          polls.set(visitor, waiting);
          const end = () => {
            waiting.delete(end);
            if (!waiting.size) polls.delete(visitor);
            resolve();
          };
          waiting.add(end);
          signal.addEventListener('abort', end, { once: true });
        }),
    }),
  );
  web.use(mailStop(domain));
  web.use(pages(domain.inboxes, options.dist, config.production));
  web.use((_request, response) => sendProblem(response, failure('not_found', 'There is no such page here.')));
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = clientError(error);
    if (!known) log.error({ err: error }, 'a request failed unexpectedly');
    return sendProblem(response, known ?? failure('internal'));
  };
  web.use(onError);

  const sweep = async () => {
    const now = domain.now();
    await Promise.all([
      // Whose last conversation was erased may be forgotten with it.
      eraseExpired(domain).then(() => forgetSilentVisitors(domain)),
      store.forgetEndedSessions(now),
      store.forgetAddresses(now - knownAddressMs),
      store.forgetVisitorTokens(now - visitorTokenMs, now),
      store.forgetDeliveries(now - deliveryRecordMs),
      store.forgetAudit(now - auditMs),
      sweepFiles(domain),
    ]);
  };
  const sweepQuietly = () => {
    sweep().catch((error: unknown) => log.warn({ err: error }, 'the sweep failed'));
  };
  const sweeper = setInterval(sweepQuietly, sweepMs);
  // Once soon as well, so that a server that is restarted daily keeps its promises; the start comes first.
  const firstSweep = setTimeout(sweepQuietly, firstSweepMs);
  sweeper.unref();
  firstSweep.unref();

  return {
    http,
    web,
    io: gateway.io,
    domain,
    async seed() {
      if (!(await domain.inboxes.byName(demoInbox.name))) {
        await domain.inboxes.create(demoInbox.name, demoInbox.settings);
      }
      const demo = await domain.inboxes.byName(demoInbox.name);
      if (demo) await answers.seed(demo.id, demoAnswers);
      return ensureOwner(domain, config.owner);
    },
    routed: routing.settled,
    together: () => cluster?.hears() ?? true,
    sweep,
    warmUp() {
      // Some of the engine runs on this thread as well: what is held back is held back before it is stored.
      guard('One moment, please.');
      engine.warmUp();
    },
    async close() {
      leaving = true;
      const delivered = Promise.all(couriers.map((courier) => courier.stop()));
      // Where this is the only node, there is nobody to go to: the sooner it ends, the sooner the next one is there.
      if (cluster) await gateway.sendAway();
      draining = true;
      clearInterval(sweeper);
      clearTimeout(firstSweep);
      presence.stop();
      queue.stop();
      routing.stop();
      attendance.stop();
      snoozes.stop();
      moods.stop();
      gaps.stop();
      suggestions.stop();
      outcomes.stop();
      for (const visitor of polls.keys()) wake(visitor);
      await Promise.all([gateway.drain(), delivered]);
      cluster?.stop();
      redis?.close();
      http.closeAllConnections();
      if (engine !== options.engine) await engine.close();
      await tracing.close();
      await store.close();
    },
  };
}

/** What body parsing throws for a client's mistake, as our failure; null for anything else. */
function clientError(error: unknown): Failure | null {
  if (typeof error !== 'object' || error === null) return null;
  const type = 'type' in error ? error.type : null;
  if (type === 'entity.too.large') {
    const limit = 'limit' in error && typeof error.limit === 'number' ? ` (${error.limit / 1024} KiB)` : '';
    return failure(
      'too_large',
      `The body is larger than this address takes${limit}. Please send less at once.`,
    );
  }
  if (type === 'entity.parse.failed') return failure('bad_command', 'The body is not valid JSON.');
  return 'status' in error && typeof error.status === 'number' && error.status < 500
    ? failure('bad_command')
    : null;
}
