/** Figures for people: reports, the same as a table for spreadsheets, and what stands on the wall. */
import type { Request, Response } from 'express';
import * as v from 'valibot';
import { csvOf } from '../../../shared/csv.ts';
import type { Failure } from '../../../shared/protocol/errors.ts';
import { idSchema, inboxNameSchema } from '../../../shared/protocol/ids.ts';
import { type ReportAnswer, reportAnswer, wallAnswer } from '../../../shared/protocol/reports.ts';
import { audit } from '../../domain/audit.ts';
import { reportOf, tableOf, wallOf } from '../../domain/reports.ts';
import { refusal } from '../../sockets/handle.ts';
import { type ApiOptions, agentOf, auditByOf, isFailure, type Route } from '../route.ts';
import { goneSignal, zoneSchema } from './search.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day such as 2026-05-01'));
const asked = v.object({
  from: day,
  to: day,
  zone: zoneSchema,
  inbox: v.optional(v.nullable(inboxNameSchema), null),
  agent: v.optional(v.nullable(idSchema), null),
  tag: v.optional(v.nullable(idSchema), null),
  compare: v.optional(v.picklist(['0', '1'], 'expected 0 or 1'), '0'),
});

const query = {
  from: 'first day, YYYY-MM-DD',
  to: 'last day, counted too; at most 366 days',
  zone: 'IANA time zone in which days begin; UTC where it is left out',
  inbox: 'name of an inbox',
  agent: 'id of an agent: who has the conversation, wrote the message, made the promise',
  tag: 'id of a tag',
  compare: '1: as many days before, too',
};

export function reportRoutes(options: ApiOptions): Route[] {
  const { domain, limits } = options.gate;

  const admitted = async (request: Request): Promise<Failure | null> =>
    limits.use('searches', (await agentOf(options, request))?.id ?? 'program');

  const made = async (request: Request, response: Response): Promise<ReportAnswer | Failure> => {
    const parsed = v.safeParse(asked, request.query);
    if (!parsed.success) return refusal(parsed.issues);
    const refused = await admitted(request);
    if (refused) return refused;
    const { compare, ...rest } = parsed.output;
    return reportOf(domain, { ...rest, compare: compare === '1' }, goneSignal(response));
  };

  return [
    {
      method: 'get',
      path: '/reports',
      summary:
        'Figures over days: response and resolution times, ratings, volume, register fit, suggestions, promises.',
      access: 'reports:read',
      query,
      answer: reportAnswer,
      run: ({ request, response }) => made(request, response),
    },
    {
      method: 'get',
      path: '/reports/days.csv',
      summary: 'The same, one line for each day, for a spreadsheet.',
      access: 'reports:read',
      query,
      rawAnswer: 'text/csv',
      async run({ request, response }) {
        const report = await made(request, response);
        if (isFailure(report)) return report;
        const name = `rapport-${report.days[0]?.day}-${report.days.at(-1)?.day}.csv`;
        await audit(domain, await auditByOf(options, request), 'exported', name);
        response.set('Content-Disposition', `attachment; filename="${name}"`);
        response.set('Cache-Control', 'no-store');
        response.type('text/csv; charset=utf-8').send(csvOf(tableOf(report)));
        return undefined;
      },
    },
    {
      method: 'get',
      path: '/now',
      summary:
        'What stands on the wall: who waits and since when, agents who are here, moods, today’s first answers.',
      access: 'reports:read',
      query: { zone: query.zone },
      answer: wallAnswer,
      async run({ request, response }) {
        const zone = v.safeParse(zoneSchema, request.query['zone']);
        if (!zone.success) return refusal(zone.issues);
        return (await admitted(request)) ?? wallOf(domain, zone.output, goneSignal(response));
      },
    },
  ];
}
