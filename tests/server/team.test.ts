/** The team over REST: roles, invitations, second factor, sessions, and the log of it all. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditAnswer } from '../../shared/protocol/audit.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { Problem } from '../../shared/protocol/http.ts';
import type { InvitationAnswer, Member, SessionsAnswer } from '../../shared/protocol/team.ts';
import { type Client, connectAgent, connectVisitor, said, signIn } from '../harness/clients.ts';
import { apiKey, owner } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { startSmtp } from '../harness/smtp.ts';
import { newAgent, newSession } from '../harness/team.ts';

let server: TestServer;
/** What the server's clock says. */
let nowMs = Date.parse('2026-11-22T10:00:00Z');
const many = { points: 100_000, seconds: 1 };
const relaxed = { signIns: many, signInsByStrangers: many, signInsByAddress: many, links: many };
beforeAll(async () => {
  server = await startServer(relaxed, { now: () => nowMs });
});
afterAll(() => server.stop());

const ask = async <T = Problem>(
  method: string,
  path: string,
  token: string | null,
  body?: object,
  on = server,
): Promise<{ status: number; body: T; headers: Headers }> => {
  const answer = await fetch(`${on.url}/api/v1${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') && text !== '';
  return { status: answer.status, body: (json ? JSON.parse(text) : text) as T, headers: answer.headers };
};
const closed = (desk: Client<unknown>) => new Promise((resolve) => desk.socket.once('disconnect', resolve));
const person = async (role: Agent['role']) => {
  const agent = await newAgent(server, role);
  return { ...agent, token: await newSession(server, agent) };
};
const password = 'blue kettle rides home';

/** Invites somebody and lets them in, as a colleague would. */
async function joined(role: Agent['role'] = 'agent') {
  const email = `new-${Math.random().toString(36).slice(2)}@example.com`;
  const { body } = await ask<InvitationAnswer>('POST', '/invitations', apiKey, { email, role });
  const token = body.link?.split('#join/')[1] ?? '';
  const answer = await ask<{ token: string; agent: Agent }>('POST', '/join', null, {
    token,
    name: 'Nell',
    password,
  });
  expect(answer.status).toBe(201);
  return { email, link: token, ...answer.body };
}
const enter = (email: string, more: object = {}) =>
  ask<Problem & { token: string }>('POST', '/session', null, { email, password, ...more });

describe('roles', () => {
  it('of owners are touched by owners alone', async () => {
    const [boss, admin, other] = [await person('owner'), await person('admin'), await person('agent')];
    for (const change of [{ role: 'agent' }, { disabled: true }, { name: 'Mine' }, { capacity: 1 }])
      expect((await ask('PATCH', `/agents/${boss.id}`, admin.token, change)).status).toBe(403);
    expect((await ask('PATCH', `/agents/${other.id}`, admin.token, { role: 'owner' })).status).toBe(403);
    expect(
      (await ask('POST', '/invitations', admin.token, { email: 'x@example.com', role: 'owner' })).status,
    ).toBe(403);
    expect((await ask('DELETE', `/agents/${boss.id}/second-factor`, admin.token)).status).toBe(403);
    expect((await ask('PATCH', `/agents/${other.id}`, admin.token, { role: 'admin' })).status).toBe(200);
    expect((await ask('PATCH', `/agents/${boss.id}`, boss.token, { role: 'admin' })).status).toBe(200);
  });

  it('do not grow by what one says of oneself, nor by an invitation, an undo or another’s session', async () => {
    const [ann, admin] = [await person('agent'), await person('admin')];
    for (const more of [
      { role: 'owner' },
      { disabled: false },
      { id: admin.id },
      { email: 'boss@example.com' },
    ]) {
      await ask('PATCH', '/account', ann.token, { name: 'Ann', ...more });
      expect((await ask<{ agent: Agent }>('GET', '/session', ann.token)).body.agent).toMatchObject({
        id: ann.id,
        email: ann.email,
        role: 'agent',
      });
    }
    expect((await ask('PATCH', `/agents/${admin.id}`, admin.token, { role: 'owner' })).status).toBe(403);
    expect((await ask('PATCH', `/agents/${ann.id}`, ann.token, { role: 'admin' })).status).toBe(403);

    // An invitation of an owner is for owners: to send anew, and to take back.
    const boss = await person('owner');
    const { body } = await ask<InvitationAnswer>('POST', '/invitations', boss.token, {
      email: 'next@example.com',
      role: 'owner',
    });
    const path = `/invitations/${body.invitation.id}`;
    expect((await ask('POST', `${path}/link`, admin.token)).status).toBe(403);
    expect((await ask('DELETE', path, admin.token)).status).toBe(403);
    expect(
      (await ask('POST', '/invitations', admin.token, { email: 'next@example.com', role: 'admin' })).status,
    ).toBe(403);
    const token = body.link?.split('#join/')[1];
    const join = await ask<{ agent: Agent }>('POST', '/join', null, {
      token,
      name: 'Nell',
      password,
      role: 'viewer',
    });
    expect(join.body.agent.role).toBe('owner');

    // Two sessions, and neither ends the other's by its id.
    const sessions = (await ask<SessionsAnswer>('GET', '/account/sessions', admin.token)).body.sessions;
    for (const { id } of sessions)
      expect((await ask('DELETE', `/account/sessions/${id}`, ann.token)).status).toBe(404);
    expect((await ask('GET', '/session', admin.token)).status).toBe(200);
  });

  it('keep one owner, also when two leave at once', async () => {
    const fresh = await startServer(relaxed);
    const first = await newAgent(fresh, 'owner');
    const [seeded] = (await fresh.app.domain.store.members()).filter(({ email }) => email === owner.email);
    const ids = [first.id, seeded?.id ?? ''];
    const answers = await Promise.all(
      ids.map((id) => ask('PATCH', `/agents/${id}`, apiKey, { role: 'admin' }, fresh)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('last_owner');
    const left = (await fresh.app.domain.store.members()).filter(({ role }) => role === 'owner');
    expect(left).toHaveLength(1);
    const off = await ask('PATCH', `/agents/${left[0]?.id}`, apiKey, { disabled: true }, fresh);
    expect(off.body.code).toBe('last_owner');
    await fresh.stop();
  });

  it('hold at once: connections come back and learn of it', async () => {
    const ann = await person('agent');
    const desk = await connectAgent(server.url, ann.token);
    const gone = closed(desk);
    const began = performance.now();
    await ask('PATCH', `/agents/${ann.id}`, apiKey, { role: 'viewer' });
    await gone;
    expect(performance.now() - began).toBeLessThan(2000);
    const back = await connectAgent(server.url, ann.token);
    expect(back.welcome.agent.role).toBe('viewer');
    expect(await back.ask('conversation:resolve', { conversation: '0'.repeat(32) })).toMatchObject({
      code: 'forbidden',
    });
    back.close();
  });

  it('hold soon where the word of a change was lost', async () => {
    const ann = await person('agent');
    const desk = await connectAgent(server.url, ann.token);
    const gone = closed(desk);
    // Nobody is told.
    await server.app.domain.store.changeMember(ann.id, { role: 'viewer' }, Date.now());
    await gone;
    const back = await connectAgent(server.url, ann.token);
    expect(back.welcome.agent.role).toBe('viewer');
    back.close();
  });
});

describe('an account that is switched off', () => {
  it('is signed out everywhere within two seconds, has no conversations, and cannot come back', async () => {
    const nell = await joined();
    const desk = await connectAgent(server.url, nell.token);
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'hello');
    await desk.ask('conversation:assign', { conversation, agent: nell.agent.id });
    const gone = closed(desk);
    const began = performance.now();
    const off = await ask<{ agent: Member }>('PATCH', `/agents/${nell.agent.id}`, apiKey, { disabled: true });
    expect(off.body.agent.disabled).toBe(true);
    await gone;
    expect(performance.now() - began).toBeLessThan(2000);
    expect((await server.app.domain.store.conversation(conversation))?.assignee?.id).not.toBe(nell.agent.id);
    expect((await ask('GET', '/session', nell.token)).status).toBe(401);
    expect((await enter(nell.email)).body.code).toBe('account_disabled');
    expect((await enter(nell.email, { password: 'wrong' })).body.code).toBe('bad_credentials');
    expect((await ask('PATCH', `/agents/${nell.agent.id}`, apiKey, { disabled: false })).status).toBe(200);
    expect((await enter(nell.email)).status).toBe(200);
    visitor.close();
  });

  it('is never one’s own', async () => {
    const boss = await person('owner');
    expect((await ask('PATCH', `/agents/${boss.id}`, boss.token, { disabled: true })).status).toBe(400);
  });
});

describe('an invitation', () => {
  it('lets one person in once, and not after a week', async () => {
    const nell = await joined('viewer');
    expect(nell.agent).toMatchObject({ name: 'Nell', role: 'viewer', email: nell.email });
    const again = await ask('POST', '/join', null, { token: nell.link, name: 'Eve', password });
    expect(again.body.code).toBe('link_over');
    const wish = { email: 'late@example.com', role: 'agent' };
    const { body } = await ask<InvitationAnswer>('POST', '/invitations', apiKey, wish);
    const token = body.link?.split('#join/')[1];
    nowMs += 7 * 24 * 60 * 60 * 1000 - 1000;
    expect((await ask('POST', '/join/look', null, { token })).status).toBe(200);
    nowMs += 1000;
    expect((await ask('POST', '/join/look', null, { token })).body.code).toBe('link_over');
    expect((await ask('POST', '/join', null, { token, name: 'Late', password })).status).toBe(410);
  });

  it('is used by one of two who come at once', async () => {
    const wish = { email: 'race@example.com', role: 'agent' };
    const { body } = await ask<InvitationAnswer>('POST', '/invitations', apiKey, wish);
    const token = body.link?.split('#join/')[1];
    const join = () => ask('POST', '/join', null, { token, name: 'Racer', password });
    const statuses = (await Promise.all([join(), join()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 410]);
  });

  it('gives way to a newer link, can be taken back, and is not for who is there already', async () => {
    const wish = { email: 'twice@example.com', role: 'agent' };
    const first = (await ask<InvitationAnswer>('POST', '/invitations', apiKey, wish)).body;
    const second = (await ask<InvitationAnswer>('POST', `/invitations/${first.invitation.id}/link`, apiKey))
      .body;
    const look = (link: string | null) =>
      ask('POST', '/join/look', null, { token: link?.split('#join/')[1] });
    expect((await look(first.link)).status).toBe(410);
    expect((await look(second.link)).status).toBe(200);
    expect((await ask('DELETE', `/invitations/${first.invitation.id}`, apiKey)).status).toBe(204);
    expect((await look(second.link)).status).toBe(410);
    const there = await ask('POST', '/invitations', apiKey, { email: owner.email, role: 'agent' });
    expect(there.body.detail).toMatch(/^email: expected somebody who is not in the team/);
  });

  it('refuses a password that is easily guessed, and the link still works', async () => {
    const wish = { email: 'weak@example.com', role: 'agent' };
    const { body } = await ask<InvitationAnswer>('POST', '/invitations', apiKey, wish);
    const token = body.link?.split('#join/')[1];
    for (const weak of ['short', 'aaaaaaaaaaaaaaaa', 'weak@example.com']) {
      const answer = await ask('POST', '/join', null, { token, name: 'Weak', password: weak });
      expect(answer.body.code).toBe('weak_password');
    }
    expect((await ask('POST', '/join', null, { token, name: 'Weak', password })).status).toBe(201);
  });
});

describe('mails of accounts', () => {
  it('carry the link, which nobody reads here and which is forgotten once it is sent', async () => {
    const smtp = await startSmtp();
    const mailing = await startServer(relaxed, {
      environment: { RAPPORT_SMTP_URL: smtp.url, RAPPORT_PUBLIC_URL: 'https://chat.example.com' },
    });
    const wish = { email: 'post@example.com', role: 'agent' };
    const { body } = await ask<InvitationAnswer>('POST', '/invitations', apiKey, wish, mailing);
    expect(body.link).toBeNull();
    await expect.poll(() => smtp.mails.length).toBe(1);
    const text = smtp.mails[0]?.part('text/plain') ?? '';
    const token = /https:\/\/chat\.example\.com\/console#join\/(\S+)/.exec(text)?.[1];
    expect((await ask('POST', '/join', null, { token, name: 'Post', password }, mailing)).status).toBe(201);
    await expect
      .poll(async () => (await mailing.app.domain.store.deliveries('sent', 10)).map(({ content }) => content))
      .toMatchObject([{ text: '', html: '' }]);

    // A forgotten password: the same answer for everybody, a mail for who is there.
    for (const email of ['nobody@example.com', 'post@example.com'])
      expect((await ask('POST', '/password-reset', null, { email }, mailing)).status).toBe(204);
    await expect.poll(() => smtp.mails.length).toBe(2);
    const reset = /#reset\/(\S+)/.exec(smtp.mails[1]?.part('text/plain') ?? '')?.[1];
    const fresh = 'green lamp under water';
    const put = () => ask('PUT', '/password-reset', null, { token: reset, password: fresh }, mailing);
    expect((await put()).status).toBe(204);
    expect((await put()).body.code).toBe('link_over');
    const credentials = { email: 'post@example.com', password: fresh };
    expect((await ask('POST', '/session', null, credentials, mailing)).status).toBe(200);
    expect(smtp.tries).not.toContain('nobody@example.com');
    await mailing.stop();
    await smtp.close();
  });

  it('are not promised where none leave', async () => {
    expect((await ask('POST', '/password-reset', null, { email: owner.email })).body.code).toBe('no_mail');
  });
});

describe('a second factor', () => {
  const codeAt = (secret: string, at: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

  async function withFactor() {
    const nell = await joined();
    const begun = await ask<{ secret: string; uri: string }>('POST', '/account/second-factor', nell.token, {
      password,
    });
    const { secret } = begun.body;
    expect(begun.body.uri).toContain(`secret=${secret}`);
    // Begun is not on.
    expect((await enter(nell.email)).status).toBe(200);
    expect((await ask('PUT', '/account/second-factor', nell.token, { code: '000000' })).body.code).toBe(
      'bad_code',
    );
    const done = await ask<{ recoveryCodes: string[] }>('PUT', '/account/second-factor', nell.token, {
      code: codeAt(secret, nowMs),
    });
    expect(done.body.recoveryCodes).toHaveLength(10);
    nowMs += 60_000;
    return { ...nell, secret, codes: done.body.recoveryCodes };
  }

  it('is asked for once the password is right, and each code counts once', async () => {
    const nell = await withFactor();
    expect((await enter(nell.email, { password: 'wrong' })).body.code).toBe('bad_credentials');
    expect((await enter(nell.email)).body.code).toBe('code_needed');
    expect((await enter(nell.email, { code: '123456' })).body.code).toBe('bad_code');
    const code = codeAt(nell.secret, nowMs);
    const both = await Promise.all([enter(nell.email, { code }), enter(nell.email, { code })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    nowMs += 30_000;
    expect((await enter(nell.email, { code: codeAt(nell.secret, nowMs + 30_000) })).status).toBe(200);
    // An earlier step than one that was used is over, although its time is not.
    expect((await enter(nell.email, { code: codeAt(nell.secret, nowMs) })).body.code).toBe('bad_code');
  });

  it('gives in to recovery codes, each once, and lies encrypted', async () => {
    const nell = await withFactor();
    const [code = ''] = nell.codes;
    expect((await enter(nell.email, { code: code.toUpperCase() })).status).toBe(200);
    expect((await enter(nell.email, { code })).body.code).toBe('bad_code');
    const stored = await server.app.domain.store.secondFactorOf(nell.agent.id);
    expect(stored?.secret).not.toContain(nell.secret);
    expect(stored?.recoveryCodes).toHaveLength(9);
    expect(JSON.stringify(stored)).not.toContain(nell.codes[1]);
    const account = await ask<{ secondFactor: object }>('GET', '/account', nell.token);
    expect(account.body.secondFactor).toEqual({ on: true, codesLeft: 9 });
  });

  it('is not guessed: after a few codes it takes no more for a while', async () => {
    const nell = await withFactor();
    const codes: string[] = [];
    for (let tries = 0; tries < 8; tries++)
      codes.push((await enter(nell.email, { code: String(100_000 + tries) })).body.code);
    expect(codes.slice(0, 6)).toEqual(Array(6).fill('bad_code'));
    expect(codes.slice(6)).toEqual(['rate_limited', 'rate_limited']);
    expect((await enter(nell.email, { code: codeAt(nell.secret, nowMs) })).body.code).toBe('rate_limited');
  });

  it('goes with password and code, or by an administrator’s hand', async () => {
    const nell = await withFactor();
    const remove = (proof: object) => ask('DELETE', '/account/second-factor', nell.token, proof);
    expect((await remove({ password: 'wrong', code: codeAt(nell.secret, nowMs) })).status).toBe(401);
    expect((await remove({ password, code: '000000' })).body.code).toBe('bad_code');
    const renewed = await ask<{ recoveryCodes: string[] }>('POST', '/account/recovery-codes', nell.token, {
      password,
      code: codeAt(nell.secret, nowMs),
    });
    expect((await remove({ password, code: nell.codes[0] })).body.code).toBe('bad_code');
    expect((await remove({ password, code: renewed.body.recoveryCodes[0] })).status).toBe(204);
    expect((await enter(nell.email)).status).toBe(200);

    const other = await withFactor();
    const admin = await person('admin');
    const path = `/agents/${other.agent.id}/second-factor`;
    expect((await ask('DELETE', path, nell.token)).status).toBe(403);
    expect((await ask('DELETE', path, admin.token)).status).toBe(204);
    expect((await enter(other.email)).status).toBe(200);
  });
});

describe('one’s own account', () => {
  it('lists sessions and ends them; their connections close within two seconds', async () => {
    const nell = await joined();
    const other = (await enter(nell.email)).body.token;
    const third = (await enter(nell.email)).body.token;
    const list = async () =>
      (await ask<SessionsAnswer>('GET', '/account/sessions', nell.token)).body.sessions;
    const sessions = await list();
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ address: expect.stringContaining('127.0.0.1') });
    const desk = await connectAgent(server.url, other);
    const gone = closed(desk);
    const began = performance.now();
    expect((await ask('DELETE', '/account/sessions', nell.token)).status).toBe(204);
    await gone;
    expect(performance.now() - began).toBeLessThan(2000);
    expect((await ask('GET', '/session', third)).status).toBe(401);
    expect(await list()).toHaveLength(1);
    const [mine] = await list();
    const stranger = await joined();
    expect((await ask('DELETE', `/account/sessions/${mine?.id}`, stranger.token)).status).toBe(404);
  });

  it('changes its password with the old one; every other session ends', async () => {
    const nell = await joined();
    const other = (await enter(nell.email)).body.token;
    const put = (current: string, next: string) =>
      ask('PUT', '/account/password', nell.token, { current, password: next });
    const desk = await connectAgent(server.url, other);
    const gone = closed(desk);
    expect((await put('wrong', 'green lamp under water')).status).toBe(401);
    expect((await put(password, 'tiny')).body.code).toBe('weak_password');
    const began = performance.now();
    expect((await put(password, 'green lamp under water')).status).toBe(204);
    await gone;
    expect(performance.now() - began).toBeLessThan(2000);
    expect((await ask('GET', '/session', other)).status).toBe(401);
    expect((await ask('GET', '/session', nell.token)).status).toBe(200);
    expect((await enter(nell.email)).body.code).toBe('bad_credentials');
  });

  it('whose password was set past this server has no connection left before the next heartbeat', async () => {
    const nell = await joined();
    const desk = await connectAgent(server.url, nell.token);
    let beats = 0;
    desk.socket.on('heartbeat', () => beats++);
    await desk.next('heartbeat');
    const gone = closed(desk);
    // As `npm run reset-password` does, of which this server hears nothing.
    await server.past([`DELETE FROM sessions WHERE agent = '${nell.agent.id}'`]);
    await gone;
    expect(beats).toBe(1);
  });

  it('says who one is, and colleagues hear of it', async () => {
    const nell = await joined();
    const boss = await connectAgent(server.url, (await person('owner')).token);
    const heard = boss.next<{ agent: string }>('team:changed');
    const change = {
      name: 'Nell\u202e Lee',
      languages: ['de', 'de', 'en'],
      skills: ['invoices'],
      capacity: 3,
    };
    const changed = await ask<{ agent: Member }>('PATCH', '/account', nell.token, change);
    expect(changed.body.agent).toMatchObject({
      name: 'Nell Lee',
      languages: ['de', 'en'],
      skills: ['invoices'],
      capacity: 3,
    });
    expect(await heard).toEqual({ agent: nell.agent.id });
    expect((await ask('PATCH', '/account', nell.token, { role: 'owner' })).status).toBe(400);
    expect((await ask('PATCH', '/account', nell.token, { capacity: 0 })).status).toBe(400);
    boss.close();
  });
});

describe('the audit log', () => {
  const entries = async (query = '', token = apiKey) =>
    (await ask<AuditAnswer>('GET', `/audit${query}`, token)).body.entries;

  it('says who did what to whom, filtered and by pages, with nothing secret in it', async () => {
    nowMs += 1000;
    const admin = await person('admin');
    const ann = await person('agent');
    await ask('PATCH', `/agents/${ann.id}`, admin.token, { role: 'viewer' });
    await ask('PATCH', '/inboxes/demo', apiKey, { greeting: 'Very secret words' });
    const [changed] = await entries(`?by=${admin.id}&action=role_changed`);
    expect(changed).toMatchObject({
      by: { kind: 'agent', id: admin.id },
      object: ann.email,
      detail: { from: 'agent', to: 'viewer' },
    });
    const [inbox] = await entries('?by=api-key&action=inbox_changed');
    expect(inbox).toMatchObject({ by: { kind: 'apiKey' }, object: 'demo', detail: { what: 'greeting' } });

    const all: string[] = [];
    for (let after = ''; ; ) {
      const page = (await ask<AuditAnswer>('GET', `/audit?${after && `after=${after}`}`, apiKey)).body;
      all.push(...page.entries.map(({ id }) => id));
      expect(JSON.stringify(page)).not.toMatch(/Very secret words|blue kettle|green lamp/);
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(50);
    expect((await ask('GET', '/audit', ann.token)).status).toBe(403);
  });

  it('knows what was shared with everybody, changed for them, closed to somebody, and taken along', async () => {
    nowMs += 1000;
    const ann = await person('agent');
    const desk = await connectAgent(server.url, ann.token);
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'Words of a customer');
    const snippet = async (shared: boolean, shortcut: string) =>
      (
        await ask<{ snippet: { id: string } }>('POST', '/snippets', ann.token, {
          shortcut,
          text: 'Words of an agent',
          shared,
        })
      ).body.snippet.id;
    const [shared, own] = [await snippet(true, 'hello'), await snippet(false, 'mine')];
    for (const id of [shared, own]) {
      await ask('PATCH', `/snippets/${id}`, ann.token, { text: 'Other words of an agent' });
      await ask('DELETE', `/snippets/${id}`, ann.token);
    }
    const view = { name: 'Upset people', query: { view: 'open', filter: {}, sort: 'need' } };
    const { body } = await ask<{ view: { id: string } }>('POST', '/views', ann.token, view);
    await ask('PATCH', `/views/${body.view.id}`, ann.token, { shared: true });
    await ask('PATCH', `/views/${body.view.id}`, ann.token, { name: 'Cross people' });
    await ask('DELETE', `/views/${body.view.id}`, ann.token);
    await desk.ask('visitor:block', { visitor: visitor.welcome.visitorId, reason: 'Words about a customer' });
    await desk.ask('visitor:block', { visitor: visitor.welcome.visitorId, reason: null });
    const transcript = await ask<string>('GET', `/conversations/${conversation}/transcript`, ann.token);
    expect(transcript.body).toContain('Words of a customer');
    await ask('GET', '/reports/days.csv?from=2026-11-20&to=2026-11-22', ann.token);
    await visitor.ask('visitor:erase', {});
    desk.close();
    visitor.close();

    const seen = await entries(`?by=${ann.id}`);
    // They all bear the same moment here, so their order says nothing.
    expect(seen.map(({ action, object }) => `${action} ${object}`).sort()).toEqual(
      [
        `signed_in ${ann.name}`,
        'snippet_shared /hello',
        'snippet_changed /hello',
        'snippet_removed /hello',
        'view_shared Upset people',
        'view_removed Cross people',
        `visitor_blocked ${visitor.welcome.visitorId}`,
        `visitor_unblocked ${visitor.welcome.visitorId}`,
        `exported conversation ${conversation}`,
        'exported rapport-2026-11-20-2026-11-22.csv',
      ].sort(),
    );
    const [erased] = await entries('?action=visitor_erased');
    expect(erased).toMatchObject({ by: { kind: 'nobody' }, object: visitor.welcome.visitorId });
    expect(JSON.stringify([seen, erased])).not.toMatch(/words/i);
  });

  it('keeps nothing of what was typed instead of an address', async () => {
    nowMs += 1000;
    await ask('POST', '/session', null, { email: 'my-password@example.com', password: 'x' });
    const [failed] = await entries('?action=sign_in_failed');
    expect(failed).toMatchObject({ by: { kind: 'nobody' }, object: '' });
  });

  it('comes as a table that no spreadsheet runs', async () => {
    const boss = await person('owner');
    await ask('PATCH', '/account', boss.token, { name: '=HYPERLINK("x")' });
    await ask('PATCH', '/account', boss.token, { capacity: 4 });
    const csv = await ask<string>('GET', `/audit.csv?by=${boss.id}`, apiKey);
    expect(csv.headers.get('content-disposition')).toContain('audit.csv');
    expect(csv.body.startsWith('time,who,action,object,detail') || csv.body.startsWith('\ufefftime')).toBe(
      true,
    );
    expect(csv.body).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('signing in', () => {
  it('answers the same for a wrong password and for nobody, and takes about as long', async () => {
    const time = async (email: string) => {
      const began = performance.now();
      const answer = await ask('POST', '/session', null, { email, password: 'not the password' });
      return { ms: performance.now() - began, body: answer.body, status: answer.status };
    };
    await time(owner.email);
    await time('nobody@example.com');
    // One after the other and by turns, and the quickest of each: what else the machine does cancels out.
    const known: Awaited<ReturnType<typeof time>>[] = [];
    const unknown: typeof known = [];
    for (let turn = 0; turn < 8; turn += 1) {
      known.push(await time(owner.email));
      unknown.push(await time('nobody@example.com'));
    }
    expect(known[0]?.body).toEqual(unknown[0]?.body);
    const quickest = (all: { ms: number }[]) => Math.min(...all.map(({ ms }) => ms));
    const [one, other] = [quickest(known), quickest(unknown)];
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(2);
  });

  it('goes on as before for accounts without a second factor', async () => {
    expect(await signIn(server.url)).toMatch(/^[\w-]{43}$/);
  });
});
