/** Searching for an agent: what they typed is read, days become moments where they live, and refusals are sentences. */
import { DateTime } from 'luxon';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { SearchAnswer } from '../../shared/protocol/search.ts';
import { parseSearch, type SearchFilter, type SearchProblem } from '../../shared/search/query.ts';
import type { StoreFilter } from '../store/search.ts';
import type { Domain } from './domain.ts';
import { isoOf } from './domain.ts';

export interface SearchCommand {
  query: string;
  /** `next` of the page before. */
  after: string | null;
  /** IANA name of the time zone in which days begin. */
  zone: string;
  limit: number;
}

/** `me`: the agent who asks; null: a program. */
export async function searchFor(
  domain: Domain,
  me: string | null,
  { query, after, zone, limit }: SearchCommand,
  signal?: AbortSignal,
): Promise<SearchAnswer | Failure> {
  const parsed = parseSearch(query);
  if (!parsed.ok) return failure('bad_command', sentenceOf(parsed.problem));
  const { terms, filters } = parsed.query;
  const wanted: StoreFilter[] = [];
  for (const filter of filters) {
    const resolved = await storeFilter(domain, filter, me, zone);
    if ('ok' in resolved) return resolved;
    wanted.push(resolved);
  }
  const now = domain.now();
  const result = await domain.store.search({ terms: [...terms], filters: wanted, after, limit, now }, signal);
  if (result.kind === 'unknown_tag')
    return failure(
      'bad_command',
      `There is no tag called “${result.name}”. Check its spelling, or leave it out.`,
    );
  const { groups, ...page } = result.page;
  return {
    ...page,
    groups: groups.map(({ lastAt, hits, ...group }) => ({
      ...group,
      lastAt: isoOf(lastAt),
      hits: hits.map((hit) => ({ ...hit, at: isoOf(hit.at) })),
    })),
  };
}

async function storeFilter(
  domain: Domain,
  filter: SearchFilter,
  me: string | null,
  zone: string,
): Promise<StoreFilter | Failure> {
  const { not } = filter;
  switch (filter.kind) {
    case 'from':
      if (filter.who !== 'me') return { kind: 'authors', authorKind: filter.who, not };
      return me === null
        ? failure('bad_command', 'from:me needs somebody who is signed in. With an API key, name the agent.')
        : { kind: 'author', id: me, not };
    case 'author': {
      const named = parseSearch(`"${filter.name}"`);
      return named.ok && named.query.terms.length > 0
        ? { kind: 'named', terms: [...named.query.terms], not }
        : failure(
            'bad_command',
            `There is no name in “from:${filter.name}”. Write from:visitor, from:agent, from:me or a name.`,
          );
    }
    case 'tag':
      return { kind: 'tag', name: filter.name, not };
    case 'inbox': {
      const inbox = await domain.inboxes.byName(filter.name.toLowerCase());
      return inbox
        ? { kind: 'inbox', id: inbox.id, not }
        : failure(
            'bad_command',
            `There is no inbox called “${filter.name}”. Check its spelling, or leave it out.`,
          );
    }
    case 'is':
      return { kind: 'is', value: filter.value, not };
    case 'has':
      return { kind: 'file', not };
    case 'before':
    case 'after':
    case 'on': {
      const { start, end } = dayIn(filter.day, zone, domain.now());
      return {
        kind: 'time',
        from: filter.kind === 'before' ? null : start,
        to: filter.kind === 'before' ? start : filter.kind === 'on' ? end : null,
        not,
      };
    }
  }
}

/** The first moment of a day, month or year in a zone, and the first after it. */
function dayIn(day: string, zone: string, now: number): { start: number; end: number } {
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  if (day === 'today') return { start: today.toMillis(), end: today.plus({ days: 1 }).toMillis() };
  if (day === 'yesterday') return { start: today.minus({ days: 1 }).toMillis(), end: today.toMillis() };
  const [year = 1970, month, date] = day.split('-').map(Number);
  const start = DateTime.fromObject({ year, month: month ?? 1, day: date ?? 1 }, { zone }).startOf('day');
  const length = date !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 };
  return { start: start.toMillis(), end: start.plus(length).toMillis() };
}

function sentenceOf(problem: SearchProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There is no word to look for. Write one, or an operator such as is:open.';
    case 'too_long':
      return `A search has at most ${problem.most} characters. Leave some out.`;
    case 'too_many':
      return `A search has at most ${problem.most} words and operators. Leave some out, or put words in quotation marks.`;
    case 'no_value':
      return `${problem.operator}: needs something after it, such as ${examples[problem.operator]}.`;
    case 'bad_value':
      return `“${problem.operator}:${problem.value}” is not known. Write ${examples[problem.operator]}.`;
    case 'bad_day':
      return `“${problem.value}” is no day. Write ${examples[problem.operator]}, today or yesterday.`;
  }
}

const examples = {
  from: 'from:visitor',
  tag: 'tag:refund',
  inbox: 'inbox:demo',
  is: 'is:open, is:resolved, is:snoozed or is:unassigned',
  has: 'has:file',
  before: 'before:2026-05-01',
  after: 'after:2026-05-01',
  on: 'on:2026-05-01',
} as const;
