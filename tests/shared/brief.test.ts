import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BriefMessage, briefFrom, factsIn, quoted } from '../../shared/brief.ts';
import { costMs } from '../harness/cost.ts';

const visitor = (text: string): BriefMessage => ({ from: 'visitor', name: 'Vera', text });
const agent = (text: string, name = 'Ann'): BriefMessage => ({ from: 'agent', name, text });

describe('a brief', () => {
  it('says what they wanted first and last, past greetings', () => {
    const { wants } = briefFrom([
      visitor('Hi'),
      visitor('My projector hums since the update'),
      visitor('It is the loud one in the hall'),
      visitor('Can you send somebody before Friday?'),
      visitor('ok'),
    ]);
    expect(wants).toEqual(['My projector hums since the update', 'Can you send somebody before Friday?']);
  });

  it('takes a greeting where there is nothing else, and one thing once', () => {
    expect(briefFrom([visitor('Hi')]).wants).toEqual(['Hi']);
    expect(briefFrom([visitor('Where is my film?')]).wants).toEqual(['Where is my film?']);
    expect(briefFrom([]).wants).toEqual([]);
  });

  it('takes what was said without spaces for something', () => {
    expect(briefFrom([visitor('はい'), visitor('請求書が二回届きましたので確認してください')]).wants).toEqual(
      ['請求書が二回届きましたので確認してください'],
    );
  });

  it('keeps the last three things we said, with who said them', () => {
    const { told } = briefFrom(['one', 'two', 'three', 'four'].map((text) => agent(text)));
    expect(told).toEqual(['two', 'three', 'four'].map((text) => ({ by: 'Ann', text })));
  });
});

describe('facts', () => {
  it('are found word for word, each kind as what it is, in the order they were given', () => {
    expect(
      factsIn([
        'Order #A-10234 from 2026-11-02, paid €1.249,90.',
        'Call +49 30 1234567 or write to vera.k@mail.example.com, see https://shop.example.com/o/99871?x=1',
        'Customer 4711234',
      ]),
    ).toEqual([
      { kind: 'order', text: '#A-10234' },
      { kind: 'date', text: '2026-11-02' },
      { kind: 'amount', text: '€1.249,90' },
      { kind: 'phone', text: '+49 30 1234567' },
      { kind: 'email', text: 'vera.k@mail.example.com' },
      { kind: 'link', text: 'https://shop.example.com/o/99871?x=1' },
      { kind: 'order', text: '4711234' },
    ]);
  });

  it('are named once, and of very many the last', () => {
    expect(factsIn(['AB-1234', 'again AB-1234'])).toEqual([{ kind: 'order', text: 'AB-1234' }]);
    const many = factsIn([Array.from({ length: 40 }, (_, index) => `${100_000 + index}`).join(' ')]);
    expect(many).toHaveLength(12);
    expect(many.at(-1)?.text).toBe('100039');
  });

  it('are never made up: each stands in what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })), (texts) => {
        for (const { text } of factsIn(texts)) expect(texts.some((each) => each.includes(text))).toBe(true);
      }),
    );
  });

  it('are found in time in whatever is sent', () => {
    const hostile = ['a@a.'.repeat(2000), '1.'.repeat(4000), '+1 '.repeat(2600), 'A-'.repeat(4000)];
    expect(costMs(() => factsIn(hostile))).toBeLessThan(500);
  });
});

describe('a quotation', () => {
  it('ends at a word and says that it goes on', () => {
    expect(quoted('one two three four', 12)).toBe('one two …');
    expect(quoted(' as \n it  is ')).toBe('as it is');
  });

  it('never holds half of a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          expect(quoted(text.toWellFormed(), most).isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
