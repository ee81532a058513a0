import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandTokens, contrast, hexOfLch, lchOf, readableContrast } from '../../shared/brand.ts';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const edges = [
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#00ffff',
  '#ff00ff',
  '#777777',
];

type Scheme = 'light' | 'dark';
const part = (value: string | undefined, scheme: Scheme) => {
  const [, light = '', dark = ''] = /^light-dark\((.+), (.+)\)$/.exec(value ?? '') ?? [];
  return scheme === 'light' ? light : dark;
};

/** The neutral and semantic tokens as the style sheet has them, for a hue. */
const css = readFileSync(resolve(import.meta.dirname, '../../shared/tokens.css'), 'utf8');
function token(name: string, hue: number, scheme: Scheme): string {
  const value = new RegExp(`--${name}:\\s*light-dark\\((.+)\\);`).exec(css)?.[1] ?? '';
  const [light = [], dark = []] = [
    ...value.matchAll(/oklch\(([\d.]+) ([\d.]+) (var\(--brand-h\)|[\d.]+)\)/g),
  ];
  const [, l, c, h] = scheme === 'light' ? light : dark;
  return hexOfLch({ l: Number(l), c: Number(c), h: h === 'var(--brand-h)' ? hue : Number(h) });
}

function faults(colour: string): string[] {
  const tokens = brandTokens(colour);
  const hue = Number(tokens['--brand-h']);
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const of = (name: string) => part(tokens[`--${name}`], scheme);
    const neutral = (name: string) => token(name, hue, scheme);
    const pairs = [
      ...['brand', 'brand-hover', 'brand-active'].map((fill) => ['on-brand', of('on-brand'), fill, of(fill)]),
      ['brand-soft-text', of('brand-soft-text'), 'brand-soft', of('brand-soft')],
      ...['n-1', 'n-2', 'n-3', 'n-4', 'n-5'].flatMap((ground) =>
        scheme === 'dark' && ground === 'n-5'
          ? []
          : [
              ['brand-text', of('brand-text'), ground, neutral(ground)],
              ['n-12', neutral('n-12'), ground, neutral(ground)],
              ['n-10', neutral('n-10'), ground, neutral(ground)],
            ],
      ),
      ['brand-text', of('brand-text'), 'brand-soft', of('brand-soft')],
      ['n-12', neutral('n-12'), 'brand-soft', of('brand-soft')],
    ];
    for (const [ink, a = '', ground, b = ''] of pairs) {
      const measured = contrast(a, b);
      if (!(measured >= readableContrast))
        found.push(`${scheme} ${ink} on ${ground}: ${measured.toFixed(2)}`);
    }
  }
  return found;
}

test('a known colour goes to OKLCH and back', () => {
  expect(lchOf('#ff0000')).toEqual({
    l: expect.closeTo(0.628, 3),
    c: expect.closeTo(0.2577, 3),
    h: expect.closeTo(29.23, 1),
  });
  fc.assert(
    fc.property(colours, (colour) => {
      expect(hexOfLch(lchOf(colour))).toBe(colour);
    }),
  );
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('words can be read on and beside any colour, in light and in dark', () => {
  for (const colour of edges) expect(faults(colour), colour).toEqual([]);
  fc.assert(
    fc.property(colours, (colour) => {
      expect(faults(colour), colour).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('in light the filled areas wear the colour itself', () => {
  for (const colour of ['#ffcc00', '#123456', '#e91e63']) {
    expect(part(brandTokens(colour)['--brand'], 'light')).toBe(colour);
  }
});
