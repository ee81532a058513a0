/**
 * What takes an action back, handed to whoever did it as a sealed text and taken again as it came. Clients keep it and
 * cannot make it up: a step says what to put back, which nobody could do by any command.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Undo } from '../store/operations.ts';
import type { SecretStore } from '../store/secrets.ts';
import { newToken } from './ids.ts';

export interface Undos {
  sealed(undo: Undo): Promise<string>;
  /** The step of a sealed text; null where it is none of ours. */
  opened(sealed: string): Promise<Undo | null>;
}

/** A step of another version is not ours any more: what it would put back may be called otherwise by now. */
const version = 'undo 1';
const sealBytes = 16;

export function createUndos(store: SecretStore): Undos {
  let key: Promise<string> | null = null;
  const sealOf = async (step: string): Promise<Buffer> => {
    key ??= store.secret('undo', newToken()).catch((error: unknown) => {
      key = null;
      throw error;
    });
    const mac = createHmac('sha256', await key).update(`${version} ${step}`);
    return mac.digest().subarray(0, sealBytes);
  };
  return {
    async sealed(undo) {
      const step = Buffer.from(JSON.stringify(undo)).toString('base64url');
      return `${step}.${(await sealOf(step)).toString('base64url')}`;
    },
    async opened(sealed) {
      const [step = '', seal = ''] = sealed.split('.');
      const given = Buffer.from(seal, 'base64url');
      const right = await sealOf(step);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return JSON.parse(Buffer.from(step, 'base64url').toString()) as Undo;
    },
  };
}
