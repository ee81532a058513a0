/** What a file is, found in its bytes: never in its name or in what its sender says of it. */
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { imageSize } from 'image-size';
import { type FileKind, fileTypeOf } from './file-kinds.ts';
import type { ArrivedFile } from './file-store.ts';
import { type CleanedType, isCleaned, withoutMetadata } from './image-metadata.ts';

/** Where pictures say how large they are; what comes later is pixels. */
const headBytes = 128 * 1024;
/** As many as `file-type` wants to see of most files. */
const signatureBytes = 4100;
/** A picture of more pixels is there to fill the memory of whoever opens it. */
export const mostPixels = 50_000_000;

const plainText = 'text/plain';

/**
 * Looks at a file piece by piece as it comes, and says as soon as it is certain that it is none of the kinds wanted:
 * nobody has to send 10 MB to learn that.
 */
export class Arrival {
  readonly #wanted: readonly FileKind[];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #head: Uint8Array[] = [];
  #headLength = 0;
  /** Whether all that came so far is text in UTF-8. */
  #text = true;

  constructor(wanted: readonly FileKind[]) {
    this.#wanted = wanted;
  }

  /** True when what comes cannot be of a kind that is wanted. */
  async refuses(piece: Uint8Array): Promise<boolean> {
    if (this.#text) this.#text = this.#isText(piece, true);
    if (this.#headLength >= signatureBytes) return false;
    this.#head.push(piece);
    this.#headLength += piece.length;
    if (this.#headLength < signatureBytes) return false;
    const found = await signatureOf(Buffer.concat(this.#head));
    this.#head = [];
    // Office documents are archives at first sight; of them only the whole file says more.
    if (found === 'application/zip') return !this.#wants(['archive', 'office']);
    const type = found === null ? null : fileTypeOf(found);
    return type ? !this.#wants([type.kind]) : !(this.#text && this.#wants(['text']));
  }

  /** The media type of the whole file, or null when it is of no kind that is wanted. */
  async typeOf(file: Pick<ArrivedFile, 'path'>): Promise<string | null> {
    const found = await signatureOf(file.path);
    const type = found === null ? null : fileTypeOf(found);
    if (found !== null && type) return this.#wants([type.kind]) ? found : null;
    const text = this.#text && this.#isText(new Uint8Array(), false);
    return text && this.#wants(['text']) ? plainText : null;
  }

  #wants(kinds: FileKind[]): boolean {
    return kinds.some((kind) => this.#wanted.includes(kind));
  }

  #isText(piece: Uint8Array, stream: boolean): boolean {
    try {
      this.#decoder.decode(piece, { stream });
      return !piece.includes(0);
    } catch {
      return false;
    }
  }
}

/** Null for what has no signature, such as text, and for what is too odd to be looked at. */
async function signatureOf(source: Uint8Array | string): Promise<string | null> {
  try {
    const found = typeof source === 'string' ? fileTypeFromFile(source) : fileTypeFromBuffer(source);
    return (await found)?.mime ?? null;
  } catch {
    return null;
  }
}

export type Picture =
  | { ok: true; width: number; height: number }
  /** `damaged`: its size cannot be read; `vast`: more than `mostPixels`. */
  | { ok: false; why: 'damaged' | 'vast' };

/** Measures a picture, and takes out of it where and when it was made. Its size is that of the picture put upright. */
export async function preparePicture(file: ArrivedFile, type: string): Promise<Picture> {
  const { size, turned } = isCleaned(type)
    ? await oneAtATime(() => clean(file, type))
    : { size: sizeOf(await file.head(headBytes)), turned: false };
  if (!size) return { ok: false, why: 'damaged' };
  const { width, height } = size;
  if (width * height > mostPixels) return { ok: false, why: 'vast' };
  return { ok: true, ...(turned ? { width: height, height: width } : size) };
}

/**
 * Cleans the file where it can be taken apart and is the same picture afterwards. What cannot stays as it is, because a
 * picture that arrives broken helps nobody.
 */
async function clean(file: ArrivedFile, type: CleanedType): Promise<{ size: Size | null; turned: boolean }> {
  const bytes = await file.head(file.bytes);
  const before = sizeOf(bytes.subarray(0, headBytes));
  const cleaned = withoutMetadata(bytes, type);
  if (!cleaned) return { size: before, turned: false };
  const { parts, orientation } = cleaned;
  // Browsers turn JPEG and PNG as they say they lie, and WebP not (Chromium, seen).
  const turned = orientation >= 5 && type !== 'image/webp';
  if (!parts) return { size: before, turned };
  const after = sizeOf(firstBytes(parts));
  // So much may stand before its size that only the cleaned picture says it.
  const same =
    after !== null && (!before || (after.width === before.width && after.height === before.height));
  if (same) await file.replace(parts);
  return { size: same ? after : before, turned };
}

/** Cleaning holds a whole picture in memory, so it is done for one at a time. */
let last: Promise<unknown> = Promise.resolve();
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work, work);
  last = done.catch(() => undefined);
  return done;
}

interface Size {
  width: number;
  height: number;
}

function sizeOf(head: Uint8Array): Size | null {
  try {
    const { width, height } = imageSize(head);
    return Number.isSafeInteger(width) && Number.isSafeInteger(height) && width > 0 && height > 0
      ? { width, height }
      : null;
  } catch {
    return null;
  }
}

function firstBytes(parts: Uint8Array[]): Uint8Array {
  let room = headBytes;
  const first: Uint8Array[] = [];
  for (const part of parts) {
    if (room <= 0) break;
    first.push(part.subarray(0, room));
    room -= part.length;
  }
  return Buffer.concat(first);
}
