// Pseudo-text of a language, drawn from published letter statistics: lingua-language-detector's models say which letter
// follows up to four others, langdetect's profiles say how words begin and end. No sentence of anyone is involved.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** The two packages, both Apache-2.0, as `training/fetch-corpora.mjs` installs them. */
export const packages = { 'lingua-language-detector': '1.3.5', langdetect: '1.0.9' };

const sizes = ['uni', 'bi', 'tri', 'quadri', 'five'];
/** Letters looked back at: lingua counts groups of five. */
const longestContext = sizes.length - 1;
/** Longer words end here; hardly any of theirs are real. */
const longestWord = 22;
/** Chance that a word ends after two letters that langdetect does not know. */
const unknownEnd = 0.12;

const linguaFiles = (folder, language) =>
  sizes.map((size) => join(folder, 'lingua', 'language-models', language, `${size}grams.json.br`));
const profileFile = (folder, language) => join(folder, 'langdetect', 'profiles', language);

/** SHA-256 over the files that the given languages are drawn from, in order. */
export function digestOf(folder, sources) {
  const hash = createHash('sha256');
  for (const { letters, borders } of sources)
    for (const file of [...linguaFiles(folder, letters), profileFile(folder, borders)])
      hash.update(readFileSync(file));
  return hash.digest('hex');
}

export const isThere = (folder, { letters, borders }) =>
  [...linguaFiles(folder, letters), profileFile(folder, borders)].every(existsSync);

/** Letters that follow a context, with their chances: context → [letter, chance, letter, chance …]. */
function followers(folder, language) {
  const found = new Map();
  for (const file of linguaFiles(folder, language)) {
    const { ngrams } = JSON.parse(brotliDecompressSync(readFileSync(file)).toString());
    for (const [fraction, groups] of Object.entries(ngrams)) {
      const [count, total] = fraction.split('/').map(Number);
      for (const group of groups.split(' ')) {
        const letters = [...group];
        const context = letters.slice(0, -1).join('');
        if (!found.has(context)) found.set(context, []);
        found.get(context).push(letters.at(-1), count / total);
      }
    }
  }
  return found;
}

function profile(folder, language, spell) {
  const counts = new Map();
  const { freq } = JSON.parse(readFileSync(profileFile(folder, language), 'utf8'));
  for (const [group, count] of Object.entries(freq)) {
    const key = spell(group.toLowerCase());
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** An item by its chance, from a flat list [item, chance, item, chance …]; the sums are made once per list. */
const sumsOf = new WeakMap();
function draw(random, list) {
  let sums = sumsOf.get(list);
  if (!sums) {
    sums = new Float64Array(list.length / 2);
    for (let at = 0, sum = 0; at < sums.length; at++) sums[at] = sum += list[2 * at + 1];
    sumsOf.set(list, sums);
  }
  const wanted = random() * sums[sums.length - 1];
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return list[2 * low];
}

/**
 * A drawer of words at their natural frequency: "der", "und", "beitswiss".
 *
 * @param {string} folder of the installed packages
 * @param {{letters: string, borders: string, spell?: (group: string) => string}} source the language in each package;
 *   `spell` rewrites the profile's letters (Serbian borders come from Croatian)
 * @param {() => number} random
 */
export function wordsOf(folder, { letters, borders, spell = (group) => group }, random) {
  const next = followers(folder, letters);
  const counts = profile(folder, borders, spell);
  const starts = [];
  for (const [group, count] of counts) {
    const [space, first, second, ...rest] = [...group];
    if (space !== ' ' || rest.length > 0 || !second || !/\p{L}/u.test(first)) continue;
    if (second === ' ' || /\p{L}/u.test(second)) starts.push((first + second).trim(), count);
  }
  return () => {
    let word = draw(random, starts);
    while ([...word].length >= 2 && [...word].length <= longestWord) {
      const tail = [...word].slice(-longestContext);
      const two = tail.slice(-2).join('');
      const seen = counts.get(two) ?? 0;
      if (random() < (seen > 0 ? (counts.get(`${two} `) ?? 0) / seen : unknownEnd)) break;
      let list;
      for (let from = 0; from < tail.length && !list; from++) list = next.get(tail.slice(from).join(''));
      if (!list) break;
      word += draw(random, list);
    }
    return word;
  };
}
