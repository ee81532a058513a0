/**
 * The signs of an address in a text: pronouns, possessives, verb forms and endings, sentence by sentence. What they add
 * up to is decided in `address.ts`.
 */
import { type AddressSigns, addressSigns, type Conjugation } from './lexicon/address.ts';
import { Border, type Token } from './tokenize.ts';
import type { Cue, LanguageCode } from './types.ts';

/** A sentence of the writer's own: its words with its question marks, and the signs in it. */
export interface AddressSentence {
  tokens: Token[];
  /** One per word that shows an address; V is positive, T negative. */
  cues: Cue[];
}

/** Weight of a sign that is an address by itself, and of one that needs company. */
export const certain = 1;
export const likely = 0.5;
/** Of a long text only this many words are read. */
const mostWords = 400;

/** Quotations of more than this share of the words are no quotation: someone put the whole message in marks. */
const mostQuoted = 0.5;

interface Compiled {
  /** Signed: V positive, T negative. */
  words: Map<string, number>;
  capitals: Set<string>;
  /** Verb forms that are also nouns after one of `determiners` ("las compras"). */
  verbs: Set<string>;
  determiners: Set<string>;
  beginnings: string[];
  endings: Map<string, number>;
  longestEnding: number;
  besideMe: { verbs: Set<string>; me: Set<string>; endings: string[] } | null;
  notAfter: Map<string, Set<string>>;
  notBefore: Map<string, Set<string>>;
}

const listOf = (words: string | undefined) => (words ?? '').split(/\s+/).filter(Boolean);

const setsOf = (lists: Record<string, string> | undefined) =>
  new Map(Object.entries(lists ?? {}).map(([word, others]) => [word, new Set(listOf(others))]));

/** Stems with the endings of the familiar person: "compr" + "as abas aste …". */
function conjugated({ stems, endings }: Conjugation): string[] {
  const all = listOf(endings);
  return listOf(stems).flatMap((stem) => all.map((end) => stem + end));
}

function compile(signs: AddressSigns): Compiled {
  const words = new Map<string, number>();
  const put = (list: string, weight: number) => {
    for (const word of listOf(list)) words.set(word, weight);
  };
  put(signs.likelyPolite, likely);
  put(signs.likelyFamiliar, -likely);
  put(signs.polite, certain);
  put(signs.familiar, -certain);
  const endings = new Map<string, number>();
  for (const ending of listOf(signs.familiarEndings)) endings.set(ending, -certain);
  for (const ending of listOf(signs.politeEndings)) endings.set(ending, certain);
  const capitals = new Set(listOf(signs.politeCapital));
  for (const word of capitals) if (words.get(word) === certain) words.delete(word);
  let longestEnding = 0;
  for (const ending of endings.keys()) longestEnding = Math.max(longestEnding, ending.length);
  const beside = signs.politeBesideMe;
  const besideMe = beside
    ? {
        verbs: new Set(listOf(beside.verbs)),
        me: new Set(listOf(beside.me)),
        endings: listOf(beside.endings),
      }
    : null;
  return {
    words,
    capitals,
    verbs: new Set((signs.familiarVerbs ?? []).flatMap(conjugated)),
    determiners: new Set(listOf(signs.determiners)),
    beginnings: listOf(signs.familiarBeginnings),
    endings,
    longestEnding,
    besideMe,
    notAfter: setsOf(signs.notAfter),
    notBefore: setsOf(signs.notBefore),
  };
}

const compiled = new Map(Object.entries(addressSigns).map(([code, signs]) => [code, compile(signs)]));

/** @param tokens with punctuation: quotation marks and question marks are read too */
export function addressSentences(tokens: readonly Token[], language: LanguageCode): AddressSentence[] {
  const signs = compiled.get(language);
  if (!signs) return [];
  const own = ownWords(tokens);
  const sentences: AddressSentence[] = [];
  let sentence: AddressSentence = { tokens: [], cues: [] };
  let at = 0;
  for (const token of tokens) {
    if (token.kind === 'punctuation') {
      const mark = token.text.charAt(0);
      if (questionMarks.includes(mark)) sentence.tokens.push(token);
      if (sentenceEnds.includes(mark) && sentence.tokens.length > 0) {
        sentences.push(sentence);
        sentence = { tokens: [], cues: [] };
      }
    }
    if (token !== own.words[at]) continue;
    sentence.tokens.push(token);
    const weight = token.kind === 'word' ? weightOf(signs, own, at, language) : 0;
    if (weight !== 0)
      sentence.cues.push({ dimension: 'address', start: token.start, end: token.end, weight });
    at += 1;
  }
  if (sentence.tokens.length > 0) sentences.push(sentence);
  return sentences;
}

const questionMarks = '?¿？';
const sentenceEnds = '.!?…。！？';

interface OwnWords {
  words: Token[];
  /** Those before an ideographic comma: it ends a clause, but no sentence. */
  commaAfter: Set<Token>;
}

/** The words of a text without those it quotes: "he said «du»" addresses nobody. */
function ownWords(tokens: readonly Token[]): OwnWords {
  const commaAfter = new Set<Token>();
  const words: Token[] = [];
  const outside: Token[] = [];
  let closing = '';
  for (const token of tokens) {
    if (token.kind === 'punctuation') {
      const mark = token.text.charAt(0);
      const before = words[words.length - 1];
      if (mark === '、' && before) commaAfter.add(before);
      if (closing) {
        if (closing.includes(mark)) closing = '';
      } else closing = closingMarks[mark] ?? '';
      continue;
    }
    if (words.length >= mostWords) break;
    words.push(token);
    if (!closing) outside.push(token);
  }
  // An open mark without its partner, or a message that is quoted as a whole.
  const all = closing !== '' || words.length - outside.length > words.length * mostQuoted;
  return { words: all ? words : outside, commaAfter };
}

const closingMarks: Record<string, string> = {
  '"': '"',
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};

/** Endings that no noun shares with the familiar person. */
const onlyVerbal = /(?:[aá][vb]as|[aei]ste|[aei]rás|r[ií]as|[aei]vi|rai|resti|[aei]ssi|[aei]sti)$/;

function weightOf(
  signs: Compiled,
  { words, commaAfter }: OwnWords,
  at: number,
  language: LanguageCode,
): number {
  const word = words[at] as Token;
  const before = word.border === Border.hard ? '' : (words[at - 1]?.text ?? '');
  let weight = signs.words.get(word.text) ?? 0;
  const after = words[at + 1]?.text ?? '';
  if (signs.notAfter.get(word.text)?.has(before) || signs.notBefore.get(word.text)?.has(after)) return 0;
  if (signs.capitals.has(word.text)) {
    // "Sie" opens a sentence as "they" as often as as "you"; inside one its capital settles it.
    if (word.capital && word.border !== Border.hard) weight = certain;
    else if (word.capital) weight = Math.max(weight, language === 'de' ? likely : 0);
  }
  if (
    weight === 0 &&
    signs.verbs.has(word.text) &&
    (onlyVerbal.test(word.text) || !signs.determiners.has(before))
  )
    weight = -certain;
  if (Math.abs(weight) < certain && isBesideMe(signs, words, at)) weight = certain;
  if (weight !== 0) return weight;
  if (signs.beginnings.some((start) => word.text.startsWith(start))) return -certain;
  const next = words[at + 1];
  const last = (!next || next.border === Border.hard) && !commaAfter.has(word);
  if (language === 'ja') return japaneseEnd(word.text, last);
  if (language === 'ko') return koreanEnd(word.text, last, !next || next.border !== Border.none);
  return signs.endings.size > 0 ? ending(signs, word, next) : 0;
}

/** "me puede …", "puede ayudarme", "pode ajudar-me": the one who can is the one asked. */
function isBesideMe({ besideMe }: Compiled, words: Token[], at: number): boolean {
  if (!besideMe?.verbs.has(words[at]?.text ?? '')) return false;
  if (besideMe.me.has(words[at - 1]?.text ?? '') && words[at]?.border === Border.none) return true;
  for (const next of words.slice(at + 1, at + 3)) {
    if (next.border === Border.hard) return false;
    if (besideMe.me.has(next.text) || besideMe.endings.some((end) => next.text.endsWith(end))) return true;
  }
  return false;
}

/** The longest ending that matches, only at the end of a clause: verbs come last in these languages. */
function ending(signs: Compiled, word: Token, next: Token | undefined): number {
  if (next && next.border === Border.none && !/^[\u0000-\u052f]/.test(word.text)) return 0;
  for (let size = Math.min(signs.longestEnding, word.text.length - 1); size > 0; size--) {
    const weight = signs.endings.get(word.text.slice(-size));
    if (weight !== undefined) return weight;
  }
  return 0;
}

/** Japanese: the polite forms show wherever a clause ends, the plain ones only where the sentence does. */
const japaneseTail =
  /(?:[よねなかのわぞぜさ]|かい|かな|かしら|けど|けれど|けれども|から|ので|のに|って|もん|笑|w)+$/;
const japanesePolite =
  /(?:です|ます|ません|でした|ました|でしょう|ましょう|ください|下さい|くださいませ|ございます|ましたら|ませんか|でしょうか)$/;
const japaneseSoft = /(?:なさい|ありがとう|おはよう|どうも|そう|こと|もの|とき)$/;
const japanesePlain =
  /(?:だ|だろう|じゃん|である|った|んだ|いた|した|えた|けた|きた|みた|れた|てた|てる|てく|よう|たい|ない|かった|[うくぐすつぬぶむる]|思う|好き|嫌い|必要|本当|どう)$/;
/** Longest piece of a word that these look at: the rest of a Japanese "word" is a clause without spaces. */
const japaneseLook = 14;

function japaneseEnd(text: string, last: boolean): number {
  const end = text.slice(-japaneseLook);
  const bare = end.replace(japaneseTail, '');
  if (/(?:ですが|ますが|ましたが|でしたが|ませんが|ですけど|ますけど)$/.test(end)) return likely;
  if (japanesePolite.test(end) || japanesePolite.test(bare)) return certain;
  if (!last) return /(?:[だたるい]|ない)(?:が|けど)$/.test(end) ? -likely : 0;
  if (japaneseSoft.test(bare)) return 0;
  if (japanesePlain.test(bare) || /(?:い[よねのかわ]+|かな|でしょ)$/.test(end)) return -certain;
  return end !== bare || /い$/.test(bare) ? -likely : 0;
}

/** Korean: -요 and -ㅂ니다 are polite; an open syllable with these vowels at the end of a sentence is the plain style. */
const koreanPlainEnd =
  /(?:[해돼봐줘냐]|(?:[이거뭐니람건말]|대|때|에)야|[하했었았있없맞렇겠는되이했왔갔르]지|[하가보먹되]자|[하되있없었았겠이같렇좋가오보는했]네|[하했었았있없는렇겠]니|군|거든|잖아|구나|는데|은데|인데|던데|ㅋ|을까|할까|일까|갈까|볼까|니깐|셔|려|와|써|[할을줄갈볼]게|알아|몰라|보여|어때|그래|달래|까봐|걸)$/;
/** Finals before which -아 and -어 end a verb, hardly ever a noun: ㄶ ㄷ ㅀ ㅄ ㅆ ㅈ ㅊ ㅌ ㅍ ㅎ. */
const verbalFinals = new Set([6, 7, 15, 18, 20, 22, 23, 25, 26, 27]);
/** Verbs of one syllable. */
const loneVerbs = '해돼봐줘';
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const finalB = 17;
/** Medial vowels that end a verb in the plain style: ㅏ ㅐ ㅓ ㅔ ㅕ ㅘ ㅙ ㅝ. */
const plainVowels = new Set([0, 1, 4, 5, 6, 9, 10, 14]);

function koreanEnd(text: string, last: boolean, clauseEnd: boolean): number {
  if (!clauseEnd) return 0;
  const before = text.charCodeAt(text.length - 3) - firstSyllable;
  const formal = before >= 0 && before % finals === finalB;
  if (/(?:니다|니까)$/.test(text) && formal) return certain;
  if (/(?:요|죠|십시오)$/.test(text) && text.length > 1) return certain;
  // "-다" is how everyone writes, to nobody in particular.
  if (!last || /(?:니까|다가|하고|다)$/.test(text)) return 0;
  if (koreanPlainEnd.test(text) && (text.length > 1 || loneVerbs.includes(text))) return -certain;
  const stem = text.charCodeAt(text.length - 2) - firstSyllable;
  if (/[아어]$/.test(text) && stem >= 0 && verbalFinals.has(stem % finals)) return -certain;
  const unit = text.charCodeAt(text.length - 1);
  if (unit < firstSyllable || unit > lastSyllable) return 0;
  const syllable = unit - firstSyllable;
  const open = syllable % finals === 0;
  return open && plainVowels.has(Math.floor(syllable / finals) % 21) ? -likely : 0;
}
