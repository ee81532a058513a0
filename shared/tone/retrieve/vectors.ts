/** Texts as sparse vectors: features weighted by rarity, words and letter n-grams each brought to a fixed length. */
import { type Features, featuresOf } from './features.ts';

/** Length of the letter n-grams' part beside the words' length of 1: they help with typos and must not outvote words. */
const gramLength = 0.7;
/** What a text scores with itself. */
export const fullLikeness = 1 + gramLength ** 2;
/** In a large index features of a single example are left out: they cost most of the memory and help one text alone. */
const largeIndex = 3000;

/** Rows of sparse vectors, one after the other. Row `r` is `ids` and `weights` from `start[r]` to `start[r + 1]`. */
export interface Rows {
  count: number;
  start: Int32Array;
  ids: Int32Array;
  weights: Float32Array;
}

export interface Vocabulary {
  /** Feature hash → id, counted from 0. */
  ids: Map<number, number>;
  rarity: Float32Array;
  /** Rarity of what no example has. */
  unseenRarity: number;
}

/** A query: the features that the index knows, and which share of its words' weight they carry (0..1). */
export interface Query {
  ids: Int32Array;
  weights: Float32Array;
  known: number;
}

const damp = (count: number): number => (count > 1 ? 1 + Math.log(count) : count);

/** Features as flat lists, the topics first: an index of many thousand texts would not fit into memory as maps. */
interface Packed {
  hashes: Int32Array;
  counts: Float32Array;
  topics: number;
}

function packed({ topics, grams }: Features): Packed {
  const hashes = new Int32Array(topics.size + grams.size);
  const counts = new Float32Array(hashes.length);
  let at = 0;
  for (const features of [topics, grams])
    for (const [hash, count] of features) {
      hashes[at] = hash;
      counts[at] = damp(count);
      at += 1;
    }
  return { hashes, counts, topics: topics.size };
}

/** Reads all texts of an index. */
export function vectorsOf(texts: readonly string[]): { vocabulary: Vocabulary; rows: Rows } {
  const read = texts.map((text) => packed(featuresOf(text)));
  const held = new Map<number, number>();
  for (const { hashes } of read) for (const hash of hashes) held.set(hash, (held.get(hash) ?? 0) + 1);
  const least = texts.length > largeIndex ? 2 : 1;
  const ids = new Map<number, number>();
  const rarity: number[] = [];
  const rarityFor = (holders: number): number => Math.log((1 + texts.length) / (1 + holders)) + 1;
  for (const [hash, holders] of held) {
    if (holders < least) continue;
    ids.set(hash, ids.size);
    rarity.push(rarityFor(holders));
  }
  const vocabulary = { ids, rarity: Float32Array.from(rarity), unseenRarity: rarityFor(0) };
  return { vocabulary, rows: rowsOf(read.map((features) => vectorOf(features, vocabulary))) };
}

/** A text seen through an index's vocabulary. */
export const queryOf = (text: string, vocabulary: Vocabulary): Query =>
  vectorOf(packed(featuresOf(text)), vocabulary);

function vectorOf({ hashes, counts, topics }: Packed, { ids, rarity, unseenRarity }: Vocabulary): Query {
  const found = new Int32Array(hashes.length);
  const weights = new Float32Array(hashes.length);
  let size = 0;
  /** Takes the features in, brought to a length; the share of their weight that the vocabulary knows. */
  const take = (from: number, until: number, length: number): number => {
    const first = size;
    let seen = 0;
    let unseen = 0;
    for (let at = from; at < until; at += 1) {
      const id = ids.get(hashes[at] as number);
      const count = counts[at] as number;
      if (id === undefined) {
        unseen += (count * unseenRarity) ** 2;
        continue;
      }
      const weight = count * (rarity[id] as number);
      found[size] = id;
      weights[size] = weight;
      size += 1;
      seen += weight * weight;
    }
    const scale = length / (Math.sqrt(seen) || 1);
    for (let at = first; at < size; at += 1) weights[at] = (weights[at] as number) * scale;
    return seen / (seen + unseen || 1);
  };
  const known = take(0, topics, 1);
  take(topics, hashes.length, gramLength);
  return { ids: found.slice(0, size), weights: weights.slice(0, size), known };
}

function rowsOf(vectors: readonly Query[]): Rows {
  const start = new Int32Array(vectors.length + 1);
  for (const [at, { ids }] of vectors.entries()) start[at + 1] = (start[at] ?? 0) + ids.length;
  const size = start[vectors.length] ?? 0;
  const ids = new Int32Array(size);
  const weights = new Float32Array(size);
  for (const [at, vector] of vectors.entries()) {
    ids.set(vector.ids, start[at]);
    weights.set(vector.weights, start[at]);
  }
  return { count: vectors.length, start, ids, weights };
}
