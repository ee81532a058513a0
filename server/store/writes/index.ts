import { needOf } from '../../../shared/need.ts';
import type { Agent, ConversationStatus } from '../../../shared/protocol/entities.ts';
import type { Pin } from '../../../shared/tone/types.ts';
import type { AssignedBy, By } from '../activities.ts';
import type { Schema } from '../schema.ts';
import type { Row, Statements } from '../statements.ts';
import type { LessonRow, Millis } from '../store.ts';
import type { WriteCall } from '../writer-thread.ts';
import { type AccountWrites, accountWrites } from './accounts.ts';
import { activityRecorder, type Recorded } from './activities.ts';
import { type AnswerWrites, answerWrites } from './answers.ts';
import { type AuditWrites, auditWrites } from './audit.ts';
import { type FileWrites, fileWrites } from './files.ts';
import { heldRows } from './held.ts';
import { type InboxWrites, inboxWrites } from './inboxes.ts';
import { type MessageWrites, messageWrites } from './messages.ts';
import { type NoteWrites, noteWrites } from './notes.ts';
import { type OperationWrites, operationWrites } from './operations.ts';
import { type OutboxWrites, outbox, outboxWrites } from './outbox.ts';
import { type OutcomeWrites, outcomeWrites } from './outcomes.ts';
import { type PushWrites, pushWrites } from './push.ts';
import { type RoutingWrites, routingWrites } from './routing.ts';
import { type SecretWrites, secretWrites } from './secrets.ts';
import { expectedBy, type SendingWrites, sendingWrites } from './sending.ts';
import { type SnippetWrites, snippetWrites } from './snippets.ts';
import { type TeamWrites, teamWrites } from './team.ts';
import { type ViewWrites, viewWrites } from './views.ts';
import { type VisitorWrites, visitorWrites } from './visitors.ts';

/** The writes by name; each runs synchronously inside the current transaction. */
export interface Writes
  extends AccountWrites,
    AnswerWrites,
    AuditWrites,
    FileWrites,
    InboxWrites,
    MessageWrites,
    OutboxWrites,
    OutcomeWrites,
    NoteWrites,
    OperationWrites,
    PushWrites,
    RoutingWrites,
    SecretWrites,
    SendingWrites,
    ViewWrites,
    TeamWrites,
    SnippetWrites,
    VisitorWrites {
  createVisitor(visitor: { id: string; inbox: string; tokenHash: string }, at: Millis): void;
  forgetSilentVisitors(before: Millis): number;
  assign(conversation: string, agent: string | null, by: AssignedBy): Recorded;
  setStatus(conversation: string, status: ConversationStatus, by: By): Recorded;
  pinRegister(conversation: string, as: Pin | null, by: By): Recorded;
  keepLesson(lesson: LessonRow): void;
  createAgent(agent: Agent & { passwordHash: string }, at: Millis): void;
  setPassword(agent: string, passwordHash: string): void;
  endSession(tokenHash: string): void;
  forgetEndedSessions(now: Millis): void;
  /** Changes nothing that anybody reads; shows whether a commit gets through. */
  probe(): void;
}
export type WriteName = keyof Writes;

type NeedColumns = Pick<
  Schema['conversations'],
  'waiting_since' | 'priority' | 'frustration' | 'promise_due' | 'woken_at' | 'last_at' | 'need_at'
>;
export interface CreatedWrites {
  /** Runs calls in the transaction there is, in their order; their answers. */
  run(calls: WriteCall[]): unknown[];
  /**
   * Reads the account-wide version at the beginning of a transaction; `save` writes it back at its end. `same`: the last
   * transaction was committed, and nobody else has written since.
   */
  begin(same?: boolean): void;
  save(): void;
}

/** These work on rows that are held. */
const sending: ReadonlySet<WriteName> = new Set<keyof SendingWrites>([
  'appendMessage',
  'markRead',
  'markDelivered',
  'saveMood',
]);
/** Of all others, these leave the rows that are held as they are. */
const besideSending: ReadonlySet<WriteName> = new Set<WriteName>([
  'countGreeting',
  'countSnippet',
  'createSession',
  'createVisitor',
  'keepAudit',
  'keepGap',
  'keepLesson',
  'keepOutcome',
  'keepReplyScore',
  'sawSessions',
  'sawVisitorToken',
  'settleDelivery',
]);

export function createWrites(statements: Statements): CreatedWrites {
  let version = 0;
  let savedVersion = 0;
  /** Asked for together with what a batch looks up first. */
  let versionAsked: (() => (Row | undefined)[]) | null = null;
  const currentVersion = (): number => {
    if (versionAsked) version = savedVersion = Number(versionAsked()[0]?.['value']);
    versionAsked = null;
    return version;
  };
  const next = (): number => {
    version = currentVersion() + 1;
    return version;
  };
  const held = heldRows(statements, next);
  const record = activityRecorder(statements, held);
  const outgoing = outbox(statements);

  /** Puts the sort key of a conversation right, after anything it follows from has changed. */
  const renewNeed = (conversation: string): void => {
    const row = statements
      .get(
        'SELECT waiting_since, priority, frustration, promise_due, woken_at, last_at, need_at FROM conversations WHERE id = ?',
      )
      .get(conversation) as NeedColumns | undefined;
    if (!row) return;
    const { at } = needOf({
      waitingSince: row.waiting_since,
      priority: row.priority,
      frustration: row.frustration,
      promiseDue: row.promise_due,
      wokenAt: row.woken_at,
      lastAt: row.last_at,
    });
    if (at !== row.need_at)
      statements.get('UPDATE conversations SET need_at = ? WHERE id = ?').run(at, conversation);
  };

  /** Runs an update of a conversation's row that carries the next version; false when nothing matched. */
  const change = (text: string, ...parameters: (string | number | null)[]): boolean => {
    const { changes } = statements.get(text).run(currentVersion() + 1, ...parameters);
    if (Number(changes) === 0) return false;
    next();
    return true;
  };

  const inboxes = inboxWrites(statements);
  const writes: Writes = {
    ...sendingWrites(statements, { held, record, countGreeting: inboxes.countGreeting, outgoing }),
    ...answerWrites(statements),
    ...accountWrites(statements, outgoing),
    ...auditWrites(statements),
    ...inboxes,
    ...viewWrites(statements),
    ...fileWrites(statements),
    ...visitorWrites(statements, { change, next }, outgoing),
    ...outboxWrites(statements, outgoing),
    ...outcomeWrites(statements),
    ...messageWrites(statements, { change, record, renewNeed, outgoing }),
    ...noteWrites(statements, { change, next }),
    ...operationWrites(statements, { change, next, record, renewNeed }),
    ...pushWrites(statements),
    ...routingWrites(statements, change, record),
    ...secretWrites(statements),
    ...snippetWrites(statements),
    ...teamWrites(statements, outgoing),

    createVisitor(visitor, at) {
      statements
        .get("INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES (?, ?, ?, '', ?)")
        .run(visitor.id, visitor.inbox, visitor.tokenHash, at);
      statements
        .get('INSERT INTO visitor_tokens (token_hash, visitor, created_at, seen_at) VALUES (?, ?, ?, ?)')
        .run(visitor.tokenHash, visitor.id, at, at);
    },

    forgetSilentVisitors(before) {
      const { changes } = statements
        .get(
          `DELETE FROM visitors WHERE created_at < ?
             AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.visitor = visitors.id)
             AND NOT EXISTS (SELECT 1 FROM visitor_tokens t WHERE t.visitor = visitors.id AND (t.seen_at >= ? OR t.created_at >= ?))`,
        )
        .run(before, before, before);
      return Number(changes);
    },

    assign(conversation, agent, by) {
      const { reason, at, from } = by;
      const row = statements.get('SELECT assignee FROM conversations WHERE id = ?').get(conversation) as
        | Pick<Schema['conversations'], 'assignee'>
        | undefined;
      const owner = row?.assignee ?? null;
      if (from !== undefined && owner !== null && owner !== from) return { activities: [] };
      const assigned = writes.steer(conversation, { assignment: { agent, reason, at } }, by);
      return assigned.kind === 'steered' ? assigned : null;
    },

    setStatus(conversation, status, by) {
      const resolved = status === 'resolved' ? { at: by.at, by: by.agent } : null;
      const set = writes.steer(conversation, { resolved }, by);
      return set.kind === 'steered' ? set : null;
    },

    pinRegister(conversation, as, by) {
      const before = statements.get('SELECT pin FROM conversations WHERE id = ?').get(conversation) as
        | { pin: string | null }
        | undefined;
      if (!before) return null;
      if (before.pin === as) return { activities: [] };
      change('UPDATE conversations SET version = ?, pin = ? WHERE id = ?', as, conversation);
      return { activities: [record(conversation, by, { kind: 'register_pinned', as })] };
    },

    keepLesson({ conversation, seq, answer, inbox, outcome, at }) {
      statements
        .get(
          `INSERT INTO lessons (conversation, seq, answer, inbox, outcome, at) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (conversation, seq, answer) DO UPDATE SET outcome = excluded.outcome, at = excluded.at`,
        )
        .run(conversation, seq, answer, inbox, outcome, at);
    },

    createAgent(agent, at) {
      statements
        .get(
          'INSERT INTO agents (id, email, name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(agent.id, agent.email, agent.name, agent.role, agent.passwordHash, at);
    },

    setPassword(agent, passwordHash) {
      statements.get('UPDATE agents SET password_hash = ? WHERE id = ?').run(passwordHash, agent);
      statements.get('DELETE FROM sessions WHERE agent = ?').run(agent);
    },

    endSession(tokenHash) {
      statements.get('DELETE FROM sessions WHERE token_hash = ?').run(tokenHash);
    },

    forgetEndedSessions(now) {
      statements.get('DELETE FROM sessions WHERE expires_at <= ?').run(now);
      statements.get('DELETE FROM password_resets WHERE expires_at <= ?').run(now);
    },

    probe() {
      statements.get("UPDATE meta SET value = value WHERE key = 'version'").run();
    },
  };

  /** From here on, as many calls as will find what is held as it is. */
  const expect = (calls: WriteCall[], from: number): void => {
    const to = calls.findIndex(({ name }, index) => index >= from && !leavesHeld(name));
    held.expect(expectedBy(calls.slice(from, to < 0 ? undefined : to)));
  };

  const settle = (): void => {
    held.settle();
    outgoing.settle();
  };
  const forget = (): void => {
    held.forget();
    outgoing.settle();
  };

  return {
    run(calls) {
      let expected = false;
      return calls.map(({ name, args }, index) => {
        if (!leavesHeld(name)) forget();
        else if (!sending.has(name)) settle();
        else if (!expected) expect(calls, index);
        expected = leavesHeld(name) && (expected || sending.has(name));
        return (writes[name] as (...parameters: unknown[]) => unknown)(...args);
      });
    },
    begin(same = false) {
      if (same) held.keep();
      else held.drop();
      outgoing.drop();
      versionAsked = statements.get("SELECT value FROM meta WHERE key = 'version'").ask([[]]);
    },
    save() {
      settle();
      if (!versionAsked && version !== savedVersion) {
        statements.get("UPDATE meta SET value = ? WHERE key = 'version'").run(String(version));
      }
    },
  };
}

const leavesHeld = (name: WriteName): boolean => sending.has(name) || besideSending.has(name);
