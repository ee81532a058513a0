/** The tables, as Kysely sees them, and the append-only list of migrations that made them; for every database. */
import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

export interface Schema {
  meta: { key: string; value: string };
  inboxes: {
    id: string;
    name: string;
    settings: string;
    created_at: number;
    /** Key of the inbox's identity tokens; null until one is made. */
    identity_secret: string | null;
  };
  visitors: {
    id: string;
    inbox: string;
    /** Of the first token; tokens are looked up in `visitor_tokens`, because a person may have several devices. */
    token_hash: string;
    name: string;
    created_at: number;
    email: string | null;
    /** `sub` of the signed identity, unique in its inbox; null: anonymous. */
    subject: string | null;
    /** JSON, what a signed identity said. */
    attributes: string | null;
    /** 1: the name comes from a signed identity, and is not the visitor's own word. */
    name_signed: number;
    /** The same of the e-mail address. */
    email_signed: number;
    /** They want no answers by mail, though the website they are signed in to knows their address. */
    mails_off: number;
    /** JSON, what browser and page said. */
    context: string | null;
  };
  visitor_tokens: { token_hash: string; visitor: string; created_at: number };
  conversations: {
    id: string;
    inbox: string;
    visitor: string;
    status: 'open' | 'resolved';
    assignee: string | null;
    last_seq: number;
    last_at: number;
    visitor_read: number;
    agent_read: number;
    opened_at: number;
    version: number;
    visitor_delivered: number;
    agent_delivered: number;
    rating: number | null;
    rating_words: string | null;
    rated_at: number | null;
    /** Id of the greeting its first message answered. */
    greeting: string | null;
    /** When an agent first answered: what waits are measured by. */
    answered_at: number | null;
    /** Up to where the visitor was told by mail. */
    mailed_seq: number;
  };
  /** Conversations that are gone, by number of the change, so that consoles which were away learn of it. */
  removed_conversations: { id: string; version: number };
  messages: {
    conversation: string;
    seq: number;
    client_id: string;
    author_kind: 'visitor' | 'agent' | 'system';
    author_id: string;
    author_name: string;
    text: string;
    at: number;
    /** JSON of attachments and blocks; null for text alone. */
    content: string | null;
  };
  /** Files, whose bytes lie in the file store under the same id. */
  files: {
    id: string;
    /** Null: the picture of an agent. */
    inbox: string | null;
    owner_kind: 'visitor' | 'agent';
    owner: string;
    /** The message it was sent with; null until then. */
    conversation: string | null;
    seq: number | null;
    name: string;
    type: string;
    bytes: number;
    width: number | null;
    height: number | null;
    created_at: number;
  };
  /** Mails to send, at least once each; kept for a while as a record. */
  mails: {
    id: string;
    inbox: string;
    conversation: string | null;
    kind: 'transcript' | 'answer';
    recipient: string;
    subject: string;
    text: string;
    html: string;
    /** Address to which an answer goes, where answers by mail are set up. */
    reply_to: string | null;
    state: 'queued' | 'sent' | 'failed';
    attempts: number;
    next_at: number;
    error: string | null;
    created_at: number;
    sent_at: number | null;
  };
  /** Where a visitor asked to be told of answers by their browser (RFC 8030). */
  push_subscriptions: { endpoint: string; visitor: string; keys: string; created_at: number };
  /** How greetings do, by day in UTC. Counts only: nobody is known by them. */
  greeting_counts: {
    inbox: string;
    greeting: string;
    day: string;
    shown: number;
    opened: number;
    answered: number;
    dismissed: number;
  };
  agents: {
    id: string;
    email: string;
    name: string;
    role: 'owner' | 'admin' | 'agent' | 'viewer';
    password_hash: string;
    created_at: number;
    /** Id of a file. */
    photo: string | null;
  };
  sessions: { token_hash: string; agent: string; expires_at: number };
  /** What agents did with a suggested answer. The question is the message itself, never a copy of its text. */
  lessons: {
    conversation: string;
    seq: number;
    answer: string;
    inbox: string;
    outcome: 'kept' | 'edited' | 'set-aside';
    at: number;
  };
}

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    await schema
      .createTable('meta')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createTable('inboxes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('settings', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('visitors')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('agents')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('sessions_agent').on('sessions').column('agent').execute();
    await schema
      .createTable('conversations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('visitor', 'text', (c) => c.notNull().references('visitors.id'))
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('assignee', 'text', (c) => c.references('agents.id'))
      .addColumn('last_seq', 'integer', (c) => c.notNull())
      .addColumn('last_at', 'bigint', (c) => c.notNull())
      .addColumn('visitor_read', 'integer', (c) => c.notNull())
      .addColumn('agent_read', 'integer', (c) => c.notNull())
      .addColumn('opened_at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createIndex('conversations_visitor')
      .on('conversations')
      .columns(['visitor', 'opened_at'])
      .execute();
    await schema
      .createIndex('conversations_activity')
      .on('conversations')
      .columns(['status', 'last_at', 'id'])
      .execute();
    await schema
      .createIndex('conversations_version')
      .on('conversations')
      .column('version')
      .unique()
      .execute();
    await schema
      .createTable('messages')
      .addColumn('conversation', 'text', (c) => c.notNull().references('conversations.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('client_id', 'text', (c) => c.notNull())
      .addColumn('author_kind', 'text', (c) => c.notNull())
      .addColumn('author_id', 'text', (c) => c.notNull())
      .addColumn('author_name', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('messages_place', ['conversation', 'seq'])
      .execute();
    // The dedupe key spans all conversations: a first message carries none, and its retry must not open a second.
    await schema
      .createIndex('messages_sent')
      .on('messages')
      .columns(['author_id', 'client_id'])
      .unique()
      .execute();
    await sql`insert into meta (key, value) values ('version', '0')`.execute(db);
  },
};

const lessons: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    await schema
      .createTable('lessons')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('lessons_of_message', ['conversation', 'seq', 'answer'])
      // What was learned from a message goes with it.
      .addForeignKeyConstraint(
        'lessons_message',
        ['conversation', 'seq'],
        'messages',
        ['conversation', 'seq'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute();
    await schema.createIndex('lessons_newest').on('lessons').columns(['inbox', 'at']).execute();
  },
};

const widget: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    const add = (table: string, column: string, type: 'text' | 'integer' | 'bigint', otherwise?: number) =>
      schema
        .alterTable(table)
        .addColumn(column, type, (c) => (otherwise === undefined ? c : c.notNull().defaultTo(otherwise)))
        .execute();
    await add('inboxes', 'identity_secret', 'text');
    await add('agents', 'photo', 'text');
    await add('messages', 'content', 'text');
    await add('conversations', 'visitor_delivered', 'integer', 0);
    await add('conversations', 'agent_delivered', 'integer', 0);
    await add('conversations', 'rating', 'integer');
    await add('conversations', 'rating_words', 'text');
    await add('conversations', 'rated_at', 'bigint');
    await add('conversations', 'greeting', 'text');
    await add('conversations', 'answered_at', 'bigint');
    await add('conversations', 'mailed_seq', 'integer', 0);
    // Conversations from before have their answers among the messages; they do not wait.
    await sql`update conversations set answered_at = (
      select min(at) from messages m where m.conversation = conversations.id and m.author_kind = 'agent'
    )`.execute(db);
    await sql`create index conversations_waiting on conversations (inbox, opened_at, id)
      where status = 'open' and answered_at is null`.execute(db);
    await sql`create index conversations_answered on conversations (inbox, answered_at)
      where answered_at is not null`.execute(db);
    await add('visitors', 'email', 'text');
    await add('visitors', 'subject', 'text');
    await add('visitors', 'attributes', 'text');
    await add('visitors', 'context', 'text');
    await add('visitors', 'name_signed', 'integer', 0);
    await add('visitors', 'email_signed', 'integer', 0);
    await add('visitors', 'mails_off', 'integer', 0);
    await sql`update conversations set answered_at = (select min(at) from messages
      where messages.conversation = conversations.id and messages.author_kind = 'agent')`.execute(db);
    await schema
      .createIndex('visitors_subject')
      .on('visitors')
      .columns(['inbox', 'subject'])
      .unique()
      .execute();
    await schema
      .createTable('visitor_tokens')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('visitor', 'text', (c) => c.notNull().references('visitors.id').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('visitor_tokens_visitor').on('visitor_tokens').column('visitor').execute();
    await sql`insert into visitor_tokens (token_hash, visitor, created_at)
      select token_hash, id, created_at from visitors`.execute(db);
    await schema
      .createTable('removed_conversations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('version', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createIndex('removed_conversations_version')
      .on('removed_conversations')
      .column('version')
      .execute();
    await schema
      .createTable('files')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('inbox', 'text', (c) => c.references('inboxes.id'))
      .addColumn('owner_kind', 'text', (c) => c.notNull())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('conversation', 'text')
      .addColumn('seq', 'integer')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('bytes', 'bigint', (c) => c.notNull())
      .addColumn('width', 'integer')
      .addColumn('height', 'integer')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('files_conversation').on('files').columns(['conversation', 'seq']).execute();
    await schema.createIndex('files_owner').on('files').columns(['owner', 'created_at']).execute();
    await schema
      .createTable('mails')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('conversation', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('recipient', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('html', 'text', (c) => c.notNull())
      .addColumn('reply_to', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at', 'bigint', (c) => c.notNull())
      .addColumn('error', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('sent_at', 'bigint')
      .execute();
    await schema.createIndex('mails_due').on('mails').columns(['state', 'next_at']).execute();
    await schema.createIndex('mails_conversation').on('mails').column('conversation').execute();
    await schema
      .createTable('push_subscriptions')
      .addColumn('endpoint', 'text', (c) => c.primaryKey())
      .addColumn('visitor', 'text', (c) => c.notNull().references('visitors.id').onDelete('cascade'))
      .addColumn('keys', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createIndex('push_subscriptions_visitor')
      .on('push_subscriptions')
      .column('visitor')
      .execute();
    await schema
      .createTable('greeting_counts')
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('greeting', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('shown', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('opened', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('answered', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('dismissed', 'integer', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('greeting_counts_day', ['inbox', 'greeting', 'day'])
      .execute();
  },
};

/** Append only: a released migration is never edited. Names sort in the order they run. */
export const migrations: MigrationProvider = {
  async getMigrations() {
    return { '0001-first': first, '0002-lessons': lessons, '0003-widget': widget };
  },
};
