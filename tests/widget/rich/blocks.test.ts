import * as v from 'valibot';
import { expect, test } from 'vitest';
import { enqueue } from '../../../shared/outbox.ts';
import { type Block, blocksSchema, type Field } from '../../../shared/protocol/blocks.ts';
import type { Message } from '../../../shared/protocol/entities.ts';
import { applyMessages, emptyTimeline } from '../../../shared/timeline.ts';
import { answersIn } from '../../../widget/rich/blocks/answers.ts';
import { numberFrom, problemsOf, valueLabel } from '../../../widget/rich/blocks/Form.tsx';
import { areBlocks, isMine, isUploaded } from '../../../widget/rich/checks.ts';
import { emojiGroups, findEmoji, inserted } from '../../../widget/rich/emoji.ts';
import { createState } from '../../../widget/state.ts';

const asked: Block[] = [
  { kind: 'replies', options: ['Yes', 'No'] },
  { kind: 'steps', title: 'Reset', steps: ['Off', 'On'], ask: true },
  { kind: 'links', links: [{ url: 'https://example.com', title: 'A', description: 'B' }] },
  { kind: 'form', fields: [{ name: 'a', label: 'A', type: 'choice', required: true, options: ['x'] }] },
];
const answer: Block = { kind: 'answer', to: 3, values: { option: 'Yes', worked: true, count: 2 } };

test('every block the protocol knows can be drawn', () => {
  for (const blocks of [asked, [answer]]) {
    expect(v.is(blocksSchema, blocks)).toBe(true);
    expect(areBlocks(blocks)).toBe(true);
  }
});

test('a block of another kind or shape leaves the message to its text', () => {
  for (const odd of [
    { kind: 'calendar' },
    { kind: 'replies' },
    { kind: 'replies', options: [1] },
    { kind: 'links', links: [{ url: 'javascript:alert(1)', title: 'x' }] },
    { kind: 'form', fields: [{ name: 'a', label: 'A', type: 'password', required: true }] },
    { kind: 'answer', to: -1, values: {} },
    { kind: 'answer', to: 1, values: { a: {} } },
    { kind: 'toString' },
    null,
    'replies',
  ]) {
    expect(areBlocks([asked[0], odd]), JSON.stringify(odd)).toBe(false);
  }
});

test('answers of the server with another shape are not taken for good ones', () => {
  const file = { id: 'f', name: 'a', type: 'image/png', bytes: 1 };
  expect(isUploaded({ ok: true, file })).toBe(true);
  expect(isUploaded({ ok: true, file: { ...file, width: '1' } })).toBe(false);
  expect(isUploaded({ ok: false, code: 'too_large' })).toBe(false);
  expect(isMine({ ok: true, conversations: [{ id: 'c' }] })).toBe(false);
});

test('a question is answered by the block that names it, and passed over by any later word', () => {
  const own = (seq: number, blocks: Block[] = []): Message => ({
    conversation: 'c',
    seq,
    clientId: `c${seq}`,
    author: { kind: 'visitor', id: 'v', name: '' },
    text: 'x',
    at: '2026-01-01T00:00:00Z',
    blocks,
  });
  const { timeline, outbox } = createState();
  timeline.value = applyMessages(emptyTimeline, [own(1), own(2, [answer])]);
  expect(answersIn({ timeline, outbox }).to.get(3)?.values['option']).toBe('Yes');
  expect(answersIn({ timeline, outbox }).lastOwn).toBe(2);
  outbox.value = enqueue(outbox.value, { clientId: 'p', conversation: 'c', text: 'x', queuedAt: 0 });
  expect(answersIn({ timeline, outbox }).lastOwn).toBe(Number.POSITIVE_INFINITY);
});

test('a form names what is missing and what does not fit, field by field', () => {
  const field = (name: string, type: Field['type'], required = true): Field => ({
    name,
    label: name,
    type,
    required,
    ...(type === 'choice' && { options: ['one'] }),
  });
  const fields = [
    field('text', 'text'),
    field('email', 'email'),
    field('number', 'number', false),
    field('date', 'date', false),
    field('choice', 'choice'),
    field('check', 'check'),
  ];
  expect(
    problemsOf(fields, { email: 'sam', number: 'many', date: '2026-02-30x', choice: 'two', check: false }),
  ).toEqual({
    text: 'missing',
    email: 'email',
    number: 'number',
    date: 'date',
    choice: 'choice',
    check: 'missing',
  });
  expect(problemsOf(fields, { text: 'a', email: 'a@b.example', choice: 'one', check: true })).toEqual({});
});

test('numbers are read as people write them, and what is none is given back', () => {
  const written = ['12', '1,5', '1.5', ' 1 000 ', "1'000", '-3', ''];
  expect(written.map(numberFrom)).toEqual([12, 1.5, 1.5, 1000, 1000, -3, '']);
  expect(numberFrom('about 12')).toBe('about 12');
  expect(numberFrom('1,000,000')).toBe('1,000,000');
});

test('a day that was chosen is shown as that day in every time zone', () => {
  const words = { yes: 'Yes', noAnswer: '–' };
  expect(valueLabel('2026-10-02', 'date', 'en-GB', words)).toBe('2 October 2026');
  expect(valueLabel('2026-10-02', 'text', 'en-GB', words)).toBe('2026-10-02');
  const unanswered = [false, null, ''].map((value) => valueLabel(value, 'check', 'en', words));
  expect(unanswered).toEqual(['–', '–', '–']);
  expect(valueLabel(true, 'check', 'en', words)).toBe('Yes');
});

test('emoji are few, different, and found by the beginning of any word of their name', () => {
  const all = emojiGroups.flatMap(({ emoji }) => emoji);
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
  for (const { emoji, name } of all) expect(`${emoji} ${name}`).toMatch(/^\P{ASCII}+ [a-z ]+$/u);
  expect(findEmoji('thu up').map(({ emoji }) => emoji)).toEqual(['👍']);
  expect(findEmoji('humbs')).toEqual([]);
  expect(inserted('so hapy', 4, 6, '👍')).toEqual({ text: 'so h👍y', caret: 6 });
});
