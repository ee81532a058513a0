import { expect, test } from 'vitest';
import { decoded } from '../../console/settings/answers/library.ts';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

test('a file is read in the encoding its program saved it in', () => {
  const name = 'Größe €';
  expect(decoded(new TextEncoder().encode(name).buffer)).toBe(name);
  expect(decoded(new TextEncoder().encode(`\ufeff${name}`).buffer)).toBe(name);
  expect(decoded(bytes(0x47, 0x72, 0xf6, 0xdf, 0x65))).toBe('Größe');
  expect(decoded(bytes(0xff, 0xfe, 0x47, 0x00, 0xac, 0x20))).toBe('G€');
  expect(decoded(bytes(0xfe, 0xff, 0x00, 0x47, 0x20, 0xac))).toBe('G€');
  expect(decoded(bytes())).toBe('');
});
