/** Whatever a playbook holds and whatever is asked: the same answer every time, in order, and soon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoAnswers } from '../../../server/demo/answers.ts';
import { buildAnswerIndex, hits, indexOf, retrieve } from '../../../shared/tone/retrieve.ts';
import type { Answer } from '../../../shared/tone/types.ts';
import { costMs, leastCostMs } from '../../harness/cost.ts';

/** Any UTF-16 code units, lone surrogates and control characters included. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));
const words = fc
  .array(
    fc.constantFrom(...'where is my parcel card refund top up declined how do i cancel the plan'.split(' ')),
    {
      maxLength: 12,
    },
  )
  .map((list) => list.join(' '));
const text = fc.oneof(anything, words);
const playbook = fc
  .array(fc.record({ title: text, body: text, questions: fc.array(text, { maxLength: 4 }) }), {
    maxLength: 8,
  })
  .map((list): Answer[] => list.map((answer, at) => ({ id: `answer ${at}`, ...answer })));

describe('any playbook, any message', () => {
  it('gives at most five answers with scores from 0 to 1, best first, and the same ones again', () => {
    fc.assert(
      fc.property(playbook, text, (answers, asked) => {
        const found = retrieve(asked, buildAnswerIndex(answers)).answers;
        expect(found.length).toBeLessThanOrEqual(5);
        expect(found.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
        expect(found.map(({ score }) => score)).toEqual(
          found.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        expect(retrieve(asked, buildAnswerIndex(structuredClone(answers))).answers).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  it('is confident of the first alone', () => {
    fc.assert(
      fc.property(text, (asked) => {
        expect(
          hits(asked, indexOf(demoAnswers))
            .slice(1)
            .some(({ confident }) => confident),
        ).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the order of a playbook', () => {
  it('does not matter', () => {
    const [index, reversed] = [demoAnswers, demoAnswers.toReversed()].map((list) => buildAnswerIndex(list));
    for (const question of demoAnswers.flatMap(({ questions }) => questions.slice(0, 2))) {
      const [one, other] = [index, reversed].map((each) => each && hits(question, each, 1)[0]);
      expect(other?.answer.id).toBe(one?.answer.id);
      expect(other?.score).toBeCloseTo(one?.score ?? 0, 2);
    }
  });
});

describe('time', () => {
  const index = indexOf(demoAnswers);
  const timeOf = (asked: string): number => leastCostMs(5, () => hits(asked, index));

  it.each(['my top up was declined ', 'ﷺ', '\u0301', '漢字', '\ud83c', 'a', "''''", 'top_up '])(
    'grows with the length at most, for “%s” over and over',
    (piece) => {
      const of = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      timeOf(of(4000));
      // What lies beyond the first few thousand characters is not read at all.
      expect(timeOf(of(200_000))).toBeLessThan(12 * timeOf(of(20_000)) + 5);
    },
  );
});

describe('a playbook of thousands', () => {
  const topics = ['parcel', 'refund', 'card', 'plan', 'captions', 'password', 'device', 'voucher'];
  const answers: Answer[] = Array.from({ length: 3000 }, (_, at) => ({
    id: `a${at}`,
    title: '',
    body: '',
    questions: [
      `where is the ${topics[at % 8]} number ${at} of mine`,
      `${topics[(at >> 3) % 8]} ${at} does not work`,
      `how do i change ${topics[(at >> 6) % 8]} ${at}`,
    ],
  }));

  it('is built in seconds and finds each answer', () => {
    let index = indexOf([]);
    const ms = costMs(() => {
      index = buildAnswerIndex(answers);
    });
    expect(ms).toBeLessThan(15_000);
    for (let at = 0; at < 3000; at += 97)
      expect(retrieve(`my ${topics[(at >> 3) % 8]} ${at} is not working`, index).answers[0]?.id).toBe(
        `a${at}`,
      );
  });
});
