import { beforeEach, expect, test } from 'vitest';
import { type Action, actionsAdded, actionsForgotten, allActions } from '../../console/actions.ts';
import { actionFor, pressOf } from '../../console/keyboard.ts';
import { found, ranked } from '../../console/view/palette/rank.ts';

const key = (key: string, change: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});
const action = (id: string, keys: string, change: Partial<Action> = {}): Action => ({
  id,
  keys,
  group: 'go',
  name: id,
  run: () => undefined,
  ...change,
});

beforeEach(actionsForgotten);

test('a press is named by its character, whatever key makes it', () => {
  expect(pressOf(key('j'), false)).toBe('j');
  expect(pressOf(key('J', { shiftKey: true }), false)).toBe('shift+j');
  expect(pressOf(key('?', { shiftKey: true }), false)).toBe('?');
  expect(pressOf(key('Enter', { shiftKey: true }), false)).toBe('shift+enter');
});

test('the modifier is the system’s own, and the other one stays the browser’s', () => {
  expect(pressOf(key('k', { ctrlKey: true }), false)).toBe('mod+k');
  expect(pressOf(key('k', { metaKey: true }), true)).toBe('mod+k');
  expect(pressOf(key('k', { metaKey: true }), false)).toBeNull();
  expect(pressOf(key('k', { ctrlKey: true }), true)).toBeNull();
  expect(pressOf(key('k', { altKey: true }), false)).toBeNull();
});

test('a pair of keys counts within its time only, and a single key is not held up', () => {
  actionsAdded(action('mine', 'g m'), action('next', 'j'));
  expect(actionFor('g', 0)).toEqual({ action: null, waits: true });
  expect(actionFor('m', 500).action?.id).toBe('mine');
  actionFor('g', 1000);
  expect(actionFor('m', 9000).action).toBeNull();
  actionFor('g', 10_000);
  expect(actionFor('j', 10_100).action?.id).toBe('next');
});

test('what cannot be done now leaves its key alone', () => {
  actionsAdded(action('resolve', 'e', { can: () => false }));
  expect(actionFor('e', 0)).toEqual({ action: null, waits: false });
});

test('no two actions share a key or an id', () => {
  actionsAdded(action('one', 'x'));
  expect(() => actionsAdded(action('two', 'x'))).toThrow('one');
  expect(() => actionsAdded(action('one', 'y'))).toThrow('one');
  expect(allActions()).toHaveLength(1);
});

test('beginnings of words come before parts, parts before letters in order', () => {
  expect(found('Resolve the conversation', 'res')).toBe(3);
  expect(found('Résoudre', 'res')).toBe(3);
  expect(found('Resolve the conversation', 'solve')).toBe(2);
  expect(found('Resolve the conversation', 'rlv')).toBe(1);
  expect(found('Resolve', 'xyz')).toBe(0);
  expect(found('Go to Mine', 'mine go')).toBe(3);
  expect(ranked(['Unassigned', 'Sign out', 'Assign', 'Mine'], 'sign', (name) => name)).toEqual([
    { one: 'Sign out', score: 3 },
    { one: 'Unassigned', score: 2 },
    { one: 'Assign', score: 2 },
  ]);
});
