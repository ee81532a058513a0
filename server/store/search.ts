/**
 * Searching, whatever stands behind it. The store is told what is wanted as data and answers with rows; it bounds its
 * own work, so that a question nobody should ask costs no more than a good one.
 */
import type { Range } from '../../shared/search/marks.ts';
import type { IsValue, SearchTerm } from '../../shared/search/query.ts';
import type { Millis } from './store.ts';

type Negatable<T> = T & { not: boolean };

/** Filters with everything resolved that the store cannot know. */
export type StoreFilter = Negatable<
  | { kind: 'authors'; authorKind: 'visitor' | 'agent' }
  | { kind: 'author'; id: string }
  /** Agents or visitors of this name. */
  | { kind: 'named'; terms: SearchTerm[] }
  | { kind: 'file' }
  /** By its name, in any writing. */
  | { kind: 'tag'; name: string }
  | { kind: 'inbox'; id: string }
  | { kind: 'is'; value: IsValue }
  | { kind: 'time'; from: Millis | null; to: Millis | null }
>;

export interface SearchRequest {
  terms: SearchTerm[];
  filters: StoreFilter[];
  /** `next` of the page before; anything else is answered like none. */
  after: string | null;
  /** Conversations on a page. */
  limit: number;
  now: Millis;
}

export interface SearchHitRow {
  kind: 'message' | 'note';
  /** Of a note: the message after which it stands. */
  seq: number;
  author: { kind: 'visitor' | 'agent' | 'system'; id: string; name: string };
  at: Millis;
  text: string;
  marks: Range[];
  before: boolean;
  after: boolean;
}

export interface SearchGroupRow {
  conversation: string;
  inbox: string;
  visitor: { id: string; name: string };
  status: 'open' | 'resolved';
  assignee: string | null;
  tags: string[];
  lastAt: Millis;
  /** The newest of them, newest first. */
  hits: SearchHitRow[];
  /** How many more on this page's stretch of time. */
  more: number;
}

export interface SearchPage {
  groups: SearchGroupRow[];
  /** Only with the first page: whose name or address fits, and which tags do. */
  people: { id: string; name: string; email: string | null; inbox: string; conversation: string | null }[];
  tags: string[];
  next: string | null;
  /** The work was cut short before the page was full; `next` goes on. */
  cut: boolean;
  /** Part of all messages that can be found already, where that is not all: 0..1. */
  indexed: number | null;
}

export type SearchResult = { kind: 'page'; page: SearchPage } | { kind: 'unknown_tag'; name: string };

export interface SearchStore {
  /** Newest first. Ends early, with whatever it has, when the signal aborts. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult>;
}
