/**
 * Where the agent is, kept in the address so that reload, back and a bookmark work: `#mine`, `#open/<id>`,
 * `#view-<id>/<id>` for a saved list, `#settings/hours`. A page beside the lists is one more member of `Route`, a line
 * in `parseRoute` and one in `hashOfRoute`.
 */
import { computed, signal } from '@preact/signals';
import { type ConversationView, conversationViews } from '../shared/protocol/views.ts';

/** One of the lists that everybody has, or a saved one by its id. */
export type ListName = ConversationView | `view-${string}`;

/** A list, and what is open of it. */
export interface Place {
  readonly view: ListName;
  /** Id of the open conversation. */
  readonly conversation: string | null;
}

export type Route =
  | ({ readonly page: 'list' } & Place)
  /** The settings lie over the conversations. */
  | { readonly page: 'settings'; readonly tab: string }
  /** Links from mails, for those who are not signed in. */
  | { readonly page: 'join' | 'reset'; readonly token: string }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'now' | 'reports' };

const idPattern = /^[0-9a-f]{32}$/;
const isId = (text: string | undefined): text is string => text !== undefined && idPattern.test(text);

/** Reads a location hash; anything unknown is the list of open conversations. */
export function parseRoute(hash: string): Route {
  const [name = '', rest] = hash.replace(/^#|@.*$/g, '').split('/');
  if ((name === 'join' || name === 'reset') && rest !== undefined) return { page: name, token: rest };
  if (name === 'settings') return { page: 'settings', tab: rest ?? '' };
  if (name === 'search') return { page: 'search', query: decoded(rest ?? '') };
  if (name === 'now' || name === 'reports') return { page: name };
  const conversation = isId(rest) ? rest : null;
  return { page: 'list', view: listNamed(name), conversation };
}

function listNamed(name: string): ListName {
  const saved = /^view-(.*)$/.exec(name)?.[1];
  return isId(saved) ? `view-${saved}` : (conversationViews.find((view) => view === name) ?? 'open');
}

/** Id of the saved list that a name means; null: one that everybody has. */
export const savedIdOf = (list: ListName): string | null =>
  list.startsWith('view-') ? list.slice('view-'.length) : null;

/** The message that a hash links to, such as 12 in `#open/<id>@12`; null: none. */
export function linkedSeq(hash: string): number | null {
  const seq = Number(/@(\d{1,9})$/.exec(hash)?.[1] ?? 0);
  return seq > 0 ? seq : null;
}

/** The hash of a place, for links; with `seq`, of one message in its conversation. */
export function hashOf({ view, conversation }: Place, seq?: number): string {
  const message = seq === undefined ? '' : `@${seq}`;
  return `#${view}${conversation === null ? '' : `/${conversation}${message}`}`;
}

/** Of a part of the settings (`settings/registry.tsx`); none is the first that the agent may see. */
export function settingsHash(part = ''): string {
  return part === '' ? '#settings' : `#settings/${part}`;
}

/** Of a search, with or without what to look for. */
export function searchHash(query = ''): string {
  return query === '' ? '#search' : `#search/${encodeURIComponent(query)}`;
}

/** An address somebody cut short is no reason to fail. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function hashOfRoute(to: Route): string {
  switch (to.page) {
    case 'list':
      return hashOf(to);
    case 'settings':
      return settingsHash(to.tab);
    case 'join':
    case 'reset':
      return `#${to.page}/${to.token}`;
    case 'search':
      return searchHash(to.query);
    case 'now':
    case 'reports':
      return `#${to.page}`;
  }
}

export const route = signal<Route>({ page: 'list', view: 'open', conversation: null });

let lastList: ListName = 'open';

/** The list one is at, with nothing open; on another page, the list one came from. */
export const place = computed<Place>(() => {
  const at = route.value;
  if (at.page !== 'list') return { view: lastList, conversation: null };
  lastList = at.view;
  return { view: at.view, conversation: at.conversation };
});

/** Goes somewhere, as a link would. */
export function go(to: Partial<Place>): void {
  location.hash = hashOf({ ...place.value, ...to });
}

/** Where somebody was going when something unsaved held them; they decide. */
export const heldBack = signal<Route | null>(null);
let mayGo: (to: Route) => boolean = () => true;

/** From now on leaving is asked for; the answer `false` holds the person where they are. */
export function leavingAsked(allows: ((to: Route) => boolean) | null): void {
  mayGo = allows ?? (() => true);
}

/** Stays after all, or goes where one was going. */
export function heldDecided(decision: 'stay' | 'go'): void {
  const to = heldBack.value;
  heldBack.value = null;
  if (decision === 'stay' || to === null) return;
  history.replaceState(null, '', hashOfRoute(to));
  route.value = to;
}

/** Follows the address from now on. */
export function startRoute(): void {
  const follow = () => {
    const to = parseRoute(location.hash);
    if (mayGo(to)) {
      route.value = to;
      return;
    }
    history.replaceState(null, '', hashOfRoute(route.value));
    heldBack.value = to;
  };
  addEventListener('hashchange', follow);
  follow();
}
