/**
 * Searching the embedded database, in the reading thread. The index gives row numbers, the newest first; each is looked
 * at until a page is full, or enough of them were looked at, or the time is up: a common word costs no more than a rare
 * one, and the next page goes on where this one ended.
 */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { marksIn, snippetOf } from '../../shared/search/marks.ts';
import type { SearchTerm } from '../../shared/search/query.ts';
import { foldWord } from '../../shared/search/words.ts';
import type { Schema } from './schema.ts';
import type {
  SearchGroupRow,
  SearchHitRow,
  SearchPage,
  SearchRequest,
  SearchResult,
  StoreFilter,
} from './search.ts';
import { Statements } from './sqlite-database.ts';
import { openConversations } from './sqlite-reports.ts';
import { authorMark } from './sqlite-search-index.ts';

/** Rows that one page may look at, and the time it may take: most of a second's patience is for the network. */
const mostLooked = 20_000;
const mostMs = 60;
/** The clock and the asker are asked about after so many rows. */
const lookEvery = 64;
const mostHits = 3;
const mostPeople = 5;
const mostTags = 5;
/** Visitors of one name. */
const mostNamed = 200;

/** Whether nobody waits for the answer any more. */
export type Stopped = () => boolean;

/** Where a page ends: the next one begins after these rows. */
interface Position {
  messages: number;
  notes: number;
}

const beginning: Position = { messages: Number.MAX_SAFE_INTEGER, notes: Number.MAX_SAFE_INTEGER };

const positionOf = (after: string | null): Position => {
  const [, messages, notes] = /^m(\d{1,16})n(\d{1,16})$/.exec(after ?? '') ?? [];
  return messages === undefined ? beginning : { messages: Number(messages), notes: Number(notes) };
};

type Conversation = Pick<
  Schema['conversations'],
  'id' | 'inbox' | 'visitor' | 'status' | 'assignee' | 'snoozed_until' | 'last_at'
> & { visitor_name: string; inbox_name: string; assignee_name: string | null };

interface Found {
  kind: 'message' | 'note';
  row: number;
  at: number;
  conversation: Conversation;
}

export function search(db: DatabaseSyncInstance, request: SearchRequest, stopped: Stopped): SearchResult {
  const statements = new Statements(db);
  const all = <T>(text: string, ...values: (string | number | null)[]): T[] =>
    statements.get(text).all(...values) as T[];
  const one = <T>(text: string, ...values: (string | number | null)[]): T | undefined =>
    statements.get(text).get(...values) as T | undefined;

  const { terms, filters, limit, now } = request;
  const wanted = tagsWanted(filters, all('SELECT id, name FROM tags'));
  if ('unknown' in wanted) return { kind: 'unknown_tag', name: wanted.unknown };
  const until = performance.now() + mostMs;

  const few = fewConversations(all, filters, wanted.tags);
  const known = new Map<string, Conversation | null>();
  const conversationOf = (id: string): Conversation | null => {
    if (few && !few.has(id)) return null;
    let found = known.get(id);
    if (found === undefined) {
      const row = one<Conversation>(
        `SELECT c.id, c.inbox, c.visitor, c.status, c.assignee, c.snoozed_until, c.last_at,
           v.name AS visitor_name, i.name AS inbox_name, a.name AS assignee_name
         FROM conversations c JOIN visitors v ON v.id = c.visitor JOIN inboxes i ON i.id = c.inbox
         LEFT JOIN agents a ON a.id = c.assignee WHERE c.id = ?`,
        id,
      );
      found = row && conversationFits(row) ? row : null;
      known.set(id, found);
    }
    return found;
  };
  const hasTag = (conversation: string, tag: string): boolean =>
    one('SELECT 1 FROM conversation_tags WHERE conversation = ? AND tag = ?', conversation, tag) !==
    undefined;
  const conversationFits = (row: Conversation): boolean =>
    filters.every((filter) => {
      const fits = ofConversation(filter, row);
      return fits === null || fits !== filter.not;
    }) && wanted.tags.every(({ id, not }) => hasTag(row.id, id) !== not);
  const ofConversation = (filter: StoreFilter, row: Conversation): boolean | null => {
    if (filter.kind === 'inbox') return row.inbox === filter.id;
    if (filter.kind !== 'is') return null;
    switch (filter.value) {
      case 'open':
        return row.status === 'open';
      case 'resolved':
        return row.status === 'resolved';
      case 'snoozed':
        return row.snoozed_until !== null && row.snoozed_until > now;
      case 'unassigned':
        return row.assignee === null && row.status === 'open';
    }
  };
  const times = filters.filter((filter) => filter.kind === 'time');
  const timeFits = (at: number): boolean =>
    times.every(({ from, to, not }) => ((from === null || at >= from) && (to === null || at < to)) !== not);

  const match = matchOf(terms, filters, (named) => authorsNamed(all, named));
  const start = positionOf(request.after);
  const next: Position = { ...start };
  const groups = new Map<string, { conversation: Conversation; found: Found[]; more: number }>();
  let cut = false;

  if (match !== null) {
    const bounds = messageBounds(one, times);
    const streams = [
      rowsOf({ statements, terms }, 'messages', match, Math.min(start.messages, bounds.to), bounds.from),
      rowsOf({ statements, terms }, 'notes', match, start.notes, 0),
    ] as const;
    const heads: (Found | null)[] = [null, null];
    let looked = 0;
    const advance = (index: 0 | 1): Found | null => {
      const stream = index === 0 ? 'messages' : 'notes';
      for (;;) {
        const { value, done } = streams[index].next();
        if (done || value === undefined) {
          next[stream] = 0;
          return null;
        }
        const found =
          value.conversation !== null && timeFits(value.at) ? conversationOf(value.conversation) : null;
        if (found)
          return { kind: index === 0 ? 'message' : 'note', row: value.id, at: value.at, conversation: found };
        // Passed over for good: the next page need not look at it again.
        next[stream] = value.id;
        if (tired(value.conversation === null)) return null;
      }
    };
    /** Whether this page has cost enough. */
    const tired = (look: boolean): boolean => {
      if (
        ++looked > mostLooked ||
        ((look || looked % lookEvery === 0) && (performance.now() > until || stopped()))
      )
        cut = true;
      return cut;
    };
    for (const index of [0, 1] as const) heads[index] = advance(index);
    for (;;) {
      const [message = null, note = null] = heads;
      const index = message && (!note || message.at >= note.at) ? 0 : 1;
      const found = heads[index];
      if (!found) break;
      const group = groups.get(found.conversation.id);
      if (!group && groups.size >= limit) break;
      if (!group)
        groups.set(found.conversation.id, { conversation: found.conversation, found: [found], more: 0 });
      else if (group.found.length < mostHits) group.found.push(found);
      else group.more++;
      next[index === 0 ? 'messages' : 'notes'] = found.row;
      if (tired(false)) break;
      heads[index] = advance(index);
    }
    for (const stream of streams) stream.return?.(undefined);
  }

  const done = match === null || (next.messages === 0 && next.notes === 0);
  const first = request.after === null;
  const said = terms.filter(({ not }) => !not);
  const page: SearchPage = {
    groups: [...groups.values()].map(({ conversation, found, more }) => ({
      ...groupOf(conversation, all),
      hits: found.map((each) => hitOf(each, terms, one)),
      more,
    })),
    people: first && said.length > 0 && filters.length === 0 ? peopleOf(all, said) : [],
    tags: first && filters.length === 0 ? tagsNamed(all('SELECT name FROM tags ORDER BY name'), said) : [],
    next: done ? null : `m${next.messages}n${next.notes}`,
    cut,
    indexed: indexedPart(one),
  };
  return { kind: 'page', page };
}

type All = <T>(text: string, ...values: (string | number | null)[]) => T[];
type One = <T>(text: string, ...values: (string | number | null)[]) => T | undefined;

/** The ids of the tags that were named; a tag that is not there is said, instead of finding nothing. */
function tagsWanted(
  filters: StoreFilter[],
  tags: { id: string; name: string }[],
): { tags: { id: string; not: boolean }[] } | { unknown: string } {
  const wanted: { id: string; not: boolean }[] = [];
  for (const filter of filters) {
    if (filter.kind !== 'tag') continue;
    const name = foldedName(filter.name);
    const tag = tags.find((each) => foldedName(each.name) === name);
    if (!tag) return { unknown: filter.name };
    wanted.push({ id: tag.id, not: filter.not });
  }
  return { tags: wanted };
}

/** Up to so many conversations are known by heart, to pass over the messages of all others quickly. */
const mostFew = 20_000;

/** The conversations that a tag or a state leaves; null: too many, or nothing of the kind was asked. */
function fewConversations(
  all: All,
  filters: StoreFilter[],
  tags: { id: string; not: boolean }[],
): Set<string> | null {
  const tag = tags.find(({ not }) => !not);
  const open = filters.some(({ kind, not, ...rest }) => {
    const value = kind === 'is' && 'value' in rest ? rest.value : null;
    return not ? value === 'resolved' : value === 'open' || value === 'unassigned';
  });
  if (!tag && !open) return null;
  const rows = tag
    ? all<{ id: string }>(
        'SELECT conversation AS id FROM conversation_tags WHERE tag = ? LIMIT ?',
        tag.id,
        mostFew + 1,
      )
    : all<{ id: string }>(`SELECT id FROM (${openConversations('id')}) LIMIT ?`, mostFew + 1);
  return rows.length > mostFew ? null : new Set(rows.map(({ id }) => id));
}

const foldedName = (name: string): string => name.split(/\s+/).map(foldWord).join(' ').trim();

/**
 * The question in the index's own language. Words are letters, digits and marks alone (`words.ts`), and stand in
 * quotation marks: there is nothing in them that could mean anything. Null: there is nobody of a name that was asked for.
 */
function matchOf(
  terms: readonly SearchTerm[],
  filters: readonly StoreFilter[],
  authors: (named: SearchTerm[]) => string[],
): string | null {
  const yes: string[] = [];
  const no: string[] = [];
  for (const term of terms) (term.not ? no : yes).push(`words : ${phrase(term)}`);
  for (const filter of filters) {
    const marks = marksOf(filter, authors);
    if (marks === null) continue;
    if (marks.length === 0 && !filter.not) return null;
    if (marks.length > 0)
      (filter.not ? no : yes).push(`marks : (${marks.map((mark) => `"${mark}"`).join(' OR ')})`);
  }
  if (yes.length === 0) yes.push('marks : ("kv" OR "ka" OR "ks")');
  const wanted = yes.map((each) => `(${each})`).join(' AND ');
  return no.length === 0 ? wanted : `(${wanted}) NOT (${no.map((each) => `(${each})`).join(' OR ')})`;
}

const phrase = ({ words, prefix }: SearchTerm): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`;

function marksOf(filter: StoreFilter, authors: (named: SearchTerm[]) => string[]): string[] | null {
  switch (filter.kind) {
    case 'authors':
      return [filter.authorKind === 'visitor' ? 'kv' : 'ka'];
    case 'author':
      return [authorMark(filter.id)];
    case 'named':
      return authors(filter.terms).map(authorMark);
    case 'file':
      return ['file'];
    case 'tag':
    case 'inbox':
    case 'is':
    case 'time':
      return null;
  }
}

/** Agents and visitors whose names hold these words. */
function authorsNamed(all: All, terms: SearchTerm[]): string[] {
  const agents = all<{ id: string; name: string }>('SELECT id, name FROM agents').filter(({ name }) =>
    terms.every((term) => marksIn(name, [term]).length > 0),
  );
  const visitors = all<{ id: string }>(
    'SELECT id FROM visitors WHERE rowid IN (SELECT rowid FROM search_visitors WHERE search_visitors MATCH ? ORDER BY rowid DESC LIMIT ?)',
    terms.map(phrase).join(' AND '),
    mostNamed,
  );
  return [...agents, ...visitors].map(({ id }) => id).filter((id) => /^\w+$/.test(id));
}

/** Beginnings up to this long are in the index; of longer ones every word that begins so is put together first. */
const indexedPrefix = 3;
/** How many row numbers the first look spans, for one word; several are gone through together. */
const firstSpan = 20_000;
const spanMs = 15;

interface Row {
  id: number;
  /** Null: at the end of a span, so that the time is looked at although nothing was found. */
  conversation: string | null;
  at: number;
}

/**
 * Rows that match, newest first. Many common words together may match nothing for a long stretch, in which nobody
 * could stop; so the rows are looked through span by span, each as long as takes a moment.
 */
function* rowsOf(
  { statements, terms }: { statements: Statements; terms: readonly SearchTerm[] },
  table: 'messages' | 'notes',
  match: string,
  before: number,
  from: number,
): Generator<Row, undefined> {
  const conversation =
    table === 'messages'
      ? 'm.conversation'
      : `coalesce(m.conversation,
          (SELECT c.id FROM conversations c WHERE c.visitor = m.visitor ORDER BY c.opened_at DESC LIMIT 1))`;
  const rows = statements.get(
    `SELECT m.rowid AS id, ${conversation} AS conversation, m.at
     FROM search_${table} s CROSS JOIN ${table} m ON m.rowid = s.rowid
     WHERE search_${table} MATCH ? AND s.rowid < ? AND s.rowid >= ? ORDER BY s.rowid DESC`,
  );
  const last = statements.get(`SELECT max(rowid) AS last FROM ${table}`).get() as { last: number | null };
  // Put together anew for every span, such a beginning would cost more than it saves.
  const whole = terms.some(({ words, prefix }) => prefix && (words.at(-1) ?? '').length > indexedPrefix);
  let to = Math.min(before, (last.last ?? 0) + 1);
  let span = whole ? Number.POSITIVE_INFINITY : firstSpan / Math.max(1, terms.length) ** 2;
  while (to > from) {
    const start = Math.max(from, to - Math.ceil(span));
    const began = performance.now();
    let worked = 0;
    let since = began;
    for (const row of rows.iterate(match, to, start) as IterableIterator<Row>) {
      worked += performance.now() - since;
      yield row;
      since = performance.now();
    }
    worked += performance.now() - since;
    to = start;
    span *= Math.min(4, Math.max(0.5, spanMs / Math.max(0.1, worked)));
    yield { id: to, conversation: null, at: 0 };
  }
  return undefined;
}

/** A clock that was set back may have numbered messages out of order by about so much. */
const clockSlackMs = 60 * 60 * 1000;

/** Messages are numbered in the order they came, so a span of time is a span of numbers, found by halving. */
function messageBounds(
  one: One,
  times: { from: number | null; to: number | null; not: boolean }[],
): { from: number; to: number } {
  const said = times.filter(({ not }) => !not);
  const from = Math.max(
    ...said.map((time) => time.from ?? Number.NEGATIVE_INFINITY),
    Number.NEGATIVE_INFINITY,
  );
  const to = Math.min(...said.map((time) => time.to ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
  const firstAt = (at: number): number => {
    let low = 0;
    let high = (one<{ last: number | null }>('SELECT max(rowid) AS last FROM messages')?.last ?? 0) + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const row = one<{ id: number; at: number }>(
        'SELECT rowid AS id, at FROM messages WHERE rowid >= ? ORDER BY rowid LIMIT 1',
        middle,
      );
      if (row && row.at < at) low = row.id + 1;
      else high = middle;
    }
    return low;
  };
  return {
    from: Number.isFinite(from) ? firstAt(from - clockSlackMs) : 0,
    to: Number.isFinite(to) ? firstAt(to + clockSlackMs) : Number.MAX_SAFE_INTEGER,
  };
}

function groupOf(row: Conversation, all: All): Omit<SearchGroupRow, 'hits' | 'more'> {
  const tags = all<{ name: string }>(
    'SELECT t.name FROM conversation_tags ct JOIN tags t ON t.id = ct.tag WHERE ct.conversation = ? ORDER BY t.name',
    row.id,
  );
  return {
    conversation: row.id,
    inbox: row.inbox_name,
    visitor: { id: row.visitor, name: row.visitor_name },
    status: row.status,
    assignee: row.assignee_name,
    tags: tags.map(({ name }) => name),
    lastAt: row.last_at,
  };
}

function hitOf({ kind, row, at }: Found, terms: readonly SearchTerm[], one: One): SearchHitRow {
  if (kind === 'note') {
    const note = one<{ after_seq: number; author: string; name: string; text: string }>(
      'SELECT n.after_seq, n.author, a.name, n.text FROM notes n JOIN agents a ON a.id = n.author WHERE n.rowid = ?',
      row,
    );
    const text = note?.text ?? '';
    return {
      kind,
      seq: note?.after_seq ?? 0,
      author: { kind: 'agent', id: note?.author ?? '', name: note?.name ?? '' },
      at,
      ...snippetOf(text, marksIn(text, terms)),
    };
  }
  const message = one<Schema['messages']>('SELECT * FROM messages WHERE rowid = ?', row);
  const text = [message?.text, ...filesOf(message?.content ?? null)].filter(Boolean).join(' · ');
  return {
    kind,
    seq: message?.seq ?? 0,
    author: {
      kind: message?.author_kind ?? 'system',
      id: message?.author_id ?? '',
      name: message?.author_name ?? '',
    },
    at,
    ...snippetOf(text, marksIn(text, terms)),
  };
}

const filesOf = (content: string | null): string[] =>
  content === null
    ? []
    : ((JSON.parse(content) as { attachments?: { name: string }[] }).attachments ?? []).map(
        ({ name }) => name,
      );

function peopleOf(all: All, terms: readonly SearchTerm[]): SearchPage['people'] {
  return all<SearchPage['people'][number]>(
    `SELECT v.id, v.name, v.email, i.name AS inbox,
       (SELECT c.id FROM conversations c WHERE c.visitor = v.id ORDER BY c.opened_at DESC LIMIT 1) AS conversation
     FROM (SELECT rowid AS id FROM search_visitors WHERE search_visitors MATCH ? ORDER BY rowid DESC LIMIT ?) s
     JOIN visitors v ON v.rowid = s.id JOIN inboxes i ON i.id = v.inbox`,
    terms.map(phrase).join(' AND '),
    mostPeople,
  ).filter(({ conversation }) => conversation !== null);
}

function tagsNamed(tags: { name: string }[], terms: readonly SearchTerm[]): string[] {
  if (terms.length === 0) return [];
  return tags
    .map(({ name }) => name)
    .filter((name) => terms.every((term) => marksIn(name, [{ ...term, prefix: true }]).length > 0))
    .slice(0, mostTags);
}

/** How far the index has come with what was there before it; null when everything is in it. */
function indexedPart(one: One): number | null {
  const state = one<{ low: number; high: number }>(
    "SELECT low, high FROM search_state WHERE source = 'messages'",
  );
  return !state || state.low === 0 ? null : Math.min(1, (state.high - state.low) / Math.max(1, state.high));
}
