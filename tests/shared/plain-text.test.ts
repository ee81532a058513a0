import { describe, expect, it } from 'vitest';
import { answered, fullText, plainTextOf, wordsBeside } from '../../shared/plain-text.ts';
import type { Block } from '../../shared/protocol/blocks.ts';

const replies: Block = { kind: 'replies', options: ['Yes', 'Not now'] };
const steps: Block = { kind: 'steps', title: 'Captions', steps: ['Open the film.', 'Press C.'], ask: true };
const links: Block = {
  kind: 'links',
  links: [
    { url: 'https://example.com/a', title: 'Captions', description: 'How they work.' },
    { url: 'https://example.com/b', title: 'Plans' },
  ],
};
const form: Block = {
  kind: 'form',
  title: 'Your order',
  fields: [
    { name: 'order_number', label: 'Order number', type: 'text', required: true },
    { name: 'size', label: 'Size', type: 'choice', required: false, options: ['S', 'M'] },
    { name: 'gift', label: 'A gift', type: 'check', required: false },
  ],
};

describe('a block as text', () => {
  it('names every reply', () => expect(plainTextOf(replies)).toBe('– Yes\n– Not now'));

  it('numbers steps and asks whether they worked, only where it should', () => {
    expect(plainTextOf(steps)).toBe('Captions\n1. Open the film.\n2. Press C.\nDid that work?');
    expect(plainTextOf({ kind: 'steps', steps: ['Press C.'], ask: false })).toBe('1. Press C.');
  });

  it('writes the address of every link out', () =>
    expect(plainTextOf(links)).toBe(
      'Captions\nHow they work.\nhttps://example.com/a\n\nPlans\nhttps://example.com/b',
    ));

  it('lists what a form asks for, with what there is to choose from', () =>
    expect(plainTextOf(form)).toBe('Your order\n– Order number\n– Size: S / M\n– A gift'));

  it('lists what an answer says', () =>
    expect(plainTextOf({ kind: 'answer', to: 3, values: { size: 'M', gift: true } })).toBe(
      'size: M\ngift: true',
    ));
});

describe('the text of a message with blocks', () => {
  it('says what the writer said and what the blocks say, and gives the words back alone', () => {
    for (const words of ['', 'Try this', 'Two\n\nparagraphs']) {
      const text = fullText(words, [steps, replies]);
      expect(text).toContain('2. Press C.');
      expect(text).toContain('– Not now');
      expect(wordsBeside(text, [steps, replies])).toBe(words);
    }
  });

  it('is the words alone where there are no blocks, to the last space', () => {
    expect(fullText('Hello ', [])).toBe('Hello ');
    expect(wordsBeside('Hello ', [])).toBe('Hello ');
  });

  it('is shown whole when it was not made from its blocks', () => {
    expect(wordsBeside('Another client wrote this.', [steps])).toBe('Another client wrote this.');
    expect(wordsBeside('no– Yes\n– Not now', [replies])).toBe('no– Yes\n– Not now');
  });
});

describe('an answer', () => {
  const to = 3;

  it('to a form names the fields as they were labelled, in their order, also those left empty', () =>
    expect(answered({ kind: 'answer', to, values: { gift: true, order_number: 'LL-2041' } }, [form])).toEqual(
      [
        { label: 'Order number', value: 'LL-2041' },
        { label: 'Size', value: null },
        { label: 'A gift', value: true },
      ],
    ));

  it('to steps says whether they worked, and to replies which one', () => {
    expect(answered({ kind: 'answer', to, values: { worked: false } }, [steps])).toEqual([
      { label: 'Did that work?', value: false },
    ]);
    expect(answered({ kind: 'answer', to, values: { option: 'Yes' } }, [links, replies])).toEqual([
      { label: '', value: 'Yes' },
    ]);
  });

  it('to a message that is not here names its values as they are', () =>
    expect(answered({ kind: 'answer', to, values: { size: 'M' } }, [])).toEqual([
      { label: 'size', value: 'M' },
    ]));
});
