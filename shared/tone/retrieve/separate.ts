/**
 * What tells each answer from all others: one linear support vector machine per answer, trained when the index is built
 * by dual coordinate descent (Hsieh et al. 2008) in an order that the texts themselves decide. Without randomness: the
 * same answers always give the same weights.
 */
import type { Rows } from './vectors.ts';

/** An answer starts from "no" (−1) for everything, so that a text without familiar features stays there. */
export const nothingKnown = -1;
/**
 * Price of a violated margin (C), for the answer's own examples and for all others: its own are few. Cross-validated inside
 * BANKING77, CLINC150 and STAR train, where a factor of two either way changes little.
 */
const ownPrice = 1;
const otherPrice = 0.5;
/** A margin missed by less than this is left alone: it saves most of the work and costs no accuracy. */
const tolerance = 0.3;
const rounds = 2;
/** Passes over the violators alone, after each pass over everything. */
const passesOverViolators = 6;
/** Multiplications of one pass above which a build would hold others up for seconds; then the centres must do. */
const mostWork = 4e8;

/** Whether an index of this size is trained at all. */
export function worthSeparating(rows: Rows, answers: number): boolean {
  return answers > 1 && rows.ids.length * answers <= mostWork;
}

/**
 * @param owner the answer of each row
 * @param trust how much each row counts (1: a customer's own question)
 * @param features size of the vocabulary
 * @param take called for each answer with its weights by feature, in order; the array is reused afterwards
 */
export function separate(
  rows: Rows,
  owner: Int32Array,
  trust: Float32Array,
  answers: number,
  features: number,
  take: (answer: number, weights: Float32Array) => void,
): void {
  const { count, start, ids, weights } = rows;
  const order = orderOf(rows);
  const squares = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) sum += (weights[at] ?? 0) ** 2;
    squares[row] = sum;
  }
  const model = new Float32Array(features);
  const pull = new Float32Array(count);
  const active = new Int32Array(count);

  /** One step for one row; whether it still holds the border back. */
  const step = (row: number, side: 1 | -1): boolean => {
    const from = start[row] as number;
    const to = start[row + 1] as number;
    let score = nothingKnown;
    for (let at = from; at < to; at += 1)
      score += (model[ids[at] as number] as number) * (weights[at] as number);
    const slack = 1 / (2 * (side > 0 ? ownPrice : otherPrice) * (trust[row] as number));
    const before = pull[row] as number;
    const gradient = side * score - 1 + slack * before;
    if (before === 0 && gradient > -tolerance) return false;
    const after = Math.max(0, before - gradient / ((squares[row] as number) + slack));
    const change = (after - before) * side;
    if (change !== 0) {
      pull[row] = after;
      for (let at = from; at < to; at += 1) {
        const id = ids[at] as number;
        model[id] = (model[id] as number) + change * (weights[at] as number);
      }
    }
    return after > 0;
  };

  for (let answer = 0; answer < answers; answer += 1) {
    model.fill(0);
    pull.fill(0);
    const sideOf = (row: number): 1 | -1 => (owner[row] === answer ? 1 : -1);
    const own = order.filter((row) => owner[row] === answer);
    for (let pass = 0; pass < 2; pass += 1) for (const row of own) step(row, 1);
    for (let round = 0; round < rounds; round += 1) {
      let violators = 0;
      for (const row of order) if (step(row, sideOf(row))) active[violators++] = row;
      for (let pass = 0; pass < passesOverViolators; pass += 1)
        for (let at = 0; at < violators; at += 1) step(active[at] as number, sideOf(active[at] as number));
    }
    take(answer, model);
  }
}

/** Rows scattered by what they hold: neighbours in a playbook are alike, and learning them in a row would be slow. */
function orderOf({ count, start, weights }: Rows): Int32Array {
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let key = 0;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1)
      key = (key + (weights[at] ?? 0) * 7919.37) % 1;
    keys[row] = key;
  }
  return Int32Array.from(new Array(count).keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}
