/** Pictures lose where, when and by whom they were taken, and nothing else. */
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { type CleanedType, withoutMetadata } from '../../../server/files/image-metadata.ts';
import {
  height,
  phoneJpeg,
  phonePng,
  phoneWebp,
  plainJpeg,
  plainPng,
  plainWebp,
  secrets,
  width,
} from '../../harness/pictures.ts';

const cleaned = (bytes: Uint8Array, type: CleanedType): Buffer => {
  const found = withoutMetadata(bytes, type);
  if (!found) throw new Error('it could not be taken apart');
  return Buffer.concat(found.parts ?? [bytes]);
};

describe.each<[CleanedType, Buffer, (orientation: number) => Buffer]>([
  ['image/jpeg', plainJpeg, phoneJpeg],
  ['image/png', plainPng, phonePng],
  ['image/webp', plainWebp, phoneWebp],
])('%s', (type, plain, phone) => {
  it('has no secrets to begin with, and all of them when it comes from a phone', () => {
    for (const secret of secrets) {
      expect(plain.includes(secret)).toBe(false);
      expect(phone(1).includes(secret)).toBe(true);
    }
  });

  it('that lies upright becomes, byte for byte, the picture that a browser would have made', () => {
    expect(cleaned(phone(1), type).equals(plain)).toBe(true);
  });

  it('stays the very same bytes when there is nothing to take out', () => {
    expect(withoutMetadata(plain, type)).toEqual({ parts: null, orientation: 1 });
  });

  it.each([2, 3, 6, 8])('turned by %i stays turned, and says nothing else', (orientation) => {
    const result = cleaned(phone(orientation), type);
    expect(withoutMetadata(result, type)?.orientation).toBe(orientation);
    for (const secret of secrets) expect(result.includes(secret), secret).toBe(false);
    expect(imageSize(result)).toMatchObject({ width, height });
    expect(cleaned(result, type).equals(result), 'cleaning twice changes nothing more').toBe(true);
  });

  it('takes an orientation that there is not for upright', () => {
    expect(cleaned(phone(9), type).equals(plain)).toBe(true);
  });

  it('never throws and never grows, wherever it is cut short and whatever was done to it', () => {
    const source = phone(6);
    for (let length = 0; length < source.length; length++) {
      const cut = source.subarray(0, length);
      const result = withoutMetadata(cut, type);
      const size = (result?.parts ?? [cut]).reduce((sum, part) => sum + part.length, 0);
      expect(size).toBeLessThanOrEqual(cut.length + 40);
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const broken = Buffer.from(source);
          for (const [at, byte] of changes) broken[at] = byte;
          withoutMetadata(broken, type);
        },
      ),
    );
  });
});

it('keeps every byte of a JPEG’s pixels, restarts, fill bytes and all', () => {
  // One restart marker and one escaped 0xFF within the scan, a second scan, and filled markers between.
  const scan = Buffer.from([0xff, 0xda, 0, 3, 1, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56]);
  const table = Buffer.from([0xff, 0xc4, 0, 4, 9, 9]);
  const end = Buffer.from([0xff, 0xd9]);
  const start = phoneJpeg(1).subarray(0, 2);
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 65, 65]);
  const picture = Buffer.concat([start, table, scan, comment, table, scan, end, comment]);
  expect(cleaned(picture, 'image/jpeg').equals(Buffer.concat([start, table, scan, table, scan, end]))).toBe(
    true,
  );
});

it('writes a PNG chunk whose checksum is right', () => {
  const result = cleaned(phonePng(6), 'image/png');
  const at = result.indexOf('eXIf') - 4;
  const length = result.readUInt32BE(at);
  expect(result.readUInt32BE(at + 8 + length)).toBe(crc32(result.subarray(at + 4, at + 8 + length)));
});

it('says in a WebP’s header what is in it, and how long it is', () => {
  const flagsOf = (webp: Buffer) => webp[20];
  const upright = cleaned(phoneWebp(1), 'image/webp');
  const turned = cleaned(phoneWebp(6), 'image/webp');
  expect([flagsOf(upright), flagsOf(turned)]).toEqual([0x20, 0x28]);
  for (const webp of [upright, turned]) expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
});

it('gives up on a picture of absurdly many parts instead of filling the memory', () => {
  const kept = [0xff, 0xdb, 0, 2];
  const dropped = [0xff, 0xfe, 0, 2];
  const many = Buffer.from([
    0xff,
    0xd8,
    ...Array.from({ length: 30_000 }, () => [...kept, ...dropped]).flat(),
  ]);
  expect(withoutMetadata(many, 'image/jpeg')).toBeNull();
});
