import { describe, expect, it } from 'vitest';
import type { Greeting } from '../../../shared/protocol/settings.ts';
import { type Facts, isDue } from '../../../widget/page/greeting-when.ts';

const greeting = (when: Greeting['when'], mostPerVisit = 1): Greeting => ({
  id: 'hello',
  text: 'Hello',
  when,
  mostPerVisit,
});
const facts: Facts = {
  isHere: (pattern) => pattern === '/here',
  secondsOnPage: 10,
  scrolled: 40,
  isLeaving: false,
  isReturning: false,
  language: 'pt-BR',
  shownBefore: () => 0,
  isOver: () => false,
};

describe('a greeting', () => {
  it('that waits for nothing is due at once', () => {
    expect(isDue(greeting({}), facts)).toBe(true);
  });

  it.each<[string, Greeting['when'], boolean]>([
    ['is due on one of its pages', { pages: ['/there', '/here'] }, true],
    ['is not due on others', { pages: ['/there'] }, false],
    ['is due when its seconds are over', { seconds: 10 }, true],
    ['is not due before', { seconds: 11 }, false],
    ['is due when enough is scrolled', { scroll: 40 }, true],
    ['is not due when less is', { scroll: 41 }, false],
    ['is not due while nobody leaves', { exit: true }, false],
    ['is due for the new when it is for them', { returning: false }, true],
    ['is not due for the new when it is for others', { returning: true }, false],
    ['is due in a language of its list, whatever the region', { languages: ['de', 'pt'] }, true],
    ['is not due in others', { languages: ['de'] }, false],
    ['wants all it names', { pages: ['/here'], seconds: 11 }, false],
  ])('%s', (_what, when, due) => {
    expect(isDue(greeting(when), facts)).toBe(due);
  });

  it('comes when the visitor leaves, and to those who return', () => {
    expect(
      isDue(greeting({ exit: true, returning: true }), { ...facts, isLeaving: true, isReturning: true }),
    ).toBe(true);
  });

  it('comes no more often than it may, and not again once it was answered', () => {
    expect(isDue(greeting({}, 2), { ...facts, shownBefore: () => 1 })).toBe(true);
    expect(isDue(greeting({}, 2), { ...facts, shownBefore: () => 2 })).toBe(false);
    expect(isDue(greeting({}, 2), { ...facts, isOver: (id) => id === 'hello' })).toBe(false);
  });
});
