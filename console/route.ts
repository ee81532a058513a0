/**
 * Where the agent is, kept in the address so that reload, back and a bookmark work: `#mine`, `#open/<id>`,
 * `#settings/hours`.
 */
import { signal } from '@preact/signals';
import type { ConversationView } from '../shared/protocol/agent-events.ts';

export const viewNames = ['open', 'mine', 'unassigned', 'resolved'] as const satisfies ConversationView[];
export type ViewName = (typeof viewNames)[number];

export const settingsTabs = [
  'look',
  'welcome',
  'hours',
  'conversation',
  'privacy',
  'notices',
  'greetings',
  'install',
  'mails',
] as const;
export type SettingsTab = (typeof settingsTabs)[number];

/** A list, and what is open of it. */
export interface Place {
  readonly view: ViewName;
  /** Id of the open conversation. */
  readonly conversation: string | null;
}

export interface Route extends Place {
  /** The settings lie over the conversations. */
  readonly settings: SettingsTab | null;
}

/** Reads a location hash; anything unknown is the list of open conversations. */
export function parseRoute(hash: string): Route {
  const [name, rest] = hash.replace(/^#/, '').split('/');
  if (name === 'settings')
    return {
      view: 'open',
      conversation: null,
      settings: settingsTabs.find((tab) => tab === rest) ?? settingsTabs[0],
    };
  const view = viewNames.find((candidate) => candidate === name) ?? 'open';
  const conversation = rest !== undefined && /^[0-9a-f]{32}$/.test(rest) ? rest : null;
  return { view, conversation, settings: null };
}

/** The hash of a place, for links. */
export function hashOf(place: Place): string {
  return `#${place.view}${place.conversation === null ? '' : `/${place.conversation}`}`;
}

export function settingsHash(tab: SettingsTab): string {
  return `#settings/${tab}`;
}

const hashOfRoute = (route: Route) =>
  route.settings === null ? hashOf(route) : settingsHash(route.settings);

export const route = signal<Route>({ view: 'open', conversation: null, settings: null });

/** Goes somewhere, as a link would. */
export function go(to: Partial<Place>): void {
  location.hash = hashOf({ ...route.value, ...to });
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
