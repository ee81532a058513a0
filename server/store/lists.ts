/**
 * The lists of the Inbox in SQL: the same rule as `shared/lists.ts`. First the ids in their order, from the
 * conversations alone and along an index of that order; then the rows of one page.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { sortOf, waitingKey } from '../../shared/lists.ts';
import type { Mood } from '../../shared/mood.ts';
import { upsetFrom } from '../../shared/need.ts';
import type { ListCount } from '../../shared/protocol/agent-events.ts';
import type {
  ConversationFilter,
  ConversationQuery,
  ConversationSort,
  ConversationView,
} from '../../shared/protocol/views.ts';
import { conversationsByIds } from './reads.ts';
import type { Schema } from './schema.ts';
import type { ConversationRow } from './store.ts';

type Db = Kysely<Schema>;
type Condition = RawBuilder<boolean>;

/** A place in a list: the key it is sorted by, and the id that settles equal ones. */
export interface ListPosition {
  key: number;
  id: string;
}

export interface ListConversations extends ConversationQuery {
  agent: string;
  /** Position after which to go on, from the page before. */
  after: ListPosition | null;
  limit: number;
}

export interface ListPage {
  rows: ConversationRow[];
  /** Where the next page goes on; null when this one is the last. */
  next: ListPosition | null;
}

export interface ListStore {
  listConversations(query: ListConversations): Promise<ListPage>;
  /** How many stand in each of the lists, for this agent. */
  countViews(agent: string): Promise<Record<ConversationView, number>>;
  /** How many stand in lists that are narrowed, in the order of the queries. */
  countQueries(queries: ConversationQuery[], agent: string): Promise<ListCount[]>;
  /** Keeps how the visitor talks; the row after it, null where there is no such conversation. */
  saveMood(conversation: string, mood: Mood): Promise<ConversationRow | null>;
}

/**
 * Narrowed lists over everything that ever was are searched this far at a time: a page that finds nothing there is
 * empty and has a next one, so that nobody’s question holds up everybody’s messages.
 */
export const mostSearched = 5000;

// Numbers and states stand in the text of these conditions and not in parameters: partial indexes are found only so.
const atHand = sql<boolean>`status = 'open' and snoozed_until is null and merged_into is null`;

function inView(view: ConversationView, agent: string): Condition {
  switch (view) {
    case 'open':
      return atHand;
    case 'mine':
      return sql`${atHand} and assignee = ${agent}`;
    case 'unassigned':
      return sql`${atHand} and assignee is null`;
    case 'waiting':
      return sql`${atHand} and waiting_since is not null`;
    case 'snoozed':
      return sql`status = 'open' and snoozed_until is not null and merged_into is null`;
    case 'resolved':
      return sql`status = 'resolved' and merged_into is null`;
    case 'mentions':
      return sql`id in (${mentioning(agent)})`;
    case 'all':
      return sql`true`;
  }
}

const mentioning = (agent: string) => sql`
  select m.conversation from mentions m join notes n on n.id = m.note
  where m.agent = ${agent} and m.conversation is not null and n.deleted_at is null`;

const oneOf = (values: readonly (string | number)[]) => sql.join(values);

function passing(filter: ConversationFilter, agent: string): Condition {
  const { inbox, tag, assignee, language, register, status, priority } = filter;
  const all: Condition[] = [];
  if (inbox) all.push(sql`inbox in (select i.id from inboxes i where i.name in (${oneOf(inbox)}))`);
  if (tag)
    all.push(
      sql`exists (select 1 from conversation_tags t where t.conversation = conversations.id and t.tag in (${oneOf(tag)}))`,
    );
  if (assignee) {
    const agents = assignee.flatMap((who) => (who === 'nobody' ? [] : [who === 'me' ? agent : who]));
    const theirs = sql<boolean>`assignee in (${oneOf(agents)})`;
    const nobodys = sql<boolean>`assignee is null`;
    all.push(anyOf([...(agents.length ? [theirs] : []), ...(assignee.includes('nobody') ? [nobodys] : [])]));
  }
  if (language) all.push(sql`language in (${oneOf(language)})`);
  if (register) all.push(anyOf(register.map((mark) => marked[mark])));
  if (status) all.push(anyOf(status.map((one) => standing[one])));
  if (priority) all.push(sql`priority in (${oneOf(priority)})`);
  return all.length ? sql`${sql.join(all, sql` and `)}` : sql`true`;
}

const anyOf = (conditions: Condition[]): Condition => sql`(${sql.join(conditions, sql` or `)})`;

const marked = {
  upset: sql<boolean>`frustration >= ${sql.lit(upsetFrom)}`,
  in_character: sql<boolean>`voice is not null`,
  new_here: sql<boolean>`newcomer = 1`,
} as const;

const standing = {
  open: sql<boolean>`(status = 'open' and snoozed_until is null)`,
  snoozed: sql<boolean>`(status = 'open' and snoozed_until is not null)`,
  resolved: sql<boolean>`status = 'resolved'`,
} as const;

const orders: Record<
  ConversationSort,
  { key: RawBuilder<number>; by: RawBuilder<unknown>; beyond: '<' | '>' }
> = {
  newest: { key: sql`last_at`, by: sql`last_at desc, id desc`, beyond: '<' },
  oldest_waiting: { key: sql.raw(waitingKey), by: sql.raw(`${waitingKey}, id`), beyond: '>' },
  need: { key: sql`need_at`, by: sql`need_at, id`, beyond: '>' },
};

/** The same where there are few of them: with the sign, no index over everything promises the order and is taken for it. */
const fewNewest = { ...orders.newest, key: sql<number>`+last_at`, by: sql`+last_at desc, id desc` };
const isShort = (view: ConversationView) => view === 'snoozed' || view === 'mentions';

const isNarrowed = (filter: ConversationFilter) => Object.keys(filter).length > 0;
const isLong = (view: ConversationView) => view === 'resolved' || view === 'all';

/** The statement behind a page; a test asks the database how it goes about it. */
export function pageQuery({ view, filter, sort, agent, after, limit }: ListConversations) {
  const order = sortOf({ view, sort });
  const { key, by, beyond } = order === 'newest' && isShort(view) ? fewNewest : orders[order];
  const from = after
    ? sql<boolean>`(${key}, id) ${sql.raw(beyond)} (${after.key}, ${after.id})`
    : sql<boolean>`true`;
  const base = sql`${inView(view, agent)} and ${from}`;
  if (!isLong(view) || !isNarrowed(filter))
    return sql<ListPosition>`select id, ${key} as key from conversations
      where ${base} and ${passing(filter, agent)} order by ${by} limit ${limit}`;
  return sql<ListPosition>`select id, ${key} as key from (
      select * from conversations where ${base} order by ${by} limit ${sql.lit(mostSearched)}
    ) as conversations where ${passing(filter, agent)} order by ${by} limit ${limit}`;
}

export async function listConversations(db: Db, query: ListConversations): Promise<ListPage> {
  const found = await pageQuery(query).execute(db);
  const places = found.rows.map(({ id, key }) => ({ id, key: Number(key) }));
  const rows = await conversationsByIds(
    db,
    places.map(({ id }) => id),
  );
  const last = places.at(-1);
  if (last && places.length === query.limit) return { rows, next: last };
  return { rows, next: await searchedUpTo(db, query) };
}

/** The last conversation that was looked at, when the search of a long list ended there. */
async function searchedUpTo(db: Db, query: ListConversations): Promise<ListPosition | null> {
  if (!isLong(query.view) || !isNarrowed(query.filter)) return null;
  const { rows } = await pageQuery({ ...query, filter: {}, limit: mostSearched }).execute(db);
  const last = rows[mostSearched - 1];
  return last ? { id: last.id, key: Number(last.key) } : null;
}

export async function countViews(db: Db, agent: string): Promise<Record<ConversationView, number>> {
  const count = (where: Condition) => sql<number>`(select count(*) from conversations where ${where})`;
  const { rows } = await sql<Record<ConversationView, number | bigint>>`select
    ${count(inView('mine', agent))} as mine,
    ${count(inView('unassigned', agent))} as unassigned,
    ${count(inView('open', agent))} as open,
    ${count(inView('waiting', agent))} as waiting,
    ${count(inView('snoozed', agent))} as snoozed,
    ${count(inView('mentions', agent))} as mentions,
    ${count(sql`status = 'resolved'`)} - ${count(sql`status = 'resolved' and merged_into is not null`)} as resolved,
    (select count(*) from conversations) as ${sql.raw('"all"')}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a count of lists has no row');
  return Object.fromEntries(Object.entries(row).map(([view, many]) => [view, Number(many)])) as Record<
    ConversationView,
    number
  >;
}

/** All lists over what is at hand in one walk through it, however many there are; the others one by one. */
export async function countQueries(
  db: Db,
  queries: ConversationQuery[],
  agent: string,
): Promise<ListCount[]> {
  const counts: ListCount[] = queries.map(() => ({ count: 0 }));
  const walked = queries.flatMap(({ view }, index) => (isAtHand(view) ? [index] : []));
  if (walked.length > 0) {
    const sums = walked.map((index) => {
      const { view, filter } = queries[index] as ConversationQuery;
      return sql`sum(case when ${inView(view, agent)} and ${passing(filter, agent)} then 1 else 0 end) as ${sql.raw(`n${index}`)}`;
    });
    const { rows } = await sql<Record<string, number | bigint | null>>`
      select ${sql.join(sums)} from conversations where ${atHand}`.execute(db);
    for (const index of walked) counts[index] = { count: Number(rows[0]?.[`n${index}`] ?? 0) };
  }
  for (const [index, query] of queries.entries())
    if (!isAtHand(query.view)) counts[index] = await countOne(db, query, agent);
  return counts;
}

const isAtHand = (view: ConversationView) =>
  view === 'open' || view === 'mine' || view === 'unassigned' || view === 'waiting';

async function countOne(db: Db, { view, filter }: ConversationQuery, agent: string): Promise<ListCount> {
  if (isLong(view) && !isNarrowed(filter)) return { count: (await countViews(db, agent))[view] };
  const limit = isLong(view) ? sql`order by last_at desc, id desc limit ${sql.lit(mostSearched)}` : sql``;
  const { rows } = await sql<{ found: number | bigint; searched: number | bigint }>`
    select sum(case when ${passing(filter, agent)} then 1 else 0 end) as found, count(*) as searched
    from (select * from conversations where ${inView(view, agent)} ${limit}) as conversations`.execute(db);
  const searched = Number(rows[0]?.searched ?? 0);
  return {
    count: Number(rows[0]?.found ?? 0),
    ...(isLong(view) && searched === mostSearched ? { more: true as const } : {}),
  };
}
