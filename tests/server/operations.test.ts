/** What agents do to conversations, over the wire. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ConversationAnswer,
  ConversationOpenAnswer,
  ConversationsChangeAnswer,
  ConversationUpdated,
  UndoableAnswer,
} from '../../shared/protocol/agent-events.ts';
import type { AuditAnswer } from '../../shared/protocol/audit.ts';
import { connectAgent, connectVisitor, said, say, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

describe('an agent', () => {
  it('snoozes: it wakes by itself, and at once when the visitor writes', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'one');
    const ada = await connectAgent(server.url);
    await ada.ask('conversation:open', { conversation });
    expect(await ada.ask('conversation:snooze', { conversation, until: inMs(-1000) })).toMatchObject({
      code: 'bad_command',
    });
    const until = inMs(900);
    const snoozed = await ada.ask<ConversationAnswer>('conversation:snooze', { conversation, until });
    expect(snoozed).toMatchObject({ ok: true, conversation: { snoozedUntil: until } });
    // Its mood, read a moment later, is a change of the row too.
    for (let snoozes = true; snoozes; ) {
      const { conversation: row } = await ada.next<ConversationUpdated>('conversation:changed');
      snoozes = row.snoozedUntil !== null;
    }

    await ada.ask('conversation:snooze', { conversation, until: inMs(3_600_000) });
    await said(visitor, 'two', { conversation });
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.conversation.snoozedUntil).toBeNull();
    expect(opened.activities.map(({ change }) => change.kind)).toEqual([
      'snoozed',
      'woken',
      'snoozed',
      'woken',
    ]);
    visitor.close();
    ada.close();
  });

  it('takes back only what the server handed out, as it came', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'one');
    const ada = await connectAgent(server.url);
    const done = await ada.ask<ConversationAnswer>('conversation:prioritise', { conversation, priority: 2 });
    if (!done.ok || !done.undo) throw new Error('refused');
    const [step = '', seal] = done.undo.split('.');
    const other = (was: object) =>
      Buffer.from(JSON.stringify({ kind: 'conversation', conversation, was, is: {} })).toString('base64url');
    const made = [
      // A moment that no calendar has would stand in a row that nobody can read any more.
      other({ snoozedUntil: 9e15 }),
      other({ assignment: { agent: ada.welcome.agent.id, reason: 'same_person', at: 9e15 } }),
      other({ resolved: { at: 1, by: 'f'.repeat(32) } }),
    ].flatMap((forged) => [forged, `${forged}.`, `${forged}.${seal}`]);
    for (const forged of [...made, '', '.', step, `${step}.`, `${step}.${'A'.repeat(22)}`])
      expect(await ada.ask('changes:undo', { steps: [forged] }), forged).toMatchObject({
        results: [{ code: 'bad_command' }],
      });
    expect(await ada.ask('conversation:list', {})).toMatchObject({ ok: true });
    expect(await ada.ask('changes:undo', { steps: [done.undo] })).toMatchObject({ results: [null] });
    visitor.close();
    ada.close();
  });

  it('does not put to sleep again what a colleague has resolved meanwhile', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'one');
    const ada = await connectAgent(server.url);
    await ada.ask('conversation:snooze', { conversation, until: inMs(3_600_000) });
    const woken = await ada.ask<ConversationAnswer>('conversation:snooze', { conversation, until: null });
    if (!woken.ok || !woken.undo) throw new Error('refused');
    await ada.ask('conversation:resolve', { conversation });
    expect(await ada.ask('changes:undo', { steps: [woken.undo] })).toMatchObject({
      results: [{ code: 'changed_meanwhile' }],
    });
    const row = await server.app.domain.store.conversation(conversation);
    expect(row).toMatchObject({ status: 'resolved', snoozedUntil: null });
    visitor.close();
    ada.close();
  });

  it('changes many at once and takes all of it back, each to what it was', async () => {
    const visitor = await connectVisitor(server.url);
    const ids: string[] = [];
    for (let index = 0; index < 3; index++)
      ids.push((await said(visitor, String(index), { start: true })).conversation);
    const ada = await connectAgent(server.url);
    await ada.ask('conversation:prioritise', { conversation: ids[0], priority: 2 });
    const changed = await ada.ask<ConversationsChangeAnswer>('conversations:change', {
      conversations: [...ids, '0'.repeat(32)],
      change: { kind: 'prioritise', priority: 2 },
    });
    if (!changed.ok) throw new Error(changed.code);
    expect(changed.results.map(({ failure, undo }) => [failure?.code ?? null, undo !== null])).toEqual([
      [null, false],
      [null, true],
      [null, true],
      ['not_found', false],
    ]);
    const steps = changed.results.flatMap(({ undo }) => undo ?? []);
    await ada.ask('conversation:prioritise', { conversation: ids[2], priority: 1 });
    expect(await ada.ask('changes:undo', { steps })).toMatchObject({
      ok: true,
      results: [null, { code: 'changed_meanwhile' }],
    });
    const rows = await Promise.all(ids.map((id) => server.app.domain.store.conversation(id)));
    expect(rows.map((row) => row?.priority)).toEqual([2, 0, 1]);
    visitor.close();
    ada.close();
  });

  it('closes the chat to a visitor, whose words are refused with a code of their own, and opens it again', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'rude');
    const ada = await connectAgent(server.url);
    const { visitorId } = visitor.welcome;
    const blocked = await ada.ask<UndoableAnswer>('visitor:block', { visitor: visitorId, reason: 'threats' });
    expect(await say(visitor, 'more', { conversation })).toMatchObject({ code: 'blocked', retry: false });
    expect(await say(visitor, 'more', { start: true })).toMatchObject({ code: 'blocked' });
    const upload = () =>
      fetch(`${server.url}/api/v1/files`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${visitor.welcome.visitor}`, 'x-file-name': 'a.txt' },
        body: 'words in a file',
      });
    expect((await upload()).status).toBe(403);
    if (!blocked.ok || !blocked.undo) throw new Error('refused');
    expect(await ada.ask('changes:undo', { steps: [blocked.undo] })).toMatchObject({ results: [null] });
    expect((await upload()).status).toBe(200);
    expect((await say(visitor, 'sorry', { conversation })).ok).toBe(true);
    visitor.close();
    ada.close();
  });

  it('sees two browsers as one person and merges what they wrote; neither browser sees the other’s', async () => {
    const [one, two] = [await connectVisitor(server.url), await connectVisitor(server.url)];
    const first = (await said(one, 'from the phone')).conversation;
    const second = (await said(two, 'from the desk')).conversation;
    const ada = await connectAgent(server.url);
    const merge = () =>
      ada.ask<ConversationAnswer>('conversation:merge', { conversation: first, into: second });
    expect(await merge()).toMatchObject({ code: 'bad_command' });
    const join = () =>
      ada.ask<UndoableAnswer>('people:join', {
        visitor: one.welcome.visitorId,
        with: two.welcome.visitorId,
      });
    const joined = await join();
    if (!joined.ok || !joined.undo) throw new Error('refused');
    expect(await ada.ask('changes:undo', { steps: [joined.undo] })).toMatchObject({ results: [null] });
    await join();
    const audited = await fetch(`${server.url}/api/v1/audit?limit=20`, {
      headers: { Authorization: `Bearer ${await signIn(server.url)}` },
    });
    const { entries } = (await audited.json()) as AuditAnswer;
    const ofPeople = entries.filter(({ action }) => action.startsWith('people_'));
    expect(ofPeople.map(({ action, object }) => [action, object])).toEqual(
      ['people_joined', 'people_parted', 'people_joined'].map((action) => [action, one.welcome.visitorId]),
    );
    expect((await merge()).ok).toBe(true);
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation: second });
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.merged.map(({ id }) => id)).toEqual([first]);
    expect(opened.visitor.linked.map(({ id }) => id)).toEqual([one.welcome.visitorId]);
    expect(await two.ask('conversation:sync', { conversation: first, after: 0 })).toMatchObject({
      code: 'not_found',
    });
    await said(one, 'me again', { conversation: first });
    expect(await server.app.domain.store.conversation(first)).toMatchObject({
      mergedInto: null,
      status: 'open',
    });
    for (const client of [one, two, ada]) client.close();
  });

  it('notes a promise once, however often the same is sent', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'one');
    const ada = await connectAgent(server.url);
    const made = { conversation, what: 'Send the lamp', due: inMs(3_600_000), clientId: randomUUID() };
    const first = await ada.ask<UndoableAnswer>('promise:add', made);
    const second = await ada.ask<UndoableAnswer>('promise:add', made);
    expect(second).toEqual(first);
    await ada.ask('promise:add', { ...made, clientId: randomUUID() });
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    if (!opened.ok || !second.ok || !second.undo) throw new Error('refused');
    expect(opened.promises).toHaveLength(2);
    expect(await ada.ask('changes:undo', { steps: [second.undo] })).toMatchObject({ results: [null] });
    visitor.close();
    ada.close();
  });

  it('promises the visitor what stands in the file they take along', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'one');
    const ada = await connectAgent(server.url);
    await ada.ask('promise:add', { conversation, what: 'Send the lamp', due: inMs(3_600_000) });
    const file = await fetch(`${server.url}/api/v1/visitor/export`, {
      headers: { Authorization: `Bearer ${visitor.welcome.visitor}` },
    });
    const { conversations } = (await file.json()) as { conversations: { promises: object[] }[] };
    expect(conversations[0]?.promises).toEqual([
      expect.objectContaining({ what: 'Send the lamp', by: 'Owner', state: 'open', settledAt: null }),
    ]);
    visitor.close();
    ada.close();
  });

  it('notes a promise, which is due until it is settled', async () => {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'when?');
    const ada = await connectAgent(server.url);
    const due = inMs(600_000);
    expect((await ada.ask('promise:add', { conversation, what: 'Call back', due })).ok).toBe(true);
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.conversation.promiseDue).toBe(due);
    const promise = opened.promises[0]?.id;
    await ada.ask('promise:settle', { promise, outcome: 'kept' });
    expect((await server.app.domain.store.conversation(conversation))?.promiseDue).toBeNull();
    visitor.close();
    ada.close();
  });
});

it('tags are shared, named once whatever the case, and told to every console', async () => {
  const ada = await connectAgent(server.url);
  const token = await signIn(server.url);
  const post = (name: string) =>
    fetch(`${server.url}/api/v1/tags`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ name }),
    });
  const told = ada.next<{ tags: { name: string }[] }>('tags:changed');
  expect((await post('Billing')).status).toBe(201);
  expect((await told).tags.map(({ name }) => name)).toEqual(['Billing']);
  expect((await post('billing')).status).toBe(409);
  expect((await post('x'.repeat(41))).status).toBe(400);
  ada.close();
});
