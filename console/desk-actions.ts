/** What can be done on the desk whatever part of it one is in: walk, take, resolve, look, go to a list. */

import { conversationViews } from '../shared/protocol/views.ts';
import { signOut } from './account.ts';
import { type Action, actionsAdded } from './actions.ts';
import { canSend, focusComposer, sendAndResolve } from './composer-field.ts';
import { go, place } from './route.ts';
import { rows } from './state/conversations.ts';
import { detailsToggled, helpToggled, layout, paletteToggled } from './state/layout.ts';
import { rowAsked, shownRows } from './state/lists.ts';
import { composing, composingChanged } from './state/note-drafts.ts';
import { themeChosen, themes } from './state/preferences.ts';
import { rangeSelected, selectionToggled } from './state/selection.ts';
import { currentAgent } from './state/session.ts';
import { resolveConversation, takeConversation } from './sync.ts';
import { offered, turnPlay } from './tray.ts';
import { strings } from './words.ts';

/** Opens the conversation after or before the open one, and takes the focus along to its row. */
function walk(step: 1 | -1): void {
  const { conversation } = place.value;
  const shown = shownRows.value;
  const at = shown.findIndex((row) => row.id === conversation);
  const next = at < 0 ? shown[0] : shown[at + step];
  if (next === undefined) return;
  rowAsked(next.id);
  go({ conversation: next.id });
}

const openRow = () => {
  const { conversation } = place.value;
  return conversation === null ? undefined : rows.value.get(conversation);
};
const isOpen = () => openRow()?.state.status === 'open';

/** `g` and the letter of the list. */
const viewKeys = {
  mine: 'g m',
  unassigned: 'g u',
  open: 'g o',
  waiting: 'g w',
  snoozed: 'g s',
  mentions: 'g n',
  resolved: 'g r',
  all: 'g a',
} as const;

/** The row that has the focus, else the one of the open conversation. */
const rowAtHand = (): string | null => {
  const focused = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const id = focused ?? place.value.conversation;
  return id !== null && shownRows.value.some((row) => row.id === id) ? id : null;
};

export function addDeskActions(): void {
  const words = strings.actions;
  const onOpen = (act: (conversation: string) => unknown) => () => {
    const row = openRow();
    if (row) act(row.id);
  };
  const views = conversationViews.map(
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
      id: 'pick',
      group: 'go',
      name: strings.lists.actions.pick,
      keys: 'x',
      keyOnly: true,
      can: () => rowAtHand() !== null,
      run: () => selectionToggled(rowAtHand() ?? ''),
    },
    {
      id: 'pick-range',
      group: 'go',
      name: strings.lists.actions.pickRange,
      keys: 'shift+x',
      keyOnly: true,
      can: () => rowAtHand() !== null,
      run: () =>
        rangeSelected(
          shownRows.value.map(({ id }) => id),
          rowAtHand() ?? '',
        ),
    },
    {
      id: 'reply',
      group: 'write',
      name: words.reply,
      keys: 'r',
      can: () => place.value.conversation !== null,
      run: () => (composing.value === 'reply' ? focusComposer() : composingChanged('reply')),
    },
    // Its key is the text field's own: in another field it would send what stands there.
    {
      id: 'send-and-resolve',
      group: 'write',
      name: strings.operations.actions.sendAndResolve,
      can: canSend,
      run: sendAndResolve,
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
