import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns, textPieces } from '../../console/text-runs.ts';

describe('cutRuns', () => {
  it('cuts at the borders of the spans', () => {
    expect(cutRuns('abcd', [{ start: 1, end: 3 }])).toEqual([
      { text: 'a', marked: false },
      { text: 'bc', marked: true },
      { text: 'd', marked: false },
    ]);
  });

  it('gives the text back whatever the spans are', () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.string(), spans, (text, some) => {
        expect(
          cutRuns(text, some)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('textPieces', () => {
  it('marks evidence inside and outside of a link', () => {
    const text = 'see https://a.example/b now';
    const pieces = textPieces(text, [{ start: 2, end: 9 }]);
    expect(pieces.map((piece) => piece.href)).toEqual([null, 'https://a.example/b', null]);
    const marked = pieces.flatMap((piece) =>
      piece.runs.filter((run) => run.mark !== null).map((run) => run.text),
    );
    expect(marked).toEqual(['e ', 'https']);
  });

  it('keeps the quiet marks beside the strong ones', () => {
    const strong = [{ start: 4, end: 7 }];
    const quiet = [{ start: 0, end: 5 }];
    expect(textPieces('Captain, it loops', strong, quiet)[0]?.runs).toEqual([
      { text: 'Capt', mark: 'quiet' },
      { text: 'ain', mark: 'strong' },
      { text: ', it loops', mark: null },
    ]);
    const link = textPieces('see https://a.example/b now', [], [{ start: 20, end: 27 }]);
    expect(link.map(({ runs }) => runs.map(({ mark }) => mark))).toEqual([
      [null],
      [null, 'quiet'],
      ['quiet'],
    ]);
  });
});
