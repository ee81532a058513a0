/** A database as large as they get: conversations over a year, words as common and as rare as in a language. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** Small and the same each time, unlike Math.random. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const common =
  'the to and you i it is a my for of that in not have can with on this me was your will order please but be so when thanks what do get help delivery account just how if refund parcel we'.split(
    ' ',
  );

/** Words by rank: the real ones first, then made-up ones. */
export function vocabulary(random, size = 40_000) {
  const syllables = 'ka lo mi ren sto vel tra pin gu sha den or bel ti fa nu cro wes yl mar'.split(' ');
  const words = new Set(common);
  while (words.size < size) {
    let word = '';
    for (let part = 0; part < 2 + Math.floor(random() * 3); part++)
      word += syllables[Math.floor(random() * syllables.length)];
    words.add(word);
  }
  return [...words];
}

/** A word of a language: the second is half as common as the first, the third a third (Zipf). */
const zipf = (random, size) => Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size)) - 1));

export const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Fills the database in `folder`, which a store has made already. */
export function fill(folder, { messages, now, seed = 1 }) {
  const random = randomOf(seed);
  const words = vocabulary(random);
  const db = new DatabaseSync(join(folder, 'rapport.db'));
  db.exec('PRAGMA synchronous = OFF');
  const id = () => randomBytes(16).toString('hex');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const inboxes = [id(), id()];
  const agents = Array.from({ length: 8 }, id);
  const tags = Array.from({ length: 20 }, id);
  const perConversation = 10;
  const conversations = Math.ceil(messages / perConversation);
  db.exec('BEGIN');
  const inbox = db.prepare("INSERT INTO inboxes (id, name, settings, created_at) VALUES (?, ?, '{}', ?)");
  for (const [index, each] of inboxes.entries()) inbox.run(each, `shop-${index}`, now - yearMs);
  const agent = db.prepare(
    "INSERT INTO agents (id, email, name, role, password_hash, created_at) VALUES (?, ?, ?, 'agent', 'x', ?)",
  );
  for (const [index, each] of agents.entries())
    agent.run(each, `agent${index}@example.com`, `Agent ${words[60 + index]}`, now - yearMs);
  const tag = db.prepare("INSERT INTO tags (id, name, colour, created_at) VALUES (?, ?, 'teal', 1)");
  for (const [index, each] of tags.entries()) tag.run(each, index === 0 ? 'refund' : `topic-${index}`);
  const visitor = db.prepare(
    'INSERT INTO visitors (id, inbox, token_hash, name, created_at, email) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const conversation = db.prepare(
    `INSERT INTO conversations (id, inbox, visitor, status, assignee, last_seq, last_at, visitor_read, agent_read, opened_at,
       version, answered_at, resolved_at, rating, rated_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?)`,
  );
  const tagged = db.prepare('INSERT OR IGNORE INTO conversation_tags (conversation, tag) VALUES (?, ?)');
  const message = db.prepare(
    `INSERT INTO messages (conversation, seq, client_id, author_kind, author_id, author_name, text, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const score = db.prepare(
    'INSERT INTO reply_scores (conversation, seq, agent, inbox, at, score, deflects, caught) VALUES (?, ?, ?, ?, ?, ?, 0, ?)',
  );
  const outcome = db.prepare(
    `INSERT INTO suggestion_outcomes (conversation, seq, agent, inbox, move, voice, outcome, at)
     VALUES (?, ?, ?, ?, 'answer', 'plain', ?, ?)`,
  );
  const promise = db.prepare(
    `INSERT INTO promises (id, conversation, seq, agent, what, due, state, created_at, settled_at) VALUES (?, ?, 2, ?, 'x', ?, ?, ?, ?)`,
  );
  const spacing = yearMs / conversations;
  for (let index = 0; index < conversations; index++) {
    const [mine, who, whose, where] = [id(), id(), pick(agents), pick(inboxes)];
    const opened = Math.floor(now - yearMs + index * spacing);
    const answered = opened + Math.floor(random() ** 3 * 3_600_000);
    const last = answered + perConversation * 60_000;
    const name = random() < 0.4 ? `${pick(words)} ${pick(words)}` : '';
    visitor.run(who, where, who, name, opened, name === '' ? null : `${name.replace(' ', '.')}@example.com`);
    const resolved = index < conversations - 500;
    const rated = random() < 0.2;
    conversation.run(
      mine,
      where,
      who,
      resolved ? 'resolved' : 'open',
      whose,
      perConversation,
      last,
      opened,
      index + 1,
      answered,
      resolved ? last : null,
      rated ? 1 + Math.floor(random() * 5) : null,
      rated ? last : null,
    );
    if (random() < 0.3) tagged.run(mine, pick(tags));
    for (let seq = 1; seq <= perConversation; seq++) {
      const byVisitor = seq % 2 === 1;
      const length = 3 + Math.floor(random() * 20);
      let text = '';
      for (let at = 0; at < length; at++) text += `${words[zipf(random, words.length)]} `;
      const at = seq === 1 ? opened : answered + (seq - 2) * 60_000;
      message.run(
        mine,
        seq,
        id(),
        byVisitor ? 'visitor' : 'agent',
        byVisitor ? who : whose,
        name,
        text.trim(),
        at,
      );
      if (byVisitor || seq > 4) continue;
      score.run(mine, seq, whose, where, at, random(), random() < 0.05 ? 1 : 0);
      outcome.run(mine, seq, whose, where, pick(['kept', 'edited', 'thrown-away']), at);
    }
    if (random() < 0.1)
      promise.run(id(), mine, whose, last, pick(['kept', 'broken', 'open']), answered, last);
  }
  db.prepare("UPDATE meta SET value = ? WHERE key = 'version'").run(String(conversations));
  // The index is to begin as it does after an update: everything was there before it.
  db.exec("DELETE FROM meta WHERE key = 'search'");
  db.exec('COMMIT');
  db.close();
  return { words, inboxes, agents };
}
