/** The one write about secrets. */
import type { Statements } from './sqlite-database.ts';

export interface SecretWrites {
  secret(name: string, fresh: string): string;
}

export const secretWrites = (statements: Statements): SecretWrites => ({
  secret(name, fresh) {
    const key = `secret:${name}`;
    statements
      .get('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING')
      .run(key, fresh);
    const row = statements.get('SELECT value FROM meta WHERE key = ?').get(key) as { value: string };
    return row.value;
  },
});
