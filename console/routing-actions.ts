/** What can be done about who looks after what, by key and from the palette. */
import { actionsAdded } from './actions.ts';
import { place } from './route.ts';
import { joinConversation, sayAvailability } from './routing.ts';
import { me } from './state/agents.ts';
import { type Asking, colleagueDialogOpened } from './state/colleague-dialog.ts';
import { rows } from './state/conversations.ts';
import { strings } from './words.ts';

const openRow = () => {
  const { conversation } = place.value;
  const row = conversation === null ? undefined : rows.value.get(conversation);
  return row?.state.status === 'open' && me.value?.role !== 'viewer' ? row : undefined;
};
const opens = (asking: Asking) => () => {
  const row = openRow();
  if (row) colleagueDialogOpened(row.id, asking);
};

export function addRoutingActions(): void {
  const words = strings.routing;
  const can = () => openRow() !== undefined;
  actionsAdded(
    {
      id: 'bring-in',
      group: 'conversation',
      name: words.dialog.bring_in,
      keys: 'shift+b',
      can,
      run: opens('bring_in'),
    },
    {
      id: 'hand-over',
      group: 'conversation',
      name: words.dialog.hand_over,
      keys: 'shift+h',
      can,
      run: opens('hand_over'),
    },
    {
      id: 'join',
      group: 'conversation',
      name: words.joinLong,
      can: () => {
        const row = openRow();
        const mine = row?.participants.find(({ id }) => id === me.value?.id);
        return row !== undefined && row.state.assignee?.id !== me.value?.id && mine?.role !== 'joined';
      },
      run() {
        const row = openRow();
        if (row) void joinConversation(row.id);
      },
    },
    {
      id: 'away',
      group: 'console',
      name: words.goAway,
      can: () => me.value !== null && me.value.why !== 'chosen',
      run: () => void sayAvailability({ availability: 'away' }),
    },
    {
      id: 'here',
      group: 'console',
      name: words.back,
      can: () => me.value?.why === 'chosen',
      run: () => void sayAvailability({ availability: 'here' }),
    },
  );
}
