/** Who changed what, in order. */
import type { Kysely } from 'kysely';
import type { AuditAction, AuditBy, AuditDetail } from '../../shared/protocol/audit.ts';
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
  keepAudit(entry: AuditRow): Promise<void>;
  /** The newest first. */
  auditEntries(query: AuditQuery): Promise<AuditRow[]>;
  /** Removes entries older than `before`; resolves to how many. */
  forgetAudit(before: Millis): Promise<number>;
}

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
