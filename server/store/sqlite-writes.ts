/**
 * Every write of the embedded database: plain prepared statements, run inside a transaction that the writer
 * thread opens and commits. One place decides numbers: `seq` and `version` are given here and nowhere else.
 */
import { randomBytes } from 'node:crypto';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { needOf } from '../../shared/need.ts';
import type { Attachment, Block } from '../../shared/protocol/blocks.ts';
import type { Agent, ConversationStatus } from '../../shared/protocol/entities.ts';
import type { Pin } from '../../shared/tone/types.ts';
import type { ActivityRow, AssignedBy, By } from './activities.ts';
import { messageOf } from './reads.ts';
import type { Schema } from './schema.ts';
import { type AccountWrites, accountWrites } from './sqlite-accounts-writes.ts';
import { activityRecorder, type Recorded } from './sqlite-activities-writes.ts';
import { type AnswerWrites, answerWrites } from './sqlite-answers-writes.ts';
import { type AuditWrites, auditWrites } from './sqlite-audit-writes.ts';
import { Statements } from './sqlite-database.ts';
import { type FileWrites, fileWrites, markSent, unsentFiles } from './sqlite-files-writes.ts';
import { type InboxWrites, inboxWrites } from './sqlite-inboxes-writes.ts';
import { type ListWrites, listWrites } from './sqlite-lists-writes.ts';
import { type MailWrites, mailWrites } from './sqlite-mails-writes.ts';
import { type MessageWrites, messageWrites } from './sqlite-messages-writes.ts';
import { type NoteWrites, noteWrites } from './sqlite-notes-writes.ts';
import { type OperationWrites, operationWrites } from './sqlite-operations-writes.ts';
import { type OutcomeWrites, outcomeWrites } from './sqlite-outcomes-writes.ts';
import { type PushWrites, pushWrites } from './sqlite-push-writes.ts';
import { type RoutingWrites, routingWrites } from './sqlite-routing-writes.ts';
import { type SecretWrites, secretWrites } from './sqlite-secrets-writes.ts';
import { type SnippetWrites, snippetWrites } from './sqlite-snippets-writes.ts';
import { type TeamWrites, teamWrites } from './sqlite-team-writes.ts';
import { type ViewWrites, viewWrites } from './sqlite-views-writes.ts';
import { type VisitorWrites, visitorWrites } from './sqlite-visitors-writes.ts';
import type { AppendMessage, AppendResult, LessonRow, Millis } from './store.ts';

/** The writes by name; each runs synchronously inside the current transaction. */
export interface Writes
  extends AccountWrites,
    AnswerWrites,
    AuditWrites,
    FileWrites,
    InboxWrites,
    ListWrites,
    MailWrites,
    MessageWrites,
    OutcomeWrites,
    NoteWrites,
    OperationWrites,
    PushWrites,
    RoutingWrites,
    SecretWrites,
    ViewWrites,
    TeamWrites,
    SnippetWrites,
    VisitorWrites {
  createVisitor(visitor: { id: string; inbox: string; tokenHash: string }, at: Millis): void;
  forgetSilentVisitors(before: Millis): number;
  appendMessage(message: AppendMessage): AppendResult;
  markRead(conversation: string, reader: 'visitor' | 'agent', seq: number): boolean;
  markDelivered(conversation: string, reader: 'visitor' | 'agent', seq: number): boolean;
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

/** What a message carries beside its text, as it is stored. */
const contentOf = (attachments: Attachment[], blocks: Block[] = []): string | null =>
  attachments.length + blocks.length === 0
    ? null
    : JSON.stringify({
        ...(attachments.length ? { attachments } : {}),
        ...(blocks.length ? { blocks } : {}),
      });

type NeedColumns = Pick<
  Schema['conversations'],
  'waiting_since' | 'priority' | 'frustration' | 'promise_due' | 'woken_at' | 'last_at' | 'need_at'
>;
type ConversationHead = Pick<
  Schema['conversations'],
  'id' | 'inbox' | 'visitor' | 'status' | 'assignee' | 'last_seq' | 'snoozed_until' | 'merged_into'
>;
const headColumns = 'id, inbox, visitor, status, assignee, last_seq, snoozed_until, merged_into';

export function createWrites(db: DatabaseSyncInstance): {
  writes: Writes;
  /** Reads the account-wide version at the beginning of a transaction; `save` writes it back at its end. */
  begin(): void;
  save(): void;
} {
  const statements = new Statements(db);
  const record = activityRecorder(statements);
  let version = 0;
  let savedVersion = 0;

  const find = (sent: { author: { id: string }; clientId: string }) =>
    statements
      .get('SELECT * FROM messages WHERE author_id = ? AND client_id = ?')
      .get(sent.author.id, sent.clientId) as Schema['messages'] | undefined;

  const head = (conversation: string) =>
    statements.get(`SELECT ${headColumns} FROM conversations WHERE id = ?`).get(conversation) as
      | ConversationHead
      | undefined;

  const newestOf = (visitor: string) =>
    statements
      .get(`SELECT ${headColumns} FROM conversations WHERE visitor = ? ORDER BY opened_at DESC LIMIT 1`)
      .get(visitor) as ConversationHead | undefined;

  const visitorOf = (id: string) =>
    statements.get('SELECT name, blocked_at FROM visitors WHERE id = ?').get(id) as
      | Pick<Schema['visitors'], 'name' | 'blocked_at'>
      | undefined;

  /** Whether a visitor's message answers what they have answered before. */
  const answeredBefore = (conversation: string, { author, blocks }: AppendMessage): boolean => {
    const answer = blocks?.find((block) => block.kind === 'answer');
    return (
      answer !== undefined &&
      statements
        .get(
          `SELECT 1 FROM messages, json_each(messages.content, '$.blocks') AS block
           WHERE conversation = ? AND seq > ? AND author_id = ?
             AND block.value ->> 'kind' = 'answer' AND block.value ->> 'to' = ?`,
        )
        .get(conversation, answer.to, author.id, answer.to) !== undefined
    );
  };

  /** Opens a conversation that already counts its first message. */
  const open = (message: AppendMessage): string => {
    const id = randomBytes(16).toString('hex');
    if (message.greeting) writes.countGreeting(message.inbox, message.greeting, 'answered', message.at);
    // Never at the same moment as an earlier one: the newest is the one that goes on.
    const newest = statements
      .get('SELECT max(opened_at) AS at FROM conversations WHERE visitor = ?')
      .get(message.author.id) as { at: number | null };
    const openedAt = Math.max(message.at, (newest.at ?? 0) + 1);
    statements
      .get(
        `INSERT INTO conversations (id, inbox, visitor, status, assignee, last_seq, last_at, visitor_read, agent_read, opened_at, greeting, waiting_since, newcomer, version)
         VALUES (?, ?, ?, 'open', NULL, 1, ?, 1, 0, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        message.inbox,
        message.author.id,
        message.at,
        openedAt,
        message.greeting ?? null,
        message.at,
        newest.at === null ? 1 : 0,
        ++version,
      );
    renewNeed(id);
    return id;
  };

  /** Counts one more message in the row of an existing conversation, and tells what changed with it. */
  const advance = (conversation: ConversationHead, message: AppendMessage): ActivityRow[] => {
    const seq = conversation.last_seq + 1;
    // Writing is reading only for those who had read everything: what crossed on the way is still unread.
    const reader = message.author.kind === 'visitor' ? 'visitor_read' : 'agent_read';
    const byVisitor = message.author.kind === 'visitor' ? 1 : 0;
    // Whoever answers first owns the conversation, until it is given to somebody else.
    const assignee =
      message.author.kind === 'agent' ? (conversation.assignee ?? message.author.id) : conversation.assignee;
    change(
      `UPDATE conversations SET version = ?, last_seq = ?, last_at = ?, status = 'open', assignee = ?,
         answered_at = coalesce(answered_at, ?),
         waiting_since = iif(?, iif(status = 'open', coalesce(waiting_since, ?), ?), NULL),
         snoozed_until = iif(?, NULL, snoozed_until), woken_at = NULL,
         assigned_reason = iif(assignee IS ?, assigned_reason, 'answered'),
         assigned_at = iif(assignee IS ?, assigned_at, ?),
         assigned_detail = iif(assignee IS ?, assigned_detail, NULL),
         resolved_at = NULL, resolved_by = NULL, merged_into = NULL,
         ${reader} = CASE WHEN ${reader} = ? THEN ? ELSE ${reader} END
       WHERE id = ?`,
      seq,
      message.at,
      assignee,
      message.author.kind === 'agent' ? message.at : null,
      byVisitor,
      message.at,
      message.at,
      byVisitor,
      assignee,
      assignee,
      message.at,
      assignee,
      conversation.last_seq,
      seq,
      conversation.id,
    );
    renewNeed(conversation.id);
    return advanced(conversation, message, assignee);
  };

  const advanced = (before: ConversationHead, message: AppendMessage, assignee: string | null) => {
    const by: By = { agent: message.author.kind === 'agent' ? message.author.id : null, at: message.at };
    const activities: ActivityRow[] = [];
    if (before.merged_into !== null) activities.push(record(before.id, by, { kind: 'unmerged' }));
    else if (before.status !== 'open') activities.push(record(before.id, by, { kind: 'reopened' }));
    if (before.snoozed_until !== null && message.author.kind === 'visitor')
      activities.push(record(before.id, by, { kind: 'woken' }));
    if (assignee !== before.assignee)
      activities.push(
        record(before.id, by, { kind: 'assigned', to: agentNamed(assignee), reason: 'answered' }),
      );
    return activities;
  };

  const agentNamed = (id: string | null) =>
    id === null
      ? null
      : ((statements.get('SELECT id, name FROM agents WHERE id = ?').get(id) as
          | { id: string; name: string }
          | undefined) ?? null);

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
    const { changes } = statements.get(text).run(version + 1, ...parameters);
    if (Number(changes) === 0) return false;
    version++;
    return true;
  };

  /** Moves one of the four marks of a conversation forward. */
  const reach = (
    column: `${'visitor' | 'agent'}_${'read' | 'delivered'}`,
    conversation: string,
    seq: number,
  ) =>
    change(
      `UPDATE conversations SET version = ?, ${column} = ? WHERE id = ? AND ${column} < ? AND last_seq >= ?`,
      seq,
      conversation,
      seq,
      seq,
    );

  const writes: Writes = {
    ...answerWrites(statements),
    ...accountWrites(statements),
    ...auditWrites(statements),
    ...inboxWrites(statements),
    ...listWrites(change, renewNeed),
    ...viewWrites(statements),
    ...fileWrites(statements),
    ...visitorWrites(statements, { change, next: () => ++version }),
    ...mailWrites(statements),
    ...outcomeWrites(statements),
    ...messageWrites(statements, { change, record, renewNeed }),
    ...noteWrites(statements, { change, next: () => ++version }),
    ...operationWrites(statements, { change, next: () => ++version, record, renewNeed }),
    ...pushWrites(statements),
    ...routingWrites(statements, change, record),
    ...secretWrites(statements),
    ...snippetWrites(statements),
    ...teamWrites(statements),

    createVisitor(visitor, at) {
      statements
        .get("INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES (?, ?, ?, '', ?)")
        .run(visitor.id, visitor.inbox, visitor.tokenHash, at);
      statements
        .get('INSERT INTO visitor_tokens (token_hash, visitor, created_at) VALUES (?, ?, ?)')
        .run(visitor.tokenHash, visitor.id, at);
    },

    forgetSilentVisitors(before) {
      const { changes } = statements
        .get(
          `DELETE FROM visitors WHERE created_at < ?
             AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.visitor = visitors.id)
             AND NOT EXISTS (SELECT 1 FROM visitor_tokens t WHERE t.visitor = visitors.id AND t.created_at >= ?)`,
        )
        .run(before, before);
      return Number(changes);
    },

    appendMessage(message) {
      const earlier = find(message);
      if (earlier) return { kind: 'repeated', message: messageOf(earlier) };

      const byVisitor = message.author.kind === 'visitor';
      // Looked up here, because a visitor may be named, joined to a person or erased while they are connected.
      const visitorNow = byVisitor ? visitorOf(message.author.id) : undefined;
      if (byVisitor && !visitorNow) return { kind: 'unknown_author' };
      const conversation = message.start
        ? undefined
        : message.conversation === null
          ? newestOf(message.author.id)
          : head(message.conversation);
      const theirs = byVisitor ? conversation?.visitor === message.author.id : conversation !== undefined;
      const opens = byVisitor && message.conversation === null && !conversation;
      if (!theirs && !opens) return { kind: 'not_found' };
      if (visitorNow && visitorNow.blocked_at !== null) return { kind: 'blocked' };

      const files = unsentFiles(statements, message, conversation?.inbox ?? message.inbox);
      if (!files) return { kind: 'unknown_file' };
      if (conversation && answeredBefore(conversation.id, message)) return { kind: 'already_answered' };

      const id = conversation?.id ?? open(message);
      const activities = conversation ? advance(conversation, message) : [];
      if (message.anyway)
        activities.push(record(id, { agent: message.author.id, at: message.at }, { kind: 'sent_anyway' }));
      const stateChanged = !conversation || activities.length > 0;
      const row: Schema['messages'] = {
        conversation: id,
        seq: (conversation?.last_seq ?? 0) + 1,
        client_id: message.clientId,
        author_kind: message.author.kind,
        author_id: message.author.id,
        author_name: visitorNow?.name ?? message.author.name,
        text: message.text,
        at: message.at,
        content: contentOf(files, message.blocks),
        edited_at: null,
        changed: null,
        deleted_at: null,
      };
      statements
        .get(
          'INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          row.conversation,
          row.seq,
          row.client_id,
          row.author_kind,
          row.author_id,
          row.author_name,
          row.text,
          row.at,
          row.content,
        );
      markSent(statements, files, row);
      const visitor = conversation?.visitor ?? message.author.id;
      return { kind: 'created', message: messageOf(row), visitor, version, stateChanged, activities };
    },

    markRead(conversation, reader, seq) {
      return reach(`${reader}_read`, conversation, seq);
    },

    markDelivered(conversation, reader, seq) {
      return reach(`${reader}_delivered`, conversation, seq);
    },

    assign(conversation, agent, by) {
      const { reason, at, from } = by;
      const owner = head(conversation)?.assignee ?? null;
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

  return {
    writes,
    begin() {
      const row = statements.get("SELECT value FROM meta WHERE key = 'version'").get() as { value: string };
      version = savedVersion = Number(row.value);
    },
    save() {
      if (version !== savedVersion) {
        statements.get("UPDATE meta SET value = ? WHERE key = 'version'").run(String(version));
      }
    },
  };
}
