// The language models: softmax over hashed letter groups, one model for the Latin script, one for the Cyrillic. Learnt
// from pseudo-text (corpora.mjs), from customers' English, from the training rows of tv_address and from words and
// phrases of our own (rows/language.tsv). The labelled set langid_short is only ever measured on.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cyrillicSpec, featureReader, latinSpec, tokenize, wordsInScript } from '../dist/server/training.js';
import { tableReader } from '../tests/eval/data.mjs';
import { digestOf, isThere, wordsOf } from './corpora.mjs';
import { writeModel } from './linear.mjs';

const ownRows = join(dirname(fileURLToPath(import.meta.url)), 'rows');

/** Croatian spelling → Serbian Cyrillic, for the word borders that langdetect has in Latin script only. */
const serbian = new Map(
  Object.entries({ dž: 'џ', lj: 'љ', nj: 'њ' }).concat(
    [...'abcčćdđefghijklmnoprsštuvzž'].map((letter, at) => [letter, [...'абцчћдђефгхијклмнопрсштувзж'][at]]),
  ),
);
const inCyrillic = (group) => group.replace(/dž|lj|nj|./gu, (part) => serbian.get(part) ?? part);

const plain = (language) => ({ letters: language, borders: language });

/** `others` stand for every language that has no class of its own: they teach the models to say "unknown". */
const models = {
  latin: {
    spec: latinSpec,
    languages: Object.fromEntries(
      'en de fr es it pt nl pl tr sv da nb fi cs ro hu id vi'.split(' ').map((code) => [code, plain(code)]),
    ),
    others: 'sk hr sl ca et lt lv sq af cy sw tl so'.split(' ').map(plain),
  },
  cyrillic: {
    spec: cyrillicSpec,
    languages: {
      ru: plain('ru'),
      uk: plain('uk'),
      bg: plain('bg'),
      sr: { letters: 'sr', borders: 'hr', spell: inCyrillic },
    },
    others: [plain('mk'), { letters: 'be', borders: 'uk' }],
  },
};
models.latin.languages.nb = { letters: 'nb', borders: 'no' };

/** SHA-256 of the letter statistics that the committed weights were learnt from. */
const knownStatistics = {
  latin: 'd18b1c88488108018958b4c04c72415dead6a698e67ba177cec40f98563262df',
  cyrillic: 'c0d1e1b4f61da7afe47602121aef038739081b5622854fddc4240052c0db1134',
};

/** Pseudo-texts per language. */
const textsEach = 40_000;
/** All other languages together have this share of the texts of one. */
const othersShare = 0.4;
/** Share of the short words that stay in texts of one or two words. */
const shortChance = 0.15;
/** Customer messages, and times each of their words is seen on its own and beside others. */
const customerTexts = 22_000;
const vocabularyRounds = 2;
const vocabularyLeast = 3;
/** Times each word and phrase of ours is seen. */
const ownRounds = 6;
/** Strings of random letters, which are of no language. */
const gibberish = 1500;
/** Chances that a text loses its accents, or its accented letters altogether (a broken encoding). */
const bareChance = 0.08;
const strippedChance = 0.04;

/** A generator of numbers in 0…1 from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const latinOfBare = { đ: 'd', ł: 'l', ø: 'o', ı: 'i' };
const withoutAccents = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đłøı]/g, (letter) => latinOfBare[letter]);

/** A slip of the fingers inside a word: a letter left out, swapped, doubled or wrong. */
function slip(word, random) {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const front = word.slice(0, at);
  const kind = random();
  if (kind < 0.3) return front + word.slice(at + 1);
  if (kind < 0.6) return front + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind < 0.8) return front + word[at] + word.slice(at);
  return front + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at + 1);
}

/** How many words a text has: many short ones, because short ones are hard. */
function lengthOf(random) {
  const kind = random();
  if (kind < 0.12) return 1;
  if (kind < 0.5) return 2;
  if (kind < 0.7) return 3 + Math.floor(random() * 3);
  return 6 + Math.floor(random() * 12);
}

function* pseudoTexts(word, count, random) {
  for (let at = 0; at < count; at++) {
    const length = lengthOf(random);
    const words = [];
    // Function words come often by nature; a text of one or two words is made of longer ones.
    while (words.length < length) {
      const next = word();
      if (length > 2 || next.length > 3 || random() < shortChance) words.push(next);
    }
    const text = words.join(' ');
    const fate = random();
    if (fate < bareChance) yield withoutAccents(text);
    else yield fate < bareChance + strippedChance ? text.replace(/[\u0080-\u024f]/g, '') : text;
  }
}

function* customerEnglish(table, random) {
  const texts = ['intent_banking77', 'intent_clinc150', 'register_bitext'].flatMap((set) =>
    table(set, 'train').map(({ text }) => text),
  );
  const counts = new Map();
  for (const text of texts)
    for (const word of text.toLowerCase().match(/[a-z']{2,}/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const chosen = texts.map((text) => ({ text, key: random() })).sort((a, b) => a.key - b.key);
  for (const { text } of chosen.slice(0, customerTexts)) {
    let words = text.split(' ');
    if (random() < 0.3) {
      const length = 1 + Math.floor(random() * 3);
      const from = Math.floor(random() * Math.max(1, words.length - length));
      words = words.slice(from, from + length);
    }
    const clumsy = random() < 0.3;
    yield words.map((word) => (clumsy && random() < 0.2 ? slip(word, random) : word)).join(' ');
  }
  const vocabulary = [...counts].filter(([, count]) => count >= vocabularyLeast).map(([word]) => word);
  const any = () => vocabulary[Math.floor(random() * vocabulary.length)];
  for (let round = 0; round < vocabularyRounds; round++) {
    for (const word of vocabulary) {
      yield word;
      const words = [word, any(), ...(random() < 0.5 ? [any()] : [])];
      yield (random() < 0.2 ? words.map((each) => slip(each, random)) : words).join(' ');
    }
  }
}

function* ownTexts(rows, random) {
  for (const { kind, text } of rows) {
    const items = text.split(kind === 'words' ? ' ' : ' | ');
    for (const item of items) {
      for (let round = 0; round < ownRounds; round++) {
        const parts = [item];
        const more = Math.floor(random() * (kind === 'words' ? 3 : 1.5));
        while (parts.length <= more) parts.push(items[Math.floor(random() * items.length)]);
        const all = parts.join(' ');
        yield random() < 0.1 ? withoutAccents(all) : all;
      }
    }
  }
}

function* gibberishTexts(random) {
  for (let at = 0; at < gibberish; at++) {
    let word = '';
    for (let left = 2 + Math.floor(random() * 9); left > 0; left--)
      word += String.fromCharCode(97 + Math.floor(random() * 26));
    yield word;
  }
}

/** Every training text of a model with its class; −1 is "none of these". */
function* examples(script, { languages, others }, corpora, table, random) {
  const codes = Object.keys(languages);
  const own = tableReader(ownRows.slice(0, -'/rows'.length))('rows', 'language');
  const addressed = table('tv_address', 'train');
  for (const [index, code] of codes.entries()) {
    const words = wordsOf(corpora, languages[code], random);
    for (const text of pseudoTexts(words, textsEach, random)) yield [text, index];
    for (const text of ownTexts(
      own.filter(({ lang }) => lang === code),
      random,
    ))
      yield [text, index];
    for (const { lang, text } of addressed) if (lang === code) yield [text, index];
    if (code === 'en') for (const text of customerEnglish(table, random)) yield [text, index];
  }
  for (const source of others) {
    const words = wordsOf(corpora, source, random);
    const count = Math.round((textsEach * othersShare) / others.length);
    for (const text of pseudoTexts(words, count, random)) yield [text, -1];
  }
  if (script === 'latin') for (const text of gibberishTexts(random)) yield [text, -1];
}

const passes = 4;
/** AdaGrad's first step, and the share of it that the last pass still takes. */
const firstRate = 0.5;
const lastRateShare = 0.2;

/**
 * Softmax by stochastic gradient with AdaGrad. "None of these" is the reference with score 0 and has no weights.
 *
 * @returns {Float32Array} weights bucket by bucket, the classes side by side; then the biases
 */
function fitClasses(rows, count, buckets, random) {
  const weights = new Float32Array((buckets + 1) * count);
  const squares = new Float32Array(weights.length);
  const odds = new Float64Array(count);
  const biases = buckets * count;
  const move = (at, slope, rate) => {
    squares[at] += slope * slope;
    weights[at] -= (rate * slope) / Math.sqrt(squares[at] + 1e-6);
  };
  for (let pass = 0; pass < passes; pass++) {
    const rate = firstRate * (1 - ((1 - lastRateShare) * pass) / (passes - 1));
    let loss = 0;
    for (let last = rows.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [rows[last], rows[other]] = [rows[other], rows[last]];
    }
    for (const { features, label } of rows) {
      const each = 1 / Math.sqrt(features.length);
      odds.fill(0);
      for (const bucket of features)
        for (let at = 0; at < count; at++) odds[at] += weights[bucket * count + at];
      let most = 0;
      for (let at = 0; at < count; at++) {
        odds[at] = odds[at] * each + weights[biases + at];
        if (odds[at] > most) most = odds[at];
      }
      let sum = Math.exp(-most);
      for (let at = 0; at < count; at++) sum += odds[at] = Math.exp(odds[at] - most);
      loss -= Math.log(Math.max(1e-9, (label < 0 ? Math.exp(-most) : odds[label]) / sum));
      for (let at = 0; at < count; at++) odds[at] = odds[at] / sum - (at === label ? 1 : 0);
      for (const bucket of features)
        for (let at = 0; at < count; at++) move(bucket * count + at, odds[at] * each, rate);
      for (let at = 0; at < count; at++) move(biases + at, odds[at], rate);
    }
    console.log(`  pass ${pass + 1} of ${passes}: loss ${(loss / rows.length).toFixed(4)}`);
  }
  return weights;
}

export async function train({ data, corpora, out }) {
  const table = tableReader(data);
  for (const [script, model] of Object.entries(models)) {
    const sources = [...Object.values(model.languages), ...model.others];
    if (!corpora || !existsSync(corpora) || !sources.every((source) => isThere(corpora, source))) {
      console.log('Left as it is: run node training/fetch-corpora.mjs DIR, then add --corpora DIR.');
      return;
    }
    const known = digestOf(corpora, sources) === knownStatistics[script];
    console.log(
      `  ${script}: letter statistics ${known ? 'as before' : 'differ from those of the committed weights'}`,
    );
    const random = randomFrom(3);
    const reader = featureReader(model.spec);
    const rows = [];
    for (const [text, label] of examples(script, model, corpora, table, random)) {
      const { buckets, count } = reader(wordsInScript(tokenize(text), script));
      if (count > 0) rows.push({ features: buckets.slice(0, count), label });
    }
    const codes = Object.keys(model.languages);
    const weights = fitClasses(rows, codes.length, model.spec.buckets, random);
    const heads = codes.map((name, head) => ({
      name,
      weights: Float64Array.from(
        { length: model.spec.buckets + 1 },
        (_, bucket) => weights[bucket * codes.length + head],
      ),
    }));
    writeModel(out.replace('language', `language-${script}`), { spec: model.spec, heads });
  }
}
