import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, splitJoined } from '../../../shared/tone/fold.ts';
import { checkDraft, guard, profileOf } from '../../../shared/tone/index.ts';
import { guardLanguages } from '../../../shared/tone/lexicon/guard/index.ts';
import { leastCostMs } from '../../harness/cost.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'transfer ',
        'you ',
        'to the ',
        'wrong ',
        'department',
        '. ',
        ', ',
        '"',
        '\u200b',
        '\ud83d',
        '\udc4d',
        'ｗ',
        '転送',
        '您',
        'не ',
        'w r o n g',
        '@',
        '1',
        '\n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);
const lang = fc.option(fc.constantFrom(...Object.keys(guardLanguages), 'und', 'xx'), { nil: undefined });

describe('the guard on any text', () => {
  it('never throws, and its findings are ordered spans of the text that do not overlap', () => {
    fc.assert(
      fc.property(anyText, lang, (text, code) => {
        const { findings, deflection, deflects } = guard(text, code);
        let last = 0;
        for (const { start, end, advice } of findings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(advice).not.toContain('\n');
          last = end;
        }
        expect(deflection).toBeGreaterThanOrEqual(0);
        expect(deflection).toBeLessThanOrEqual(1);
        expect(deflects).toBe(deflection >= 0.8);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer every time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(guard(text)).toEqual(guard(text));
      }),
      { numRuns: 60 },
    );
  });

  it('checks any draft against any conversation without throwing', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (draft, customer, body) => {
        const messages = [{ from: 'visitor' as const, text: customer }];
        const answer = { id: 'a', title: '', body, questions: [] };
        for (const { start, end } of checkDraft(draft, { profile: profileOf(messages), messages, answer })) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(draft.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('folds with a map back that never leaves the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts, ends } = splitJoined(fold(text));
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        for (let at = 0; at < folded.length; at++) {
          expect(starts[at]).toBeLessThanOrEqual(ends[at] ?? -1);
          expect(ends[at]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('time', () => {
  const time = (text: string): number => leastCostMs(4, () => guard(text, 'en'));
  const units: Record<string, string> = {
    chat: 'I checked your order and the new lamp leaves the warehouse tomorrow, so keep the box. ',
    deflections: 'Please contact the manufacturer. ',
    'one long word': 'transferyouto',
    'no end of words': 'please call the our your the any of the ',
    'quotation marks': '"“«「',
    commas: ', and so but ',
    letters: 'a b c d ',
    digits: '1,1.1 ',
  };
  it.each(Object.entries(units))('grows no faster than the text: %s', (_, unit) => {
    const short = unit.repeat(Math.ceil(2000 / unit.length));
    time(short);
    // 10 is linear, 100 would be quadratic; between them is room for a busy machine.
    expect(time(short.repeat(10))).toBeLessThan(25 * time(short) + 5);
  });
});
