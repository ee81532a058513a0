/** Puts the parts together. Nothing here listens or exits: `main.ts` does, and tests do it on a port of their own. */
import { createServer, type Server as HttpServer } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import proxyAddress from 'proxy-addr';
import { type Failure, failure } from '../shared/protocol/errors.ts';
import type { Config } from './config.ts';
import { demoAnswers } from './demo/answers.ts';
import { demoInbox } from './demo/inbox.ts';
import { ensureOwner } from './domain/agents.ts';
import { createAnswerGaps } from './domain/answer-gaps.ts';
import { type AnswerMailOptions, createAnswerMails } from './domain/answer-mails.ts';

import { createAnswers } from './domain/answers.ts';
import { createAttendance } from './domain/attendance.ts';

import { auditMs } from './domain/audit.ts';
import type { Domain } from './domain/domain.ts';
import { eraseExpired } from './domain/erase.ts';
import { sweepFiles } from './domain/files.ts';
import { newId } from './domain/ids.ts';
import { createInboxes } from './domain/inboxes.ts';
import { createLessons } from './domain/lessons.ts';
import { createLimits, type LimitName, type LimitSettings } from './domain/limits.ts';
import { createMailSender, type MailTransport } from './domain/mail-sender.ts';
import { outgoingMail } from './domain/mails.ts';
import { createMoods } from './domain/moods.ts';
import { createOutcomes } from './domain/outcomes.ts';
import { createPresence } from './domain/presence.ts';
import { createPush, type PushOptions } from './domain/push.ts';
import { createQueue } from './domain/queue.ts';
import { createRouting } from './domain/routing.ts';
import { createSnoozes } from './domain/snoozes.ts';
import { createSuggestions } from './domain/suggestions.ts';
import { createVisitorUpdates } from './domain/visitor-updates.ts';
import { forgetSilentVisitors } from './domain/visitors.ts';
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
import { createGateway, type Gateway } from './sockets/gateway.ts';
import type { Gate } from './sockets/handle.ts';
import { publishTo } from './sockets/rooms.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  config: Config;
  store: Store;
  log: Log;
  /** Folder of the built pages. */
  dist: string;
  now?: () => number;
  /** Takes mails over; what `RAPPORT_SMTP_URL` names where it is absent. */
  mailTransport?: MailTransport;
  /** How long visitors must be gone before answers are mailed. */
  answerMails?: Pick<AnswerMailOptions, 'goneMs' | 'lookEveryMs'>;
  /** How and when browsers are told of answers. */
  push?: Partial<Pick<PushOptions, 'transport' | 'settleMs' | 'retryMs'>>;
  limits?: Record<LimitName, LimitSettings>;
  /** How long an agent counts as here after their last tab has gone. */
  lostLineMs?: number;
}

export interface App {
  http: HttpServer;
  domain: Domain;
  /** Seeds the demo inbox and the first account; says how to sign in. */
  seed(): Promise<{ email: string; generatedPassword: string | null }>;
  /** Readies the tone engine, whose first use costs a fraction of a second, before anybody waits for it. */
  warmUp(): void;
  /** Resolves when everything that waits and can be given has been. */
  routed(): Promise<void>;
  /** Forgets what has had its time. Done by itself every hour. */
  sweep(): Promise<void>;
  /** Stops taking commands, sends clients away to come back, closes connections and the store. */
  close(): Promise<void>;
}

const sweepMs = 60 * 60 * 1000;
const firstSweepMs = 60_000;
/** How long mails that were sent, or failed, are kept as a record. */
const mailRecordMs = 30 * 24 * 60 * 60 * 1000;

/** The slowest links take this long for a large file. Uploads that stand still end sooner. */
const requestMs = 15 * 60 * 1000;

export function createApp(options: AppOptions): App {
  const { config, store, log } = options;
  let draining = false;
  /** Long polls that wait, by visitor. */
  const polls = new Map<string, Set<() => void>>();
  const wake = (visitor: string) => {
    for (const end of polls.get(visitor) ?? []) end();
  };

  const http = createServer({ requestTimeout: requestMs });
  const web = express();
  // These may say for whom they speak; everybody else is taken for what they are.
  web.set('trust proxy', config.trustedProxies);
  web.disable('x-powered-by');
  http.on('request', web);

  let gateway: Gateway;
  /** By socket, or by a long poll that waits. */
  const isConnected = (visitor: string) => gateway.isConnected(visitor) || polls.has(visitor);
  const metrics = createMetrics(() => ({
    visitors: gateway.io.of('/visitor').sockets.size,
    agents: gateway.io.of('/agent').sockets.size,
  }));
  const now = options.now ?? Date.now;
  const domain: Domain = {
    store,
    inboxes: createInboxes(store, now, () => {
      presence.inboxChanged();
      routing.inboxChanged();
    }),
    files: fileStore(config.dataDir, newId),
    log,
    now,
    count: metrics.count,
    mailQueued: () => mailSender?.wake(),
    snoozed: () => snoozes.changed(),
    agentsHere: () => gateway.agentsConnected().some((agent) => !routing.isAway(agent)),
    released: (agent) => routing.released(agent),
    agentsConnected: () => gateway.agentsConnected(),
    availability: (inbox) => presence.of(inbox),
    publish(event, except) {
      publishTo(gateway.io, event, except);
      if (event.kind === 'team') routing.agentsChanged();
      if (event.kind === 'state') wake(event.conversation.visitor.id);
      if (event.kind === 'receipt') wake(event.visitor);
      queue.heard(event);
      routing.heard(event);
      answerMails.heard(event);
      push.heard(event);
      moods.heard(event);
      gaps.heard(event);
      if (event.kind === 'message') {
        wake(event.visitor);
        const { author, conversation } = event.message;
        if (author.kind === 'visitor' && gateway.isWatched(conversation)) suggestions.refresh(conversation);
        if (author.kind === 'agent') lessons.sent(event.message);
        outcomes.heard(event.message);
      }
      if (event.kind === 'removed') {
        lessons.forget(event.conversation);
        outcomes.forget(event.conversation);
      }
      // A poll that waits looks again, and learns what is gone.
      if (event.kind === 'removed' || event.kind === 'signed-out') wake(event.visitor);
    },
  };
  const { smtpUrl, from } = config.mail;
  const mailTransport = options.mailTransport ?? (smtpUrl === null ? null : smtpTransport(smtpUrl));
  /** Null: mails wait. */
  const mailSender =
    mailTransport &&
    createMailSender(domain, mailTransport, (mail) => outgoingMail(domain, from, config.publicUrl, mail));
  // Not for a short administrative visit beside a server that runs.
  http.once('listening', () => {
    mailSender?.wake();
    answerMails.start();
    snoozes.start();
  });
  const outcomes = createOutcomes(domain);
  const attendance = createAttendance(() => routing.agentsChanged(), options.lostLineMs);
  const agentsChanged = () => {
    presence.agentsChanged();
    queue.agentsChanged();
  };
  const routing = createRouting(domain, attendance, agentsChanged);
  const gate: Gate = {
    domain,
    routing,
    outcomes,
    suggestAnew: (conversation) => suggestions.refresh(conversation),
    limits: createLimits(options.limits),
    visitorUpdates: createVisitorUpdates(domain),
    draining: () => draining,
    countFailure: metrics.countFailure,
    running: 0,
  };
  const lessons = createLessons(domain);
  const answers = createAnswers(domain);
  const gaps = createAnswerGaps(domain, answers);
  const suggestions = createSuggestions(domain, { lessons, outcomes }, answers);
  gateway = createGateway(http, {
    gate,
    suggestions,
    addressOf: (request) => proxyAddress(request, web.get('trust proxy fn')),
    cookieToken: (request) => {
      const { origin } = request.headers;
      const own = origin === undefined || isOwnOrigin(origin, request, config.publicUrl);
      return own ? cookieToken(request) : null;
    },
    agentsChanged,
    agentEntered: attendance.entered,
    agentLeft: attendance.left,
    visitorEntered: (visitor) => queue.entered(visitor),
    mayConnect: (request, origins) => mayConnect(request, origins, config.publicUrl),
  });
  const moods = createMoods(domain);
  const presence = createPresence(domain);
  const queue = createQueue(domain);
  const snoozes = createSnoozes(domain);
  const answerMails = createAnswerMails(domain, {
    publicUrl: config.publicUrl,
    replyDomain: config.mail.replyDomain,
    isConnected,
    ...options.answerMails,
  });
  const push = createPush(domain, {
    transport: pushTransport(),
    contact: config.publicUrl?.startsWith('https:') ? config.publicUrl : `mailto:${from}`,
    isConnected,
    ...options.push,
  });

  web.use((_request, response, next) => {
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    });
    next();
  });
  web.use(health(store, () => draining, metrics, config.apiKey));
  web.use(
    '/api',
    api({
      gate,
      publicUrl: config.publicUrl,
      apiKey: config.apiKey,
      answers,
      gaps,
      push,
      mailConfigured: mailSender !== null,
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
      store.forgetMails(now - mailRecordMs),
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
    sweep,
    warmUp: () => suggestions.warmUp(demoAnswers),
    async close() {
      draining = true;
      clearInterval(sweeper);
      clearTimeout(firstSweep);
      presence.stop();
      queue.stop();
      routing.stop();
      attendance.stop();
      answerMails.stop();
      snoozes.stop();
      push.stop();
      moods.stop();
      for (const visitor of polls.keys()) wake(visitor);
      await Promise.all([gateway.drain(), mailSender?.stop()]);
      http.closeAllConnections();
      await store.close();
    },
  };
}

/** What body parsing throws for a client's mistake, as our failure; null for anything else. */
function clientError(error: unknown): Failure | null {
  if (typeof error !== 'object' || error === null || !('type' in error)) return null;
  if (error.type === 'entity.too.large') {
    const limit = 'limit' in error && typeof error.limit === 'number' ? ` (${error.limit / 1024} KiB)` : '';
    return failure(
      'too_large',
      `The body is larger than this address takes${limit}. Please send less at once.`,
    );
  }
  if (error.type === 'entity.parse.failed') return failure('bad_command', 'The body is not valid JSON.');
  return 'status' in error && typeof error.status === 'number' && error.status < 500
    ? failure('bad_command')
    : null;
}
