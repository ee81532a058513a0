/** What an agent does about who looks after what, and what they say of themselves. */
import { introduction } from '../shared/introductions.ts';
import type { AgentAvailability, ColleagueLeave } from '../shared/protocol/routing.ts';
import { command } from './connection.ts';
import { refusalWords } from './refusals.ts';
import { agentsArrived } from './state/agents.ts';
import { announced, failureShown } from './state/announcements.ts';
import { rows } from './state/conversations.ts';
import { draftChanged, drafts } from './state/drafts.ts';
import { currentAgent } from './state/session.ts';
import { settled, takenByNow } from './sync.ts';
import { strings } from './words.ts';

const words = strings.routing;

/** Fetches who is there; changes come in by themselves from then on. */
export async function loadAgents(): Promise<void> {
  const answer = await command('agents:list', {});
  if (answer.ok) agentsArrived(answer.agents);
}

/** Says whether the agent is here, by hand or because nothing happens in this tab. */
export async function sayAvailability(said: AgentAvailability): Promise<void> {
  const answer = await command('agent:availability', said);
  if (answer.ok) {
    agentsArrived([answer.agent]);
    if (said.availability !== undefined) announced(words.said[said.availability]);
  } else if (said.availability !== undefined)
    failureShown(strings.conversation.actionFailed(refusalWords(answer.code, answer.message)));
}

/** Gives the conversation to a colleague, just so; Z takes it back. `false`: it did not work, and that was said. */
export async function giveTo(conversation: string, agent: { id: string; name: string }): Promise<boolean> {
  const answer = await command('conversation:assign', {
    conversation,
    agent: agent.id,
    from: ownerOf(conversation),
  });
  return settledOrLate(conversation, answer, words.givenTo(agent.name));
}

const ownerOf = (conversation: string) => rows.value.get(conversation)?.state.assignee?.id ?? null;

/** Where a colleague was faster they are named, and asking again goes on from there. */
function settledOrLate(conversation: string, answer: Parameters<typeof settled>[0], said: string): boolean {
  const late = answer.ok ? null : takenByNow(conversation, answer);
  if (late === null) return settled(answer, said);
  failureShown(late);
  return false;
}

/** Asks a colleague into the conversation; the same `clientId` asks once. `false`: it did not work, and that was said. */
export async function bringIn(
  conversation: string,
  agent: { id: string; name: string },
  question: string,
  clientId: string,
): Promise<boolean> {
  const answer = await command('colleague:bring_in', { conversation, agent: agent.id, question, clientId });
  return settled(answer, words.broughtIn(agent.name));
}

export async function joinConversation(conversation: string): Promise<void> {
  if (!settled(await command('colleague:join', { conversation }), words.joined)) return;
  const row = rows.value.get(conversation);
  const name = currentAgent()?.name ?? '';
  const owner = row?.state.assignee?.name ?? '';
  const line = introduction(row?.mood.language ?? null, name, owner);
  // A hello ready to send, where there is somebody to stand beside and nothing is being written.
  if (line !== null && name !== '' && owner !== '' && !drafts.value.has(conversation))
    draftChanged(conversation, line);
}

export async function leaveConversation(left: ColleagueLeave): Promise<void> {
  settled(await command('colleague:leave', left), words.left);
}

/** Makes it a colleague's conversation, with what they have to know; the same `clientId` says it once. `false`: it did not work. */
export async function handOver(
  conversation: string,
  agent: { id: string; name: string },
  summary: string,
  clientId: string,
): Promise<boolean> {
  const answer = await command('conversation:hand_over', {
    conversation,
    agent: agent.id,
    from: ownerOf(conversation),
    summary,
    clientId,
  });
  return settledOrLate(conversation, answer, words.handedOver(agent.name));
}
