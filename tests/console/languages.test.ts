/** The console's words in every language: complete, whole sentences, translated, in good print, and nobody sent away. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../console/words.ts';

type Say = (...values: unknown[]) => unknown;
type Leaf = string | Say;

const modules = import.meta.glob<{ words?: object; en?: object }>('../../console/strings/*/index.ts', {
  eager: true,
});
const wordsOf = (language: string): Map<string, Leaf> => {
  const found = modules[`../../console/strings/${language}/index.ts`];
  return new Map(leaves(found?.words ?? found?.en ?? {}));
};

function leaves(value: unknown, path = ''): [string, Leaf][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as Leaf]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

const counts = [0, 1, 2, 3, 5, 11, 100];
const marks = ['⟦0⟧', '⟦1⟧', '⟦2⟧', '⟦3⟧', '⟦4⟧'];

/** What a sentence maker says; null where it does not take such values. */
function said(leaf: Leaf, values: readonly unknown[]): string | null {
  if (typeof leaf === 'string') return leaf;
  try {
    const text = leaf(...values.slice(0, leaf.length));
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
/** With text, with lists of text, and with every count. */
const samples = (leaf: Leaf): string[] =>
  [
    marks,
    marks.map((mark) => [mark]),
    ...counts.map((count) => [count, count, count, count, count]),
    ['de', 'de', 'de', 'de', 'de'],
  ]
    .map((values) => said(leaf, values))
    .filter((text) => text !== null);

const english = wordsOf('en');

/** Whole phrases that are the same in English. */
const same: Partial<Record<string, readonly string[]>> = {};

/** Words that would tell a customer, or teach an agent to tell them, that they are in the wrong place. */
const forbidden: Partial<Record<string, RegExp>> = {
  de: /abteilung|weiterleit|weitergeleitet|transfer|falsche[rn]? stelle/i,
  es: /departamento|transfer|deriva[rd]|reenv[ií]a(?:d|r) la conversaci/i,
  fr: /\bservices?\b|département|transf[eé]r|redirig|faire suivre/i,
  ja: /部署|部門|転送/,
  pt: /departamento|transfer|encaminhad/i,
  ar: /قسم آخر|تحويل/,
};

/** What may not stand in the print of a language. */
const misprints: Partial<Record<string, RegExp>> = {
  de: /[”«»]|„[^“]*$|^[^„]*“/,
  fr: /[“”„]|«(?!\u202f)|(?<!\u202f)»|(?<![\u202f\s\w/?=&.])[?;!](?=\s|$)| [;:!?»]/u,
};

describe.each(languages.filter((language) => language !== 'en'))('%s', (language) => {
  const words = wordsOf(language);
  const notANumber = new Intl.NumberFormat(language).format(Number.NaN);

  test('has the keys of the English words, and none is empty', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, leaf] of words) {
      const texts = samples(leaf);
      expect(texts.length, path).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text.trim(), path).not.toBe('');
        expect(text, path).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test('keeps every part of a sentence that is filled in', () => {
    for (const [path, leaf] of english) {
      for (const values of [marks, marks.map((mark) => [mark])]) {
        const model = said(leaf, values);
        const mine = said(words.get(path) ?? '', values);
        if (model === null || mine === null || typeof leaf === 'string') continue;
        // A number that is written as the language writes numbers does not show a mark.
        if (mine.includes(notANumber) || /NaN/.test(mine + model)) continue;
        for (const mark of marks) if (model.includes(mark)) expect(mine, path).toContain(mark);
      }
    }
  });

  test('is translated: no sentence is left in English', () => {
    const left = [...words].filter(([path, leaf]) => {
      const text = said(leaf, marks);
      return (
        text !== null &&
        text === said(english.get(path) ?? '', marks) &&
        (text.replace(/⟦\d⟧/g, '').match(/\p{L}{2,}/gu) ?? []).length > 2
      );
    });
    expect(left.map(([path]) => path).filter((path) => !(same[language] ?? []).includes(path))).toEqual([]);
  });

  test('is in good print, and sends nobody away', () => {
    const misprint = misprints[language];
    const never = forbidden[language];
    for (const [path, leaf] of words) {
      for (const text of samples(leaf)) {
        expect(text, path).not.toMatch(/["']|\.\.\.|^\s|\s$/);
        if (misprint) expect(text, path).not.toMatch(misprint);
        if (never) expect(text, path).not.toMatch(never);
      }
    }
  });
});
