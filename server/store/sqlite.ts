/**
 * The embedded store: reads on this thread's own connection, writes handed to the writer thread in batches.
 *
 * Group commit adapts to the load: an idle writer gets a call at once, so one message costs one fsync and no
 * waiting; while it works, further calls gather, and when batches become large the next one waits until
 * `gatherMs` have passed since the last, because many small transactions cost more than few large ones.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import * as accounts from './accounts.ts';
import * as activities from './activities.ts';
import * as answers from './answers.ts';
import * as audit from './audit.ts';
import * as files from './files.ts';
import * as inboxes from './inboxes.ts';
import * as lists from './lists.ts';
import * as mails from './mails.ts';
import { messagesChangedAfter } from './messages.ts';
import * as notes from './notes.ts';
import * as operations from './operations.ts';
import * as outcomes from './outcomes.ts';
import * as push from './push.ts';
import * as reads from './reads.ts';
import * as routing from './routing.ts';
import * as snippets from './snippets.ts';
import type { Recorded } from './sqlite-activities-writes.ts';
import { kyselyOver, openDatabase } from './sqlite-database.ts';
import { createReader, type Reader } from './sqlite-reader.ts';
import type { WriteCall, WriteOutcome, WriterMessage } from './sqlite-writer.ts';
import type { WriteName, Writes } from './sqlite-writes.ts';
import { type Store, StoreUnavailable } from './store.ts';
import * as team from './team.ts';
import * as views from './views.ts';
import * as visitorReads from './visitors.ts';

/** From this size on, batches wait to grow. */
const busyBatch = 8;
/** 2–3 ms between commits was the best of the gaps measured under load (docs/protocol.md, "Durability"). */
const gatherMs = 2;
/** Calls beyond this many waiting are refused at once, so that a stuck disk cannot eat the memory. */
const maxWaiting = 20_000;
const probeEveryMs = 1000;
const respawnMs = 500;

interface Waiting {
  call: WriteCall;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export type OpenResult = { ok: true; store: Store } | { ok: false; reason: string };

/**
 * Opens (and on first use creates) the database in `dataDir`. `writerFile` is the built writer thread. A file
 * that cannot be used is an expected failure and comes back as a reason in words. Only one server may serve a folder at
 * a time; `administer` is for a short visit beside it.
 */
export async function openSqliteStore(
  dataDir: string,
  writerFile: URL,
  use: 'serve' | 'administer' = 'serve',
): Promise<OpenResult> {
  const path = join(dataDir, 'rapport.db');
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    return { ok: false, reason: `the folder ${dataDir} cannot be made (${(error as Error).message})` };
  }
  const spawn = () => new Worker(writerFile, { workerData: { path, exclusive: use === 'serve' } });
  const worker = spawn();
  const first = await firstMessage(worker);
  if (first.kind !== 'ready') {
    await worker.terminate();
    return {
      ok: false,
      reason: `${path}: ${first.kind === 'refused' ? first.reason : 'the writer did not start'}`,
    };
  }
  try {
    return {
      ok: true,
      store: sqliteStore(
        openDatabase(path, 'read'),
        createReader(new URL('./sqlite-reader.js', writerFile), path),
        worker,
        spawn,
        first.epoch,
      ),
    };
  } catch (error) {
    await worker.terminate();
    return { ok: false, reason: `${path}: ${(error as Error).message}` };
  }
}

/** What the writer says first: that it is ready, or why it cannot be. */
function firstMessage(worker: Worker): Promise<WriterMessage> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ kind: 'refused', reason: String(error) }));
  });
}

function sqliteStore(
  // Referenced for the life of the store: statements alone do not keep their database open.
  readerDatabase: DatabaseSyncInstance,
  heavy: Reader,
  firstWorker: Worker,
  spawn: () => Worker,
  epoch: string,
): Store {
  const reader = kyselyOver(readerDatabase);

  /** Null while no writer runs: after one died, until the next is ready. */
  let worker: Worker | null = null;
  let waiting: Waiting[] = [];
  let inFlight: Waiting[] | null = null;
  let lastSize = 0;
  let lastSentAt = 0;
  let timer: NodeJS.Timeout | null = null;
  let problem: string | null = null;
  let closed = false;
  let whenIdle: (() => void) | null = null;

  const send = () => {
    timer = null;
    if (inFlight || !waiting.length) return;
    inFlight = waiting;
    waiting = [];
    lastSize = inFlight.length;
    lastSentAt = performance.now();
    worker?.postMessage(inFlight.map(({ call }) => call));
  };

  const schedule = () => {
    if (inFlight || timer || !waiting.length) return;
    const wait =
      lastSize >= busyBatch && waiting.length < lastSize * 2 ? lastSentAt + gatherMs - performance.now() : 0;
    if (wait > 0) timer = setTimeout(send, wait);
    else send();
  };

  const settle = (message: WriterMessage) => {
    const batch = inFlight;
    inFlight = null;
    if (message.kind === 'committed') {
      problem = null;
      batch?.forEach(({ resolve, reject }, index) => {
        const outcome = message.outcomes[index] as WriteOutcome;
        if (outcome.ok) resolve(outcome.value);
        else reject(new Error(outcome.bug));
      });
    } else if (message.kind === 'unavailable') {
      problem = message.reason;
      batch?.forEach(({ reject }) => {
        reject(new StoreUnavailable(message.reason));
      });
    }
    schedule();
    if (!inFlight && !waiting.length) whenIdle?.();
  };

  /** The writer died. What it held is lost to us and kept by the clients; a new writer takes over. */
  const onExit = (reason: string) => {
    if (closed || worker === null) return;
    worker = null;
    problem = reason;
    const lost = [...(inFlight ?? []), ...waiting];
    inFlight = null;
    waiting = [];
    for (const { reject } of lost) reject(new StoreUnavailable(reason));
    whenIdle?.();
    setTimeout(respawn, respawnMs).unref();
  };

  const respawn = async () => {
    if (closed) return;
    const next = spawn();
    const first = await firstMessage(next);
    if (first.kind === 'ready' && !closed) return employ(next);
    problem = first.kind === 'refused' ? first.reason : problem;
    await next.terminate();
    if (!closed) setTimeout(respawn, respawnMs).unref();
  };

  const employ = (next: Worker) => {
    worker = next;
    problem = null;
    next.on('message', settle);
    next.on('error', (error) => onExit(`the writer stopped: ${error.message}`));
    next.on('exit', () => onExit('the writer stopped'));
  };
  employ(firstWorker);

  const write = <Name extends WriteName>(
    name: Name,
    ...args: Parameters<Writes[Name]>
  ): Promise<ReturnType<Writes[Name]>> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new StoreUnavailable('the store is closed'));
      if (!worker) return reject(new StoreUnavailable(problem ?? 'the writer stopped'));
      if (waiting.length >= maxWaiting)
        return reject(new StoreUnavailable('too many messages wait for the disk'));
      waiting.push({ call: { name, args }, resolve: resolve as (value: unknown) => void, reject });
      schedule();
    });

  /** The row as it is after a write, with what the write recorded. */
  const changed = async (conversation: string, written: Promise<Recorded>) => {
    const recorded = await written;
    const row = recorded && (await reads.conversation(reader, conversation));
    return recorded && row && { ...recorded, conversation: row };
  };

  // A failed commit is followed by probes, so that health recovers without anybody having to write first.
  const probe = setInterval(() => {
    if (problem !== null && worker && !inFlight) write('probe').catch(() => undefined);
  }, probeEveryMs);
  probe.unref();

  return {
    epoch,
    accountByEmail: (email) => accounts.accountByEmail(reader, email),
    passwordHashOf: (agent) => accounts.passwordHashOf(reader, agent),
    changePassword: (agent, hash, keep) => write('changePassword', agent, hash, keep),
    keepPasswordReset: (reset) => write('keepPasswordReset', reset),
    passwordResetOf: (tokenHash, now) => accounts.passwordResetOf(reader, tokenHash, now),
    spendPasswordReset: (tokenHash, hash, now) => write('spendPasswordReset', tokenHash, hash, now),
    secondFactorOf: (agent) => accounts.secondFactorOf(reader, agent),
    beginSecondFactor: (agent, secret) => write('beginSecondFactor', agent, secret),
    confirmSecondFactor: (agent, step, codes, at) => write('confirmSecondFactor', agent, step, codes, at),
    spendTimeStep: (agent, step) => write('spendTimeStep', agent, step),
    spendRecoveryCode: (agent, hash) => write('spendRecoveryCode', agent, hash),
    setRecoveryCodes: (agent, hashes) => write('setRecoveryCodes', agent, hashes),
    removeSecondFactor: (agent) => write('removeSecondFactor', agent),
    createSession: (session) => write('createSession', session),
    sessionsOf: (agent, now) => accounts.sessionsOf(reader, agent, now),
    sawSessions: (tokenHashes, at) => write('sawSessions', tokenHashes, at),
    endSessions: (agent, which) => write('endSessions', agent, which),
    members: () => team.members(reader),
    member: (id) => team.member(reader, id),
    changeMember: (id, patch, at) => write('changeMember', id, patch, at),
    invite: (invitation) => write('invite', invitation),
    invitations: () => team.invitations(reader),
    invitationByToken: (tokenHash, now) => team.invitationByToken(reader, tokenHash, now),
    renewInvitation: (id, tokenHash, at) => write('renewInvitation', id, tokenHash, at),
    revokeInvitation: (id) => write('revokeInvitation', id),
    acceptInvitation: (tokenHash, account, at) => write('acceptInvitation', tokenHash, account, at),
    keepAudit: (entry) => write('keepAudit', entry),
    answers: (inbox) => answers.answers(reader, inbox),
    saveAnswers: (inbox, rows) => write('saveAnswers', inbox, rows),
    removeAnswer: (inbox, id) => write('removeAnswer', inbox, id),
    answerOutcomes: (inbox, since) => answers.answerOutcomes(reader, inbox, since),
    keepGap: (gap) => write('keepGap', gap),
    gaps: (inbox, limit) => answers.gaps(reader, inbox, limit),
    dismissGaps: (inbox, gaps, dismissed) => write('dismissGaps', inbox, gaps, dismissed),
    auditEntries: (query) => audit.auditEntries(reader, query),
    forgetAudit: (before) => write('forgetAudit', before),
    inboxByName: (name) => inboxes.inboxBy(reader, 'name', name),
    inboxById: (id) => inboxes.inboxBy(reader, 'id', id),
    inboxes: () => inboxes.inboxes(reader),
    createInbox: (inbox, at) => write('createInbox', inbox, at),
    changeInbox: (id, settings) => write('changeInbox', id, settings),
    countGreeting: (inbox, greeting, what, at) => write('countGreeting', inbox, greeting, what, at),
    greetingCounts: (inbox) => inboxes.greetingCounts(reader, inbox),
    waitingConversations: (inbox, limit) => inboxes.waitingConversations(reader, inbox, limit),
    firstAnswers: (inbox, since, limit) => inboxes.firstAnswers(reader, inbox, since, limit),
    queueMail: (mail, at, toldUpTo) => write('queueMail', mail, at, toldUpTo),
    mail: (id) => mails.mail(reader, id),
    mails: (state, limit) => mails.mails(reader, state, limit),
    dueMails: (now, limit) => mails.dueMails(reader, now, limit),
    nextMailAt: () => mails.nextMailAt(reader),
    settleMail: (id, outcome) => write('settleMail', id, outcome),
    retryMail: (id, at) => write('retryMail', id, at),
    forgetMails: (before) => write('forgetMails', before),
    stopMails: (conversation) => write('stopMails', conversation),
    mailedSeq: (conversation) => mails.mailedSeq(reader, conversation),
    unmailedConversations: (since, limit) => mails.unmailedConversations(reader, since, limit),
    addNote: (note) => write('addNote', note),
    editNote: (note, author, text, mentions, at) => write('editNote', note, author, text, mentions, at),
    deleteNote: (note, author, at) => write('deleteNote', note, author, at),
    reactToNote: (note, agent, emoji, on, at) => write('reactToNote', note, agent, emoji, on, at),
    note: (id) => notes.note(reader, id),
    notesAfter: (conversation, after, limit) => notes.notesAfter(reader, conversation, after, limit),
    newestNotes: (conversation, limit) => notes.newestNotes(reader, conversation, limit),
    readMentions: (agent, seen, at) => write('readMentions', agent, seen, at),
    unreadMentions: (agent, limit) => notes.unreadMentions(reader, agent, limit),
    savePushSubscription: (subscription, at, most) => write('savePushSubscription', subscription, at, most),
    removePushSubscription: (endpoint, visitor) => write('removePushSubscription', endpoint, visitor),
    pushSubscriptions: (visitor) => push.pushSubscriptions(reader, visitor),
    steer: async (conversation, wanted, by, expect) => {
      const steered = await write('steer', conversation, wanted, by, expect);
      if (steered.kind !== 'steered') return steered;
      const row = await reads.conversation(reader, conversation);
      return row ? { ...steered, conversation: row } : { kind: 'not_found' };
    },
    wakeDue: async (now, limit) => {
      const woken = await write('wakeDue', now, limit);
      const rows = woken.map(({ conversation, activities }) =>
        changed(conversation, Promise.resolve({ activities })),
      );
      return (await Promise.all(rows)).filter((row) => row !== null);
    },
    nextWakeAt: () => operations.nextWakeAt(reader),
    mergedInto: (conversation) => operations.mergedInto(reader, conversation),
    block: (visitor, reason, by, expect) => write('block', visitor, reason, by, expect),
    blockOf: (visitor) => operations.blockOf(reader, visitor),
    joinPeople: (visitor, other) => write('joinPeople', visitor, other),
    unjoinPeople: (moved) => write('unjoinPeople', moved),
    visitorsOfPerson: (visitor) => operations.visitorsOfPerson(reader, visitor),
    resolversOf: (conversations) => operations.resolversOf(reader, conversations),
    tags: () => operations.tags(reader),
    createTag: (tag, at, most) => write('createTag', tag, at, most),
    changeTag: (id, change) => write('changeTag', id, change),
    removeTag: (id) => write('removeTag', id),
    addPromise: (promise, by) => changed(promise.conversation, write('addPromise', promise, by)),
    settlePromise: async (promise, from, to, by) => {
      const settled = await write('settlePromise', promise, from, to, by);
      return settled && changed(settled.conversation, Promise.resolve(settled));
    },
    promise: (id) => operations.promise(reader, id),
    promisesOf: (conversation) => operations.promisesOf(reader, conversation),
    deskAgents: (now) => routing.deskAgents(reader, now),
    setAvailability: (agent, availability) => write('setAvailability', agent, availability),
    route: (request) => write('route', request),
    releaseOf: (agent, at) => write('releaseOf', agent, at),
    bringIn: (request) => changed(request.conversation, write('bringIn', request)),
    join: (conversation, by) => changed(conversation, write('join', conversation, by)),
    leave: (conversation, agent, by) => changed(conversation, write('leave', conversation, agent, by)),
    handOver: (request) => changed(request.conversation, write('handOver', request)),
    openPromises: (conversation) => routing.openPromises(reader, conversation),
    secret: (name, fresh) => write('secret', name, fresh),
    addFile: (file) => write('addFile', file),
    file: (id) => files.file(reader, id),
    knownFiles: (ids) => files.knownFiles(reader, ids),
    forgetUnsentFiles: (before) => write('forgetUnsentFiles', before),
    setPhoto: (agent, file) => write('setPhoto', agent, file),
    photoOf: (agent) => files.photoOf(reader, agent),
    createVisitor: (visitor, at) => write('createVisitor', visitor, at),
    visitorByToken: (tokenHash) => reads.visitorByToken(reader, tokenHash),
    visitor: (id) => reads.visitor(reader, id),
    conversationsOfVisitor: (visitor, limit) => reads.conversationsOfVisitor(reader, visitor, limit),
    removedSince: (since, limit) => reads.removedSince(reader, since, limit),
    forgetSilentVisitors: (before) => write('forgetSilentVisitors', before),
    identifyVisitor: (identify, at) => write('identifyVisitor', identify, at),
    saveContext: (visitor, context) => write('saveContext', visitor, context),
    saveContact: (visitor, contact) => write('saveContact', visitor, contact),
    unreadOfVisitor: (visitor) => visitorReads.unreadOfVisitor(reader, visitor),
    rate: async (conversation, rating) =>
      (await write('rate', conversation, rating)) ? reads.conversation(reader, conversation) : null,
    eraseConversation: (conversation, idleSince) => write('eraseConversation', conversation, idleSince),
    eraseVisitor: (visitor) => write('eraseVisitor', visitor),
    expiredConversations: (inbox, before, limit) =>
      visitorReads.expiredConversations(reader, inbox, before, limit),
    belongingsOfVisitor: (visitor) => visitorReads.belongingsOfVisitor(reader, visitor),
    identitySecret: (inbox) => visitorReads.identitySecret(reader, inbox),
    setIdentitySecret: (inbox, secret) => write('setIdentitySecret', inbox, secret),
    appendMessage: (message) => write('appendMessage', message),
    sentMessage: (author, clientId) => reads.sentMessage(reader, author, clientId),
    messagesAfter: (conversation, after, limit) => reads.messagesAfter(reader, conversation, after, limit),
    messagesChangedAfter: (conversation, after, limit) =>
      messagesChangedAfter(reader, conversation, after, limit),
    changeMessage: (message, to, at) => write('changeMessage', message, to, at),
    conversation: (id) => reads.conversation(reader, id),
    conversationOfVisitor: (visitor) => reads.conversationOfVisitor(reader, visitor),
    listConversations: (query) => lists.listConversations(reader, query),
    countViews: (agent) => lists.countViews(reader, agent),
    countQueries: (queries, agent) => lists.countQueries(reader, queries, agent),
    saveMood: async (conversation, mood) =>
      (await write('saveMood', conversation, mood)) ? reads.conversation(reader, conversation) : null,
    viewsOf: (agent) => views.viewsOf(reader, agent),
    createView: (view, at, most) => write('createView', view, at, most),
    changeView: (id, change, most) => write('changeView', id, change, most),
    orderViews: (ids) => write('orderViews', ids),
    removeView: (id) => write('removeView', id),
    conversationsSince: (since, limit) => reads.conversationsSince(reader, since, limit),
    lastSeqsOfVisitors: (visitors) => reads.lastSeqsOfVisitors(reader, visitors),
    cursor: () => reads.cursor(reader),
    markRead: (conversation, who, seq) => write('markRead', conversation, who, seq),
    markDelivered: (conversation, who, seq) => write('markDelivered', conversation, who, seq),
    activitiesOf: (conversation, limit) => activities.activitiesOf(reader, conversation, limit),
    assign: (conversation, agent, by) => changed(conversation, write('assign', conversation, agent, by)),
    setStatus: (conversation, status, by) =>
      changed(conversation, write('setStatus', conversation, status, by)),
    pinRegister: (conversation, as, by) => changed(conversation, write('pinRegister', conversation, as, by)),
    snippetsOf: (agent, limit) => snippets.snippetsOf(reader, agent, limit),
    snippet: (id) => snippets.snippet(reader, id),
    saveSnippet: (snippet, at) => write('saveSnippet', snippet, at),
    countSnippet: (id, at) => write('countSnippet', id, at),
    removeSnippet: (id) => write('removeSnippet', id),
    keepOutcome: (outcome) => write('keepOutcome', outcome),
    keepReplyScore: (score) => write('keepReplyScore', score),
    outcomesByMove: (inbox, agent, since) => outcomes.outcomesByMove(reader, inbox, agent, since),
    keepLesson: (lesson) => write('keepLesson', lesson),
    lessonsOf: (inbox, limit) => reads.lessonsOf(reader, inbox, limit),
    createAgent: (agent, at) => write('createAgent', agent, at),
    firstAgent: () => reads.firstAgent(reader),
    agentById: (id) => reads.agentById(reader, id),
    setPassword: (agent, passwordHash) => write('setPassword', agent, passwordHash),
    sessionByToken: (tokenHash, now) => reads.sessionByToken(reader, tokenHash, now),
    endSession: (tokenHash) => write('endSession', tokenHash),
    liveSessions: (tokenHashes, now) => reads.liveSessions(reader, tokenHashes, now),
    forgetEndedSessions: (now) => write('forgetEndedSessions', now),
    search: (request, signal) => heavy.read('search', request, signal),
    report: (request, signal) => heavy.read('report', request, signal),
    wall: (request, signal) => heavy.read('wall', request, signal),
    problem: () => problem,
    async close() {
      clearInterval(probe);
      if (inFlight || waiting.length) await new Promise<void>((resolve) => (whenIdle = resolve));
      closed = true;
      const last = worker;
      if (last) {
        last.postMessage('close');
        await new Promise<void>((resolve) => last.once('exit', () => resolve()));
      }
      await heavy.close();
      await reader.destroy();
      readerDatabase.close();
    },
  };
}
