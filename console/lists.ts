/** What is asked of the server about lists, and when: their pages, how many stand in them, and the saved ones. */
import * as v from 'valibot';
import {
  type ConversationQuery,
  type ViewCreate,
  type ViewPatch,
  viewAnswer,
  viewsAnswer,
} from '../shared/protocol/views.ts';
import { ask } from './api.ts';
import { command } from './connection.ts';
import { place } from './route.ts';
import {
  countsArrived,
  isNarrowed,
  keyOf,
  pageChanged,
  pagingOf,
  queryOf,
  savedViewsArrived,
  shownQuery,
} from './state/lists.ts';
import { currentAgent } from './state/session.ts';
import { summariesCame } from './sync.ts';

const pageSize = 100;

/** Fetches the first page of the list one is at unless it is here; changes come in by themselves from then on. */
export function ensureLoaded(): void {
  const query = queryOf(place.value.view);
  if (query === null) return;
  const { status } = pagingOf(query);
  if (status === 'idle' || status === 'failed') void loadPage(query);
}

/**
 * Fetches the first page of a list, or the next one. A narrowed list over everything is searched a stretch at a time,
 * so a page may be empty and have a next one: then on to that, as long as somebody looks.
 */
export async function loadPage(query: ConversationQuery): Promise<void> {
  const { status, next } = pagingOf(query);
  if (status === 'loading' || (status === 'ready' && next === null)) return;
  pageChanged(query, { status: 'loading' });
  let after = next;
  for (;;) {
    const answer = await command('conversation:list', {
      ...query,
      limit: pageSize,
      ...(after === null ? {} : { after }),
    });
    if (!answer.ok) return pageChanged(query, { status: 'failed', next: after });
    summariesCame(answer.conversations);
    after = answer.next;
    const last = answer.conversations.at(-1);
    const looked = shownQuery.value !== null && keyOf(shownQuery.value) === keyOf(query);
    if (last !== undefined || after === null || !looked) {
      pageChanged(query, { status: 'ready', next: after, ...(last ? { upTo: last } : {}) });
      return;
    }
  }
}

const countSoonMs = 400;
const countEveryMs = 3000;
let counting: ReturnType<typeof setTimeout> | null = null;
let countedAt = 0;

/** Counts the lists again, soon; many changes together are counted once, and nobody counts what nobody sees. */
export function countSoon(): void {
  if (counting !== null || currentAgent() === null) return;
  const wait = Math.max(countSoonMs, countedAt + countEveryMs - performance.now());
  counting = setTimeout(() => {
    counting = null;
    if (document.visibilityState === 'visible') void countNow();
  }, wait);
}

export async function countNow(): Promise<void> {
  countedAt = performance.now();
  const { view } = place.value;
  const query = isNarrowed(view) ? queryOf(view) : null;
  const answer = await command('conversation:counts', query === null ? {} : { query });
  if (answer.ok) countsArrived(answer, query);
}

/** Fetches the saved lists, and then the one that one is at. */
export async function readViews(): Promise<void> {
  const answer = await ask('GET', '/views', viewsAnswer);
  if (!answer.ok) return;
  savedViewsArrived(answer.value.views);
  ensureLoaded();
  countSoon();
}

export async function createView(view: ViewCreate) {
  const answer = await ask('POST', '/views', viewAnswer, view);
  if (answer.ok) await readViews();
  return answer;
}

export async function changeView(id: string, change: ViewPatch) {
  const answer = await ask('PATCH', `/views/${id}`, viewAnswer, change);
  if (answer.ok) await readViews();
  return answer;
}

export async function removeView(id: string) {
  const answer = await ask('DELETE', `/views/${id}`, v.null());
  if (answer.ok) await readViews();
  return answer;
}

/** Puts the saved lists in this order. */
export async function orderViews(views: readonly string[]) {
  const answer = await ask('PUT', '/views/order', v.null(), { views });
  if (answer.ok) await readViews();
  return answer;
}
