/** What agents do with suggestions, from the reply over the store to the next suggestion. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { outcomesOf } from '../../server/domain/lessons.ts';
import type { Suggestion } from '../../shared/tone/types.ts';
import { type Client, connectAgent, connectVisitor, said } from '../harness/clients.ts';
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

/** A visitor writes, an agent looks, and answers with what `reply` makes of the suggestions. */
async function exchange(text: string, reply: (suggestions: Suggestion[]) => string): Promise<Suggestion[]> {
  const [norm, ada] = [await connectVisitor(server.url), await connectAgent(server.url)];
  open.push(norm, ada);
  const { conversation } = await said(norm, text);
  const heard = ada.next<Changed>('suggestions:changed');
  await ada.ask('conversation:open', { conversation });
  const { suggestions } = await heard;
  await said(ada, reply(suggestions), { conversation });
  const again = ada.next<Changed>('suggestions:changed');
  await said(norm, 'ok', { conversation });
  await again;
  return suggestions;
}
const whyOf = (suggestions: Suggestion[], answer: string) =>
  suggestions.filter((one) => one.answer === answer).flatMap(({ why }) => why);
const best = ([first]: Suggestion[]) => first?.text ?? '';

describe('learning from agents', () => {
  it('tells the next agent how often an answer was sent, and how often passed over', async () => {
    const text = 'how do I turn on captions';
    const first = await exchange(text, best);
    expect(first[0]?.answer).toBe('captions');
    expect(whyOf(first, 'captions').join()).not.toContain('Agents here');

    const second = await exchange(
      text,
      () => 'Leave it with me, I will look at your account and come back to you.',
    );
    expect(whyOf(second, 'captions')).toContain('Agents here sent this answer to a similar question.');

    const third = await exchange(text, best);
    expect(whyOf(third, 'captions')).toContain('Agents here chose otherwise for a similar question.');
  });
});

describe('what became of a suggestion', () => {
  const suggestion = (text: string, answer: string, facts: string[] = []): Suggestion => ({
    move: 'answer',
    voice: 'plain',
    text,
    answer,
    facts,
    why: [],
  });
  const shown = [
    suggestion('Of course. Press the speech bubble in the player.', 'captions', [
      'Press the speech bubble in the player.',
    ]),
    suggestion('Which of your devices is it on?', 'tv'),
  ];

  it.each([
    ['Of course.  Press the speech bubble in the player.', { captions: 'kept' }],
    ['Hi Sam, press the speech bubble in the player. Enjoy the film', { captions: 'edited' }],
    ['Which of your devices is it?', { tv: 'edited' }],
    ['One moment', {}],
    ['', {}],
  ])('%s', (sent, expected) => {
    expect(Object.fromEntries(outcomesOf(sent, shown))).toEqual(expected);
  });
});
