import { expect, test } from 'vitest';
import { icons as shared } from '../../shared/icons.ts';
import { icons } from '../../widget/view/icons.ts';

test('the icons of the widget are those of the shared table', () => {
  expect(shared).toMatchObject(icons);
});
