// Pictures for the report: where the scores are off, not only how far. Each is a title, a sentence on how to read it,
// and a Vega-Lite description.
import { groupBy, mean } from './statistics.mjs';

const width = 320;
const height = 240;

/** Mean outcome per tenth of the predicted score: on the diagonal the score means what it says. */
function reliability(title, note, predictions) {
  const bins = 10;
  const values = [
    ...groupBy(
      predictions.map((each) => ({ ...each, bin: Math.min(bins - 1, Math.floor(each.predicted * bins)) })),
      'bin',
    ),
  ]
    .map(([, members]) => ({
      predicted: mean(members.map(({ predicted }) => predicted)),
      observed: mean(members.map(({ observed }) => observed)),
      rows: members.length,
    }))
    .filter(({ rows }) => rows >= 5);
  const scale = { domain: [0, 1] };
  return {
    title,
    note,
    spec: {
      width,
      height,
      layer: [
        {
          data: { values: [0, 1].map((at) => ({ predicted: at, observed: at })) },
          mark: { type: 'line', color: '#999', strokeDash: [4, 4] },
          encoding: {
            x: { field: 'predicted', type: 'quantitative', scale, title: 'score' },
            y: { field: 'observed', type: 'quantitative', scale, title: 'observed' },
          },
        },
        {
          data: { values },
          mark: { type: 'point', filled: true },
          encoding: {
            x: { field: 'predicted', type: 'quantitative', scale },
            y: { field: 'observed', type: 'quantitative', scale },
            size: { field: 'rows', type: 'quantitative' },
          },
        },
      ],
    },
  };
}

/** Where the wrong ones went: share of each row's truth, the diagonal left out so that errors show. */
function confusion(title, note, pairs) {
  const totals = new Map();
  const counts = new Map();
  for (const { truth, said } of pairs) {
    totals.set(truth, (totals.get(truth) ?? 0) + 1);
    if (truth === said) continue;
    const key = `${truth}\t${said}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const values = [...counts].map(([key, count]) => {
    const [truth, said] = key.split('\t');
    return { truth, said, share: count / totals.get(truth) };
  });
  return {
    title,
    note,
    spec: {
      width: { step: 16 },
      height: { step: 16 },
      data: { values },
      mark: 'rect',
      encoding: {
        x: { field: 'said', type: 'nominal', title: 'read as' },
        y: { field: 'truth', type: 'nominal', title: 'is' },
        color: { field: 'share', type: 'quantitative', title: 'share' },
      },
    },
  };
}

/** One bar per row of the table whose measure begins alike, with the reference as a tick. */
function bars(title, note, rows) {
  const values = rows.map(({ dimension, measure, figure, reference }) => ({
    name: `${dimension}: ${measure}`,
    figure,
    reference,
  }));
  const y = { field: 'name', type: 'nominal', title: null, sort: null };
  return {
    title,
    note,
    spec: {
      width,
      height: { step: 18 },
      data: { values },
      layer: [
        {
          mark: { type: 'bar', color: '#5b7fa6' },
          encoding: { y, x: { field: 'figure', type: 'quantitative', title: null } },
        },
        {
          transform: [{ filter: 'isValid(datum.reference)' }],
          mark: { type: 'tick', color: '#b3261e', thickness: 3 },
          encoding: { y, x: { field: 'reference', type: 'quantitative' } },
        },
      ],
    },
  };
}

/** Ratings −3…3 of formality on the scale that is shown: the same curve for raters and engine. */
function shownFormality(score) {
  return 1 / (1 + Math.exp(-1.15 * (score + 1.05)));
}

/**
 * @param {object} engine
 * @param {(set: string, part?: string) => Record<string, string>[]} table labelled sets
 * @param {object[]} rows of the table
 */
export function plots({ analyze }, table, rows) {
  const isGenre = ({ dimension, measure }) =>
    /^(formality|politeness|sentiment)/.test(dimension) && !/all|mean/.test(measure);
  const frustration = (text) => analyze(text, 'en').register.frustration;
  const comments = table('emotion_goemotions').map((row) => ({
    predicted: frustration(row.text),
    observed: Number(row.frustration),
  }));
  const formality = table('formality_en').map(({ text, score }) => ({
    predicted: analyze(text, 'en').register.formality,
    observed: shownFormality(Number(score)),
  }));
  const languages = table('langid_short')
    .filter(({ kind }) => kind === 'word-pairs')
    .map(({ lang, text }) => ({ truth: lang, said: analyze(text).language }));
  const voices = ['dev', 'train'].flatMap((part) =>
    table('voices', part).map(({ voice, text }) => ({
      truth: voice,
      said: analyze(text).voice?.id ?? 'none',
    })),
  );
  return [
    bars(
      'By genre and community',
      'Bars are ours, red ticks the linear baseline where one is known.',
      rows.filter(isGenre),
    ),
    reliability(
      'Frustration, Reddit comments',
      'Of the messages with this score, how many are frustrated? Development rows.',
      comments,
    ),
    reliability(
      'Formality, English',
      'Raters’ mean beside the score, both on the scale that is shown. Development rows.',
      formality,
    ),
    confusion('Languages, word pairs', 'Only what was read as something else.', languages),
    confusion('Voices', 'Only what was read as something else; “none” is not heard.', voices),
  ].filter(({ spec }) => spec.layer || spec.data.values.length > 0);
}
