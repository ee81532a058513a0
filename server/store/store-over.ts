/**
 * The store over its parts: reads through Kysely, writes by name through a writer, heavy reads in a thread of their own.
 * What database stands behind the parts does not show here.
 */
import type { Kysely } from 'kysely';
import * as accounts from './accounts.ts';
import * as activities from './activities.ts';
import * as answers from './answers.ts';
import * as audit from './audit.ts';
import * as files from './files.ts';
import * as inboxes from './inboxes.ts';
import * as lists from './lists.ts';
import { messagesChangedAfter } from './messages.ts';
import * as notes from './notes.ts';
import * as operations from './operations.ts';
import * as outbox from './outbox.ts';
import * as outcomes from './outcomes.ts';
import * as push from './push.ts';
import type { Reader } from './reader.ts';
import * as reads from './reads.ts';
import * as routing from './routing.ts';
import type { Schema } from './schema.ts';
import * as secrets from './secrets.ts';
import * as snippets from './snippets.ts';
import type { Store } from './store.ts';
import * as team from './team.ts';
import * as views from './views.ts';
import * as visitorReads from './visitors.ts';
import type { Writer } from './writer.ts';
import type { Recorded } from './writes/activities.ts';

export interface StoreParts {
  epoch: string;
  reader: Kysely<Schema>;
  heavy: Reader;
  writer: Writer;
  /** What the matter was when something was to be read of late, or null. */
  readProblem?(): string | null;
  /** Ends what the reader read from. */
  closeReader(): Promise<void>;
}

export function storeOver({ epoch, reader, heavy, writer, readProblem, closeReader }: StoreParts): Store {
  const { write } = writer;

  /** The row as it is after a write, with what the write recorded. */
  const changed = async (conversation: string, written: Promise<Recorded>) => {
    const recorded = await written;
    const row = recorded && (await reads.conversation(reader, conversation));
    return recorded && row && { ...recorded, conversation: row };
  };

  return {
    epoch,
    accountByEmail: (email) => accounts.accountByEmail(reader, email),
    passwordHashOf: (agent) => accounts.passwordHashOf(reader, agent),
    changePassword: (agent, hash, keep) => write('changePassword', agent, hash, keep),
    keepPasswordReset: (reset, mail) => write('keepPasswordReset', reset, mail),
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
    isKnownAddress: (email, address, since) => accounts.isKnownAddress(reader, email, address, since),
    knowAddress: (agent, address, at) => write('knowAddress', agent, address, at),
    forgetAddresses: (before) => write('forgetAddresses', before),
    sessionsOf: (agent, now) => accounts.sessionsOf(reader, agent, now),
    sawSessions: (tokenHashes, at) => write('sawSessions', tokenHashes, at),
    endSessions: (agent, which) => write('endSessions', agent, which),
    members: () => team.members(reader),
    member: (id) => team.member(reader, id),
    changeMember: (id, patch, at) => write('changeMember', id, patch, at),
    invite: (invitation, mail) => write('invite', invitation, mail),
    invitations: () => team.invitations(reader),
    invitationByToken: (tokenHash, now) => team.invitationByToken(reader, tokenHash, now),
    renewInvitation: (id, renewed, mail) => write('renewInvitation', id, renewed, mail),
    revokeInvitation: (id) => write('revokeInvitation', id),
    acceptInvitation: (tokenHash, account, at) => write('acceptInvitation', tokenHash, account, at),
    keepAudit: (entry, key) => write('keepAudit', entry, key),
    answers: (inbox) => answers.answers(reader, inbox),
    saveAnswers: (inbox, rows) => write('saveAnswers', inbox, rows),
    removeAnswer: (inbox, id) => write('removeAnswer', inbox, id),
    answerOutcomes: (inbox, since) => answers.answerOutcomes(reader, inbox, since),
    keepGap: (gap) => write('keepGap', gap),
    gaps: (inbox, limit) => answers.gaps(reader, inbox, limit),
    dismissGaps: (inbox, gaps, dismissed) => write('dismissGaps', inbox, gaps, dismissed),
    auditEntries: (query) => audit.auditEntries(reader, query),
    forgetAudit: (before, key) => write('forgetAudit', before, key),
    chainAudit: (key) => write('chainAudit', key),
    isAuditChained: () => audit.isAuditChained(reader),
    checkAudit: (seen, key = '') => audit.checkAudit(reader, seen, key),
    inboxByName: (name) => inboxes.inboxBy(reader, 'name', name),
    inboxById: (id) => inboxes.inboxBy(reader, 'id', id),
    inboxes: () => inboxes.inboxes(reader),
    createInbox: (inbox, at) => write('createInbox', inbox, at),
    changeInbox: (id, settings) => write('changeInbox', id, settings),
    countGreeting: (inbox, greeting, what, at) => write('countGreeting', inbox, greeting, what, at),
    greetingCounts: (inbox) => inboxes.greetingCounts(reader, inbox),
    waitingConversations: (inbox, limit) => inboxes.waitingConversations(reader, inbox, limit),
    firstAnswers: (inbox, since, limit) => inboxes.firstAnswers(reader, inbox, since, limit),
    queueDelivery: (delivery, at) => write('queueDelivery', delivery, at),
    queueAnswer: (unread, mail, at, toldUpTo) => write('queueAnswer', unread, mail, at, toldUpTo),
    delivery: (id) => outbox.delivery(reader, id),
    deliveries: (state, limit) => outbox.deliveries(reader, state, limit),
    claimDeliveries: (kinds, claim) => write('claimDeliveries', kinds, claim),
    holdDeliveries: (by, until) => write('holdDeliveries', by, until),
    nextDeliveryAt: (kinds) => outbox.nextDeliveryAt(reader, kinds),
    settleDelivery: (id, by, outcome) => write('settleDelivery', id, by, outcome),
    retryDelivery: (id, at, giveUpAt) => write('retryDelivery', id, at, giveUpAt),
    dropDelivery: (id) => write('dropDelivery', id),
    forgetDeliveries: (before) => write('forgetDeliveries', before),
    outboxFigures: () => outbox.outboxFigures(reader),
    stopMails: (conversation) => write('stopMails', conversation),
    mailedSeq: (conversation) => outbox.mailedSeq(reader, conversation),
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
    secretNamed: (name) => secrets.secretNamed(reader, name),
    plainSecrets: (place) => secrets.plainSecrets(reader, place),
    replaceSecret: (secret, value) => write('replaceSecret', secret, value),
    forgetSecrets: () => write('forgetSecrets'),
    addFile: (file) => write('addFile', file),
    file: (id) => files.file(reader, id),
    knownFiles: (ids) => files.knownFiles(reader, ids),
    forgetUnsentFiles: (before) => write('forgetUnsentFiles', before),
    setPhoto: (agent, file) => write('setPhoto', agent, file),
    photoOf: (agent) => files.photoOf(reader, agent),
    createVisitor: (visitor, at) => write('createVisitor', visitor, at),
    visitorByToken: (tokenHash, usedSince = 0) => reads.visitorByToken(reader, tokenHash, usedSince),
    sawVisitorToken: (tokenHash, at) => write('sawVisitorToken', tokenHash, at),
    endVisitorTokens: (visitor) => write('endVisitorTokens', visitor),
    forgetVisitorTokens: (usedBefore, now) => write('forgetVisitorTokens', usedBefore, now),
    visitor: (id) => reads.visitor(reader, id),
    visitorToWelcome: (id) => reads.visitorToWelcome(reader, id),
    conversationsOfVisitor: (visitor, limit) => reads.conversationsOfVisitor(reader, visitor, limit),
    removedSince: (since, limit) => reads.removedSince(reader, since, limit),
    forgetSilentVisitors: (before) => write('forgetSilentVisitors', before),
    identifyVisitor: (identify, at) => write('identifyVisitor', identify, at),
    saveContext: (visitor, context) => write('saveContext', visitor, context),
    saveContact: (visitor, contact, at, telling) => write('saveContact', visitor, contact, at, telling),
    unreadOfVisitor: (visitor) => visitorReads.unreadOfVisitor(reader, visitor),
    rate: async (conversation, rating) =>
      (await write('rate', conversation, rating)) ? reads.conversation(reader, conversation) : null,
    eraseConversation: (conversation, idleSince) => write('eraseConversation', conversation, idleSince),
    eraseVisitor: (visitor) => write('eraseVisitor', visitor),
    expiredConversations: (inbox, before, limit) =>
      visitorReads.expiredConversations(reader, inbox, before, limit),
    belongingsOfVisitor: (visitor) => visitorReads.belongingsOfVisitor(reader, visitor),
    identitySecrets: (inbox, now) => visitorReads.identitySecrets(reader, inbox, now),
    setIdentitySecret: (inbox, secret, keepUntil) => write('setIdentitySecret', inbox, secret, keepUntil),
    appendMessage: (message) => write('appendMessage', message),
    sentMessage: (author, clientId) => reads.sentMessage(reader, author, clientId),
    messagesAfter: (conversation, after, limit) => reads.messagesAfter(reader, conversation, after, limit),
    messagesChangedAfter: (conversation, after, limit) =>
      messagesChangedAfter(reader, conversation, after, limit),
    changeMessage: (message, to, at, telling) => write('changeMessage', message, to, at, telling),
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
    problem: () => writer.problem() ?? readProblem?.() ?? null,
    watch: (observer) => writer.watch(observer),
    async close() {
      await writer.close();
      await heavy.close();
      await closeReader();
    },
  };
}
