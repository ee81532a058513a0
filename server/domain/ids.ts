import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex');

/** The id that belongs to this text, always the same one: for what a client may send twice. */
export const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** 256 random bits; only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 suffices for tokens of 256 random bits: there is nothing to guess, unlike with a password. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
