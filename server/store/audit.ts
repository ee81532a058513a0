/** Who changed what, in order. */
import type { Kysely } from 'kysely';
import type { AuditAction, AuditBy, AuditDetail } from '../../shared/protocol/audit.ts';
import { beforeAll, type ChainEnd, type ChainPlace, chainEnds, chainHash, endOf } from './audit-chain.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface AuditRow {
  id: string;
  at: Millis;
  by: AuditBy;
  action: AuditAction;
  object: string;
  detail: AuditDetail;
}

export interface AuditQuery {
  /** Id of an agent, or `api-key`, `server`. */
  by?: string | undefined;
  action?: AuditAction | undefined;
  /** From this moment on, and before that one. */
  from?: Millis | undefined;
  to?: Millis | undefined;
  /** The last entry of the page before. */
  after?: { at: Millis; id: string } | undefined;
  limit: number;
}

export interface AuditStore {
  /** `key`: of its chain (`audit-chain.ts`); a sealed store brings its own, here and below. */
  keepAudit(entry: AuditRow, key?: string): Promise<void>;
  /** The newest first. */
  auditEntries(query: AuditQuery): Promise<AuditRow[]>;
  /** Removes entries older than `before`; resolves to how many. */
  forgetAudit(before: Millis, key?: string): Promise<number>;
  /** Chains every entry anew, as it stands; resolves to how many there are. */
  chainAudit(key: string): Promise<number>;
  /** Whether there is a chain at all. */
  isAuditChained(): Promise<boolean>;
  /** Goes along the chain. `seen`: the end of an earlier check, which must still be part of it. */
  checkAudit(seen?: ChainPlace, key?: string): Promise<AuditCheck>;
}

/** What is wrong: an entry, by its number, is not as it was written, missing, or no part of the chain; or an end was moved. */
export type AuditCheck =
  | { ok: true; entries: number; head: ChainPlace }
  | { ok: false; what: 'altered' | 'missing' | 'added'; number: number | null; id: string | null }
  | { ok: false; what: ChainEnd | 'seen' };

/** Who it was, as the column `agent` names those who are no agent. */
export const auditNames = { apiKey: 'api-key', server: 'server' } as const;

export function columnsOf(by: AuditBy): { agent: string | null; agent_name: string } {
  if (by.kind === 'agent') return { agent: by.id, agent_name: by.name };
  return { agent: by.kind === 'nobody' ? null : auditNames[by.kind], agent_name: '' };
}

function byOf({ agent, agent_name }: Pick<Schema['audit'], 'agent' | 'agent_name'>): AuditBy {
  if (agent === null) return { kind: 'nobody' };
  if (agent === auditNames.apiKey) return { kind: 'apiKey' };
  return agent === auditNames.server ? { kind: 'server' } : { kind: 'agent', id: agent, name: agent_name };
}

export async function auditEntries(
  db: Kysely<Schema>,
  { by, action, from, to, after, limit }: AuditQuery,
): Promise<AuditRow[]> {
  let select = db.selectFrom('audit').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit);
  if (by !== undefined) select = select.where('agent', '=', by);
  if (action !== undefined) select = select.where('action', '=', action);
  if (from !== undefined) select = select.where('at', '>=', from);
  if (to !== undefined) select = select.where('at', '<', to);
  if (after)
    select = select.where((eb) =>
      eb.or([eb('at', '<', after.at), eb.and([eb('at', '=', after.at), eb('id', '<', after.id)])]),
    );
  const rows = await select.execute();
  return rows.map((row) => ({
    id: row.id,
    at: Number(row.at),
    by: byOf(row),
    action: row.action as AuditAction,
    object: row.object,
    detail: JSON.parse(row.detail) as AuditDetail,
  }));
}

const checkedAtOnce = 500;

const notedEnd = async (db: Kysely<Schema>, end: ChainEnd): Promise<string | null> => {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', chainEnds[end])
    .executeTakeFirst();
  return row?.value ?? null;
};

export const isAuditChained = async (db: Kysely<Schema>): Promise<boolean> =>
  (await notedEnd(db, 'head')) !== null;

/** As long as nothing is forgotten meanwhile. What is written meanwhile is for the next check. */
export async function checkAudit(
  db: Kysely<Schema>,
  seen: ChainPlace | undefined,
  key: string,
): Promise<AuditCheck> {
  const noted = { start: await notedEnd(db, 'start'), head: await notedEnd(db, 'head') };
  const start = noted.start === null ? beforeAll : endOf(key, 'start', noted.start);
  const head = noted.head === null ? beforeAll : endOf(key, 'head', noted.head);
  if (!start) return { ok: false, what: 'start' };
  if (!head) return { ok: false, what: 'head' };
  let place = start;
  while (place.number < head.number) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', place.number)
      .where('number', '<=', head.number)
      .orderBy('number')
      .limit(checkedAtOnce)
      .execute();
    for (const row of rows) {
      const next = place.number + 1;
      if (Number(row.number) !== next) return { ok: false, what: 'missing', number: next, id: null };
      const hash = chainHash(key, place, row);
      if (row.hash !== hash) return { ok: false, what: 'altered', number: next, id: row.id };
      place = { number: next, hash };
      if (seen?.number === next && seen.hash !== hash) return { ok: false, what: 'seen' };
    }
    if (rows.length === 0) return { ok: false, what: 'missing', number: place.number + 1, id: null };
  }
  if (place.hash !== head.hash) return { ok: false, what: 'head' };
  if (seen && seen.number > head.number) return { ok: false, what: 'seen' };
  const newest = await notedEnd(db, 'head');
  const end = newest === null ? beforeAll : (JSON.parse(newest) as ChainPlace);
  const stray = await db
    .selectFrom('audit')
    .select(['id', 'number'])
    .where((eb) =>
      eb.or([eb('number', 'is', null), eb('number', '<=', start.number), eb('number', '>', end.number)]),
    )
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
  if (stray)
    return {
      ok: false,
      what: 'added',
      number: stray.number === null ? null : Number(stray.number),
      id: stray.id,
    };
  return { ok: true, entries: head.number - start.number, head };
}
