/** A database with as many open conversations as a large team has, written past the server. */
import { join } from 'node:path';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import { needOf } from '../../shared/need.ts';

const minute = 60_000;
const idOf = (kind: string, index: number) => `${kind}${index.toString(16)}`.padStart(32, '0');

/**
 * Adds this many open conversations to the demo inbox of a database that no server writes to, one a minute, the last
 * one now. Every third waits, every seventh is upset, every fiftieth is urgent.
 */
export function addConversations(dataDir: string, many: number, now: number): void {
  const db = openDatabase(join(dataDir, 'rapport.db'), 'write');
  const inbox = db.prepare("SELECT id FROM inboxes WHERE name = 'demo'").get() as { id: string };
  const meta = db.prepare("SELECT value FROM meta WHERE key = 'version'").get() as { value: string };
  const first = Number(meta.value);
  const visitor = db.prepare(
    'INSERT INTO visitors (id, inbox, token_hash, name, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const conversation = db.prepare(
    `INSERT INTO conversations (id, inbox, visitor, status, last_seq, last_at, visitor_read, agent_read, opened_at,
       version, waiting_since, frustration, priority, need_at, newcomer, language)
     VALUES (?, ?, ?, 'open', 1, ?, 1, 0, ?, ?, ?, ?, ?, ?, 1, 'en')`,
  );
  const message = db.prepare(
    "INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at) VALUES (?, 1, ?, 'visitor', ?, ?, ?, ?)",
  );
  db.exec('BEGIN');
  for (let index = 0; index < many; index++) {
    const at = now - (many - index) * minute;
    const [id, who, name] = [idOf('c', index), idOf('a', index), `Visitor number ${index}`];
    const waitingSince = index % 3 === 0 ? at : null;
    const frustration = index % 7 === 0 ? 0.8 : 0;
    const priority = index % 50 === 0 ? 2 : 0;
    const need = needOf({
      waitingSince,
      frustration,
      priority,
      promiseDue: null,
      wokenAt: null,
      lastAt: at,
    });
    visitor.run(who, inbox.id, `hash ${who}`, name, at);
    conversation.run(
      id,
      inbox.id,
      who,
      at,
      at,
      first + index + 1,
      waitingSince,
      frustration,
      priority,
      need.at,
    );
    message.run(id, `first ${who}`, who, name, `Hello, this is **message** of ${name}`, at);
  }
  db.prepare("UPDATE meta SET value = ? WHERE key = 'version'").run(String(first + many));
  db.exec('COMMIT');
  db.close();
}
