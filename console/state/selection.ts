/** Which conversations of a list are picked to do something to all of them. */
import { computed, signal } from '@preact/signals';

interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The row that a range begins at: the one picked last. */
  readonly anchor: string | null;
}

const nothing: Selection = { ids: new Set(), anchor: null };
const selection = signal<Selection>(nothing);

/** Ids of the picked conversations. */
export const selected = computed(() => selection.value.ids);
/** While something is picked, every row shows its box. */
export const selecting = computed(() => selected.value.size > 0);

/** Picks a conversation, or lets it go. */
export function selectionToggled(conversation: string): void {
  const ids = new Set(selection.value.ids);
  if (!ids.delete(conversation)) ids.add(conversation);
  selection.value = { ids, anchor: conversation };
}

/** Picks everything from the row picked last to this one, in the order in which they are shown. */
export function rangeSelected(shown: readonly string[], to: string): void {
  const { ids, anchor } = selection.value;
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const end = shown.indexOf(to);
  if (from < 0 || end < 0) {
    selectionToggled(to);
    return;
  }
  const range = shown.slice(Math.min(from, end), Math.max(from, end) + 1);
  selection.value = { ids: new Set([...ids, ...range]), anchor: to };
}

/** Picks all of these and nothing else. */
export function allSelected(shown: readonly string[]): void {
  selection.value = { ids: new Set(shown), anchor: shown.at(-1) ?? null };
}

/** Lets conversations go that were erased, or done with. */
export function selectionLost(conversations: readonly string[]): void {
  const { ids, anchor } = selection.value;
  if (!conversations.some((id) => ids.has(id))) return;
  const left = new Set(ids);
  for (const id of conversations) left.delete(id);
  selection.value = { ids: left, anchor: anchor !== null && left.has(anchor) ? anchor : null };
}

export function selectionCleared(): void {
  selection.value = nothing;
}
