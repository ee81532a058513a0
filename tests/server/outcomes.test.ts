/** What agents do with suggestions, as reports and the tray read it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../server/domain/outcomes.ts';
import type { LearnedAnswer } from '../../shared/protocol/tray.ts';
import type { Suggestion } from '../../shared/tone/types.ts';
import { type Client, connectAgent, connectVisitor, said, say, signIn } from '../harness/clients.ts';
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

interface Changed {
  forSeq: number;
  suggestions: Suggestion[];
}

async function asked(text: string) {
  const [norm, ada] = [await connectVisitor(server.url), await connectAgent(server.url)];
  open.push(norm, ada);
  const { conversation } = await said(norm, text);
  const heard = ada.next<Changed>('suggestions:changed');
  await ada.ask('conversation:open', { conversation });
  const { suggestions, forSeq } = await heard;
  return { norm, ada, conversation, suggestions, forSeq };
}

async function learned(): Promise<LearnedAnswer> {
  const response = await fetch(`${server.url}/api/v1/inboxes/demo/learned`, {
    headers: { Authorization: `Bearer ${await signIn(server.url)}` },
  });
  return (await response.json()) as LearnedAnswer;
}
const sum = ({ mine }: LearnedAnswer, what: 'kept' | 'edited' | 'thrownAway') =>
  mine.reduce((total, move) => total + move[what], 0);

describe('what becomes of suggestions', () => {
  it('counts them as kept, edited or thrown away, by move', async () => {
    const kept = await asked('how do I turn on captions');
    await said(kept.ada, kept.suggestions[0]?.text ?? '', { conversation: kept.conversation });

    const edited = await asked('how do I turn on captions');
    await said(edited.ada, `${edited.suggestions[0]?.text} Enjoy your film!`, {
      conversation: edited.conversation,
    });

    const own = await asked('how do I turn on captions');
    await said(own.ada, 'Leave it with me, I will look at your account and come back to you.', {
      conversation: own.conversation,
    });
    await said(own.norm, 'ok', { conversation: own.conversation });

    await expect.poll(async () => sum(await learned(), 'thrownAway')).toBe(1);
    const answer = await learned();
    expect([sum(answer, 'kept'), sum(answer, 'edited')]).toEqual([1, 1]);
    expect(answer.everybody).toEqual(answer.mine);
    expect(answer.mine.find(({ edited: count }) => count > 0)?.length).toBeGreaterThan(1);
  });

  it('knows a suggestion that the dial turned into other words, and one that was put aside', async () => {
    const before = await learned();
    const { ada, norm, conversation, forSeq } = await asked('the film keeps stopping');
    const dialled = {
      move: 'promise',
      voice: 'casual',
      text: 'On it now, back in a tick with news.',
      facts: [],
    };
    await ada.ask('suggestion:taken', { conversation, forSeq, suggestion: dialled });
    await ada.ask('suggestion:taken', {
      conversation,
      forSeq,
      suggestion: { ...dialled, move: 'gesture', text: 'Have this one on the house.' },
    });
    await said(ada, dialled.text, { conversation });
    await said(norm, 'thanks', { conversation });
    await expect.poll(async () => sum(await learned(), 'thrownAway')).toBe(sum(before, 'thrownAway') + 1);
    expect(sum(await learned(), 'kept')).toBe(sum(before, 'kept') + 1);
  });

  it('scores each reply, and counts a deflection that was taken out of the draft', async () => {
    const { ada, conversation } = await asked('i was charged twice');
    await ada.ask('advice:taken', { conversation, kind: 'deflection' });
    const { seq } = await said(ada, 'Please contact the billing department about this.', { conversation });
    const row = async () => {
      const [found] = await server.past([
        'SELECT score, deflects, caught FROM reply_scores WHERE conversation = ? AND seq = ?',
        conversation,
        seq,
      ]);
      return found as { score: number; deflects: number; caught: number } | undefined;
    };
    await expect.poll(row).toMatchObject({ deflects: 1, caught: 1 });
    expect((await row())?.score).toBeGreaterThan(0);
  });
});

describe('an inbox that holds deflections back', () => {
  it('refuses them with the advice, takes them from an owner who insists, and records that', async () => {
    await server.app.domain.inboxes.change('demo', { guard: 'block-deflection' });
    const { ada, conversation } = await asked('i was charged twice');
    const text = 'Please contact the billing department about this.';
    expect(await say(ada, text, { conversation })).toMatchObject({
      ok: false,
      code: 'deflects',
      retry: false,
    });
    const happened = ada.next('activity:recorded');
    expect(await say(ada, text, { conversation, anyway: true })).toMatchObject({ ok: true });
    await happened;
    const opened = await ada.ask<{ activities: { change: { kind: string } }[] }>('conversation:open', {
      conversation,
    });
    expect(opened.activities.map(({ change }) => change.kind)).toContain('sent_anyway');
    // Nor do other words put what is held back into a message that was sent.
    const sent = await said(ada, 'I look into it now.', { conversation });
    const edit = (more: object = {}) =>
      ada.ask('message:edit', { conversation, seq: sent.seq, text: `${text} Thanks.`, ...more });
    expect(await edit()).toMatchObject({ ok: false, code: 'deflects', retry: false });
    const again = ada.next('activity:recorded');
    expect(await edit({ anyway: true })).toMatchObject({ ok: true });
    expect(await again).toMatchObject({ activity: { change: { kind: 'sent_anyway' } } });
    await server.app.domain.inboxes.change('demo', { guard: 'advise' });
    expect(await say(ada, text, { conversation })).toMatchObject({ ok: true });
  });
});

describe('pinning the register', () => {
  it('holds for the conversation, is told to everybody, and is taken back', async () => {
    const { ada, conversation } = await asked('hi, how do I turn on captions?');
    const again = ada.next<Changed & { target: { composed: boolean } }>('suggestions:changed');
    expect(await ada.ask('register:pin', { conversation, as: 'upset' })).toMatchObject({
      ok: true,
      conversation: { pin: 'upset' },
    });
    expect((await again).target.composed).toBe(true);
    expect(await ada.ask('register:pin', { conversation, as: null })).toMatchObject({
      ok: true,
      conversation: { pin: null },
    });
    expect(await ada.ask('register:pin', { conversation, as: 'rude' })).toMatchObject({
      code: 'bad_command',
    });
  });
});

describe('which suggestion a reply is', () => {
  const offered = (text: string, facts: string[] = []) =>
    ({ move: 'answer', voice: 'plain', text, facts }) as const;
  it('takes the one in the field for meant, however much of it was changed', () => {
    const field = offered('I will look into your invoice and write to you by Friday with what I found.');
    const sent = 'I will look into this invoice today. Until then nothing is taken from your account.';
    expect(outcomeOf(sent, [field])).toBeNull();
    expect(outcomeOf(sent, [field], [field])).toMatchObject({ outcome: 'edited', suggestion: field });
  });
});
