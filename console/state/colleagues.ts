/** Everybody who answers here, as the list of mentions and the header know them. */
import { signal } from '@preact/signals';
import type { Agent } from '../../shared/protocol/entities.ts';

export type TeamMember = Pick<Agent, 'id' | 'name' | 'role' | 'photo'>;

export const colleagues = signal<readonly TeamMember[]>([]);

export function colleaguesArrived(arrived: readonly TeamMember[]): void {
  colleagues.value = arrived;
}

export function resetColleagues(): void {
  colleagues.value = [];
}
