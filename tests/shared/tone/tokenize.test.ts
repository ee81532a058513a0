import { describe, expect, it } from 'vitest';
import { Border, type Token, tokenize } from '../../../shared/tone/tokenize.ts';

const kinds = (text: string) => tokenize(text).map((token) => `${token.kind} ${token.text}`);
const only = (text: string): Token => {
  const [token] = tokenize(text);
  if (!token) throw new Error(`no token in ${text}`);
  return token;
};

describe('words', () => {
  it('keep their contractions, whatever apostrophe is typed', () => {
    for (const apostrophe of ["'", '’', 'ʼ', '`', '´']) {
      expect(kinds(`can${apostrophe}t`)).toEqual(["word can't"]);
    }
  });
  it('lose their quotation marks but not a clipped front or end', () => {
    expect(kinds("'hello'")).toEqual(["punctuation '", 'word hello', "punctuation '"]);
    expect(kinds("'tis goin'")).toEqual(["word 'tis", "word goin'"]);
    expect(tokenize("goin'")[0]?.other).toBe('goin');
  });
  it('are folded when drawn out, with a second form to look up', () => {
    expect(only('Sooooo')).toMatchObject({ text: 'soo', other: 'so', elongated: true, capital: true });
    expect(only('www')).toMatchObject({ elongated: false });
  });
  it('know their capitals', () => {
    expect(only('HELP')).toMatchObject({ caps: true, capital: true });
    expect(only('Help')).toMatchObject({ caps: false, capital: true });
    expect(only('I')).toMatchObject({ caps: false, capital: true });
    expect(only('Ärger')).toMatchObject({ capital: true });
  });
  it('hold invisible joiners without being cut by them', () => {
    expect(kinds('pass\u00adword re\u200bfund')).toEqual(['word password', 'word refund']);
  });
});

describe('what is no word', () => {
  it('is a link, an address, a number, a picture or a face', () => {
    expect(kinds('see https://example.com/a?b=1, or mail me@example.com.')).toEqual([
      'word see',
      'link https://example.com/a?b=1',
      'punctuation ,',
      'word or',
      'word mail',
      'link me@example.com',
      'punctuation .',
    ]);
    expect(kinds('12,50 on 1/2 at 10:30')).toEqual([
      'number 12,50',
      'word on',
      'number 1/2',
      'word at',
      'number 10:30',
    ]);
    expect(kinds(':-) xD <3 ^_^')).toEqual(['emoticon :-)', 'emoticon xd', 'emoticon <3', 'emoticon ^_^']);
  });
  it('keeps families, flags and skin tones whole', () => {
    for (const picture of ['👨‍👩‍👧', '🇩🇪', '👍🏽', '❤️']) expect(tokenize(picture)).toHaveLength(1);
    expect(tokenize('🇩🇪🇫🇷')).toHaveLength(2);
  });
  it('makes the borders that phrases may or may not cross', () => {
    const borders = tokenize('Hello, captain. We wait').filter(({ kind }) => kind === 'word');
    expect(borders.map(({ border }) => border)).toEqual([Border.hard, Border.soft, Border.hard, Border.none]);
  });
});
