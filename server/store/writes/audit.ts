/** Writes about the audit log: it only grows, until entries have had their time. */
import { type AuditRow, columnsOf } from '../audit.ts';
import {
  type AuditColumns,
  beforeAll,
  type ChainEnd,
  type ChainPlace,
  chainEnds,
  chainHash,
  endNoted,
} from '../audit-chain.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';

export interface AuditWrites {
  keepAudit(entry: AuditRow, key?: string): void;
  forgetAudit(before: Millis, key?: string): number;
  chainAudit(key: string): number;
}

export const auditWrites = (statements: Statements): AuditWrites => {
  const note = (end: ChainEnd, key: string, place: ChainPlace): void => {
    statements
      .get(
        'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(chainEnds[end], endNoted(key, end, place));
  };
  /** As noted, whoever noted it: what does not hold is for the check to find, and keeps nobody from writing. */
  const noted = (end: ChainEnd): ChainPlace => {
    const row = statements.get('SELECT value FROM meta WHERE key = ?').get(chainEnds[end]);
    return row ? (JSON.parse(String(row['value'])) as ChainPlace) : beforeAll;
  };

  return {
    keepAudit({ id, at, by, action, object, detail }, key = '') {
      const row: AuditColumns = {
        id,
        at,
        ...columnsOf(by),
        action,
        object,
        detail: JSON.stringify(detail),
      };
      const before = noted('head');
      const head = { number: before.number + 1, hash: chainHash(key, before, row) };
      statements
        .get(
          `INSERT INTO audit (id, at, agent, agent_name, action, object, detail, number, hash)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(id, at, row.agent, row.agent_name, action, object, row.detail, head.number, head.hash);
      note('head', key, head);
    },

    // Only from its beginning, so that the rest is a chain.
    forgetAudit(before, key = '') {
      const [start, head] = [noted('start'), noted('head')];
      const young = statements
        .get('SELECT min(number) AS number FROM audit WHERE at >= ? AND number > ?')
        .get(before, start.number) as { number: number | null };
      const number = young.number === null ? head.number : Number(young.number) - 1;
      const last = statements.get('SELECT hash FROM audit WHERE number = ?').get(number);
      if (!last) return 0;
      note('start', key, { number, hash: String(last['hash']) });
      return Number(statements.get('DELETE FROM audit WHERE number <= ?').run(number).changes);
    },

    chainAudit(key) {
      const rows = statements
        .get(
          `SELECT id, at, agent, agent_name, action, object, detail FROM audit
           ORDER BY coalesce(number, 0), at, id`,
        )
        .all() as unknown as AuditColumns[];
      statements.get('UPDATE audit SET number = NULL, hash = NULL').run();
      let head = beforeAll;
      for (const row of rows) {
        head = { number: head.number + 1, hash: chainHash(key, head, row) };
        statements
          .get('UPDATE audit SET number = ?, hash = ? WHERE id = ?')
          .run(head.number, head.hash, row.id);
      }
      note('start', key, beforeAll);
      note('head', key, head);
      return rows.length;
    },
  };
};
