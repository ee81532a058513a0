/**
 * What a search compares: text cut into words that are folded, so that "Über", "uber" and "ÜBER" are one. Scripts that
 * set no spaces are cut into overlapping pairs of characters, of which any stretch of text can be found again. The
 * index, the question and the marking of what was found all go through here, so they cannot disagree.
 */

/** Changes whenever the same text gives other words: an index of another version is made anew. */
export const wordsVersion = 1;

/** Longer than any word; what is longer is code or noise, and found by its beginning. */
const mostWordLength = 40;

export interface Word {
  /** What is compared: letters, digits and marks, and nothing else. */
  readonly folded: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const isAscii = /^[\x20-\x7e\s]*$/;
/** Accents of European scripts, Hebrew points, Arabic vowel signs and the stroke that only stretches a word. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;
/** Letters that no decomposition takes apart and that people type without. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};
const plainPattern = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** One word as it is compared. */
export function foldWord(word: string): string {
  const folded = isAscii.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(accents, '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(accents, '')
        .replace(plainPattern, (letter) => plainLetters[letter] ?? letter)
        // A compatibility form may hold signs (½ is 1⁄2): what is compared are letters.
        .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return folded.length > mostWordLength ? cutAt(folded, mostWordLength) : folded;
}

/** Never through the middle of a character. */
const cutAt = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** Every word with its place. A run of an unspaced script gives its pairs and then its last character. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [run] = match;
    if (isAscii.test(run)) {
      words.push({ folded: foldWord(run), start: match.index, end: match.index + run.length });
      continue;
    }
    let at = 0;
    for (const dense of run.matchAll(unspaced)) {
      pushPlain(words, run.slice(at, dense.index), match.index + at);
      pushPairs(words, dense[0], match.index + dense.index);
      at = dense.index + dense[0].length;
    }
    pushPlain(words, run.slice(at), match.index + at);
  }
  return words;
}

function pushPlain(words: Word[], run: string, start: number): void {
  if (run === '') return;
  const folded = foldWord(run);
  if (folded !== '') words.push({ folded, start, end: start + run.length });
}

function pushPairs(words: Word[], run: string, start: number): void {
  const characters = [...run];
  let at = start;
  characters.forEach((character, index) => {
    const next = characters[index + 1] ?? '';
    const folded = foldWord(character + next);
    if (folded !== '') words.push({ folded, start: at, end: at + character.length + next.length });
    at += character.length;
  });
}

/** Whether the text is of a script without spaces, where one pair may be part of a longer word. */
export const isUnspaced = (text: string): boolean => text.search(unspaced) >= 0;

/** The text as the index takes it: its words with a space between two. */
export function indexed(text: string): string {
  if (isAscii.test(text)) {
    const words = text.toLowerCase().match(/[a-z0-9]+/g);
    return words === null
      ? ''
      : words.map((word) => (word.length > mostWordLength ? word.slice(0, mostWordLength) : word)).join(' ');
  }
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
