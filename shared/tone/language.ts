/**
 * Which language a short text is in: by script where that settles it, else by frequent words and letter groups.
 * Abstains (`und`) where too little is known. A chat is mostly English words with typos, product names and
 * numbers, so weak evidence never takes a text away from English when it holds English words.
 */
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
/** Least evidence to name a language at all: about one frequent word of its own, or four letter groups. */
const leastEvidence = 0.75;
/** For one or two unknown words with only letter groups to go by, the best must lead by this factor. */
const leastLead = 1.15;
/** With a frequent home word in the text, another language must lead by more than this factor. */
const stayHome = 1.5;
/** No more words than this are read: a language shows early, and long texts stay cheap. */
const mostWords = 60;

interface Compiled {
  languages: LanguageCode[];
  /** word → indices into `languages` */
  words: Map<string, number[]>;
  /** letter group → indices into `languages` */
  letters: Map<string, number[]>;
  longest: number;
}

function compile(source: Record<LanguageCode, LanguageSigns>): Compiled {
  const languages = Object.keys(source);
  const words = new Map<string, number[]>();
  const letters = new Map<string, number[]>();
  let longest = 0;
  const add = (map: Map<string, number[]>, key: string, language: number) => {
    const known = map.get(key);
    if (!known) map.set(key, [language]);
    else if (!known.includes(language)) known.push(language);
  };
  languages.forEach((code, index) => {
    const signs = source[code];
    if (!signs) return;
    for (const word of signs.words.split(' ')) add(words, word, index);
    for (const group of signs.letters.split(' ')) {
      add(letters, group, index);
      longest = Math.max(longest, group.length);
    }
  });
  return { languages, words, letters, longest };
}

const latin = compile(latinLanguages);
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
  for (const token of tokens) {
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
  if (main === 'latin') return byEvidence(latin, words, 'en');
  if (main === 'cyrillic') return byEvidence(cyrillic, words, 'ru');
  // Japanese is Han with kana in between; a tenth of kana is far above what Chinese ever holds.
  if (main === 'han' && (counts.get('kana') ?? 0) * 10 >= most) return { language: 'ja', confidence: 0.99 };
  const language = languageOfScript[main];
  return language ? { language, confidence: most / total } : unknown;
}

function byEvidence(signs: Compiled, words: string[], home: LanguageCode): LanguageGuess {
  const scores = new Float64Array(signs.languages.length);
  const homeIndex = signs.languages.indexOf(home);
  let homeWords = 0;
  for (const word of words) {
    const sharing = signs.words.get(word);
    if (sharing) {
      const share = wordWeight / sharing.length;
      for (const language of sharing) scores[language] = (scores[language] ?? 0) + share;
      if (sharing.includes(homeIndex)) homeWords += 1;
    }
    const framed = `^${word.length > 24 ? word.slice(0, 24) : word}$`;
    for (let at = 0; at < framed.length; at++) {
      for (let size = 1; size <= signs.longest && at + size <= framed.length; size++) {
        const group = signs.letters.get(framed.slice(at, at + size));
        if (!group) continue;
        const share = lettersWeight / group.length;
        for (const language of group) scores[language] = (scores[language] ?? 0) + share;
      }
    }
  }
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
