import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { Agent, ConversationSummary } from '../../../shared/protocol/entities.ts';
import { addNote } from '../../notes.ts';
import { unreadMentions } from '../../state/mentions.ts';
import { type ShownNote, shownNotes } from '../../state/note-asides.ts';
import { draftAt, emptyNoteDraft, noteDraftChanged, noteDrafts } from '../../state/note-drafts.ts';
import { whispersShown, whispersToggled } from '../../state/whispers.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { useNoteTyping } from './note-composer.tsx';
import { NoteField } from './note-field.tsx';
import { NoteView, namesOf } from './note-view.tsx';

const words = strings.notes;

/** Colleagues asked about a conversation, beside it: the customer sees nothing of it. Folded until it is wanted. */
export function WhisperThread({ row, agent }: { row: ConversationSummary; agent: Agent }) {
  const place = `whisper.${row.id}`;
  void noteDrafts.value;
  const shown = shownNotes(row.id, (entry) => entry.conversation === row.id, true);
  const called = unreadMentions.value.mentions.some((mention) =>
    shown.some((each) => each.kind === 'stored' && each.note.id === mention.note),
  );
  const open = whispersShown.value.has(row.id);
  const list = useRef<HTMLDivElement>(null);
  const typing = useNoteTyping(row.id);
  const consulted = row.participants.some(({ id }) => id === agent.id);
  const others = otherWhisperers(row, shown, agent.id);

  // Whoever is called in finds what they were called for.
  useEffect(() => {
    if (called || consulted) whispersToggled(row.id, true);
  }, [called, consulted]);
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [shown.length, open]);

  if (shown.length === 0 && row.participants.length === 0 && !open) return null;
  return (
    <section class="whispers" aria-label={words.whispers}>
      <button
        type="button"
        class="whispers-head"
        aria-expanded={open}
        onClick={() => whispersToggled(row.id, !open)}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} small />
        <span class="whispers-title" dir="auto">
          {others.length === 0 ? words.whispers : words.whisperWith(namesOf(others))}
        </span>
        <span class="whispers-count">{words.whisperOnlyTeam}</span>
        {shown.length > 0 && <span class="whispers-count">{words.whisperCount(shown.length)}</span>}
      </button>
      {open && (
        <div class="whispers-body">
          <div class="whispers-list" ref={list}>
            {shown.length === 0 && <p class="panel-quiet">{words.whisperNone}</p>}
            {shown.map((each) => (
              <NoteView key={each.kind === 'stored' ? each.note.id : each.entry.clientId} shown={each} />
            ))}
          </div>
          {may(agent.role, 'conversations:answer') && (
            <NoteField
              id="whisper"
              draft={draftAt(place)}
              label={words.whisperLabel}
              placeholder={words.whisperPlaceholder}
              submitLabel={words.whisperSend}
              onDraft={(draft) => noteDraftChanged(place, draft)}
              onSubmit={(text, mentions) => {
                addNote({ conversation: row.id }, text, mentions, true);
                noteDraftChanged(place, emptyNoteDraft);
              }}
              onTyping={typing}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** Who takes part beside oneself: brought in, or heard there. */
function otherWhisperers(
  row: ConversationSummary,
  shown: readonly ShownNote[],
  me: string,
): { id: string; name: string }[] {
  const all = new Map<string, { id: string; name: string }>();
  for (const each of row.participants) all.set(each.id, each);
  for (const each of shown) if (each.kind === 'stored') all.set(each.note.author.id, each.note.author);
  all.delete(me);
  return [...all.values()];
}
