/** The team as it is now: who is here, away, and how much everybody has. */
import { computed, signal } from '@preact/signals';
import type { AgentPresence } from '../../shared/protocol/routing.ts';
import { currentAgent } from './session.ts';

export const agents = signal<ReadonlyMap<string, AgentPresence>>(new Map());

/** All of them, or those that changed. */
export function agentsArrived(changed: readonly AgentPresence[]): void {
  const next = new Map(agents.value);
  for (const agent of changed) next.set(agent.id, agent);
  agents.value = next;
}

/** The agent at this console. */
export const me = computed<AgentPresence | null>(() => agents.value.get(currentAgent()?.id ?? '') ?? null);

/** Those who may answer, the agent at this console left out. */
export const colleagues = computed<readonly AgentPresence[]>(() =>
  [...agents.value.values()].filter(({ id, role }) => role !== 'viewer' && id !== currentAgent()?.id),
);

export function resetAgents(): void {
  agents.value = new Map();
}
