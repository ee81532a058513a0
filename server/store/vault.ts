/**
 * The key that a database's secrets are sealed with. It lives outside the database: in the environment
 * (`RAPPORT_ENCRYPTION_KEY`), else in a file of the data folder that is made at the first start.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { seal, unseal } from '../sealing.ts';

export const keyFileName = 'rapport.key';
const keyBytes = 32;
/** As the configuration asks of one that is given. */
const leastCharacters = 32;

export interface Vault {
  /** Encrypted for this place of the database. */
  seal(place: string, text: string): string;
  /** What stood there sealed; plain text as it is. Throws when it was sealed with another key or for another place. */
  open(place: string, stored: string): string;
  /** Of the chain of the audit log. */
  auditKey: string;
}

/** By this they are told from what was stored before there was a key. The number is that of the format. */
export const sealedPrefix = 'sealed:1:';

const derived = (key: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `rapport ${use}`, keyBytes));

/** `key`: as it stands in the environment or the file. */
export function vaultOf(key: string): Vault {
  const secrets = derived(key, 'secrets');
  return {
    seal: (place, text) => sealedPrefix + seal(secrets, place, text),
    open: (place, stored) =>
      stored.startsWith(sealedPrefix) ? unseal(secrets, place, stored.slice(sealedPrefix.length)) : stored,
    auditKey: derived(key, 'audit').toString('base64'),
  };
}

/** Of servers that share a database and were given no key: nothing is sealed, since they could not read each other's. */
export const noVault: Vault = {
  seal: (_place, text) => text,
  open: (_place, stored) => {
    if (stored.startsWith(sealedPrefix)) throw new Error('It is sealed, and there is no key.');
    return stored;
  },
  auditKey: '',
};

/** The key in the data folder, or null. Throws when there is a file that holds none. */
export function keyInFolder(dataDir: string): string | null {
  let text: string;
  try {
    text = readFileSync(join(dataDir, keyFileName), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (text.length < leastCharacters)
    throw new Error(`${join(dataDir, keyFileName)} is cut off: it holds no key`);
  return text;
}

function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Makes a key that only this user can read; of two that make one at once, both get the same. */
export function newKeyInFolder(dataDir: string): string {
  const file = join(dataDir, keyFileName);
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  const key = randomBytes(keyBytes).toString('base64url');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(draft, `${key}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    // Secrets are sealed with it from now on, for good.
    flushFolder(dataDir);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return keyInFolder(dataDir) ?? key;
  } finally {
    rmSync(draft, { force: true });
  }
}
