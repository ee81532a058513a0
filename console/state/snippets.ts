/** Ready texts, fetched when somebody first asks for one, and fresh again after each change. */
import { signal } from '@preact/signals';
import * as v from 'valibot';
import { type Snippet, snippetAnswer, snippetsAnswer } from '../../shared/protocol/snippets.ts';
import { type ApiAnswer, ask } from '../api.ts';

/** Null: not fetched yet. */
export const snippets = signal<readonly Snippet[] | null>(null);
/** Why they could not be fetched, in words. */
export const snippetsFailed = signal<string | null>(null);

let loading: Promise<void> | null = null;

export function loadSnippets(): Promise<void> {
  loading ??= ask('GET', '/snippets', snippetsAnswer)
    .then((answer) => {
      snippetsFailed.value = answer.ok ? null : answer.detail;
      if (answer.ok) snippets.value = answer.value.snippets;
    })
    .finally(() => {
      loading = null;
    });
  return loading;
}

/** Saves one, new where it has no id yet; the list follows. */
export async function snippetSaved(
  id: string | null,
  words: Pick<Snippet, 'shortcut' | 'text' | 'inbox' | 'shared'>,
): Promise<ApiAnswer<v.InferOutput<typeof snippetAnswer>>> {
  const { shared, ...change } = words;
  const answer =
    id === null
      ? await ask('POST', '/snippets', snippetAnswer, words)
      : await ask('PATCH', `/snippets/${id}`, snippetAnswer, change);
  if (answer.ok) await loadSnippets();
  return answer;
}

export async function snippetRemoved(id: string): Promise<ApiAnswer<null>> {
  const answer = await ask('DELETE', `/snippets/${id}`, v.null());
  if (answer.ok) snippets.value = (snippets.value ?? []).filter((snippet) => snippet.id !== id);
  return answer;
}

/** It was put into a draft. */
export function snippetUsed(id: string): void {
  snippets.value =
    snippets.value?.map((snippet) =>
      snippet.id === id ? { ...snippet, uses: snippet.uses + 1 } : snippet,
    ) ?? null;
  void ask('POST', `/snippets/${id}/uses`, v.null());
}

export function resetSnippets(): void {
  snippets.value = null;
  snippetsFailed.value = null;
}
