/** The colleagues, as far as somebody asked for them; fetched again when the server says that something changed. */
import { signal } from '@preact/signals';
import type { Member } from '../../shared/protocol/team.ts';

export const team = signal<readonly Member[] | null>(null);

/** Goes up whenever what is known may be old: whoever shows the team asks again. */
export const teamRound = signal(0);

export function teamArrived(members: readonly Member[]): void {
  team.value = members;
}

export function teamMayHaveChanged(): void {
  teamRound.value++;
}

export function resetTeam(): void {
  team.value = null;
}
