/** How a customer is to be met, as an agent laid it down: it holds against what was measured until it is taken back. */
import type { ConversationAnswer } from '../../shared/protocol/agent-events.ts';
import type { RegisterPin } from '../../shared/protocol/tray.ts';
import { answerChange } from './activities.ts';
import type { Actor, Domain } from './domain.ts';

export async function pinRegister(
  domain: Domain,
  { id }: Extract<Actor, { kind: 'agent' }>,
  { conversation, as }: RegisterPin,
): Promise<ConversationAnswer> {
  const by = { agent: id, at: domain.now() };
  return answerChange(domain, await domain.store.pinRegister(conversation, as, by));
}
