/** Keys and palette entries around notes. */
import { may } from '../shared/permissions.ts';
import { actionsAdded } from './actions.ts';
import { place } from './route.ts';
import { composing, composingChanged } from './state/note-drafts.ts';
import { currentAgent } from './state/session.ts';
import { whispersToggled } from './state/whispers.ts';
import { strings } from './words.ts';

const writes = (): boolean => {
  const agent = currentAgent();
  return place.value.conversation !== null && agent !== null && may(agent.role, 'conversations:answer');
};

/** The field of a part of the page, once it is there. */
const focusIn = (part: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`${part} textarea`)?.focus());
};

export function whisper(conversation: string): void {
  whispersToggled(conversation, true);
  focusIn('.whispers');
}

export function addNoteActions(): void {
  const words = strings.notes;
  actionsAdded(
    {
      id: 'note',
      group: 'write',
      name: words.writeNote,
      keys: 'n',
      can: writes,
      run() {
        if (composing.value === 'note') focusIn('.note-composer');
        else composingChanged('note');
      },
    },
    {
      id: 'whisper',
      group: 'write',
      name: words.writeWhisper,
      keys: 'w',
      can: writes,
      run() {
        const { conversation } = place.value;
        if (conversation !== null) whisper(conversation);
      },
    },
  );
}
