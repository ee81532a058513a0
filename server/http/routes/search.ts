/** The search of the console, and of programs with the API key. */
import type { Response } from 'express';
import { IANAZone } from 'luxon';
import * as v from 'valibot';
import { searchAnswer } from '../../../shared/protocol/search.ts';
import { maxQueryLength } from '../../../shared/search/query.ts';
import { searchFor } from '../../domain/search.ts';
import { refusal } from '../../sockets/handle.ts';
import { type ApiOptions, agentOf, type Route } from '../route.ts';

export const zoneSchema = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(60),
    v.check((zone) => IANAZone.isValidZone(zone), 'expected a time zone such as Europe/Berlin'),
  ),
  'UTC',
);

const asked = v.object({
  // Too long is said by the search itself, in a sentence.
  q: v.pipe(v.string('expected what to look for'), v.maxLength(maxQueryLength * 10)),
  after: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40))), null),
  zone: zoneSchema,
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(50)),
    '20',
  ),
});

/** Aborts when whoever asked has gone. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) gone.abort();
  });
  return gone.signal;
}

export function searchRoutes(options: ApiOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/search',
      summary:
        'Full-text search over messages, notes, people and tags, newest first. Operators: from: tag: inbox: is: before: after: on: has:file "exact" -not.',
      access: 'conversations:read',
      query: {
        q: 'what to look for',
        after: '`next` of the page before',
        zone: 'IANA time zone in which days begin; UTC where it is left out',
        limit: 'conversations on a page, 1 to 50; 20 where it is left out',
      },
      answer: searchAnswer,
      async run({ request, response }) {
        const parsed = v.safeParse(asked, request.query);
        if (!parsed.success) return refusal(parsed.issues);
        const { q, after, zone, limit } = parsed.output;
        const agent = await agentOf(options, request);
        const refused = await options.gate.limits.use('searches', agent?.id ?? 'program');
        if (refused) return refused;
        return searchFor(
          options.gate.domain,
          agent?.id ?? null,
          { query: q, after, zone, limit },
          goneSignal(response),
        );
      },
    },
  ];
}
