/**
 * Reports, in the reading thread: one pass over the conversations and one over each of the
 * three tables of counts, whatever the span. Nothing is read of any message.
 */
import { DateTime } from 'luxon';
import { tenseFrom, upsetFrom } from '../../shared/protocol/reports.ts';
import { durationsOf, figuresOf, type Tally, tally } from './figures.ts';
import type { ReportRequest, ReportRows, WallRequest, WallRows } from './reports.ts';
import type { Schema } from './schema.ts';
import type { Statements, Value } from './statements.ts';

/** Whoever asked is asked about after so many rows. */
const lookEvery = 4096;
/** No time zone begins its hours elsewhere than at a quarter. */
const quarterMs = 15 * 60 * 1000;

export function report(
  db: Statements,
  { days, zone, inbox, agent, tag }: ReportRequest,
  stopped: () => boolean,
): ReportRows {
  const from = days[0] ?? 0;
  const to = days.at(-1) ?? 0;
  const all = tally();
  const byDay = days.slice(1).map(tally);
  const hours = new Array<number>(24).fill(0);
  const hourOf = hoursIn(zone);

  /** The tallies that count a moment: of everything and of its day; none outside the span. */
  const talliesAt = (at: number | null): Tally[] => {
    if (at === null || at < from || at >= to) return [];
    const day = byDay[dayAt(days, at)];
    return day ? [all, day] : [all];
  };

  function* rows<Row>(text: string, values: Value[]): Generator<Row> {
    let read = 0;
    for (const row of db.get(text).iterate(...values) as IterableIterator<Row>) {
      if (++read % lookEvery === 0 && stopped()) return;
      yield row;
    }
  }

  const filter = (row: string, agentColumn: string): { text: string; values: Value[] } => {
    const parts: string[] = [];
    const values: Value[] = [];
    if (inbox !== null) {
      parts.push(`${row}.inbox = ?`);
      values.push(inbox);
    }
    if (agent !== null) {
      parts.push(`${row}.${agentColumn} = ?`);
      values.push(agent);
    }
    if (tag !== null) {
      const conversation = row === 'c' ? 'c.id' : `${row}.conversation`;
      parts.push(`${conversation} IN (SELECT conversation FROM conversation_tags WHERE tag = ?)`);
      values.push(tag);
    }
    return { text: parts.map((part) => ` AND ${part}`).join(''), values };
  };

  const conversations = filter('c', 'assignee');
  const span = (column: string) => `(c.${column} >= ? AND c.${column} < ?)`;
  // What was merged into another conversation is counted there.
  for (const row of rows<
    Pick<Schema['conversations'], 'opened_at' | 'answered_at' | 'resolved_at' | 'rating' | 'rated_at'>
  >(
    `SELECT c.opened_at, c.answered_at, c.resolved_at, c.rating, c.rated_at FROM conversations c
     WHERE c.merged_into IS NULL
       AND (${['opened_at', 'answered_at', 'resolved_at', 'rated_at'].map(span).join(' OR ')})${conversations.text}`,
    [from, to, from, to, from, to, from, to, ...conversations.values],
  )) {
    const { opened_at, answered_at, resolved_at, rating, rated_at } = row;
    for (const each of talliesAt(opened_at)) each.begun++;
    if (opened_at >= from && opened_at < to) {
      const hour = hourOf(opened_at);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    for (const each of talliesAt(answered_at))
      each.firstResponse.push(Math.max(0, (answered_at ?? 0) - opened_at));
    for (const each of talliesAt(resolved_at))
      each.resolution.push(Math.max(0, (resolved_at ?? 0) - opened_at));
    if (rating !== null)
      for (const each of talliesAt(rated_at)) each.scores[rating - 1] = (each.scores[rating - 1] ?? 0) + 1;
  }

  const scores = filter('r', 'agent');
  for (const row of rows<Pick<Schema['reply_scores'], 'at' | 'score' | 'deflects' | 'caught'>>(
    `SELECT r.at, r.score, r.deflects, r.caught FROM reply_scores r WHERE r.at >= ? AND r.at < ?${scores.text}`,
    [from, to, ...scores.values],
  ))
    for (const each of talliesAt(row.at)) {
      each.fit.n++;
      each.fit.sum += row.score;
      each.caught += row.caught;
      each.deflected += row.deflects;
    }

  const outcomes = filter('o', 'agent');
  for (const row of rows<Pick<Schema['suggestion_outcomes'], 'at' | 'outcome'>>(
    `SELECT o.at, o.outcome FROM suggestion_outcomes o WHERE o.at >= ? AND o.at < ?${outcomes.text}`,
    [from, to, ...outcomes.values],
  ))
    for (const each of talliesAt(row.at))
      each[row.outcome === 'kept' ? 'kept' : row.outcome === 'edited' ? 'edited' : 'thrownAway']++;

  const promises = filter('p', 'agent');
  for (const row of rows<Pick<Schema['promises'], 'settled_at' | 'state'>>(
    `SELECT p.settled_at, p.state FROM (SELECT promises.*, c.inbox FROM promises JOIN conversations c ON c.id = promises.conversation) p
     WHERE p.state IN ('kept', 'broken') AND p.settled_at >= ? AND p.settled_at < ?${promises.text}`,
    [from, to, ...promises.values],
  ))
    for (const each of talliesAt(row.settled_at))
      each[row.state === 'kept' ? 'promisesKept' : 'promisesBroken']++;

  return { figures: figuresOf(all), days: byDay.map(figuresOf), hours };
}

/** The day a moment is on, found by halving. */
function dayAt(days: readonly number[], at: number): number {
  let low = 0;
  let high = days.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The hour of the day in a zone; each quarter of an hour is worked out once. */
function hoursIn(zone: string): (at: number) => number {
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    let hour = known.get(quarter);
    if (hour === undefined) {
      hour = DateTime.fromMillis(quarter * quarterMs, { zone }).hour;
      known.set(quarter, hour);
    }
    return hour;
  };
}

/** All that are open, by the indexes of the lists, which hold either those that are put aside or the others. */
export const openConversations = (columns: string): string =>
  ['IS NULL', 'IS NOT NULL']
    .map(
      (snoozed) =>
        `SELECT ${columns} FROM conversations WHERE status = 'open' AND snoozed_until ${snoozed} AND merged_into IS NULL`,
    )
    .join(' UNION ALL ');

export function wall(
  db: Statements,
  { now, today, activeSince, here }: WallRequest,
  stopped: () => boolean,
): WallRows {
  const present = new Set(here);
  const load = new Map<string, number>();
  const result: WallRows = {
    open: 0,
    unassigned: 0,
    waiting: { count: 0, since: null, conversation: null },
    active: 0,
    agents: [],
    mood: { calm: 0, tense: 0, upset: 0 },
    firstResponse: durationsOf([]),
  };
  let read = 0;
  for (const row of db
    .get(openConversations('id, assignee, waiting_since, snoozed_until, last_at, frustration'))
    .iterate() as IterableIterator<
    Pick<
      Schema['conversations'],
      'id' | 'assignee' | 'waiting_since' | 'snoozed_until' | 'last_at' | 'frustration'
    >
  >) {
    if (++read % lookEvery === 0 && stopped()) break;
    result.open++;
    if (row.assignee === null) result.unassigned++;
    else load.set(row.assignee, (load.get(row.assignee) ?? 0) + 1);
    if (row.last_at >= activeSince) result.active++;
    const mood = row.frustration >= upsetFrom ? 'upset' : row.frustration >= tenseFrom ? 'tense' : 'calm';
    result.mood[mood]++;
    const { waiting } = result;
    if (row.waiting_since === null || (row.snoozed_until !== null && row.snoozed_until > now)) continue;
    waiting.count++;
    if (waiting.since === null || row.waiting_since < waiting.since) {
      waiting.since = row.waiting_since;
      waiting.conversation = row.id;
    }
  }
  const agents = db
    .get('SELECT id, name, availability, capacity FROM agents WHERE disabled_at IS NULL ORDER BY name, id')
    .all() as Pick<Schema['agents'], 'id' | 'name' | 'availability' | 'capacity'>[];
  result.agents = agents
    .filter(({ id }) => present.has(id))
    .map(({ id, name, availability, capacity }) => ({
      id,
      name,
      away: availability === 'away',
      open: load.get(id) ?? 0,
      capacity,
    }));
  // Inbox by inbox, because that is what the index of first answers begins with.
  const answers = db
    .get(
      `SELECT c.answered_at - c.opened_at AS took FROM inboxes i JOIN conversations c ON c.inbox = i.id
       WHERE c.answered_at >= ? AND c.merged_into IS NULL`,
    )
    .all(today) as { took: number }[];
  result.firstResponse = durationsOf(answers.map(({ took }) => Math.max(0, took)));
  return result;
}
