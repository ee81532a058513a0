/**
 * The lists of the Inbox: how each is narrowed and sorted, how far it has been fetched, what stands in it, and how
 * many there are. What stands in it is a rule over the rows (`shared/lists.ts`), so that an event moves a row between
 * lists without asking the server again.
 */
import { computed, signal } from '@preact/signals';
import * as v from 'valibot';
import { inList, inOrder, sortKey, sortOf } from '../../shared/lists.ts';
import type { ConversationCountsAnswer, ListCount } from '../../shared/protocol/agent-events.ts';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import {
  type ConversationFilter,
  type ConversationQuery,
  type ConversationSort,
  conversationFilter,
  conversationSort,
  conversationViews,
  filterParts,
  type SavedView,
} from '../../shared/protocol/views.ts';
import { type ListName, place, savedIdOf } from '../route.ts';
import { changedBetween, type Rows, rows } from './conversations.ts';
import { currentAgent } from './session.ts';
import { readStored, writeStored } from './storage.ts';

type Row = ConversationSummary;

// What a list is

/** Null: not fetched yet. */
export const savedViews = signal<readonly SavedView[] | null>(null);

interface Narrowing {
  readonly filter: ConversationFilter;
  readonly sort: ConversationSort;
}

/** How this agent narrowed and sorted lists on this device, where it differs from how the list is by itself. */
const narrowings = signal<ReadonlyMap<ListName, Narrowing>>(new Map());

/** A list as it is by itself; null: a saved one that is not known (yet), or not any more. */
export function ownQuery(list: ListName): ConversationQuery | null {
  const id = savedIdOf(list);
  if (id !== null) return savedViews.value?.find((view) => view.id === id)?.query ?? null;
  const view = conversationViews.find((name) => name === list) ?? 'open';
  return { view, filter: {}, sort: view === 'waiting' ? 'oldest_waiting' : 'newest' };
}

/** A list as it is shown. */
export function queryOf(list: ListName): ConversationQuery | null {
  const own = ownQuery(list);
  const narrowed = narrowings.value.get(list);
  return own === null || narrowed === undefined ? own : { ...own, ...narrowed };
}

const sameQuery = (a: ConversationQuery, b: ConversationQuery) => keyOf(a) === keyOf(b);

/** One text for one list, however its filter was put together. */
export function keyOf({ view, filter, sort }: ConversationQuery): string {
  const parts = filterParts.flatMap((part) => {
    const values = filter[part];
    return values === undefined ? [] : [[part, [...values].sort()]];
  });
  return JSON.stringify([view, sortOf({ view, sort }), parts]);
}

/** Whether the list is shown otherwise than it is by itself. */
export function isNarrowed(list: ListName): boolean {
  const [own, shown] = [ownQuery(list), queryOf(list)];
  return own !== null && shown !== null && !sameQuery(own, shown);
}

const narrowingSchema = v.array(
  v.tuple([v.string(), v.object({ filter: conversationFilter, sort: conversationSort })]),
);

/** Narrows or sorts a list; null: as it is by itself again. */
export function listNarrowed(list: ListName, change: Partial<Narrowing> | null): void {
  const next = new Map(narrowings.value);
  const shown = queryOf(list);
  if (change === null || shown === null) next.delete(list);
  else next.set(list, { filter: shown.filter, sort: shown.sort, ...change });
  narrowings.value = next;
  if (!isNarrowed(list)) {
    next.delete(list);
    narrowings.value = new Map(next);
  }
  writeStored('lists', next.size > 0 ? JSON.stringify([...narrowings.value]) : null);
}

/** One part of a filter with these values; none: it is not narrowed by it. */
export function filterWith(
  filter: ConversationFilter,
  part: keyof ConversationFilter,
  values: readonly (string | number)[],
): ConversationFilter {
  const { [part]: _, ...rest } = filter;
  return values.length === 0 ? rest : ({ ...rest, [part]: values } as ConversationFilter);
}

/** Reads how lists were narrowed on this device before. */
export function startLists(): void {
  const stored = readStored('lists');
  if (stored === null) return;
  try {
    const read = v.safeParse(narrowingSchema, JSON.parse(stored));
    if (read.success) narrowings.value = new Map(read.output as [ListName, Narrowing][]);
  } catch {
    // Not ours to understand; the lists are as they are by themselves.
  }
}

export function savedViewsArrived(views: readonly SavedView[]): void {
  savedViews.value = views;
}

// How far it is here

export interface Paging {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Where the next page starts; null when everything is here. */
  readonly next: string | null;
  /** The last row that was fetched: what stands behind it is not shown, because something before it may be missing. */
  readonly upTo: Row | null;
}

const untouched: Paging = { status: 'idle', next: null, upTo: null };
const pagings = signal<ReadonlyMap<string, Paging>>(new Map());

export const pagingOf = (query: ConversationQuery): Paging => pagings.value.get(keyOf(query)) ?? untouched;

export function pageChanged(query: ConversationQuery, change: Partial<Paging>): void {
  pagings.value = new Map(pagings.value).set(keyOf(query), { ...pagingOf(query), ...change });
}

// What stands in it

interface Entry {
  readonly key: number;
  readonly row: Row;
}

interface Ordered {
  readonly list: string;
  readonly agent: string;
  readonly upTo: Row | null;
  readonly from: Rows;
  readonly entries: readonly Entry[];
  readonly rows: readonly Row[];
}

/** More changes at once than this, and sorting afresh is quicker. */
const mostSteps = 40;

/** The rows of a list in their order, from those of a moment ago where little has changed since. */
export function orderOf(
  all: Rows,
  query: ConversationQuery,
  agent: string,
  upTo: Row | null,
  before: Ordered | null,
): Ordered {
  const list = keyOf(query);
  const sort = sortOf(query);
  const compareRows = inOrder(sort);
  const compare = (a: Entry, b: Entry) => a.key - b.key || compareRows(a.row, b.row);
  const entryOf = (row: Row): Entry => ({ key: sortKey(row, sort), row });
  const end = upTo && entryOf(upTo);
  const stands = (entry: Entry) =>
    inList(entry.row, query, agent) && (end === null || compare(entry, end) <= 0);
  const made = (entries: readonly Entry[]): Ordered => ({
    list,
    agent,
    upTo,
    from: all,
    entries,
    rows: entries.map(({ row }) => row),
  });

  const steps =
    before?.list === list && before.agent === agent && before.upTo === upTo
      ? changedBetween(before.from, all)
      : null;
  if (before === null || steps === null || steps.length > mostSteps)
    return made([...all.values()].map(entryOf).filter(stands).sort(compare));

  if (steps.length === 0) return before;
  const entries = [...before.entries];
  for (const id of new Set(steps)) {
    const [was, is] = [before.from.get(id), all.get(id)];
    if (was === is) continue;
    if (was) {
      const at = placeFor(entries, entryOf(was), compare);
      if (entries[at]?.row.id === id) entries.splice(at, 1);
    }
    const entry = is && entryOf(is);
    if (entry && stands(entry)) entries.splice(placeFor(entries, entry, compare), 0, entry);
  }
  return made(entries);
}

/** Index of the first entry that does not come before this one. */
function placeFor(entries: readonly Entry[], entry: Entry, compare: (a: Entry, b: Entry) => number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(entries[middle] as Entry, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

let ordered: Ordered | null = null;

/** The list one is at, as it is shown. Null: a saved one that is not known. */
export const shownQuery = computed(() => queryOf(place.value.view));

/** What stands in the list one is at, in its order, as far as it is here. */
export const shownRows = computed<readonly Row[]>(() => {
  const query = shownQuery.value;
  if (query === null) return [];
  const { next, upTo } = pagingOf(query);
  ordered = orderOf(rows.value, query, currentAgent()?.id ?? '', next === null ? null : upTo, ordered);
  return ordered.rows;
});

// How many there are

type Counts = Omit<Extract<ConversationCountsAnswer, { ok: true }>, 'ok' | 'query'>;

const counts = signal<Counts | null>(null);
const narrowedCount = signal<{ readonly list: string; readonly count: ListCount } | null>(null);

export function countsArrived(
  { views, saved, query: counted }: Extract<ConversationCountsAnswer, { ok: true }>,
  asked: ConversationQuery | null,
): void {
  counts.value = { views, saved };
  narrowedCount.value = asked && counted ? { list: keyOf(asked), count: counted } : null;
}

/** A row is another now: the numbers of the lists it left and came to follow at once, and are counted again soon. */
export function countsFollow(was: Row | undefined, is: Row | undefined): void {
  const agent = currentAgent()?.id;
  if (!was || counts.value === null || agent === undefined) return;
  const views = { ...counts.value.views };
  let moved = false;
  for (const view of conversationViews) {
    const query = { view, filter: {}, sort: 'newest' } as const;
    const step = Number(is !== undefined && inList(is, query, agent)) - Number(inList(was, query, agent));
    views[view] = Math.max(0, views[view] + step);
    moved ||= step !== 0;
  }
  if (moved) counts.value = { ...counts.value, views };
}

/** How many stand in a list by itself; null: not counted yet. */
export function countOf(list: ListName): ListCount | null {
  const id = savedIdOf(list);
  if (id !== null) return counts.value?.saved[id] ?? null;
  const view = conversationViews.find((name) => name === list);
  return view && counts.value ? { count: counts.value.views[view] } : null;
}

/** How many stand in the list one is at, as it is shown. */
export const shownCount = computed<ListCount | null>(() => {
  const query = shownQuery.value;
  if (query === null) return null;
  const { status, next } = pagingOf(query);
  // Everything is here, and follows every event.
  if (status === 'ready' && next === null) return { count: shownRows.value.length };
  const { view } = place.value;
  if (!isNarrowed(view)) return countOf(view);
  return narrowedCount.value?.list === keyOf(query) ? narrowedCount.value.count : null;
});

// Where the focus goes

/** The row that a key asked for: the list brings it into sight and gives it the focus. */
export const rowWanted = signal<string | null>(null);

export function rowAsked(conversation: string | null): void {
  rowWanted.value = conversation;
}

/** The row that has the focus, or had it last. */
export const focusedRow = signal<string | null>(null);

export function rowFocused(conversation: string): void {
  focusedRow.value = conversation;
}

/** Another person signed in, or the server has another store. How lists were narrowed stays: that is the device's. */
export function resetLists(): void {
  pagings.value = new Map();
  counts.value = null;
  narrowedCount.value = null;
  savedViews.value = null;
  ordered = null;
  rowWanted.value = null;
  focusedRow.value = null;
}
