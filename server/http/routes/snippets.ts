/** Routes about ready texts: everybody's, and each agent's own, which nobody else sees. */
import type { Request } from 'express';
import * as v from 'valibot';
import { type Failure, failure } from '../../../shared/protocol/errors.ts';
import { idSchema } from '../../../shared/protocol/ids.ts';
import {
  mostSnippets,
  type Snippet,
  snippetAnswer,
  snippetChange,
  snippetCreate,
  snippetsAnswer,
} from '../../../shared/protocol/snippets.ts';
import { audit } from '../../domain/audit.ts';
import { authorize } from '../../domain/authorize.ts';
import { isoOf } from '../../domain/domain.ts';
import { newId } from '../../domain/ids.ts';
import type { SnippetRow } from '../../store/snippets.ts';
import { type ApiOptions, agentOf, askerOf, auditByOf, isFailure, type Route } from '../route.ts';

export function snippetRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  const { store, inboxes } = domain;

  const shown = async ({ id, owner, inbox, shortcut, text, uses, usedAt }: SnippetRow): Promise<Snippet> => ({
    id,
    shortcut,
    text,
    shared: owner === null,
    inbox: inbox === null ? null : ((await inboxes.byId(inbox))?.name ?? null),
    uses,
    usedAt: usedAt === null ? null : isoOf(usedAt),
  });

  /** Who asks; null for an API key, which has no texts of its own. */
  const whoever = async (request: Request) => agentOf(options, request);

  /** The text of this id, if the caller may have it: their own, or everybody's. */
  const found = async (request: Request): Promise<SnippetRow | Failure> => {
    const id = v.safeParse(idSchema, request.params['id']);
    const row = id.success ? await store.snippet(id.output) : null;
    if (!row) return failure('not_found');
    const asker = await askerOf(options, 'shared:write', request);
    return authorize(asker, 'shared:write', { kind: 'snippet', owner: row.owner }) ?? row;
  };

  const inboxId = async (name: string | null): Promise<string | null | Failure> =>
    name === null ? null : ((await inboxes.byName(name))?.id ?? failure('unknown_inbox'));

  const save = async (row: Omit<SnippetRow, 'uses' | 'usedAt'>) => {
    if ((await store.saveSnippet(row, domain.now())) === 'taken')
      return failure('bad_command', `shortcut: expected another; /${row.shortcut} is there already.`);
    const saved = await store.snippet(row.id);
    if (!saved) return failure('not_found');
    return {
      snippet: await shown(saved),
      advice: (await domain.guard(row.text)).findings.map(({ advice }) => advice),
    };
  };

  /** What everybody has is written down by its shortcut, never by its words; one's own is nobody's business. */
  const audited = async (
    request: Request,
    action: 'snippet_shared' | 'snippet_changed' | 'snippet_removed',
    { owner, shortcut }: Pick<SnippetRow, 'owner' | 'shortcut'>,
  ) => {
    if (owner === null) await audit(domain, await auditByOf(options, request), action, `/${shortcut}`);
  };

  return [
    {
      method: 'get',
      path: '/snippets',
      summary: 'Ready texts: everybody’s and the caller’s own, the most used first.',
      access: 'shared:write',
      answer: snippetsAnswer,
      async run({ request }) {
        const rows = await store.snippetsOf((await whoever(request))?.id ?? null, mostSnippets);
        return { snippets: await Promise.all(rows.map(shown)) };
      },
    },
    {
      method: 'post',
      path: '/snippets',
      summary: 'A new ready text. The guard reads it; what it has to say comes with the answer.',
      access: 'shared:write',
      body: snippetCreate,
      answer: snippetAnswer,
      async run({ request, response, body }) {
        const { shared, inbox, ...words } = body as v.InferOutput<typeof snippetCreate>;
        const agent = await whoever(request);
        const owner = shared || !agent ? null : agent.id;
        if ((await store.snippetsOf(owner, mostSnippets)).length >= mostSnippets)
          return failure('bad_command', `There are ${mostSnippets} ready texts already. Remove some first.`);
        const place = await inboxId(inbox);
        if (place !== null && typeof place !== 'string') return place;
        const saved = await save({ id: newId(), owner, inbox: place, ...words });
        if (isFailure(saved)) return saved;
        await audited(request, 'snippet_shared', { owner, ...words });
        response.status(201);
        return saved;
      },
    },
    {
      method: 'patch',
      path: '/snippets/:id',
      summary: 'Changes a ready text.',
      access: 'shared:write',
      body: snippetChange,
      answer: snippetAnswer,
      async run({ request, body }) {
        const row = await found(request);
        if ('ok' in row) return row;
        const { inbox, ...change } = body as v.InferOutput<typeof snippetChange>;
        const place = inbox === undefined ? row.inbox : await inboxId(inbox);
        if (place !== null && typeof place !== 'string') return place;
        const { shortcut = row.shortcut, text = row.text } = change;
        const saved = await save({ id: row.id, owner: row.owner, shortcut, text, inbox: place });
        if (!isFailure(saved)) await audited(request, 'snippet_changed', { owner: row.owner, shortcut });
        return saved;
      },
    },
    {
      method: 'delete',
      path: '/snippets/:id',
      summary: 'Removes a ready text. Answers 204.',
      access: 'shared:write',
      async run({ request, response }) {
        const row = await found(request);
        if ('ok' in row) return row;
        await store.removeSnippet(row.id);
        await audited(request, 'snippet_removed', row);
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'post',
      path: '/snippets/:id/uses',
      summary: 'Counts a use of a ready text. Answers 204.',
      access: 'shared:write',
      async run({ request, response }) {
        const row = await found(request);
        if ('ok' in row) return row;
        await store.countSnippet(row.id, domain.now());
        response.status(204).end();
        return undefined;
      },
    },
  ];
}
