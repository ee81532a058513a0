/**
 * Help comes to the conversation: a colleague is asked beside it, or joins it, while the owner stays; and where it goes
 * on with somebody else, they know all that was said. The customer is told nothing, because nothing changes for them.
 */
import { briefFrom } from '../../shared/brief.ts';
import type { ConversationAnswer } from '../../shared/protocol/agent-events.ts';
import { failure } from '../../shared/protocol/errors.ts';
import type {
  ColleagueBringIn,
  ColleagueLeave,
  ConversationBriefAnswer,
  ConversationHandOver,
} from '../../shared/protocol/routing.ts';
import { profileOf } from '../../shared/tone/index.ts';
import { answerChange } from './activities.ts';
import { refusedOwner } from './conversations.ts';
import { type Actor, type Domain, isoOf } from './domain.ts';
import { addNote } from './notes.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;

/** Asks a colleague into the conversation, with a question that stands beside it if there is one. */
export async function bringIn(
  domain: Domain,
  asking: Agent,
  { conversation, agent, question = '', clientId }: ColleagueBringIn,
): Promise<ConversationAnswer> {
  if (agent === asking.id) return failure('bad_command', 'agent: expected a colleague.');
  const by = { agent: asking.id, at: domain.now() };
  const answer = await answerChange(domain, await domain.store.bringIn({ conversation, agent, by }));
  if (!answer.ok || question.trim() === '') return answer;
  const note = { conversation, clientId, text: question, mentions: [agent], whisper: true };
  const noted = await addNote(domain, asking, note);
  return noted.ok ? answer : noted;
}

/** From now on this agent answers the customer too. The owner stays the owner. */
export async function join(domain: Domain, { id }: Agent, conversation: string): Promise<ConversationAnswer> {
  return answerChange(domain, await domain.store.join(conversation, { agent: id, at: domain.now() }));
}

/** Whoever was brought in goes again, by themselves or because a colleague says that it is done. */
export async function leave(
  domain: Domain,
  { id }: Agent,
  { conversation, agent }: ColleagueLeave,
): Promise<ConversationAnswer> {
  const by = { agent: id, at: domain.now() };
  return answerChange(domain, await domain.store.leave(conversation, agent ?? id, by));
}

/** Makes it another's conversation, with a note that says all they have to know. */
export async function handOver(
  domain: Domain,
  giving: Agent,
  { conversation, agent, summary = '', clientId, from }: ConversationHandOver,
): Promise<ConversationAnswer> {
  const at = domain.now();
  const account = (await domain.store.deskAgents(at)).find(({ id }) => id === agent);
  if (!account || account.disabled || account.role === 'viewer') return failure('not_found');
  // Looked at before as well, so that nothing is noted of what does not happen.
  const now = await domain.store.conversation(conversation);
  const refused = now && refusedOwner(now, { from, agent });
  if (refused) return refused;
  let note: string | null = null;
  if (summary.trim() !== '') {
    const text = { conversation, clientId, text: summary, mentions: [agent], whisper: false };
    const noted = await addNote(domain, giving, text);
    if (!noted.ok) return noted;
    note = noted.note.id;
  }
  const by = { agent: giving.id, at };
  const change = await domain.store.handOver({ conversation, agent, by, note, from });
  const late = change?.activities.length === 0 ? refusedOwner(change.conversation, { from, agent }) : null;
  return late ?? answerChange(domain, change);
}

/** The beginning says what somebody wants, the end where things stand; what lies between is read as far as this. */
const firstRead = 20;
const lastRead = 200;

/** What a colleague would have to know, found by rules. */
export async function briefOf(domain: Domain, conversation: string): Promise<ConversationBriefAnswer> {
  const row = await domain.store.conversation(conversation);
  if (!row) return failure('not_found');
  const { store } = domain;
  const from = Math.max(0, row.lastSeq - lastRead);
  const rows = [
    ...(from > 0 ? await store.messagesAfter(conversation, 0, Math.min(firstRead, from)) : []),
    ...(await store.messagesAfter(conversation, from, lastRead)),
  ];
  const messages = rows.flatMap(({ author, text }) =>
    author.kind === 'system' ? [] : [{ from: author.kind, name: author.name, text }],
  );
  const promises = await store.openPromises(conversation);
  const profile = profileOf(messages);
  const { formality } = profile.register;
  return {
    ok: true,
    brief: {
      ...briefFrom(messages),
      promised: promises.map(({ what, due, by }) => ({ what, due: isoOf(due), by })),
      talks: {
        language: row.mood.language ?? (profile.language === 'und' ? null : profile.language),
        address: profile.address,
        voice: profile.voice?.id ?? null,
        formality: formality >= formalFrom ? 'formal' : formality <= casualTo ? 'casual' : 'neutral',
        upset: profile.register.frustration >= upsetFrom,
        newcomer: row.newcomer,
      },
    },
  };
}

/** Where words for the agent change; the same thirds as the read-out in the console. */
const formalFrom = 0.62;
const casualTo = 0.38;
const upsetFrom = 0.5;
