/** Where the agent is, kept in the address so that reload, back and a bookmark work: `#mine`, `#open/<id>`. */
import { signal } from '@preact/signals';
import type { ConversationView } from '../shared/protocol/agent-events.ts';

export const viewNames = ['open', 'mine', 'unassigned', 'resolved'] as const satisfies ConversationView[];
export type ViewName = (typeof viewNames)[number];

export interface Route {
  readonly view: ViewName;
  /** Id of the open conversation. */
  readonly conversation: string | null;
}

/** Reads a location hash; anything unknown is the list of open conversations. */
export function parseRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#/, '').split('/');
  const view = viewNames.find((candidate) => candidate === name) ?? 'open';
  return { view, conversation: id !== undefined && /^[0-9a-f]{32}$/.test(id) ? id : null };
}

/** The hash of a route, for links. */
export function hashOf(route: Route): string {
  return `#${route.view}${route.conversation === null ? '' : `/${route.conversation}`}`;
}

export const route = signal<Route>({ view: 'open', conversation: null });

/** Goes somewhere, as a link would. */
export function go(to: Partial<Route>): void {
  location.hash = hashOf({ ...route.value, ...to });
}

/** Follows the address from now on. */
export function startRoute(): void {
  const follow = () => {
    route.value = parseRoute(location.hash);
  };
  addEventListener('hashchange', follow);
  follow();
}
