// The address model: does a sentence in Spanish, Italian or Portuguese speak politely to someone? There V is the third
// person, so words alone do not tell. Learnt from the pairs of tv_address (what both members of a pair share addresses
// nobody) and from sentences of our own about things and other people (rows/address.tsv).
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  addressDense,
  addressDenseNames,
  addressSentences,
  addressSpec,
  featureReader,
  tokenize,
} from '../dist/server/training.js';
import { tableReader } from '../tests/eval/data.mjs';
import { groupBy } from '../tests/eval/statistics.mjs';
import { fit as fitHead, matrixOf, writeModel } from './linear.mjs';

const languages = ['es', 'it', 'pt'];
const penalty = 0.3;
const densePenalty = 0.05;
/** What a sentence of our own counts. */
const ownWeight = 2;

const reader = featureReader(addressSpec);

/** The sentences of a text as examples; `isV` says of each whether it addresses someone politely. */
function examples(text, language, isV, weight = 1) {
  return addressSentences(tokenize(text), language).map((sentence) => {
    const { buckets, count } = reader(sentence.tokens);
    const dense = addressDense(sentence, new Float64Array(addressDenseNames.length));
    const words = sentence.tokens.map((token) => token.text).join(' ');
    return { features: buckets.slice(0, count), dense, words, target: isV(words) ? 1 : 0, weight };
  });
}

const wordsIn = (text, language) =>
  new Set(
    addressSentences(tokenize(text), language).map(({ tokens }) =>
      tokens.map((token) => token.text).join(' '),
    ),
  );

/** @returns the training examples of a language, each with the pair it is from */
export function examplesOf(table, own, language) {
  const found = [];
  const rows = table.filter(({ lang }) => lang === language);
  for (const [pair, members] of groupBy(rows, 'pair')) {
    const textOf = (label) => members.find((row) => row.label === label)?.text ?? '';
    const familiar = wordsIn(textOf('informal'), language);
    for (const { label, text } of members)
      found.push(
        ...examples(text, language, (words) => label === 'formal' && !familiar.has(words)).map((each) => ({
          ...each,
          pair,
        })),
      );
  }
  for (const { lang, label, text } of own)
    if (lang === language)
      found.push(
        ...examples(text, language, () => label === 'V', ownWeight).map((each) => ({ ...each, pair: text })),
      );
  return found;
}

export function fitExamples(rows) {
  return fitHead(
    matrixOf(rows, addressSpec.buckets, addressDenseNames.length),
    rows.map(({ target }) => target),
    {
      penalty,
      densePenalty,
      buckets: addressSpec.buckets,
      rowWeights: rows.map(({ weight }) => weight),
    },
  );
}

export function train({ data, out }) {
  const table = tableReader(data)('tv_address', 'train');
  if (table.length === 0) {
    console.log('Left as it is: the set tv_address is not there.');
    return;
  }
  const own = tableReader(dirname(fileURLToPath(import.meta.url)))('rows', 'address');
  const heads = languages.map((name) => {
    const rows = examplesOf(table, own, name);
    console.log(
      `  ${name}: ${rows.length} sentences, ${rows.filter(({ target }) => target).length} of them V`,
    );
    return { name, weights: fitExamples(rows) };
  });
  writeModel(out, { spec: addressSpec, dense: addressDenseNames, heads });
}
