/**
 * T or V: does a text say du or Sie, tu or vous? Answers only where its words show it; most messages show nothing,
 * and an error here is the most noticed of all.
 */
import { type AddressSigns, addressSigns } from './lexicon/address.ts';
import { Border, type Token } from './tokenize.ts';
import type { Address, Cue, LanguageCode } from './types.ts';

export interface AddressReading {
  address: Address;
  /** One cue per word that shows it; V pulls up, T pulls down. */
  cues: Cue[];
}

const certain = 1;
const likely = 0.5;
/** Words alone that need company do not name an address: two of them, or one that is certain. */
const leastEvidence = 0.9;
/** The other address may hold at most this share ("vous" of a group in a text that says "tu"). */
const mostOther = 0.6;
/** Of a long text only this many words are read. */
const mostWords = 400;

interface Compiled {
  /** Signed: V positive, T negative. */
  words: Map<string, number>;
  capitals: Set<string>;
  endings: Map<string, number>;
  longestEnding: number;
  besideMe: { verbs: Set<string>; me: Set<string>; endings: string[] } | null;
}

const listOf = (words: string | undefined) => (words ?? '').split(/\s+/).filter(Boolean);

function compile(signs: AddressSigns): Compiled {
  const words = new Map<string, number>();
  const put = (list: string, weight: number) => {
    for (const word of listOf(list)) words.set(word, weight);
  };
  put(signs.likelyPolite, likely);
  put(signs.likelyFamiliar, -likely);
  put(signs.polite, certain);
  put(signs.familiar, -certain);
  const endings = new Map<string, number>();
  for (const ending of listOf(signs.familiarEndings)) endings.set(ending, -certain);
  for (const ending of listOf(signs.politeEndings)) endings.set(ending, certain);
  const capitals = new Set(listOf(signs.politeCapital));
  for (const word of capitals) if (words.get(word) === certain) words.delete(word);
  let longestEnding = 0;
  for (const ending of endings.keys()) longestEnding = Math.max(longestEnding, ending.length);
  const beside = signs.politeBesideMe;
  const besideMe = beside
    ? {
        verbs: new Set(listOf(beside.verbs)),
        me: new Set(listOf(beside.me)),
        endings: listOf(beside.endings),
      }
    : null;
  return { words, capitals, endings, longestEnding, besideMe };
}

const compiled = new Map(Object.entries(addressSigns).map(([code, signs]) => [code, compile(signs)]));

/** @param words the tokens without punctuation */
export function readAddress(words: Token[], language: LanguageCode): AddressReading {
  const signs = compiled.get(language);
  if (!signs) return { address: null, cues: [] };
  const cues: Cue[] = [];
  let familiar = 0;
  let polite = 0;
  const count = Math.min(words.length, mostWords);
  for (let at = 0; at < count; at++) {
    const word = words[at];
    if (word?.kind !== 'word') continue;
    let weight = signs.words.get(word.text) ?? 0;
    if (signs.capitals.has(word.text)) {
      // "Sie" opens a sentence as "they" as often as as "you"; inside one its capital settles it.
      if (word.capital && word.border !== Border.hard) weight = certain;
      else if (word.capital) weight = Math.max(weight, language === 'de' ? likely : 0);
    }
    if (Math.abs(weight) < certain && isBesideMe(signs, words, at)) weight = certain;
    if (weight === 0 && signs.endings.size > 0) weight = ending(signs, word, words[at + 1]);
    if (weight === 0) continue;
    if (weight > 0) polite += weight;
    else familiar -= weight;
    cues.push({ dimension: 'address', start: word.start, end: word.end, weight });
  }
  const most = Math.max(familiar, polite);
  const least = Math.min(familiar, polite);
  if (most < leastEvidence || least > most * mostOther) return { address: null, cues };
  return { address: polite > familiar ? 'V' : 'T', cues };
}

/** "me puede …", "puede ayudarme", "pode ajudar-me": the one who can is the one asked. */
function isBesideMe({ besideMe }: Compiled, words: Token[], at: number): boolean {
  if (!besideMe?.verbs.has(words[at]?.text ?? '')) return false;
  if (besideMe.me.has(words[at - 1]?.text ?? '') && words[at]?.border === Border.none) return true;
  for (const next of words.slice(at + 1, at + 3)) {
    if (next.border === Border.hard) return false;
    if (besideMe.me.has(next.text) || besideMe.endings.some((end) => next.text.endsWith(end))) return true;
  }
  return false;
}

/** The longest ending that matches, only at the end of a clause: verbs come last in these languages. */
function ending(signs: Compiled, word: Token, next: Token | undefined): number {
  if (next && next.border === Border.none && !/^[\u0000-\u024f]/.test(word.text)) return 0;
  for (let size = Math.min(signs.longestEnding, word.text.length - 1); size > 0; size--) {
    const weight = signs.endings.get(word.text.slice(-size));
    if (weight !== undefined) return weight;
  }
  return 0;
}
