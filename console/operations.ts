/** What the agent does to one conversation or to several, said in one sentence that offers to take it back. */
import type { Failure } from '../shared/protocol/errors.ts';
import type {
  ConversationChange,
  Priority,
  PromiseOutcome,
  TagColour,
  Undo,
} from '../shared/protocol/operations.ts';
import { mostAtOnce } from '../shared/protocol/operations.ts';
import { addTag, changeTag, readTags, removeTag } from './api.ts';
import { command } from './connection.ts';
import { go, place } from './route.ts';
import { announced, failureShown } from './state/announcements.ts';
import { rows } from './state/conversations.ts';
import { selected, selectionLost } from './state/selection.ts';
import { currentAgent } from './state/session.ts';
import { tags, tagsArrived } from './state/tags.ts';
import { undoOffered, undoReturned, undoTaken } from './state/undo.ts';
import { openConversation } from './sync.ts';
import { momentWords } from './when.ts';
import { strings } from './words.ts';

const words = strings.operations;

const failed = ({ message }: Pick<Failure, 'message'>) =>
  failureShown(strings.conversation.actionFailed(message));

/** The same to all of them; `said` gets how many it changed, `late` those that are a colleague's by now. */
async function change(
  conversations: readonly string[],
  what: ConversationChange | ((page: readonly string[]) => ConversationChange),
  said: (count: number) => string,
  late?: (conversations: readonly string[]) => void,
): Promise<boolean> {
  const undos: Undo[] = [];
  const failures: { message: string }[] = [];
  const lost: string[] = [];
  for (let from = 0; from < conversations.length; from += mostAtOnce) {
    const page = conversations.slice(from, from + mostAtOnce);
    const answer = await command('conversations:change', {
      conversations: page,
      change: typeof what === 'function' ? what(page) : what,
    });
    if (!answer.ok) {
      failed(answer);
      break;
    }
    for (const { conversation, failure, undo } of answer.results) {
      if (late && failure?.code === 'changed_meanwhile') lost.push(conversation);
      else if (failure) failures.push(failure);
      if (undo) undos.push(undo);
    }
  }
  const [first] = failures;
  if (undos.length > 0) undoOffered(said(undos.length), undos);
  if (lost.length > 0) late?.(lost);
  else if (first) failureShown(words.done.someFailed(failures.length, first.message));
  else if (undos.length === 0) announced(words.done.nothing);
  // What was done to the picked ones is done: they are let go.
  if (undos.length > 0 && conversations.every((id) => selected.value.has(id))) selectionLost(conversations);
  return first === undefined && lost.length === 0;
}

export const snooze = (conversations: readonly string[], until: Date, now: number) =>
  change(conversations, { kind: 'snooze', until: until.toISOString() }, (count) =>
    words.done.snoozed(count, momentWords(until.getTime(), now)),
  );

export const wake = (conversations: readonly string[]) =>
  change(conversations, { kind: 'snooze', until: null }, words.done.woken);

export const prioritise = (conversations: readonly string[], priority: Priority) =>
  change(conversations, { kind: 'prioritise', priority }, (count) =>
    words.done.prioritised(count, words.priorities[priority] ?? ''),
  );

export const resolve = (conversations: readonly string[]) =>
  change(conversations, { kind: 'resolve' }, words.done.resolved);

export const reopen = (conversations: readonly string[]) =>
  change(conversations, { kind: 'reopen' }, words.done.reopened);

const ownerOf = (conversation: string) => rows.value.get(conversation)?.state.assignee ?? null;

/** Makes them the agent's own. Where colleagues were faster, they are named, and asking again takes theirs over. */
export async function take(conversations: readonly string[]): Promise<void> {
  const agent = currentAgent();
  if (!agent) return;
  const whose = (page: readonly string[]) =>
    Object.fromEntries(page.map((id) => [id, ownerOf(id)?.id ?? null]));
  await change(
    conversations,
    (page) => ({ kind: 'assign', agent: agent.id, from: whose(page) }),
    words.done.taken,
    (lost) => {
      const owners = new Set(lost.map((id) => ownerOf(id)?.name || strings.agentWithoutName));
      failureShown(words.done.takenByNow(lost.length, [...owners].join(', ')), {
        label: strings.conversation.takeOver,
        run: () => void take(lost),
      });
    },
  );
}

/** Puts a tag on all of them, or takes it off. */
export const setTag = (conversations: readonly string[], tag: string, on: boolean) => {
  const name = tags.value.get(tag)?.name ?? '';
  return change(conversations, { kind: 'tag', add: on ? [tag] : [], remove: on ? [] : [tag] }, (count) =>
    on ? words.done.tagged(count, name) : words.done.untagged(count, name),
  );
};

/** Makes a tag and puts it on them; what went wrong, in words, or null. */
export async function createTagFor(conversations: readonly string[], name: string): Promise<string | null> {
  const answer = await addTag(name);
  if (!answer.ok) return words.tags.failed(answer.detail);
  const { tag } = answer.value;
  if (!tags.value.has(tag.id)) tagsArrived([...tags.value.values(), tag]);
  await setTag(conversations, tag.id, true);
  return null;
}

export async function editTag(id: string, what: { name?: string; colour?: TagColour }): Promise<boolean> {
  const answer = await changeTag(id, what);
  if (!answer.ok) failureShown(words.tags.failed(answer.detail));
  return answer.ok;
}

export async function deleteTag(id: string): Promise<void> {
  const answer = await removeTag(id);
  if (!answer.ok) failureShown(words.tags.failed(answer.detail));
}

/** Fetches the tags, once for every link: later changes come in by themselves. */
export async function loadTags(): Promise<void> {
  const answer = await readTags();
  if (answer.ok) tagsArrived(answer.value.tags);
}

function told(answer: { ok: true; undo: Undo | null } | Failure, said: string): boolean {
  if (!answer.ok) failed(answer);
  else if (answer.undo) undoOffered(said, [answer.undo]);
  else announced(words.done.nothing);
  return answer.ok;
}

export async function merge(conversation: string, into: string | null): Promise<boolean> {
  const before = rows.value.get(conversation)?.mergedInto ?? null;
  const answer = await command('conversation:merge', { conversation, into });
  const done = told(answer, into === null ? words.done.unmerged : words.done.merged);
  const target = into ?? before;
  if (done && target !== null) void openConversation(target);
  // What was said goes on there.
  if (done && into !== null && place.value.conversation === conversation) go({ conversation: into });
  return done;
}

export async function block(visitor: string, reason: string | null): Promise<boolean> {
  const answer = await command('visitor:block', { visitor, reason });
  return told(answer, reason === null ? words.done.unblocked : words.done.blocked);
}

export async function joinPeople(visitor: string, other: string | null): Promise<boolean> {
  const answer = await command('people:join', { visitor, with: other });
  return told(answer, other === null ? words.done.parted : words.done.joined);
}

export async function addPromise(
  conversation: string,
  { what, due, clientId }: { what: string; due: Date; clientId: string },
  now: number,
): Promise<boolean> {
  const answer = await command('promise:add', { conversation, what, due: due.toISOString(), clientId });
  return told(answer, words.done.promised(momentWords(due.getTime(), now)));
}

export async function settlePromise(promise: string, outcome: PromiseOutcome): Promise<boolean> {
  return told(await command('promise:settle', { promise, outcome }), words.done.settled[outcome]);
}

/** One command takes 64 KiB, of which its name and shape need little. */
const mostUndoBytes = 56 * 1024;

/** The first of these steps, as many as fit into one command. */
function fittingSteps(steps: readonly Undo[]): Undo[] {
  let room = mostUndoBytes;
  const cut = steps.findIndex((step) => {
    room -= step.length + 3;
    return room < 0;
  });
  return steps.slice(0, Math.min(mostAtOnce, cut === -1 ? steps.length : Math.max(1, cut)));
}

/** Takes back what was done last, or the one that is named. What does not get through can be tried again. */
export async function undo(id?: number): Promise<void> {
  const done = undoTaken(id);
  if (done === undefined) return announced(words.undo.nothing);
  let undone = 0;
  for (let from = 0; from < done.steps.length; ) {
    const steps = fittingSteps(done.steps.slice(from));
    const answer = await command('changes:undo', { steps });
    if (!answer.ok) {
      if (answer.retry) undoReturned(done, done.steps.slice(from));
      return failed(answer);
    }
    undone += answer.results.filter((result) => result === null).length;
    from += steps.length;
  }
  if (undone === done.steps.length) announced(words.undo.undone);
  else failureShown(undone === 0 ? words.undo.changed : words.undo.some(undone, done.steps.length));
}
