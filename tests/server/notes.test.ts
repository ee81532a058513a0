/** Agents working together on one conversation, over real sockets; and that nothing of it reaches a visitor. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hashToken, newId, newToken } from '../../server/domain/ids.ts';
import type {
  AgentWelcome,
  ConversationOpenAnswer,
  NoteAnswer,
  NoteSyncAnswer,
} from '../../shared/protocol/agent-events.ts';
import type { LookersChanged, MentionsChanged, Note } from '../../shared/protocol/notes.ts';
import { type Client, connectVisitor, said, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newSession } from '../harness/team.ts';
import { until } from '../harness/until.ts';

let server: TestServer;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer({
    commands: { points: 100_000, seconds: 10 },
    agentCommands: { points: 100_000, seconds: 10 },
  });
});
afterAll(() => server.stop());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

/** An account with a session of its own. */
async function account(name: string, role: 'agent' | 'viewer' = 'agent') {
  const id = newId();
  const { store, now } = server.app.domain;
  await store.createAgent({ id, email: `${id}@example.com`, name, role, passwordHash: 'x' }, now());
  const token = await newSession(server, { id, name });
  return { id, name, token };
}

interface Desk extends Client<AgentWelcome> {
  notes: Note[];
  mentions: MentionsChanged[];
  lookers: LookersChanged[];
}

/** Listens from before the welcome on: some events follow it at once. */
async function desk(token: string): Promise<Desk> {
  const socket = io(`${server.url}/agent`, {
    auth: { protocol: 1, token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const client: Desk = {
    socket,
    welcome: {} as AgentWelcome,
    messages: [],
    next: (name) => new Promise((resolve) => socket.once(name, resolve)),
    ask: (name, payload) => socket.timeout(8000).emitWithAck(name, payload),
    close: () => socket.close(),
    notes: [],
    mentions: [],
    lookers: [],
  };
  socket.on('note:changed', ({ note }: { note: Note }) => client.notes.push(note));
  socket.on('mentions:changed', (changed: MentionsChanged) => client.mentions.push(changed));
  socket.on('lookers:changed', (changed: LookersChanged) => client.lookers.push(changed));
  open.push(client);
  client.welcome = await new Promise<AgentWelcome>((resolve, reject) => {
    socket.once('welcome', resolve);
    socket.once('connect_error', reject);
  });
  return client;
}

async function customer() {
  const client = await connectVisitor(server.url);
  open.push(client);
  const { conversation } = await said(client, 'my film is gone');
  return { client, conversation, id: client.welcome.visitorId };
}

const add = async (by: Client<unknown>, note: object): Promise<Note> => {
  const answer = await by.ask<NoteAnswer>('note:add', { clientId: randomUUID(), ...note });
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.note;
};

describe('a note', () => {
  it('is stored once for each clientId, told to every other agent, and found again on opening', async () => {
    const [ada, ben] = [await account('Ada'), await account('Ben')];
    const [a, b] = [await desk(ada.token), await desk(ben.token)];
    const { conversation } = await customer();
    const clientId = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => a.ask<NoteAnswer>('note:add', { clientId, conversation, text: 'look at *logs*' })),
    );
    const ids = new Set(answers.map((answer) => answer.ok && answer.note.id));
    expect(ids.size).toBe(1);
    await until(() => b.notes.length === 1);
    expect(b.notes[0]).toMatchObject({ conversation, afterSeq: 1, text: 'look at *logs*', whisper: false });
    expect(b.notes[0]?.author).toEqual({ id: ada.id, name: 'Ada' });
    const opened = await b.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    expect(opened).toMatchObject({ ok: true, moreNotes: false, notes: [{ clientId }] });
  });

  it('can be changed, deleted and taken apart by its author alone, and stays visible as such', async () => {
    const [ada, ben] = [await account('Ada'), await account('Ben')];
    const [a, b] = [await desk(ada.token), await desk(ben.token)];
    const { conversation } = await customer();
    const { id } = await add(a, { conversation, text: 'first words' });
    expect(await b.ask('note:edit', { note: id, text: 'mine now' })).toMatchObject({ code: 'forbidden' });
    expect(await b.ask('note:delete', { note: id })).toMatchObject({ code: 'forbidden' });
    const edited = await a.ask<NoteAnswer>('note:edit', { note: id, text: 'second words' });
    expect(edited).toMatchObject({ ok: true, note: { text: 'second words' } });
    expect(edited.ok && edited.note.editedAt).not.toBeNull();
    await b.ask('note:react', { note: id, emoji: '👍', on: true });
    await b.ask('note:react', { note: id, emoji: '👍', on: true });
    const reacted = await a.ask<NoteAnswer>('note:react', { note: id, emoji: '👍', on: true });
    expect(reacted).toMatchObject({
      note: { reactions: [{ emoji: '👍', agents: [{ name: 'Ben' }, { name: 'Ada' }] }] },
    });
    expect(await a.ask('note:react', { note: id, emoji: 'no emoji', on: true })).toMatchObject({
      code: 'bad_command',
    });
    const deleted = await a.ask<NoteAnswer>('note:delete', { note: id });
    expect(deleted).toMatchObject({ note: { text: '', reactions: [], mentions: [] } });
    expect(await a.ask('note:edit', { note: id, text: 'back' })).toMatchObject({ code: 'not_found' });
    expect(await a.ask('note:delete', { note: id })).toMatchObject({ ok: true });
    await until(() => b.notes.at(-1)?.deletedAt !== null);
  });

  it('is refused to viewers, in conversations that are not there, empty, too long and about two things', async () => {
    const [ada, vic] = [await account('Ada'), await account('Vic', 'viewer')];
    const [a, v] = [await desk(ada.token), await desk(vic.token)];
    const { conversation, id } = await customer();
    const send = (by: Desk, note: object) => by.ask('note:add', { clientId: randomUUID(), ...note });
    expect(await send(v, { conversation, text: 'x' })).toMatchObject({ code: 'forbidden' });
    expect(await send(a, { conversation: newId(), text: 'x' })).toMatchObject({ code: 'not_found' });
    expect(await send(a, { visitor: newId(), text: 'x' })).toMatchObject({ code: 'not_found' });
    expect(await send(a, { conversation, text: ' ' })).toMatchObject({ code: 'bad_command' });
    expect(await send(a, { conversation, text: 'x'.repeat(8001) })).toMatchObject({ code: 'too_long' });
    expect(await send(a, { conversation, visitor: id, text: 'x' })).toMatchObject({ code: 'bad_command' });
    expect(await send(a, { visitor: id, text: 'x', whisper: true })).toMatchObject({ code: 'bad_command' });
    expect(
      await send(a, { conversation, text: 'x', mentions: Array.from({ length: 21 }, newId) }),
    ).toMatchObject({ code: 'bad_command' });
  });

  it('about a person stands in every conversation of theirs', async () => {
    const ada = await account('Ada');
    const a = await desk(ada.token);
    const { client, conversation, id } = await customer();
    const second = await said(client, 'and another thing', { start: true });
    await add(a, { visitor: id, text: 'prefers the phone' });
    for (const each of [conversation, second.conversation])
      expect(await a.ask('conversation:open', { conversation: each })).toMatchObject({
        notes: [{ text: 'prefers the phone', conversation: null, afterSeq: 0 }],
      });
  });

  it('goes with its conversation, and with its person', async () => {
    const ada = await account('Ada');
    const a = await desk(ada.token);
    const { client, conversation, id } = await customer();
    const second = await said(client, 'and another thing', { start: true });
    const here = await add(a, { conversation, text: 'in the first', mentions: [ada.id] });
    const person = await add(a, { visitor: id, text: 'about them' });
    await client.ask('visitor:erase', { conversation });
    const { store } = server.app.domain;
    expect(await store.note(here.id)).toBeNull();
    expect(await store.note(person.id)).not.toBeNull();
    await client.ask('visitor:erase', {});
    expect(await store.note(person.id)).toBeNull();
    expect(await a.ask('note:sync', { conversation: second.conversation, after: 0 })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a note about somebody who turns out to be known', () => {
  it('goes along to the person', async () => {
    const ada = await account('Ada');
    const { store, now, telling } = server.app.domain;
    const { client, id } = await customer();
    const row = await store.visitor(id);
    const a = await desk(ada.token);
    const { id: noteId } = await add(a, { visitor: id, text: 'met before' });
    const who = {
      inbox: row?.inbox ?? '',
      subject: 'kim',
      name: null,
      email: null,
      attributes: null,
      telling,
    };
    const fresh = () => ({ id: newId(), tokenHash: hashToken(newToken()) });
    const known = await store.identifyVisitor({ ...who, presented: null, fresh: fresh() }, now());
    if (!known) throw new Error('nobody was identified');
    const presented = hashToken(client.welcome.visitor);
    expect(await store.identifyVisitor({ ...who, presented, fresh: fresh() }, now())).toMatchObject({
      ended: id,
    });
    expect((await store.note(noteId))?.visitor).toBe(known.id);
  });
});

describe('catching up', () => {
  it('finds every change in any order of events: what is merged by version is what is stored', async () => {
    const [ada, ben] = [await account('Ada'), await account('Ben')];
    const [a, b] = [await desk(ada.token), await desk(ben.token)];
    type Step = { by: 0 | 1; do: 'add' | 'edit' | 'delete' | 'react' | 'again'; which: number };
    const step = fc.record<Step>({
      by: fc.constantFrom(0, 1),
      do: fc.constantFrom('add', 'add', 'edit', 'delete', 'react', 'again'),
      which: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(14), async (steps, gap) => {
        const { conversation } = await customer();
        const sent: { by: 0 | 1; clientId: string; id: string }[] = [];
        let seen = 0;
        const merged = new Map<string, Note>();
        const merge = (notes: Note[]) => {
          for (const note of notes)
            if ((merged.get(note.id)?.version ?? -1) < note.version) merged.set(note.id, note);
        };
        const sync = async (after: number) => {
          const answer = await b.ask<NoteSyncAnswer>('note:sync', { conversation, after });
          if (!answer.ok) throw new Error(answer.code);
          merge(answer.notes.toReversed());
          return Math.max(after, ...answer.notes.map(({ version }) => version));
        };
        for (const [index, { by, do: what, which }] of steps.entries()) {
          const from = [a, b][by] as Desk;
          const known = sent[which % Math.max(1, sent.length)];
          if (what === 'add' || known === undefined) {
            const clientId = randomUUID();
            const { id } = await add(from, { clientId, conversation, text: `note ${index}` });
            sent.push({ by, clientId, id });
          } else if (what === 'again') {
            const owner = [a, b][known.by] as Desk;
            const { id } = await add(owner, { clientId: known.clientId, conversation, text: 'other words' });
            expect(id).toBe(known.id);
          } else if (what === 'react')
            await from.ask('note:react', { note: known.id, emoji: '✅', on: which % 2 === 0 });
          else await from.ask(`note:${what}`, { note: known.id, text: `changed ${index}` });
          if (index === gap) seen = await sync(seen);
        }
        await sync(seen);
        const opened = await a.ask<ConversationOpenAnswer>('conversation:open', { conversation });
        if (!opened.ok) throw new Error(opened.code);
        const byId = (notes: Iterable<Note>) => [...notes].sort((x, y) => (x.id < y.id ? -1 : 1));
        expect(byId(merged.values())).toEqual(byId(opened.notes));
        expect(opened.notes).toHaveLength(sent.length);
        // The list's cursor shows that something changed, to a console that missed the event.
        const newest = Math.max(...opened.notes.map(({ version }) => version));
        expect(opened.conversation.version).toBeGreaterThanOrEqual(newest);
      }),
      { numRuns: 25 },
    );
  });

  it('comes in pages without a gap', async () => {
    const ada = await account('Ada');
    const a = await desk(ada.token);
    const { conversation } = await customer();
    await Promise.all(
      Array.from({ length: 230 }, (_, index) => add(a, { conversation, text: `${index}`.padEnd(2000, '.') })),
    );
    const found = new Set<string>();
    let pages = 0;
    for (let after = 0; ; pages++) {
      const answer = await a.ask<NoteSyncAnswer>('note:sync', { conversation, after });
      if (!answer.ok) throw new Error(answer.code);
      for (const { id } of answer.notes) found.add(id);
      after = answer.notes.at(-1)?.version ?? after;
      if (!answer.more) break;
    }
    expect(found.size).toBe(230);
    expect(pages).toBeGreaterThan(1);
    expect(await a.ask('conversation:open', { conversation })).toMatchObject({ moreNotes: true });
  });
});

describe('a mention', () => {
  it('reaches the mentioned agent in every tab, counts until it is seen, and once only', async () => {
    const [ada, ben] = [await account('Ada'), await account('Ben')];
    const a = await desk(ada.token);
    const tabs = [await desk(ben.token), await desk(ben.token)];
    const { conversation } = await customer();
    const note = await add(a, { conversation, text: '@Ben have a look', mentions: [ben.id, ben.id, ada.id] });
    expect(note.mentions).toEqual([{ id: ben.id, name: 'Ben' }]);
    for (const tab of tabs) {
      await until(() => tab.mentions.at(-1)?.count === 1);
      expect(tab.mentions.at(-1)?.mentions[0]).toMatchObject({
        note: note.id,
        conversation,
        by: { name: 'Ada' },
      });
    }
    // A new connection is told at once.
    const late = await desk(ben.token);
    await until(() => late.mentions.at(-1)?.count === 1);
    await tabs[0]?.ask('mentions:read', { notes: [note.id] });
    for (const tab of [...tabs, late]) await until(() => tab.mentions.at(-1)?.count === 0);
    // Changed words with the same name do not call again; taken out and put back in, they do.
    await a.ask('note:edit', { note: note.id, text: '@Ben have a look, please', mentions: [ben.id] });
    await a.ask('note:edit', { note: note.id, text: 'never mind', mentions: [] });
    await a.ask('note:edit', { note: note.id, text: '@Ben after all', mentions: [ben.id] });
    await until(() => late.mentions.at(-1)?.count === 1);
    await a.ask('note:delete', { note: note.id });
    await until(() => late.mentions.at(-1)?.count === 0);
  });

  it('comes by itself with a whisper, for everybody who is consulted', async () => {
    const [ada, ben] = [await account('Ada'), await account('Ben')];
    const [a, b] = [await desk(ada.token), await desk(ben.token)];
    const { conversation } = await customer();
    await a.ask('conversation:assign', { conversation, agent: ada.id });
    await add(b, { conversation, text: 'I know this one', whisper: true });
    await until(() => a.mentions.at(-1)?.count === 1);
    await add(a, { conversation, text: 'tell me', whisper: true });
    await until(() => b.mentions.at(-1)?.count === 1);
  });
});

describe('who else is looking', () => {
  const namesOf = (changed: LookersChanged | undefined) =>
    changed?.agents.map(({ name, typing }) => `${name}${typing ? ` ${typing}` : ''}`);

  it('counts an agent with several tabs once, hears of a closed tab at once, and of nobody twice', async () => {
    const [ada, ben] = [await account('Ada'), await account('Ben')];
    const a = await desk(ada.token);
    const tabs = [await desk(ben.token), await desk(ben.token)] as const;
    const { conversation } = await customer();
    const here = () => a.lookers.filter((changed) => changed.conversation === conversation);
    await a.ask('conversation:open', { conversation });
    await tabs[0].ask('conversation:open', { conversation });
    await tabs[1].ask('conversation:open', { conversation });
    await until(() => namesOf(here().at(-1))?.join() === 'Ada,Ben');
    const told = here().length;
    tabs[0].close();
    await new Promise((done) => setTimeout(done, 200));
    expect(here()).toHaveLength(told);
    const closed = performance.now();
    tabs[1].close();
    await until(() => namesOf(here().at(-1))?.join() === 'Ada');
    expect(performance.now() - closed).toBeLessThan(2000);
  });

  it('shows who writes a reply or a note to those looking, until they stop, send elsewhere or leave', async () => {
    const [ada, ben, cleo] = [await account('Ada'), await account('Ben'), await account('Cleo')];
    const [a, b, c] = [await desk(ada.token), await desk(ben.token), await desk(cleo.token)];
    const { conversation } = await customer();
    const other = await customer();
    const here = (who: Desk) => who.lookers.filter((changed) => changed.conversation === conversation);
    await a.ask('conversation:open', { conversation });
    await b.ask('conversation:open', { conversation });
    b.socket.emit('typing', { conversation, active: true });
    await until(() => namesOf(here(a).at(-1))?.join() === 'Ada,Ben reply');
    // Said is written, even where the notice of it gets lost.
    await said(b, 'here it is', { conversation });
    await until(() => namesOf(here(a).at(-1))?.join() === 'Ada,Ben');
    b.socket.emit('note:typing', { conversation, active: true });
    await until(() => namesOf(here(a).at(-1))?.join() === 'Ada,Ben note');
    // Who comes now is told what is being written already; who looks elsewhere heard only who is there.
    expect(here(c).some(({ agents }) => agents.some(({ typing }) => typing !== null))).toBe(false);
    await c.ask('conversation:open', { conversation });
    await until(() => namesOf(here(c).at(-1))?.join() === 'Ada,Ben note,Cleo');
    await b.ask('conversation:open', { conversation: other.conversation });
    await until(() => namesOf(here(a).at(-1))?.join() === 'Ada,Cleo');
    await c.ask('conversation:close', {});
    await until(() => namesOf(here(a).at(-1))?.join() === 'Ada');
    // Somebody who connects later is told who looks where.
    const late = await desk(cleo.token);
    await until(() => namesOf(here(late).at(-1))?.join() === 'Ada');
  });

  it('believes the last of several conversations opened in a row, whatever order the answers come in', async () => {
    const ada = await account('Ada');
    const a = await desk(ada.token);
    const watcher = await desk((await account('Ben')).token);
    const customers = await Promise.all([customer(), customer(), customer()]);
    await Promise.all(customers.map(({ conversation }) => a.ask('conversation:open', { conversation })));
    const last = customers.at(-1)?.conversation;
    await until(() => {
      const now = new Map(watcher.lookers.map(({ conversation, agents }) => [conversation, agents.length]));
      return customers.every(
        ({ conversation }) => (now.get(conversation) ?? 0) === (conversation === last ? 1 : 0),
      );
    });
  });
});

describe('what agents say to each other', () => {
  it('reaches no visitor: not by event, answer, poll, transcript, export or mail', async () => {
    const secret = 'sekrit-7f3a';
    const [ada, ben] = [await account('Ada'), await account('Ben Sekritname')];
    const [a, b] = [await desk(ada.token), await desk(ben.token)];
    const { client, conversation, id } = await customer();
    const token = client.welcome.visitor;
    const second = await connectVisitor(server.url, token);
    open.push(second);
    const heard: string[] = [];
    for (const { socket } of [client, second])
      socket.onAny((...event: unknown[]) => heard.push(JSON.stringify(event)));
    const answers: string[] = [];
    const keep = (answer: unknown) => answers.push(JSON.stringify(answer));

    await a.ask('conversation:open', { conversation });
    await b.ask('conversation:open', { conversation });
    b.socket.emit('note:typing', { conversation, active: true });
    const note = await add(a, { conversation, text: `${secret} note`, mentions: [ben.id] });
    await add(a, { conversation, text: `${secret} whisper`, whisper: true });
    await add(a, { visitor: id, text: `${secret} person` });
    await a.ask('note:edit', { note: note.id, text: `${secret} edited`, mentions: [ben.id] });
    await b.ask('note:react', { note: note.id, emoji: '👀', on: true });
    await a.ask('note:add', { clientId: randomUUID(), conversation, text: `${secret} last` });
    await said(a, 'we are on it', { conversation });
    await client.next('message:created').catch(() => undefined);

    keep(await client.ask('conversation:sync', { conversation, after: 0 }));
    keep(await client.ask('conversations:mine', {}));
    keep(await client.ask('transcript:send', { conversation, email: 'kim@example.com' }));
    // Commands of agents are none of a visitor's.
    keep(await client.ask('note:sync', { conversation, after: 0 }));
    keep(await client.ask('note:add', { clientId: randomUUID(), conversation, text: 'x' }));
    keep(await client.ask('conversation:open', { conversation }));
    expect(answers.slice(-3).every((answer) => answer.includes('"ok":false'))).toBe(true);
    const headers = { Authorization: `Bearer ${token}` };
    for (const path of [
      `visitor/transcript?conversation=${conversation}&format=text`,
      `visitor/transcript?conversation=${conversation}&format=html`,
      'visitor/export',
      `visitor/events?conversation=${conversation}&after=0`,
      'agents',
    ])
      answers.push(await (await fetch(`${server.url}/api/v1/${path}`, { headers })).text());
    const back = await connectVisitor(server.url, token);
    open.push(back);
    keep(back.welcome);
    const bodies = await server.app.domain.store.deliveries(null, 100);
    expect(bodies.length).toBeGreaterThan(0);
    keep(bodies);
    await new Promise((done) => setTimeout(done, 200));

    expect(heard.length).toBeGreaterThan(0);
    for (const text of [...heard, ...answers]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain('Sekritname');
      expect(text).not.toMatch(/note:changed|lookers|mentions/);
    }
  });

  it('knows everybody who answers by name, for agents alone', async () => {
    await account('Zoë');
    const read = (headers: Record<string, string>) => fetch(`${server.url}/api/v1/agents`, { headers });
    expect((await read({})).status).toBe(401);
    const response = await read({ Authorization: `Bearer ${await signIn(server.url)}` });
    const { agents } = (await response.json()) as { agents: { name: string; role: string }[] };
    expect(agents.find(({ name }) => name === 'Zoë')).toMatchObject({ role: 'agent' });
  });
});
