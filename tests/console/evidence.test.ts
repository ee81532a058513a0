import { describe, expect, it } from 'vitest';
import { evidenceFor, evidenceIn, evidenceOf, levelOf, mergeSpans } from '../../console/evidence.ts';
import type { Analysis, Cue, Suggestion } from '../../shared/tone/types.ts';

const text = 'Captain, the replicator is ridiculous, kindly advise.';
const cueOf = (dimension: Cue['dimension'], words: string, weight = 0.5): Cue => {
  const start = text.indexOf(words);
  return { dimension, start, end: start + words.length, weight };
};
const cues = [
  cueOf('voice', 'Captain', 0.8),
  cueOf('frustration', 'ridiculous'),
  cueOf('formality', 'kindly'),
];
const shown = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const suggestion = (change: Partial<Suggestion>): Suggestion => ({
  move: 'ask',
  voice: 'plain',
  text: 'Which one?',
  facts: [],
  why: [],
  ...change,
});

describe('the words behind a suggestion', () => {
  it('are what its reasons quote, wherever they stand', () => {
    const why = ['They say “kindly”, so the reply is formal too.', 'They call it "Ridiculous".'];
    expect(shown(evidenceFor(suggestion({ why }), text, cues))).toEqual(['ridiculous', 'kindly']);
  });

  it('are the words of the part that is played, when it plays along', () => {
    expect(shown(evidenceFor(suggestion({ voice: 'star-trek' }), text, cues))).toEqual(['Captain']);
  });

  it('are all strong cues when no reason quotes anything', () => {
    expect(shown(evidenceFor(suggestion({ why: ['They’re in a hurry, aren’t they'] }), text, cues))).toEqual([
      'Captain',
      'ridiculous',
      'kindly',
    ]);
  });

  it('are the weak cues when there is nothing else, and none when there are none', () => {
    expect(shown(evidenceFor(suggestion({}), text, [cueOf('warmth', 'advise', 0.1)]))).toEqual(['advise']);
    expect(evidenceFor(suggestion({}), text, [])).toEqual([]);
  });
});

describe('the words that count in a message', () => {
  it('are its strong cues and what led to any suggestion', () => {
    const weak = cueOf('warmth', 'advise', 0.1);
    const quoting = suggestion({ why: ['They name the “replicator”.'] });
    expect(shown(evidenceIn(text, [...cues, weak], [quoting]))).toEqual([
      'Captain',
      'replicator',
      'ridiculous',
      'kindly',
    ]);
    expect(shown(evidenceIn(text, [weak], []))).toEqual([]);
  });
});

describe('the words behind a bar', () => {
  const analysis = { cues } as Analysis;

  it('name each word once, newest first, with the way it pulls', () => {
    const casual = {
      text: 'hey',
      analysis: { cues: [{ dimension: 'formality', start: 0, end: 3, weight: -0.6 }] },
    };
    expect(
      evidenceOf('formality', [{ text, analysis }, casual as { text: string; analysis: Analysis }]),
    ).toEqual([
      { words: 'hey', direction: 'down' },
      { words: 'kindly', direction: 'up' },
    ]);
    expect(
      evidenceOf('play', [
        { text, analysis },
        { text, analysis },
      ]),
    ).toHaveLength(1);
  });

  it('leave the analysis as it was', () => {
    const before = structuredClone(analysis);
    evidenceOf('heat', [{ text, analysis }]);
    expect(analysis).toEqual(before);
  });
});

describe('forms of address', () => {
  it('count as words of the part that is played, and of no other', () => {
    const plain = suggestion({ why: ['They say “kindly”.'] });
    expect(shown(evidenceFor({ ...plain, voice: 'star-trek' }, text, [], ['captain']))).toEqual([
      'Captain',
      'kindly',
    ]);
    expect(shown(evidenceFor(plain, text, [], ['captain']))).toEqual(['kindly']);
    const turn = { text, analysis: { cues: [] as Cue[] } as Analysis };
    expect(evidenceOf('play', [turn], ['captain', 'lieutenant'])).toEqual([
      { words: 'Captain', direction: 'up' },
    ]);
    expect(evidenceOf('heat', [turn], ['captain'])).toEqual([]);
  });
});

describe('a score in words', () => {
  it('is one of five, at the ends too', () => {
    const levels = (reading: 'formality' | 'heat', scores: number[]) =>
      scores.map((score) => levelOf(reading, score));
    expect(levels('formality', [0, 0.19, 0.2, 0.5, 0.79, 0.8, 1])).toEqual([0, 0, 1, 2, 3, 4, 4]);
    expect(levels('heat', [0, 0.3, 0.49, 0.5, 1])).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('mergeSpans', () => {
  it('joins what touches or overlaps and drops what is empty', () => {
    const spans = [
      { start: 8, end: 9 },
      { start: 0, end: 3 },
      { start: 2, end: 5 },
      { start: 5, end: 6 },
      { start: 7, end: 7 },
    ];
    expect(mergeSpans(spans)).toEqual([
      { start: 0, end: 6 },
      { start: 8, end: 9 },
    ]);
  });
});
