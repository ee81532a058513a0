// The guard's scorer: one head that says whether a passage of a reply leaves the customer alone, in twelve languages,
// and one model that says how (for the advice). Learnt from sentences of our own (rows/guard.tsv), from what the engine
// itself writes and from plain agents' replies (reply_star, MIT; the TM-4 part of dialogues, CC BY 4.0).
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  everyPlainBank,
  everyPlainQuestion,
  guardBuckets,
  guardDense,
  guardFeatures,
  guardKinds,
  guardKindsBuckets,
  guardLanguages,
  readPassages,
  suggestWith,
  voicePacks,
} from '../dist/server/training.js';
import { tableReader } from '../tests/eval/data.mjs';
import { fitClasses, fit as fitHead, matrixOf, scoresOf, writeModel } from './linear.mjs';

const ownRows = dirname(fileURLToPath(import.meta.url));
/** Best of .02 … .25 by what is found at one false alarm in twenty, in cross-validation. */
const penalty = 0.05;
const kindPenalty = 0.3;
/** An ordinary reply counts this much beside a sentence written to be learnt from: there are many, and alike. */
const ordinaryWeight = 0.2;
/** The labelled development sentences say what is meant by leaving someone alone: each counts so many times. */
const labelledWeight = 3;
const engineWeight = 0.08;
/** Rows that must never be flagged count so many times more for each round in which they score above this. */
const nearFrom = -1.2;
const stressFactor = 4;
const rounds = 5;
/** How often a row is told once more among ordinary sentences. */
const embeddedShare = 0.25;
const folds = 6;
/** Rows written one after another are often alike: they stay together. */
const familySize = 8;

/** What ordinary sentences surround a row with when it is told once more. */
const openings = [
  'Hi Tom, thanks for the photo.',
  'Hello again!',
  'I see your order here.',
  'Thanks, I found your account.',
  'Good morning, Sam here.',
  'I read your message twice to be sure.',
];

/** A small generator (mulberry32), so that every run is the same. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A text as the engine reads it; replies of several passages are left out of training. */
function read({ lang, text }) {
  const { passages, code } = readPassages(text, lang);
  const [only] = passages;
  if (!only || passages.length > 1) return null;
  return {
    features: guardFeatures(only.passage, code, guardBuckets).buckets,
    dense: only.dense,
    kinds: guardFeatures(only.passage, code, guardKindsBuckets, 'marks').buckets,
  };
}

function* embedded(rows) {
  const next = numbers(7);
  for (const row of rows) {
    if (row.lang !== 'en' || next() > embeddedShare) continue;
    const opening = openings[Math.floor(next() * openings.length)];
    yield { ...row, text: `${opening} ${row.text}`, kind: 'mixed' };
  }
}

/** Shares of the English rows that are told once more in a spelling that hides them from a search. */
const disguises = [
  [0.12, (text) => text.replace(/ /g, '')],
  [0.04, (text) => text.replace(/[aeios]/gi, (letter) => '4310$'['aeios'.indexOf(letter.toLowerCase())])],
  [0.04, (text) => text.replace(/[aeolst]/gi, (letter) => '@30157'['aeolst'.indexOf(letter.toLowerCase())])],
  [
    0.06,
    (text) =>
      text
        .split(' ')
        .map((word) => [...word].join(' '))
        .join('   '),
  ],
];
const disguisedWeight = 0.4;

function* disguised(rows) {
  const next = numbers(11);
  for (const row of rows) {
    if (row.lang !== 'en') continue;
    for (const [share, disguise] of disguises)
      if (next() < share) yield { ...row, text: disguise(row.text), kind: 'mixed' };
  }
}

/** What the engine writes when nothing holds it back: never to be flagged. */
function* engineReplies(customers) {
  const answers = [
    {
      id: 'return',
      title: 'Returning something',
      body: 'You have 30 days. Open Orders, choose the item and press Return. The label comes by e-mail.',
      questions: ['how do I send it back', 'where do i find the invoice', 'can I return it'],
    },
    {
      id: 'lamp',
      title: 'The lamp stays dark',
      body: 'Unplug it and wait ten seconds. Press the switch for five seconds. If it stays dark, we send a new one free of charge.',
      questions: ['my lamp does not turn on', 'the light is blinking', 'lamp broken', 'headphones broken'],
    },
    {
      id: 'discount',
      title: 'Discounts',
      body: 'We cannot give discounts on single orders. From five pieces on the price falls by 10 %.',
      questions: ['can I get a discount', 'do you have a voucher'],
    },
  ];
  for (const { text } of customers)
    for (const playfulness of ['off', 'mirror', 'lead'])
      for (const known of [answers, []])
        for (const before of [
          [],
          [
            { from: 'visitor', text: 'hello' },
            { from: 'agent', text: 'Hi, what can I do for you?' },
          ],
        ]) {
          const { suggestions } = suggestWith(
            {
              messages: [...before, { from: 'visitor', text }],
              agent: { name: 'Mia' },
              voice: { playfulness },
              answers: known,
            },
            () => true,
          );
          for (const each of suggestions) yield each.text;
        }
}

/** Every line that the engine's replies are made of, and the wording that the guard itself offers. */
function engineLines() {
  const lines = new Map();
  const walk = (value, lang, visitors) => {
    if (typeof value === 'string') {
      for (const visitor of visitors) {
        const text = value
          .replace('{visitor}', visitor)
          .replace('{agent}', 'Captain')
          .replace('{name}', 'Norm')
          .replace(/\{\w+\}/g, 'episode 4');
        lines.set(`${lang} ${text}`, { text, lang });
      }
    } else if (value !== null && typeof value === 'object')
      for (const each of Object.values(value)) walk(each, lang, visitors);
  };
  const packs = Object.values(voicePacks);
  for (const { phrases, leading, deferring, echoes, reports, requests, signOffs, roles } of packs)
    walk(
      [phrases, leading, deferring, echoes?.map((each) => each.lines), reports, requests, signOffs],
      'en',
      ['Lieutenant', roles.visitor],
    );
  for (const { language, bank } of everyPlainBank()) {
    walk(bank, language, ['']);
    // Without a language given a short line may be taken for another.
    walk(bank, undefined, ['']);
  }
  for (const { language, line } of everyPlainQuestion()) {
    walk(line, language, ['']);
    walk(line, undefined, ['']);
  }
  for (const [language, { rules }] of Object.entries(guardLanguages))
    walk(
      rules.map(({ better }) => better),
      language,
      [''],
    );
  return [...lines.values()];
}

/** Replies of real agents, as far as their licences let weights ship. */
function ordinaryReplies(data) {
  const replies = new Set(tableReader(data)('reply_star', 'templates').map(({ text }) => text));
  const star = join(data, 'reply_star', 'train.jsonl');
  if (existsSync(star))
    for (const line of readFileSync(star, 'utf8').trim().split('\n')) replies.add(JSON.parse(line).reply);
  const dialogues = join(data, 'dialogues', 'train.jsonl');
  if (existsSync(dialogues))
    for (const line of readFileSync(dialogues, 'utf8').trim().split('\n')) {
      const { source, turns } = JSON.parse(line);
      if (source !== 'TM-4') continue;
      for (const [from, text] of turns) if (from === 'agent') replies.add(text);
    }
  return [...replies].filter((text) => !leavesAlone.test(text));
}

/** What those agents said that does leave the customer alone. */
const leavesAlone =
  /transfer you|contact (?:us|the)|unable to|can(?:'t|not) (?:help|do)|not able to|someone will|get back to|inconvenience|patience|unfortunately|sorry|please hold|call the|go to the|visit|thank you for (?:contacting|calling|choosing)|appreciate|customer service|wrong/i;

function share(list, test) {
  return (list.filter(test).length / Math.max(1, list.length)).toFixed(3);
}

export async function train({ data, out }) {
  const rows = tableReader(ownRows)('rows', 'guard').map((row) => ({ ...row, label: Number(row.label) }));
  const customers = tableReader(ownRows)('rows', 'guard-customers');
  const ordinary = ordinaryReplies(data);
  const engine = [...[...new Set(engineReplies(customers))].map((text) => ({ text })), ...engineLines()];
  const labelled = tableReader(data)('deflections').map((row) => ({
    ...row,
    label: Number(row.label),
    kind: 'labelled',
    weight: labelledWeight,
  }));
  const all = [
    ...rows.map((row) => ({ ...row, weight: 1 })),
    ...labelled,
    ...[...embedded(rows)].map((row) => ({ ...row, weight: 0.5 })),
    ...[...disguised(rows)].map((row) => ({ ...row, weight: disguisedWeight })),
    ...ordinary.map((text) => ({ text, lang: 'en', label: 0, kind: 'ok', weight: ordinaryWeight })),
    ...engine.map((line) => ({ ...line, label: 0, kind: 'ok', weight: engineWeight })),
  ]
    .map((row, at) => ({
      ...row,
      fold: at < rows.length ? (Math.floor(at / familySize) * 7919) % folds : -1,
      read: read(row),
    }))
    .filter((row) => row.read !== null);
  console.log(
    `${rows.length} rows, ${ordinary.length} ordinary replies, ${engine.length} of the engine's own`,
  );

  const matrix = matrixOf(
    all.map((row) => row.read),
    guardBuckets,
    guardDense.length,
  );
  const labels = all.map(({ label }) => label);
  // No language may win by having more of one label.
  const totals = new Map();
  for (const { lang, label, weight } of all) {
    const key = `${lang} ${label}`;
    totals.set(key, (totals.get(key) ?? 0) + weight);
  }
  const balanced = all.map(({ lang, label, weight }) => {
    if (lang === undefined || lang === 'en') return weight;
    const [mine, other] = [label, 1 - label].map((each) => totals.get(`${lang} ${each}`) ?? 1);
    return weight * Math.max(1, other / mine);
  });
  const fitted = (rowWeights) =>
    fitHead(matrix, labels, {
      penalty,
      densePenalty: penalty,
      buckets: guardBuckets,
      rowWeights,
      iterations: 80,
    });

  const held = new Float64Array(all.length);
  for (let fold = 0; fold < folds; fold++) {
    // A row told once more among others gives nothing away: its fold leaves those out altogether.
    const weights = fitted(
      balanced.map((weight, at) => (all[at].fold === fold || all[at].kind === 'mixed' ? 0 : weight)),
    );
    const scores = scoresOf(matrix, weights);
    for (let at = 0; at < all.length; at++) if (all[at].fold === fold) held[at] = scores[at];
  }
  for (const threshold of [0, 0.5, 1, 1.5, 2]) {
    const line = [['en'], 'es fr de it pt nl pl ja zh ru tr'.split(' ')].map((languages) => {
      const mine = all
        .map((row, at) => ({ ...row, score: held[at] }))
        .filter((row) => row.fold >= 0 && languages.includes(row.lang));
      const found = share(
        mine.filter(({ label }) => label === 1),
        ({ score }) => score > threshold,
      );
      const alarms = share(
        mine.filter(({ label }) => label === 0),
        ({ score }) => score > threshold,
      );
      return `${languages.length > 1 ? 'others' : 'en'} found ${found}, false ${alarms}`;
    });
    console.log(`held out, from ${threshold} on: ${line.join('; ')}`);
  }

  // What must never be flagged and comes near it counts more, and again.
  let weights = fitted(balanced);
  for (let round = 0; round < rounds; round++) {
    const scores = scoresOf(matrix, weights);
    const stressed = balanced.map((weight, at) => {
      const isSafe = all[at].fold === -1 && all[at].kind === 'ok';
      if (isSafe && scores[at] > nearFrom) all[at].stress = (all[at].stress ?? 1) * stressFactor;
      return weight * (all[at].stress ?? 1);
    });
    weights = fitted(stressed);
  }
  writeModel(out, {
    spec: { buckets: guardBuckets, words: 3, letters: [3, 5], most: 0 },
    dense: [...guardDense],
    heads: [{ name: 'leaves', weights }],
  });

  const kinds = all.filter(({ kind, label }) => label === 1 && guardKinds.includes(kind));
  const classes = fitClasses(
    matrixOf(
      kinds.map((row) => ({ features: row.read.kinds })),
      guardKindsBuckets,
    ),
    kinds.map(({ kind }) => guardKinds.indexOf(kind)),
    { classes: guardKinds.length, penalty: kindPenalty },
  );
  writeModel(out.replace('guard.weights', 'guard-kinds.weights'), {
    spec: { buckets: guardKindsBuckets, words: 2, letters: [0, 0], most: 0 },
    heads: guardKinds.map((name, at) => ({ name, weights: classes[at] })),
  });
}
