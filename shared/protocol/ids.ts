import * as v from 'valibot';

/** Ids made by the server: 128 random bits as 32 hexadecimal digits. Unguessable, never reused. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'expected 32 hexadecimal digits'));

/** Name of an inbox as it stands in `data-inbox`. */
export const inboxName = /^[a-z0-9][a-z0-9-]{0,62}$/;
export const inboxNameSchema = v.pipe(v.string(), v.regex(inboxName, 'unknown_inbox'));

/** A UUID made by the sender when a person presses send; stable over every retry and transport. */
export const clientIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'expected a UUID'),
);

/** Position of a message in its conversation: 1, 2, 3 … without gaps. 0 means "before the first". */
export const seqSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A moment as ISO 8601 in UTC, always by the server's clock. It is a label: order comes from seq alone. */
export const timestampSchema = v.pipe(v.string(), v.isoTimestamp());
