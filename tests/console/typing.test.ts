import { beforeEach, expect, it } from 'vitest';
import { resetTyping, typingVisitors, visitorTyping } from '../../console/state/typing.ts';

beforeEach(resetTyping);

it('knows who writes and, where it is shown, what; when they stop nothing of it stays', () => {
  visitorTyping('c1', true, 'I was ab');
  visitorTyping('c2', true);
  expect([...typingVisitors.value]).toEqual([
    ['c1', 'I was ab'],
    ['c2', ''],
  ]);
  visitorTyping('c1', true, 'I was about');
  expect(typingVisitors.value.get('c1')).toBe('I was about');
  visitorTyping('c1', false);
  expect(typingVisitors.value.has('c1')).toBe(false);
});

it('changes nothing when nothing is new', () => {
  visitorTyping('c1', true, 'a');
  const before = typingVisitors.value;
  visitorTyping('c1', true, 'a');
  visitorTyping('c2', false);
  expect(typingVisitors.value).toBe(before);
});
