import { expect, it } from 'vitest';
import { openVisit } from '../../../widget/page/visit.ts';

function storage(content: Record<string, string> = {}) {
  return {
    content,
    open: () =>
      ({
        getItem: (key: string) => content[key] ?? null,
        setItem: (key: string, value: string) => {
          content[key] = value;
        },
      }) as Storage,
  };
}

it('nothing is stored before the visitor acts, and all of the visit after it', () => {
  const { content, open } = storage();
  const visit = openVisit('key', open);
  visit.shown('one');
  expect([visit.shownBefore('one'), content]).toEqual([1, {}]);
  visit.over('one');
  visit.shown('two');
  const next = openVisit('key', open);
  expect([next.isOver('one'), next.isOver('two'), next.shownBefore('one'), next.shownBefore('two')]).toEqual([
    true,
    false,
    1,
    1,
  ]);
});

it.each(['nonsense', '{"shown":null,"over":7}', 'null'])(
  'what is not ours in storage (%s) is a new visit',
  (held) => {
    const visit = openVisit('key', storage({ key: held }).open);
    expect([visit.shownBefore('one'), visit.isOver('one')]).toEqual([0, false]);
  },
);

it('where storage is denied the visit lasts as long as the page', () => {
  const visit = openVisit('key', () => {
    throw new DOMException('denied', 'SecurityError');
  });
  visit.over('one');
  expect(visit.isOver('one')).toBe(true);
});
