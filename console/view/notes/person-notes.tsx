import { useEffect } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import { addNote, markSeen } from '../../notes.ts';
import { shownNotes } from '../../state/note-asides.ts';
import { draftAt, emptyNoteDraft, noteDraftChanged, noteDrafts } from '../../state/note-drafts.ts';
import { strings } from '../../words.ts';
import { NoteField } from './note-field.tsx';
import { NoteView } from './note-view.tsx';

const words = strings.notes;

/** What the team knows of a person, whatever the conversation. */
export function PersonNotes({ visitor, agent }: { visitor: string; agent: Agent }) {
  const place = `person.${visitor}`;
  void noteDrafts.value;
  const shown = shownNotes(visitor, (entry) => entry.note.visitor === visitor, false);
  useEffect(markSeen, [shown.length]);
  return (
    <section class="panel-part person-notes" aria-label={words.person}>
      <h3>{words.person}</h3>
      {shown.length === 0 && <p class="panel-quiet">{words.personHelp}</p>}
      {shown.map((each) => (
        <NoteView key={each.kind === 'stored' ? each.note.id : each.entry.clientId} shown={each} />
      ))}
      {may(agent.role, 'conversations:answer') && (
        <NoteField
          id="person-note"
          draft={draftAt(place)}
          label={words.personAdd}
          placeholder={words.personPlaceholder}
          submitLabel={words.send}
          onDraft={(draft) => noteDraftChanged(place, draft)}
          onSubmit={(text, mentions) => {
            addNote({ visitor }, text, mentions);
            noteDraftChanged(place, emptyNoteDraft);
          }}
        />
      )}
    </section>
  );
}
