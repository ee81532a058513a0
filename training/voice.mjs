// The model that hears played voices beside the packs' cues. Played rows: public-domain novels and plays and a pirate
// translator (`voices`), and rows of our own in training/rows/voices.tsv. Plain rows: customers' messages and other
// everyday English, and the hard ones among our own: real ranks, products, dialects, learners, typos.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  evidenceOf,
  playedVoiceIds,
  tokenize,
  voiceDenseInto,
  voiceDenseNames,
  voiceFeatureReader,
  voiceSpec,
  wordsOf,
} from '../dist/server/training.js';
import { root } from '../scripts/prepare.mjs';
import { tableReader } from '../tests/eval/data.mjs';
import { fitClasses, matrixOf, writeModel } from './linear.mjs';

/** Voices rows are few beside plain ones, and plain customers must never be taken for players. */
const countsAs = { own: 10, hard: 24, voices: 24, plain: 4 };
/** Plays are many; the crime novel has few marks of its voice and must not pull the others' lines to it. */
const lighter = { shakespeare: 0.5, noir: 0.25 };
/** L2 penalty of the softmax; .03 was best of .01 … .3 in cross-validation. */
const penalty = 0.03;
const iterations = 60;
const folds = 3;
/** Every third row of these: they show English that customers of the other sets do not write. */
const everyday = ['emotion_goemotions', 'formality_en', 'politeness_en', 'sentiment_vader'];
const customers = ['intent_banking77', 'intent_clinc150', 'register_bitext'];
const classes = ['plain', ...playedVoiceIds];

const ownRows = (file) =>
  readFileSync(join(root, 'training', 'rows', file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** Which fold a row is in: from its text, so that it stays there when rows are added. */
function foldOf(text) {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return ((state ^ (state >>> 15)) >>> 0) % folds;
}

function collect(table) {
  const read = voiceFeatureReader();
  const prepare = (voice, text, from, weight) => {
    const words = wordsOf(tokenize(text));
    const features = read(words);
    const evidence = evidenceOf(words);
    return {
      voice,
      text,
      from,
      weight,
      told: [...evidence.sums].some(([, sum]) => sum >= 1),
      features: Int32Array.from(new Set(features.buckets.subarray(0, features.count))),
      dense: voiceDenseInto(new Float64Array(voiceDenseNames.length), evidence),
    };
  };
  return [
    ...ownRows('voices.tsv').map(([voice, text]) =>
      voice === 'plain'
        ? prepare(voice, text, 'hard', countsAs.hard)
        : prepare(voice, text, 'own', countsAs.own),
    ),
    ...table('voices', 'train').map(({ voice, text }) =>
      prepare(voice, text, 'voices', countsAs.voices * (lighter[voice] ?? 1)),
    ),
    ...customers.flatMap((set) =>
      table(set, 'train').map(({ text }) => prepare('plain', text, 'customers', countsAs.plain)),
    ),
    ...everyday.flatMap((set) =>
      table(set, 'train')
        .filter((_, at) => at % 3 === 0)
        .map(({ text }) => prepare('plain', text, 'everyday', countsAs.plain))
        // Somebody on Reddit does play.
        .filter(({ told }) => !told),
    ),
  ];
}

function fitRows(rows) {
  const heads = fitClasses(
    matrixOf(rows, voiceSpec.buckets, voiceDenseNames.length),
    rows.map(({ voice }) => classes.indexOf(voice)),
    { classes: classes.length, penalty, rowWeights: rows.map(({ weight }) => weight), iterations },
  );
  // Against plain text: what is common to all classes decides nothing.
  const [plain, ...voices] = heads;
  return voices.map((weights) => weights.map((weight, at) => weight - plain[at]));
}

function hear(heads, { features, dense }) {
  const each = 1 / Math.sqrt(Math.max(1, features.length));
  const scores = heads.map((weights) => {
    let score = weights[weights.length - 1];
    for (const feature of features) score += each * weights[feature];
    dense.forEach((value, at) => {
      score += value * weights[voiceSpec.buckets + at];
    });
    return score;
  });
  const best = scores.indexOf(Math.max(...scores));
  const others = scores.reduce((sum, score, at) => (at === best ? sum : sum + Math.exp(score)), 1);
  return { voice: playedVoiceIds[best], odds: scores[best] - Math.log(others) };
}

/** What the model alone would say of rows it has not seen, for a range of thresholds. */
function crossValidate(rows) {
  const heard = rows.map(() => null);
  for (let fold = 0; fold < folds; fold++) {
    const heads = fitRows(rows.filter(({ text }) => foldOf(text) !== fold));
    rows.forEach((row, at) => {
      if (foldOf(row.text) === fold) heard[at] = hear(heads, row);
    });
  }
  for (const threshold of [1, 1.5, 2, 2.5, 3]) {
    const groups = new Map();
    rows.forEach((row, at) => {
      const name = row.voice === 'plain' ? `false alarms, ${row.from}` : `recall, ${row.voice}, ${row.from}`;
      const group = groups.get(name) ?? { rows: 0, named: 0 };
      groups.set(name, group);
      group.rows += 1;
      if (heard[at].odds >= threshold && (row.voice === 'plain' || heard[at].voice === row.voice))
        group.named += 1;
    });
    console.log(`threshold ${threshold}`);
    for (const [name, { rows: count, named }] of groups)
      console.log(`  ${name}: ${name.startsWith('false') ? named : (named / count).toFixed(2)} of ${count}`);
  }
}

export async function train({ data, out, checked = true }) {
  const rows = collect(tableReader(data));
  console.log(`${rows.length} rows, ${rows.filter(({ voice }) => voice !== 'plain').length} of them played`);
  if (checked) crossValidate(rows);
  const heads = fitRows(rows);
  writeModel(out, {
    spec: voiceSpec,
    dense: voiceDenseNames,
    heads: playedVoiceIds.map((name, at) => ({ name, weights: heads[at] })),
  });
}
