import { useEffect, useRef } from 'preact/hooks';
import { tellNoteTyping } from '../../connection.ts';
import { addNote } from '../../notes.ts';
import {
  composingChanged,
  draftAt,
  emptyNoteDraft,
  noteDraftChanged,
  noteDrafts,
} from '../../state/note-drafts.ts';
import { strings } from '../../words.ts';
import { NoteField } from './note-field.tsx';

const words = strings.notes;
/** A notice is good for several seconds on the other side, so more often would only be noise. */
const typingEveryMs = 3000;
const typingStopsMs = 5000;

/** Where the composer stands while the agent writes to the team. */
export function NoteComposer({ conversation }: { conversation: string }) {
  const place = `note.${conversation}`;
  void noteDrafts.value;
  const typing = useNoteTyping(conversation);
  return (
    <div class="note-composer">
      <NoteField
        id="note-composer"
        draft={draftAt(place)}
        label={words.label}
        placeholder={words.placeholder}
        submitLabel={words.send}
        onDraft={(draft) => noteDraftChanged(place, draft)}
        onSubmit={(text, mentions) => {
          addNote({ conversation }, text, mentions);
          noteDraftChanged(place, emptyNoteDraft);
        }}
        onCancel={() => composingChanged('reply')}
        onTyping={typing}
      />
      <p class="composer-foot composer-hint">{words.hint}</p>
    </div>
  );
}

/** Tells colleagues who look that a note is being written, and that it has stopped. */
export function useNoteTyping(conversation: string): (active: boolean) => void {
  const told = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    if (told.current > 0) tellNoteTyping({ conversation, active: false });
    told.current = 0;
  };
  useEffect(() => stop, [conversation]);
  return (active) => {
    if (!active) return stop();
    clearTimeout(timer.current);
    timer.current = setTimeout(stop, typingStopsMs);
    const now = Date.now();
    if (now - told.current < typingEveryMs) return;
    told.current = now;
    tellNoteTyping({ conversation, active: true });
  };
}
