import { describe, expect, it } from 'vitest';
import { demoAnswers } from '../../../server/demo/answers.ts';
import { buildAnswerIndex, hits, indexOf, retrieve } from '../../../shared/tone/retrieve.ts';

const index = buildAnswerIndex(demoAnswers);
const best = (text: string) => hits(text, index)[0];

describe('retrieval over the demo answers', () => {
  it.each([
    ['the same minute of episode 4 keeps looping on the main viewer, over and over', 'playback-loops'],
    ['heyy any idea why my vid keeps freezing lol', 'buffering'],
    ['captions how', 'captions'],
    ['You charged me TWICE and nobody answers', 'double-charge'],
    ['my husband died and I need to cancel his account', 'cancel'],
    [
      'I should be grateful if you could inform me how I might change my plan from Small to Family',
      'change-plan',
    ],
    ['Forgotten my password I have. Log in I cannot', 'password'],
    ['the film keeps jumping back to the same spot', 'playback-loops'],
    ['can i save a film on my tablet for the flight', 'offline'],
    ['voucher code not accepted', 'gift-codes'],
    ['will it work when we are on holiday in Italy', 'travel'],
    ['how do i get this on the big television', 'tv'],
    ['i want my money back for the film I rented', 'rental-refund'],
    ['subtitlez plz', 'captions'],
    ['money taken two times', 'double-charge'],
    ['stop my subscription', 'cancel'],
    ['my package has not turned up', 'late-parcel'],
  ])('finds the answer to “%s”', (text, id) => {
    expect(best(text)?.answer.id).toBe(id);
    expect(best(text)?.confident).toBe(true);
  });

  it.each([
    'what is the weather in Lisbon tomorrow',
    'do you have jobs for electricians',
    'tell me a story about a fox',
    'is the moon made of cheese',
    'I want a singing telegram with the gift box',
    'can I pay with bitcoin',
    'do you sell popcorn',
    'is there a student discount',
    'change the colour of the gift wrapping',
    'xqzv wlkj',
  ])('is not sure of anything for “%s”', (text) => {
    expect(best(text)?.confident ?? false).toBe(false);
  });

  it('finds nothing in nothing', () => {
    expect(retrieve('', index).answers).toEqual([]);
    expect(retrieve('captions', buildAnswerIndex([])).answers).toEqual([]);
  });

  it('gives at most five answers, best first', () => {
    const { answers } = retrieve('how do I watch a film', index);
    expect(answers.length).toBeLessThanOrEqual(5);
    expect(answers.map(({ score }) => score)).toEqual(
      answers.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  it('reads an id that says something where a title is missing', () => {
    const named = buildAnswerIndex(
      ['lost_or_stolen_card', 'changeAddress', 'x9'].map((id) => ({
        id,
        title: '',
        body: '',
        questions: [],
      })),
    );
    expect(retrieve('somebody took my card', named).answers[0]?.id).toBe('lost_or_stolen_card');
    expect(retrieve('I have moved to a new address', named).answers[0]?.id).toBe('changeAddress');
  });

  it('finds the same thing in other words', () => {
    const bank = buildAnswerIndex([
      { id: 'declined', title: '', body: '', questions: ['My top up was declined', 'Topping up failed'] },
      {
        id: 'pending',
        title: '',
        body: '',
        questions: ['My top up is pending', 'Why is my top up still processing'],
      },
      { id: 'limit', title: '', body: '', questions: ['Is there a top up limit', 'How much can I top up'] },
    ]);
    expect(retrieve("it won't accept the money I'm adding", bank).answers[0]?.id).toBe('declined');
    expect(retrieve('what is the maximum I may add to my account', bank).answers[0]?.id).toBe('limit');
  });

  it('builds the index of a list once', () => {
    const answers = structuredClone(demoAnswers).reverse();
    const index = indexOf(answers);
    expect(indexOf(answers)).toBe(index);
    expect(indexOf(structuredClone(answers))).toBe(index);
    expect(indexOf(answers.slice(1))).not.toBe(index);
  });

  it('keeps each example question nearest to its own answer', () => {
    const missed = demoAnswers.flatMap(({ id, questions }) =>
      questions.filter((question) => best(question)?.answer.id !== id),
    );
    expect(missed).toEqual([]);
  });
});
