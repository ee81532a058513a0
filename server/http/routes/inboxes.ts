/** Routes about inboxes: what is set about them, and what their host pages may know. */
import type { Request, Response } from 'express';
import * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import {
  identitySecretAnswer,
  inboxAnswer,
  inboxCreate,
  inboxesAnswer,
  inboxPageAnswer,
} from '../../../shared/protocol/http.ts';
import { inboxNameSchema } from '../../../shared/protocol/ids.ts';
import { inboxSettingsChange } from '../../../shared/protocol/settings.ts';
import { type Inbox, pageOf } from '../../domain/inboxes.ts';
import { renewIdentitySecret } from '../../domain/visitors.ts';
import { allows, isOwnOrigin } from '../origin.ts';
import type { ApiOptions, Route } from '../route.ts';

/** Host pages ask at most this often; a new notice is known after as long. */
const pageMaxAgeSeconds = 60;

const shown = ({ name, settings }: Inbox) => ({ name, settings });

export function inboxRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  const { inboxes } = domain;
  const named = async (request: Request) => {
    const name = v.safeParse(inboxNameSchema, request.params['name']);
    return name.success ? inboxes.byName(name.output) : null;
  };

  return [
    {
      method: 'get',
      path: '/inboxes',
      summary: 'All inboxes with their settings.',
      access: 'agent',
      answer: inboxesAnswer,
      run: async () => ({ inboxes: (await inboxes.all()).map(shown) }),
    },
    {
      method: 'post',
      path: '/inboxes',
      summary: 'A new inbox. Settings left out have their defaults.',
      access: 'admin',
      body: inboxCreate,
      answer: inboxAnswer,
      async run({ response, body }) {
        const { name, settings } = body as v.InferOutput<typeof inboxCreate>;
        const created = await inboxes.create(name, settings);
        if (!created.ok) return created;
        response.status(201);
        return shown(created.inbox);
      },
    },
    {
      method: 'get',
      path: '/inboxes/:name',
      summary: 'One inbox with its settings.',
      access: 'agent',
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
      access: 'admin',
      body: inboxSettingsChange,
      answer: inboxAnswer,
      async run({ request, body }) {
        const changed = await inboxes.change(
          String(request.params['name']),
          body as v.InferOutput<typeof inboxSettingsChange>,
        );
        return changed.ok ? shown(changed.inbox) : changed;
      },
    },
    {
      method: 'post',
      path: '/inboxes/:name/identity-secret',
      summary:
        'Makes the secret of the inbox’s identity tokens and shows it this once. An earlier one holds no longer.',
      access: 'admin',
      answer: identitySecretAnswer,
      async run({ request, response }) {
        const inbox = await named(request);
        const secret = inbox && (await renewIdentitySecret(domain, inbox));
        if (!secret) return failure('unknown_inbox');
        response.status(201);
        return { inbox: inbox.name, secret };
      },
    },
    {
      method: 'get',
      path: '/inboxes/:name/page',
      summary: 'For the script on host pages: greetings, and the notices that hold now.',
      access: 'open',
      answer: inboxPageAnswer,
      async run({ request, response }) {
        const inbox = await named(request);
        if (!inbox) return failure('unknown_inbox');
        if (!admitPage(request, response, inbox, options.publicUrl)) return failure('bad_origin');
        response.set('Cache-Control', `public, max-age=${pageMaxAgeSeconds}`);
        return pageOf(inbox, domain.now());
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
