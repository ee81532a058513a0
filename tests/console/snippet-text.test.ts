import { describe, expect, it } from 'vitest';
import { filled, found, slashAt } from '../../console/snippet-text.ts';

describe('a ready text', () => {
  it('takes what is known, what to say otherwise, and leaves a hole for the rest', () => {
    const template =
      'Hi {{visitor.name|there}}, {{agent.name}} here. About {{order.number}}: {{page.title|our shop}}';
    expect(filled(template, { 'visitor.name': 'Sam', 'agent.name': 'Mia' }).text).toBe(
      'Hi Sam, Mia here. About ⟨order.number⟩: our shop',
    );
    const { text, holes } = filled(template, {});
    expect(text).toBe('Hi there, ⟨agent.name⟩ here. About ⟨order.number⟩: our shop');
    expect(holes.map(({ start, end }) => text.slice(start, end))).toEqual(['⟨agent.name⟩', '⟨order.number⟩']);
  });

  it('never reads a place inside what it filled in', () => {
    expect(filled('{{visitor.name}}', { 'visitor.name': '{{agent.name}} $&' }).text).toBe(
      '{{agent.name}} $&',
    );
  });
});

describe('a slash', () => {
  it('asks for one at the start of a line, and nowhere else', () => {
    expect(slashAt('/', 1)).toEqual({ start: 0, query: '' });
    expect(slashAt('Hi.\n/ref', 8)).toEqual({ start: 4, query: 'ref' });
    expect(slashAt('and/or', 6)).toBeNull();
    expect(slashAt('/usr/bin', 8)).toBeNull();
  });
});

describe('looking for one', () => {
  const of = (shortcut: string, text: string, uses = 0) => ({ shortcut, text, uses });
  const all = [
    of('refund', 'Your money is back.', 2),
    of('refund-late', 'It takes longer.', 9),
    of('hello', 'Hi!', 50),
  ];
  it('prefers the name, then its beginning, then letters in order, then what is used most', () => {
    const names = (query: string) => found(all, query, 9).map(({ shortcut }) => shortcut);
    expect(names('refund')).toEqual(['refund', 'refund-late']);
    expect(names('ref')).toEqual(['refund-late', 'refund']);
    expect(names('rlt')).toEqual(['refund-late']);
    expect(names('money')).toEqual(['refund']);
    expect(names('')).toEqual(['hello', 'refund-late', 'refund']);
    expect(names('xyz')).toEqual([]);
  });
});
