import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redraft } from '../../console/redraft.ts';
import type { Piece } from '../../shared/tone/types.ts';

const textOf = (pieces: readonly Piece[]) => pieces.map(({ join, text }) => join + text).join('');
const piece = (key: string, text: string, join: Piece['join'] = ' '): Piece => ({ key, join, text });
const base = [
  piece('hello', 'Hello.', ''),
  piece('request', 'Of course.'),
  piece('answer', 'Here you go:'),
  piece('fact 0', 'Captions are there for every title.'),
  piece('check', 'Does it work?', '\n'),
];
const warmer = [
  piece('hello', 'Hi there.', ''),
  piece('request', 'Sure thing.'),
  piece('answer', 'Here’s the deal:'),
  piece('fact 0', 'Captions are there for every title.'),
  piece('check', 'Did that do it?', '\n'),
  piece('stay', 'Take your time. I’m here.', '\n'),
];
const shorter = [piece('fact 0', 'Captions are there for every title.', '')];

describe('writing a suggestion anew around edits', () => {
  it('is the new one where nobody touched it', () => {
    expect(redraft(base, textOf(base), warmer).text).toBe(textOf(warmer));
    expect(redraft(base, textOf(base), shorter).text).toBe(textOf(shorter));
  });

  it('keeps an edited sentence, and writes the others anew', () => {
    const mine = textOf(base).replace('Of course.', 'Of course, Sam, with pleasure.');
    expect(redraft(base, mine, warmer).text).toBe(
      textOf(warmer).replace('Sure thing.', 'Of course, Sam, with pleasure.'),
    );
  });

  it('keeps words before, between and after', () => {
    const mine = `Sam! ${textOf(base).replace('Here you go:', 'Look, here you go:')} Bye.`;
    const { text } = redraft(base, mine, warmer);
    for (const own of ['Sam!', 'Look, here you go:', 'Bye.']) expect(text).toContain(own);
    expect(text).toContain('Hi there.');
    expect(text).not.toContain('Here’s the deal:');
  });

  it('leaves out for good what the agent took out', () => {
    const mine = textOf(base).replace('Hello. ', '');
    const once = redraft(base, mine, shorter);
    expect(once.text).toBe(textOf(shorter));
    const again = redraft(shorter, once.text, warmer, once.touched);
    expect(again.text).not.toContain('Hi there.');
    expect(again.text).toContain('Take your time.');
  });

  it('does not say an edited sentence twice when the dial has been shorter meanwhile', () => {
    const mine = textOf(base).replace('Of course.', 'Of course, Sam.');
    const once = redraft(base, mine, shorter);
    expect(once.text).toContain('Of course, Sam.');
    const again = redraft(shorter, once.text, warmer, once.touched);
    expect(again.text).toContain('Of course, Sam.');
    expect(again.text).not.toContain('Sure thing.');
  });

  it('leaves the caret in the word it was in', () => {
    const mine = textOf(base).replace('Of course.', 'Of course, Sam.');
    const { text, caret } = redraft(base, mine, warmer);
    const at = caret(mine.indexOf('Sam'));
    expect(text.slice(at, at + 3)).toBe('Sam');
    expect(caret(mine.length)).toBeLessThanOrEqual(text.length);
  });

  it('never loses what an agent typed, wherever they typed it', () => {
    fc.assert(
      fc.property(
        fc.nat(textOf(base).length),
        fc.stringMatching(/^[a-z]{3,12}Q$/),
        fc.constantFrom(warmer, shorter, base),
        (at, typed, next) => {
          const was = textOf(base);
          const mine = was.slice(0, at) + typed + was.slice(at);
          const { text, caret } = redraft(base, mine, next);
          expect(text).toContain(typed);
          for (let place = 0; place <= mine.length; place++) {
            expect(caret(place)).toBeGreaterThanOrEqual(0);
            expect(caret(place)).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
