/** Codes by time against the vectors of RFC 6238, and how far clocks may be off. */
import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryHash, stepOf } from '../../../server/domain/second-factor.ts';

/** "12345678901234567890" of RFC 6238, appendix B, in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %i s is the one of RFC 6238', (seconds, code) => {
    expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('holds one step before and after its own, and no further', () => {
    const at = 1234567890;
    const step = Math.floor(at / 30);
    for (const off of [-30, 0, 30]) expect(stepOf(secret, '005924', (at + off) * 1000)).toBe(step);
    for (const off of [-60, 60, 3600]) expect(stepOf(secret, '005924', (at + off) * 1000)).toBeNull();
  });

  it('may be typed with a space, and nothing else passes for one', () => {
    expect(stepOf(secret, '005 924', 1234567890_000)).not.toBeNull();
    for (const odd of ['', '5924', '0059240', 'abcdef', '００５９２４'])
      expect(stepOf(secret, odd, 1234567890_000)).toBeNull();
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and known however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const [code = ''] = codes;
    expect(recoveryHash('ann', code.toUpperCase().replaceAll('-', ' '))).toBe(recoveryHash('ann', code));
    expect(recoveryHash('bob', code)).not.toBe(recoveryHash('ann', code));
  });
});
