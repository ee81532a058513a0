/** Writes about push subscriptions. */
import type { PushSubscriptionRow } from '../push.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';

export interface PushWrites {
  savePushSubscription(subscription: PushSubscriptionRow, at: Millis, most: number): boolean;
  removePushSubscription(endpoint: string, visitor?: string): void;
}

export const pushWrites = (statements: Statements): PushWrites => ({
  savePushSubscription({ endpoint, visitor, keys }, at, most) {
    if (!statements.get('SELECT 1 FROM visitors WHERE id = ?').get(visitor)) return false;
    statements
      .get(
        `INSERT INTO push_subscriptions (endpoint, visitor, keys, created_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (endpoint) DO UPDATE SET visitor = excluded.visitor, keys = excluded.keys, created_at = excluded.created_at`,
      )
      .run(endpoint, visitor, keys, at);
    statements
      .get(
        `DELETE FROM push_subscriptions WHERE visitor = ? AND endpoint NOT IN (
           SELECT endpoint FROM push_subscriptions WHERE visitor = ? ORDER BY created_at DESC, endpoint LIMIT ?)`,
      )
      .run(visitor, visitor, most);
    return true;
  },

  removePushSubscription(endpoint, visitor) {
    statements
      .get('DELETE FROM push_subscriptions WHERE endpoint = ? AND visitor = coalesce(?, visitor)')
      .run(endpoint, visitor ?? null);
  },
});
