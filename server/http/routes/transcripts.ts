/** A conversation to keep, for agents. */
import * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import { timeZoneSchema } from '../../../shared/protocol/settings.ts';
import { audit } from '../../domain/audit.ts';
import { isoOf } from '../../domain/domain.ts';
import { transcript, transcriptJson } from '../../domain/transcript.ts';
import { refusal } from '../../sockets/handle.ts';
import { download } from '../download.ts';
import { type ApiOptions, auditByOf, type Route } from '../route.ts';

const transcriptQuery = v.object({
  format: v.optional(v.picklist(['text', 'html', 'json'], 'expected text, html or json'), 'text'),
  tz: v.optional(timeZoneSchema, 'UTC'),
  locale: v.optional(v.pipe(v.string('expected a language tag such as de-CH'), v.maxLength(40))),
});

const fileTypes = {
  text: { ending: 'txt', type: 'text/plain; charset=utf-8' },
  html: { ending: 'html', type: 'text/html; charset=utf-8' },
  json: { ending: 'json', type: 'application/json' },
} as const;

export function transcriptRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  return [
    {
      method: 'get',
      path: '/conversations/:id/transcript',
      summary: 'A conversation as text, as a page to print, or as JSON, to keep.',
      access: 'conversations:read',
      query: {
        format: '`text`, `html` or `json`; text where it is left out',
        tz: 'time zone of the times, such as Europe/Berlin; UTC where it is left out. JSON is always in UTC',
        locale: 'language tag of the reader, such as de-CH; English where it is left out',
      },
      rawAnswer: 'text/plain',
      async run({ request, response }) {
        const query = v.safeParse(transcriptQuery, request.query);
        if (!query.success) return refusal(query.issues);
        const { format, tz, locale } = query.output;
        const row = await domain.store.conversation(String(request.params['id']));
        const inbox = row && (await domain.inboxes.byId(row.inbox.id));
        if (!row || !inbox) return failure('not_found');
        await audit(domain, await auditByOf(options, request), 'exported', `conversation ${row.id}`, {
          format,
        });
        const { ending, type } = fileTypes[format];
        return download(
          response,
          { name: `conversation-${isoOf(row.openedAt).slice(0, 10)}.${ending}`, type },
          format === 'json'
            ? transcriptJson(domain, row)
            : transcript(domain, row, { format, title: inbox.settings.title, timeZone: tz, locale }),
        );
      },
    },
  ];
}
