/** All actions of the console together, as the page adds them at its start. */
import { expect, it } from 'vitest';
import { allActions } from '../../console/actions.ts';
import { addDeskActions } from '../../console/desk-actions.ts';
import { addNoteActions } from '../../console/note-actions.ts';
import { addOperationActions } from '../../console/operation-actions.ts';
import { addPageActions } from '../../console/page-actions.ts';
import { addRoutingActions } from '../../console/routing-actions.ts';

it('gives every action an id and a key of its own', () => {
  // A clash throws, and the page would stay empty.
  for (const add of [addNoteActions, addDeskActions, addRoutingActions, addOperationActions, addPageActions])
    add();
  const keys = allActions().flatMap(({ keys: bound }) => (bound === undefined ? [] : [bound]));
  expect(keys.length).toBeGreaterThan(20);
  // The first key of a pair would otherwise never wait for its second.
  for (const pair of keys.filter((key) => key.includes(' '))) expect(keys).not.toContain(pair.split(' ')[0]);
});
