/** Visitors where WebSocket is blocked: the same commands as plain requests, and a long poll. */
import type { Request } from 'express';
import * as v from 'valibot';
import { deviceOf } from '../../../shared/device.ts';
import { failure } from '../../../shared/protocol/errors.ts';
import {
  visitorEventsAnswer,
  visitorSessionOpen,
  visitorSessionOpenAnswer,
} from '../../../shared/protocol/http.ts';
import { idSchema } from '../../../shared/protocol/ids.ts';
import { timeZoneSchema } from '../../../shared/protocol/settings.ts';
import { syncConversation, visible } from '../../domain/conversations.ts';
import { isoOf } from '../../domain/domain.ts';
import { exportOf } from '../../domain/export.ts';
import { isLoopback } from '../../domain/limits.ts';
import { transcript } from '../../domain/transcript.ts';
import { enterVisitor, welcomeVisitor } from '../../domain/visitors.ts';
import { handle, refusal } from '../../sockets/handle.ts';
import { download } from '../download.ts';
import { mayConnect } from '../origin.ts';
import { type ApiOptions, addressOf, isFailure, type Route, visitorOf } from '../route.ts';

/** A long poll ends with an empty page after this long: shorter than the idle limit of common proxies (30 s). */
const pollMs = 20_000;
/** Long polls that one visitor may hold at once. */
const mostPolls = 4;

const transcriptQuery = v.object({
  conversation: v.pipe(v.string('expected its id'), idSchema),
  format: v.optional(v.picklist(['text', 'html'], 'expected text or html'), 'text'),
  tz: v.optional(timeZoneSchema, 'UTC'),
  locale: v.optional(v.pipe(v.string('expected a language tag such as de-CH'), v.maxLength(40))),
});

export function visitorRoutes(options: ApiOptions): Route[] {
  const { gate } = options;
  const { domain, limits } = gate;
  const polling = new Map<string, AbortController[]>();

  /** The visitor of a download, who may not ask for one after the other. */
  const downloader = async (request: Request) => {
    const visitor = await visitorOf(options, request);
    return isFailure(visitor) ? visitor : ((await limits.use('downloads', visitor.id)) ?? visitor);
  };

  return [
    {
      method: 'get',
      path: '/visitor/transcript',
      summary: 'A conversation of the visitor as text or as a page, to keep.',
      access: 'visitor',
      query: {
        conversation: 'id of the conversation',
        format: '`text` or `html`; text where it is left out',
        tz: 'time zone of the times, such as Europe/Berlin; UTC where it is left out',
        locale:
          'language tag of the reader, such as de-CH; English where it is left out or we have no words for it',
      },
      rawAnswer: 'text/plain',
      async run({ request, response }) {
        const query = v.safeParse(transcriptQuery, request.query);
        if (!query.success) return refusal(query.issues);
        const { conversation, format, tz, locale } = query.output;
        const visitor = await downloader(request);
        if (isFailure(visitor)) return visitor;
        const row = await visible(domain, visitor, conversation);
        if (!row) return failure('not_found');
        const { title } = visitor.inbox.settings;
        const day = isoOf(row.openedAt).slice(0, 10);
        return download(
          response,
          format === 'html'
            ? { name: `conversation-${day}.html`, type: 'text/html; charset=utf-8' }
            : { name: `conversation-${day}.txt`, type: 'text/plain; charset=utf-8' },
          transcript(domain, row, { format, title, timeZone: tz, locale }),
        );
      },
    },
    {
      method: 'get',
      path: '/visitor/export',
      summary: 'Everything held on the visitor, as JSON to keep.',
      access: 'visitor',
      async run({ request, response }) {
        const visitor = await downloader(request);
        if (isFailure(visitor)) return visitor;
        const day = isoOf(domain.now()).slice(0, 10);
        return download(
          response,
          { name: `chat-export-${day}.json`, type: 'application/json' },
          exportOf(domain, visitor),
        );
      },
    },
    {
      method: 'post',
      path: '/visitor/commands',
      summary:
        'A visitor’s command as a plain request, where WebSocket is blocked. `session:open` needs no token.',
      access: 'public',
      answer: visitorSessionOpenAnswer,
      async run({ request, response }) {
        const body: unknown = request.body;
        if (
          typeof body !== 'object' ||
          body === null ||
          !('command' in body) ||
          typeof body.command !== 'string'
        ) {
          return failure('bad_command', 'command: expected the name of a command, such as "message:send".');
        }
        const { command, ...payload } = body;
        if (command === 'session:open') return openSession(body);
        const visitor = await visitorOf(options, request);
        if (isFailure(visitor)) return visitor;
        const answer = await handle(gate, visitor, command, payload, {
          address: addressOf(request),
          device: deviceOf(request.headers),
        });
        if (answer) return answer;
        response.status(204).end();
        return undefined;

        async function openSession(fields: object) {
          if (gate.draining()) return failure('draining', undefined, 2000);
          const parsed = v.safeParse(visitorSessionOpen, fields);
          if (!parsed.success) return refusal(parsed.issues);
          if (!isLoopback(request.ip ?? '')) {
            const refused = await limits.use('connections', addressOf(request));
            if (refused) return refused;
          }
          const entered = await enterVisitor(domain, parsed.output, (origins) =>
            mayConnect(request, origins, options.publicUrl),
          );
          if (!entered.ok) return entered;
          return { ok: true, welcome: await welcomeVisitor(domain, entered.visitor, entered.token) };
        }
      },
    },
    {
      method: 'get',
      path: '/visitor/events',
      summary:
        'Long poll: the messages after a seq and the state, at once or as soon as there is news (20 s at most).',
      access: 'visitor',
      query: { conversation: 'id of the conversation', after: 'the last seq the client holds' },
      answer: visitorEventsAnswer,
      async run({ request, response }) {
        const visitor = await visitorOf(options, request);
        if (isFailure(visitor)) return visitor;
        const conversation = v.safeParse(idSchema, request.query['conversation']);
        if (!conversation.success) return failure('bad_command', 'conversation: expected its id.');
        const after = Number(request.query['after'] ?? 0);
        if (!Number.isSafeInteger(after) || after < 0)
          return failure('bad_command', 'after: expected a seq, 0 or more.');
        const refused =
          (await limits.use('commands', `visitor:${visitor.id}`)) ??
          (isLoopback(request.ip ?? '') ? null : await limits.use('addressCommands', addressOf(request)));
        if (refused) return refused;
        const gone = new AbortController();
        const others = polling.get(visitor.id) ?? [];
        others.push(gone);
        polling.set(visitor.id, others);
        // Each tab needs one; whoever opens more ends their own oldest.
        if (others.length > mostPolls) others.shift()?.abort();
        const timer = setTimeout(() => gone.abort(), pollMs);
        response.on('close', () => gone.abort());
        let shown: string | null = null;
        try {
          for (;;) {
            // Listening begins before the look, so that a message committed in between ends the wait.
            const news = options.waitForNews(visitor.id, gone.signal);
            const page = await syncConversation(domain, visitor, {
              conversation: conversation.output,
              after,
            });
            if (!page.ok) return page;
            const answer = { ...page, presence: domain.availability(visitor.inbox) };
            if (page.events.length || gone.signal.aborted || gate.draining()) return answer;
            const state = JSON.stringify(page.state);
            if (shown !== null && state !== shown) return answer;
            shown = state;
            await news;
          }
        } finally {
          clearTimeout(timer);
          gone.abort();
          const left = (polling.get(visitor.id) ?? []).filter((each) => each !== gone);
          if (left.length) polling.set(visitor.id, left);
          else polling.delete(visitor.id);
        }
      },
    },
  ];
}
