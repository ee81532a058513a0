import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRuns, type MarkedInline, markedBlocks } from '../../console/text-runs.ts';

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

/** The runs of a tree in the order they are read. */
const runsIn = (nodes: readonly MarkedInline[]): { text: string; mark: 'quiet' | 'strong' | null }[] =>
  nodes.flatMap((node) => ('inside' in node ? runsIn(node.inside) : [...node.runs]));
const runsOf = (...[text, strong, quiet]: Parameters<typeof markedBlocks>) =>
  markedBlocks(text, strong, quiet).flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(runsIn)
      : block.kind === 'code'
        ? [...block.runs]
        : runsIn(block.inside),
  );
const markedIn = (...input: Parameters<typeof markedBlocks>) =>
  runsOf(...input)
    .filter(({ mark }) => mark !== null)
    .map(({ text }) => text);

describe('markedBlocks', () => {
  it('marks evidence inside and outside of a link', () => {
    const [block] = markedBlocks('see https://a.example/b now', [{ start: 2, end: 9 }]);
    if (block?.kind !== 'paragraph') throw new Error('expected a paragraph');
    expect(block.inside.map((node) => ('href' in node ? node.href : null))).toEqual([
      null,
      'https://a.example/b',
      null,
    ]);
    expect(markedIn('see https://a.example/b now', [{ start: 2, end: 9 }])).toEqual(['e ', 'https']);
  });

  it('keeps the quiet marks beside the strong ones', () => {
    expect(runsOf('Captain, it loops', [{ start: 4, end: 7 }], [{ start: 0, end: 5 }])).toEqual([
      { text: 'Capt', mark: 'quiet' },
      { text: 'ain', mark: 'strong' },
      { text: ', it loops', mark: null },
    ]);
  });

  it('finds evidence in bold words, in code and in lists, at its own place', () => {
    const text = 'It loops, **it loops** `again`\n\n1. it loops\n2. always';
    const second = text.indexOf('it loops');
    const third = text.indexOf('it loops', second + 1);
    expect(
      markedIn(text, [
        { start: second, end: second + 8 },
        { start: third, end: third + 8 },
        { start: text.indexOf('again'), end: text.indexOf('again') + 5 },
      ]),
    ).toEqual(['it loops', 'again', 'it loops']);
  });

  it('gives plain words back as they are, whatever is marked', () => {
    const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.]{1,40}$/), spans, (text, some) => {
        expect(
          runsOf(text, some)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
