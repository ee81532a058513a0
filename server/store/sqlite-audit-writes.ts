/** Writes about the audit log: it only grows, until entries have had their time. */
import { type AuditRow, columnsOf } from './audit.ts';
import type { Statements } from './sqlite-database.ts';
import type { Millis } from './store.ts';

export interface AuditWrites {
  keepAudit(entry: AuditRow): void;
  forgetAudit(before: Millis): number;
}

export const auditWrites = (statements: Statements): AuditWrites => ({
  keepAudit({ id, at, by, action, object, detail }) {
    const { agent, agent_name } = columnsOf(by);
    statements
      .get(
        'INSERT INTO audit (id, at, agent, agent_name, action, object, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(id, at, agent, agent_name, action, object, JSON.stringify(detail));
  },

  forgetAudit(before) {
    return Number(statements.get('DELETE FROM audit WHERE at < ?').run(before).changes);
  },
});
