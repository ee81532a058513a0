import { describe, expect, it } from 'vitest';
import { createAnswers, fileSize, isPicture, saidBeside, shownSize } from '../../console/message-content.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { applyMessages, timelineFrom } from '../../shared/timeline.ts';
import { idOf, me, messageOf } from './samples.ts';

const file = { id: idOf(7), name: 'a.png', type: 'image/png', bytes: 10, width: 640, height: 480 };

describe('a file', () => {
  it('is a picture only where browsers show it and its measures are known', () => {
    expect(isPicture(file)).toBe(true);
    expect(isPicture({ ...file, type: 'image/svg+xml' })).toBe(false);
    expect(isPicture({ id: file.id, name: 'b.png', type: 'image/png', bytes: 10 })).toBe(false);
    expect(isPicture({ ...file, type: 'application/pdf' })).toBe(false);
  });

  it('is shown within bounds, in its own shape, never larger than it is', () => {
    expect(shownSize({ width: 2800, height: 1400 })).toEqual({ width: 280, height: 140 });
    expect(shownSize({ width: 100, height: 2400 })).toEqual({ width: 48, height: 240 });
    expect(shownSize({ width: 90, height: 60 })).toEqual({ width: 90, height: 60 });
  });

  it('has its size in words', () => {
    expect(fileSize(1, 'en')).toBe('1 byte');
    expect(fileSize(840, 'en')).toBe('840 bytes');
    expect(fileSize(12_345, 'en')).toBe('12 kB');
    expect(fileSize(1_260_000, 'en')).toBe('1.2 MB');
    expect(fileSize(10 * 1024 * 1024, 'en')).toBe('10 MB');
    expect(fileSize(0, 'en')).toBe('0 bytes');
  });
});

describe('answers', () => {
  const answer = (to: number, option: string) => ({ kind: 'answer' as const, to, values: { option } });

  it('belong to the message they answer, the first one counts, and only a visitor gives any', () => {
    const timeline = applyMessages(timelineFrom(0), [
      messageOf(1, { author: { kind: 'agent', ...me }, blocks: [answer(1, 'mine')] }),
      messageOf(2, { author: { kind: 'agent', ...me } }),
      messageOf(3, { blocks: [answer(2, 'Yes')] }),
      messageOf(4, { blocks: [answer(2, 'No')] }),
    ]);
    expect([...createAnswers()(timeline)]).toEqual([[2, answer(2, 'Yes')]]);
  });

  it('are the same whether messages come one after the other, from above, or all at once', () => {
    const given = (seq: number): Message =>
      messageOf(seq, { ...(seq % 7 === 0 && { blocks: [answer(seq - 1 - (seq % 3) * 7, `at ${seq}`)] }) });
    const run = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => given(from + index));
    const grown = createAnswers();
    let timeline = timelineFrom(400);
    for (const step of [
      run(401, 450),
      run(451, 460),
      run(470, 480),
      run(305, 400),
      run(461, 469),
      run(1, 304),
    ]) {
      timeline = applyMessages(timeline, step);
      const sorted = [...grown(timeline)].sort(([one], [other]) => one - other);
      expect(sorted).toEqual([...createAnswers()(timeline)].sort(([one], [other]) => one - other));
    }
    // Some were answered more than once.
    expect(grown(timeline).size).toBeGreaterThan(20);
    expect(grown(timeline).size).toBeLessThan(60);
  });

  it('are not said twice: lines that only list the values are left out, other words stay', () => {
    const values = [
      { label: 'Order number', value: 'LL-2041' },
      { label: 'What happened', value: 'It stopped.\nTwice.' },
      { label: 'Gift', value: true },
      { label: 'Seats', value: 2 },
    ];
    expect(
      saidBeside('Order number: LL-2041\nWhat happened: It stopped.\nTwice.\n– Gift: ja\n2', values),
    ).toBe('');
    expect(saidBeside('Order number: LL-2041\nAnd thank you', values)).toBe('And thank you');
  });
});
