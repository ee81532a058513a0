/** An inbox that holds back what sends customers away does so on every way a word of an agent's can take to them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AgentWelcome } from '../../shared/protocol/agent-events.ts';
import { type Client, connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newAgent, newSession } from '../harness/team.ts';

let server: TestServer;
let owner: Client<AgentWelcome>;
let agent: Client<AgentWelcome>;
let visitor: Awaited<ReturnType<typeof connectVisitor>>;
let conversation: string;

beforeAll(async () => {
  const many = { points: 100_000, seconds: 1 };
  server = await startServer({ commands: many, connections: many });
  await server.app.domain.inboxes.change('demo', { guard: 'block-deflection' });
  owner = await connectAgent(server.url);
  agent = await connectAgent(server.url, await newSession(server, await newAgent(server, 'agent', 'Ada')));
});
beforeEach(async () => {
  visitor?.close();
  visitor = await connectVisitor(server.url);
  conversation = (await said(visitor, 'My lamp is broken.')).conversation;
});
afterAll(async () => {
  for (const client of [owner, agent, visitor]) client.close();
  await server.stop();
});

const send = (text: string, more: object = {}, by: Client<unknown> = agent) =>
  by.ask('message:send', { clientId: randomUUID(), conversation, text, ...more });
const held = { ok: false, code: 'deflects', retry: false };

describe('what sends the customer away is held back', () => {
  it.each([
    ['as it is', 'Please contact the billing department.'],
    ['between kind words', 'Thank you for writing. Please contact the billing department. The lid is round.'],
    ['in lines', 'Please contact\nthe billing department.'],
    ['turned round', `\u202e${[...'Please contact the billing department.'].reverse().join('')}`],
    ['with emphasis', 'Please con**tact** the bill**ing** depart**ment**.'],
    ['in quotation marks', 'Hello Anna. “Please contact the billing department.”'],
  ])('%s', async (_, text) => {
    expect(await send(text)).toMatchObject(held);
    // Only who may insists.
    expect(await send(text, { anyway: true })).toMatchObject(held);
    expect(await send(text, { anyway: true }, owner)).toMatchObject({ ok: true });
  });

  const words = 'Please contact the billing department.';
  it.each([
    ['replies to tap', { kind: 'replies', options: ['Thanks', words] }],
    ['a step', { kind: 'steps', steps: [words], ask: false }],
    ['a title', { kind: 'steps', title: words, steps: ['Wait'], ask: false }],
    ['a link', { kind: 'links', links: [{ url: 'https://example.com', title: words }] }],
    [
      'what stands under a link',
      { kind: 'links', links: [{ url: 'https://example.com', title: 'Here', description: words }] },
    ],
    ['a form', { kind: 'form', fields: [{ name: 'a', label: words, type: 'text', required: false }] }],
  ])('in %s', async (_, block) => {
    expect(await send('Here you are.', { blocks: [block] })).toMatchObject(held);
  });

  it('in two messages that only together say it, unless the customer spoke between', async () => {
    expect(await send('That is not my')).toMatchObject({ ok: true });
    expect(await send('department')).toMatchObject(held);
    await said(visitor, 'Not your what?', { conversation });
    expect(await send('department')).toMatchObject({ ok: true });
  });

  it('in an edit, also of the half that came first', async () => {
    const first = await send('The lid is round.');
    expect(first).toMatchObject({ ok: true, seq: 2 });
    expect(await send('department')).toMatchObject({ ok: true, seq: 3 });
    const edit = (seq: number, text: string) => agent.ask('message:edit', { conversation, seq, text });
    expect(await edit(2, words)).toMatchObject(held);
    expect(await edit(2, 'That is not my')).toMatchObject(held);
    expect(await edit(2, 'The lid is square.')).toMatchObject({ ok: true });
  });
});

describe('what helps gets through', () => {
  it.each([
    'I will transfer the money today.',
    'I have asked my colleague from billing, and she says it is paid.',
    'You wrote “please contact the billing department”. That was wrong of us; I have done it for you.',
    'Hold the button for five seconds,\nuntil the light is green.',
    'You do not need to contact anyone; I have done it.',
  ])('%s', async (text) => {
    expect(await send(text)).toMatchObject({ ok: true });
  });

  it('in several messages of one who stays', async () => {
    for (const text of ['Let me look.', 'I am asking billing myself.', 'She says it is paid.', 'All done.'])
      expect(await send(text)).toMatchObject({ ok: true });
  });

  it('sent again after a lost answer, though it stands there already', async () => {
    const message = { clientId: randomUUID(), conversation, text: 'That is not my' };
    const first = await agent.ask('message:send', message);
    expect(await agent.ask('message:send', message)).toEqual(first);
  });
});
