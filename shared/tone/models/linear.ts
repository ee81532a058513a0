/**
 * Linear models over hashed features, several heads in one table. A head's score is
 * `bias + scale · Σ weight(bucket) / √(number of features) + Σ dense weight · dense value`; what the score means (a log
 * odds, a rating) is the head's own. Weights are int8 and travel as base64 in a generated module.
 */
import { type FeatureSpec, type Features, tableSize } from './features.ts';

/** A weights file, as `npm run train` writes it. */
export interface PackedModel {
  spec: FeatureSpec;
  heads: readonly PackedHead[];
  /** Names of the dense values, in order; each head has a weight for each. */
  dense: readonly string[];
  /** base64 of int8 weights, bucket by bucket, the heads side by side. */
  table: string;
}
export interface PackedHead {
  name: string;
  bias: number;
  /** What one step of the int8 weights is worth. */
  scale: number;
  dense: readonly number[];
}

export interface LinearModel {
  spec: FeatureSpec;
  names: readonly string[];
  dense: readonly string[];
  biases: Float64Array;
  scales: Float64Array;
  denseWeights: readonly Float64Array[];
  table: Int8Array;
}

export function unpackModel(packed: PackedModel): LinearModel {
  return {
    spec: packed.spec,
    names: packed.heads.map(({ name }) => name),
    dense: packed.dense,
    biases: Float64Array.from(packed.heads, ({ bias }) => bias),
    scales: Float64Array.from(packed.heads, ({ scale }) => scale),
    denseWeights: packed.heads.map(({ dense }) => Float64Array.from(dense)),
    table: bytesOf(packed.table, tableSize(packed.spec) * packed.heads.length),
  };
}

/**
 * The score of every head, into `into` (one place per head).
 *
 * @param dense values in the order of `model.dense`
 */
export function scoreInto(
  into: Float64Array,
  model: LinearModel,
  features: Features,
  dense: ArrayLike<number>,
): Float64Array {
  const { table, biases, scales, denseWeights } = model;
  const heads = biases.length;
  into.fill(0);
  for (let at = 0; at < features.count; at++) {
    const row = (features.buckets[at] as number) * heads;
    for (let head = 0; head < heads; head++)
      into[head] = (into[head] as number) + (table[row + head] as number);
  }
  const perFeature = features.count === 0 ? 0 : 1 / Math.sqrt(features.count);
  for (let head = 0; head < heads; head++) {
    const weights = denseWeights[head] as Float64Array;
    let score = (biases[head] as number) + (into[head] as number) * (scales[head] as number) * perFeature;
    for (let at = 0; at < weights.length; at++) score += (weights[at] as number) * (dense[at] as number);
    into[head] = score;
  }
  return into;
}

/** What each feature adds to the score of a head, in the order of `features`: the evidence behind it. */
export function contributions(model: LinearModel, features: Features, head: number): Float64Array {
  const found = new Float64Array(features.count);
  const heads = model.biases.length;
  const each = (model.scales[head] as number) / Math.sqrt(Math.max(1, features.count));
  for (let at = 0; at < features.count; at++)
    found[at] = (model.table[(features.buckets[at] as number) * heads + head] as number) * each;
  return found;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** base64 → bytes; neither Node's nor the browser's decoder is at hand in pure code. */
function bytesOf(text: string, length: number): Int8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at;
  const bytes = new Int8Array(length);
  for (let from = 0, to = 0; to < length; from += 4, to += 3) {
    const quad =
      ((values[text.charCodeAt(from)] as number) << 18) |
      ((values[text.charCodeAt(from + 1)] as number) << 12) |
      ((values[text.charCodeAt(from + 2)] ?? 0) << 6) |
      (values[text.charCodeAt(from + 3)] ?? 0);
    bytes[to] = quad >> 16;
    if (to + 1 < length) bytes[to + 1] = quad >> 8;
    if (to + 2 < length) bytes[to + 2] = quad;
  }
  return bytes;
}
