/** What was learned from what agents did with suggestions, by inbox; fetched anew after a while. */
import { signal } from '@preact/signals';
import { type LearnedAnswer, learnedAnswer } from '../../shared/protocol/tray.ts';
import { ask } from '../api.ts';

export const learned = signal<ReadonlyMap<string, LearnedAnswer>>(new Map());

/** What changes slowly need not be asked for at every conversation. */
const freshMs = 5 * 60 * 1000;
const asked = new Map<string, number>();

export async function loadLearned(inbox: string, now: number): Promise<void> {
  if (now - (asked.get(inbox) ?? Number.NEGATIVE_INFINITY) < freshMs) return;
  asked.set(inbox, now);
  const answer = await ask('GET', `/inboxes/${encodeURIComponent(inbox)}/learned`, learnedAnswer);
  if (answer.ok) learned.value = new Map(learned.value).set(inbox, answer.value);
  else asked.delete(inbox);
}

type MoveOutcomes = LearnedAnswer['mine'][number];

export const countOf = ({ kept, edited, thrownAway }: MoveOutcomes): number => kept + edited + thrownAway;
export const totalOf = (moves: readonly MoveOutcomes[]): number =>
  moves.reduce((sum, move) => sum + countOf(move), 0);

/** So many before anything is called usual. */
const usualFrom = 3;
const shortened = 0.85;
const lengthened = 1.15;

/** What is usually done with suggestions of a move; null: nothing that stands out. */
export function habitOf(
  moves: readonly MoveOutcomes[],
  move: string,
): 'shorten' | 'add' | 'pass' | 'keep' | null {
  const found = moves.find((each) => each.move === move);
  if (!found || countOf(found) < usualFrom) return null;
  const half = countOf(found) / 2;
  if (found.edited >= half && found.length !== null) {
    if (found.length <= shortened) return 'shorten';
    if (found.length >= lengthened) return 'add';
  }
  if (found.thrownAway > half) return 'pass';
  return found.kept > half ? 'keep' : null;
}

export function resetLearned(): void {
  asked.clear();
  learned.value = new Map();
}
