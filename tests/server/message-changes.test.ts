/** Editing and taking back: who may, until when, who learns of it, and that nothing of what was taken back is left. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MessageChangeAnswer } from '../../shared/protocol/agent-events.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { changeWithinMs } from '../../shared/protocol/messages.ts';
import type { ConversationSyncAnswer } from '../../shared/protocol/visitor-events.ts';
import { applyMessages, lastContiguousSeq, timelineFrom } from '../../shared/timeline.ts';
import { type Client, connectAgent, connectVisitor, said, signIn, uploadText } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let ahead = 0;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer(
    { commands: { points: 100_000, seconds: 10 }, agentCommands: { points: 100_000, seconds: 10 } },
    { now: () => Date.now() + ahead },
  );
});
afterAll(() => server.stop());
afterEach(() => {
  ahead = 0;
  for (const client of open.splice(0)) client.close();
});

async function pair() {
  const [visitor, agent] = [await connectVisitor(server.url), await connectAgent(server.url)];
  open.push(visitor, agent);
  const { conversation } = await said(visitor, 'hello');
  const answered = (text: string, more: object = {}) => said(agent, text, { conversation, ...more });
  const sync = async (client: Client<unknown>, fields: object) => {
    const answer = await client.ask<ConversationSyncAnswer>('conversation:sync', { conversation, ...fields });
    if (!answer.ok) throw new Error(answer.message);
    return answer;
  };
  const edit = (client: Client<unknown>, seq: number, text: string) =>
    client.ask<MessageChangeAnswer>('message:edit', { conversation, seq, text });
  const takeBack = (client: Client<unknown>, seq: number) =>
    client.ask<MessageChangeAnswer>('message:delete', { conversation, seq });
  return { visitor, agent, conversation, answered, sync, edit, takeBack };
}

const onDisk = (word: string): boolean =>
  readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((file) => readFileSync(join(file.parentPath, file.name)).includes(word));

describe('a message of one’s own', () => {
  it('gets other words, which both sides see as changed', async () => {
    const { visitor, agent, conversation, answered, sync, edit } = await pair();
    await answered('Tuesday');
    const heard = visitor.next<Message>('message:changed');
    expect(await edit(agent, 2, 'Wednesday')).toMatchObject({ ok: true, message: { text: 'Wednesday' } });
    expect(await heard).toMatchObject({
      conversation,
      seq: 2,
      text: 'Wednesday',
      change: { number: 1, kind: 'edited' },
    });
    for (const client of [visitor, agent]) {
      const { events, state, changes } = await sync(client, { after: 0, changed: 0 });
      expect(events.map(({ text }) => text)).toEqual(['hello', 'Wednesday']);
      expect([changes, state.changes]).toEqual([1, 1]);
    }
    const { events } = await sync(visitor, { after: 0 });
    expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
    const transcript = await fetch(`${server.url}/api/v1/visitor/transcript?conversation=${conversation}`, {
      headers: { Authorization: `Bearer ${visitor.welcome.visitor}` },
    }).then((answer) => answer.text());
    expect(transcript).toContain('(edited)');
    expect(transcript).not.toContain('Tuesday');
  });

  it('is gone for good once taken back: words, files, promises and mails', async () => {
    const { visitor, agent, conversation, answered, sync, takeBack } = await pair();
    await visitor.ask('visitor:contact', { email: 'norm@example.com' });
    const file = await uploadText(
      server.url,
      await signIn(server.url),
      'capercaillie.txt',
      'ptarmigan',
      conversation,
    );
    await answered('the wheatear', { attachments: [file] });
    await visitor.ask('transcript:send', { conversation, email: 'norm@example.com' });
    expect(onDisk('wheatear') && onDisk('ptarmigan')).toBe(true);
    expect(await takeBack(agent, 2)).toMatchObject({
      ok: true,
      message: { text: '', change: { kind: 'deleted' } },
    });
    const { events } = await sync(visitor, { after: 1 });
    expect(events).toMatchObject([{ seq: 2, text: '', change: { kind: 'deleted' } }]);
    expect(events[0]).not.toHaveProperty('attachments');
    const download = await fetch(`${server.url}/api/v1/files/${file}`, {
      headers: { Authorization: `Bearer ${visitor.welcome.visitor}` },
    });
    expect(download.status).toBe(404);
    // The mail that waited has been written anew.
    const [mail] = await server.app.domain.store.deliveries('waiting', 10);
    expect(mail).toMatchObject({
      kind: 'transcript',
      content: { text: expect.stringContaining('This message was taken back.') },
    });
    // What an SQLite log held goes with its next turn.
    await server.app.sweep();
    await expect.poll(() => onDisk('ptarmigan'), { timeout: 8000 }).toBe(false);
    await expect.poll(() => onDisk('wheatear'), { timeout: 8000 }).toBe(false);
    // Taken back is taken back.
    expect(await takeBack(agent, 2)).toMatchObject({ ok: false, code: 'not_found' });
    expect((await server.app.domain.store.conversation(conversation))?.lastMessage).toMatchObject({
      deleted: true,
      text: '',
    });
  });

  it('may be changed for a quarter of an hour; owners take any agent’s back at any time', async () => {
    const { agent, answered, edit, takeBack } = await pair();
    await answered('one');
    ahead = changeWithinMs + 60_000;
    expect(await edit(agent, 2, 'two')).toMatchObject({ ok: false, code: 'too_late' });
    // The harness signs in as the owner.
    expect(await takeBack(agent, 2)).toMatchObject({ ok: true });
  });

  it('is nobody else’s to change', async () => {
    const { visitor, agent, edit, takeBack } = await pair();
    expect(await edit(agent, 1, 'goodbye')).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await takeBack(agent, 1)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await edit(visitor, 1, 'goodbye')).toMatchObject({ ok: false, code: 'unknown_command' });
    expect(await edit(agent, 9, 'goodbye')).toMatchObject({ ok: false, code: 'not_found' });
    expect(await edit(agent, 1, '   ')).toMatchObject({ ok: false, code: 'bad_command' });
  });
});

describe('a client that was away', () => {
  it('learns of every change, whatever part of the conversation it holds', async () => {
    const { visitor, agent, answered, sync, edit, takeBack } = await pair();
    for (let count = 0; count < 12; count++) await answered(`answer ${count}`);
    let timeline = applyMessages(timelineFrom(6), (await sync(visitor, { after: 6 })).events);
    for (const seq of [2, 8, 9]) await edit(agent, seq, `better ${seq}`);
    await takeBack(agent, 10);
    await answered('the last');
    const answer = await sync(visitor, { after: lastContiguousSeq(timeline), changed: 0 });
    expect(answer.events.map(({ seq }) => seq)).toEqual([2, 8, 9, 10, 14]);
    timeline = applyMessages(timeline, answer.events);
    const { events: truth } = await sync(visitor, { after: 0 });
    expect(timeline.messages).toEqual(truth.slice(6));
    // Nothing is told twice.
    const again = await sync(visitor, { after: 14, changed: answer.changes ?? 0 });
    expect(again.events).toEqual([]);
  });

  it('over a long poll is told at once that there are changes', async () => {
    const { visitor, agent, conversation, answered, edit } = await pair();
    await answered('now');
    const poll = fetch(`${server.url}/api/v1/visitor/events?conversation=${conversation}&after=2`, {
      headers: { Authorization: `Bearer ${visitor.welcome.visitor}` },
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await edit(agent, 2, 'then');
    const page = (await (await poll).json()) as { state: { changes?: number } };
    expect(page.state.changes).toBe(1);
  });
});
