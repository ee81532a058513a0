/**
 * A passage of a reply → hashed features for the guard's scorer: words and what they stand for (lexicon/guard/concepts),
 * each alone, in rows of up to four and with gaps, and letter groups. Words and letters are kept apart by language; what
 * words stand for is shared, so that a language with few examples learns from the others. Trainer and engine share this
 * file.
 */
import { foldPattern } from '../fold.ts';
import { type Concept, concepts, conceptWords } from '../lexicon/guard/concepts.ts';
import { guardGroups } from '../lexicon/guard/rule.ts';
import type { LanguageCode } from '../types.ts';
import type { Features } from './features.ts';
import { mixed, offsetBasis, step } from './hash.ts';

/** A stretch of folded text, and which of its letters were capitals in the original. */
export interface Passage {
  text: string;
  isCapital(at: number): boolean;
}

interface ConceptIndex {
  exact: Map<string, string>;
  /** By the letters before the `*`. */
  prefixes: Map<string, string>;
  longest: number;
}
const indexes = new Map<LanguageCode, ConceptIndex>();
function indexOf(language: LanguageCode): ConceptIndex {
  const known = indexes.get(language);
  if (known) return known;
  const index: ConceptIndex = { exact: new Map(), prefixes: new Map(), longest: 0 };
  for (const [concept, words] of Object.entries(conceptWords[language] ?? {}))
    for (const word of foldPattern(words).split(' ')) {
      const mark = concepts[concept as Concept];
      if (word.endsWith('*')) index.prefixes.set(word.slice(0, -1), mark);
      else index.exact.set(word, mark);
      index.longest = Math.max(index.longest, word.length);
    }
  indexes.set(language, index);
  return index;
}

const shortestPrefix = 2;
function conceptOf(word: string, { exact, prefixes, longest }: ConceptIndex): string | undefined {
  const found = exact.get(word);
  if (found !== undefined) return found;
  for (let size = Math.min(word.length, longest); size >= shortestPrefix; size--) {
    const mark = prefixes.get(word.slice(0, size));
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** Shorter words are mostly grammar and stand for themselves. */
const longestGrammar = 4;
const unspacedScript = /[\u3040-\u30ff\u3400-\u9fff]/;
const pieces = /[\p{L}\p{N}']+|[.!?;:,。！？；：，、]/gu;
const ends = /[.!?;:。！？；：]/;

interface Unit {
  word: string;
  mark: string;
  /** Offset into the passage. */
  at: number;
}

function unitsOf({ text, isCapital }: Passage, language: LanguageCode): Unit[] {
  const index = indexOf(language);
  const units: Unit[] = [{ word: '^', mark: '^', at: 0 }];
  const isNoun = language === 'de';
  for (const { 0: word, index: at } of text.matchAll(pieces)) {
    if (unspacedScript.test(word)) {
      unspaced(word, at, index, units);
      continue;
    }
    const first = word.charAt(0);
    const isFirst = ends.test(units.at(-1)?.word ?? '^') || units.length === 1;
    if (first >= '0' && first <= '9') units.push({ word: '#', mark: 'N', at });
    else
      units.push({
        word,
        mark: conceptOf(word, index) ?? plainMark(word, !isNoun && !isFirst && isCapital(at)),
        at,
      });
  }
  units.push({ word: '$', mark: '$', at: text.length });
  return units;
}

function plainMark(word: string, isName: boolean): string {
  if (isName) return '@';
  if (word.length <= longestGrammar) return word;
  if (word.endsWith('ed')) return '*d';
  if (word.endsWith('ing')) return '*g';
  return '*';
}

/** Japanese and Chinese: every character a word, and the concepts found along the way. */
function unspaced(word: string, from: number, index: ConceptIndex, units: Unit[]): void {
  for (let at = 0; at < word.length; ) {
    let size = Math.min(index.longest, word.length - at);
    while (size > 1 && !index.exact.has(word.slice(at, at + size))) size -= 1;
    const piece = word.slice(at, at + size);
    units.push({ word: piece, mark: index.exact.get(piece) ?? '*', at: from + at });
    at += size;
  }
}

function into(hash: number, text: string): number {
  let h = hash;
  for (let at = 0; at < text.length; at++) h = step(h, text.charCodeAt(at));
  return step(h, 0x20);
}
/** How far apart marks of a pair may stand when all plain words between them are left out. */
const pairReach = 3;
const letterSizes = [3, 4, 5] as const;
const unspacedSizes = [1, 2, 3, 4] as const;

/** Rows of the two tables. */
export const guardBuckets = 2 ** 17;
export const guardKindsBuckets = 2 ** 12;
/** What a passage can do to the customer, as far as the scorer tells them apart. */
export const guardKinds = guardGroups.filter((group) => group !== 'promise');

/**
 * Features of a passage; `tokens` holds the offset into it where each was first found.
 *
 * @param buckets size of the table, a power of two
 * @param only `marks`: what words stand for and the words alone, for the model of kinds
 */
export function guardFeatures(
  passage: Passage,
  language: LanguageCode,
  buckets: number,
  only?: 'marks',
): Features {
  const mask = buckets - 1;
  const found = new Map<number, number>();
  const add = (hash: number, at: number) => {
    const bucket = mixed(hash) & mask;
    if (!found.has(bucket)) found.set(bucket, at);
  };
  const salt = into(offsetBasis, language);
  add(salt, 0);
  const units = unitsOf(passage, language);
  const row = (family: number, from: number, value: (unit: Unit) => string, size: number, gap = 1) => {
    let hash = family;
    for (let place = 0; place < size; place++) {
      const unit = units[from + place * gap];
      if (!unit) return;
      hash = into(hash, value(unit));
    }
    add(step(hash, size * 8 + gap), (units[from] as Unit).at);
  };
  const word = ({ word: text }: Unit) => text;
  const mark = ({ mark: text }: Unit) => text;
  const markFamily = step(offsetBasis, 7);
  const wordFamily = step(salt, 1);
  for (let at = 0; at < units.length; at++) {
    for (let size = 1; size <= (only ? 2 : 4); size++) row(markFamily, at, mark, size);
    row(wordFamily, at, word, 1);
    if (only) continue;
    row(markFamily, at, mark, 2, 2);
    row(markFamily, at, mark, 2, 3);
    row(wordFamily, at, word, 2);
    row(wordFamily, at, word, 3);
    row(wordFamily, at, word, 2, 2);
    row(wordFamily, at, word, 2, 3);
  }
  if (only) return collect(found);
  const told = units.filter(({ mark: each }) => each >= 'A' && each <= 'Z');
  const pairFamily = step(offsetBasis, 9);
  for (let at = 0; at < told.length; at++)
    for (let other = at + 1; other < told.length && other <= at + pairReach; other++)
      add(into(into(pairFamily, (told[at] as Unit).mark), (told[other] as Unit).mark), (told[at] as Unit).at);
  letterGroups(passage.text, step(salt, 3), add);
  return collect(found);
}

function collect(found: Map<number, number>): Features {
  return {
    buckets: Int32Array.from(found.keys()),
    count: found.size,
    tokens: Int32Array.from(found.values()),
  };
}

/** Letter groups across the borders of words, each border one space. */
function letterGroups(text: string, family: number, add: (hash: number, at: number) => void): void {
  const sizes: readonly number[] = unspacedScript.test(text) ? unspacedSizes : letterSizes;
  const letters: string[] = [' '];
  const places: number[] = [0];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    for (let at = 0; at < piece.length; at++) {
      const character = piece.charAt(at);
      letters.push(character >= '0' && character <= '9' ? '#' : character);
      places.push(index + at);
    }
    letters.push(' ');
    places.push(index + piece.length);
  }
  const longest = sizes.at(-1) ?? 0;
  for (let from = 0; from < letters.length; from++) {
    let hash = family;
    for (let size = 1; size <= longest && from + size <= letters.length; size++) {
      hash = step(hash, (letters[from + size - 1] as string).charCodeAt(0));
      if (sizes.includes(size)) add(hash, places[from] as number);
    }
  }
}
