/** Blocks of messages: who may send which, and what counts as an answer. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../shared/protocol/blocks.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { ConversationSyncAnswer } from '../../shared/protocol/visitor-events.ts';
import { type Client, connectAgent, connectVisitor, said, say } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
const keep = <C extends Client<unknown>>(client: C): C => {
  open.push(client);
  return client;
};

const replies = { kind: 'replies', options: ['Yes', 'Not yet'] } as const;
const steps = { kind: 'steps', title: 'Restart it', steps: ['Unplug it.', 'Wait.'], ask: true } as const;
const links = { kind: 'links', links: [{ url: 'https://example.com/help', title: 'Help' }] } as const;
const form = {
  kind: 'form',
  fields: [
    { name: 'order_number', label: 'Order number', type: 'text', required: true },
    { name: 'email', label: 'E-mail', type: 'email', required: false },
    { name: 'items', label: 'How many', type: 'number', required: false },
    { name: 'bought', label: 'Bought on', type: 'date', required: false },
    { name: 'shop', label: 'Shop', type: 'choice', required: false, options: ['Here', 'There'] },
    { name: 'agreed', label: 'Agreed', type: 'check', required: true },
  ],
} as const;
const answer = (to: number, values: object) => ({ kind: 'answer', to, values });
const filled = { order_number: 'A-1', agreed: true };

/** A visitor who was asked something by an agent, in message 2. */
async function asked(...blocks: object[]) {
  const one = keep(await connectVisitor(server.url));
  const ada = keep(await connectAgent(server.url));
  const { conversation } = await said(one, 'It does not work.');
  await said(ada, 'Have you tried this?', { conversation, blocks });
  const messages = async (): Promise<Message[]> => {
    const page = await one.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    return page.ok ? page.events : [];
  };
  return { one, ada, conversation, messages };
}

describe('an agent’s blocks', () => {
  it('arrive with the message, everywhere and for ever', async () => {
    const { one, ada, conversation, messages } = await asked(steps, links);
    expect((await messages())[1]).toMatchObject({ text: 'Have you tried this?', blocks: [steps, links] });
    await expect.poll(() => one.messages.at(-1)?.blocks).toEqual([steps, links]);
    const again = await ada.ask<{ events: Message[] }>('conversation:open', { conversation });
    expect(again.events[1]?.blocks).toEqual([steps, links]);
  });

  it.each<[string, object[], string]>([
    [
      'an answer, which would be in the visitor’s name',
      [answer(1, { worked: true })],
      'only visitors answer',
    ],
    ['two questions, whose answer would be anybody’s guess', [replies, form], 'at most one that asks'],
    [
      'a link that is no page',
      [{ kind: 'links', links: [{ url: 'javascript:1', title: 'x' }] }],
      'http or https',
    ],
    ['a block nobody knows', [{ kind: 'carousel' }], 'kind'],
    ['a choice of nothing', [{ kind: 'replies', options: [] }], 'options'],
  ])('are refused with %s', async (_name, blocks, says) => {
    const { ada, conversation, messages } = await asked(links);
    const refused = await say(ada, 'forged', { conversation, blocks });
    expect(refused).toMatchObject({ ok: false, code: 'bad_command', retry: false });
    expect(!refused.ok && refused.message).toContain(says);
    expect(await messages()).toHaveLength(2);
  });
});

describe('a visitor’s answer', () => {
  it.each<[string, Block | object, object]>([
    ['replies', replies, { option: 'Not yet' }],
    ['steps', steps, { worked: false }],
    ['a form', form, filled],
    [
      'a form in full',
      form,
      { ...filled, email: 'kim@example.com', items: 2, bought: '2026-03-31', shop: 'There' },
    ],
    ['a form whose optional fields are empty', form, { ...filled, email: '', items: '', shop: '' }],
  ])('to %s is stored with its words and its values', async (_name, block, values) => {
    const { one, ada, conversation, messages } = await asked(links, block);
    const blocks = [answer(2, values)];
    expect(await said(one, 'in words', { conversation, blocks })).toMatchObject({ seq: 3 });
    expect((await messages())[2]).toMatchObject({ text: 'in words', blocks });
    await expect.poll(() => ada.messages.at(-1)?.blocks).toEqual(blocks);
  });

  it.each<[string, object[], object[], string]>([
    ['another block', [steps], [steps], 'one answer and nothing else'],
    ['two answers', [steps], [answer(2, { worked: true }), answer(2, { worked: true })], 'one answer'],
    ['an answer to their own message', [steps], [answer(1, { worked: true })], 'agent’s message'],
    ['an answer to a message that is not there', [steps], [answer(9, { worked: true })], 'agent’s message'],
    ['an answer to the beginning', [steps], [answer(0, { worked: true })], 'agent’s message'],
    ['an answer to links', [links], [answer(2, { worked: true })], 'that asks'],
    [
      'an answer to steps that do not ask',
      [{ ...steps, ask: false }],
      [answer(2, { worked: true })],
      'that asks',
    ],
    ['a reply that was not offered', [replies], [answer(2, { option: 'Maybe' })], 'one of the options'],
    ['a reply and more', [replies], [answer(2, { option: 'Yes', worked: true })], 'one of the options'],
    ['a word where yes or no was asked', [steps], [answer(2, { worked: 'yes' })], 'true or false'],
    [
      'a field that was not asked',
      [form],
      [answer(2, { ...filled, admin: true })],
      'only fields of the form',
    ],
    ['a field missing', [form], [answer(2, { agreed: true })], 'order_number: expected a value'],
    ['a box left open that must be ticked', [form], [answer(2, { ...filled, agreed: false })], 'agreed'],
    ['no e-mail address', [form], [answer(2, { ...filled, email: 'kim' })], 'email: expected an e-mail'],
    ['a number in letters', [form], [answer(2, { ...filled, items: 'two' })], 'items: expected a number'],
    [
      'a day that is none',
      [form],
      [answer(2, { ...filled, bought: '2026-13-41' })],
      'bought: expected a date',
    ],
    ['a choice not offered', [form], [answer(2, { ...filled, shop: 'Nowhere' })], 'shop: expected one'],
    ['a number where text was asked', [form], [answer(2, { ...filled, order_number: 7 })], 'expected text'],
    ['an inherited name', [form], [answer(2, { ...filled, toString: 'x' })], 'only fields of the form'],
  ])('is refused with %s', async (_name, question, blocks, says) => {
    const { one, conversation, messages } = await asked(...question);
    const refused = await say(one, 'in words', { conversation, blocks });
    expect(refused).toMatchObject({ ok: false, code: 'bad_command', retry: false });
    expect(!refused.ok && refused.message).toContain(says);
    expect(await messages()).toHaveLength(2);
  });

  it('names the conversation, and it is their own', async () => {
    const { one, conversation } = await asked(steps);
    const blocks = [answer(2, { worked: true })];
    expect(await say(one, 'yes', { blocks })).toMatchObject({ ok: false, code: 'bad_command' });
    const two = keep(await connectVisitor(server.url));
    expect(await say(two, 'yes', { conversation, blocks })).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('counts once for each question, whichever tab is first; the first is repeated to whoever sends it again', async () => {
    const { one, ada, conversation, messages } = await asked(steps);
    const other = keep(await connectVisitor(server.url, one.welcome.visitor));
    const send = (client: Client<unknown>, worked: boolean, clientId = randomUUID()) =>
      client.ask('message:send', { clientId, conversation, text: 'x', blocks: [answer(2, { worked })] });
    const clientId = randomUUID();
    const both = await Promise.all([send(one, true, clientId), send(other, false)]);
    expect(both[0]).toMatchObject({ ok: true, seq: 3 });
    expect(both[1]).toMatchObject({ ok: false, code: 'already_answered', retry: false });
    expect(await send(one, true, clientId)).toEqual(both[0]);
    expect(await send(one, true)).toMatchObject({ ok: false, code: 'already_answered' });
    expect(await messages()).toHaveLength(3);
    // Another question has an answer of its own.
    await said(ada, 'And now?', { conversation, blocks: [replies] });
    await said(one, 'yes', { conversation, blocks: [answer(4, { option: 'Yes' })] });
  });

  it('that was taken is answered again as it was, even when the repetition says nonsense', async () => {
    const { one, conversation } = await asked(steps);
    const clientId = randomUUID();
    const first = await one.ask('message:send', { clientId, conversation, text: 'plain' });
    expect(first).toMatchObject({ ok: true, seq: 3 });
    const blocks = [answer(1, {})];
    expect(await one.ask('message:send', { clientId, conversation, text: 'x', blocks })).toEqual(first);
  });
});
