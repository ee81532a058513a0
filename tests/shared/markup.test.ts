import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Inline, type MarkupBlock, markupText, parseMarkup } from '../../shared/markup.ts';
import { costMs } from '../harness/cost.ts';

/** The tree as short HTML-like words, for these tests alone. */
const inline = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `<code>${node.text}</code>`;
        case 'link':
          return `<a ${node.href}>${node.text}</a>${node.real === undefined ? '' : ` (${node.real})`}`;
        default:
          return `<${node.kind}>${inline(node.inside)}</${node.kind}>`;
      }
    })
    .join('');
const drawn = (text: string) =>
  parseMarkup(text).map((block) =>
    block.kind === 'paragraph'
      ? inline(block.inside)
      : block.kind === 'code'
        ? `<pre>${block.text}</pre>`
        : `<list ${block.start}>${block.items.map((item) => `<item>${inline(item)}</item>`).join('')}</list>`,
  );
const line = (text: string) => drawn(text).join('|');
const linksOf = (text: string) => {
  const found: Extract<Inline, { kind: 'link' }>[] = [];
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.kind === 'link') found.push(node);
      else if ('inside' in node) walk(node.inside);
    }
  };
  for (const block of parseMarkup(text)) {
    if (block.kind === 'paragraph') walk(block.inside);
    else if (block.kind === 'list') block.items.forEach(walk);
  }
  return found;
};

describe('bold, italic and code', () => {
  it.each([
    ['**now**', '<bold>now</bold>'],
    ['__now__', '<bold>now</bold>'],
    ['*now*', '<italic>now</italic>'],
    ['_now_', '<italic>now</italic>'],
    ['so (**now**), please', 'so (<bold>now</bold>), please'],
    ['**very *very* bold**', '<bold>very <italic>very</italic> bold</bold>'],
    ['**a** and **b**', '<bold>a</bold> and <bold>b</bold>'],
    ['これは**重要**です', 'これは<bold>重要</bold>です'],
    ['run `npm start` now', 'run <code>npm start</code> now'],
    ['`**not bold**`', '<code>**not bold**</code>'],
    ['**see https://example.com/a**', '<bold>see <a https://example.com/a>https://example.com/a</a></bold>'],
  ])('reads %s', (text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each([
    '2 * 3 * 4 = 24',
    '2*3*4',
    'snake_case_name and __init__py',
    '*nix',
    'a ** b ** c',
    '**',
    '****',
    '*** wow ***',
    '` `` ```',
    'it costs 5* or 6*',
    '*one\ntwo*',
    '¯\\_(ツ)_/¯',
    '[x] done, [ ] open',
    '- Karl',
    '5) ok',
    '2024. Was it then?',
    '1. one\n3. three',
  ])('leaves %j as it was written', (text) => {
    expect(drawn(text)).toEqual([text]);
  });

  it('lets marks that cross each other stay what they are', () => {
    expect(line('**a *b** c*')).toBe('<bold>a *b</bold> c*');
  });
});

describe('lists and code blocks', () => {
  it('reads two or more items under each other', () => {
    expect(drawn('Try:\n- one\n- **two**\n\nThen tell me.')).toEqual([
      'Try:',
      '<list null><item>one</item><item><bold>two</bold></item></list>',
      'Then tell me.',
    ]);
  });

  it('keeps the numbers of a numbered list, and numbers a list of ones', () => {
    expect(drawn('3. c\n4. d')).toEqual(['<list 3><item>c</item><item>d</item></list>']);
    expect(drawn('1. c\n1. d\n1. e')).toEqual(['<list 1><item>c</item><item>d</item><item>e</item></list>']);
  });

  it('allows one blank line between items and ends at two', () => {
    expect(drawn('1. a\n\n2. b\n\n\n3. c')).toEqual(['<list 1><item>a</item><item>b</item></list>', '3. c']);
  });

  it('reads a fenced block as it stands, and an unclosed fence as text', () => {
    expect(drawn('So:\n```ts\nconst a = **1**;\n\n- b\n```\ndone')).toEqual([
      'So:',
      '<pre>const a = **1**;\n\n- b</pre>',
      'done',
    ]);
    expect(drawn('```\nno end')).toEqual(['```\nno end']);
  });
});

describe('links', () => {
  it.each([
    ['[the guide](https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['[write](mailto:help@example.com)', 'mailto:help@example.com'],
    ['[call](tel:+49-30-1234567)', 'tel:+49-30-1234567'],
    ['mailto:help@example.com.', 'mailto:help@example.com'],
    ['tel:+49301234567', 'tel:+49301234567'],
    ['https://example.com/snake_case_*x*', 'https://example.com/snake_case_*x'],
  ])('follows %s', (text, href) => {
    expect(linksOf(text).map((link) => link.href)).toEqual([href]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<b>)',
    '[x](//evil.example)',
    '[x](/path)',
    '[x](https://user:secret@evil.example/)',
    '[x](https://)',
    '[](https://)',
    '[x](mailto:a@b.example?bcc=c@d.example)',
    '[x](tel:javascript)',
    '[x](vbscript:x)',
  ])('makes no link of %s', (text) => {
    expect(linksOf(text)).toEqual([]);
    expect(drawn(text)).toEqual([text]);
  });

  it.each([
    ['[https://bank.example](https://evil.example/x)', 'evil.example'],
    ['[bank.example](https://evil.example)', 'evil.example'],
    ['[www.bank.example/login](https://evil.example:8443)', 'evil.example:8443'],
    ['[bank。example](https://evil.example)', 'evil.example'],
    ['[evil.example.bank.example](https://evil.example)', 'evil.example'],
    ['[you@bank.example](https://evil.example)', 'evil.example'],
    ['[192.168.0.1](https://evil.example)', 'evil.example'],
    ['[help@bank.example](mailto:x@evil.example)', 'x@evil.example'],
    ['[+49 30 1234](tel:+1-900-555)', '+1-900-555'],
  ])('shows where %s really leads', (text, real) => {
    expect(linksOf(text)[0]?.real).toBe(real);
  });

  it.each([
    '[the guide](https://example.com/a)',
    '[Example.com](https://www.example.com/a)',
    '[https://example.com/b](https://example.com/a)',
    '[+49 30 1234](tel:+49301234)',
    '[Help@example.com](mailto:help@example.com)',
  ])('adds nothing to %s', (text) => {
    expect(linksOf(text)[0]).not.toHaveProperty('real');
  });

  it('does not follow words that hide or turn round what is read', () => {
    for (const char of ['\u202E', '\u2066', '\u200B', '\u00AD']) {
      expect(linksOf(`[gu${char}ide](https://example.com)`)).toHaveLength(1);
      expect(linksOf(`[gu${char}ide](https://example.com)`)[0]?.text).toBe('https://example.com');
    }
  });
});

const pieces = fc.constantFrom(
  ...[
    '**',
    '*',
    '_',
    '__',
    '`',
    '```',
    '[',
    ']',
    '(',
    ')',
    '](https://',
    'https://',
    'http://a.b/',
    'mailto:a@b.c',
  ],
  ...[
    'tel:+1234',
    '- ',
    '1. ',
    '2. ',
    '\n',
    '\n\n',
    ' ',
    'a',
    'word',
    '.',
    '<b>',
    'é',
    '😀',
    '重要',
    '\u200B',
    '\u202E',
  ],
  ...['javascript:', '&lt;', '"', '>', '\r\n', '\t', '•'],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')),
);

test('text without marks comes back exactly', () => {
  const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[*_`[\]•]|^\s*(-|\d)|:/m.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      expect(parseMarkup(text)).toEqual(
        text === '' ? [] : [{ kind: 'paragraph', inside: [{ kind: 'text', text }] }],
      );
    }),
  );
});

test('whatever comes in, nothing is added to it but the marks of a list, and only marks are left out', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = parseMarkup(text).map(
        (block): MarkupBlock =>
          block.kind === 'list' ? { kind: 'paragraph', inside: block.items.flat() } : block,
      );
      const shown = markupText(blocks).replace(/\s/g, '');
      const source = text.replace(/\s/g, '');
      let at = 0;
      let left = '';
      for (const char of source) {
        if (shown.startsWith(char, at)) at += char.length;
        else left += char;
      }
      expect(at).toBe(shown.length);
      // A letter is only ever left out as part of an address that a link leads to, or as a fence's language.
      if (!/\]\(|```/.test(text)) expect(left).toMatch(/^[-*_`[\]()•\d.]*$/);
    }),
    { numRuns: 2000 },
  );
});

test('whatever comes in, links lead to http, https, mailto and tel, and name no user', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { href } of linksOf(text)) {
        expect(href).toMatch(/^(https?:\/\/[^/@]+(\/|$)|mailto:[^@\s]+@[^@\s]+$|tel:\+?[\d().-]+$)/i);
      }
    }),
    { numRuns: 2000 },
  );
});

test('it stays linear on the longest hostile texts', () => {
  const hostile = [
    ...[
      '*a',
      '**a',
      '*a* ',
      '**a** ',
      '_a',
      '`',
      '` ',
      '[',
      '[a',
      '[a]',
      '[a](',
      '[a](https://',
      '](',
      '(',
      ')',
    ],
    ...[
      '[a](https://x',
      '[a](https://x(',
      '[a](https://x)',
      'https://',
      'https://a.b/(',
      'mailto:',
      'tel:',
      'h',
    ],
    ...[
      '- a\n',
      '1. a\n',
      '1. a\n\n',
      '```\n',
      '\n',
      '- \n',
      '**a *b _c __d ',
      ' ',
      '•',
      'a.',
      '[a.b](https://c',
    ],
  ];
  for (const piece of hostile) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(
      costMs(() => parseMarkup(text)),
      piece,
    ).toBeLessThan(1500);
  }
});
