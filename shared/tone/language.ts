/**
 * Which language a short text is in: by script where that settles it, else by frequent words and letter groups.
 * Abstains (`und`) where too little is known. A chat is mostly English words with typos, product names and
 * numbers, so weak evidence never takes a text away from English when it holds English words.
 */

import { english as englishLexicon } from './lexicon/en.ts';
import { singleWords } from './lexicon/groups.ts';
import { cyrillicLanguages, type LanguageSigns, latinLanguages } from './lexicon/languages.ts';
import type { Token } from './tokenize.ts';
import type { LanguageCode } from './types.ts';

export interface LanguageGuess {
  language: LanguageCode;
  /** 0..1: share of the evidence that speaks for it. */
  confidence: number;
}

/** Evidence of a frequent word, split among the languages that share it. */
const wordWeight = 1;
/** Evidence of one typical letter group, split likewise. */
const lettersWeight = 0.22;
/** A letter beyond a–z ("ñ", "ł", "ő") says this much more than a group of plain ones. */
const specialLetter = 4;
/** Evidence of an inverted mark: only Spanish has them. */
const invertedMark = 1;
/** Evidence of an English word from the lexicon of the register: many, but less frequent than those of the list. */
const lexiconWeight = 0.6;
/** Head start of the language that most customers write in a script, in its plain letters. */
const homeStarts: Record<LanguageCode, number> = { en: 0.2, ru: 0.55 };
/** Least evidence to name a language at all: a frequent word of its own or nearly so, or three letter groups. */
const leastEvidence = 0.55;
/** The best must lead the second by this factor; Danish and Norwegian seldom lie further apart. */
const leastLead = 1.05;
/** With a frequent home word in the text, another language must lead by more than this factor. */
const stayHome = 1.5;
/** No more words than this are read: a language shows early, and long texts stay cheap. */
const mostWords = 60;

/** A word or letter group as evidence. */
interface Evidence {
  /** Indices into `languages` of those that have it. */
  languages: number[];
  weight: number;
}
interface Compiled {
  languages: LanguageCode[];
  words: Map<string, Evidence>;
  letters: Map<string, Evidence>;
  longest: number;
}

function compile(source: Record<LanguageCode, LanguageSigns>): Compiled {
  const languages = Object.keys(source);
  const words = new Map<string, Evidence>();
  const letters = new Map<string, Evidence>();
  let longest = 0;
  const add = (map: Map<string, Evidence>, key: string, language: number, weight: number) => {
    const known = map.get(key);
    if (!known) map.set(key, { languages: [language], weight });
    else if (!known.languages.includes(language)) known.languages.push(language);
  };
  languages.forEach((code, index) => {
    const signs = source[code];
    if (!signs) return;
    for (const word of signs.words.split(' ')) add(words, word, index, wordWeight);
    for (const group of signs.letters.split(' ')) {
      const special = group.length === 1 && group.charCodeAt(0) > 0x7f;
      add(letters, group, index, lettersWeight * (special ? specialLetter : 1));
      longest = Math.max(longest, group.length);
    }
  });
  return { languages, words, letters, longest };
}

const latin = compile(latinLanguages);
const english = latin.languages.indexOf('en');
for (const word of singleWords(englishLexicon)) {
  if (!latin.words.has(word)) latin.words.set(word, { languages: [english], weight: lexiconWeight });
}
const cyrillic = compile(cyrillicLanguages);

type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'devanagari'
  | 'bengali'
  | 'tamil'
  | 'thai'
  | 'hangul'
  | 'kana'
  | 'han'
  | 'georgian'
  | 'armenian'
  | 'other';

/** Code point ranges of the Unicode blocks that hold the everyday letters of each script. */
const scriptRanges: [number, number, Script][] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'armenian'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xb80, 0xbff, 'tamil'],
  [0xe00, 0xe7f, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xff66, 0xff9f, 'kana'],
];

function scriptOf(unit: number): Script {
  if (unit < 0x250) return 'latin';
  for (const [first, last, script] of scriptRanges) if (unit >= first && unit <= last) return script;
  return 'other';
}

/** Scripts that settle the language on their own (among the languages a customer chat meets). */
const languageOfScript: Partial<Record<Script, LanguageCode>> = {
  greek: 'el',
  hebrew: 'he',
  arabic: 'ar',
  devanagari: 'hi',
  bengali: 'bn',
  tamil: 'ta',
  thai: 'th',
  hangul: 'ko',
  kana: 'ja',
  han: 'zh',
  georgian: 'ka',
  armenian: 'hy',
};

const unknown: LanguageGuess = { language: 'und', confidence: 0 };

/**
 * The language of a tokenised text.
 *
 * @example identifyLanguage(tokenize('Wo ist mein Paket?'))  // { language: 'de', confidence: 0.9… }
 */
export function identifyLanguage(tokens: Token[]): LanguageGuess {
  const counts = new Map<Script, number>();
  const words: string[] = [];
  let inverted = 0;
  for (const token of tokens) {
    if (token.text === '¿' || token.text === '¡') inverted += invertedMark;
    if (token.kind !== 'word') continue;
    if (words.length < mostWords) words.push(token.text);
    const script = scriptOf(token.text.charCodeAt(token.text.length >> 1));
    // A word of CJK holds many characters without a space between them, and its scripts are mixed.
    if (script === 'han' || script === 'kana') {
      for (let at = 0; at < token.text.length; at++) {
        const each = scriptOf(token.text.charCodeAt(at));
        counts.set(each, (counts.get(each) ?? 0) + 1);
      }
    } else counts.set(script, (counts.get(script) ?? 0) + token.text.length);
  }
  let total = 0;
  let main: Script = 'other';
  let most = 0;
  for (const [script, count] of counts) {
    total += count;
    if (count > most) [main, most] = [script, count];
  }
  if (total === 0) return unknown;
  if (main === 'latin') return byEvidence(latin, words, 'en', inverted);
  if (main === 'cyrillic') return byEvidence(cyrillic, words, 'ru', 0);
  // Japanese is Han with kana in between; a tenth of kana is far above what Chinese ever holds.
  if (main === 'han' && (counts.get('kana') ?? 0) * 10 >= most) return { language: 'ja', confidence: 0.99 };
  const language = languageOfScript[main];
  return language ? { language, confidence: most / total } : unknown;
}

function byEvidence(signs: Compiled, words: string[], home: LanguageCode, inverted: number): LanguageGuess {
  const scores = new Float64Array(signs.languages.length);
  const homeIndex = signs.languages.indexOf(home);
  let homeWords = 0;
  let special = false;
  const add = ({ languages, weight }: Evidence) => {
    const share = weight / languages.length;
    for (const language of languages) scores[language] = (scores[language] ?? 0) + share;
  };
  for (const word of words) {
    const sharing = signs.words.get(word);
    if (sharing) {
      add(sharing);
      if (sharing.languages.includes(homeIndex)) homeWords += 1;
    }
    const framed = `^${word.length > 24 ? word.slice(0, 24) : word}$`;
    for (let at = 0; at < framed.length; at++) {
      for (let size = 1; size <= signs.longest && at + size <= framed.length; size++) {
        const group = signs.letters.get(framed.slice(at, at + size));
        if (!group) continue;
        add(group);
        if (size === 1 && !group.languages.includes(homeIndex)) special = true;
      }
    }
  }
  const spanish = signs.languages.indexOf('es');
  if (inverted > 0) scores[spanish] = (scores[spanish] ?? 0) + inverted;
  else if (!special) scores[homeIndex] = (scores[homeIndex] ?? 0) + (homeStarts[home] ?? 0);
  let best = -1;
  let second = -1;
  for (let language = 0; language < scores.length; language++) {
    const score = scores[language] ?? 0;
    if (best < 0 || score > (scores[best] ?? 0)) {
      second = best;
      best = language;
    } else if (second < 0 || score > (scores[second] ?? 0)) second = language;
  }
  const top = scores[best] ?? 0;
  const next = scores[second] ?? 0;
  const homeScore = scores[homeIndex] ?? 0;
  // Home words in good part and no clear lead elsewhere: stay at home (English with a foreign name, or with typos).
  if (best !== homeIndex && homeWords > 0 && homeScore * stayHome >= top) {
    return { language: home, confidence: homeScore / (homeScore + top) };
  }
  if (best === homeIndex && homeWords > 0 && homeWords * 3 >= words.length) {
    return { language: home, confidence: top / (top + next) };
  }
  if (top < leastEvidence || top < next * leastLead) return unknown;
  return { language: signs.languages[best] ?? 'und', confidence: top / (top + next) };
}
