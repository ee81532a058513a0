/** Tar archives, as far as backups need them: plain files with short names, one after the other (POSIX ustar). */
import type { FileHandle } from 'node:fs/promises';

const block = 512;
const octalSize = 8 ** 11;

/** What stands before the bytes of a file. */
function header(name: string, size: number, mtimeSeconds: number): Buffer {
  const head = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new Error(`a name of more than 100 bytes: ${name}`);
  head.write(name, 0);
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  // Beyond 8 GiB as a binary number, which every tar of today reads.
  if (size < octalSize) head.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  else {
    head.writeUInt8(0x80, 124);
    head.writeBigUInt64BE(BigInt(size), 128);
  }
  head.write(`${mtimeSeconds.toString(8).padStart(11, '0')}\0`, 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

const padding = (size: number): number => (block - (size % block)) % block;

/** Appends a file of exactly `size` bytes; throws when `content` has more or fewer. */
export async function addToTar(
  tar: FileHandle,
  { name, size, at }: { name: string; size: number; at: number },
  content: AsyncIterable<Buffer>,
): Promise<void> {
  await tar.writeFile(header(name, size, Math.floor(at / 1000)));
  let written = 0;
  for await (const piece of content) {
    written += piece.length;
    await tar.writeFile(piece);
  }
  if (written !== size) throw new Error(`${name} changed while it was copied`);
  await tar.writeFile(Buffer.alloc(padding(size)));
}

export const endTar = (tar: FileHandle): Promise<void> => tar.writeFile(Buffer.alloc(2 * block));

/** Something in an archive is not as we write it. */
export class NoTar extends Error {}

export interface TarEntry {
  name: string;
  size: number;
  content: AsyncGenerator<Buffer>;
}

const pieceBytes = 256 * 1024;

/** The files of an archive in their order. What is not read of one is passed over. Throws `NoTar` where it is not whole. */
export async function* entriesOfTar(tar: FileHandle): AsyncGenerator<TarEntry> {
  let at = 0;
  const read = async (length: number): Promise<Buffer> => {
    const buffer = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await tar.read(buffer, filled, length - filled, at + filled);
      if (bytesRead === 0) throw new NoTar('it ends too early');
      filled += bytesRead;
    }
    at += length;
    return buffer;
  };
  for (;;) {
    const head = await read(block);
    if (head.every((byte) => byte === 0)) return;
    const { name, size } = parsedHeader(head);
    const end = at + size + padding(size);
    yield {
      name,
      size,
      content: (async function* () {
        for (let left = size; left > 0; ) {
          const piece = await read(Math.min(left, pieceBytes));
          left -= piece.length;
          yield piece;
        }
      })(),
    };
    at = end;
  }
}

function parsedHeader(head: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) => head.toString('latin1', from, to).replace(/\0.*$/s, '');
  const sum = Number.parseInt(text(148, 156), 8);
  const blank = Buffer.from(head).fill(' ', 148, 156);
  if (sum !== blank.reduce((total, byte) => total + byte, 0)) throw new NoTar('a header is damaged');
  const size =
    head.readUInt8(124) === 0x80 ? Number(head.readBigUInt64BE(128)) : Number.parseInt(text(124, 136), 8);
  if (!Number.isSafeInteger(size) || size < 0) throw new NoTar('a size is none');
  return { name: text(0, 100), size };
}
