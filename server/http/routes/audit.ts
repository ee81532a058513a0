/** Routes about the audit log. */
import * as v from 'valibot';
import { csvOf } from '../../../shared/csv.ts';
import { type AuditEntry, auditAction, auditAnswer } from '../../../shared/protocol/audit.ts';
import { idSchema } from '../../../shared/protocol/ids.ts';
import { audit } from '../../domain/audit.ts';
import { isoOf } from '../../domain/domain.ts';
import { refusal } from '../../sockets/handle.ts';
import { type AuditRow, auditNames } from '../../store/audit.ts';
import { type ApiOptions, auditByOf, type Route } from '../route.ts';

const pageSize = 50;
const mostExported = 50_000;
/** Read in pieces, so that others are served between two. */
const exportPage = 1000;

const day = v.pipe(v.string(), v.isoDate('expected a day such as 2026-11-22'));
const auditQuery = v.object({
  by: v.optional(v.union([idSchema, v.picklist(Object.values(auditNames))])),
  action: v.optional(auditAction),
  from: v.optional(day),
  to: v.optional(day),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}-[0-9a-f]{32}$/, 'expected `next` of a page'))),
});

const dayMs = 24 * 60 * 60 * 1000;
const entryOf = ({ at, ...row }: AuditRow): AuditEntry => ({ ...row, at: isoOf(at) });

const filters = {
  by: 'id of an agent, `api-key` or `server`',
  action: 'what was done, such as `role_changed`',
  from: 'the first day, in UTC',
  to: 'the last day, in UTC',
};

export function auditRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;

  const queryOf = (query: v.InferOutput<typeof auditQuery>) => {
    const [at, id] = query.after?.split('-') ?? [];
    return {
      by: query.by,
      action: query.action,
      from: query.from === undefined ? undefined : Date.parse(query.from),
      to: query.to === undefined ? undefined : Date.parse(query.to) + dayMs,
      after: at === undefined || id === undefined ? undefined : { at: Number(at), id },
    };
  };

  return [
    {
      method: 'get',
      path: '/audit',
      summary: 'Who changed what, the newest first (50 a page).',
      access: 'audit:read',
      query: { ...filters, after: '`next` of the page before' },
      answer: auditAnswer,
      async run({ request }) {
        const query = v.safeParse(auditQuery, request.query);
        if (!query.success) return refusal(query.issues);
        const rows = await domain.store.auditEntries({ ...queryOf(query.output), limit: pageSize + 1 });
        const page = rows.slice(0, pageSize);
        const last = page.at(-1);
        return {
          entries: page.map(entryOf),
          next: rows.length > pageSize && last ? `${last.at}-${last.id}` : null,
        };
      },
    },
    {
      method: 'get',
      path: '/audit.csv',
      summary: 'The same as a table, 50,000 entries at most.',
      access: 'audit:read',
      query: filters,
      rawAnswer: 'text/csv',
      async run({ request, response }) {
        const query = v.safeParse(auditQuery, request.query);
        if (!query.success) return refusal(query.issues);
        response.set('Cache-Control', 'no-store').type('text/csv').attachment('audit.csv');
        // Spreadsheets know UTF-8 by this mark.
        response.write(`\ufeff${csvOf([['time', 'who', 'action', 'object', 'detail']])}`);
        let { after } = queryOf(query.output);
        for (let written = 0; written < mostExported; written += exportPage) {
          const rows = await domain.store.auditEntries({
            ...queryOf(query.output),
            after,
            limit: exportPage,
          });
          response.write(csvOf(rows.map(cellsOf)));
          after = rows.at(-1);
          if (rows.length < exportPage) break;
        }
        await audit(domain, await auditByOf(options, request), 'exported', 'audit log');
        response.end();
        return undefined;
      },
    },
  ];
}

function cellsOf({ at, by, action, object, detail }: AuditRow): string[] {
  const who = by.kind === 'agent' ? by.name : by.kind === 'nobody' ? '' : auditNames[by.kind];
  const facts = Object.entries(detail).map(([name, value]) => `${name}: ${value}`);
  return [isoOf(at), who, action, object, facts.join('; ')];
}
