/** The widget's words in every language: complete, sensible with every number, written in the language's own script. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type Language, languages } from '../../shared/languages.ts';
import { readPassages } from '../../shared/tone/guard.ts';
import { analyze } from '../../shared/tone/index.ts';
import { guardLanguages } from '../../shared/tone/lexicon/guard/index.ts';
import type { countedIn as CountedIn, Forms } from '../../widget/strings/counted.ts';
import { en } from '../../widget/strings/en.ts';
import { more as enMore } from '../../widget/strings/en-more.ts';

const formsOf = vi.hoisted(() => new Map<string, Forms[]>());
// The real thing, which also tells the test what it was given.
vi.mock('../../widget/strings/counted.ts', async (original) => {
  const { countedIn } = await original<{ countedIn: typeof CountedIn }>();
  return {
    countedIn: (language: string) => {
      const counted = countedIn(language);
      return (forms: Forms) => {
        formsOf.set(language, [...(formsOf.get(language) ?? []), forms]);
        return counted(forms);
      };
    },
  };
});

const folder = resolve(import.meta.dirname, '../../widget/strings');
const files = import.meta.glob<Record<string, object>>('../../widget/strings/*.ts');
const translated = languages.filter((language) => language !== 'en');

const counts = [0, 1, 2, 3, 5, 7, 11, 21, 22, 25, 100, 101, 1.5];
/** Keys whose first parameter is a number; all other parameters are text. */
const counting = [
  'charactersLeft',
  'charactersOver',
  'unread',
  'tooMany',
  'problemsInForm',
  'unreadIn',
  'privacyRetention',
  'beforeYou',
  'beforeYouAbout',
];

type Say = (...parts: unknown[]) => string;
/** Every string and sentence maker, by its path. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: string | Say][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, value as string | Say]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}
const markersOf = (make: Say) => Array.from({ length: make.length }, (_, index) => `⟦${index}⟧`);
const isCounting = (path: string) => counting.includes(path.replace(/^more\./, ''));
/** A leaf as somebody may read it; numbers are a sample. */
const said = (path: string, leaf: string | Say, count = 5) => {
  if (typeof leaf === 'string') return leaf;
  const markers = markersOf(leaf);
  return isCounting(path) ? leaf(count, ...markers.slice(1)) : leaf(...markers);
};

async function wordsOf(language: Language) {
  const load = async (name: string) => {
    const file = files[`../../widget/strings/${name}.ts`];
    if (file === undefined) throw new Error(`There is no widget/strings/${name}.ts.`);
    return file();
  };
  const { strings } = await load(language);
  const { more } = await load(`${language}-more`);
  return new Map([...leavesOf(strings), ...leavesOf(more, 'more')]);
}

const english = new Map([...leavesOf(en), ...leavesOf(enMore, 'more')]);
const all = new Map(
  await Promise.all(translated.map(async (language) => [language, await wordsOf(language)] as const)),
);
const words = (language: string) => new Map([...all].find(([known]) => known === language)?.[1] ?? []);
const formatted = (language: string, count: number) => new Intl.NumberFormat(language).format(count);

test('at least forty languages, each with its two files and no file without a language', () => {
  expect(languages.length).toBeGreaterThanOrEqual(40);
  const found = readdirSync(folder).filter((name) => /^[a-z]{2,3}(-[A-Z][a-zA-Z]+)?(-more)?\.ts$/.test(name));
  expect(found.sort()).toEqual(languages.flatMap((name) => [`${name}.ts`, `${name}-more.ts`]).sort());
});

describe.each(translated)('%s', (language) => {
  const base = language.split('-')[0] ?? language;

  test('has exactly the keys of the English words, in their order, and none is empty', () => {
    expect([...words(language).keys()]).toEqual([...english.keys()]);
    for (const [path, leaf] of words(language)) expect(said(path, leaf).trim(), path).not.toBe('');
  });

  test('keeps every part of a sentence that is filled in', () => {
    for (const [path, leaf] of english) {
      if (typeof leaf === 'string') continue;
      const mine = words(language).get(path);
      expect(typeof mine, path).toBe('function');
      const text = said(path, mine as Say);
      for (const marker of isCounting(path) ? markersOf(leaf).slice(1) : markersOf(leaf)) {
        expect(text, path).toContain(marker);
      }
    }
  });

  test('has a form for every kind of number it tells apart, and the number stands in it', () => {
    const rules = new Intl.PluralRules(language);
    const kinds = new Set([...Array(201).keys(), 1.5].map((count) => rules.select(count)));
    for (const forms of formsOf.get(language) ?? []) {
      const given = Object.keys(forms);
      // One form alone is a sentence built so that the number does not matter.
      if (given.length > 1) expect(new Set(given), JSON.stringify(forms)).toEqual(kinds);
    }
    /** Kinds that are one number only, as 2 is in Arabic, may say it in words. */
    const alone = (count: number) =>
      [...Array(201).keys()].every((other) => other === count || rules.select(other) !== rules.select(count));
    for (const path of [...words(language).keys()].filter(isCounting)) {
      for (const count of counts) {
        const text = (words(language).get(path) as Say)(
          count,
          ...markersOf(english.get(path) as Say).slice(1),
        );
        expect(text, `${path} ${count}`).not.toMatch(/undefined|#/);
        if (alone(count) || (path.endsWith('beforeYouAbout') && count === 0)) continue;
        expect(text, `${path} ${count}`).toContain(formatted(language, count));
      }
    }
  });

  test('is translated: only words that are the same in both languages are', () => {
    const same = [...words(language)]
      .filter(([path, leaf]) => said(path, leaf) === said(path, english.get(path) as string | Say))
      .map(([, leaf]) => leaf)
      .filter(
        (leaf): leaf is string => typeof leaf === 'string' && /\p{L}/u.test(leaf) && !/^PDF$|@/.test(leaf),
      );
    expect([...new Set(same)].filter((word) => !(sharedWords[language] ?? []).includes(word))).toEqual([]);
  });

  test('is written in its own letters, and no word mixes two alphabets', () => {
    const own = scripts[language] ?? /\p{Script=Latin}/u;
    for (const [path, leaf] of words(language)) {
      // Addresses and names are Latin everywhere.
      const text = said(path, leaf).replace(/\S+@example\.com|PDF|Office|Emoji|emoji/g, '');
      if (/\p{L}/u.test(text)) expect(text, path).toMatch(own);
      for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
        const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
        expect(alphabets.filter((alphabet) => alphabet.test(word)).length, word).toBeLessThanOrEqual(1);
      }
    }
  });

  test('fits where the English fits', () => {
    for (const [path, leaf] of words(language)) {
      const most = 2.2 * said(path, english.get(path) as string | Say).length + 20;
      expect(said(path, leaf).length, `${path}: ${said(path, leaf)}`).toBeLessThanOrEqual(most);
    }
  });

  test('uses the marks of good print: no straight quotes, no three dots, and nobody shouts', () => {
    for (const [path, leaf] of words(language)) {
      expect(said(path, leaf), path).not.toMatch(/['"!！]|\.\.\.| {2}|^\s|\s$/);
    }
  });

  test('ends sentences where the English ends them', () => {
    const ends = /[.。।۔?؟？;]\)?$/u;
    if (language === 'th') return;
    for (const [path, leaf] of words(language)) {
      const theirs = said(path, english.get(path) as string | Say);
      expect(ends.test(said(path, leaf)), `${path}: ${said(path, leaf)}`).toBe(/[.?]$/.test(theirs));
    }
  });

  test('breaks none of the rules for replies: nobody is sent away, blamed or put off', () => {
    if (!(base in guardLanguages)) return;
    for (const [path, leaf] of words(language)) {
      const text = said(path, leaf).replace(/\S+@example\.com/, '');
      // The rules alone: the trained scorer beside them knows replies, and hears one in a button of one word.
      const broken = readPassages(text, base)
        .passages.flatMap(({ hits }) => hits)
        .filter(({ excused }) => excused === null)
        .map(({ rule }) => rule.group);
      const meant = innocent[path]?.[base] ?? [];
      expect(
        broken.filter((group) => !meant.includes(group)),
        `${path}: ${text}`,
      ).toEqual([]);
    }
  });

  test('addresses people in one way throughout', () => {
    const chosen = addresses[language];
    if (chosen === undefined) return;
    for (const [path, leaf] of words(language)) {
      expect([chosen, null], `${path}: ${said(path, leaf)}`).toContain(
        analyze(said(path, leaf), base).address,
      );
    }
  });
});

test('Serbian in Latin letters says what Serbian in Cyrillic says', () => {
  const latin = (text: string) =>
    text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
      const small = latinLetters[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
    });
  for (const [path, leaf] of words('sr')) {
    expect(said(path, words('sr-Latn').get(path) as string | Say), path).toBe(latin(said(path, leaf)));
  }
});

/** Where the tone engine reads how people are addressed: T (du, tú) or V (Sie, vous); each file says why. */
const addresses: Partial<Record<string, 'T' | 'V'>> = {
  cs: 'V',
  de: 'V',
  es: 'T',
  fr: 'V',
  hi: 'V',
  it: 'T',
  nl: 'T',
  pl: 'T',
  pt: 'V',
  'pt-PT': 'V',
  ru: 'V',
  tr: 'V',
  uk: 'V',
  vi: 'T',
};

/** Where a reply would send people away but these words do not: a mail that was asked for, the page that is open. */
const innocent: Partial<Record<string, Partial<Record<string, readonly string[]>>>> = {
  resolved: { nl: ['closed'] },
  reconnectingForgetful: { es: ['pointer'], pt: ['pointer'] },
  forgetful: { es: ['pointer'], pt: ['pointer'] },
  unavailable: { ja: ['pointer'] },
  'more.transcriptMail': { de: ['away'], es: ['away'], fr: ['away'] },
  'more.transcriptExplained': { fr: ['away'] },
  'more.email': { fr: ['away'] },
  'more.leaveEmailExplained': { fr: ['away'] },
  'more.notifyDenied': { es: ['pointer'], pt: ['pointer'] },
};

const scripts: Partial<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  bn: /\p{Script=Bengali}/u,
  el: /\p{Script=Greek}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  sr: /\p{Script=Cyrillic}/u,
  ta: /\p{Script=Tamil}/u,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
  ur: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** Words that are the same in English, language by language. */
const sharedWords: Partial<Record<string, readonly string[]>> = {
  cs: ['Chat', 'video', 'Emoji'],
  da: ['Chat', 'Send', 'Menu', 'video', 'Download', 'Links', 'Emoji'],
  de: ['Chat', 'Links', 'Emoji', 'Smileys'],
  el: ['Emoji'],
  es: ['Chat', 'audio'],
  et: ['video'],
  fi: ['Chat'],
  fil: ['Chat', 'Menu', 'audio', 'video', 'Emoji'],
  fr: ['Chat', 'Conversation', 'Menu', 'images', 'audio', 'archives', 'Emoji'],
  hr: ['Chat', 'video', 'Emoji'],
  id: ['Chat', 'Menu', 'audio', 'video', 'Emoji'],
  it: ['Chat', 'Menu', 'audio', 'video', 'Emoji'],
  lv: ['audio', 'video'],
  ms: ['Menu', 'Edit', 'audio', 'video', 'Emoji'],
  nb: ['Chat', 'Send', 'video', 'Emoji'],
  nl: ['Chat', 'Menu', 'audio', 'video', 'Links', 'Emoji', 'Smileys'],
  pl: ['Menu', 'Emoji'],
  pt: ['Chat', 'Menu', 'Links'],
  'pt-PT': ['Chat', 'Menu'],
  ro: ['Chat', 'audio', 'video', 'Emoji'],
  sk: ['video', 'Emoji'],
  sl: ['video'],
  'sr-Latn': ['video'],
  sv: ['video', 'Emoji'],
  sw: ['video', 'Emoji'],
  tr: ['video', 'Emoji'],
  vi: ['Menu', 'video'],
};

const latinLetters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
};
