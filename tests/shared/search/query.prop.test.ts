/** What is typed to search: read kindly, never thrown at, and compared the same way everywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn, snippetOf } from '../../../shared/search/marks.ts';
import { parseSearch, type SearchTerm } from '../../../shared/search/query.ts';
import { indexed, wordsOf } from '../../../shared/search/words.ts';

const termsOf = (typed: string): readonly SearchTerm[] => {
  const parsed = parseSearch(typed);
  return parsed.ok ? parsed.query.terms : [];
};
const read = (typed: string) => {
  const parsed = parseSearch(typed);
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  return parsed.query;
};

describe('what is typed', () => {
  it('reads words, phrases, exclusions and operators', () => {
    expect(read('parcel "still missing" -refund from:visitor tag:late is:open ')).toEqual({
      terms: [
        { text: 'parcel', words: ['parcel'], prefix: false, not: false },
        { text: 'still missing', words: ['still', 'missing'], prefix: false, not: false },
        { text: 'refund', words: ['refund'], prefix: false, not: true },
      ],
      filters: [
        { kind: 'from', who: 'visitor', not: false },
        { kind: 'tag', name: 'late', not: false },
        { kind: 'is', value: 'open', not: false },
      ],
    });
    expect(
      read('from:"Ada Lovelace" -has:file on:today before:2026-02-29x'.replace('x', '').replace('29', '28')),
    ).toEqual({
      terms: [],
      filters: [
        { kind: 'author', name: 'Ada Lovelace', not: false },
        { kind: 'has', value: 'file', not: true },
        { kind: 'on', day: 'today', not: false },
        { kind: 'before', day: '2026-02-28', not: false },
      ],
    });
  });

  it('takes the last word for a beginning while it is being typed', () => {
    expect(termsOf('ref').at(-1)?.prefix).toBe(true);
    expect(termsOf('ref ').at(-1)?.prefix).toBe(false);
    expect(termsOf('"ref"').at(-1)?.prefix).toBe(false);
    expect(termsOf('r').at(-1)?.prefix).toBe(false);
  });

  it('looks for what only resembles an operator', () => {
    expect(termsOf('http://example.com 12:30 note:hello').map(({ words }) => words)).toEqual([
      ['http', 'example', 'com'],
      ['12', '30'],
      ['note', 'hello'],
    ]);
  });

  it.each([
    ['', 'empty'],
    ['  -- "" *** ', 'empty'],
    ['tag:', 'no_value'],
    ['is:sleepy', 'bad_value'],
    ['has:cheese', 'bad_value'],
    ['on:2026-02-30', 'bad_day'],
    ['before:soon', 'bad_day'],
    ['a '.repeat(13), 'too_many'],
    ['a'.repeat(401), 'too_long'],
  ])('says what is wrong with %j', (typed, kind) => {
    expect(parseSearch(typed)).toMatchObject({ ok: false, problem: { kind } });
  });

  it('takes anything, and hands on words of letters, digits and marks alone', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '"',
        '-',
        'tag:',
        'from:"',
        'NOT',
        'AND',
        '*',
        ')',
        'words :',
        "'",
        '東京',
        'é',
        ' ',
        '\u0000',
        '^',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        for (const { words } of termsOf(parts.join('')))
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words', () => {
  it('are the same with and without accents, capitals and wide letters', () => {
    for (const [one, other] of [
      ['Über ÉTÉ Straße', 'uber ete strasse'],
      ['Ｗｉｄｅ ﬁne', 'wide fine'],
      ['Łódź søster', 'lodz soster'],
      ['שָׁלוֹם', 'שלום'],
      ['ΟΔΟΣ', 'οδοσ'],
    ] as const)
      expect(indexed(one)).toBe(indexed(other));
  });

  it('keep the vowels and voicing that other scripts write as marks', () => {
    expect(indexed('が')).not.toBe(indexed('か'));
    expect(indexed('हिन्दी')).not.toBe(indexed('हन्द'));
  });

  it('are indexed as they are compared, whichever way is taken', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.string({ unit: 'grapheme', maxLength: 1 }),
            fc.constantFrom(' ', 'a', 'Z', '7', '京', 'ก'),
          ) as never,
        }),
        (text) => {
          expect(indexed(text)).toBe(
            wordsOf(text)
              .map(({ folded }) => folded)
              .join(' '),
          );
        },
      ),
    );
  });
});

describe('marks', () => {
  const marked = (text: string, typed: string) =>
    marksIn(text, termsOf(typed)).map(([start, end]) => text.slice(start, end));

  it('stand where the words stand', () => {
    expect(marked('Where is my Paket? Das PAKET!', 'paket ')).toEqual(['Paket', 'PAKET']);
    expect(marked('refunds, refunded', 'refund')).toEqual(['refunds', 'refunded']);
    expect(marked('the café is closed', '"cafe is"')).toEqual(['café is']);
    expect(marked('東京都に行きます', '東京')).toEqual(['東京']);
    expect(marked('東京都に行きます', '京都に')).toEqual(['京都に']);
    expect(marked('ขอบคุณมาก', 'คุณ')).toEqual(['คุณ']);
    expect(marked('write to ada@example.com', 'ada@example.com')).toEqual(['ada@example.com']);
    expect(marked('nothing here', '-nothing')).toEqual([]);
  });

  it('find any part of a text in a script without spaces, as the index does', () => {
    const han = fc.array(fc.constantFrom(...'東京都大阪市の駅はどこ'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (characters, a, b) => {
        const text = characters.join('');
        const from = a % text.length;
        const part = text.slice(from, from + 1 + (b % (text.length - from)));
        expect(marked(text, part).length).toBeGreaterThan(0);
      }),
    );
  });

  it('are kept in a snippet that never cuts a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        (before, after) => {
          const text = `${before} zebrafinch ${after}`;
          const snippet = snippetOf(text, marksIn(text, termsOf('zebrafinch ')));
          expect(snippet.text.isWellFormed() || !text.isWellFormed()).toBe(true);
          expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toContain('zebrafinch');
          expect(snippet.text.length).toBeLessThanOrEqual(221);
        },
      ),
    );
  });
});
