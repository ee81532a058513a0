/** What is looked for, and what was found; it stays while somebody looks at a result and comes back. */
import { signal } from '@preact/signals';
import type { SearchAnswer, SearchGroup } from '../../shared/protocol/search.ts';
import { readStored, writeStored } from './storage.ts';

export interface SearchState {
  /** `idle`: nothing to look for, or not yet. */
  readonly status: 'idle' | 'looking' | 'more' | 'ready' | 'failed';
  /** What the results below were found for. */
  readonly asked: string;
  readonly groups: readonly SearchGroup[];
  readonly people: SearchAnswer['people'];
  readonly tags: readonly string[];
  readonly next: string | null;
  readonly cut: boolean;
  readonly indexed: number | null;
  /** The server's own sentence where it refused. */
  readonly refused: string | null;
}

const nothing: SearchState = {
  status: 'idle',
  asked: '',
  groups: [],
  people: [],
  tags: [],
  next: null,
  cut: false,
  indexed: null,
  refused: null,
};

/** What stands in the field. */
export const query = signal('');
export const found = signal<SearchState>(nothing);

export function queryTyped(text: string): void {
  query.value = text;
}

export function searchCleared(): void {
  found.value = nothing;
}

export function searchBegun(asked: string): void {
  found.value = { ...found.value, status: 'looking', asked, refused: null };
}

export function moreBegun(): void {
  found.value = { ...found.value, status: 'more' };
}

export function pageFound(asked: string, page: SearchAnswer): void {
  found.value = { status: 'ready', asked, refused: null, ...page };
}

export function pageAdded(page: SearchAnswer): void {
  const { groups, people, tags } = found.value;
  found.value = {
    ...found.value,
    ...page,
    status: 'ready',
    groups: withPage(groups, page.groups),
    people,
    tags,
  };
}

/** A conversation that was found further back too keeps its place. */
export function withPage(
  groups: readonly SearchGroup[],
  page: readonly SearchGroup[],
): readonly SearchGroup[] {
  const later = new Map(page.map((group) => [group.conversation, group]));
  const merged = groups.map((group) => {
    const again = later.get(group.conversation);
    if (again === undefined) return group;
    later.delete(group.conversation);
    return { ...group, hits: [...group.hits, ...again.hits], more: group.more + again.more };
  });
  return [...merged, ...later.values()];
}

/** `refused`: the server says why it will not; null: it could not be reached. */
export function searchFailed(refused: string | null): void {
  found.value =
    refused === null
      ? { ...found.value, status: 'failed' }
      : { ...nothing, asked: found.value.asked, status: 'ready', refused };
}

const recentKey = 'searches';
const mostRecent = 8;

/** What was looked for on this device, the newest first. */
export const recent = signal<readonly string[]>([]);

export function recentRead(): void {
  try {
    const kept: unknown = JSON.parse(readStored(recentKey) ?? '[]');
    recent.value = Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  } catch {
    recent.value = [];
  }
}

/** A search that led somewhere. */
export function searchKept(text: string): void {
  const kept = text.trim();
  if (kept === '') return;
  recent.value = [kept, ...recent.value.filter((each) => each !== kept)].slice(0, mostRecent);
  writeStored(recentKey, JSON.stringify(recent.value));
}

export function recentForgotten(): void {
  recent.value = [];
  writeStored(recentKey, null);
}
