import type { VoiceCue } from '../types.ts';

/** The phrases of a list that is written `one|two words|three`. */
export const phrasesIn = (list: string): string[] => list.split('|').map((phrase) => phrase.trim());

/** Cues of one weight, written as a list: `cuesOf(1, 'warp core|stardate')`. */
export const cuesOf = (weight: number, list: string): VoiceCue[] =>
  phrasesIn(list).map((phrase) => ({ phrase, weight }));
