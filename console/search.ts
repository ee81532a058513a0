/** Searching as one types: what is asked of the server, when, and what can be suggested meanwhile. */
import { type SearchAnswer, searchAnswer } from '../shared/protocol/search.ts';
import { isValues, operators, parseSearch, type SearchProblem } from '../shared/search/query.ts';
import { ask } from './api.ts';
import { searchHash } from './route.ts';
import {
  found,
  moreBegun,
  pageAdded,
  pageFound,
  query,
  queryTyped,
  searchBegun,
  searchCleared,
  searchFailed,
} from './state/search.ts';
import { strings } from './words.ts';

/** A pause in typing. */
const pauseMs = 120;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts questions, so that a late answer to an earlier one is not taken for the newest. */
let asked = 0;

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const fetchPage = (text: string, after: string | null) =>
  ask(
    'GET',
    `/search?${new URLSearchParams({ q: text, zone: zone(), ...(after === null ? {} : { after }) })}`,
    searchAnswer,
  );

/** The field holds something else: it is looked for after a pause, and the address follows. */
export function searchFor(text: string, pause = pauseMs): void {
  queryTyped(text);
  clearTimeout(timer);
  timer = setTimeout(() => void look(text), pause);
}

async function look(text: string): Promise<void> {
  const turn = ++asked;
  history.replaceState(null, '', searchHash(text));
  if (!parseSearch(text).ok) return searchCleared();
  searchBegun(text);
  const answer = await fetchPage(text, null);
  if (turn !== asked) return;
  if (answer.ok) pageFound(text, answer.value);
  else searchFailed(answer.kind === 'refused' ? answer.detail : null);
}

export type FoundPerson = SearchAnswer['people'][number];

/** People whose names or addresses begin so; operators mean nothing here. */
export async function findPeople(named: string): Promise<readonly FoundPerson[]> {
  const words = named.replaceAll(/["“”:-]/g, ' ').trim();
  if (!parseSearch(words).ok) return [];
  const answer = await fetchPage(words, null);
  return answer.ok ? answer.value.people : [];
}

/** The same again, after it did not get through. */
export const searchAgain = (): void => searchFor(query.value, 0);

/** Fetches what was found further back. */
export async function searchMore(): Promise<void> {
  const { asked: text, next, status } = found.value;
  if (next === null || status !== 'ready') return;
  const turn = ++asked;
  moreBegun();
  const answer = await fetchPage(text, next);
  if (turn !== asked) return;
  if (answer.ok) pageAdded(answer.value);
  else searchFailed(null);
}

/** What is wrong with what was typed, in words. */
export function problemWords(problem: SearchProblem): string {
  const words = strings.searchPage.problems;
  switch (problem.kind) {
    case 'empty':
      return words.empty;
    case 'too_long':
      return words.tooLong(problem.most);
    case 'too_many':
      return words.tooMany(problem.most);
    case 'no_value':
      return words.noValue(problem.operator);
    case 'bad_value':
      return problem.operator === 'is' ? words.badIs : words.badHas;
    case 'bad_day':
      return words.badDay(problem.value);
  }
}

export interface SuggestedPart {
  /** What stands on it. */
  readonly shown: string;
  /** The whole search with it. */
  readonly query: string;
  /** What it does, where that is not plain. */
  readonly help?: string;
}

export interface KnownNames {
  readonly tags: readonly string[];
  readonly inboxes: readonly string[];
  readonly agents: readonly string[];
}

const mostSuggested = 8;
const needsQuotes = /[\s"]/;

/** Operators, or values of the one being written, that fit what stands at the end of the field. */
export function suggestedParts(text: string, known: KnownNames): SuggestedPart[] {
  const [last = ''] = /\S*$/.exec(text) ?? [];
  const before = text.slice(0, text.length - last.length);
  const help = strings.searchPage.operators;
  const [, minus = '', name = '', typed] = /^(-?)([a-z]*)(?::"?(.*))?$/i.exec(last) ?? [];
  const operator = operators.find((each) => each === name.toLowerCase());
  if (operator !== undefined && typed !== undefined) {
    const values: Record<(typeof operators)[number], readonly string[]> = {
      from: ['visitor', 'agent', 'me', ...known.agents],
      tag: known.tags,
      inbox: known.inboxes,
      is: isValues,
      has: ['file'],
      on: ['today', 'yesterday'],
      after: ['today', 'yesterday'],
      before: ['today', 'yesterday'],
    };
    const start = typed.toLowerCase();
    return values[operator]
      .filter((value) => value.toLowerCase().startsWith(start) && value.toLowerCase() !== start)
      .slice(0, mostSuggested)
      .map((value) => {
        const part = `${minus}${operator}:${needsQuotes.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;
        return { shown: part, query: `${before}${part} ` };
      });
  }
  if (last !== '' && (name === '' || operator !== undefined)) return [];
  return operators
    .filter((each) => each.startsWith(name.toLowerCase()))
    .map((each) => {
      const part = each === 'has' ? 'has:file' : (`${each}:` as const);
      return { shown: part, query: `${before}${minus}${part}${each === 'has' ? ' ' : ''}`, help: help[part] };
    });
}
