/**
 * Searching, in the reading thread. The index gives row numbers, the newest first; each is looked at until a page is
 * full, or enough of them were looked at, or the time is up: a common word costs no more than a rare one, and the next
 * page goes on where this one ended. Each database has an index of its own kind; `SearchLanguage` is how it is asked.
 */
import { marksIn, snippetOf } from '../../shared/search/marks.ts';
import type { SearchTerm } from '../../shared/search/query.ts';
import { foldWord } from '../../shared/search/words.ts';
import { openConversations } from './reporting.ts';
import type { Schema } from './schema.ts';
import type {
  SearchGroupRow,
  SearchHitRow,
  SearchPage,
  SearchRequest,
  SearchResult,
  StoreFilter,
} from './search.ts';
import { authorMark, type SourceTable } from './search-index.ts';
import type { Statements, Value } from './statements.ts';

/** Rows that one page may look at. */
const mostLooked = 20_000;
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

/** How the index of a database is asked. Words are letters, digits and marks alone (`shared/search/words.ts`). */
export interface SearchLanguage {
  /** A condition in SQL on the row `s` of `search_<table>`: it fits the question that stands for `?`. */
  fits(table: SourceTable): string;
  /** Words that follow each other. */
  phrase(term: Pick<SearchTerm, 'words' | 'prefix'>): string;
  mark(name: string): string;
  and(parts: string[]): string;
  or(parts: string[]): string;
  butNot(wanted: string, unwanted: string): string;
  /** The time that a page may take: most of a second's patience is for the network. And a look through a span of rows. */
  pageMs: number;
  spanMs: number;
}

/** A database that can be searched. */
export interface Searchable extends Statements {
  readonly language: SearchLanguage;
}

export function search(db: Searchable, request: SearchRequest, stopped: Stopped): SearchResult {
  const all: All = <T>(text: string, ...values: Value[]) => db.get(text).all(...values) as T[];
  const one: One = <T>(text: string, ...values: Value[]) => db.get(text).get(...values) as T | undefined;

  const { terms, filters, limit, now } = request;
  const wanted = tagsWanted(filters, all('SELECT id, name FROM tags'));
  if ('unknown' in wanted) return { kind: 'unknown_tag', name: wanted.unknown };
  const until = performance.now() + db.language.pageMs;

  const few = fewConversations(all, filters, wanted.tags);
  const known = new Map<string, Conversation | null>();
  const conversationOf = (id: string): Conversation | null => known.get(id) ?? null;
  /** Looks conversations up, in one go: those that fit, and (as null) those that do not. */
  const learn = (ids: string[]): void => {
    const fresh = [...new Set(ids)].filter((id) => !known.has(id) && (!few || few.has(id)));
    if (fresh.length === 0) return;
    const rows = db.get(conversationById).ask(fresh.map((id) => [id]));
    const tagged = wanted.tags.map((tag) => db.get(taggedWith).ask(fresh.map((id) => [id, tag.id])));
    for (const [index, row] of (rows() as (Conversation | undefined)[]).entries()) {
      const hasTags = wanted.tags.every(({ not }, tag) => (tagged[tag]?.()[index] !== undefined) !== not);
      known.set(fresh[index] as string, row && hasTags && conversationFits(row) ? row : null);
    }
  };
  const conversationFits = (row: Conversation): boolean =>
    filters.every((filter) => {
      const fits = ofConversation(filter, row);
      return fits === null || fits !== filter.not;
    });
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

  const match = matchOf(db.language, terms, filters, (named) => authorsNamed(db.language, all, named));
  const start = positionOf(request.after);
  const next: Position = { ...start };
  const groups = new Map<string, { conversation: Conversation; found: Found[]; more: number }>();
  let cut = false;

  if (match !== null) {
    const bounds = messageBounds(one, times);
    const streams = [
      rowsOf({ db, terms, learn }, 'messages', match, Math.min(start.messages, bounds.to), bounds.from),
      rowsOf({ db, terms, learn }, 'notes', match, start.notes, 0),
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
    try {
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
    } finally {
      for (const stream of streams) stream.return(undefined);
    }
  }

  const done = match === null || (next.messages === 0 && next.notes === 0);
  const first = request.after === null;
  const said = terms.filter(({ not }) => !not);
  const page: SearchPage = {
    groups: groupsOf(db, [...groups.values()], terms),
    people: first && said.length > 0 && filters.length === 0 ? peopleOf(db.language, all, said) : [],
    tags: first && filters.length === 0 ? tagsNamed(all('SELECT name FROM tags ORDER BY name'), said) : [],
    next: done ? null : `m${next.messages}n${next.notes}`,
    cut,
    indexed: indexedPart(one),
  };
  return { kind: 'page', page };
}

type All = <T>(text: string, ...values: Value[]) => T[];
type One = <T>(text: string, ...values: Value[]) => T | undefined;

const conversationById = `SELECT c.id, c.inbox, c.visitor, c.status, c.assignee, c.snoozed_until, c.last_at,
    v.name AS visitor_name, i.name AS inbox_name, a.name AS assignee_name
  FROM conversations c JOIN visitors v ON v.id = c.visitor JOIN inboxes i ON i.id = c.inbox
  LEFT JOIN agents a ON a.id = c.assignee WHERE c.id = ?`;
const taggedWith = 'SELECT tag FROM conversation_tags WHERE conversation = ? AND tag = ?';

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
    : all<{ id: string }>(`SELECT id FROM (${openConversations('id')}) AS at_hand LIMIT ?`, mostFew + 1);
  return rows.length > mostFew ? null : new Set(rows.map(({ id }) => id));
}

const foldedName = (name: string): string => name.split(/\s+/).map(foldWord).join(' ').trim();

/** The question in the index's own language. Null: there is nobody of a name that was asked for. */
function matchOf(
  language: SearchLanguage,
  terms: readonly SearchTerm[],
  filters: readonly StoreFilter[],
  authors: (named: SearchTerm[]) => string[],
): string | null {
  const yes: string[] = [];
  const no: string[] = [];
  for (const term of terms) (term.not ? no : yes).push(language.phrase(term));
  for (const filter of filters) {
    const marks = marksOf(filter, authors);
    if (marks === null) continue;
    if (marks.length === 0 && !filter.not) return null;
    if (marks.length > 0) (filter.not ? no : yes).push(language.or(marks.map(language.mark)));
  }
  if (yes.length === 0) yes.push(language.or(['kv', 'ka', 'ks'].map(language.mark)));
  const wanted = language.and(yes);
  return no.length === 0 ? wanted : language.butNot(wanted, language.or(no));
}

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
function authorsNamed(language: SearchLanguage, all: All, terms: SearchTerm[]): string[] {
  const agents = all<{ id: string; name: string }>('SELECT id, name FROM agents').filter(({ name }) =>
    terms.every((term) => marksIn(name, [term]).length > 0),
  );
  const visitors = all<{ id: string }>(
    `SELECT id FROM visitors WHERE rowid IN (
       SELECT s.rowid FROM search_visitors s WHERE ${language.fits('visitors')} ORDER BY s.rowid DESC LIMIT ?)`,
    language.and(terms.map(language.phrase)),
    mostNamed,
  );
  return [...agents, ...visitors].map(({ id }) => id).filter((id) => /^\w+$/.test(id));
}

/** Beginnings up to this long are in the index; of longer ones every word that begins so is put together first. */
const indexedPrefix = 3;
/** How many row numbers the first look spans, for one word; several are gone through together. */
const firstSpan = 20_000;
/** Conversations are looked up for so many rows at once. */
const together = 64;

interface FoundRow {
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
  {
    db,
    terms,
    learn,
  }: { db: Searchable; terms: readonly SearchTerm[]; learn(conversations: string[]): void },
  table: 'messages' | 'notes',
  match: string,
  before: number,
  from: number,
): Generator<FoundRow, undefined> {
  const conversation =
    table === 'messages'
      ? 'm.conversation'
      : `coalesce(m.conversation,
          (SELECT c.id FROM conversations c WHERE c.visitor = m.visitor ORDER BY c.opened_at DESC LIMIT 1))`;
  const rows = db.get(
    `SELECT m.rowid AS id, ${conversation} AS conversation, m.at
     FROM search_${table} s CROSS JOIN ${table} m
     WHERE m.rowid = s.rowid AND ${db.language.fits(table)} AND s.rowid < ? AND s.rowid >= ? ORDER BY s.rowid DESC`,
  );
  const last = db.get(`SELECT max(rowid) AS last FROM ${table}`).get() as { last: number | null };
  // Put together anew for every span, such a beginning would cost more than it saves.
  const whole = terms.some(({ words, prefix }) => prefix && (words.at(-1) ?? '').length > indexedPrefix);
  let to = Math.min(before, (last.last ?? 0) + 1);
  let span = whole ? Number.POSITIVE_INFINITY : firstSpan / Math.max(1, terms.length) ** 2;
  while (to > from) {
    const start = Math.max(from, to - Math.ceil(span));
    let worked = 0;
    let since = performance.now();
    for (const some of inChunks(rows.iterate(match, to, start) as IterableIterator<FoundRow>)) {
      learn(some.map((row) => row.conversation ?? ''));
      worked += performance.now() - since;
      yield* some;
      since = performance.now();
    }
    worked += performance.now() - since;
    to = start;
    span *= Math.min(4, Math.max(0.5, db.language.spanMs / Math.max(0.1, worked)));
    // What is all looked through by then is not cut short by the clock.
    if (to > from) yield { id: to, conversation: null, at: 0 };
  }
  return undefined;
}

/** A few at first, because the first page often needs no more. */
function* inChunks<Row>(rows: IterableIterator<Row>): Generator<Row[]> {
  let size = 8;
  let some: Row[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < size) continue;
    yield some;
    some = [];
    size = Math.min(together, size * 2);
  }
  if (some.length > 0) yield some;
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

function groupsOf(
  db: Searchable,
  groups: { conversation: Conversation; found: Found[]; more: number }[],
  terms: readonly SearchTerm[],
): SearchGroupRow[] {
  if (groups.length === 0) return [];
  const ids = groups.map(({ conversation }) => conversation.id);
  const tags = db
    .get(
      `SELECT ct.conversation, t.name FROM conversation_tags ct JOIN tags t ON t.id = ct.tag
       WHERE ct.conversation IN (${ids.map(() => '?').join(', ')}) ORDER BY t.name`,
    )
    .all(...ids) as { conversation: string; name: string }[];
  const found = groups.flatMap((group) => group.found);
  const rowsOfKind = (kind: Found['kind'], text: string) => {
    const numbers = found.filter((each) => each.kind === kind).map(({ row }) => row);
    const rows = db.get(text).ask(numbers.map((number) => [number]));
    return () => new Map(rows().map((row, index) => [numbers[index] as number, row]));
  };
  const messagesAsked = rowsOfKind('message', 'SELECT * FROM messages WHERE rowid = ?');
  const notesAsked = rowsOfKind(
    'note',
    'SELECT n.after_seq, n.author, a.name, n.text FROM notes n JOIN agents a ON a.id = n.author WHERE n.rowid = ?',
  );
  const [messages, notes] = [messagesAsked(), notesAsked()];
  const hitOf = ({ kind, row, at }: Found): SearchHitRow => ({
    kind,
    at,
    ...(kind === 'note'
      ? noteHit(notes.get(row) as FoundNote | undefined, terms)
      : messageHit(messages.get(row) as Schema['messages'] | undefined, terms)),
  });
  return groups.map(({ conversation, found, more }) => ({
    conversation: conversation.id,
    inbox: conversation.inbox_name,
    visitor: { id: conversation.visitor, name: conversation.visitor_name },
    status: conversation.status,
    assignee: conversation.assignee_name,
    tags: tags.filter((tag) => tag.conversation === conversation.id).map(({ name }) => name),
    lastAt: conversation.last_at,
    hits: found.map(hitOf),
    more,
  }));
}

type FoundNote = Pick<Schema['notes'], 'after_seq' | 'author' | 'text'> & { name: string };
type HitOf = Omit<SearchHitRow, 'kind' | 'at'>;

const noteHit = (note: FoundNote | undefined, terms: readonly SearchTerm[]): HitOf => ({
  seq: note?.after_seq ?? 0,
  author: { kind: 'agent', id: note?.author ?? '', name: note?.name ?? '' },
  ...snippetOf(note?.text ?? '', marksIn(note?.text ?? '', terms)),
});

function messageHit(message: Schema['messages'] | undefined, terms: readonly SearchTerm[]): HitOf {
  const text = [message?.text, ...filesOf(message?.content ?? null)].filter(Boolean).join(' · ');
  return {
    seq: message?.seq ?? 0,
    author: {
      kind: message?.author_kind ?? 'system',
      id: message?.author_id ?? '',
      name: message?.author_name ?? '',
    },
    ...snippetOf(text, marksIn(text, terms)),
  };
}

const filesOf = (content: string | null): string[] =>
  content === null
    ? []
    : ((JSON.parse(content) as { attachments?: { name: string }[] }).attachments ?? []).map(
        ({ name }) => name,
      );

function peopleOf(language: SearchLanguage, all: All, terms: readonly SearchTerm[]): SearchPage['people'] {
  const rows = all<SearchPage['people'][number] & { person: string }>(
    `SELECT v.id, v.name, v.email, i.name AS inbox, coalesce(v.person, v.id) AS person,
       (SELECT c.id FROM conversations c WHERE c.visitor = v.id ORDER BY c.opened_at DESC LIMIT 1) AS conversation
     FROM (SELECT s.rowid AS id FROM search_visitors s WHERE ${language.fits('visitors')}
           ORDER BY s.rowid DESC LIMIT ?) AS fitting
     JOIN visitors v ON v.rowid = fitting.id JOIN inboxes i ON i.id = v.inbox ORDER BY fitting.id DESC`,
    language.and(terms.map(language.phrase)),
    mostPeople,
  );
  // Whoever agents see as one person is found once, by the browser they came with last.
  const known = new Set<string>();
  return rows.flatMap(({ person, ...found }) => {
    if (found.conversation === null || known.has(person)) return [];
    known.add(person);
    return found;
  });
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
