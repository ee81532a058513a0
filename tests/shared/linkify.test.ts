import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkify } from '../../shared/linkify.ts';
import { costMs } from '../harness/cost.ts';

const links = (text: string) => linkify(text).flatMap((part) => ('href' in part ? [part.text] : []));

describe('linkify', () => {
  it('finds addresses in a sentence and leaves its punctuation outside', () => {
    expect(linkify('See https://example.com/a, then http://b.example?x=1!')).toEqual([
      { text: 'See ' },
      { href: 'https://example.com/a', text: 'https://example.com/a' },
      { text: ', then ' },
      { href: 'http://b.example/?x=1', text: 'http://b.example?x=1' },
      { text: '!' },
    ]);
  });

  it('keeps a bracket that the address itself opened', () => {
    expect(links('(https://example.com/a_(b))')).toEqual(['https://example.com/a_(b)']);
    expect(links('[https://example.com/a]')).toEqual(['https://example.com/a']);
  });

  it('keeps letters of every script', () => {
    expect(links('siehe https://müller.example/straße und weiter')).toEqual([
      'https://müller.example/straße',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'JaVaScRiPt://x.example/%0aalert(1)',
    'ftp://example.com/a',
    'file:///etc/passwd',
    'example.com',
    'https://',
    'http:///',
    'https://bank.example@evil.example/',
    'https://user:secret@evil.example/',
    'xhttps://example.com',
  ])('makes no link of %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('ends an address at a character that would turn its direction round', () => {
    expect(links('https://example.com/\u202Egpj.exe')).toEqual(['https://example.com/']);
  });

  it('gives back the text it was given, whatever it is', () => {
    const pieces = fc.constantFrom(
      'https://',
      'http://a.b/',
      '(',
      ')',
      '.',
      ' ',
      '\n',
      '@',
      'é',
      '😀',
      '\u200B',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          linkify(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
        for (const part of linkify(text)) if ('href' in part) expect(part.href).toMatch(/^https?:\/\/[^/]/);
      }),
    );
  });

  it('stays linear on the longest hostile texts', () => {
    for (const piece of ['https://', 'https://a.b/(', ')', 'h', 'https://a.b/)))) ']) {
      const text = `https://a.example/${piece.repeat(200_000 / piece.length)}`;
      expect(costMs(() => linkify(text))).toBeLessThan(1000);
    }
  });
});
