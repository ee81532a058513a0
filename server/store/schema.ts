/** The tables, as Kysely sees them, and the append-only list of migrations that made them; for every database. */
import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

export interface Schema {
  meta: { key: string; value: string };
  inboxes: { id: string; name: string; settings: string; created_at: number };
  visitors: { id: string; inbox: string; token_hash: string; name: string; created_at: number };
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
  };
  messages: {
    conversation: string;
    seq: number;
    client_id: string;
    author_kind: 'visitor' | 'agent' | 'system';
    author_id: string;
    author_name: string;
    text: string;
    at: number;
  };
  agents: {
    id: string;
    email: string;
    name: string;
    role: 'owner' | 'admin' | 'agent' | 'viewer';
    password_hash: string;
    created_at: number;
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

/** Append only: a released migration is never edited. Names sort in the order they run. */
export const migrations: MigrationProvider = {
  async getMigrations() {
    return { '0001-first': first, '0002-lessons': lessons };
  },
};
