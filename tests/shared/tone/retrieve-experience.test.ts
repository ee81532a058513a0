import { describe, expect, it } from 'vitest';
import { demoAnswers } from '../../../server/demo/answers.ts';
import {
  addLesson,
  type Experience,
  evidenceFor,
  type Lesson,
  noExperience,
} from '../../../shared/tone/retrieve/experience.ts';
import { buildAnswerIndex, hits, indexOf } from '../../../shared/tone/retrieve.ts';
import { suggest } from '../../../shared/tone/suggest.ts';

const index = indexOf(demoAnswers);
const now = Date.UTC(2026, 10, 22);
const day = 24 * 60 * 60 * 1000;

function experience(...lessons: (Partial<Lesson> & Pick<Lesson, 'text' | 'answer'>)[]): Experience {
  const found = noExperience();
  for (const lesson of lessons) addLesson(found, { outcome: 'kept', at: now, ...lesson }, index);
  return found;
}
const ask = (text: string, lessons: Experience, at = now) =>
  hits(text, { ...index, experience: { lessons, now: at } });
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('what agents did before', () => {
  const unclear = 'my voucher for the box was billed';
  const asked = { text: 'the voucher for my box got billed', answer: 'gift-codes' };

  it('lifts an answer for a similar question, more the oftener it was sent', () => {
    const score = (count: number) =>
      ask(unclear, experience(...times(count, asked))).find(({ answer }) => answer.id === asked.answer)
        ?.score ?? 0;
    expect(score(1)).toBeGreaterThan(score(0));
    expect(score(4)).toBeGreaterThan(score(1));
  });

  it('lets an answer win that would not have been thought of', () => {
    const text = 'my lumen is winking at me';
    const lessons = experience(...times(8, { text: 'the lumen winks at me', answer: 'hot-player' }));
    expect(ask(text, noExperience())[0]?.answer.id).not.toBe('hot-player');
    expect(ask(text, lessons)[0]?.answer.id).toBe('hot-player');
  });

  it('never outvotes a clear question, however often', () => {
    const lessons = experience(...times(500, { text: 'where is my parcel', answer: 'captions' }));
    expect(ask('where is my parcel', lessons)[0]?.answer.id).toBe('late-parcel');
  });

  it('lowers what was set aside, and counts both', () => {
    const put = experience({ ...asked, outcome: 'set-aside' }, { ...asked, outcome: 'set-aside' }, asked);
    expect(evidenceFor(unclear, put, index, now).get(asked.answer)).toMatchObject({ sent: 1, setAside: 2 });
    const only = experience({ ...asked, outcome: 'set-aside' });
    expect(evidenceFor(unclear, only, index, now).get(asked.answer)?.lift).toBeLessThan(0);
  });

  it('says nothing about another question', () => {
    expect(evidenceFor('how do I turn on captions', experience(asked), index, now).size).toBe(0);
  });

  it('fades with time', () => {
    const lessons = experience(asked);
    const lift = (days: number) =>
      evidenceFor(unclear, lessons, index, now + days * day).get(asked.answer)?.lift ?? 0;
    expect(lift(90)).toBeCloseTo(lift(0) / 2, 2);
    expect(lift(3650)).toBeLessThan(0.001);
  });

  it('may name an answer that is no longer in the playbook', () => {
    expect(ask(unclear, experience({ ...asked, answer: 'gone' }))).toEqual(ask(unclear, noExperience()));
  });

  it('is told to the agent', () => {
    const input = {
      messages: [{ from: 'visitor' as const, text: 'captions how' }],
      agent: { name: 'Mia' },
      answers: demoAnswers,
    };
    const lessons = experience(...times(4, { text: 'captions how', answer: 'captions' }));
    const { suggestions } = suggest(input, { lessons, now });
    expect(suggestions.find(({ answer }) => answer === 'captions')?.why).toContain(
      'Agents here sent this answer to 4 similar questions.',
    );
    expect(
      suggest(input)
        .suggestions.flatMap(({ why }) => why)
        .join(),
    ).not.toContain('Agents here');
  });

  it('changes nothing for an empty playbook or an empty message', () => {
    const empty = buildAnswerIndex([]);
    expect(hits('captions', { ...empty, experience: { lessons: experience(asked), now } })).toEqual([]);
    expect(ask('', experience(asked))).toEqual(ask('', noExperience()));
  });
});
