/**
 * Text → hashed features: which words, word pairs and letter groups a text has, each as a number below `buckets`. The
 * trained models are tables over these numbers, so no list of words ships. Trainer and engine share this file: what is
 * trained is what runs.
 */
import { Border, type Token } from '../tokenize.ts';
import { mixed, offsetBasis, spread, step } from './hash.ts';

/** What the features of a model are made of. Part of its weights file: a model only reads what it was trained on. */
export interface FeatureSpec {
  /** Places for pairs, triples and letter groups; a power of two. */
  buckets: number;
  /** Places for single words, after those; a power of two. Left out, single words share the others' places. */
  singles?: number;
  /** Longest word sequence: 1 words, 2 pairs too, 3 triples too. */
  words: 1 | 2 | 3;
  /** Letter groups inside a word and its two borders, shortest and longest; none when 0. */
  letters: readonly [shortest: number, longest: number];
  /** Tokens read at most: long texts stay cheap, and show their manner early. */
  most: number;
}

/** Rows of a model's table. */
export const tableSize = (spec: FeatureSpec): number => spec.buckets + (spec.singles ?? 0);

/** Features found, without doubles. Reused from text to text: copy what must stay. */
export interface Features {
  /** Rows of the table; valid up to `count`. */
  buckets: Int32Array;
  count: number;
  /** Where each was first found: index into the tokens read. */
  tokens: Int32Array;
}

const wordFamily = step(offsetBasis, 1);
const lettersFamily = step(offsetBasis, 2);
const border = 0x20;
const numberUnit = 0x30;
/** Letters of a word that are read as groups; no lexicon word is longer. */
const longestWord = 28;

function wordHash(text: string): number {
  let hash = wordFamily;
  for (let unit = 0; unit < text.length; unit++) hash = step(hash, text.charCodeAt(unit));
  return hash;
}

/** The row of a single word in folded form, for knowledge about words that comes from elsewhere than the rows. */
export function rowOfWord(text: string, spec: FeatureSpec): number {
  const { singles } = spec;
  const hash = mixed(wordHash(text));
  return singles === undefined ? hash & (spec.buckets - 1) : spec.buckets + (hash & (singles - 1));
}

/** Makes a reader that keeps its buffers: one per model, used for one text at a time. */
export function featureReader(spec: FeatureSpec): (tokens: readonly Token[]) => Features {
  const mask = spec.buckets - 1;
  const singleMask = (spec.singles ?? spec.buckets) - 1;
  const singleStart = spec.singles === undefined ? 0 : spec.buckets;
  const [shortest, longest] = spec.letters;
  // A stamp per bucket tells doubles without clearing a table for every text.
  const stamps = new Uint32Array(tableSize(spec));
  let stamp = 0;
  let buckets = new Int32Array(1024);
  let places = new Int32Array(1024);
  const found: Features = { buckets, count: 0, tokens: places };
  let count = 0;

  const add = (hash: number, token: number) => addAt(mixed(hash) & mask, token);

  const addAt = (bucket: number, token: number) => {
    if (stamps[bucket] === stamp) return;
    stamps[bucket] = stamp;
    if (count === buckets.length) {
      buckets = grown(buckets);
      places = grown(places);
    }
    buckets[count] = bucket;
    places[count] = token;
    count += 1;
  };

  return (tokens) => {
    stamp = stamp === 0xffffffff ? 1 : stamp + 1;
    if (stamp === 1) stamps.fill(0);
    count = 0;
    let before = 0;
    let beforeThat = 0;
    const end = Math.min(tokens.length, spec.most);
    for (let at = 0; at < end; at++) {
      const token = tokens[at] as Token;
      if (token.border === Border.hard) {
        before = step(wordFamily, border);
        beforeThat = 0;
      }
      const { text } = token;
      // Which number it is says nothing about the manner; that there is one does.
      const hash = token.kind === 'number' ? step(wordFamily, numberUnit) : wordHash(text);
      addAt(singleStart + (mixed(hash) & singleMask), at);
      if (spec.words >= 2 && before !== 0) {
        const pair = step(spread(before) ^ hash, 2);
        add(pair, at);
        if (spec.words >= 3 && beforeThat !== 0)
          add(step(spread(beforeThat) ^ Math.imul(before, 31) ^ hash, 3), at);
      }
      beforeThat = before;
      before = hash;
      if (longest > 0 && token.kind === 'word') letterGroups(text, at);
    }
    found.buckets = buckets;
    found.tokens = places;
    found.count = count;
    return found;
  };

  function letterGroups(text: string, token: number): void {
    const length = Math.min(text.length, longestWord);
    // Position −1 and `length` are the borders of the word.
    for (let from = -1; from <= length; from++) {
      let hash = lettersFamily;
      for (let size = 1; size <= longest && from + size <= length + 1; size++) {
        const position = from + size - 1;
        hash = step(hash, position < 0 || position >= length ? border : text.charCodeAt(position));
        if (size >= shortest) add(hash, token);
      }
    }
  }
}

function grown(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
