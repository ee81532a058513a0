/**
 * Which written answer a message asks for. Every example question, title and body sentence is a small vector of stems,
 * stem pairs, letter trigrams and synonym groups, weighted by rarity; an answer scores by its nearest example and by
 * the centre of all its examples. Nearest-example finds rare wordings, the centre outvotes one misleading example.
 */
import { sentencesOf } from './answer-body.ts';
import type { Answer, RetrieveResult } from './types.ts';

/** An answer with how well it fits, 0..1; from `confident` on it may be offered without asking back. */
export interface Hit {
  answer: Answer;
  score: number;
  confident: boolean;
}

export interface AnswerIndex {
  answers: readonly Answer[];
  examples: Postings;
  centres: Postings;
  /** Of each example: the answer it belongs to, and how much its field counts. */
  owner: Int32Array;
  fieldWeight: Float32Array;
  rarity: Map<string, number>;
  /** Rarity of a feature that no example has: it still takes its share of the query's length. */
  unseenRarity: number;
}

/** Feature → the documents that have it, with their weights. */
interface Postings {
  size: number;
  lists: Map<string, { documents: number[]; weights: number[] }>;
}

/** Share of the nearest example in the score; the rest is the centre's. Best of five values on BANKING77 and CLINC150 dev. */
const nearestShare = 0.35;

/** How much a hit in each field counts. A title is terse but exact; a body says many things besides. */
const fieldWeights = { question: 1, title: 0.95, body: 0.72 } as const;
/** Feature weights by kind: trigrams catch typos and inflections but must not outvote words. */
const kindWeights = { word: 1, pair: 0.7, group: 0.8, gram: 0.22 } as const;
/** Function words say little about the topic; in a small playbook rarity alone would overrate them. */
const functionWordWeight = 0.12;
/** From this score on 85 % of the out-of-scope messages of CLINC150 dev are refused, and 77 % of the others kept and right. */
const confidentScore = 0.3;
/** Words that no answer has are chatter more often than a sign that nothing fits, most of all in a played message. */
const unseenShare = 0.35;
/** A runner-up this close (as a share of the best) means that two answers fit: ask which. */
const tooClose = 0.94;
/** A feature in more examples than this tells little and would make long lists slow. */
const longestList = 4000;

const functionWords = new Set(
  `a an the and or but if so of to in on at for from with by as is are was were be been am do does did has have had i me my
  we our you your it its this that these those there here he she they them his her their what which who how when where
  why can could would should will shall may might must not no yes please hi hello hey thanks thank just very really any
  some get got also too then than about into out up all im ive id dont cant wont isnt u ur pls plz want need like know
  help sir madam dear captain lieutenant ahoy kidding joking seriously lol haha again`.split(/\s+/),
);

/** Words that customers use for one thing. The first of each row names the group. */
const groups: readonly (readonly string[])[] = [
  [
    'freeze',
    'froze',
    'frozen',
    'buffer',
    'lag',
    'stutter',
    'hang',
    'spin',
    'choppi',
    'slow',
    'jerki',
    'stuck',
    'pause',
    'stop',
    'stopp',
  ],
  ['loop', 'repeat', 'rewind', 'replay'],
  ['signin', 'login', 'logon', 'sign', 'log', 'logg'],
  ['password', 'passcode', 'pw', 'pwd', 'passwort'],
  ['charge', 'bill', 'debit', 'payment', 'pay', 'paid', 'invoice'],
  ['twice', 'double', 'duplicate', 'two'],
  ['refund', 'reimburse', 'moneyback'],
  ['parcel', 'package', 'deliveri', 'shipment', 'order', 'box', 'disc', 'disk', 'deliver', 'post', 'ship'],
  ['late', 'arriv', 'miss', 'wait', 'delay', 'lost', 'track'],
  ['caption', 'subtitle', 'cc', 'sub'],
  ['tv', 'television', 'telly', 'chromecast', 'cast', 'airplay', 'viewer'],
  ['computer', 'pc', 'laptop', 'desktop', 'mac', 'macbook'],
  ['phone', 'mobile', 'smartphone', 'iphone', 'android'],
  ['cancel', 'quit', 'unsubscribe', 'terminate', 'end', 'close'],
  ['video', 'vid', 'movie', 'film', 'show', 'episode', 'serie', 'title'],
  ['child', 'kid', 'children', 'daughter', 'son', 'parental'],
  ['gift', 'voucher', 'coupon', 'code', 'card'],
  ['offline', 'download', 'plane', 'flight', 'airplane'],
  ['abroad', 'travel', 'country', 'countri', 'holiday', 'vacation', 'overseas', 'region'],
  ['plan', 'upgrade', 'downgrade', 'subscription', 'tier'],
  ['device', 'screen', 'stream', 'simultaneous'],
];
const groupOf = new Map(groups.flatMap((row) => row.map((word) => [word, row[0] ?? word] as const)));

/** A light English stemmer: plural, -ing, -ed, -ly and a final e or y, enough to fold inflections together. */
function stem(word: string): string {
  if (word.length < 4) return word;
  let base = word.endsWith('z') && word.length > 4 ? `${word.slice(0, -1)}s` : word;
  if (base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.length > 5 && base.endsWith('ing')) base = base.slice(0, -3);
  else if (base.length > 4 && base.endsWith('ed')) base = base.slice(0, -2);
  else if (base.length > 5 && base.endsWith('ly')) base = base.slice(0, -2);
  if (base.length > 3 && /([bdgklmnprt])\1$/.test(base)) base = base.slice(0, -1);
  if (base.length > 4 && base.endsWith('e')) base = base.slice(0, -1);
  if (base.length > 3 && base.endsWith('y')) base = `${base.slice(0, -1)}i`;
  return base;
}
const stemmedGroup = new Map([...groupOf].map(([word, group]) => [stem(word), group]));

function features(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + weight);
  };
  const words = text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .slice(0, 4000)
    .match(/[\p{L}\p{N}]+/gu);
  let previous = '';
  for (const word of words ?? []) {
    const plain = functionWords.has(word);
    const base = stem(word);
    add(`w${base}`, plain ? functionWordWeight : kindWeights.word);
    if (previous) add(`p${previous} ${base}`, kindWeights.pair * (plain ? 0.4 : 1));
    const group = stemmedGroup.get(base);
    if (group && !plain) add(`g${group}`, kindWeights.group);
    if (!plain && word.length > 3) {
      const padded = `_${word}_`;
      for (let at = 0; at + 3 <= padded.length; at += 1)
        add(`t${padded.slice(at, at + 3)}`, kindWeights.gram);
    }
    previous = base;
  }
  return counts;
}

const damp = (count: number): number => (count > 1 ? 1 + Math.log(count) : count);

function unit(counts: Map<string, number>, rarityOf: (feature: string) => number): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [feature, count] of counts) {
    const weight = damp(count) * rarityOf(feature);
    vector.set(feature, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [feature, weight] of vector) vector.set(feature, weight / length);
  return vector;
}

function post(vectors: readonly Map<string, number>[]): Postings {
  const lists: Postings['lists'] = new Map();
  for (const [document, vector] of vectors.entries()) {
    for (const [feature, weight] of vector) {
      const list = lists.get(feature);
      if (list) {
        list.documents.push(document);
        list.weights.push(weight);
      } else lists.set(feature, { documents: [document], weights: [weight] });
    }
  }
  return { size: vectors.length, lists };
}

function cosines(query: Map<string, number>, postings: Postings): Float32Array {
  const scores = new Float32Array(postings.size);
  for (const [feature, weight] of query) {
    const list = postings.lists.get(feature);
    if (!list || list.documents.length > longestList) continue;
    for (let at = 0; at < list.documents.length; at += 1) {
      const document = list.documents[at] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * (list.weights[at] ?? 0);
    }
  }
  return scores;
}

/** Reads the answers once; keep the index as long as the answers do not change. */
export function buildAnswerIndex(answers: readonly Answer[]): AnswerIndex {
  const examples: { owner: number; weight: number; counts: Map<string, number> }[] = [];
  for (const [owner, answer] of answers.entries()) {
    const add = (text: string, weight: number): void => {
      const counts = features(text);
      if (counts.size > 0) examples.push({ owner, weight, counts });
    };
    for (const question of answer.questions) add(question, fieldWeights.question);
    add(answer.title, fieldWeights.title);
    for (const sentence of sentencesOf(answer.body)) add(sentence, fieldWeights.body);
  }
  const holders = new Map<string, number>();
  for (const { counts } of examples)
    for (const feature of counts.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const rarityFor = (held: number): number => Math.log(1 + (examples.length - held + 0.5) / (held + 0.5));
  const rarity = new Map([...holders].map(([feature, held]) => [feature, rarityFor(held)]));
  const unseenRarity = rarityFor(0) * unseenShare;
  const rarityOf = (feature: string): number => rarity.get(feature) ?? unseenRarity;

  const vectors = examples.map(({ counts }) => unit(counts, rarityOf));
  const sums = answers.map(() => new Map<string, number>());
  for (const [at, { owner, weight }] of examples.entries()) {
    const sum = sums[owner];
    if (sum)
      for (const [feature, value] of vectors[at] ?? [])
        sum.set(feature, (sum.get(feature) ?? 0) + value * weight);
  }
  return {
    answers,
    examples: post(vectors),
    centres: post(sums.map((sum) => lengthOne(sum))),
    owner: Int32Array.from(examples, ({ owner }) => owner),
    fieldWeight: Float32Array.from(examples, ({ weight }) => weight),
    rarity,
    unseenRarity,
  };
}

function lengthOne(vector: Map<string, number>): Map<string, number> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...vector].map(([feature, weight]) => [feature, weight / length]));
}

/**
 * The answers that fit a text, best first, at most `most`. Nothing that fits gives an empty list.
 * `hits('captions how', index)[0].answer.id` → `'captions'`
 */
export function hits(text: string, index: AnswerIndex, most = 5): Hit[] {
  const query = unit(features(text), (feature) => index.rarity.get(feature) ?? index.unseenRarity);
  if (query.size === 0 || index.answers.length === 0) return [];
  const best = new Float32Array(index.answers.length);
  const nearest = cosines(query, index.examples);
  for (let at = 0; at < nearest.length; at += 1) {
    const owner = index.owner[at] ?? 0;
    const score = (nearest[at] ?? 0) * (index.fieldWeight[at] ?? 0);
    if (score > (best[owner] ?? 0)) best[owner] = score;
  }
  const centre = cosines(query, index.centres);
  const ranked: { answer: Answer; score: number; at: number }[] = [];
  for (const [at, answer] of index.answers.entries()) {
    const score = nearestShare * (best[at] ?? 0) + (1 - nearestShare) * (centre[at] ?? 0);
    if (score > 0) ranked.push({ answer, score: Math.min(1, score), at });
  }
  ranked.sort((a, b) => b.score - a.score || a.at - b.at);
  const second = ranked[1]?.score ?? 0;
  return ranked.slice(0, most).map(({ answer, score }, place) => ({
    answer,
    score,
    confident:
      place === 0 && score >= confidentScore && (second < score * tooClose || score > 2 * confidentScore),
  }));
}

/** Public: the ids of the answers that fit a text, best first, at most five. */
export function retrieve(text: string, index: AnswerIndex): RetrieveResult {
  return {
    answers: hits(text, index).map(({ answer, score }) => ({
      id: answer.id,
      score: Math.round(score * 1e4) / 1e4,
    })),
  };
}

const built = new WeakMap<readonly Answer[], AnswerIndex>();

/** The index of an answer list, built on first use and kept while the list itself lives. */
export function indexOf(answers: readonly Answer[]): AnswerIndex {
  const known = built.get(answers);
  if (known) return known;
  const index = buildAnswerIndex(answers);
  built.set(answers, index);
  return index;
}
