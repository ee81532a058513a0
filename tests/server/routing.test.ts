/** Who looks after what: over real sockets, on a real database. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../server/domain/agents.ts';
import { newId } from '../../server/domain/ids.ts';
import type {
  ConversationAnswer,
  ConversationListAnswer,
  ConversationOpenAnswer,
  ConversationsChangeAnswer,
} from '../../shared/protocol/agent-events.ts';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import type {
  AgentPresence,
  AgentsChanged,
  AgentsListAnswer,
  ConversationBriefAnswer,
} from '../../shared/protocol/routing.ts';
import { type Client, connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { until } from '../harness/until.ts';

let server: TestServer;
let shiftMs = 0;
let passwordHash: string;
const clients: Client<unknown>[] = [];
const lostLineMs = 150;

beforeEach(async () => {
  shiftMs = 0;
  server = await startServer({}, { now: () => Date.now() + shiftMs, lostLineMs });
  passwordHash ??= await hashPassword('a long test password');
  await server.app.domain.inboxes.change('demo', {
    routing: { automatic: true, graceMinutes: 2, atOnce: null },
  });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.stop();
});
async function keep<T extends Client<unknown>>(client: Promise<T>): Promise<T> {
  const made = await client;
  clients.push(made);
  return made;
}
const visitor = (token?: string) => keep(connectVisitor(server.url, token));

interface Person {
  id: string;
  name: string;
  token: string;
}
/** An account, not yet at a console. */
async function person(name: string, role: 'agent' | 'viewer' = 'agent'): Promise<Person> {
  const id = newId();
  const email = `${name.toLowerCase()}@example.com`;
  await server.app.domain.store.createAgent({ id, email, name, role, passwordHash }, Date.now());
  const response = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: 'a long test password' }),
  });
  const { token } = (await response.json()) as { token: string };
  return { id, name, token };
}
const come = ({ token }: Person) => keep(connectAgent(server.url, token));
const row = async (conversation: string) => {
  await server.app.routed();
  const found = await server.app.domain.store.conversation(conversation);
  if (!found) throw new Error('it is not there');
  return found;
};
const ownedBy = (conversation: string, agent: string | null) =>
  until(async () => {
    const found = await row(conversation);
    return (found.assignee?.id ?? null) === agent ? found : null;
  });
const changed = (answer: ConversationAnswer): ConversationSummary => {
  if (!answer.ok) throw new Error(answer.message);
  return answer.conversation;
};

describe('automatic assignment', () => {
  it('gives a first message to the only one who is here, and says why', async () => {
    const ann = await person('Ann');
    const console = await come(ann);
    const told = console.next<{ conversation: ConversationSummary }>('conversation:changed');
    const vera = await visitor();
    const { conversation } = await said(vera, 'My order has not come');
    const { assignment } = await ownedBy(conversation, ann.id);
    expect(assignment).toMatchObject({ reason: 'least_busy' });
    await told;
  });

  it('leaves everything alone where the inbox does not ask for it', async () => {
    await server.app.domain.inboxes.change('demo', {
      routing: { automatic: false, graceMinutes: 2, atOnce: null },
    });
    const console = await come(await person('Ann'));
    const vera = await visitor();
    const { conversation } = await said(vera, 'Hello there');
    expect((await row(conversation)).assignee).toBeNull();
    const listed = await console.ask<ConversationListAnswer>('conversation:list', { view: 'unassigned' });
    expect(listed.ok && listed.conversations.map(({ id }) => id)).toEqual([conversation]);
  });

  it('keeps a queue while nobody is here or has room, and gives it out as soon as somebody has', async () => {
    const ann = await person('Ann');
    const vera = await visitor();
    const first = (await said(vera, 'First of all')).conversation;
    expect((await row(first)).assignee).toBeNull();
    await server.app.domain.inboxes.change('demo', {
      routing: { automatic: true, graceMinutes: 2, atOnce: 1 },
    });
    const console = await come(ann);
    await ownedBy(first, ann.id);
    const second = (await said(await visitor(), 'Second in line')).conversation;
    expect((await row(second)).assignee).toBeNull();
    changed(await console.ask('conversation:resolve', { conversation: first }));
    await ownedBy(second, ann.id);
  });

  it('prefers the person they spoke with last, also over somebody with nothing to do', async () => {
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const vera = await visitor();
    const annsConsole = await come(ann);
    const { conversation } = await said(vera, 'Where is my parcel?');
    await ownedBy(conversation, ann.id);
    await said(annsConsole, 'On its way, I will look.', { conversation });
    changed(await annsConsole.ask('conversation:resolve', { conversation }));
    const other = (await said(await visitor(), 'Something for Ann')).conversation;
    await ownedBy(other, ann.id);
    await come(ben);
    const again = (await said(vera, 'It is me again, with another thing', { start: true })).conversation;
    const { assignment } = await ownedBy(again, ann.id);
    expect(assignment?.reason).toBe('same_person');
    expect(assignment?.spokeAt).toBeGreaterThan(0);
  });

  it('gives nothing to who is away, and gives at once when they are back', async () => {
    const ann = await person('Ann');
    const console = await come(ann);
    expect(await console.ask('agent:availability', { availability: 'away' })).toMatchObject({
      ok: true,
      agent: { availability: 'away', why: 'chosen', here: true },
    });
    const { conversation } = await said(await visitor(), 'Is anybody there?');
    expect((await row(conversation)).assignee).toBeNull();
    await console.ask('agent:availability', { availability: 'here' });
    await ownedBy(conversation, ann.id);
  });

  it('takes a person with two tabs for away only when both are at rest', async () => {
    const ann = await person('Ann');
    const [one, two] = [await come(ann), await come(ann)];
    expect(await one.ask('agent:availability', { idle: true })).toMatchObject({
      agent: { availability: 'here' },
    });
    expect(await two.ask('agent:availability', { idle: true })).toMatchObject({
      agent: { availability: 'away', why: 'idle' },
    });
    expect(await one.ask('agent:availability', { idle: false })).toMatchObject({
      agent: { availability: 'here', why: null },
    });
  });

  it('does not give back at once to who has just released it', async () => {
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const console = await come(ann);
    const { conversation } = await said(await visitor(), 'A hard one');
    await ownedBy(conversation, ann.id);
    changed(await console.ask('conversation:assign', { conversation, agent: null }));
    await server.app.routed();
    expect((await row(conversation)).assignee).toBeNull();
    await come(ben);
    await ownedBy(conversation, ben.id);
  });
});

describe('somebody who leaves', () => {
  it('keeps what waits for a while, and then a colleague has it, with no word to the visitor', async () => {
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const annsConsole = await come(ann);
    const vera = await visitor();
    const waits = (await said(vera, 'I wait for an answer')).conversation;
    await ownedBy(waits, ann.id);
    const answered = (await said(await visitor(), 'I have my answer')).conversation;
    await ownedBy(answered, ann.id);
    await said(annsConsole, 'There you are.', { conversation: answered });
    await come(ben);
    annsConsole.close();
    await sleep(lostLineMs * 2);
    expect((await row(waits)).assignee?.id).toBe(ann.id);
    shiftMs = 3 * 60_000;
    server.app.domain.inboxes.change('demo', {});
    await ownedBy(waits, ben.id);
    // Nobody waits there, so nothing is taken from Ann until they write.
    expect((await row(answered)).assignee?.id).toBe(ann.id);
    expect(vera.messages).toEqual([]);
  });

  it('is still here while a tab reloads', async () => {
    const ann = await person('Ann');
    const watching = await come(await person('Ben'));
    const heard: AgentPresence[] = [];
    const first = await come(ann);
    await until(async () => (await server.app.domain.store.deskAgents(0)).length > 0);
    watching.socket.on('agents:changed', ({ agents }: AgentsChanged) => heard.push(...agents));
    first.close();
    await sleep(lostLineMs / 3);
    await come(ann);
    await sleep(lostLineMs * 2);
    expect(heard.filter(({ id, here }) => id === ann.id && !here)).toEqual([]);
  });

  it('has nothing any more once the account is switched off', async () => {
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const annsConsole = await come(ann);
    const { conversation } = await said(await visitor(), 'For Ann');
    await ownedBy(conversation, ann.id);
    await come(ben);
    annsConsole.close();
    await server.app.domain.released(ann.id);
    await ownedBy(conversation, ben.id);
  });
});

describe('colleagues', () => {
  it('are asked in, join, answer and go, while the owner stays', async () => {
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const [annsConsole, bensConsole] = [await come(ann), await come(ben)];
    await bensConsole.ask('agent:availability', { availability: 'away' });
    const vera = await visitor();
    const { conversation } = await said(vera, 'I need an invoice in Spanish');
    await ownedBy(conversation, ann.id);
    const question = { conversation, agent: ben.id, question: 'Can you read this?', clientId: randomUUID() };
    expect(changed(await annsConsole.ask('colleague:bring_in', question)).participants).toEqual([
      { id: ben.id, name: 'Ben', role: 'consulted' },
    ]);
    // Sent again, it is the same question.
    changed(await annsConsole.ask('colleague:bring_in', question));
    expect(changed(await bensConsole.ask('colleague:join', { conversation })).participants).toEqual([
      { id: ben.id, name: 'Ben', role: 'joined' },
    ]);
    await said(bensConsole, 'Claro, aquí está.', { conversation });
    expect((await row(conversation)).assignee?.id).toBe(ann.id);
    expect(changed(await bensConsole.ask('colleague:leave', { conversation })).participants).toEqual([]);
    await until(async () => vera.messages.length === 1);
    expect(vera.messages.map(({ author }) => author.name)).toEqual(['Ben']);
    const viewer = await person('Vic', 'viewer');
    expect(
      await annsConsole.ask('colleague:bring_in', { conversation, agent: viewer.id, clientId: randomUUID() }),
    ).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('take a conversation over with a summary, and the visitor reads no system line', async () => {
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const [annsConsole, bensConsole] = [await come(ann), await come(ben)];
    const vera = await visitor();
    const { conversation } = await said(
      vera,
      'My order #A-10234 of 2026-11-02 was charged twice, 49.90 EUR each',
    );
    await annsConsole.ask('conversation:assign', { conversation, agent: ann.id });
    await said(annsConsole, 'I have asked the bank, Vera.', { conversation });
    await said(vera, 'Thanks. Please write to vera@example.com when you know');
    const brief = await annsConsole.ask<ConversationBriefAnswer>('conversation:brief', { conversation });
    if (!brief.ok) throw new Error(brief.message);
    expect(brief.brief.wants).toEqual([
      'My order #A-10234 of 2026-11-02 was charged twice, 49.90 EUR each',
      'Thanks. Please write to vera@example.com when you know',
    ]);
    expect(brief.brief.told).toEqual([{ by: 'Ann', text: 'I have asked the bank, Vera.' }]);
    expect(brief.brief.facts).toEqual([
      { kind: 'order', text: '#A-10234' },
      { kind: 'date', text: '2026-11-02' },
      { kind: 'amount', text: '49.90 EUR' },
      { kind: 'email', text: 'vera@example.com' },
    ]);
    const given = changed(
      await annsConsole.ask('conversation:hand_over', {
        conversation,
        agent: ben.id,
        summary: 'Charged twice; the bank is asked.',
        clientId: randomUUID(),
      }),
    );
    expect(given.state.assignee?.id).toBe(ben.id);
    expect(given.assignment).toMatchObject({ reason: 'given', by: { name: 'Ann' } });
    expect(given.assignment?.note).toMatch(/^[0-9a-f]{32}$/);
    await said(bensConsole, 'The money is back, Vera.', { conversation });
    await until(async () => vera.messages.length === 2);
    expect(vera.messages.map(({ author }) => author.kind)).toEqual(['agent', 'agent']);
  });
});

const off = () =>
  server.app.domain.inboxes.change('demo', {
    routing: { automatic: false, graceMinutes: 2, atOnce: null },
  });

describe('two who take it at once', () => {
  it('are not both told that it is theirs, however often it is tried', async () => {
    await off();
    const team = [await person('Ann'), await person('Ben'), await person('Cem')];
    const consoles = await Promise.all(team.map(come));
    for (let round = 0; round < 15; round++) {
      const { conversation } = await said(await visitor(), 'Who takes me?');
      const answers = await Promise.all(
        consoles.map((console, index) =>
          console.ask<ConversationAnswer>('conversation:assign', {
            conversation,
            agent: team[index]?.id,
            from: null,
          }),
        ),
      );
      const first = answers.findIndex(({ ok }) => ok);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const owner = team[first] as Person;
      expect((await row(conversation)).assignee?.id).toBe(owner.id);
      for (const answer of answers)
        if (!answer.ok)
          expect(answer).toMatchObject({
            code: 'changed_meanwhile',
            message: `${owner.name} took it a moment ago.`,
          });
    }
  });

  it('may take it over from whom they know has it, take twice, and take what was given back', async () => {
    await off();
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const [anns, bens] = [await come(ann), await come(ben)];
    const { conversation } = await said(await visitor(), 'Who takes me?');
    const take = (console: Client<unknown>, agent: string, from: string | null) =>
      console.ask<ConversationAnswer>('conversation:assign', { conversation, agent, from });
    expect(changed(await take(anns, ann.id, null)).state.assignee?.id).toBe(ann.id);
    // A retry after a lost answer finds it done.
    expect(changed(await take(anns, ann.id, null)).state.assignee?.id).toBe(ann.id);
    expect(await take(bens, ben.id, null)).toMatchObject({ code: 'changed_meanwhile' });
    expect(changed(await take(bens, ben.id, ann.id)).state.assignee?.id).toBe(ben.id);
    expect(await take(anns, ann.id, ann.id)).toMatchObject({ ok: false });
    changed(await bens.ask('conversation:assign', { conversation, agent: null }));
    expect(changed(await take(anns, ann.id, ben.id)).state.assignee?.id).toBe(ann.id);
    // Who does not say whose it was just takes it, as before.
    expect(
      changed(await bens.ask('conversation:assign', { conversation, agent: ben.id })).state.assignee?.id,
    ).toBe(ben.id);
  });
});

describe('two who do the same with many, or hand it on at once', () => {
  it('have those each was first with, and hear who has the others', async () => {
    await off();
    const [ann, ben] = [await person('Ann'), await person('Ben')];
    const consoles = await Promise.all([ann, ben].map(come));
    const ids: string[] = [];
    for (let index = 0; index < 12; index++)
      ids.push((await said(await visitor(), 'Who takes me?')).conversation);
    const from = Object.fromEntries(ids.map((id) => [id, null]));
    const answers = await Promise.all(
      [ann, ben].map(({ id }, index) =>
        consoles[index]?.ask<ConversationsChangeAnswer>('conversations:change', {
          conversations: index === 0 ? ids : ids.toReversed(),
          change: { kind: 'assign', agent: id, from },
        }),
      ),
    );
    const results = answers.map((answer) => (answer?.ok ? answer.results : []));
    for (const id of ids) {
      const owner = (await row(id)).assignee?.id;
      const told = results.map((list) => list.find(({ conversation }) => conversation === id)?.failure);
      expect(told.filter((failure) => failure === null)).toHaveLength(1);
      expect(told[owner === ann.id ? 0 : 1]).toBeNull();
      const name = owner === ann.id ? 'Ann' : 'Ben';
      expect(told.find((failure) => failure)).toMatchObject({
        code: 'changed_meanwhile',
        message: `${name} took it a moment ago.`,
      });
    }
    // The way on: who has them is known now.
    const known = Object.fromEntries(
      await Promise.all(ids.map(async (id) => [id, (await row(id)).assignee?.id])),
    );
    await consoles[0]?.ask('conversations:change', {
      conversations: ids,
      change: { kind: 'assign', agent: ann.id, from: known },
    });
    for (const id of ids) expect((await row(id)).assignee?.id).toBe(ann.id);
  });

  it('hand it on once, with one note, however often the same is sent', async () => {
    await off();
    const [ann, ben, cem] = [await person('Ann'), await person('Ben'), await person('Cem')];
    const [anns, bens] = [await come(ann), await come(ben)];
    const { conversation } = await said(await visitor(), 'Who takes me?');
    await anns.ask('conversation:assign', { conversation, agent: ann.id });
    const hand = (console: Client<unknown>, agent: string, clientId: string, more = {}) =>
      console.ask<ConversationAnswer>('conversation:hand_over', {
        conversation,
        agent,
        summary: 'They wait for a lamp.',
        clientId,
        from: ann.id,
        ...more,
      });
    const same = randomUUID();
    changed(await hand(anns, ben.id, same));
    // The answer was lost on the way.
    changed(await hand(anns, ben.id, same));
    expect(await hand(anns, cem.id, randomUUID())).toMatchObject({ ok: false, code: 'changed_meanwhile' });
    const opened = await bens.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.conversation.state.assignee?.id).toBe(ben.id);
    expect(opened.notes).toHaveLength(1);
    const moves = opened.activities.filter(({ change }) => change.kind === 'assigned');
    expect(moves).toHaveLength(2);
  });
});

describe('agents:list', () => {
  it('says who is here, with what they have and what they know', async () => {
    const ann = await person('Ann');
    await person('Ben');
    const console = await come(ann);
    const { conversation } = await said(await visitor(), 'One for Ann');
    await ownedBy(conversation, ann.id);
    const answer = await console.ask<AgentsListAnswer>('agents:list', {});
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.agents.find(({ id }) => id === ann.id)).toEqual({
      id: ann.id,
      name: 'Ann',
      role: 'agent',
      here: true,
      availability: 'here',
      why: null,
      load: 1,
      capacity: 8,
      languages: [],
      skills: [],
    });
    expect(answer.agents.find(({ name }) => name === 'Ben')).toMatchObject({ here: false, load: 0 });
  });
});
