/**
 * What the agent does with notes: writing goes through an outbox as messages do; changing one's own note, reacting
 * and reading are asked at once, and say so when they did not get through.
 */
import { effect, untracked } from '@preact/signals';
import { backoffMs, nextToSend } from '../shared/outbox.ts';
import type { ConversationSummary } from '../shared/protocol/entities.ts';
import type { Failure } from '../shared/protocol/errors.ts';
import type { Note, NoteAdd, NoteEmoji } from '../shared/protocol/notes.ts';
import { alertOfColleague } from './alerts.ts';
import { command } from './connection.ts';
import { newId } from './new-id.ts';
import { refusalWords } from './refusals.ts';
import { place } from './route.ts';
import { announced, failureShown } from './state/announcements.ts';
import { rows } from './state/conversations.ts';
import { detailsShown } from './state/layout.ts';
import { mentionsArrived, mentionsGone, unreadMentions } from './state/mentions.ts';
import { composingChanged } from './state/note-drafts.ts';
import {
  type NoteEntry,
  noteFailed,
  noteInterrupted,
  noteOutbox,
  noteQueued,
  noteSettled,
  noteStarted,
} from './state/note-outbox.ts';
import { newestVersion, notes, notesArrived, notesOn } from './state/notes.ts';
import { currentAgent, link } from './state/session.ts';
import { whispersShown } from './state/whispers.ts';
import { strings } from './words.ts';

export type NotePlace = { readonly conversation: string } | { readonly visitor: string };

/** The agent pressed the button. The note shows at once and goes out as soon as it can. */
export function addNote(at: NotePlace, text: string, mentions: readonly string[], whisper = false): void {
  noteQueued(newId(), at, text, { mentions, whisper }, Date.now());
}

/** Places that wait before their next try. */
const resting = new Set<string>();
const placeOf = ({ conversation, note }: NoteEntry): string => conversation ?? note.visitor ?? '';

/** Sends whatever can be sent, now and whenever the outbox or the link changes; marks what is seen. */
export function startNotes(): void {
  effect(() => {
    if (link.value === 'online') flush();
    else noteInterrupted();
  });
  // Another conversation: nobody means to go on writing notes there without having chosen to.
  let at: string | null = null;
  effect(() => {
    const { conversation } = place.value;
    if (conversation !== at) untracked(() => composingChanged('reply'));
    at = conversation;
  });
  effect(() => {
    if (link.value === 'online') markSeen();
  });
  for (const event of ['focus', 'visibilitychange']) addEventListener(event, markSeen);
  // Going nowhere, or to another page, is looking away; going to another conversation is told by opening it.
  let looking = false;
  effect(() => {
    const { conversation } = place.value;
    if (conversation === null && looking && link.value === 'online') void command('conversation:close', {});
    looking = conversation !== null;
  });
}

function flush(): void {
  const entry = nextToSend(noteOutbox.value.filter((each) => !resting.has(placeOf(each)))) as
    | NoteEntry
    | undefined;
  if (entry === undefined) return;
  noteStarted(entry.clientId);
  void deliver(entry);
}

const commandOf = ({ clientId, text, conversation, note }: NoteEntry): NoteAdd => ({
  clientId,
  text,
  ...(conversation === null ? { visitor: note.visitor ?? '' } : { conversation }),
  mentions: [...note.mentions],
  whisper: note.whisper,
});

async function deliver(entry: NoteEntry): Promise<void> {
  const { clientId, attempts } = entry;
  const answer = await command('note:add', commandOf(entry));
  if (answer.ok) {
    notesArrived([answer.note]);
    noteSettled(clientId);
    return;
  }
  if (answer.retry) rest(placeOf(entry), answer.retryAfterMs ?? backoffMs(attempts, Math.random));
  noteFailed(clientId, answer);
}

function rest(where: string, forMs: number): void {
  resting.add(where);
  setTimeout(() => {
    resting.delete(where);
    if (link.value === 'online') flush();
  }, forMs);
}

/** Changes one's own note. Says whether it is changed. */
export async function editNote(note: string, text: string, mentions: readonly string[]): Promise<boolean> {
  return settled(await command('note:edit', { note, text, mentions: [...mentions] }), strings.notes.edited);
}

export async function deleteNote(note: string): Promise<boolean> {
  return settled(await command('note:delete', { note }), strings.notes.deletedNow);
}

/** Adds one's reaction, or takes it back. */
export async function react(note: Note, emoji: NoteEmoji): Promise<void> {
  const me = currentAgent()?.id;
  const on = !note.reactions.some((each) => each.emoji === emoji && each.agents.some(({ id }) => id === me));
  settled(await command('note:react', { note: note.id, emoji, on }), null);
}

function settled(
  answer: { ok: true; note: Note } | Pick<Failure, 'ok' | 'code' | 'message'>,
  said: string | null,
): boolean {
  if (answer.ok) {
    notesArrived([answer.note]);
    if (said !== null) announced(said);
  } else failureShown(strings.notes.notDone(refusalWords(answer.code, answer.message)));
  return answer.ok;
}

/** Fetches what changed among the notes of a conversation and of its person, page by page. */
export async function syncNotes({ id, visitor }: Pick<ConversationSummary, 'id' | 'visitor'>, from?: number) {
  let after = from ?? newestVersion(id, visitor.id);
  for (;;) {
    const answer = await command('note:sync', { conversation: id, after });
    if (!answer.ok) return;
    notesArrived(answer.notes);
    const last = answer.notes.at(-1)?.version;
    if (!answer.more || last === undefined || last <= after) return;
    after = last;
  }
}

/** Mentions of mine that stand on this screen in front of somebody are read; what is folded away is not. */
export function markSeen(): void {
  const { conversation } = place.value;
  const row = conversation === null ? undefined : rows.value.get(conversation);
  const unread = unreadMentions.value.mentions;
  const here = notes.value;
  const panel = detailsShown.value;
  const whispers = row !== undefined && whispersShown.value.has(row.id);
  if (row === undefined || unread.length === 0 || here.size === 0) return;
  if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
  const shown = new Set(
    [
      ...notesOn(row.id).filter(({ whisper }) => whispers || !whisper),
      ...(panel ? notesOn(row.visitor.id) : []),
    ].map(({ id }) => id),
  );
  untracked(() => {
    const seen = mentionsGone(({ note }) => shown.has(note));
    if (seen.length > 0) void command('mentions:read', { notes: seen.map(({ note }) => note) });
  });
}

/** What waits for this agent; what is new is said. */
export function mentionsCame(arrived: Parameters<typeof mentionsArrived>[0]): void {
  const news = mentionsArrived(arrived);
  const newest = news[0];
  if (newest === undefined) return;
  const said = strings.notes.mentionedYou(newest.by.name || strings.agentWithoutName);
  announced(said);
  alertOfColleague(said, newest.conversation);
}
