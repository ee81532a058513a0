import type { AgentPresence } from '../../../shared/protocol/routing.ts';
import { strings } from '../../words.ts';

const words = strings.routing;

export type Presence = 'here' | 'away' | 'off';

export const presenceOf = ({ here, availability }: AgentPresence): Presence => (here ? availability : 'off');

/** "away: nothing typed for a while" */
export function presenceWords(agent: AgentPresence): string {
  const presence = presenceOf(agent);
  return presence === 'away' && agent.why !== null ? words.awayBecause[agent.why] : words.presence[presence];
}

/** A mark whose shape says what its colour says; the words stand beside it. */
export function PresenceDot({ presence }: { presence: Presence }) {
  return <span class={`presence presence-${presence}`} aria-hidden="true" />;
}
