/** The inbox whose settings are changed, as saved and as they stand in the fields. */
import { computed, signal } from '@preact/signals';
import type { InboxSettings } from '../../shared/protocol/settings.ts';
import { changeInbox, readInboxes } from '../api.ts';
import { announced } from '../state/announcements.ts';
import { inboxArrived, inboxes, inboxesArrived } from '../state/inboxes.ts';
import { strings } from '../words.ts';
import { changesOf, type Problems, problemFromServer, problemsOf } from './draft.ts';

export interface Editing {
  readonly inbox: string;
  readonly saved: InboxSettings;
  readonly draft: InboxSettings;
  /** Goes up when the fields have to be filled anew. */
  readonly round: number;
}

const noProblems: Problems = new Map();

export const editing = signal<Editing | null>(null);
export const problems = signal<Problems>(noProblems);
export const saving = signal(false);
/** Why nothing could be loaded or saved at all, in words. */
export const failure = signal<string | null>(null);

export const dirty = computed(() => {
  const current = editing.value;
  return current !== null && Object.keys(changesOf(current.saved, current.draft)).length > 0;
});

/** Shows an inbox's settings as they are saved. */
export function inboxChosen(name: string): void {
  const inbox = inboxes.value.find((known) => known.name === name) ?? inboxes.value[0];
  problems.value = noProblems;
  editing.value = inbox
    ? {
        inbox: inbox.name,
        saved: inbox.settings,
        draft: inbox.settings,
        round: (editing.value?.round ?? 0) + 1,
      }
    : null;
}

/** Fetches the inboxes; what is being changed stays. */
export async function loadSettings(): Promise<void> {
  failure.value = null;
  const answer = await readInboxes();
  if (!answer.ok) {
    failure.value = answer.detail;
    return;
  }
  inboxesArrived(answer.value.inboxes);
  if (!dirty.value) inboxChosen(editing.value?.inbox ?? '');
}

/** Some settings, as their fields have them now. */
export function settingsChanged(change: Partial<InboxSettings>): void {
  const current = editing.value;
  if (current === null) return;
  const draft = { ...current.draft, ...change };
  editing.value = { ...current, draft };
  // Once something was refused, each field says at once when it is right.
  if (problems.value.size > 0) problems.value = problemsOf(draft, strings.settingsPage.problems);
}

export function changesDropped(): void {
  const current = editing.value;
  if (current) inboxChosen(current.inbox);
}

/** Saves what differs. `false`: something has to be put right first, and `problems` or `failure` says what. */
export async function saveSettings(): Promise<boolean> {
  const current = editing.value;
  if (current === null || saving.value) return false;
  failure.value = null;
  problems.value = problemsOf(current.draft, strings.settingsPage.problems);
  if (problems.value.size > 0) return false;
  saving.value = true;
  const answer = await changeInbox(current.inbox, changesOf(current.saved, current.draft));
  saving.value = false;
  if (!answer.ok) {
    if (answer.kind === 'refused')
      problems.value = problemFromServer(answer.raw ?? answer.detail, strings.settingsPage.problems);
    if (answer.kind !== 'refused' || problems.value.has('')) failure.value = answer.detail;
    return false;
  }
  inboxArrived(answer.value);
  inboxChosen(answer.value.name);
  announced(strings.settingsPage.saved);
  return true;
}

/** Forgets everything: the page is left. */
export function resetSettings(): void {
  editing.value = null;
  problems.value = noProblems;
  failure.value = null;
}
