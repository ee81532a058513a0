/** Hashing of words and letters into rows of a table: FNV-1a over UTF-16 units, with murmur3's final mix. */

export const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** The hash with one more unit. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime);

/** Spread for another family of features, so that the same words in another order fall elsewhere. */
export const spread = (hash: number): number => Math.imul(hash, prime);

/** The final mix: needed because the size of a table cuts the high bits off. */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
