/** Where visitors asked to be told of answers by their browser. */
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface PushSubscriptionRow {
  endpoint: string;
  visitor: string;
  /** What messages to it are encrypted with. */
  keys: string;
}

export interface PushStore {
  /**
   * Keeps a browser's subscription; one that another visitor made in the same browser becomes this one's. Of more than
   * `most` the oldest give way. False when there is no such visitor.
   */
  savePushSubscription(subscription: PushSubscriptionRow, at: Millis, most: number): Promise<boolean>;
  /** Of this visitor only, where one is named. */
  removePushSubscription(endpoint: string, visitor?: string): Promise<void>;
  pushSubscriptions(visitor: string): Promise<PushSubscriptionRow[]>;
}

export async function pushSubscriptions(db: Kysely<Schema>, visitor: string): Promise<PushSubscriptionRow[]> {
  return db
    .selectFrom('push_subscriptions')
    .select(['endpoint', 'visitor', 'keys'])
    .where('visitor', '=', visitor)
    .orderBy('created_at')
    .execute();
}
