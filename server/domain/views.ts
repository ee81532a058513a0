/** The lists that agents saved, and how many conversations stand in every list. */

import type * as v from 'valibot';
import type { ConversationCountsAnswer, conversationCounts } from '../../shared/protocol/agent-events.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { maxViews, type SavedView, type ViewCreate, type ViewPatch } from '../../shared/protocol/views.ts';
import { audit } from './audit.ts';
import { authorize } from './authorize.ts';
import type { Actor, Domain } from './domain.ts';
import { newId } from './ids.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;
type Saved = { ok: true; view: SavedView } | Failure;

const full = failure(
  'bad_command',
  `There are ${maxViews} saved views of this kind, and that is as many as there can be. Remove one first.`,
);

/** Why an agent may not change a view, or null: their own, and those that everybody sees. */
const refusedView = (agent: Agent, owner: string, shared: boolean): Failure | null =>
  authorize(agent, 'own:write', { kind: 'view', owner, shared });

async function viewOf(domain: Domain, agent: Agent, id: string): Promise<SavedView | null> {
  return (await domain.store.viewsOf(agent.id)).find((view) => view.id === id) ?? null;
}

export async function createView(domain: Domain, agent: Agent, create: ViewCreate): Promise<Saved> {
  const { name, query, shared } = create;
  const refused = refusedView(agent, agent.id, shared);
  if (refused) return refused;
  const id = newId();
  const created = await domain.store.createView(
    { id, owner: agent.id, name, query, shared },
    domain.now(),
    maxViews,
  );
  if (!created) return full;
  if (shared) await audit(domain, agent, 'view_shared', name);
  domain.publish({ kind: 'views' });
  return { ok: true, view: { id, name, query, shared, owner: { id: agent.id, name: agent.name } } };
}

export async function changeView(
  domain: Domain,
  agent: Agent,
  id: string,
  change: ViewPatch,
): Promise<Saved> {
  const view = await viewOf(domain, agent, id);
  if (!view) return failure('not_found');
  const refused = refusedView(agent, view.owner.id, view.shared || change.shared === true);
  if (refused) return refused;
  if (view.shared && change.shared === false && view.owner.id !== agent.id)
    return failure('forbidden', `Only ${view.owner.name || 'its owner'} can keep this view to themselves.`);
  const { name, query, shared } = change;
  const changed = await domain.store.changeView(
    id,
    {
      ...(name === undefined ? {} : { name }),
      ...(query === undefined ? {} : { query }),
      ...(shared === undefined ? {} : { shared }),
    },
    maxViews,
  );
  if (!changed) return full;
  if (shared === true && !view.shared) await audit(domain, agent, 'view_shared', name ?? view.name);
  domain.publish({ kind: 'views' });
  return { ok: true, view: { ...view, ...change } };
}

/** Puts views in this order; those that the agent may not change stay where they are. */
export async function orderViews(domain: Domain, agent: Agent, ids: string[]): Promise<void> {
  const known = await domain.store.viewsOf(agent.id);
  const theirs = [...new Set(ids)].filter((id) =>
    known.some((view) => view.id === id && !refusedView(agent, view.owner.id, view.shared)),
  );
  await domain.store.orderViews(theirs);
  domain.publish({ kind: 'views' });
}

export async function removeView(domain: Domain, agent: Agent, id: string): Promise<Failure | null> {
  const view = await viewOf(domain, agent, id);
  if (!view) return failure('not_found');
  const refused = refusedView(agent, view.owner.id, view.shared);
  if (refused) return refused;
  if (!(await domain.store.removeView(id))) return failure('not_found');
  if (view.shared) await audit(domain, agent, 'view_removed', view.name);
  domain.publish({ kind: 'views' });
  return null;
}

/** How many conversations stand in every list of this agent, and in one more if they ask. */
export async function countLists(
  domain: Domain,
  agent: Agent,
  { query }: v.InferOutput<typeof conversationCounts>,
): Promise<ConversationCountsAnswer> {
  const [views, saved] = [await domain.store.countViews(agent.id), await domain.store.viewsOf(agent.id)];
  const queries = [...saved.map((view) => view.query), ...(query ? [query] : [])];
  const counts = await domain.store.countQueries(queries, agent.id);
  return {
    ok: true,
    views,
    saved: Object.fromEntries(saved.map(({ id }, index) => [id, counts[index] ?? { count: 0 }])),
    query: query ? (counts.at(-1) ?? null) : null,
  };
}
