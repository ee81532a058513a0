/** What can be done on the desk whatever part of it one is in: walk, take, resolve, look, go to a list. */

import { signOut } from './account.ts';
import { type Action, actionsAdded } from './actions.ts';
import { focusComposer } from './composer-field.ts';
import { go, place, viewNames } from './route.ts';
import { rows, rowsOf } from './state/conversations.ts';
import { detailsToggled, helpToggled, layout, paletteToggled } from './state/layout.ts';
import { composing, composingChanged } from './state/note-drafts.ts';
import { themeChosen, themes } from './state/preferences.ts';
import { currentAgent } from './state/session.ts';
import { resolveConversation, takeConversation } from './sync.ts';
import { offered, turnPlay } from './tray.ts';
import { strings } from './words.ts';

/** Opens the conversation after or before the open one, and takes the focus along to its row. */
function walk(step: 1 | -1): void {
  const { view, conversation } = place.value;
  const shown = rowsOf(rows.value, view, currentAgent()?.id ?? '');
  const at = shown.findIndex((row) => row.id === conversation);
  const next = at < 0 ? shown[0] : shown[at + step];
  if (next === undefined) return;
  const link = document.querySelector<HTMLElement>(`[data-conversation="${next.id}"]`);
  link?.scrollIntoView({ block: 'nearest' });
  link?.focus();
  go({ conversation: next.id });
}

const openRow = () => {
  const { conversation } = place.value;
  return conversation === null ? undefined : rows.value.get(conversation);
};
const isOpen = () => openRow()?.state.status === 'open';

/** `g` and the letter of the list. */
const viewKeys = { open: 'g o', mine: 'g m', unassigned: 'g u', resolved: 'g r' } as const;

export function addDeskActions(): void {
  const words = strings.actions;
  const onOpen = (act: (conversation: string) => unknown) => () => {
    const row = openRow();
    if (row) act(row.id);
  };
  const views = viewNames.map(
    (view): Action => ({
      id: `go-${view}`,
      group: 'go',
      name: words.goTo(strings.views[view]),
      keys: viewKeys[view],
      run: () => go({ view, conversation: null }),
    }),
  );
  actionsAdded(
    {
      id: 'palette',
      group: 'console',
      name: words.palette,
      keys: 'mod+k',
      keyOnly: true,
      run: () => paletteToggled(true),
    },
    { id: 'next', group: 'go', name: words.next, keys: 'j', run: () => walk(1) },
    { id: 'previous', group: 'go', name: words.previous, keys: 'k', run: () => walk(-1) },
    {
      id: 'leave-conversation',
      group: 'go',
      name: words.backToList,
      keys: 'escape',
      keyOnly: true,
      can: () => layout.value === 'narrow' && place.value.conversation !== null,
      run: () => go({ conversation: null }),
    },
    ...views,
    {
      id: 'reply',
      group: 'write',
      name: words.reply,
      keys: 'r',
      can: () => place.value.conversation !== null,
      run: () => (composing.value === 'reply' ? focusComposer() : composingChanged('reply')),
    },
    {
      id: 'less-play',
      group: 'write',
      name: words.lessPlay,
      keys: 'v',
      can: () => offered().length > 0,
      run: () => turnPlay(place.value.conversation),
    },
    {
      id: 'take',
      group: 'conversation',
      name: words.take,
      keys: 'a',
      can: () => isOpen() && openRow()?.state.assignee?.id !== currentAgent()?.id,
      run: onOpen(takeConversation),
    },
    {
      id: 'resolve',
      group: 'conversation',
      name: words.resolve,
      keys: 'e',
      can: isOpen,
      run: onOpen(resolveConversation),
    },
    {
      id: 'details',
      group: 'console',
      name: words.details,
      keys: 'd',
      can: () => place.value.conversation !== null,
      run: detailsToggled,
    },
    { id: 'help', group: 'console', name: words.help, keys: '?', run: () => helpToggled(true) },
    ...themes.map(
      (option): Action => ({
        id: `theme-${option}`,
        group: 'console',
        name: words.theme(strings.account.themes[option]),
        run: () => themeChosen(option),
      }),
    ),
    { id: 'sign-out', group: 'console', name: words.signOut, run: () => void signOut() },
  );
}
