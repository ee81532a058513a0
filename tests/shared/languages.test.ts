import { expect, test } from 'vitest';
import { languages, speechFor } from '../../shared/languages.ts';
import { launcherWords } from '../../shared/launcher-words.ts';
import { costMs } from '../harness/cost.ts';

const language = (...wishes: unknown[]) => speechFor(wishes).language;

test('an exact wish is met, then its language, then the next wish, then English', () => {
  expect(language('pt-PT')).toBe('pt-PT');
  expect(language('de-AT')).toBe('de');
  expect(language('eu', 'es-MX')).toBe('es');
  expect(language('eu', 'gl')).toBe('en');
  expect(language()).toBe('en');
  expect(languages.map((known) => language(known))).toEqual(languages);
});

test('scripts and regions of one language find the words written their way', () => {
  expect(language('zh')).toBe('zh-Hans');
  expect(language('zh-SG')).toBe('zh-Hans');
  expect(language('zh-TW')).toBe('zh-Hant');
  expect(language('zh-HK')).toBe('zh-Hant');
  expect(language('pt')).toBe('pt');
  expect(language('pt-BR')).toBe('pt');
  expect(language('pt-AO')).toBe('pt-PT');
  expect(language('sr')).toBe('sr');
  expect(language('sr-Latn-RS')).toBe('sr-Latn');
  expect(language('sr-ME')).toBe('sr-Latn');
});

test('old and neighbouring codes are understood', () => {
  expect(['no', 'nn', 'iw', 'in', 'tl', 'bs'].map((code) => language(code))).toEqual([
    'nb',
    'nb',
    'he',
    'id',
    'fil',
    'hr',
  ]);
});

test('what is no language tag is passed over, whatever it is', () => {
  expect(language(undefined, null, '', '*', 'not a tag', '"><script>', ['de'], 'x'.repeat(9000), 'fr')).toBe(
    'fr',
  );
});

test('dates follow the region that was wished for, where it is of the same language as the words', () => {
  expect(speechFor(['en-gb'])).toEqual({ language: 'en', locale: 'en-GB', dir: 'ltr' });
  expect(speechFor(['ar-EG'])).toEqual({ language: 'ar', locale: 'ar-EG', dir: 'rtl' });
  expect(speechFor(['nn-NO']).locale).toBe('nb');
  expect(speechFor(['sr-Latn-RS']).locale).toBe('sr-Latn-RS');
});

test('a header full of wishes costs no more than a long one', () => {
  const wishes = Array.from({ length: 20_000 }, () => 'xx');
  expect(speechFor([...wishes, 'de']).language).toBe('en');
  expect(costMs(() => speechFor([...wishes, 'de']))).toBeLessThan(50);
});

test('Arabic, Hebrew, Persian and Urdu run from right to left, and no other', () => {
  expect(languages.filter((known) => speechFor([known]).dir === 'rtl')).toEqual(['ar', 'fa', 'he', 'ur']);
});

test('the launcher has words in every language, and only some say “Chat” as English does', () => {
  for (const language of languages) {
    const { chat, ...sentences } = launcherWords[language];
    expect(chat, language).not.toBe('');
    for (const [name, text] of Object.entries(sentences)) {
      if (language === 'en') expect(text).toMatch(/chat/i);
      else expect(text, language).not.toBe(launcherWords.en[name as keyof typeof sentences]);
    }
  }
});
