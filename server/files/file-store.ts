/**
 * Where the bytes of files lie: `files/<first 2 hex digits>/<id>` in the data folder. A file is written under a
 * temporary name, flushed to the disk, and only then gets its own: what has its name is whole.
 */
import { createReadStream, type ReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Millis, StoreUnavailable } from '../store/store.ts';

export interface ByteRange {
  /** First and last byte, both included. */
  from: number;
  to: number;
}

/** A file that has arrived and has no name yet: it is kept or discarded. */
export interface ArrivedFile {
  /** Where it lies meanwhile, to be looked at. */
  path: string;
  bytes: number;
  /** Its first bytes, at most `most`. */
  head(most: number): Promise<Uint8Array>;
  /** Puts these bytes in its place. */
  replace(parts: Uint8Array[]): Promise<void>;
  /** Makes it last under this id. */
  keep(id: string): Promise<void>;
  /** Leaves nothing behind. Harmless after `keep`. */
  discard(): Promise<void>;
}

export interface FileStore {
  /**
   * Writes what comes as it comes; `look` sees every piece first and ends the reception by throwing. Whatever ends it,
   * nothing is left behind. Throws `StoreUnavailable` when the disk is nearly full or cannot be written.
   */
  receive(
    source: AsyncIterable<Uint8Array>,
    look: (piece: Uint8Array) => void | Promise<void>,
  ): Promise<ArrivedFile>;
  /** The file's bytes, or those of a range within it; null when there is none. */
  read(id: string, range?: ByteRange): Promise<ReadStream | null>;
  /** Harmless when there is none. */
  remove(id: string): Promise<void>;
  /** Ids of the files that have lain here since before `before`, some at a time. */
  storedBefore(before: Millis): AsyncIterable<string[]>;
  /** Removes what was being written when its process ended, before `before`. */
  sweepArrivals(before: Millis): Promise<void>;
}

/** Kept free for the database, which lies on the same disk: strangers' files must not be what ends the chat. */
const leastFree = 256 * 1024 * 1024;
const pageSize = 500;
const idPattern = /^[0-9a-f]{32}$/;

/** What the disk refuses is an expected failure; all else that is thrown is a bug or the sender's going away. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    throw code !== undefined && syscall !== undefined
      ? new StoreUnavailable(`a file cannot be stored (${code} on ${syscall})`)
      : error;
  }
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

export function fileStore(dataDir: string, newName: () => string, leastFreeBytes = leastFree): FileStore {
  const root = join(dataDir, 'files');
  const arrivals = join(root, 'arriving');
  const folderOf = (id: string) => join(root, id.slice(0, 2));
  const pathOf = (id: string) => {
    if (!idPattern.test(id)) throw new Error('not the id of a file');
    return join(folderOf(id), id);
  };

  const flushFolder = async (path: string) => {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  };

  return {
    async receive(source, look) {
      await onDisk(() => mkdir(arrivals, { recursive: true }));
      const { bavail, bsize } = await onDisk(() => statfs(arrivals));
      if (bavail * bsize < leastFreeBytes) throw new StoreUnavailable('the disk is nearly full');
      const path = join(arrivals, newName());
      const handle = await onDisk(() => open(path, 'wx+'));
      const arrived = arrivedFile(handle, path);
      try {
        for await (const piece of source) {
          await look(piece);
          await onDisk(() => handle.writeFile(piece));
          arrived.bytes += piece.length;
        }
        return arrived;
      } catch (error) {
        await arrived.discard();
        throw error;
      }
    },

    async read(id, range) {
      const path = pathOf(id);
      try {
        await stat(path);
      } catch (error) {
        if (isAbsent(error)) return null;
        throw new StoreUnavailable(`a file cannot be read (${(error as NodeJS.ErrnoException).code})`);
      }
      return createReadStream(path, range && { start: range.from, end: range.to });
    },

    remove: (id) => rm(pathOf(id), { force: true }),

    async *storedBefore(before) {
      for (const folder of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue;
        const old: string[] = [];
        for (const id of await namesIn(join(root, folder))) {
          if (!idPattern.test(id) || !(await isOlder(join(root, folder, id), before))) continue;
          if (old.push(id) === pageSize) yield old.splice(0);
        }
        if (old.length) yield old;
      }
    },

    async sweepArrivals(before) {
      for (const name of await namesIn(arrivals)) {
        const path = join(arrivals, name);
        if (await isOlder(path, before)) await rm(path, { force: true });
      }
    },
  };

  function arrivedFile(handle: FileHandle, path: string): ArrivedFile {
    let closed: Promise<void> | null = null;
    const close = () => (closed ??= handle.close());
    return {
      path,
      bytes: 0,
      async head(most) {
        const buffer = Buffer.alloc(Math.min(most, this.bytes));
        const { bytesRead } = await onDisk(() => handle.read(buffer, 0, buffer.length, 0));
        return buffer.subarray(0, bytesRead);
      },
      async replace(parts) {
        await onDisk(async () => {
          await handle.truncate(0);
          let at = 0;
          for (const part of parts) {
            for (let written = 0; written < part.length; ) {
              const { bytesWritten } = await handle.write(part, written, part.length - written, at);
              written += bytesWritten;
              at += bytesWritten;
            }
          }
          this.bytes = at;
        });
      },
      async keep(id) {
        await onDisk(async () => {
          await handle.sync();
          await close();
          const folder = folderOf(id);
          const made = await mkdir(folder, { recursive: true });
          await rename(path, pathOf(id));
          // A name is durable only when the folder that holds it is.
          await flushFolder(folder);
          if (made) await flushFolder(root);
        });
      },
      async discard() {
        await close();
        await rm(path, { force: true });
      },
    };
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

async function isOlder(path: string, before: Millis): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < before;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
