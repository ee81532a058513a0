// How well messages are read. Every function returns rows of the table: what was measured, on how many rows, the
// figure, and the reference of a linear baseline where one is known.
import { join } from 'node:path';
import { root } from '../../scripts/prepare.mjs';
import { tableReader } from './data.mjs';
import { auc, groupBy, mean, pearson, share, spearman } from './statistics.mjs';

const numbers = (rows, key) => rows.map((row) => Number(row[key]));

export function formality({ analyze }, table) {
  const score = ({ text }) => analyze(text, 'en').register.formality;
  const rows = table('formality_en');
  if (rows.length === 0) return [];
  const scores = rows.map(score);
  const perGenre = [...groupBy(rows, 'genre')].map(([genre, members]) => ({
    measure: `Spearman, ${genre}`,
    rows: members.length,
    figure: spearman(members.map(score), numbers(members, 'score')),
  }));
  return [
    {
      measure: 'Spearman, all',
      rows: rows.length,
      figure: spearman(scores, numbers(rows, 'score')),
      reference: 0.752,
    },
    {
      measure: 'Spearman, mean of genres',
      rows: rows.length,
      figure: mean(perGenre.map(({ figure }) => figure)),
      reference: 0.638,
    },
    ...perGenre,
  ].map((row) => ({ dimension: 'formality en', ...row }));
}

export function formalityGerman({ analyze }, table) {
  const rows = table('formality_de');
  if (rows.length === 0) return [];
  const rho = (members) =>
    spearman(
      members.map(({ text }) => analyze(text, 'de').register.formality),
      numbers(members, 'score'),
    );
  const genres = [...groupBy(rows, 'genre').values()];
  return [
    { measure: 'Spearman, all', rows: rows.length, figure: rho(rows), reference: 0.811 },
    {
      measure: 'Spearman, mean of genres',
      rows: rows.length,
      figure: mean(genres.map(rho)),
      reference: 0.632,
    },
  ].map((row) => ({ dimension: 'formality de', ...row }));
}

export function politeness({ analyze }, table) {
  const references = { wikipedia: 0.84, stackexchange: 0.67 };
  const score = ({ text }) => analyze(text, 'en').register.politeness;
  return [...groupBy(table('politeness_en'), 'community')].flatMap(([community, rows]) => {
    // The cut between polite and impolite is the middle of the community: its base rate differs from a chat's.
    const scored = rows.map((row) => ({ row, score: score(row) }));
    const sorted = scored.map((each) => each.score).sort((a, b) => a - b);
    const cut = sorted[Math.floor(sorted.length / 2)];
    const outer = scored.filter(({ row }) => row.quartile !== '0');
    return [
      {
        dimension: 'politeness en',
        measure: `accuracy top/bottom quartile, ${community}`,
        rows: outer.length,
        figure: share(outer, ({ row, score: own }) => own > cut === (row.quartile === '1')),
        reference: references[community],
      },
      {
        dimension: 'politeness en',
        measure: `Spearman, ${community}`,
        rows: rows.length,
        figure: spearman(
          scored.map((each) => each.score),
          numbers(rows, 'score'),
        ),
        reference: community === 'wikipedia' ? 0.65 : undefined,
      },
    ];
  });
}

export function sentiment({ analyze }, table) {
  const rows = table('sentiment_vader');
  if (rows.length === 0) return [];
  const references = { tweets: 0.87 };
  const perGenre = [...groupBy(rows, 'genre')].map(([genre, members]) => ({
    dimension: 'sentiment en',
    measure: `r, ${genre}`,
    rows: members.length,
    figure: pearson(
      members.map(({ text }) => analyze(text, 'en').register.sentiment),
      numbers(members, 'score'),
    ),
    reference: references[genre],
  }));
  return [
    {
      dimension: 'sentiment en',
      measure: 'r, mean of genres',
      rows: rows.length,
      figure: mean(perGenre.map(({ figure }) => figure)),
      reference: 0.69,
    },
    ...perGenre,
  ];
}

export function feelings({ analyze, analyzeConversation }, table) {
  const found = [];
  const comments = table('emotion_goemotions');
  if (comments.length > 0) {
    const registers = comments.map(({ text }) => analyze(text, 'en').register);
    const measure = (dimension, column, reference) =>
      found.push({
        dimension,
        measure: `AUC, Reddit comments (${column})`,
        rows: comments.length,
        figure: auc(
          registers.map((register) => register[dimension]),
          comments.map((row) => row[column] === '1'),
        ),
        reference,
      });
    measure('frustration', 'frustration', 0.85);
    measure('playfulness', 'playful', 0.93);
    measure('warmth', 'gratitude');
  }
  const chats = table('frustration_star');
  if (chats.length > 0) {
    const score = ({ text }) =>
      analyzeConversation(text.split(' / ').map((each) => ({ from: 'visitor', text: each }))).register
        .frustration;
    found.push({
      dimension: 'frustration',
      measure: 'AUC, task chats',
      rows: chats.length,
      figure: auc(
        chats.map(score),
        chats.map(({ annoyed }) => annoyed === '1'),
      ),
      reference: 0.75,
    });
  }
  return found;
}

/** Precision where an address is named, coverage where one is shown, and how often one is named where none is. */
export function address({ analyze }, table) {
  const rows = table('tv_address').map((row) => ({ ...row, read: analyze(row.text, row.lang).address }));
  if (rows.length === 0) return [];
  const right = { formal: 'V', informal: 'T' };
  const figures = (members) => {
    const shown = members.filter(({ label }) => label !== 'neutral');
    const named = shown.filter(({ read }) => read !== null);
    return {
      precision: share(named, ({ label, read }) => read === right[label]),
      coverage: named.length / (shown.length || 1),
      rows: shown.length,
    };
  };
  const all = figures(rows);
  const neutral = rows.filter(({ label }) => label === 'neutral');
  return [
    { measure: 'precision, all', rows: all.rows, figure: all.precision, reference: 0.993 },
    { measure: 'coverage, all', rows: all.rows, figure: all.coverage, reference: 0.87 },
    {
      measure: 'neutral texts claimed',
      rows: neutral.length,
      figure: share(neutral, ({ read }) => read !== null),
      reference: 0.31,
      lower: true,
    },
    ...[...groupBy(rows, 'lang')].flatMap(([lang, members]) => {
      const own = figures(members);
      return [
        { measure: `precision, ${lang}`, rows: own.rows, figure: own.precision },
        { measure: `coverage, ${lang}`, rows: own.rows, figure: own.coverage },
      ];
    }),
  ].map((row) => ({ dimension: 'T/V address', ...row }));
}

export function language({ analyze }, table, customerTexts) {
  const references = { sentences: 0.956, 'word-pairs': 0.757 };
  const found = [...groupBy(table('langid_short'), 'kind')].map(([kind, rows]) => ({
    dimension: 'language',
    measure: `accuracy, ${kind}, ${groupBy(rows, 'lang').size} languages`,
    rows: rows.length,
    figure: share(rows, ({ lang, text }) => analyze(text).language === lang),
    reference: references[kind],
  }));
  if (customerTexts.length > 0) {
    found.push({
      dimension: 'language',
      measure: 'English customer text read as English',
      rows: customerTexts.length,
      figure: share(customerTexts, (text) => analyze(text).language === 'en'),
      reference: 0.92,
    });
  }
  return found;
}

/** Rows written for this after the engine, in tests/eval/rows; nothing is trained on them. */
const writtenRows = tableReader(join(root, 'tests', 'eval'));

/** Time of one message with everything on, and what the weights take. */
export function cost({ analyze }, texts) {
  if (texts.length === 0) return [];
  const some = texts.filter((_, at) => at % 4 === 0);
  for (const text of some.slice(0, 2000)) analyze(text);
  const times = some
    .map((text) => {
      const started = performance.now();
      analyze(text);
      return (performance.now() - started) * 1000;
    })
    .sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)];
  return [
    { measure: 'microseconds a message, median', figure: at(0.5) },
    { measure: 'microseconds a message, p99', figure: at(0.99), reference: 87 },
  ].map((row) => ({ dimension: 'speed', rows: some.length, lower: true, ...row }));
}

export function voices({ analyze }, table, customerTexts) {
  const found = [];
  const unseen = ['intent_banking77', 'intent_clinc150', 'register_bitext'].flatMap((set) =>
    table(set).map(({ text }) => text),
  );
  for (const [measure, texts] of [
    ['false alarms, plain customer messages (count)', customerTexts],
    ['false alarms, those of them not trained on (count)', unseen],
  ]) {
    if (texts.length === 0) continue;
    found.push({
      dimension: 'voices',
      measure,
      rows: texts.length,
      figure: texts.filter((text) => analyze(text).voice !== null).length,
      lower: true,
    });
  }
  const lines = table('voices').map((row) => ({ ...row, from: 'novels, plays, translator' }));
  const chats = lines.length > 0 ? writtenRows('rows', 'voices') : [];
  const played = [...lines, ...chats.map((row) => ({ ...row, from: 'chats of our own' }))];
  const all = played.map((row) => ({ ...row, read: analyze(row.text).voice?.id ?? null }));
  const plain = all.filter(({ voice }) => voice === 'plain');
  if (plain.length > 0) {
    found.push({
      dimension: 'voices',
      measure: 'false alarms, plain messages made to mislead (count)',
      rows: plain.length,
      figure: plain.filter((row) => row.read !== null).length,
      lower: true,
    });
  }
  const read = all.filter(({ voice }) => voice !== 'plain');
  const aims = { pirate: 0.95, shakespeare: 0.98, yoda: 0.9, 'star-trek': 0.85, western: 0.85, butler: 0.88 };
  for (const [from, members] of groupBy(read, 'from')) {
    for (const [voice, rows] of groupBy(members, 'voice')) {
      found.push({
        dimension: 'voices',
        measure: `recall, ${voice}${aims[voice] ? ` (aim ${aims[voice]})` : ''}, ${from}`,
        rows: rows.length,
        figure: share(rows, (row) => row.read === voice),
      });
    }
  }
  const hits = read.filter((row) => row.read !== null);
  if (hits.length > 0) {
    found.push({
      dimension: 'voices',
      measure: 'right voice among hits',
      rows: hits.length,
      figure: share(hits, (row) => row.read === row.voice),
    });
  }
  return found;
}
