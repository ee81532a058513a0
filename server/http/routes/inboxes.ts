/** Routes about inboxes: what is set about them, and what their host pages may know. */
import type { Request, Response } from 'express';
import * as v from 'valibot';
import { type Failure, failure } from '../../../shared/protocol/errors.ts';
import {
  type GreetingsAnswer,
  greetingsAnswer,
  identitySecretAnswer,
  identitySecretMake,
  inboxAnswer,
  inboxCreate,
  inboxesAnswer,
  inboxPageAnswer,
} from '../../../shared/protocol/http.ts';
import { inboxNameSchema } from '../../../shared/protocol/ids.ts';
import { inboxSettingsChange } from '../../../shared/protocol/settings.ts';
import { audit } from '../../domain/audit.ts';
import { isoOf } from '../../domain/domain.ts';
import { greetingOf, type Inbox, pageOf } from '../../domain/inboxes.ts';
import { renewIdentitySecret } from '../../domain/visitors.ts';
import type { GreetingCountRow, GreetingOutcome } from '../../store/inboxes.ts';
import { allows, isOwnOrigin } from '../origin.ts';
import { type ApiOptions, addressOf, auditByOf, type Call, type Route } from '../route.ts';

/** Host pages ask at most this often; a new notice is known after as long. */
const pageMaxAgeSeconds = 60;

/** What host pages may report; an answer is counted with the message itself. */
const reported = v.picklist(['shown', 'opened', 'dismissed']);

/** Days by greeting, with their sums. */
function countsOf(rows: GreetingCountRow[]): GreetingsAnswer {
  const ids = [...new Set(rows.map(({ greeting }) => greeting))];
  return {
    greetings: ids.map((id) => {
      const days = rows.filter(({ greeting }) => greeting === id).map(({ greeting: _, ...day }) => day);
      const sum = (what: GreetingOutcome) => days.reduce((total, day) => total + day[what], 0);
      const [shown, opened, answered, dismissed] = [
        sum('shown'),
        sum('opened'),
        sum('answered'),
        sum('dismissed'),
      ];
      return { id, total: { shown, opened, answered, dismissed }, days };
    }),
  };
}

const shown = ({ name, settings }: Inbox) => ({ name, settings });

export function inboxRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  const { inboxes } = domain;
  const named = async (request: Request) => {
    const name = v.safeParse(inboxNameSchema, request.params['name']);
    return name.success ? inboxes.byName(name.output) : null;
  };

  /** Counts what became of a greeting; null when it is done. */
  const count = async ({ request, response }: Call): Promise<Failure | null> => {
    const inbox = await named(request);
    if (!inbox) return failure('unknown_inbox');
    if (!admitPage(request, response, inbox, options.publicUrl)) return failure('bad_origin');
    const what = v.safeParse(reported, request.params['what']);
    const greeting = greetingOf(inbox, String(request.params['id']));
    if (!what.success || !greeting) return failure('not_found');
    const refused = await options.gate.limits.use('greetings', addressOf(request));
    if (refused) return refused;
    await domain.store.countGreeting(inbox.id, greeting.id, what.output, domain.now());
    return null;
  };

  return [
    {
      method: 'get',
      path: '/inboxes',
      summary: 'All inboxes with their settings.',
      access: 'inboxes:read',
      answer: inboxesAnswer,
      run: async () => ({ inboxes: (await inboxes.all()).map(shown) }),
    },
    {
      method: 'post',
      path: '/inboxes',
      summary: 'A new inbox. Settings left out have their defaults.',
      access: 'inboxes:write',
      body: inboxCreate,
      answer: inboxAnswer,
      async run({ request, response, body }) {
        const { name, settings } = body as v.InferOutput<typeof inboxCreate>;
        const created = await inboxes.create(name, settings);
        if (!created.ok) return created;
        await audit(domain, await auditByOf(options, request), 'inbox_created', name);
        response.status(201);
        return shown(created.inbox);
      },
    },
    {
      method: 'get',
      path: '/inboxes/:name',
      summary: 'One inbox with its settings.',
      access: 'inboxes:read',
      answer: inboxAnswer,
      async run({ request }) {
        const inbox = await named(request);
        return inbox ? shown(inbox) : failure('unknown_inbox');
      },
    },
    {
      method: 'patch',
      path: '/inboxes/:name',
      summary:
        'Changes settings, at once for everybody. Each one named replaces the whole of what stood there.',
      access: 'inboxes:write',
      body: inboxSettingsChange,
      answer: inboxAnswer,
      async run({ request, body }) {
        const changed = await inboxes.change(
          String(request.params['name']),
          body as v.InferOutput<typeof inboxSettingsChange>,
        );
        if (!changed.ok) return changed;
        const what = Object.keys(body as object).join(', ');
        await audit(domain, await auditByOf(options, request), 'inbox_changed', changed.inbox.name, { what });
        return shown(changed.inbox);
      },
    },
    {
      method: 'post',
      path: '/inboxes/:name/identity-secret',
      summary:
        'Makes the secret of the inbox’s identity tokens and shows it this once. An earlier one holds no longer; with `keepPrevious` the last one does for 7 days.',
      access: 'inboxes:write',
      body: identitySecretMake,
      answer: identitySecretAnswer,
      async run({ request, response, body }) {
        const inbox = await named(request);
        const keepPrevious = (body as v.InferOutput<typeof identitySecretMake>)?.keepPrevious === true;
        const made = inbox && (await renewIdentitySecret(domain, inbox, keepPrevious));
        if (!made) return failure('unknown_inbox');
        await audit(domain, await auditByOf(options, request), 'identity_secret_made', inbox.name);
        response.status(201);
        const { secret, previousUntil } = made;
        return {
          inbox: inbox.name,
          secret,
          previousUntil: previousUntil === null ? null : isoOf(previousUntil),
        };
      },
    },
    {
      method: 'get',
      path: '/inboxes/:name/page',
      summary: 'For the script on host pages: greetings, and the notices that hold now.',
      access: 'public',
      answer: inboxPageAnswer,
      async run({ request, response }) {
        const inbox = await named(request);
        if (!inbox) return failure('unknown_inbox');
        if (!admitPage(request, response, inbox, options.publicUrl)) return failure('bad_origin');
        response.set('Cache-Control', `public, max-age=${pageMaxAgeSeconds}`);
        return pageOf(inbox, domain.now());
      },
    },
    {
      method: 'post',
      path: '/inboxes/:name/greetings/:id/:what',
      summary: 'A host page counts a greeting: `shown`, `opened` or `dismissed`. Answers 204.',
      access: 'public',
      async run(call) {
        const refused = await count(call);
        if (refused) return refused;
        call.response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'get',
      path: '/inboxes/:name/greetings/:id/:what.js',
      summary:
        'The same for pages whose policy lets in scripts of ours and nothing else: an empty module, which counts.',
      access: 'public',
      rawAnswer: 'text/javascript',
      async run(call) {
        const refused = await count(call);
        if (refused) return refused;
        call.response.set('Cache-Control', 'no-store').type('js').send('export {};');
        return undefined;
      },
    },
    {
      method: 'get',
      path: '/inboxes/:name/greetings',
      summary:
        'How greetings do: totals, and counts by day (UTC). Those that were removed since are among them.',
      access: 'inboxes:read',
      answer: greetingsAnswer,
      async run({ request }) {
        const inbox = await named(request);
        return inbox ? countsOf(await domain.store.greetingCounts(inbox.id)) : failure('unknown_inbox');
      },
    },
  ];
}

/** Lets pages of allowed origins read the answer; false for a page of any other. */
function admitPage(request: Request, response: Response, inbox: Inbox, publicUrl: string | null): boolean {
  const { origin } = request.headers;
  const { origins } = inbox.settings;
  response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  // Without a list every page may read it, and one cached answer serves them all.
  if (origins.includes('*')) {
    response.set('Access-Control-Allow-Origin', '*');
    return true;
  }
  response.vary('Origin');
  if (origin === undefined || isOwnOrigin(origin, request, publicUrl)) return true;
  if (!allows(origins, origin)) return false;
  response.set('Access-Control-Allow-Origin', origin);
  return true;
}
