/** Writes about secrets. */
import { chainEnds } from '../audit-chain.ts';
import { type SecretPlace, type StoredSecret, secretKey } from '../secrets.ts';
import type { Statements } from '../statements.ts';
import { sealedPrefix } from '../vault.ts';

export interface SecretWrites {
  secret(name: string, fresh: string): string;
  replaceSecret(secret: StoredSecret, value: string): void;
  forgetSecrets(): void;
}

const columns: Record<SecretPlace, { table: string; row: string; value: string }> = {
  meta: { table: 'meta', row: 'key', value: 'value' },
  inboxes: { table: 'inboxes', row: 'id', value: 'identity_secret' },
  inboxes_before: { table: 'inboxes', row: 'id', value: 'identity_secret_before' },
  push_subscriptions: { table: 'push_subscriptions', row: 'endpoint', value: 'keys' },
  outbox: { table: 'outbox', row: 'id', value: 'content' },
};

export const secretWrites = (statements: Statements): SecretWrites => ({
  secret(name, fresh) {
    const key = secretKey(name);
    statements
      .get('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING')
      .run(key, fresh);
    const row = statements.get('SELECT value FROM meta WHERE key = ?').get(key) as { value: string };
    return row.value;
  },

  replaceSecret({ place, row, value: before }, value) {
    const { table, row: key, value: column } = columns[place];
    statements
      .get(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ? AND ${column} = ?`)
      .run(value, row, before);
  },

  forgetSecrets() {
    const sealed = `${sealedPrefix}%`;
    for (const text of [
      "DELETE FROM meta WHERE key LIKE 'secret:%' AND value LIKE ?",
      `UPDATE inboxes SET identity_secret = NULL, identity_secret_before = NULL, identity_secret_before_until = NULL
       WHERE identity_secret LIKE ?`,
      'DELETE FROM push_subscriptions WHERE keys LIKE ?',
    ])
      statements.get(text).run(sealed);
    // Their key was among them.
    statements
      .get(
        'UPDATE agents SET totp_secret = NULL, totp_confirmed_at = NULL, totp_step = NULL, recovery_codes = NULL',
      )
      .run();
    statements.get("DELETE FROM outbox WHERE kind = 'account' AND state <> 'sent'").run();
    // The audit log is chained anew with the key to come.
    statements.get('DELETE FROM meta WHERE key = ?').run(chainEnds.head);
  },
});
