// Fitting and packing of linear models over sparse features. Everything is deterministic: full-batch L-BFGS from zero,
// rows in the order given, no random numbers. Runs in plain Node; a head of 40,000 rows takes a few seconds.
import { writeFileSync } from 'node:fs';
import { tableSize } from '../dist/server/training.js';

/**
 * Rows as one sparse matrix. Columns 0…buckets−1 are hashed features with the value 1/√(number of features of the row),
 * as the engine computes them; then come the dense columns.
 *
 * @typedef {{rows: number, columns: number, starts: Int32Array, indices: Int32Array, values: Float32Array}} Matrix
 */

/**
 * @param {Iterable<{features: Int32Array, dense?: ArrayLike<number>}>} rows `features` without doubles (copied already)
 * @param {number} buckets
 * @param {number} denseCount
 * @returns {Matrix}
 */
export function matrixOf(rows, buckets, denseCount = 0) {
  const list = [...rows];
  const starts = new Int32Array(list.length + 1);
  list.forEach(({ features }, at) => {
    starts[at + 1] = starts[at] + features.length + denseCount;
  });
  const indices = new Int32Array(starts[list.length]);
  const values = new Float32Array(starts[list.length]);
  list.forEach(({ features, dense }, row) => {
    let to = starts[row];
    const each = 1 / Math.sqrt(Math.max(1, features.length));
    for (const feature of features) {
      indices[to] = feature;
      values[to++] = each;
    }
    for (let at = 0; at < denseCount; at++) {
      indices[to] = buckets + at;
      values[to++] = dense[at];
    }
  });
  return { rows: list.length, columns: buckets + denseCount, starts, indices, values };
}

/** Matrix times weights plus bias (the last weight): one score per row. */
export function scoresOf(matrix, weights, into = new Float64Array(matrix.rows)) {
  const { rows, starts, indices, values, columns } = matrix;
  for (let row = 0; row < rows; row++) {
    let sum = weights[columns];
    for (let at = starts[row]; at < starts[row + 1]; at++) sum += values[at] * weights[indices[at]];
    into[row] = sum;
  }
  return into;
}

const losses = {
  /** Targets 0…1 (also in between); the score is a log odds. */
  logistic(score, target) {
    const probability = 1 / (1 + Math.exp(-score));
    const loss = Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - target * score;
    return [loss, probability - target];
  },
  /** Least squares; the score is on the scale of the targets. */
  squares(score, target) {
    const error = score - target;
    return [0.5 * error * error, error];
  },
};

/**
 * Fits one head: minimises Σ weight · loss + ½ · Σ penalty · w².
 *
 * @param {Matrix} matrix
 * @param {ArrayLike<number>} targets
 * @param {object} options
 * @param {'logistic' | 'squares'} [options.loss]
 * @param {number} options.penalty L2 penalty of every hashed weight
 * @param {number} [options.densePenalty] of every dense weight; the same when left out
 * @param {ArrayLike<number>} [options.rowWeights] how much each row counts; 1 when left out
 * @param {number} [options.buckets] where the dense columns begin
 * @param {number} [options.iterations]
 * @returns {Float64Array} a weight per column, then the bias
 */
export function fit(matrix, targets, options) {
  const { loss = 'logistic', penalty, densePenalty = penalty, rowWeights, iterations = 80 } = options;
  const { rows, columns, starts, indices, values } = matrix;
  const buckets = options.buckets ?? columns;
  const lossOf = losses[loss];
  const scores = new Float64Array(rows);
  const cost = (weights, gradient) => {
    scoresOf(matrix, weights, scores);
    gradient.fill(0);
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const weight = rowWeights ? rowWeights[row] : 1;
      if (weight === 0) continue;
      const [value, slope] = lossOf(scores[row], targets[row]);
      total += weight * value;
      const pull = weight * slope;
      for (let at = starts[row]; at < starts[row + 1]; at++) gradient[indices[at]] += pull * values[at];
      gradient[columns] += pull;
    }
    for (let at = 0; at < columns; at++) {
      const each = at < buckets ? penalty : densePenalty;
      total += 0.5 * each * weights[at] * weights[at];
      gradient[at] += each * weights[at];
    }
    return total;
  };
  return minimise(cost, columns + 1, iterations);
}

/**
 * Fits several classes at once (softmax): minimises Σ −log p(class) + ½ · penalty · Σ w².
 *
 * @param {Matrix} matrix
 * @param {ArrayLike<number>} classes the class of each row, 0…count−1
 * @param {{classes: number, penalty: number, rowWeights?: ArrayLike<number>, iterations?: number}} options
 * @returns {Float64Array[]} per class a weight per column, then the bias
 */
export function fitClasses(matrix, classes, options) {
  const { classes: count, penalty, rowWeights, iterations = 80 } = options;
  const { rows, columns, starts, indices, values } = matrix;
  const width = columns + 1;
  const scores = new Float64Array(count);
  const cost = (weights, gradient) => {
    gradient.fill(0);
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const weight = rowWeights ? rowWeights[row] : 1;
      if (weight === 0) continue;
      for (let each = 0; each < count; each++) scores[each] = weights[columns * count + each];
      for (let at = starts[row]; at < starts[row + 1]; at++) {
        const from = indices[at] * count;
        for (let each = 0; each < count; each++) scores[each] += values[at] * weights[from + each];
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let each = 0; each < count; each++) most = Math.max(most, scores[each]);
      let sum = 0;
      for (let each = 0; each < count; each++) sum += Math.exp(scores[each] - most);
      total += weight * (Math.log(sum) + most - scores[classes[row]]);
      for (let each = 0; each < count; each++) {
        scores[each] = weight * (Math.exp(scores[each] - most) / sum - (each === classes[row] ? 1 : 0));
        gradient[columns * count + each] += scores[each];
      }
      for (let at = starts[row]; at < starts[row + 1]; at++) {
        const from = indices[at] * count;
        for (let each = 0; each < count; each++) gradient[from + each] += values[at] * scores[each];
      }
    }
    for (let at = 0; at < columns * count; at++) {
      total += 0.5 * penalty * weights[at] * weights[at];
      gradient[at] += penalty * weights[at];
    }
    return total;
  };
  const joint = minimise(cost, width * count, iterations);
  return Array.from({ length: count }, (_, each) =>
    Float64Array.from({ length: width }, (_, column) => joint[column * count + each]),
  );
}

/** L-BFGS (Nocedal & Wright 2006, algorithm 7.5) with a backtracking line search. */
function minimise(cost, size, iterations, memory = 8) {
  const dot = (a, b) => {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += a[at] * b[at];
    return sum;
  };
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = cost(weights, gradient);
  const history = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = gradient.slice();
    const shares = [];
    for (const { step, change, inverse } of history) {
      const share = inverse * dot(step, direction);
      shares.push(share);
      for (let at = 0; at < size; at++) direction[at] -= share * change[at];
    }
    const [newest] = history;
    const scale = newest
      ? dot(newest.step, newest.change) / dot(newest.change, newest.change)
      : 1 / Math.max(1e-12, Math.sqrt(dot(gradient, gradient)));
    for (let at = 0; at < size; at++) direction[at] *= scale;
    for (let which = history.length - 1; which >= 0; which--) {
      const { step, change, inverse } = history[which];
      const share = shares[which] - inverse * dot(change, direction);
      for (let at = 0; at < size; at++) direction[at] += share * step[at];
    }
    const slope = -dot(gradient, direction);
    if (slope > -1e-12) break;
    let length = 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = value;
    for (let tries = 0; tries < 30; tries++, length *= 0.5) {
      for (let at = 0; at < size; at++) next[at] = weights[at] - length * direction[at];
      nextValue = cost(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    const step = new Float64Array(size);
    const change = new Float64Array(size);
    for (let at = 0; at < size; at++) {
      step[at] = next[at] - weights[at];
      change[at] = nextGradient[at] - gradient[at];
    }
    const product = dot(step, change);
    if (product > 1e-12) {
      history.unshift({ step, change, inverse: 1 / product });
      if (history.length > memory) history.pop();
    }
    const gain = value - nextValue;
    weights = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain <= 1e-7 * Math.abs(value)) break;
  }
  return weights;
}

/** Share of the largest weights that int8 cuts off: a few outliers would cost all others their precision. */
const cutShare = 0.0005;

/**
 * Rounds heads to int8 and writes the module that the engine imports.
 *
 * @param {string} path of the generated TypeScript module
 * @param {object} model
 * @param {import('../shared/tone/models/features.ts').FeatureSpec} model.spec
 * @param {string[]} [model.dense] names of the dense columns
 * @param {{name: string, weights: Float64Array}[]} model.heads weights as `fit` returns them
 * @returns the packed model
 */
export function writeModel(path, { spec, dense = [], heads }) {
  const count = heads.length;
  const size = tableSize(spec);
  const table = new Int8Array(size * count);
  const packedHeads = heads.map(({ name, weights }, head) => {
    const sizes = weights
      .slice(0, size)
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort();
    const largest = sizes[Math.floor((sizes.length - 1) * (1 - cutShare))] || 1;
    const scale = largest / 127;
    for (let bucket = 0; bucket < size; bucket++)
      table[bucket * count + head] = Math.max(-127, Math.min(127, Math.round(weights[bucket] / scale)));
    const round = (value) => Number(value.toPrecision(6));
    return {
      name,
      bias: round(weights[weights.length - 1]),
      scale: round(scale),
      dense: dense.map((_, at) => round(weights[size + at])),
    };
  });
  const packed = { spec, heads: packedHeads, dense, table: Buffer.from(table.buffer).toString('base64') };
  writeFileSync(
    path,
    `// Written by npm run train; the card beside it (docs/models.md) says from what, and how well it does.\nimport type { PackedModel } from './linear.ts';\n\nexport const packed: PackedModel = ${JSON.stringify(packed)};\n`,
  );
  return packed;
}
