/** What agents do to conversations beside answering them; one at a time or many, and how it is taken back. */
import type {
  ChangesUndoAnswer,
  ConversationAnswer,
  ConversationsChangeAnswer,
} from '../../shared/protocol/agent-events.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { type ConversationChange, mostTagsOfConversation } from '../../shared/protocol/operations.ts';
import type { By } from '../store/activities.ts';
import type { Steer, SteeredConversation } from '../store/operations.ts';
import { answerChange } from './activities.ts';
import { assignConversation } from './conversations.ts';
import type { Actor, Domain } from './domain.ts';
import { undoBlock, undoJoin } from './people.ts';
import { undoPromise } from './promises.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;

/** Whoever puts something aside for longer does not mean to see it again. */
const longestSnoozeMs = 366 * 24 * 60 * 60 * 1000;

export const byOf = (domain: Domain, agent: Agent): By & { agent: string } => ({
  agent: agent.id,
  at: domain.now(),
});

/** Makes one change to one conversation. */
export async function changeConversation(
  domain: Domain,
  agent: Agent,
  conversation: string,
  change: ConversationChange,
): Promise<ConversationAnswer> {
  if (change.kind === 'assign')
    return assignConversation(domain, agent, conversation, change.agent, change.from?.[conversation]);
  const by = byOf(domain, agent);
  const steer = steerOf(change, by);
  return 'ok' in steer ? steer : steered(domain, await domain.store.steer(conversation, steer, by));
}

function steerOf(change: Exclude<ConversationChange, { kind: 'assign' }>, by: By): Steer | Failure {
  switch (change.kind) {
    case 'snooze': {
      if (change.until === null) return { snoozedUntil: null };
      const until = Date.parse(change.until);
      if (until <= by.at) return failure('bad_command', 'until: expected a moment to come.');
      if (until > by.at + longestSnoozeMs)
        return failure('bad_command', 'until: expected a moment within a year.');
      return { snoozedUntil: until };
    }
    case 'tag':
      return { addTags: change.add, removeTags: change.remove };
    case 'prioritise':
      return { priority: change.priority };
    case 'resolve':
      return { resolved: { at: by.at, by: by.agent } };
    case 'reopen':
      return { resolved: null };
  }
}

/** Makes it an earlier part of another conversation of the same person; with null, a conversation of its own again. */
export async function mergeConversation(
  domain: Domain,
  agent: Agent,
  conversation: string,
  into: string | null,
): Promise<ConversationAnswer> {
  return steered(domain, await domain.store.steer(conversation, { mergedInto: into }, byOf(domain, agent)));
}

async function steered(domain: Domain, result: SteeredConversation): Promise<ConversationAnswer> {
  if (result.kind !== 'steered') return refusalOf(result.kind);
  // Timers follow what is stored, whoever stored it.
  if (result.is?.snoozedUntil) domain.snoozed();
  return answerChange(domain, result);
}

function refusalOf(kind: Exclude<SteeredConversation['kind'], 'steered'>): Failure {
  switch (kind) {
    case 'not_found':
    case 'changed_meanwhile':
      return failure(kind);
    case 'unknown_tag':
      return failure('not_found', 'One of these tags does not exist any more.');
    case 'unknown_agent':
      return failure('not_found', 'There is no such agent.');
    case 'too_many_tags':
      return failure('bad_command', `add: a conversation has at most ${mostTagsOfConversation} tags.`);
    case 'cannot_merge':
      return failure(
        'bad_command',
        'into: expected another conversation of the same person that is not merged itself.',
      );
  }
}

/** The same change to many conversations; each has its own result, and one that fails stops no other. */
export async function changeConversations(
  domain: Domain,
  agent: Agent,
  conversations: readonly string[],
  change: ConversationChange,
): Promise<ConversationsChangeAnswer> {
  // All at once: the store commits what comes together together.
  const results = await Promise.all(
    [...new Set(conversations)].map(async (conversation) => {
      const answer = await changeConversation(domain, agent, conversation, change);
      return answer.ok
        ? { conversation, failure: null, undo: answer.undo }
        : { conversation, failure: failed(answer), undo: null };
    }),
  );
  return { ok: true, results };
}

const failed = ({ code, message }: Failure) => ({ code, message });

/** Takes actions back, the last first; each stands or falls alone. */
export async function undoChanges(
  domain: Domain,
  agent: Agent,
  steps: readonly string[],
): Promise<ChangesUndoAnswer> {
  const results = await Promise.all(steps.toReversed().map((step) => undo(domain, agent, step)));
  return {
    ok: true,
    results: results.toReversed().map((answer) => (answer.ok ? null : failed(answer))),
  };
}

async function undo(domain: Domain, agent: Agent, sealed: string): Promise<{ ok: true } | Failure> {
  const step = await domain.undos.opened(sealed);
  if (!step) return failure('bad_command', 'steps: expected what an action was answered with, as it came.');
  switch (step.kind) {
    case 'conversation': {
      const { conversation, was, is } = step;
      const result = await domain.store.steer(conversation, was, byOf(domain, agent), is);
      // A tag or an agent that is gone since cannot come back with this.
      if (result.kind === 'unknown_tag' || result.kind === 'unknown_agent' || result.kind === 'cannot_merge')
        return failure('changed_meanwhile');
      return steered(domain, result);
    }
    case 'block':
      return undoBlock(domain, agent, step);
    case 'person':
      return undoJoin(domain, agent, step);
    case 'promise':
      return undoPromise(domain, agent, step);
  }
}
