/**
 * The index of a playbook: for each answer one direction (what tells it from the others, and the centre of its examples)
 * and the examples themselves, for the nearest of them.
 */
import { sentencesOf } from '../answer-body.ts';
import type { Answer } from '../types.ts';
import type { Experience } from './experience.ts';
import { nothingKnown, separate, worthSeparating } from './separate.ts';
import { fullLikeness, type Query, queryOf, type Rows, type Vocabulary, vectorsOf } from './vectors.ts';

export interface AnswerIndex {
  answers: readonly Answer[];
  vocabulary: Vocabulary;
  /** Every question, title and body sentence; those of answer `a` from `examplesFrom[a]` to `examplesFrom[a + 1]`. */
  examples: Rows;
  examplesFrom: Int32Array;
  trust: Float32Array;
  /** Of feature `f`, from `directionsFrom[f]` to `directionsFrom[f + 1]`: the answers it speaks for, and how much. */
  directionsFrom: Int32Array;
  directionAnswers: Int32Array;
  directionWeights: Float32Array;
  /** Working space of one comparison; zero between them. */
  scratch: Float32Array;
  /** What agents did with these answers before; `now` in milliseconds since 1970. */
  experience?: { lessons: Experience; now: number };
}

/** How well an answer fits a query, uncalibrated: −1 for nothing in common, about 1 for a plain example. */
export interface Fit {
  answer: number;
  fit: number;
}

/** How much a text of each field is trusted. A title is terse but exact; a body says many things besides. */
const trustIn = { question: 1, title: 0.9, body: 0.4 } as const;
/** The nearest example counts by its field: a body sentence must be nearer than a question to win. */
const nearestTrust = (trust: number): number => 0.5 + 0.5 * trust;
/** Shares beside the separating weights; cross-validated inside BANKING77 train, where wide ranges do equally well. */
const centreShare = 0.4;
const nearestShare = 0.2;
/** In an index too large to be trained the centre stands in, scaled so that strangers score what they do elsewhere. */
const centreAlone = 2.3;
/** Answers looked at closely: by far more than are ever shown. */
const mostCandidates = 12;
/** Additions after which the longest lists, of the least telling features, are left out. A fraction of a millisecond. */
const mostAdditions = 200_000;
/** Weights of an answer's direction below this move nothing. */
const leastWeight = 0.004;

/** Reads the answers once; keep the index as long as the answers do not change. */
export function buildAnswerIndex(answers: readonly Answer[]): AnswerIndex {
  const texts: string[] = [];
  const trusts: number[] = [];
  const examplesFrom = new Int32Array(answers.length + 1);
  for (const [owner, answer] of answers.entries()) {
    const add = (text: string, trust: number): void => {
      if (!/[\p{L}\p{N}]/u.test(text)) return;
      texts.push(text);
      trusts.push(trust);
    };
    for (const question of answer.questions) add(question, trustIn.question);
    add(titleOf(answer), trustIn.title);
    for (const sentence of sentencesOf(answer.body)) add(sentence, trustIn.body);
    examplesFrom[owner + 1] = texts.length;
  }
  const { vocabulary, rows } = vectorsOf(texts);
  const trust = Float32Array.from(trusts);
  return {
    answers,
    vocabulary,
    examples: rows,
    examplesFrom,
    trust,
    ...directionsOf(rows, trust, examplesFrom, vocabulary.rarity.length),
    scratch: new Float32Array(vocabulary.rarity.length),
  };
}

/** An answer without a title is often named by its id: `lost_or_stolen_card`, `lostCard`. */
function titleOf({ id, title }: Answer): string {
  if (title.trim() !== '') return title;
  return id
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Directions = Pick<AnswerIndex, 'directionsFrom' | 'directionAnswers' | 'directionWeights'>;
interface Sparse {
  ids: number[];
  weights: number[];
}

function directionsOf(
  rows: Rows,
  trust: Float32Array,
  examplesFrom: Int32Array,
  features: number,
): Directions {
  const answers = examplesFrom.length - 1;
  const directions: Sparse[] = [];
  if (worthSeparating(rows, answers)) {
    const owner = new Int32Array(rows.count);
    for (let answer = 0; answer < answers; answer += 1)
      owner.fill(answer, examplesFrom[answer], examplesFrom[answer + 1]);
    separate(rows, owner, trust, answers, features, (answer, model) => {
      for (const [id, weight] of centreOf(answer, rows, trust, examplesFrom))
        model[id] = (model[id] as number) + centreShare * weight;
      directions.push(sparse(model));
    });
  } else {
    for (let answer = 0; answer < answers; answer += 1) {
      const centre = centreOf(answer, rows, trust, examplesFrom);
      directions.push({
        ids: [...centre.keys()],
        weights: [...centre.values()].map((weight) => weight * centreAlone),
      });
    }
  }
  return byFeature(directions, features);
}

/** The mean of an answer's examples, brought to length 1. */
function centreOf(
  answer: number,
  { start, ids, weights }: Rows,
  trust: Float32Array,
  examplesFrom: Int32Array,
): Map<number, number> {
  const centre = new Map<number, number>();
  for (let row = examplesFrom[answer] ?? 0; row < (examplesFrom[answer + 1] ?? 0); row += 1)
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      const id = ids[at] as number;
      centre.set(id, (centre.get(id) ?? 0) + (weights[at] as number) * (trust[row] as number));
    }
  let squares = 0;
  for (const weight of centre.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (const [id, weight] of centre) centre.set(id, weight / length);
  return centre;
}

function sparse(dense: Float32Array): Sparse {
  const found: Sparse = { ids: [], weights: [] };
  for (let id = 0; id < dense.length; id += 1) {
    const weight = dense[id] as number;
    if (Math.abs(weight) < leastWeight) continue;
    found.ids.push(id);
    found.weights.push(weight);
  }
  return found;
}

/** Turns answer → features into feature → answers. */
function byFeature(directions: readonly Sparse[], features: number): Directions {
  const directionsFrom = new Int32Array(features + 1);
  for (const { ids } of directions)
    for (const id of ids) directionsFrom[id + 1] = (directionsFrom[id + 1] as number) + 1;
  for (let id = 0; id < features; id += 1)
    directionsFrom[id + 1] = (directionsFrom[id + 1] as number) + (directionsFrom[id] as number);
  const next = directionsFrom.slice();
  const directionAnswers = new Int32Array(directionsFrom[features] ?? 0);
  const directionWeights = new Float32Array(directionAnswers.length);
  for (const [answer, { ids, weights }] of directions.entries())
    for (const [at, id] of ids.entries()) {
      const place = next[id] as number;
      next[id] = place + 1;
      directionAnswers[place] = answer;
      directionWeights[place] = weights[at] as number;
    }
  return { directionsFrom, directionAnswers, directionWeights };
}

/** A text as the index sees it. */
export const readQuery = (text: string, { vocabulary }: AnswerIndex): Query => queryOf(text, vocabulary);

/** The answers nearest to a query, best first, at most `mostCandidates`. Those in `also` are looked at in any case. */
export function fits(query: Query, index: AnswerIndex, also: Iterable<number> = []): Fit[] {
  const along = alongDirections(query, index);
  const candidates = new Set([...best(along), ...also]);
  const { scratch } = index;
  for (const [at, id] of query.ids.entries()) scratch[id] = query.weights[at] ?? 0;
  const found = [...candidates].map((answer) => ({
    answer,
    fit: nothingKnown + (along[answer] ?? 0) + nearestShare * nearest(answer, index),
  }));
  for (const id of query.ids) scratch[id] = 0;
  return found.sort((a, b) => b.fit - a.fit || a.answer - b.answer);
}

/** Each answer's direction times the query, the most telling features first while there is room. */
function alongDirections({ ids, weights }: Query, index: AnswerIndex): Float32Array {
  const { directionsFrom, directionAnswers, directionWeights } = index;
  const sums = new Float32Array(index.answers.length);
  const listLength = (id: number): number =>
    (directionsFrom[id + 1] as number) - (directionsFrom[id] as number);
  let order = Array.from(ids.keys());
  let room = mostAdditions;
  if (ids.length * index.answers.length > mostAdditions)
    order = order.sort((a, b) => listLength(ids[a] as number) - listLength(ids[b] as number) || a - b);
  for (const at of order) {
    const id = ids[at] as number;
    room -= listLength(id);
    if (room < 0) break;
    const weight = weights[at] as number;
    for (let place = directionsFrom[id] as number; place < (directionsFrom[id + 1] as number); place += 1) {
      const answer = directionAnswers[place] as number;
      sums[answer] = (sums[answer] as number) + weight * (directionWeights[place] as number);
    }
  }
  return sums;
}

/** The places of the largest values above 0. */
function best(values: Float32Array): number[] {
  const found: number[] = [];
  let least = 0;
  const trim = (): void => {
    found.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
    found.length = Math.min(found.length, mostCandidates);
    if (found.length === mostCandidates) least = values[found[mostCandidates - 1] as number] as number;
  };
  for (let at = 0; at < values.length; at += 1) {
    if ((values[at] as number) <= least) continue;
    found.push(at);
    if (found.length >= 4 * mostCandidates) trim();
  }
  trim();
  return found;
}

/** Likeness (0..1) of the nearest example; the query lies in `scratch`. */
function nearest(answer: number, { examples, examplesFrom, trust, scratch }: AnswerIndex): number {
  const { start, ids, weights } = examples;
  let most = 0;
  for (let row = examplesFrom[answer] ?? 0; row < (examplesFrom[answer + 1] ?? 0); row += 1) {
    let sum = 0;
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1)
      sum += (scratch[ids[at] as number] as number) * (weights[at] as number);
    most = Math.max(most, sum * nearestTrust(trust[row] as number));
  }
  return most / fullLikeness;
}
