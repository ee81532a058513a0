import { beforeEach, describe, expect, it } from 'vitest';
import {
  cardsOf,
  mostSuggestions,
  playTurned,
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

describe('less play', () => {
  const light = { ...good, text: 'A light touch.' };
  const off = { ...good, voice: 'plain', text: 'Plain words.' };
  const shown = () => cardsOf(idOf(1)).map(({ text }) => text);

  it('goes from full to light to off and back', () => {
    suggestionsArrived(event({ quieter: { light: [light], off: [off] } }));
    expect(shown()).toEqual([good.text]);
    expect(playTurned(idOf(1))).toBe('light');
    expect(shown()).toEqual([light.text]);
    expect(playTurned(idOf(1))).toBe('off');
    expect(shown()).toEqual([off.text]);
    expect(playTurned(idOf(1))).toBe('full');
    expect(shown()).toEqual([good.text]);
  });

  it('stays as chosen for the next message, as far as there is a choice', () => {
    suggestionsArrived(event({ quieter: { off: [off] } }));
    expect(playTurned(idOf(1))).toBe('off');
    suggestionsArrived(event({ forSeq: 4, quieter: { light: [light], off: [off] } }));
    expect(shown()).toEqual([off.text]);
    suggestionsArrived(event({ forSeq: 5 }));
    expect(shown()).toEqual([good.text]);
    expect(playTurned(idOf(1))).toBeNull();
  });
});

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
