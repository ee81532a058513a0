/** What was done of late and can be taken back: the newest is offered for a moment, the rest by key. */
import { signal } from '@preact/signals';
import type { Undo } from '../../shared/protocol/operations.ts';

export interface Done {
  readonly id: number;
  /** What was done, as a sentence. */
  readonly text: string;
  readonly steps: readonly Undo[];
}

/** Nobody remembers what they did longer ago. */
const mostKept = 20;

export const history = signal<readonly Done[]>([]);
/** Id of what is offered on screen; null: nothing. */
export const offered = signal<number | null>(null);
let count = 0;

export function undoOffered(text: string, steps: readonly Undo[]): void {
  const done = { id: ++count, text, steps };
  history.value = [...history.value, done].slice(-mostKept);
  offered.value = done.id;
}

export function offerDismissed(): void {
  offered.value = null;
}

/** Takes an entry out; the newest where none is named. Undefined: there is none. */
export function undoTaken(id?: number): Done | undefined {
  const done = id === undefined ? history.value.at(-1) : history.value.find((each) => each.id === id);
  if (done === undefined) return undefined;
  history.value = history.value.filter((each) => each !== done);
  if (offered.value === done.id) offered.value = null;
  return done;
}

/** It did not get through: what is left of it is offered again, in its place. */
export function undoReturned(done: Done, steps: readonly Undo[]): void {
  const returned = { ...done, steps };
  history.value = [...history.value, returned].sort((a, b) => a.id - b.id).slice(-mostKept);
  offered.value = done.id;
}

export function resetUndo(): void {
  history.value = [];
  offered.value = null;
}
