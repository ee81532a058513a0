import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits as 32 hexadecimal digits. */
export const newId = (): string => randomBytes(16).toString('hex');

/** 256 random bits; only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 suffices for tokens of 256 random bits: there is nothing to guess, unlike with a password. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
