/** Who has which conversation open, and what they are writing there. */
import { signal } from '@preact/signals';
import type { Looker } from '../../shared/protocol/notes.ts';

export const lookers = signal<ReadonlyMap<string, readonly Looker[]>>(new Map());

const nobody: readonly Looker[] = [];

export function lookersArrived(conversation: string, agents: readonly Looker[]): void {
  const next = new Map(lookers.value);
  if (agents.length === 0) next.delete(conversation);
  else next.set(conversation, agents);
  lookers.value = next;
}

/** Colleagues there, the agent at this screen excepted. */
export function othersAt(
  all: ReadonlyMap<string, readonly Looker[]>,
  conversation: string,
  me: string,
): readonly Looker[] {
  const there = all.get(conversation) ?? nobody;
  return there.some(({ id }) => id !== me) ? there.filter(({ id }) => id !== me) : nobody;
}

export function resetLookers(): void {
  lookers.value = new Map();
}
