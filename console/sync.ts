/**
 * What is asked of the server, and when: pages of a list, the open conversation, and after every gap whatever
 * changed meanwhile. Everything committed is found by these questions, so a lost event is never a lost message.
 */
import { effect } from '@preact/signals';
import type { ConversationSummary, Message } from '../shared/protocol/entities.ts';
import type { Failure } from '../shared/protocol/errors.ts';
import type { Undo } from '../shared/protocol/operations.ts';
import { syncPageSize } from '../shared/protocol/visitor-events.ts';
import { hasGap, lastContiguousSeq } from '../shared/timeline.ts';
import type { Finding, FindingKind, Pin } from '../shared/tone/types.ts';
import { command, tellTyping } from './connection.ts';
import { syncNotes } from './notes.ts';
import { tellOutcome } from './outcomes.ts';
import { pinName } from './pin-name.ts';
import { refusalWords } from './refusals.ts';
import { place } from './route.ts';
import { activitiesArrived, activitiesForgotten } from './state/activities.ts';
import { announced, failureShown } from './state/announcements.ts';
import {
  conversationGone,
  cursor,
  cursorReached,
  receiptArrived,
  rows,
  summariesArrived,
} from './state/conversations.ts';
import { draftChanged } from './state/drafts.ts';
import { enclosureCleared } from './state/enclosures.ts';
import { messageFound } from './state/found.ts';
import { mentionsGone } from './state/mentions.ts';
import { mergedArrived } from './state/merged.ts';
import { pendingNotesDropped } from './state/note-outbox.ts';
import { notesArrived, notesForgotten, notesOpening } from './state/notes.ts';
import { messagesDropped } from './state/outbox.ts';
import { promisesArrived, promisesForgotten } from './state/promises.ts';
import { selectionLost } from './state/selection.ts';
import { currentAgent } from './state/session.ts';
import { suggestionsForgotten } from './state/suggestions.ts';
import {
  changesReached,
  earlierLoading,
  messagesArrived,
  shownOf,
  threadApart,
  threadErased,
  threadFailed,
  threadOpened,
  threadOpening,
  threads,
  threadWhole,
} from './state/threads.ts';
import { undoOffered } from './state/undo.ts';
import { visitorArrived, visitorLeft } from './state/visitors.ts';
import { strings } from './words.ts';

const earlierPageSize = 100;
const changesPageSize = 100;

/** Rows from any source. A row that is ahead of the messages that are here shows that some are missing. */
export function summariesCame(summaries: readonly ConversationSummary[]): void {
  summariesArrived(summaries);
  for (const { id, lastSeq, state } of summaries) {
    void fillGap(id, lastSeq);
    void fetchMessageChanges(id, state.changes);
  }
}

/** The conversation was erased for ever: nothing of it stays here, and whoever looks at it is told. */
export function conversationErased(conversation: string): void {
  const row = rows.value.get(conversation);
  if (row) visitorLeft(row.visitor.id);
  conversationGone(conversation);
  threadErased(conversation);
  activitiesForgotten(conversation);
  promisesForgotten(conversation);
  suggestionsForgotten(conversation);
  draftChanged(conversation, '');
  enclosureCleared(conversation);
  messagesDropped(conversation);
  notesForgotten(conversation, ...(row ? [row.visitor.id] : []));
  pendingNotesDropped(conversation);
  mentionsGone((mention) => mention.conversation === conversation);
  selectionLost([conversation]);
}

let catchingUp: Promise<void> | null = null;

/** Fetches every conversation that changed since the last time; calls that overlap share one answer. */
export function catchUp(): Promise<void> {
  catchingUp ??= fetchChanges().finally(() => {
    catchingUp = null;
  });
  return catchingUp;
}

/**
 * Page by page, each from the cursor of the one before. A page that is here is kept: after a failure the next
 * occasion (a welcome, a heartbeat, an unknown conversation) goes on from there, and nothing is tried in a loop.
 */
async function fetchChanges(): Promise<void> {
  for (;;) {
    const since = cursor.value;
    const answer = await command('conversation:list', { since, limit: changesPageSize });
    if (!answer.ok) return;
    summariesCame(answer.conversations);
    notesMayHaveChanged(answer.conversations);
    for (const conversation of answer.removed) conversationErased(conversation);
    cursorReached(answer.cursor);
    // A page that leads nowhere would be asked for again and again.
    if (answer.next === null || cursor.value <= since) return;
  }
}

/** A note changes its conversation's version, or that of a conversation of its person. */
function notesMayHaveChanged(changed: readonly ConversationSummary[]): void {
  const { conversation } = place.value;
  const open = conversation === null ? undefined : rows.value.get(conversation);
  if (open && changed.some(({ visitor }) => visitor.id === open.visitor.id)) void syncNotes(open);
}

/** Opens a conversation, or refreshes the open one after a gap; what is here already stays visible. */
export async function openConversation(conversation: string): Promise<void> {
  threadOpening(conversation);
  const row = rows.value.get(conversation);
  notesOpening(conversation, ...(row ? [row.visitor.id] : []));
  const answer = await command('conversation:open', { conversation });
  if (!answer.ok) return threadFailed(conversation, answer.code === 'not_found' ? 'gone' : 'failed');
  threadOpened(conversation, answer.events, answer.conversation.state.changes ?? 0);
  activitiesArrived(conversation, answer.activities);
  promisesArrived(conversation, answer.promises);
  mergedArrived(
    conversation,
    answer.merged.map(({ id }) => id),
  );
  visitorArrived(answer.visitor);
  notesOpening(conversation, answer.visitor.id);
  notesArrived(answer.notes);
  if (answer.moreNotes) void syncNotes(answer.conversation, 0);
  summariesCame([answer.conversation]);
  summariesCame([answer.conversation, ...answer.merged]);
  readIfLooking();
}

const fillingLater = new Map<string, ReturnType<typeof setTimeout>>();

/** A server that is busy says when to ask again; without a link, the next welcome asks. */
function fillLater(conversation: string, lastSeq: number, ms: number): void {
  clearTimeout(fillingLater.get(conversation));
  const fill = () => {
    fillingLater.delete(conversation);
    void fillGap(conversation, lastSeq);
  };
  fillingLater.set(conversation, setTimeout(fill, ms));
}

/** Fetches what is missing between the messages that are here, page by page. */
export async function fillGap(conversation: string, lastSeq = 0): Promise<void> {
  for (;;) {
    const thread = threads.value.get(conversation);
    if (thread?.status !== 'ready' || !hasGap(thread.timeline, lastSeq)) return;
    const after = lastContiguousSeq(thread.timeline);
    const answer = await command('conversation:sync', { conversation, after, limit: syncPageSize });
    if (!answer.ok) {
      if (answer.retryAfterMs !== undefined) fillLater(conversation, lastSeq, answer.retryAfterMs);
      return;
    }
    if (!answer.events.some((message) => message.seq === after + 1)) return;
    messagesArrived(conversation, answer.events);
  }
}

const fetchingChanges = new Set<string>();

/** Fetches the messages that were edited or taken back since this conversation was asked for last. */
async function fetchMessageChanges(conversation: string, known = 0): Promise<void> {
  if (fetchingChanges.has(conversation)) return;
  fetchingChanges.add(conversation);
  for (let newest = known; ; ) {
    const thread = threads.value.get(conversation);
    if (thread?.status !== 'ready' || newest <= thread.changes) break;
    const after = lastContiguousSeq(thread.timeline);
    const answer = await command('conversation:sync', { conversation, after, changed: thread.changes });
    if (!answer.ok || answer.changes === undefined || answer.changes <= thread.changes) break;
    messagesArrived(conversation, answer.events);
    changesReached(conversation, answer.changes);
    newest = answer.state.changes ?? 0;
  }
  fetchingChanges.delete(conversation);
}

/** Fetches the page before the earliest message on screen. */
export async function loadEarlier(conversation: string): Promise<void> {
  const thread = threads.value.get(conversation);
  if (thread?.status !== 'ready' || thread.loadingEarlier || shownOf(thread).from === 0) return;
  const { from } = shownOf(thread);
  const after = Math.max(0, from - earlierPageSize);
  earlierLoading(conversation, true);
  const answer = await command('conversation:sync', { conversation, after, limit: from - after });
  if (answer.ok) messagesArrived(conversation, answer.events);
  earlierLoading(conversation, false);
}

let loadingLater = false;

/** Fetches the page after the last message on screen, where that is not the newest one. */
export async function loadLater(conversation: string): Promise<void> {
  const thread = threads.value.get(conversation);
  if (loadingLater || !thread?.apart) return;
  loadingLater = true;
  const after = lastContiguousSeq(thread.apart);
  const answer = await command('conversation:sync', { conversation, after, limit: earlierPageSize });
  loadingLater = false;
  if (answer.ok) messagesArrived(conversation, answer.events);
}

/** How much of a conversation is fetched before the message that one jumps to. */
const beforeJump = 40;

/**
 * Goes to a message of the conversation that is open (or being opened), with what stands around it: shows and marks
 * it. Nothing happens where there is no such message.
 */
export async function jumpTo(conversation: string, seq: number): Promise<void> {
  await threadReady(conversation);
  const has = () => {
    const thread = threads.value.get(conversation);
    const shown = thread?.status === 'ready' ? [thread.apart, thread.timeline] : [];
    return shown.find((part) => part && seq > part.from && seq <= lastContiguousSeq(part));
  };
  if (!has()) {
    const after = Math.max(0, seq - 1 - beforeJump);
    const answer = await command('conversation:sync', { conversation, after, limit: earlierPageSize });
    if (!answer.ok) return failureShown(strings.thread.notFound);
    threadApart(conversation, answer.events);
  }
  const part = has();
  if (!part) return failureShown(strings.thread.notFound);
  if (part === threads.value.get(conversation)?.timeline) threadWhole(conversation);
  messageFound(conversation, seq);
}

/** Waits until the conversation is here, or is known not to come. */
function threadReady(conversation: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const status = threads.value.get(conversation)?.status;
      if (status === undefined || status === 'loading') return;
      // An effect may not end itself in its first run.
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

/** Tells the visitor's side that their words were read, when somebody really looks at them. */
export function readIfLooking(): void {
  const conversation = place.value.conversation;
  const row = conversation === null ? undefined : rows.value.get(conversation);
  const thread = row === undefined ? undefined : threads.value.get(row.id);
  if (row === undefined || thread?.status !== 'ready') return;
  if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
  const seq = lastContiguousSeq(thread.timeline);
  if (seq <= row.state.receipts.agent) return;
  receiptArrived(row.id, 'agent', seq);
  void command('receipt:read', { conversation: row.id, seq });
}

const arrivals = new Map<string, number>();
const arrivedEveryMs = 1000;

/** Tells the visitor that their words have reached an agent's screen: at most once a second for each conversation. */
export function arrivedHere({ conversation, seq }: Message): void {
  const waiting = arrivals.has(conversation);
  arrivals.set(conversation, seq);
  if (waiting) return;
  setTimeout(() => {
    const reached = arrivals.get(conversation) ?? seq;
    arrivals.delete(conversation);
    const known = rows.value.get(conversation)?.state;
    if (known && reached > Math.max(known.delivered.agent, known.receipts.agent))
      void command('receipt:delivered', { conversation, seq: reached });
  }, arrivedEveryMs);
}

/** Takes what came of a change in, and says it. */
export function settled(
  answer: { ok: true; conversation: ConversationSummary; undo?: Undo | null } | Failure,
  said: string,
): boolean {
  if (answer.ok) {
    summariesCame([answer.conversation]);
    if (answer.undo) undoOffered(said, [answer.undo]);
    else announced(said);
  } else failureShown(strings.conversation.actionFailed(refusalWords(answer.code, answer.message)));
  return answer.ok;
}

/** Makes the conversation the agent's own. Where a colleague was faster, they are named, and asking again takes it over. */
export async function takeConversation(conversation: string): Promise<void> {
  const agent = currentAgent();
  if (agent === null) return;
  const from = rows.value.get(conversation)?.state.assignee?.id ?? null;
  const answer = await command('conversation:assign', { conversation, agent: agent.id, from });
  const late = answer.ok ? null : takenByNow(conversation, answer);
  if (late === null) settled(answer, strings.conversation.taken);
  else
    failureShown(late, {
      label: strings.conversation.takeOver,
      run: () => void takeConversation(conversation),
    });
}

/** That a colleague has it by now, where that is why something failed. */
export function takenByNow(conversation: string, { code }: Failure): string | null {
  const owner = rows.value.get(conversation)?.state.assignee;
  return code === 'changed_meanwhile' && owner
    ? strings.conversation.takenByNow(owner.name || strings.agentWithoutName)
    : null;
}

/** Opens the conversation to everybody again. */
export async function giveBack(conversation: string): Promise<void> {
  settled(await command('conversation:assign', { conversation, agent: null }), strings.conversation.given);
}

export async function resolveConversation(conversation: string): Promise<void> {
  settled(await command('conversation:resolve', { conversation }), strings.conversation.resolvedNow);
}

interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Tells the server of kinds of advice that are gone from a draft; emptying it is no answer to any. */
export function adviceFollowed(conversation: string, before: Checked, now: Checked): void {
  if (now.text.trim() === '') return;
  const countOf = ({ findings }: Checked, kind: FindingKind) =>
    findings.filter((finding) => finding.kind === kind).length;
  for (const kind of new Set(before.findings.map((finding) => finding.kind)))
    if (countOf(now, kind) < countOf(before, kind))
      tellOutcome({ name: 'advice:taken', body: { conversation, kind } });
}

/** Lays down how a customer is to be met, or (null) takes that back. */
export async function pinRegister(conversation: string, as: Pin | null): Promise<void> {
  settled(
    await command('register:pin', { conversation, as }),
    as === null ? strings.pin.takenBack : strings.pin.done(pinName(as)),
  );
}

/** A notice is good for several seconds on the other side, so more often would only be noise. */
const typingEveryMs = 3000;
let toldTyping = { conversation: '', at: 0 };

/** The agent has typed something, or stopped. */
export function typed(conversation: string, active: boolean, at: number): void {
  const told = toldTyping.conversation === conversation && toldTyping.at > 0;
  if (active ? told && at - toldTyping.at < typingEveryMs : !told) return;
  toldTyping = { conversation, at: active ? at : 0 };
  tellTyping({ conversation, active });
}
