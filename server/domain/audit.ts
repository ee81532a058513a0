/**
 * The audit log. Call `audit` after a change holds, with who did it, what it was, and a few short facts; never with
 * anything a customer or agent wrote, and never with a secret.
 */
import type { AuditAction, AuditBy, AuditDetail } from '../../shared/protocol/audit.ts';
import type { Domain } from './domain.ts';
import { newId } from './ids.ts';

/** How long entries are kept. */
export const auditMs = 400 * 24 * 60 * 60 * 1000;

const mostObject = 200;
const mostFact = 200;
const short = (value: AuditDetail[string]) => (typeof value === 'string' ? value.slice(0, mostFact) : value);

/**
 * Records what somebody did; resolves once it is stored.
 *
 * @example await audit(domain, agent, 'role_changed', 'sam@example.com', { from: 'agent', to: 'admin' })
 */
export function audit(
  domain: Pick<Domain, 'store' | 'now'>,
  by: AuditBy,
  action: AuditAction,
  object: string,
  detail: AuditDetail = {},
): Promise<void> {
  const facts = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, short(value)]));
  return domain.store.keepAudit({
    id: newId(),
    at: domain.now(),
    by: by.kind === 'agent' ? { kind: 'agent', id: by.id, name: by.name } : by,
    action,
    object: object.slice(0, mostObject),
    detail: facts,
  });
}
