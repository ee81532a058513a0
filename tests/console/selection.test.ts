import { beforeEach, expect, test } from 'vitest';
import {
  allSelected,
  rangeSelected,
  selected,
  selecting,
  selectionCleared,
  selectionLost,
  selectionToggled,
} from '../../console/state/selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const picked = () => [...selected.value].sort();

beforeEach(selectionCleared);

test('a range goes from the row picked last, in either direction, and adds to what is picked', () => {
  selectionToggled('d');
  rangeSelected(shown, 'b');
  expect(picked()).toEqual(['b', 'c', 'd']);
  rangeSelected(shown, 'a');
  expect(picked()).toEqual(['a', 'b', 'c', 'd']);
});

test('a range without a beginning that is shown picks the one row', () => {
  rangeSelected(shown, 'c');
  expect(picked()).toEqual(['c']);
});

test('what is erased is not picked any more', () => {
  allSelected(shown);
  selectionLost(['a', 'e', 'nobody']);
  expect(picked()).toEqual(['b', 'c', 'd']);
  selectionToggled('b');
  selectionLost(['c', 'd']);
  expect(selecting.value).toBe(false);
});
