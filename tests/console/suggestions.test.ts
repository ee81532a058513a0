import { beforeEach, describe, expect, it } from 'vitest';
import {
  mostSuggestions,
  readSuggestions,
  resetSuggestions,
  suggestionSets,
  suggestionsArrived,
} from '../../console/state/suggestions.ts';
import { suggestionKey } from '../../console/tray.ts';
import { idOf, targetOf } from './samples.ts';

const good = { move: 'ask', voice: 'star-trek', text: 'Report, Lieutenant.', facts: ['a'], why: ['b'] };
const event = (change: object) => ({
  conversation: idOf(1),
  forSeq: 3,
  register: {},
  suggestions: [good],
  ...change,
});

beforeEach(resetSuggestions);

describe('suggestions from the wire', () => {
  it('are shown when they are whole', () => {
    expect(readSuggestions(event({})).suggestions).toEqual([good]);
  });

  it.each([
    { ...good, text: ' ' },
    { ...good, text: 5 },
    { ...good, move: 'transfer' },
    { ...good, voice: 'robot' },
    { ...good, move: 'toString' },
    {},
  ])('are left out when they are not: %j', (bad) => {
    expect(readSuggestions(event({ suggestions: [bad, good] })).suggestions).toEqual([good]);
  });

  it('are at most as many as there are keys', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...good, text: `reply ${index}` }));
    expect(readSuggestions(event({ suggestions: many })).suggestions).toHaveLength(mostSuggestions);
  });

  it('bring the register and the part being played, or neither', () => {
    const target = targetOf({
      voice: 'star-trek',
      strength: 'full',
      roles: { agent: 'captain', visitor: null },
    });
    const set = readSuggestions(event({ register: { formality: 0.7, frustration: Number.NaN }, target }));
    expect(set.register).toMatchObject({ formality: 0.7, frustration: 0, warmth: 0.5 });
    expect(set.target).toEqual(target);
    expect(readSuggestions(event({ target: { ...target, formality: 'high' } })).target).toBeNull();
    expect(readSuggestions(event({}))).toMatchObject({ register: null, target: null });
  });

  it('for an earlier message do not replace those for a later one', () => {
    suggestionsArrived(event({ forSeq: 5 }));
    suggestionsArrived(event({ forSeq: 3, suggestions: [] }));
    expect(suggestionSets.value.get(idOf(1))?.forSeq).toBe(5);
  });
});

describe('the key of a suggestion', () => {
  it('is the physical digit, whatever Alt makes of it', () => {
    expect(suggestionKey({ code: 'Digit2' })).toBe(2);
    expect(suggestionKey({ code: 'Numpad5' })).toBe(5);
    for (const code of ['Digit6', 'Digit0', 'KeyA', 'Digit12']) expect(suggestionKey({ code })).toBe(0);
  });
});
