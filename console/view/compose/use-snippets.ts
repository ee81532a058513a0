import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import type { Snippet } from '../../../shared/protocol/snippets.ts';
import { caretIn, markInComposer, replaceInComposer } from '../../composer-field.ts';
import { filled, found, holesIn, type SnippetValues, slashAt } from '../../snippet-text.ts';
import { currentAgent } from '../../state/session.ts';
import { loadSnippets, snippets, snippetUsed } from '../../state/snippets.ts';
import { visitors } from '../../state/visitors.ts';

/** As many as one sees at a glance. */
const mostShown = 8;

function valuesFor(row: ConversationSummary): SnippetValues {
  const page = visitors.value.get(row.visitor.id)?.context?.journey.at(-1)?.title;
  const agent = currentAgent()?.name;
  return {
    ...(row.visitor.name ? { 'visitor.name': row.visitor.name } : {}),
    ...(agent ? { 'agent.name': agent } : {}),
    ...(page ? { 'page.title': page } : {}),
  };
}

/** Ready texts by `/`: which are offered while somebody types, and what the field's keys do with them. */
export function useSnippets(row: ConversationSummary, text: string) {
  /** The caret after the last key; null: the list was put away, until the words change. */
  const caret = useSignal<number | null>(null);
  const chosen = useSignal(0);
  const asked = caret.value === null ? null : slashAt(text, caret.value);
  const isAsked = asked !== null;
  useEffect(() => {
    if (isAsked && snippets.value === null) void loadSnippets();
  }, [isAsked]);
  const fitting = (snippets.value ?? []).filter(({ inbox }) => inbox === null || inbox === row.inbox);
  const offered = asked === null ? [] : found(fitting, asked.query, mostShown);
  const at = Math.min(chosen.value, Math.max(0, offered.length - 1));

  function pick(snippet: Snippet): void {
    if (asked === null) return;
    const { text: words, holes } = filled(snippet.text, valuesFor(row));
    const { start } = asked;
    replaceInComposer(start, caretIn(), words);
    const [first] = holes;
    if (first) markInComposer(start + first.start, start + first.end);
    caret.value = null;
    snippetUsed(snippet.id);
  }

  /** `false`: the key means what it always means. */
  function onKey(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (asked !== null) {
      const snippet = offered[at];
      if (event.key === 'Escape') caret.value = null;
      else if (event.key === 'ArrowDown' && offered.length > 0) chosen.value = (at + 1) % offered.length;
      else if (event.key === 'ArrowUp' && offered.length > 0)
        chosen.value = (at + offered.length - 1) % offered.length;
      else if ((event.key === 'Enter' || event.key === 'Tab') && snippet && !event.shiftKey) pick(snippet);
      else return false;
      return true;
    }
    // From hole to hole, for as long as one follows the caret: then Tab leads on as everywhere.
    if (event.key !== 'Tab' || event.shiftKey) return false;
    const next = holesIn(text).find(({ start, end }) => start >= caretIn() || end > caretIn());
    if (!next) return false;
    markInComposer(next.start, next.end);
    return true;
  }

  return {
    open: isAsked,
    offered,
    chosen: at,
    pick,
    onKey,
    typed(place: number): void {
      caret.value = place;
      chosen.value = 0;
    },
  };
}
