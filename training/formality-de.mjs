// Formality of German, from sentences of our own: the labelled German sentences that are known are share-alike, so they
// only score this. docs/models.md is its card.
import { denseInto, denseNames, featureReader, read } from '../dist/server/training.js';
import { tableReader } from '../tests/eval/data.mjs';
import { groupBy, mean, spearman } from '../tests/eval/statistics.mjs';
import { heldOut, ownRows } from './data.mjs';
import { matrixOf, fit as minimised, scoresOf, writeModel } from './linear.mjs';

const spec = { buckets: 1 << 14, words: 2, letters: [3, 5], most: 200 };
const readFeatures = featureReader(spec);

function rowOf({ text }) {
  const { tokens, cues, measures } = read(text, 'de');
  const { buckets, count } = readFeatures(tokens);
  return {
    features: buckets.slice(0, count),
    dense: denseInto(new Float64Array(denseNames.length), cues, measures),
  };
}

const matrixFor = (rows) => matrixOf(rows.map(rowOf), spec.buckets, denseNames.length);

function fitted(rows) {
  return minimised(
    matrixFor(rows),
    rows.map(({ formality }) => Number(formality)),
    { loss: 'squares', penalty: 2, densePenalty: 2, buckets: spec.buckets, iterations: 80 },
  );
}

export function train({ data, out }) {
  const rows = ownRows('formality-de');
  writeModel(out, {
    spec,
    dense: [...denseNames],
    heads: [{ name: 'formality', weights: fitted(rows) }],
  });
  const ratings = (members, key) => members.map((row) => Number(row[key]));
  const unseen = rows.filter(({ text }) => heldOut(text));
  const weights = fitted(rows.filter(({ text }) => !heldOut(text)));
  const say = (what, value) => console.log(`  ${what.padEnd(46)} ${value.toFixed(3)}`);
  const scored = (members) => [...scoresOf(matrixFor(members), weights)];
  say('own rows held out', spearman(scored(unseen), ratings(unseen, 'formality')));
  const labelled = tableReader(data)('formality_de');
  say('labelled sentences, all', spearman(scored(labelled), ratings(labelled, 'score')));
  say(
    'labelled sentences, mean of genres',
    mean(
      [...groupBy(labelled, 'genre').values()].map((members) =>
        spearman(scored(members), ratings(members, 'score')),
      ),
    ),
  );
}
