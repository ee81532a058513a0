/** What is secret in the database and must be read back. It is sealed by `sealed.ts`; here it is text like any other. */
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import { sealedPrefix } from './vault.ts';

/** Where secrets stand; `inboxes_before`: those that websites are changing over from. */
export const secretPlaces = ['meta', 'inboxes', 'inboxes_before', 'push_subscriptions', 'outbox'] as const;
export type SecretPlace = (typeof secretPlaces)[number];

export interface StoredSecret {
  place: SecretPlace;
  /** Key of its row. */
  row: string;
  value: string;
}

export interface SecretStore {
  /** The secret of this name, which the server made for itself: what stands there already, else `fresh`, which is then kept. */
  secret(name: string, fresh: string): Promise<string>;
  /** The same, if there is one. */
  secretNamed(name: string): Promise<string | null>;
  /** Those of a place that are not sealed. */
  plainSecrets(place: SecretPlace): Promise<StoredSecret[]>;
  /** Puts `value` in the place of a secret, unless it has changed meanwhile. */
  replaceSecret(secret: StoredSecret, value: string): Promise<void>;
  /** Removes everything that is sealed, and what rests on it: second factors, and links that are on their way by mail. */
  forgetSecrets(): Promise<void>;
}

export const secretKey = (name: string): string => `secret:${name}`;

type Db = Kysely<Schema>;

export async function secretNamed(db: Db, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', secretKey(name))
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function plainSecrets(db: Db, place: SecretPlace): Promise<StoredSecret[]> {
  const rows = await selectOf(db, place).execute();
  return rows.flatMap(({ row, value }) => (value === null ? [] : [{ place, row, value }]));
}

function selectOf(db: Db, place: SecretPlace) {
  const sealed = `${sealedPrefix}%`;
  switch (place) {
    case 'meta':
      return db
        .selectFrom('meta')
        .select(['key as row', sql<string | null>`value`.as('value')])
        .where('key', 'like', 'secret:%')
        .where('value', 'not like', sealed);
    case 'inboxes':
      return db
        .selectFrom('inboxes')
        .select(['id as row', 'identity_secret as value'])
        .where('identity_secret', 'not like', sealed);
    case 'inboxes_before':
      return db
        .selectFrom('inboxes')
        .select(['id as row', 'identity_secret_before as value'])
        .where('identity_secret_before', 'not like', sealed);
    case 'push_subscriptions':
      return db
        .selectFrom('push_subscriptions')
        .select(['endpoint as row', sql<string | null>`keys`.as('value')])
        .where('keys', 'not like', sealed);
    case 'outbox':
      return db
        .selectFrom('outbox')
        .select(['id as row', sql<string | null>`content`.as('value')])
        .where('kind', '=', 'account');
  }
}
