/**
 * The rows that sending messages reads and writes, held while a batch lasts, or longer where nobody else writes: what
 * the calls of a batch are going to look up is asked for together, what they change is written together. So many messages
 * at once cost a database across a network about as many questions as one does, and a conversation that gets ten messages
 * is written once.
 *
 * Everybody else reads and writes the tables themselves: what is held is written before (`settle`), and forgotten where
 * it may be another afterwards (`forget`).
 */
import type { Schema } from '../schema.ts';
import type { Statements, Value } from '../statements.ts';

const conversationColumns = [
  'id',
  'inbox',
  'visitor',
  'status',
  'assignee',
  'last_seq',
  'last_at',
  'visitor_read',
  'agent_read',
  'visitor_delivered',
  'agent_delivered',
  'opened_at',
  'answered_at',
  'snoozed_until',
  'woken_at',
  'priority',
  'waiting_since',
  'frustration',
  'voice',
  'language',
  'need_at',
  'promise_due',
  'assigned_reason',
  'assigned_at',
  'assigned_detail',
  'merged_into',
  'resolved_at',
  'resolved_by',
  'greeting',
  'newcomer',
  'version',
] as const;
const messageColumns = [
  'conversation',
  'seq',
  'client_id',
  'author_kind',
  'author_id',
  'author_name',
  'text',
  'at',
  'content',
] as const;
const activityColumns = ['id', 'conversation', 'after_seq', 'at', 'agent', 'kind', 'detail'] as const;

export type HeldConversation = Pick<Schema['conversations'], (typeof conversationColumns)[number]>;
export type HeldVisitor = Pick<Schema['visitors'], 'name' | 'blocked_at'>;

/** Who sent a message, and under which id. */
export type Sender = [author: string, clientId: string];

/** What calls are going to look up. */
export interface Expected {
  conversations: Iterable<string>;
  /** Visitors whose newest conversation it is. */
  newestOf: Iterable<string>;
  visitors: Iterable<string>;
  /** Each named once. */
  sent: Sender[];
}

export interface Held {
  /** Reads what is not held yet, in one go. */
  expect(expected: Partial<Expected>): void;
  conversation(id: string): HeldConversation | undefined;
  newestOf(visitor: string): HeldConversation | undefined;
  visitor(id: string): HeldVisitor | undefined;
  /** The message that this author sent under this id. */
  sent(author: string, clientId: string): Schema['messages'] | undefined;
  /** Changes a conversation that is held, and gives it the next version. */
  change(conversation: HeldConversation, to: Partial<HeldConversation>): void;
  open(conversation: Omit<HeldConversation, 'version'>): HeldConversation;
  addMessage(message: Schema['messages']): void;
  addActivity(activity: Schema['activities']): void;
  /** Writes what has changed. */
  settle(): void;
  /** The same, and everything is read anew from now on. */
  forget(): void;
  /** Nothing is held, and nothing that was changed is written. */
  drop(): void;
  /** All is written, and rows found so far are as they were: they stay. */
  keep(): void;
}

/** Rows kept from one batch to the next; beyond that, all are read anew. A row is about a kilobyte. */
const mostKept = 20_000;

const keyOf = (author: string, clientId: string): string => `${author} ${clientId}`;

function valuesOf<Columns extends readonly string[]>(
  row: { [Column in Columns[number]]: Value },
  columns: Columns,
): Value[] {
  return columns.map((column: Columns[number]) => row[column]);
}

/** Keys that nothing is known of yet. */
const missing = (keys: Iterable<string>, known: Map<string, unknown>): string[] =>
  [...keys].filter((key) => !known.has(key));

export function heldRows(statements: Statements, nextVersion: () => number): Held {
  // In all four, a key with `undefined` was looked up and is not in the database.
  const conversations = new Map<string, HeldConversation | undefined>();
  const newest = new Map<string, HeldConversation | undefined>();
  const visitors = new Map<string, HeldVisitor | undefined>();
  const sent = new Map<string, Schema['messages'] | undefined>();
  /** Conversations that changed, as they are stored. */
  const stored = new Map<string, HeldConversation>();
  const opened = new Set<HeldConversation>();
  /** What was looked for in this batch and is not there: it may be in the next. */
  const absent: [Map<string, unknown>, string][] = [];
  let messages: Schema['messages'][] = [];
  let activities: Schema['activities'][] = [];

  const columns = conversationColumns.join(', ');
  const conversationById = statements.get(`SELECT ${columns} FROM conversations WHERE id = ?`);
  const newestByVisitor = statements.get(
    `SELECT ${columns} FROM conversations WHERE visitor = ? ORDER BY opened_at DESC LIMIT 1`,
  );
  const visitorById = statements.get('SELECT name, blocked_at FROM visitors WHERE id = ?');
  const messageBySender = statements.get('SELECT * FROM messages WHERE author_id = ? AND client_id = ?');

  /** There is one row of each conversation, however it was found. */
  const adopt = (row: HeldConversation): HeldConversation => {
    const known = conversations.get(row.id);
    if (known) return known;
    conversations.set(row.id, row);
    return row;
  };

  const note = <Found>(
    rows: Map<string, Found | undefined>,
    key: string,
    row: NoInfer<Found> | undefined,
  ): void => {
    rows.set(key, row);
    if (row === undefined) absent.push([rows, key]);
  };

  const expect = (expected: Partial<Expected>): void => {
    const ids = missing(expected.conversations ?? [], conversations);
    const ofVisitors = missing(expected.newestOf ?? [], newest);
    const visitorIds = missing(expected.visitors ?? [], visitors);
    const senders = (expected.sent ?? []).filter(([author, clientId]) => !sent.has(keyOf(author, clientId)));
    const rows = ids.length > 0 && conversationById.ask(ids.map((id) => [id]));
    const newestRows = ofVisitors.length > 0 && newestByVisitor.ask(ofVisitors.map((id) => [id]));
    const visitorRows = visitorIds.length > 0 && visitorById.ask(visitorIds.map((id) => [id]));
    const sentRows = senders.length > 0 && messageBySender.ask(senders);
    if (rows)
      for (const [index, row] of rows().entries()) {
        if (row) adopt(row as HeldConversation);
        else note(conversations, ids[index] as string, undefined);
      }
    if (newestRows)
      for (const [index, row] of newestRows().entries())
        note(newest, ofVisitors[index] as string, row && adopt(row as HeldConversation));
    if (visitorRows)
      for (const [index, row] of visitorRows().entries())
        note(visitors, visitorIds[index] as string, row as HeldVisitor | undefined);
    if (sentRows)
      for (const [index, row] of sentRows().entries()) {
        const [author, clientId] = senders[index] as Sender;
        sent.set(keyOf(author, clientId), row as Schema['messages'] | undefined);
      }
  };

  /** One statement for all rows in which the same columns changed: an index over the others is left alone. */
  const writeChanged = (): void => {
    const byColumns = new Map<string, Value[][]>();
    for (const [id, before] of stored) {
      const row = conversations.get(id) as HeldConversation;
      const changed = conversationColumns.filter((column) => row[column] !== before[column]);
      const text = `UPDATE conversations SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
      const values = [...valuesOf(row, changed), id];
      const same = byColumns.get(text);
      if (same) same.push(values);
      else byColumns.set(text, [values]);
    }
    for (const [text, values] of byColumns) statements.get(text).runEach(values);
    stored.clear();
  };

  const settle = (): void => {
    writeNew(statements, 'conversations', conversationColumns, [...opened]);
    opened.clear();
    if (stored.size > 0) writeChanged();
    writeNew(statements, 'messages', messageColumns, messages);
    messages = [];
    writeNew(statements, 'activities', activityColumns, activities);
    activities = [];
  };

  const drop = (): void => {
    for (const each of [conversations, newest, visitors, sent, stored, opened]) each.clear();
    messages = [];
    activities = [];
    absent.length = 0;
  };

  const keep = (): void => {
    if (conversations.size + visitors.size > mostKept) drop();
    sent.clear();
    for (const [rows, key] of absent) if (rows.get(key) === undefined) rows.delete(key);
    absent.length = 0;
  };

  return {
    expect,
    conversation(id) {
      if (!conversations.has(id)) expect({ conversations: [id] });
      return conversations.get(id);
    },
    newestOf(visitor) {
      if (!newest.has(visitor)) expect({ newestOf: [visitor] });
      return newest.get(visitor);
    },
    visitor(id) {
      if (!visitors.has(id)) expect({ visitors: [id] });
      return visitors.get(id);
    },
    sent(author, clientId) {
      const key = keyOf(author, clientId);
      if (!sent.has(key)) expect({ sent: [[author, clientId]] });
      return sent.get(key);
    },
    change(conversation, to) {
      if (!opened.has(conversation) && !stored.has(conversation.id))
        stored.set(conversation.id, { ...conversation });
      Object.assign(conversation, to, { version: nextVersion() });
    },
    open(conversation) {
      const row = { ...conversation, version: nextVersion() };
      conversations.set(row.id, row);
      newest.set(row.visitor, row);
      opened.add(row);
      return row;
    },
    addMessage(message) {
      messages.push(message);
      sent.set(keyOf(message.author_id, message.client_id), message);
    },
    addActivity(activity) {
      activities.push(activity);
    },
    settle,
    forget() {
      settle();
      drop();
    },
    drop,
    keep,
  };
}

function writeNew<Columns extends readonly string[]>(
  statements: Statements,
  table: string,
  columns: Columns,
  rows: { [Column in Columns[number]]: Value }[],
): void {
  if (rows.length === 0) return;
  const places = columns.map(() => '?').join(', ');
  statements
    .get(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
    .runEach(rows.map((row) => valuesOf(row, columns)));
}
