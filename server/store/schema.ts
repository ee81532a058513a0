/** The tables, as Kysely sees them, and the append-only list of migrations that made them; for every database. */
import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';
import { waitingKey } from '../../shared/lists.ts';

export interface Schema {
  meta: { key: string; value: string };
  inboxes: {
    id: string;
    name: string;
    settings: string;
    created_at: number;
    /** Key of the inbox's identity tokens, sealed; null until one is made. */
    identity_secret: string | null;
    /** The key before, while a website changes over; sealed. */
    identity_secret_before: string | null;
    /** Until then it holds as well. */
    identity_secret_before_until: number | null;
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
    blocked_at: number | null;
    blocked_by: string | null;
    blocked_reason: string | null;
    /** The visitor that agents see them together with: the same person by another browser. */
    person: string | null;
  };
  /** `seen_at`: used at about that time; one that lies unused for long ends. */
  visitor_tokens: { token_hash: string; visitor: string; created_at: number; seen_at: number };
  /** Identity tokens with a `jti` that have begun a session, by hash, while they would still hold. */
  used_identities: { inbox: string; jti_hash: string; expires_at: number };
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
    /** How often a message of it was changed. */
    changes: number;
    snoozed_until: number | null;
    /** When it came back by itself; null once somebody took it up, or the visitor wrote. */
    woken_at: number | null;
    /** 0, 1 high, 2 urgent. */
    priority: 0 | 1 | 2;
    /** The first message of the visitor's that no agent has answered; null: the last word is ours. */
    waiting_since: number | null;
    /** 0..1, of late, as the tone engine reads it. */
    frustration: number;
    /** The voice that is played. */
    voice: string | null;
    language: string | null;
    /** 1: the visitor's first conversation. */
    newcomer: number;
    /** The sort key of who needs us most, in milliseconds since 1970: the smallest comes first. */
    need_at: number;
    /** Due time of the earliest open promise. */
    promise_due: number | null;
    /** Why the assignee has it, and since when. */
    assigned_reason: string | null;
    assigned_at: number | null;
    /** JSON: what explains the reason. */
    assigned_detail: string | null;
    merged_into: string | null;
    resolved_at: number | null;
    resolved_by: string | null;
    /** What an agent laid down instead of the measured register. */
    pin: string | null;
  };
  /** What happened to a conversation beside its messages. */
  activities: {
    id: string;
    conversation: string;
    after_seq: number;
    at: number;
    agent: string | null;
    kind: string;
    /** JSON of the rest of `ActivityChange`. */
    detail: string;
  };
  tags: { id: string; name: string; colour: string; created_at: number };
  conversation_tags: { conversation: string; tag: string };
  conversation_agents: {
    conversation: string;
    agent: string;
    role: 'consulted' | 'joined';
    invited_by: string;
    at: number;
  };
  /** For agents' eyes: beside a conversation, or about the person. */
  notes: {
    id: string;
    conversation: string | null;
    visitor: string;
    after_seq: number;
    client_id: string;
    author: string;
    text: string;
    at: number;
    edited_at: number | null;
    deleted_at: number | null;
    /** 1: part of a consultation, in the whisper thread. */
    whisper: number;
    /** Account-wide number of its last change. */
    version: number;
  };
  note_reactions: { note: string; agent: string; emoji: string; at: number };
  mentions: { agent: string; note: string; conversation: string | null; at: number; read_at: number | null };
  /** Lists somebody saved: their own, or everybody's. */
  views: {
    id: string;
    owner: string;
    shared: number;
    name: string;
    /** JSON: filter and sort. */
    query: string;
    position: number;
    created_at: number;
  };
  /** Ready texts behind `/shortcut`. */
  snippets: {
    id: string;
    /** Null: everybody's. */
    owner: string | null;
    inbox: string | null;
    shortcut: string;
    text: string;
    uses: number;
    used_at: number | null;
    created_at: number;
    updated_at: number;
  };
  /** The answers that suggestions are made of. */
  answers: {
    id: string;
    inbox: string;
    title: string;
    body: string;
    /** JSON: list of ways to ask. */
    questions: string;
    /** 1: not suggested now. */
    archived: number;
    created_at: number;
    updated_at: number;
    updated_by: string | null;
  };
  /** Questions that no answer fitted well. */
  answer_gaps: {
    conversation: string;
    seq: number;
    inbox: string;
    /** 0..1, of the best answer there was. */
    score: number;
    at: number;
    /** 1: somebody decided that it needs none. */
    dismissed: number;
  };
  promises: {
    id: string;
    conversation: string;
    /** The message it was made in, if it was. */
    seq: number | null;
    agent: string;
    what: string;
    due: number;
    state: 'open' | 'kept' | 'broken' | 'dropped';
    created_at: number;
    settled_at: number | null;
  };
  /** What agents did with suggestions, whatever the move: counts of what helped. */
  suggestion_outcomes: {
    conversation: string;
    seq: number;
    agent: string;
    inbox: string;
    move: string;
    voice: string;
    outcome: 'kept' | 'edited' | 'thrown-away';
    /** Length of what was sent by that of what was suggested; null: thrown away. */
    length: number | null;
    at: number;
  };
  /** How each message of an agent reads beside the customer's, measured after it was sent. */
  reply_scores: {
    conversation: string;
    seq: number;
    agent: string;
    inbox: string;
    at: number;
    /** 0..1, of `match`. */
    score: number;
    /** 1: it tells the customer that they are in the wrong place. */
    deflects: number;
    /** How many deflections were in the draft and gone when it was sent. */
    caught: number;
  };
  invitations: {
    token_hash: string;
    id: string;
    email: string;
    name: string;
    role: 'owner' | 'admin' | 'agent' | 'viewer';
    invited_by: string;
    created_at: number;
    expires_at: number;
  };
  /** Links by which a forgotten password is set anew. */
  password_resets: { token_hash: string; agent: string; expires_at: number };
  /** Who changed what. Never any text of a message. */
  audit: {
    id: string;
    at: number;
    agent: string | null;
    agent_name: string;
    action: string;
    object: string;
    /** JSON. */
    detail: string;
    /** Its place in the chain: 1, 2, 3… without gaps. */
    number: number | null;
    /** Over all of this and the hash of the entry before. */
    hash: string | null;
  };
  /** Where an agent signed in from of late: the failures of strangers do not keep them out there. */
  known_addresses: { agent: string; address: string; seen_at: number };
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
    edited_at: number | null;
    /** Number of its last change among the conversation's `changes`. */
    changed: number | null;
    /** Its text and content are gone; that there was a message stays. */
    deleted_at: number | null;
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
  /** What is to reach somebody outside, at least once each (`outbox.ts`); mails are kept for a while as a record. */
  outbox: {
    id: string;
    kind: 'unread' | 'answer' | 'transcript' | 'account' | 'push';
    inbox: string;
    conversation: string | null;
    /** Those of one lane leave one after the other, by position. */
    lane: string | null;
    position: number;
    /** Of one topic only one waits. */
    topic: string | null;
    recipient: string;
    state: 'waiting' | 'sent' | 'dead';
    attempts: number;
    next_at: number;
    give_up_at: number;
    claimed_by: string | null;
    claimed_until: number | null;
    error: string | null;
    created_at: number;
    sent_at: number | null;
    /** JSON, by kind. */
    content: string;
  };
  /** Where a visitor asked to be told of answers by their browser (RFC 8030). */
  push_subscriptions: {
    endpoint: string;
    visitor: string;
    /** JSON, sealed. */
    keys: string;
    created_at: number;
  };
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
    /** JSON: ISO 639-1 codes. */
    languages: string;
    /** JSON: what colleagues may ask them about. */
    skills: string;
    /** JSON: opening hours like an inbox's; null: whenever they are here. */
    hours: string | null;
    /** How many open conversations at once. */
    capacity: number;
    /** `away`: connected, and not to be given anything new. */
    availability: 'here' | 'away';
    disabled_at: number | null;
    /** Encrypted; null: no second factor. */
    totp_secret: string | null;
    totp_confirmed_at: number | null;
    /** The last time step that was used, so that no code works twice. */
    totp_step: number | null;
    /** JSON: hashes of the codes that are left. */
    recovery_codes: string | null;
    /** Moment something was last given to them by itself: whose turn it is. */
    turn_at: number;
  };
  sessions: {
    token_hash: string;
    agent: string;
    expires_at: number;
    /** Shown in lists instead of the hash. */
    id: string;
    created_at: number;
    seen_at: number;
    address: string;
    user_agent: string;
  };
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

const consoleDesk: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    const add = (
      table: string,
      column: string,
      type: 'text' | 'integer' | 'bigint' | 'real',
      otherwise?: number | string,
    ) =>
      schema
        .alterTable(table)
        .addColumn(column, type, (c) => (otherwise === undefined ? c : c.notNull().defaultTo(otherwise)))
        .execute();
    for (const [column, type, otherwise] of [
      ['snoozed_until', 'bigint'],
      ['woken_at', 'bigint'],
      ['priority', 'integer', 0],
      ['waiting_since', 'bigint'],
      ['frustration', 'real', 0],
      ['voice', 'text'],
      ['language', 'text'],
      ['newcomer', 'integer', 0],
      ['need_at', 'bigint', 0],
      ['promise_due', 'bigint'],
      ['assigned_reason', 'text'],
      ['assigned_at', 'bigint'],
      ['assigned_detail', 'text'],
      ['merged_into', 'text'],
      ['resolved_at', 'bigint'],
      ['resolved_by', 'text'],
      ['pin', 'text'],
    ] as const)
      await add('conversations', column, type, otherwise);
    for (const [column, type, otherwise] of [
      ['languages', 'text', '[]'],
      ['skills', 'text', '[]'],
      ['hours', 'text'],
      ['capacity', 'integer', 8],
      ['availability', 'text', 'here'],
      ['disabled_at', 'bigint'],
      ['totp_secret', 'text'],
      ['totp_confirmed_at', 'bigint'],
      ['totp_step', 'bigint'],
      ['recovery_codes', 'text'],
      ['turn_at', 'bigint', 0],
    ] as const)
      await add('agents', column, type, otherwise);
    for (const [column, type, otherwise] of [
      ['id', 'text', ''],
      ['created_at', 'bigint', 0],
      ['seen_at', 'bigint', 0],
      ['address', 'text', ''],
      ['user_agent', 'text', ''],
    ] as const)
      await add('sessions', column, type, otherwise);
    await sql`update sessions set id = substr(token_hash, 1, 32)`.execute(db);
    await add('messages', 'edited_at', 'bigint');
    await add('messages', 'deleted_at', 'bigint');
    await add('messages', 'changed', 'integer');
    await add('conversations', 'changes', 'integer', 0);
    await sql`create index messages_changed on messages (conversation, changed) where changed is not null`.execute(
      db,
    );
    await add('visitors', 'blocked_at', 'bigint');
    await add('visitors', 'blocked_by', 'text');
    await add('visitors', 'blocked_reason', 'text');
    await add('visitors', 'person', 'text');
    await sql`update conversations set newcomer = 1 where not exists (
      select 1 from conversations earlier
      where earlier.visitor = conversations.visitor and earlier.opened_at < conversations.opened_at
    )`.execute(db);
    await sql`update conversations set need_at = last_at, waiting_since = (
      select min(m.at) from messages m
      where m.conversation = conversations.id and m.author_kind = 'visitor' and m.seq > coalesce((
        select max(a.seq) from messages a where a.conversation = m.conversation and a.author_kind = 'agent'
      ), 0)
    )`.execute(db);
    await sql`update conversations set resolved_at = last_at where status = 'resolved'`.execute(db);
    // The lists: over what is at hand alone, so that years of resolved conversations cost them nothing.
    for (const [name, over] of [
      ['by_newest', 'last_at, id'],
      ['by_wait', `${waitingKey}, id`],
      ['by_need', 'need_at, id'],
      ['by_assignee', 'assignee, last_at, id'],
    ] as const)
      await sql`create index ${sql.raw(`conversations_${name}`)} on conversations (${sql.raw(over)})
        where status = 'open' and snoozed_until is null and merged_into is null`.execute(db);
    // In place of one over every status, which SQLite would take for all of these and then sort.
    await schema.dropIndex('conversations_activity').execute();
    await sql`create index conversations_resolved on conversations (last_at, id)
      where status = 'resolved'`.execute(db);
    // Whatever the status: who is to be woken, and the list of those that are snoozed.
    await sql`create index conversations_wake on conversations (snoozed_until) where snoozed_until is not null`.execute(
      db,
    );
    await sql`create index conversations_merged on conversations (merged_into, status)
      where merged_into is not null`.execute(db);
    await schema.createIndex('conversations_all').on('conversations').columns(['last_at', 'id']).execute();
    await sql`create index conversations_queue on conversations (need_at)
      where status = 'open' and waiting_since is not null`.execute(db);
    await sql`create index conversations_owner on conversations (assignee)
      where status = 'open' and assignee is not null`.execute(db);
    await sql`create index visitors_person on visitors (person) where person is not null`.execute(db);
    await schema
      .createTable('activities')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('conversation', 'text', (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('after_seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('agent', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute();
    await schema
      .createIndex('activities_conversation')
      .on('activities')
      .columns(['conversation', 'at'])
      .execute();
    await schema
      .createTable('tags')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('colour', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('conversation_tags')
      .addColumn('conversation', 'text', (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('tag', 'text', (c) => c.notNull().references('tags.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('conversation_tags_once', ['conversation', 'tag'])
      .execute();
    await schema.createIndex('conversation_tags_tag').on('conversation_tags').column('tag').execute();
    await schema
      .createTable('conversation_agents')
      .addColumn('conversation', 'text', (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('invited_by', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('conversation_agents_once', ['conversation', 'agent'])
      .execute();
    await schema.createIndex('conversation_agents_agent').on('conversation_agents').column('agent').execute();
    await schema
      .createTable('notes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('conversation', 'text', (c) => c.references('conversations.id').onDelete('cascade'))
      .addColumn('visitor', 'text', (c) => c.notNull().references('visitors.id').onDelete('cascade'))
      .addColumn('after_seq', 'integer', (c) => c.notNull())
      .addColumn('client_id', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('edited_at', 'bigint')
      .addColumn('deleted_at', 'bigint')
      .addColumn('whisper', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('version', 'bigint', (c) => c.notNull())
      .addUniqueConstraint('notes_sent', ['author', 'client_id'])
      .execute();
    await schema.createIndex('notes_conversation').on('notes').columns(['conversation', 'version']).execute();
    await schema
      .createIndex('notes_visitor')
      .on('notes')
      .columns(['visitor', 'conversation', 'version'])
      .execute();
    await schema
      .createTable('note_reactions')
      .addColumn('note', 'text', (c) => c.notNull().references('notes.id').onDelete('cascade'))
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('emoji', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('note_reactions_once', ['note', 'agent', 'emoji'])
      .execute();
    await schema
      .createTable('mentions')
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('note', 'text', (c) => c.notNull().references('notes.id').onDelete('cascade'))
      .addColumn('conversation', 'text', (c) => c.references('conversations.id').onDelete('cascade'))
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('read_at', 'bigint')
      .addPrimaryKeyConstraint('mentions_once', ['agent', 'note'])
      .execute();
    await schema.createIndex('mentions_conversation').on('mentions').column('conversation').execute();
    await schema.createIndex('mentions_note').on('mentions').column('note').execute();
    await schema.createIndex('mentions_unread').on('mentions').columns(['agent', 'read_at', 'at']).execute();
    await schema
      .createTable('views')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('shared', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('query', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('snippets')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.references('agents.id'))
      .addColumn('inbox', 'text', (c) => c.references('inboxes.id'))
      .addColumn('shortcut', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('uses', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('used_at', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('answers')
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('questions', 'text', (c) => c.notNull())
      .addColumn('archived', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_by', 'text')
      .addPrimaryKeyConstraint('answers_of_inbox', ['inbox', 'id'])
      .execute();
    await schema
      .createTable('answer_gaps')
      .addColumn('conversation', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('score', 'real', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('dismissed', 'integer', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('answer_gaps_message', ['conversation', 'seq'])
      .addForeignKeyConstraint(
        'answer_gaps_of',
        ['conversation', 'seq'],
        'messages',
        ['conversation', 'seq'],
        (constraint) => constraint.onDelete('cascade'),
      )
      .execute();
    await schema.createIndex('answer_gaps_newest').on('answer_gaps').columns(['inbox', 'at']).execute();
    await schema
      .createTable('promises')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('conversation', 'text', (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('seq', 'integer')
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('due', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('settled_at', 'bigint')
      .execute();
    await schema
      .createIndex('promises_conversation')
      .on('promises')
      .columns(['conversation', 'state', 'due'])
      .execute();
    await schema.createIndex('promises_due').on('promises').columns(['state', 'due']).execute();
    await schema
      .createTable('suggestion_outcomes')
      .addColumn('conversation', 'text', (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('move', 'text', (c) => c.notNull())
      .addColumn('voice', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('length', 'real')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('suggestion_outcomes_once', ['conversation', 'seq', 'move', 'voice'])
      .execute();
    await schema.createIndex('suggestion_outcomes_at').on('suggestion_outcomes').column('at').execute();
    await schema
      .createIndex('suggestion_outcomes_agent')
      .on('suggestion_outcomes')
      .columns(['agent', 'inbox', 'at'])
      .execute();
    await schema
      .createTable('reply_scores')
      .addColumn('conversation', 'text', (c) =>
        c.notNull().references('conversations.id').onDelete('cascade'),
      )
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('score', 'real', (c) => c.notNull())
      .addColumn('deflects', 'integer', (c) => c.notNull())
      .addColumn('caught', 'integer', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('reply_scores_message', ['conversation', 'seq'])
      .execute();
    await schema.createIndex('reply_scores_at').on('reply_scores').column('at').execute();
    await schema
      .createTable('invitations')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('invited_by', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('password_resets')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('audit')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('agent', 'text')
      .addColumn('agent_name', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('object', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .execute();
    await schema.createIndex('audit_at').on('audit').columns(['at', 'id']).execute();
  },
};

/** What 0004 knew as mails, as it is moved; no part of the schema any more. */
interface MailsBefore {
  mails: {
    id: string;
    inbox: string;
    conversation: string | null;
    kind: 'transcript' | 'answer' | 'account';
    recipient: string;
    subject: string;
    text: string;
    html: string;
    reply_to: string | null;
    state: 'queued' | 'sent' | 'failed';
    attempts: number;
    next_at: number;
    error: string | null;
    created_at: number;
    sent_at: number | null;
  };
}

const dayMs = 24 * 60 * 60 * 1000;
const movedAtOnce = 200;
const newStates = { queued: 'waiting', sent: 'sent', failed: 'dead' } as const;

const outbox: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    await schema
      .createTable('outbox')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('conversation', 'text', (c) => c.references('conversations.id').onDelete('cascade'))
      .addColumn('lane', 'text')
      .addColumn('position', 'bigint', (c) => c.notNull())
      .addColumn('topic', 'text')
      .addColumn('recipient', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at', 'bigint', (c) => c.notNull())
      .addColumn('give_up_at', 'bigint', (c) => c.notNull())
      .addColumn('claimed_by', 'text')
      .addColumn('claimed_until', 'bigint')
      .addColumn('error', 'text')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('sent_at', 'bigint')
      .addColumn('content', 'text', (c) => c.notNull())
      .execute();
    await sql`create index outbox_due on outbox (next_at) where state = 'waiting'`.execute(db);
    await schema.createIndex('outbox_state').on('outbox').columns(['state', 'created_at']).execute();
    await schema.createIndex('outbox_lane').on('outbox').columns(['lane', 'position']).execute();
    await schema.createIndex('outbox_conversation').on('outbox').column('conversation').execute();
    await sql`create index outbox_topic on outbox (topic) where topic is not null`.execute(db);
    await sql`create index outbox_claimed on outbox (claimed_by) where claimed_by is not null`.execute(db);

    const moving = db as Kysely<MailsBefore & Pick<Schema, 'outbox' | 'conversations' | 'visitors'>>;
    for (let after = ''; ; ) {
      const mails = await moving
        .selectFrom('mails')
        .leftJoin('conversations', 'conversations.id', 'mails.conversation')
        .selectAll('mails')
        .select('conversations.id as known')
        .where('mails.id', '>', after)
        .orderBy('mails.id')
        .limit(movedAtOnce)
        .execute();
      for (const { subject, text, html, reply_to, state, known, ...mail } of mails)
        await moving
          .insertInto('outbox')
          .values({
            ...mail,
            conversation: known,
            state: newStates[state],
            lane: known && `${known} ${mail.recipient}`,
            position: mail.created_at,
            topic: null,
            give_up_at: Number(mail.created_at) + dayMs,
            claimed_by: null,
            claimed_until: null,
            content: JSON.stringify({ subject, text, html, replyTo: reply_to }),
          })
          .execute();
      after = mails.at(-1)?.id ?? after;
      if (mails.length < movedAtOnce) break;
    }
    await schema.dropTable('mails').execute();

    // Whom an answer by mail was still to reach, the server knew by looking for it.
    const unread = await moving
      .selectFrom('conversations as c')
      .innerJoin('visitors as v', 'v.id', 'c.visitor')
      .select(['c.id', 'c.inbox', 'c.last_at'])
      .whereRef('c.last_seq', '>', 'c.visitor_read')
      .whereRef('c.last_seq', '>', 'c.mailed_seq')
      .where('v.email', 'is not', null)
      .where('v.mails_off', '=', 0)
      .execute();
    for (const { id, inbox, last_at } of unread)
      await moving
        .insertInto('outbox')
        .values({
          // One of each conversation, so that its id will do.
          id,
          kind: 'unread',
          inbox,
          conversation: id,
          lane: null,
          position: last_at,
          topic: `unread ${id} `,
          recipient: '',
          state: 'waiting',
          attempts: 0,
          next_at: last_at,
          give_up_at: Number.MAX_SAFE_INTEGER,
          claimed_by: null,
          claimed_until: null,
          error: null,
          created_at: last_at,
          sent_at: null,
          content: JSON.stringify({ gone: false, by: Number(last_at) }),
        })
        .execute();
  },
};

const security: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db;
    const add = (table: string, column: string, type: 'text' | 'bigint') =>
      schema.alterTable(table).addColumn(column, type).execute();
    await add('inboxes', 'identity_secret_before', 'text');
    await add('inboxes', 'identity_secret_before_until', 'bigint');
    await add('audit', 'number', 'bigint');
    await add('audit', 'hash', 'text');
    await schema.createIndex('audit_number').on('audit').column('number').unique().execute();
    await schema
      .alterTable('visitor_tokens')
      .addColumn('seen_at', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
    // When each was last used nobody noted; from today on they have their time.
    await sql`update visitor_tokens set seen_at = ${sql.lit(Date.now())}`.execute(db);
    await schema.createIndex('visitor_tokens_seen').on('visitor_tokens').column('seen_at').execute();
    await schema
      .createTable('used_identities')
      .addColumn('inbox', 'text', (c) => c.notNull().references('inboxes.id'))
      .addColumn('jti_hash', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('used_identities_once', ['inbox', 'jti_hash'])
      .execute();
    await schema.createIndex('used_identities_expires').on('used_identities').column('expires_at').execute();
    await schema
      .createTable('known_addresses')
      .addColumn('agent', 'text', (c) => c.notNull().references('agents.id'))
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('known_addresses_once', ['agent', 'address'])
      .execute();
  },
};

/** Append only: a released migration is never edited. Names sort in the order they run. */
export const migrations: MigrationProvider = {
  async getMigrations() {
    return {
      '0001-first': first,
      '0002-lessons': lessons,
      '0003-widget': widget,
      '0004-console': consoleDesk,
      '0005-outbox': outbox,
      '0006-security': security,
    };
  },
};
