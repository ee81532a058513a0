/**
 * What somebody types to search, read kindly: words, `"exact phrases"`, `-not`, and operators such as `tag:refund`.
 * Anything that is no operator is a word, so a web address or a time of day is simply looked for. What cannot be meant
 * comes back as a problem that says which part and why; nothing typed here ever reaches the database as syntax.
 */
import { isUnspaced, wordsOf } from './words.ts';

export const maxQueryLength = 400;
export const maxTerms = 12;

export const operators = ['from', 'tag', 'inbox', 'is', 'before', 'after', 'on', 'has'] as const;
export type Operator = (typeof operators)[number];
export const isValues = ['open', 'resolved', 'snoozed', 'unassigned'] as const;
export type IsValue = (typeof isValues)[number];
export const dayWords = ['today', 'yesterday'] as const;

/** Words that must stand in this order, one after the other. */
export interface SearchTerm {
  /** As typed. */
  readonly text: string;
  readonly words: readonly string[];
  /** The last of them is a beginning. */
  readonly prefix: boolean;
  readonly not: boolean;
}

export type SearchFilter =
  | { readonly kind: 'from'; readonly who: 'visitor' | 'agent' | 'me'; readonly not: boolean }
  | { readonly kind: 'author'; readonly name: string; readonly not: boolean }
  | { readonly kind: 'tag' | 'inbox'; readonly name: string; readonly not: boolean }
  | { readonly kind: 'is'; readonly value: IsValue; readonly not: boolean }
  /** `day`: YYYY-MM-DD, YYYY-MM, YYYY, `today` or `yesterday`, where the asker lives. */
  | { readonly kind: 'before' | 'after' | 'on'; readonly day: string; readonly not: boolean }
  | { readonly kind: 'has'; readonly value: 'file'; readonly not: boolean };

export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  readonly filters: readonly SearchFilter[];
}

export type SearchProblem =
  /** Not a word in it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_long'; readonly most: number }
  | { readonly kind: 'too_many'; readonly most: number }
  | { readonly kind: 'no_value'; readonly operator: Operator }
  | { readonly kind: 'bad_value'; readonly operator: 'is' | 'has'; readonly value: string }
  | { readonly kind: 'bad_day'; readonly operator: 'before' | 'after' | 'on'; readonly value: string };

export type ParsedSearch =
  | { readonly ok: true; readonly query: SearchQuery }
  | { readonly ok: false; readonly problem: SearchProblem };

const part = /(-?)(?:([a-z]+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|(\S+)|(?<=:)(?=\s|$))/giu;

/** Reads what was typed. */
export function parseSearch(typed: string): ParsedSearch {
  if (typed.length > maxQueryLength) return problem({ kind: 'too_long', most: maxQueryLength });
  const terms: SearchTerm[] = [];
  const filters: SearchFilter[] = [];
  for (const match of typed.matchAll(part)) {
    const [whole, minus, name = '', quoted, , bare] = match;
    const not = minus === '-';
    const operator = operators.find((each) => each === name.toLowerCase());
    const value = (quoted ?? bare ?? '').trim();
    if (operator !== undefined) {
      const filter = filterOf(operator, value, not);
      if ('ok' in filter) return filter;
      filters.push(filter);
      continue;
    }
    // Somebody still writes the last word, unless it is closed by a space or a quotation mark.
    const unfinished = match.index + whole.length === typed.length && quoted === undefined;
    const text = quoted ?? whole.slice(minus?.length ?? 0);
    const term = termOf(text, unfinished, not);
    if (term !== null) terms.push(term);
  }
  if (terms.length + filters.length === 0) return problem({ kind: 'empty' });
  if (terms.length + filters.length > maxTerms) return problem({ kind: 'too_many', most: maxTerms });
  return { ok: true, query: { terms, filters } };
}

const problem = (what: SearchProblem): { ok: false; problem: SearchProblem } => ({
  ok: false,
  problem: what,
});

function termOf(text: string, unfinished: boolean, not: boolean): SearchTerm | null {
  const found = wordsOf(text);
  const last = found.at(-1);
  if (last === undefined) return null;
  const ending = text.slice(last.start, last.end);
  // In the index a run of pairs ends with its last character alone; in a longer text it may go on.
  const pairs = isUnspaced(ending);
  const before = found.at(-2);
  if (pairs && before !== undefined && before.end === last.end) found.pop();
  const lone = pairs && [...ending].length === 1 && before?.end !== last.end;
  const words = found.map(({ folded }) => folded);
  const length = [...(words.at(-1) ?? '')].length;
  return { text, words, prefix: lone || (unfinished && !pairs && length > 1), not };
}

const dayPattern = /^\d{4}(-\d{1,2}(-\d{1,2})?)?$/;

function filterOf(operator: Operator, value: string, not: boolean): SearchFilter | ParsedSearch {
  if (value === '') return problem({ kind: 'no_value', operator });
  const lower = value.toLowerCase();
  switch (operator) {
    case 'from':
      return lower === 'visitor' || lower === 'agent' || lower === 'me'
        ? { kind: 'from', who: lower, not }
        : { kind: 'author', name: value, not };
    case 'tag':
    case 'inbox':
      return { kind: operator, name: value, not };
    case 'is': {
      const state = isValues.find((each) => each === lower);
      return state ? { kind: 'is', value: state, not } : problem({ kind: 'bad_value', operator, value });
    }
    case 'has':
      return /^files?$/.test(lower)
        ? { kind: 'has', value: 'file', not }
        : problem({ kind: 'bad_value', operator, value });
    case 'before':
    case 'after':
    case 'on':
      return isDay(lower)
        ? { kind: operator, day: lower, not }
        : problem({ kind: 'bad_day', operator, value });
  }
}

function isDay(value: string): boolean {
  if (dayWords.some((word) => word === value)) return true;
  if (!dayPattern.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
