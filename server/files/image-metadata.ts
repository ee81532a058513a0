/**
 * Takes out of a picture what its sender did not mean to send: where and when it was taken, with which device, by
 * whom, and earlier versions of it. JPEG, PNG and WebP are lists of labelled parts; those that make the picture are
 * copied byte for byte, the others left out. Nothing is decoded, so nothing loses quality. Which way up a photo is
 * belongs to the picture and is written anew.
 */

export type CleanedType = 'image/jpeg' | 'image/png' | 'image/webp';
export const isCleaned = (type: string): type is CleanedType =>
  type === 'image/jpeg' || type === 'image/png' || type === 'image/webp';

/** As in Exif: 1 is upright, 2–8 are mirrored and turned; from 5 on, width and height change places. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface Cleaned {
  /** The picture in pieces, to be written one after the other; null when there was nothing to take out. */
  parts: Uint8Array[] | null;
  orientation: Orientation;
}

/** A picture of more parts was made to be trouble; a PNG of 100 MB has some 10,000. */
const mostParts = 50_000;

/** Null when the bytes are not what the format says, and so cannot be taken apart safely. */
export function withoutMetadata(bytes: Uint8Array, type: CleanedType): Cleaned | null {
  try {
    const found = takenApart[type](bytes);
    if (!found) return null;
    const { kept, orientation } = found;
    const removed = kept.length !== 1 || kept[0] !== bytes;
    return { parts: removed ? kept : null, orientation };
  } catch (error) {
    // A part that claims to be longer than the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface TakenApart {
  kept: Uint8Array[];
  orientation: Orientation;
}

const takenApart: Record<CleanedType, (bytes: Uint8Array) => TakenApart | null> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp,
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const asciiAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Collects what is kept; neighbours become one piece again, so that an untouched picture is one piece: itself. */
class Kept {
  readonly #bytes: Uint8Array;
  readonly #pieces: Uint8Array[] = [];
  #from = 0;
  #to = 0;
  #parts = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Called for each part, kept or not. */
  count(): void {
    if (++this.#parts > mostParts) throw new RangeError('too many parts');
  }

  keep(from: number, to: number): void {
    if (to > this.#bytes.length) throw new RangeError('a part ends beyond the file');
    if (from !== this.#to) this.#close();
    if (this.#from === this.#to) this.#from = from;
    this.#to = to;
  }

  add(piece: Uint8Array): void {
    this.#close();
    this.#pieces.push(piece);
  }

  done(): Uint8Array[] {
    if (this.#from === 0 && this.#to === this.#bytes.length) return [this.#bytes];
    this.#close();
    return this.#pieces;
  }

  #close(): void {
    if (this.#to > this.#from) this.#pieces.push(this.#bytes.subarray(this.#from, this.#to));
    this.#from = this.#to = 0;
  }
}

// JPEG: markers 0xFF.., each with a length, then a scan of coded pixels; ITU T.81 annex B.

const exifName = 'Exif\0\0';
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, app1: 0xe1, comment: 0xfe };
const hasNoLength = (code: number) => code === 0x01 || (code >= 0xd0 && code <= 0xd7);

/** Parts of applications that say how pixels are to be read, and in which colours: marker and name. */
const jpegApplications: Record<number, string> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };

function belongsToJpeg(bytes: Uint8Array, code: number, body: number): boolean {
  if (code === marker.comment) return false;
  if (code < 0xe0 || code > 0xef) return true;
  const name = jpegApplications[code];
  return name !== undefined && asciiAt(bytes, body, name.length) === name;
}

function jpeg(bytes: Uint8Array): TakenApart | null {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return null;
  const view = viewOf(bytes);
  const kept = new Kept(bytes);
  kept.keep(0, 2);
  let orientation: Orientation | null = null;
  const done = () => ({ kept: kept.done(), orientation: orientation ?? 1 });
  let at = 2;
  for (;;) {
    kept.count();
    if (at >= bytes.length) return done();
    if (bytes[at] !== 0xff) return null;
    // Any number of 0xFF may stand before a marker.
    if (bytes[at + 1] === 0xff) {
      at++;
      continue;
    }
    const code = view.getUint8(at + 1);
    if (code === 0) return null;
    if (code === marker.end) {
      // What follows the end is a second picture or a film of the moment, with data of its own.
      kept.keep(at, at + 2);
      return done();
    }
    if (hasNoLength(code)) {
      kept.keep(at, at + 2);
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    const end = at + 2 + length;
    if (end > bytes.length) return null;
    if (belongsToJpeg(bytes, code, at + 4)) kept.keep(at, end);
    else if (orientation === null && code === marker.app1 && asciiAt(bytes, at + 4, 6) === exifName) {
      orientation = tiffOrientation(bytes.subarray(at + 10, end));
      if (orientation !== 1) kept.add(jpegExif(orientation));
    }
    at = end;
    if (code === marker.scan) {
      const from = at;
      at = endOfScan(bytes, from);
      kept.keep(from, at);
    }
  }
}

/** Where coded pixels end: at a marker that is neither an escaped 0xFF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] as number;
    if (next !== 0x00 && next !== 0xff && !hasNoLength(next)) return at;
  }
  return bytes.length;
}

function jpegExif(orientation: Orientation): Uint8Array {
  const tiff = tiffOf(orientation);
  const name = [...exifName].map((character) => character.charCodeAt(0));
  return Uint8Array.from([0xff, marker.app1, 0, 2 + name.length + tiff.length, ...name, ...tiff]);
}

// PNG: chunks of length, name, body and checksum; W3C PNG, third edition.

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Everything about colour, size and animation. Chunks that a picture cannot do without begin with a capital letter. */
const pngChunks = new Set(
  'tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

function png(bytes: Uint8Array): TakenApart | null {
  if (pngSignature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  const kept = new Kept(bytes);
  kept.keep(0, 8);
  let orientation: Orientation | null = null;
  for (let at = 8; at < bytes.length; ) {
    kept.count();
    const length = view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    const end = at + 12 + length;
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(name)) return null;
    if (/^[A-Z]/.test(name) || pngChunks.has(name)) kept.keep(at, end);
    else if (orientation === null && name === 'eXIf') {
      orientation = tiffOrientation(bytes.subarray(at + 8, end - 4));
      if (orientation !== 1) kept.add(pngChunk('eXIf', tiffOf(orientation)));
    }
    at = end;
    if (name === 'IEND') break;
  }
  return { kept: kept.done(), orientation: orientation ?? 1 };
}

function pngChunk(name: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + body.length);
  const view = viewOf(chunk);
  view.setUint32(0, body.length);
  for (let index = 0; index < 4; index++) chunk[4 + index] = name.charCodeAt(index);
  chunk.set(body, 8);
  view.setUint32(8 + body.length, crc32(chunk.subarray(4, 8 + body.length)));
  return chunk;
}

/** The checksum of PNG (polynomial 0xEDB88320); `zlib.crc32` is newer than the oldest Node we run on. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// WebP: RIFF chunks of name, length and body, padded to even; RFC 9649.

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const webpHeaderBytes = 10;
const webpFlag = { exif: 0x08, xmp: 0x04 };

function webp(bytes: Uint8Array): TakenApart | null {
  if (asciiAt(bytes, 0, 4) !== 'RIFF' || asciiAt(bytes, 8, 4) !== 'WEBP') return null;
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept = new Kept(bytes);
  let orientation: Orientation = 1;
  let extended = false;
  let removed = end < bytes.length;
  for (let at = 12; at < end; ) {
    kept.count();
    const name = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    // The last chunk's padding is often forgotten.
    if (at + 8 + length > end) return null;
    if (webpChunks.has(name)) {
      if (name === 'VP8X') {
        if (length < webpHeaderBytes) return null;
        extended = true;
      }
      kept.keep(at, Math.min(next, end));
    } else {
      removed = true;
      if (name === 'EXIF') orientation = tiffOrientation(webpTiff(bytes.subarray(at + 8, at + 8 + length)));
    }
    at = next;
  }
  if (!removed) return { kept: [bytes], orientation };
  const body = extended ? withFlags(kept.done(), orientation) : kept.done();
  const sizeOf = (pieces: Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);
  if (sizeOf(body) % 2) body.push(new Uint8Array(1));
  if (extended && orientation !== 1) body.push(webpChunk('EXIF', tiffOf(orientation)));
  const head = Uint8Array.from(bytes.subarray(0, 12));
  viewOf(head).setUint32(4, 4 + sizeOf(body), true);
  return { kept: [head, ...body], orientation };
}

/** Some writers put JPEG's "Exif" before the TIFF that the chunk should hold. */
const webpTiff = (body: Uint8Array) => (asciiAt(body, 0, 6) === exifName ? body.subarray(6) : body);

/** The extended header says which chunks there are; it comes first. */
function withFlags(pieces: Uint8Array[], orientation: Orientation): Uint8Array[] {
  const [first, ...rest] = pieces;
  if (!first || asciiAt(first, 0, 4) !== 'VP8X')
    throw new RangeError('the extended header is not the first part');
  const copy = Uint8Array.from(first.subarray(0, 8 + webpHeaderBytes));
  const flags = (copy[8] as number) & ~(webpFlag.exif | webpFlag.xmp);
  copy[8] = orientation === 1 ? flags : flags | webpFlag.exif;
  return [copy, first.subarray(copy.length), ...rest];
}

function webpChunk(name: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + body.length + (body.length % 2));
  for (let index = 0; index < 4; index++) chunk[index] = name.charCodeAt(index);
  viewOf(chunk).setUint32(4, body.length, true);
  chunk.set(body, 8);
  return chunk;
}

// Exif itself is a TIFF file of tags.

const orientationTag = 0x0112;
const shortType = 3;

function tiffOrientation(tiff: Uint8Array): Orientation {
  const order = asciiAt(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  const view = viewOf(tiff);
  if (tiff.length < 8) return 1;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    const fits = view.getUint16(at + 2, little) === shortType && value >= 1 && value <= 8;
    return fits ? (value as Orientation) : 1;
  }
  return 1;
}

/** A TIFF file with one tag. */
function tiffOf(orientation: Orientation): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = viewOf(tiff);
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, orientationTag, true);
  view.setUint16(12, shortType, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return tiff;
}
