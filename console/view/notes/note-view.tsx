import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import { type Note, noteEmojis } from '../../../shared/protocol/notes.ts';
import { mentionSpans } from '../../mention-text.ts';
import { deleteNote, editNote, react } from '../../notes.ts';
import { refusalWords } from '../../refusals.ts';
import { agents } from '../../state/agents.ts';
import type { ShownNote } from '../../state/note-asides.ts';
import type { NoteDraft } from '../../state/note-drafts.ts';
import { type NoteEntry, noteRetried, noteSettled } from '../../state/note-outbox.ts';
import { currentAgent, link } from '../../state/session.ts';
import { locale, strings } from '../../words.ts';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icon.tsx';
import { MessageText } from '../message/message-text.tsx';
import { Time } from '../time.tsx';
import { NoteField } from './note-field.tsx';

const words = strings.notes;

export function NoteView({ shown }: { shown: ShownNote }) {
  if (shown.kind === 'pending') return <PendingNote entry={shown.entry} />;
  return shown.note.deletedAt === null ? <StoredNote note={shown.note} /> : <DeletedNote note={shown.note} />;
}

const nameOf = ({ author }: Note): string => author.name || strings.agentWithoutName;

function DeletedNote({ note }: { note: Note }) {
  const mine = note.author.id === currentAgent()?.id;
  return (
    <p class="note-gone">
      {mine ? words.deletedByYou : words.deleted(nameOf(note))}
      {note.deletedAt !== null && <Time at={note.deletedAt} as="clock" />}
    </p>
  );
}

function StoredNote({ note }: { note: Note }) {
  const me = currentAgent();
  const mine = note.author.id === me?.id;
  const editing = useSignal<NoteDraft | null>(null);
  const deleting = useSignal(false);
  const root = useRef<HTMLElement>(null);
  const writes = me !== null && may(me.role, 'conversations:answer');
  const mentionsMe = note.mentions.some(({ id }) => id === me?.id);
  const spans = mentionSpans(
    note.text,
    note.mentions.map(({ name }) => name),
  );

  function stop() {
    editing.value = null;
    root.current?.querySelector<HTMLElement>('.note-edit')?.focus();
  }

  async function save(text: string, mentions: readonly string[]) {
    if (text === note.text || (await editNote(note.id, text, mentions))) editing.value = null;
  }

  return (
    <article
      class={`note${mentionsMe ? ' note-for-me' : ''}`}
      data-note={note.id}
      ref={root}
      aria-label={mine ? words.youNoted : words.noteBy(nameOf(note))}
    >
      <Avatar name={note.author.name} photo={note.author.photo} />
      <div class="note-body">
        <p class="note-head">
          <span class="note-author" dir="auto">
            {mine ? words.you : nameOf(note)}
          </span>
          <span class="note-kind">
            <Icon name="users" small />
            {words.onlyTeam}
          </span>
          <span class="note-when">
            <Time at={note.at} as="clock" />
            {note.editedAt !== null && <span> · {words.whenEdited}</span>}
          </span>
        </p>
        {editing.value !== null ? (
          <NoteField
            id={`edit-${note.id}`}
            draft={editing.value}
            label={words.editLabel}
            placeholder=""
            submitLabel={words.save}
            cancelLabel={words.cancel}
            autoFocus
            onDraft={(draft) => {
              editing.value = draft;
            }}
            onSubmit={(text, mentions) => void save(text, mentions)}
            onCancel={stop}
          />
        ) : (
          <MessageText text={note.text} strong={spans} />
        )}
        {writes && editing.value === null && (
          <div class="note-foot">
            <Reactions note={note} />
            {mine && !deleting.value && (
              <>
                <button
                  type="button"
                  class="note-action note-edit"
                  onClick={() => {
                    const picked = Object.fromEntries(note.mentions.map(({ id, name }) => [name, id]));
                    editing.value = { text: note.text, picked };
                  }}
                >
                  {words.edit}
                </button>
                <button
                  type="button"
                  class="note-action"
                  onClick={() => {
                    deleting.value = true;
                  }}
                >
                  {words.delete}
                </button>
              </>
            )}
            {deleting.value && (
              <fieldset class="note-sure" aria-label={words.deleteSure}>
                {words.deleteSure}
                <button
                  type="button"
                  class="note-action note-danger"
                  ref={(element) => element?.focus()}
                  onClick={() => void deleteNote(note.id)}
                >
                  {words.deleteYes}
                </button>
                <button
                  type="button"
                  class="note-action"
                  onClick={() => {
                    deleting.value = false;
                  }}
                >
                  {words.keep}
                </button>
              </fieldset>
            )}
          </div>
        )}
        {!writes && note.reactions.length > 0 && (
          <div class="note-foot">
            {note.reactions.map(({ emoji, agents }) => (
              <span key={emoji} class="reaction" title={namesOf(agents)}>
                {emoji} {agents.length}
              </span>
            ))}
          </div>
        )}
      </div>
    </article>
  );
}

/** “Ada, Ben and Cleo”, as the language at hand joins them. */
export function namesOf(agents: readonly { readonly id: string; readonly name: string }[]): string {
  const me = currentAgent()?.id;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    agents.map(({ id, name }) => (id === me ? words.you : name || strings.agentWithoutName)),
  );
}

function Reactions({ note }: { note: Note }) {
  const me = currentAgent()?.id;
  const open = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    open.value = false;
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape of the buttons inside it.
    <div
      class="reactions"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {note.reactions.map(({ emoji, agents }) => {
        const mine = agents.some(({ id }) => id === me);
        const known = noteEmojis.find((each) => each === emoji);
        return (
          <button
            key={emoji}
            type="button"
            class="reaction"
            aria-pressed={mine}
            title={namesOf(agents)}
            aria-label={words.reacted(emoji, agents.length, namesOf(agents))}
            onClick={() => known && void react(note, known)}
          >
            {emoji} {agents.length}
          </button>
        );
      })}
      <button
        ref={opener}
        type="button"
        class="note-action"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {words.react}
      </button>
      {open.value && (
        <fieldset class="reaction-choice" aria-label={words.reactions}>
          {noteEmojis.map((emoji) => (
            <button
              key={emoji}
              type="button"
              class="reaction"
              aria-label={words.reactWith(emoji)}
              onClick={() => {
                void react(note, emoji);
                close();
              }}
            >
              {emoji}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function PendingNote({ entry }: { entry: NoteEntry }) {
  const me = currentAgent();
  const names = entry.note.mentions.flatMap((id) => agents.value.get(id)?.name ?? []);
  return (
    <article class="note note-pending" aria-label={words.youNoted}>
      <Avatar name={me?.name ?? ''} photo={me?.photo} />
      <div class="note-body">
        <p class="note-head">
          <span class="note-author">{words.you}</span>
          <span class="note-kind">
            <Icon name="users" small />
            {words.onlyTeam}
          </span>
        </p>
        <MessageText text={entry.text} strong={mentionSpans(entry.text, names)} />
        {entry.state === 'failed' ? (
          <p class="note-failed" role="alert">
            <Icon name="alert" small />
            {words.notSent(refusalWords(entry.failure.code, entry.failure.message))}
            <button type="button" class="note-action" onClick={() => noteRetried(entry.clientId)}>
              {words.retry}
            </button>
            <button type="button" class="note-action" onClick={() => noteSettled(entry.clientId)}>
              {words.discard}
            </button>
          </p>
        ) : (
          <p class="note-state">{link.value === 'online' ? words.sending : words.waiting}</p>
        )}
      </div>
    </article>
  );
}
