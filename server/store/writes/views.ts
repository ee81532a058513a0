/** Writes about saved lists. */
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';
import type { SaveView } from '../views.ts';

export interface ViewWrites {
  createView(view: SaveView, at: Millis, most: number): boolean;
  changeView(id: string, change: Partial<Omit<SaveView, 'id' | 'owner'>>, most: number): boolean;
  orderViews(ids: string[]): void;
  removeView(id: string): boolean;
}

export const viewWrites = (statements: Statements): ViewWrites => {
  /** Whether one more would be too many: of what everybody sees, or of the owner’s own. */
  const isFull = (shared: boolean, owner: string, most: number): boolean => {
    const { many } = statements
      .get('SELECT count(*) AS many FROM views WHERE shared = ? AND (shared = 1 OR owner = ?)')
      .get(shared ? 1 : 0, owner) as { many: number };
    return many >= most;
  };

  return {
    createView({ id, owner, shared, name, query }, at, most) {
      if (isFull(shared, owner, most)) return false;
      statements
        .get(
          `INSERT INTO views (id, owner, shared, name, query, position, created_at)
           VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM views), ?)`,
        )
        .run(id, owner, shared ? 1 : 0, name, JSON.stringify(query), at);
      return true;
    },

    changeView(id, { name, query, shared }, most) {
      const row = statements.get('SELECT * FROM views WHERE id = ?').get(id) as Schema['views'] | undefined;
      if (!row) return false;
      const moves = shared !== undefined && shared !== (row.shared === 1);
      if (moves && isFull(shared, row.owner, most)) return false;
      statements
        .get('UPDATE views SET name = ?, query = ?, shared = ? WHERE id = ?')
        .run(
          name ?? row.name,
          query === undefined ? row.query : JSON.stringify(query),
          shared === undefined ? row.shared : shared ? 1 : 0,
          id,
        );
      return true;
    },

    orderViews(ids) {
      const first = statements.get('SELECT coalesce(min(position), 0) AS position FROM views').get() as {
        position: number;
      };
      ids.forEach((id, index) => {
        statements
          .get('UPDATE views SET position = ? WHERE id = ?')
          .run(first.position - ids.length + index, id);
      });
    },

    removeView(id) {
      return Number(statements.get('DELETE FROM views WHERE id = ?').run(id).changes) > 0;
    },
  };
};
