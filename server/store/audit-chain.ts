/**
 * The chain of the audit log: each entry carries a keyed hash (HMAC-SHA-256) over what it says and over the hash of the
 * entry before. Its two ends are noted beside it, so that entries cut off there are missed as well. Whoever can write to
 * the database and has not the key cannot make up a chain that holds; who also takes away the notes of the key gets it
 * begun anew at the next start, which is an entry of its own.
 */
import { createHmac } from 'node:crypto';
import type { Schema } from './schema.ts';

/** Keys in `meta`: the last entry that was forgotten after its time, and the newest one. */
export const chainEnds = { start: 'audit-start', head: 'audit-head' } as const;
export type ChainEnd = keyof typeof chainEnds;

/** An entry by its number; number 0, without a hash, stands before the first. */
export interface ChainPlace {
  number: number;
  hash: string;
}

export const beforeAll: ChainPlace = { number: 0, hash: '' };

const mac = (key: string, parts: unknown[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');

export type AuditColumns = Omit<Schema['audit'], 'number' | 'hash'>;

/** The hash of the entry that follows `before`. */
export const chainHash = (key: string, before: ChainPlace, row: AuditColumns): string =>
  mac(key, [
    'entry',
    before.number + 1,
    before.hash,
    row.id,
    Number(row.at),
    row.agent,
    row.agent_name,
    row.action,
    row.object,
    row.detail,
  ]);

/** An end as it is noted. */
export const endNoted = (key: string, end: ChainEnd, { number, hash }: ChainPlace): string =>
  JSON.stringify({ number, hash, seal: mac(key, [end, number, hash]) });

/** What is noted of an end; null when that was not noted with this key. */
export function endOf(key: string, end: ChainEnd, noted: string): ChainPlace | null {
  const { number, hash, seal } = JSON.parse(noted) as ChainPlace & { seal: string };
  return seal === mac(key, [end, number, hash]) ? { number, hash } : null;
}
