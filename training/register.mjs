// The register of English messages: one head per dimension over shared features. docs/models.md is its card.

import {
  denseInto,
  denseNames,
  featureReader,
  read,
  scoreInto,
  tableSize,
  unpackModel,
} from '../dist/server/training.js';
import { tableReader } from '../tests/eval/data.mjs';
import { auc, groupBy, mean, pearson, spearman } from '../tests/eval/statistics.mjs';
import { heldOut, ownRows } from './data.mjs';
import { matrixOf, fit as minimised, writeModel } from './linear.mjs';

/** 2¹⁵ rows lose nothing against 2¹⁸ on the development rows. */
const spec = { buckets: 1 << 15, words: 2, letters: [3, 5], most: 200 };

/** Rows of a set as `{text, target, weight}`. */
const targets = (rows, targetOf, weight = 1) =>
  rows.map((row) => ({ text: row.text, target: targetOf(row), weight }));

/**
 * What each head learns from. Weights make up for size: few rows in customers' own words against many from elsewhere.
 * Penalties are the best of a few on the development rows.
 */
const heads = [
  {
    name: 'formality',
    unit: 'rating −3…3',
    loss: 'squares',
    penalty: 6,
    densePenalty: 1,
    rows: (table) => targets(table('formality_en', 'train'), ({ score }) => Number(score)),
  },
  {
    name: 'politeness',
    unit: 'normalised rating',
    loss: 'squares',
    penalty: 4,
    densePenalty: 0.5,
    rows: (table) =>
      // Two communities, two scales: questions among programmers are rated lower for the same words.
      table('politeness_en', 'train').map(({ text, community, score }) => ({
        text,
        target: Number(score),
        weight: community === 'wikipedia' ? 1 : 0.2,
      })),
  },
  {
    name: 'sentiment',
    unit: 'rating −4…4',
    loss: 'squares',
    penalty: 3,
    densePenalty: 0.5,
    rows: (table) => targets(table('sentiment_vader', 'train'), ({ score }) => Number(score)),
  },
  {
    name: 'frustration',
    unit: 'log odds',
    loss: 'logistic',
    penalty: 2,
    densePenalty: 0.5,
    rows: (table) => [
      ...targets(table('emotion_goemotions', 'train'), ({ frustration }) => Number(frustration)),
      ...targets(ownRows('frustration'), ({ frustration }) => Number(frustration), 4),
    ],
  },
  {
    name: 'playfulness',
    unit: 'log odds',
    loss: 'logistic',
    penalty: 2,
    densePenalty: 0.5,
    rows: (table) => targets(table('emotion_goemotions', 'train'), ({ playful }) => Number(playful)),
  },
  {
    name: 'gratitude',
    unit: 'log odds',
    loss: 'logistic',
    penalty: 2,
    densePenalty: 0.5,
    rows: (table) => targets(table('emotion_goemotions', 'train'), ({ gratitude }) => Number(gratitude)),
  },
  {
    name: 'urgency',
    unit: 'rating 1…7',
    loss: 'squares',
    penalty: 1,
    densePenalty: 0.2,
    rows: () => targets(ownRows('urgency'), ({ urgency }) => Number(urgency)),
  },
];

const readFeatures = featureReader(spec);
const known = new Map();
function rowOf(text) {
  const found = known.get(text);
  if (found) return found;
  const { tokens, cues, measures } = read(text, 'en');
  const features = readFeatures(tokens);
  const row = {
    features: features.buckets.slice(0, features.count),
    dense: Float32Array.from(denseInto(new Float64Array(denseNames.length), cues, measures)),
  };
  known.set(text, row);
  return row;
}

function fitHead(head, rows) {
  const matrix = matrixOf(
    rows.map(({ text }) => rowOf(text)),
    tableSize(spec),
    denseNames.length,
  );
  return minimised(
    matrix,
    rows.map(({ target }) => target),
    {
      ...head,
      buckets: tableSize(spec),
      rowWeights: rows.map(({ weight }) => weight),
      iterations: 60,
    },
  );
}

export function train({ data, out }) {
  const table = tableReader(data);
  const fitted = heads.map((head) => {
    const rows = head.rows(table);
    const started = Date.now();
    const weights = fitHead(head, rows);
    console.log(
      `${head.name.padEnd(12)} ${String(rows.length).padStart(6)} rows  ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    return { name: head.name, weights };
  });
  blend(fitted);
  const packed = writeModel(out, { spec, dense: [...denseNames], heads: fitted });
  report(unpackModel(packed), table);
}

/**
 * What displeases is more often frustrating: carried over from the sentiment head, which knows more words, at the rate
 * that served tweets and reviews of our own best without losing Reddit comments.
 */
const displeasure = 0.3;
function blend(fitted) {
  const [sentiment, frustration] = ['sentiment', 'frustration'].map(
    (name) => fitted.find((head) => head.name === name).weights,
  );
  for (let at = 0; at < frustration.length; at++) frustration[at] -= displeasure * sentiment[at];
}

/** Scores on rows that were not fitted to, for the card. */
function report(model, table) {
  const into = new Float64Array(heads.length);
  const scoreOf = (name) => {
    const head = heads.findIndex((each) => each.name === name);
    return (text) => {
      const { tokens, cues, measures } = read(text, 'en');
      return scoreInto(
        into,
        model,
        readFeatures(tokens),
        denseInto(new Float64Array(denseNames.length), cues, measures),
      )[head];
    };
  };
  const say = (what, value) => console.log(`  ${what.padEnd(46)} ${value.toFixed(3)}`);
  const perGroup = (set, key, name, statistic) =>
    [...groupBy(table(set), key)].map(([group, rows]) => {
      const value = statistic(
        rows.map(({ text }) => scoreOf(name)(text)),
        rows.map(({ score }) => Number(score)),
      );
      say(`${name}, ${group}`, value);
      return value;
    });
  say('formality, mean of genres', mean(perGroup('formality_en', 'genre', 'formality', spearman)));
  perGroup('politeness_en', 'community', 'politeness', spearman);
  say('sentiment, mean of genres', mean(perGroup('sentiment_vader', 'genre', 'sentiment', pearson)));
  const comments = table('emotion_goemotions');
  for (const [name, column] of [
    ['frustration', 'frustration'],
    ['playfulness', 'playful'],
    ['gratitude', 'gratitude'],
  ])
    say(
      `${name}, Reddit`,
      auc(
        comments.map(({ text }) => scoreOf(name)(text)),
        comments.map((row) => row[column] === '1'),
      ),
    );
  const chats = table('frustration_star');
  const turns = chats.map(({ text }) => text.split(' / ').map(scoreOf('frustration')));
  const annoyed = chats.map((row) => row.annoyed === '1');
  say('frustration, task chats, mean of turns', auc(turns.map(mean), annoyed));
  crossValidate(table, 'frustration', 'frustration', (scores, rows) => {
    for (const [source, members] of groupBy(
      rows.map((row, at) => ({ ...row, at })),
      'source',
    ))
      say(
        `frustration, own rows, ${source} (cross-validated)`,
        auc(
          members.map(({ at }) => scores[at]),
          members.map((row) => row.frustration === '1'),
        ),
      );
  });
  crossValidate(table, 'urgency', 'urgency', (scores, rows) =>
    say(
      'urgency, own rows (cross-validated)',
      spearman(
        scores,
        rows.map(({ urgency }) => Number(urgency)),
      ),
    ),
  );
}

/** Scores every own row by a head that has not seen it. */
function crossValidate(table, name, file, show) {
  const head = heads.find((each) => each.name === name);
  const rows = ownRows(file);
  const all = head.rows(table);
  const scores = new Array(rows.length);
  const parts = 3;
  for (let part = 0; part < parts; part++) {
    const out = new Set(rows.filter(({ text }) => heldOut(text, part, parts)).map(({ text }) => text));
    const weights = fitHead(
      head,
      all.filter(({ text }) => !out.has(text)),
    );
    rows.forEach(({ text }, at) => {
      if (out.has(text)) scores[at] = scoreOfRow(weights, rowOf(text));
    });
  }
  show(scores, rows);
}

function scoreOfRow(weights, { features, dense }) {
  const size = tableSize(spec);
  let score = weights[weights.length - 1];
  for (const feature of features) score += weights[feature] / Math.sqrt(Math.max(1, features.length));
  for (let at = 0; at < dense.length; at++) score += weights[size + at] * dense[at];
  return score;
}
