/** Whatever is typed, pasted or sent by a hostile client: reading it neither fails nor takes long. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/tone/analyze.ts';
import { match } from '../../../shared/tone/match.ts';
import { profileOf } from '../../../shared/tone/profile.ts';
import { tokenize } from '../../../shared/tone/tokenize.ts';
import type { Register, Turn } from '../../../shared/tone/types.ts';
import { leastCostMs } from '../../harness/cost.ts';

/** Any UTF-16 code units, lone surrogates and control characters included. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));
/** Pieces that meet the tokeniser's special cases. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        "can't",
        "'tis",
        'SO',
        'sooooo',
        ' ',
        '\n',
        '!!!',
        '¿',
        ':-)',
        '🏴‍☠️',
        '🇩🇪',
        '\ud83c',
        '\udde9',
        '\u200d',
        '\u0301',
        'www.',
        'a@b',
        '.com',
        '1,5',
        '’',
        '-',
        '…',
        'Sie',
        'ты',
        '你好',
        'ですか',
        'captain',
        'arrr',
        '\u0000',
        '﷽',
        '٣',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(anything, pieces, fc.string({ unit: 'grapheme', maxLength: 100 }));
const turns: fc.Arbitrary<Turn[]> = fc.array(fc.record({ from: fc.constantFrom('visitor', 'agent'), text }), {
  maxLength: 8,
});

function expectScores({ sentiment, ...others }: Register): void {
  expect(sentiment).toBeGreaterThanOrEqual(-1);
  expect(sentiment).toBeLessThanOrEqual(1);
  for (const score of Object.values(others)) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
}

describe('tokens', () => {
  it('stand in order, in range and apart, and nothing but white space lies between them', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const token of tokenize(input)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(input.length);
          expect(input.slice(end, token.start).trim()).toBe('');
          end = token.end;
        }
        expect(input.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('an analysis', () => {
  it('has scores in range and cues within the text, in order, and is the same each time', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'en', 'de', 'ja', 'xx'), (input, lang) => {
        const analysis = analyze(input, lang);
        expectScores(analysis.register);
        let start = 0;
        for (const cue of analysis.cues) {
          expect(cue.start).toBeGreaterThanOrEqual(start);
          expect(cue.end).toBeGreaterThan(cue.start);
          expect(cue.end).toBeLessThanOrEqual(input.length);
          expect(Number.isFinite(cue.weight)).toBe(true);
          start = cue.start;
        }
        expect(analyze(input, lang)).toEqual(analysis);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one long word', 'a'],
    ['shouting', 'NO! '],
    ['apostrophes', "'"],
    ['clipped fronts', "'tis"],
    ['question marks', '?'],
    ['links', 'www.'],
    ['half links', 'www.) '],
    ['addresses', 'a@'],
    ['domains', 'a.com.'],
    ['dots between numbers', '1.'],
    ['families', '👨‍'],
    ['flags', '🇩'],
    ['lone surrogates', '\ud83c'],
    ['marks', 'e\u0301'],
    ['joiners', 'a\u200b'],
    ['voices', 'ahoy matey '],
    ['almost phrases', 'dear sir or '],
    ['negations', 'not so very not '],
    ['clauses', 'lost i am. '],
    ['silenced grief', 'my battery died '],
    ['Thai', 'สวัสดี'],
    ['Chinese', '你好'],
    ['line breaks', '\n'],
  ])('takes time in proportion to its length: %s', (_, piece) => {
    const time = (size: number) => {
      const input = piece.repeat(Math.ceil(size / piece.length));
      return leastCostMs(4, () => analyze(input));
    };
    time(2_000);
    // Sixteen times the text: quadratic work would take 256 times as long. The constant forgives a busy machine.
    expect(time(160_000)).toBeLessThan(16 * 4 * time(10_000) + 30);
  });
});

describe('a conversation', () => {
  it('has a profile and a match whatever was said', () => {
    fc.assert(
      fc.property(turns, text, (messages, reply) => {
        const profile = profileOf(messages);
        expectScores(profile.register);
        for (const width of Object.values(profile.uncertainty)) {
          expect(width).toBeGreaterThan(0);
          expect(width).toBeLessThanOrEqual(1);
        }
        const result = match(messages, reply);
        for (const share of [result.lsm, result.formality, result.score]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(result.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
