/** Keys and palette entries of what agents do to conversations: to the picked ones while some are, else to the open one. */
import { may } from '../shared/permissions.ts';
import { type Action, actionsAdded } from './actions.ts';
import { isTextField } from './keyboard.ts';
import { block, merge, reopen, undo, wake } from './operations.ts';
import { place } from './route.ts';
import { rows } from './state/conversations.ts';
import { type OperationKind, operationAsked } from './state/operation-dialog.ts';
import { selected } from './state/selection.ts';
import { currentAgent } from './state/session.ts';
import { history } from './state/undo.ts';
import { strings } from './words.ts';

export const operationActionIds = new Set([
  'snooze',
  'wake',
  'tag',
  'priority',
  'promise',
  'merge',
  'unmerge',
  'block',
  'unblock',
  'reopen',
]);

const open = () => rows.value.get(place.value.conversation ?? '');
const mayAct = () => may(currentAgent()?.role ?? 'viewer', 'conversations:answer');

/** Whom an action is for. */
export function targets(): readonly string[] {
  if (selected.value.size > 0) return [...selected.value];
  const row = open();
  return row ? [row.id] : [];
}

export function addOperationActions(): void {
  const words = strings.operations.actions;
  const any = () => mayAct() && targets().length > 0;
  const one = () => mayAct() && open() !== undefined;
  const ask = (kind: OperationKind) => () => operationAsked(kind, targets());
  const askOne = (kind: OperationKind) => () => {
    const row = open();
    if (row) operationAsked(kind, [row.id]);
  };
  const group = 'conversation';
  const actions: Action[] = [
    {
      id: 'snooze',
      group,
      name: words.snooze,
      keys: 's',
      alias: 'later remind',
      can: any,
      run: ask('snooze'),
    },
    {
      id: 'wake',
      group,
      name: words.wake,
      can: () => any() && targets().some((id) => rows.value.get(id)?.snoozedUntil),
      run: () => void wake(targets()),
    },
    { id: 'tag', group, name: words.tag, keys: 't', alias: 'label', can: any, run: ask('tag') },
    {
      id: 'priority',
      group,
      name: words.priority,
      keys: 'p',
      alias: 'urgent',
      can: any,
      run: ask('priority'),
    },
    { id: 'promise', group, name: words.promise, keys: 'shift+p', can: one, run: askOne('promise') },
    {
      id: 'reopen',
      group,
      name: words.reopen,
      keys: 'shift+e',
      can: () => any() && targets().some((id) => rows.value.get(id)?.state.status === 'resolved'),
      run: () => void reopen(targets()),
    },
    {
      id: 'merge',
      group,
      name: words.merge,
      keys: 'shift+m',
      can: () => one() && open()?.mergedInto === null,
      run: askOne('merge'),
    },
    {
      id: 'unmerge',
      group,
      name: words.unmerge,
      can: () => one() && open()?.mergedInto !== null,
      run: () => {
        const row = open();
        if (row) void merge(row.id, null);
      },
    },
    {
      id: 'block',
      group,
      name: words.block,
      keys: 'shift+l',
      can: () => one() && open()?.blocked === false,
      run: askOne('block'),
    },
    {
      id: 'unblock',
      group,
      name: words.unblock,
      can: () => one() && open()?.blocked === true,
      run: () => {
        const row = open();
        if (row) void block(row.visitor.id, null);
      },
    },
    {
      id: 'undo',
      group: 'console',
      name: words.undo,
      keys: 'z',
      can: () => history.value.length > 0,
      run: () => void undo(),
    },
    {
      id: 'undo-everywhere',
      group: 'console',
      name: words.undo,
      keys: 'mod+z',
      keyOnly: true,
      // In a text field the key takes back what was typed.
      can: () => history.value.length > 0 && !isTextField(document.activeElement),
      run: () => void undo(),
    },
  ];
  actionsAdded(...actions);
}
