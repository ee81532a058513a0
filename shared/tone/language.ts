/**
 * Which language a short text is in: by script where that settles it, else by a small trained model over words and
 * letter groups (training/language.mjs). Abstains (`und`) where too little is known. A chat is mostly English with
 * typos, product names and numbers, so weak evidence never takes a text away from English.
 */
import type { FeatureSpec, Features } from './models/features.ts';
import { featureReader } from './models/features.ts';
import { packed as packedCyrillic } from './models/language-cyrillic.weights.ts';
import { type AlphabetScript, wordsInScript } from './models/language-features.ts';
import { packed as packedLatin } from './models/language-latin.weights.ts';
import { type LinearModel, scoreInto, unpackModel } from './models/linear.ts';
import type { Token } from './tokenize.ts';
import type { LanguageCode } from './types.ts';

export interface LanguageGuess {
  language: LanguageCode;
  /** 0..1: how likely it is right. */
  confidence: number;
}

/** No more words than this are read: a language shows early, and long texts stay cheap. */
const mostWords = 30;
/** Log odds that ¿ or ¡ add to Spanish: no other language of these has them. */
const invertedMark = 4;
/** Least probability to name a language other than the home language: of one word alone, of several. */
const leastOfOne = 0.5;
const leastOfMore = 0.3;
/** The home language (what most customers write) is named with less, and kept when another is at most this much likelier. */
const leastOfHome = 0.2;
const stayHome = 1.5;

/**
 * Log odds against "none of these", growing with each word up to the most: a long text in none of the languages shows
 * it clearly, and one odd name must not hide the language of a sentence.
 */
const namingPerWord = 0.6;
const namingMost = 4;

/** A model with the room it works in. "None of these" has the score 0. */
interface Identifier {
  model: LinearModel;
  home: number;
  read: (tokens: readonly Token[]) => Features;
  scores: Float64Array;
}

function identifierOf(packed: Parameters<typeof unpackModel>[0], home: LanguageCode): Identifier {
  const model = unpackModel(packed);
  const spec: FeatureSpec = model.spec;
  return {
    model,
    home: model.names.indexOf(home),
    read: featureReader(spec),
    scores: new Float64Array(model.names.length),
  };
}

const identifiers: Record<AlphabetScript, Identifier> = {
  latin: identifierOf(packedLatin, 'en'),
  cyrillic: identifierOf(packedCyrillic, 'ru'),
};
const spanish = identifiers.latin.model.names.indexOf('es');

type Script =
  | AlphabetScript
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

/**
 * What one character counts where scripts meet. A Han character is half a word; and whoever writes another script drops
 * Latin words into it, mostly names ("لا يعمل Windows"), hardly ever the other way round.
 */
const characterWeights: Partial<Record<Script, number>> = { latin: 0.5, han: 3, kana: 2, hangul: 2 };
const latinNameWeight = 0.25;

/** Letters and words of languages that share such a script, and the share of all that gives them away. */
interface Relative {
  language: LanguageCode;
  letters?: RegExp;
  /** Letters that only the main language of the script has (Arabic typed on a Persian keyboard). */
  never?: RegExp;
  words?: Set<string>;
  least: number;
}
const relatives: Partial<Record<Script, Relative[]>> = {
  arabic: [
    { language: 'ur', letters: /[ٹڈڑںےہھ]/g, least: 0.04 },
    { language: 'fa', letters: /[پچژگکی]/g, never: /[ةإ]/, least: 0.05 },
  ],
  devanagari: [
    {
      language: 'mr',
      words: new Set('आहे आहेत नाही मला माझा माझी माझे तुम्ही काय आणि झाले झाला आम्ही कसे'.split(' ')),
      least: 0.15,
    },
    {
      language: 'ne',
      words: new Set('छ छन् मेरो गर्नुहोस् तपाईं पनि भयो हुन्छ गर्न कसरी थियो'.split(' ')),
      least: 0.15,
    },
  ],
};
/** Letters of languages that the models do not know: Kazakh, Mongolian, Belarusian; Azerbaijani. */
const mostForeign = 0.2;
const foreignLetters: Record<AlphabetScript, RegExp> = { cyrillic: /[әғқңөұүһў]/, latin: /ə/ };

const unknown: LanguageGuess = { language: 'und', confidence: 0 };

/**
 * The language of a tokenised text; of a mixed one, the language of most of it.
 *
 * @example identifyLanguage(tokenize('Wo ist mein Paket?'))  // { language: 'de', confidence: 0.9… }
 */
export function identifyLanguage(tokens: Token[]): LanguageGuess {
  const counts = new Map<Script, number>();
  const count = (script: Script, characters: number, weight = characterWeights[script] ?? 1) =>
    counts.set(script, (counts.get(script) ?? 0) + characters * weight);
  let inverted = false;
  for (const token of tokens) {
    if (token.text === '¿' || token.text === '¡') inverted = true;
    if (token.kind !== 'word') continue;
    const script = scriptOf(token.text.charCodeAt(token.text.length >> 1));
    // A word of CJK holds many characters without a space between them, and its scripts are mixed.
    if (script === 'han' || script === 'kana') {
      for (let at = 0; at < token.text.length; at++) count(scriptOf(token.text.charCodeAt(at)), 1);
    } else if (script === 'latin' && token.capital) count(script, token.text.length, latinNameWeight);
    else count(script, token.text.length);
  }
  let total = 0;
  let main: Script = 'other';
  let most = 0;
  for (const [script, characters] of counts) {
    total += characters;
    if (characters > most) [main, most] = [script, characters];
  }
  if (total === 0) return unknown;
  if (main === 'latin' || main === 'cyrillic') return byLetters(main, tokens, inverted);
  // Japanese is Han with kana in between; a tenth of kana is far above what Chinese ever holds.
  if (main === 'han' && (counts.get('kana') ?? 0) * 15 >= most) return { language: 'ja', confidence: 0.99 };
  const language = relativeOf(main, tokens) ?? languageOfScript[main];
  return language ? { language, confidence: most / total } : unknown;
}

function relativeOf(script: Script, tokens: readonly Token[]): LanguageCode | undefined {
  const words = tokens.filter(({ kind }) => kind === 'word').slice(0, mostWords);
  const size = words.reduce((sum, { text }) => sum + text.length, 0);
  const lettersOf = (pattern: RegExp) =>
    words.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  return relatives[script]?.find(({ letters, never, words: own, least }) => {
    if (own) return words.filter(({ text }) => own.has(text)).length >= least * words.length;
    if (never && lettersOf(never) > 0) return false;
    return letters !== undefined && lettersOf(letters) >= least * size;
  })?.language;
}

function byLetters(script: AlphabetScript, tokens: readonly Token[], inverted: boolean): LanguageGuess {
  const { model, home, read, scores } = identifiers[script];
  const words = wordsInScript(tokens, script, mostWords);
  const features = read(words);
  const foreign = words.filter(({ text }) => foreignLetters[script].test(text)).length;
  if (features.count === 0 || foreign > words.length * mostForeign) return unknown;
  scoreInto(scores, model, features, []);
  if (inverted && script === 'latin') scores[spanish] = (scores[spanish] as number) + invertedMark;
  const none = -Math.min(namingMost, namingPerWord * (words.length - 1));
  let top = none;
  for (const score of scores) top = Math.max(top, score);
  let sum = Math.exp(none - top);
  let best = -1;
  let bestScore = none;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    sum += Math.exp(score - top);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  const probability = (at: number) => Math.exp((at < 0 ? none : (scores[at] as number)) - top) / sum;
  const chance = probability(best);
  const homeChance = probability(home);
  if (homeChance >= leastOfHome && homeChance * stayHome >= chance)
    return { language: model.names[home] ?? 'und', confidence: homeChance };
  if (best < 0 || chance < (words.length > 1 ? leastOfMore : leastOfOne)) return unknown;
  return { language: model.names[best] ?? 'und', confidence: chance };
}
