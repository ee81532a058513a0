/** What was found, marked in its text: places and never markup. */
import type { SearchTerm } from './query.ts';
import { wordsOf } from './words.ts';

/** From, up to but not including; UTF-16 units. */
export type Range = [start: number, end: number];

/** Where the wanted terms stand in the text, in order and without overlap. */
export function marksIn(
  text: string,
  terms: readonly Pick<SearchTerm, 'words' | 'prefix' | 'not'>[],
): Range[] {
  const words = wordsOf(text);
  const found: Range[] = [];
  for (const term of terms) {
    if (term.not || term.words.length === 0) continue;
    words.forEach((first, at) => {
      const last = words[at + term.words.length - 1];
      if (last !== undefined && standsAt(words, at, term)) found.push([first.start, last.end]);
    });
  }
  found.sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const range of found) {
    const before = merged.at(-1);
    if (before && range[0] <= before[1]) before[1] = Math.max(before[1], range[1]);
    else merged.push([...range]);
  }
  return merged;
}

const standsAt = (
  words: readonly { folded: string }[],
  at: number,
  { words: wanted, prefix }: Pick<SearchTerm, 'words' | 'prefix'>,
): boolean =>
  wanted.every((word, index) => {
    const here = words[at + index]?.folded;
    return (
      here !== undefined &&
      (here === word || (prefix && index === wanted.length - 1 && here.startsWith(word)))
    );
  });

export interface Snippet {
  text: string;
  marks: Range[];
  /** Something was left out before it, or after. */
  before: boolean;
  after: boolean;
}

/** So much of a text is shown, and so much of it before the first mark. */
const snippetLength = 220;
const leadLength = 60;

/** The part of a text around its first mark, cut between words where that is near. */
export function snippetOf(text: string, marks: readonly Range[]): Snippet {
  const first = marks[0]?.[0] ?? 0;
  let from = first <= leadLength ? 0 : first - leadLength;
  if (from > 0) {
    const space = text.slice(from, first).search(/\s/);
    from = space >= 0 ? from + space + 1 : from + startOfCharacter(text, from);
  }
  let to = Math.min(text.length, from + snippetLength);
  to -= startOfCharacter(text, to);
  return {
    text: text.slice(from, to),
    marks: marks
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => [Math.max(0, start - from), Math.min(end, to) - from]),
    before: from > 0,
    after: to < text.length,
  };
}

/** 1 where `at` would cut a character in two. */
const startOfCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text[at] ?? '') ? 1 : 0;
