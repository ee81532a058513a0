/**
 * The second factor: codes by time (RFC 6238) from an app, and recovery codes for the day the phone is gone. A step of
 * time counts once, also when two requests bring the same code at once, because the store uses it up.
 */
import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { SecondFactorBegun } from '../../shared/protocol/team.ts';
import { seal, unseal } from '../sealing.ts';
import type { Domain } from './domain.ts';
import { newToken } from './ids.ts';

/** What apps take for granted; other values are read wrongly by some of them. */
const periodSeconds = 30;
const digits = 6;
/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;
/** Clocks of phones are off, and people type slowly. */
const stepsOff = 1;

/** The name under which apps list the account. */
const issuer = 'Rapport';

const totpOf = (secret: string, label = '') =>
  new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits,
    period: periodSeconds,
  });

/** The step of time a code is for, or null when it is for none near `now`. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: stepsOff });
  return delta === null ? null : Math.floor(now / 1000 / periodSeconds) + delta;
}

/** Itself sealed where it is kept; secrets are bound to their account by it. */
const key = async ({ store }: Domain): Promise<Buffer> =>
  createHash('sha256')
    .update(await store.secret('second-factor', newToken()))
    .digest();

/** Without what is easily confused: 0 and o, 1 and l and i. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codeCount = 10;
const codeParts = [4, 4, 4];

/** 12 characters of 31: 59 bits, more than anybody can try. */
const newRecoveryCode = (): string =>
  codeParts
    .map((size) => Array.from({ length: size }, () => letters[randomInt(letters.length)]).join(''))
    .join('-');

export const newRecoveryCodes = (): string[] => Array.from({ length: codeCount }, newRecoveryCode);

/** However it was typed: with or without dashes, spaces and capitals. */
export const recoveryHash = (agent: string, code: string): string =>
  createHash('sha256')
    .update(`${agent} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest('hex');

/** Makes a secret, which holds once a code confirms it. */
export async function beginSecondFactor(
  domain: Domain,
  agent: { id: string; email: string },
): Promise<({ ok: true } & SecondFactorBegun) | Failure> {
  const secret = new Secret({ size: secretBytes }).base32;
  if (!(await domain.store.beginSecondFactor(agent.id, seal(await key(domain), agent.id, secret))))
    return failure('bad_command', 'A second factor is set up already. Remove it first.');
  return { ok: true, secret, uri: totpOf(secret, agent.email).toString() };
}

export async function confirmSecondFactor(
  domain: Domain,
  agent: string,
  code: string,
): Promise<{ ok: true; recoveryCodes: string[] } | Failure> {
  const row = await domain.store.secondFactorOf(agent);
  if (!row || row.confirmedAt !== null) return failure('not_found', 'Begin anew: nothing waits for a code.');
  const step = stepOf(unseal(await key(domain), agent, row.secret), code, domain.now());
  if (step === null) return failure('bad_code');
  const recoveryCodes = newRecoveryCodes();
  const hashes = recoveryCodes.map((each) => recoveryHash(agent, each));
  return (await domain.store.confirmSecondFactor(agent, step, hashes, domain.now()))
    ? { ok: true, recoveryCodes }
    : failure('bad_code');
}

/** Whether a code is right, which uses it up. `recovery`: how many codes are left when it was one of those. */
export async function checkCode(
  domain: Domain,
  agent: string,
  code: string,
): Promise<{ ok: true; codesLeft: number | null } | Failure> {
  const row = await domain.store.secondFactorOf(agent);
  if (!row || row.confirmedAt === null) return failure('bad_code');
  const step = stepOf(unseal(await key(domain), agent, row.secret), code, domain.now());
  if (step !== null)
    return (await domain.store.spendTimeStep(agent, step))
      ? { ok: true, codesLeft: null }
      : failure('bad_code', 'This code was used already. Wait for the next one, at most 30 seconds.');
  const codesLeft = await domain.store.spendRecoveryCode(agent, recoveryHash(agent, code));
  return codesLeft === null ? failure('bad_code') : { ok: true, codesLeft };
}

/** New recovery codes; those before hold no longer. */
export async function renewRecoveryCodes(domain: Domain, agent: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await domain.store.setRecoveryCodes(
    agent,
    codes.map((code) => recoveryHash(agent, code)),
  );
  return codes;
}
