/** What was learned from what agents did with suggestions. */
import * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import { inboxNameSchema } from '../../../shared/protocol/ids.ts';
import { learnedAnswer } from '../../../shared/protocol/tray.ts';
import { type ApiOptions, agentOf, type Route } from '../route.ts';

export function suggestionRoutes(options: ApiOptions): Route[] {
  const { domain, outcomes } = options.gate;
  return [
    {
      method: 'get',
      path: '/inboxes/:name/learned',
      summary:
        'What became of an inbox’s suggestions in the last 90 days, by move: the caller’s own, and everybody’s.',
      access: 'reports:read',
      answer: learnedAnswer,
      async run({ request }) {
        const name = v.safeParse(inboxNameSchema, request.params['name']);
        const inbox = name.success ? await domain.inboxes.byName(name.output) : null;
        if (!inbox) return failure('unknown_inbox');
        return outcomes.learned(inbox.id, (await agentOf(options, request))?.id ?? null);
      },
    },
  ];
}
