/** Guessing passwords: it gets slower and slower, and keeps nobody out who was here before. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashToken, newToken } from '../../server/domain/ids.ts';
import { createLimits, defaultLimits } from '../../server/domain/limits.ts';
import { owner } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ signInsByStrangers: { points: 8, seconds: 900 } });
});
afterAll(() => server.stop());
afterEach(() => vi.useRealTimers());

const from = async (address: string, body: object, method = 'POST', path = '/session') => {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
    body: JSON.stringify(body),
  });
  return response.status;
};
const guess = (address: string, email = owner.email) => from(address, { email, password: 'a wrong guess' });
const enter = (address: string, password = owner.password) => from(address, { email: owner.email, password });

describe('strangers who fail on purpose', () => {
  it('are stopped together, and do not keep out whoever signed in before, nor whoever has the mail', async () => {
    const office = '203.0.113.1';
    expect(await enter(office)).toBe(200);
    const answers: number[] = [];
    for (let index = 0; index < 10; index++) answers.push(await guess(`198.51.100.${index}`));
    // The owner's own first sign-in was from where nobody was before.
    expect(answers).toEqual([...Array(7).fill(401), 429, 429, 429]);
    // The very password is not looked at any more from where nobody was.
    expect(await enter('198.51.100.99')).toBe(429);
    // The owner mistypes it, and signs in.
    expect(await guess(office)).toBe(401);
    expect(await enter(office)).toBe(200);
    // On the road, with the link that was mailed.
    const road = '192.0.2.7';
    expect(await enter(road)).toBe(429);
    const { store, now } = server.app.domain;
    const account = await store.accountByEmail(owner.email);
    const token = newToken();
    const reset = {
      tokenHash: hashToken(token),
      agent: account?.id ?? '',
      at: now(),
      expiresAt: now() + 60_000,
    };
    await store.keepPasswordReset(reset, null);
    const password = 'another long sentence of the owner';
    expect(await from(road, { token, password }, 'PUT', '/password-reset')).toBe(204);
    expect(await enter(road, password)).toBe(200);
    expect(await enter('192.0.2.8', password)).toBe(429);
  });

  it('learn nothing of who is known: an account that is not there answers alike', async () => {
    const nobody = 'nobody@example.com';
    const answers: number[] = [];
    for (let index = 0; index < 9; index++) answers.push(await guess(`198.51.100.${100 + index}`, nobody));
    expect(answers).toEqual([...Array(8).fill(401), 429]);
  });

  it('do so for an IPv6 network as one', async () => {
    const { store } = server.app.domain;
    await store.knowAddress((await store.accountByEmail(owner.email))?.id ?? '', '2001:db8:1:2', Date.now());
    expect(await guess('2001:db8:1:2::7')).toBe(401);
    expect(await guess('2001:db8:1:3::7')).toBe(429);
  });
});

describe('the wait', () => {
  it('begins after ten tries and doubles up to a quarter of an hour; coming early does not make it longer', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 });
    const limits = createLimits();
    const tries = () => limits.slow('signIns', 'one address');
    for (let index = 0; index < defaultLimits.signIns.points; index++) expect(await tries()).toBeNull();
    const waits: number[] = [];
    for (let index = 0; index < 9; index++) {
      const refused = await tries();
      expect(await tries()).toEqual(refused);
      waits.push(Math.round((refused?.retryAfterMs ?? 0) / 1000));
      expect(await limits.slow('signIns', 'another address')).toBeNull();
      vi.setSystemTime(Date.now() + (refused?.retryAfterMs ?? 0) + 1);
      expect(await tries()).toBeNull();
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
    await limits.clear('signIns', 'one address');
    expect(await tries()).toBeNull();
    expect(await tries()).toBeNull();
  });

  it('lets one of many through that come at the same moment', async () => {
    const limits = createLimits();
    const all = await Promise.all(Array.from({ length: 50 }, () => limits.slow('signIns', 'x')));
    expect(all.filter((refused) => refused === null)).toHaveLength(defaultLimits.signIns.points);
  });
});
