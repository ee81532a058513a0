/**
 * npm run restore: brings a backup back into the data folder. All of it is unpacked and checked first; what was there is
 * kept beside it; and the database gets a new epoch, so that every client notices that numbers it has seen mean nothing
 * now, and asks for everything anew.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { migrations } from '../store/schema.ts';
import { unfinishedRestore } from '../store/sqlite.ts';
import { openDatabase, takeLock, unavailableReason } from '../store/sqlite-database.ts';
import { flushFolder } from './make.ts';
import { contentsOf, databaseName, type Manifest, manifestName, manifestSchema } from './manifest.ts';
import { entriesOfTar, NoTar, type TarEntry } from './tar.ts';

/** `aside`: where what was there before is now; null when nothing was. */
export type Restored = { ok: true; sentence: string; aside: string | null } | { ok: false; sentence: string };

/** Of the folder, what a backup replaces. */
const replaced = [databaseName, `${databaseName}-wal`, `${databaseName}-shm`, 'files'];
/** How long a server that is just ending may take. */
const lockWaitMs = 2000;
const mostManifestBytes = 512 * 1024 * 1024;

class Refused extends Error {}

export async function restoreBackup(dataDir: string, file: string, now: () => number): Promise<Restored> {
  const stamp = new Date(now()).toISOString().replaceAll(/[:.]/g, '-');
  const unpacked = join(dataDir, `restoring-${stamp}`);
  let lock: ReturnType<typeof takeLock> | null = null;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    lock = takeLock(join(dataDir, `${databaseName}.lock`), lockWaitMs);
    const manifest = await unpack(file, unpacked);
    await renewed(join(unpacked, databaseName), manifest);
    const aside = await exchange(dataDir, unpacked, join(dataDir, `before-restore-${stamp}`));
    return { ok: true, sentence: contentsOf(manifest), aside };
  } catch (error) {
    const reason = unavailableReason(error) ?? (error instanceof Error ? error.message : String(error));
    return {
      ok: false,
      sentence:
        error instanceof NoTar
          ? `The backup is damaged or not whole: ${reason}. Nothing was changed.`
          : `Nothing was restored: ${reason}.`,
    };
  } finally {
    await rm(unpacked, { recursive: true, force: true });
    lock?.close();
  }
}

/** Unpacks everything, and compares each part with what the manifest says of it. */
async function unpack(file: string, to: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Refused(`there is no file ${file}`);
  const tar = await open(file, 'r');
  try {
    const found = new Map<string, { bytes: number; sha256: string }>();
    let manifest: Manifest | null = null;
    for await (const entry of entriesOfTar(tar)) {
      if (entry.name === manifestName) manifest = parsedManifest(await textOf(entry));
      else if (isOurs(entry.name)) found.set(entry.name, await written(entry, join(to, entry.name)));
      else throw new NoTar(`“${entry.name.slice(0, 100)}” is none of its parts`);
    }
    if (!manifest) throw new NoTar('its end is missing');
    for (const { name, bytes, sha256 } of manifest.parts) {
      const part = found.get(name);
      if (part?.bytes !== bytes || part.sha256 !== sha256)
        throw new NoTar(`${name} is missing or not as it was`);
    }
    if (found.size !== manifest.parts.length || !found.has(databaseName))
      throw new NoTar('it has other parts than it should');
    return manifest;
  } finally {
    await tar.close();
  }
}

const isOurs = (name: string): boolean => v.is(manifestSchema.entries.parts.item.entries.name, name);

function parsedManifest(text: string): Manifest {
  try {
    return v.parse(manifestSchema, JSON.parse(text));
  } catch {
    throw new NoTar('its table of contents cannot be read');
  }
}

async function textOf({ size, content }: TarEntry): Promise<string> {
  if (size > mostManifestBytes) throw new NoTar('its table of contents is too long');
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

async function written({ content }: TarEntry, path: string): Promise<{ bytes: number; sha256: string }> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle: FileHandle = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of content) {
      hash.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Gives the copy another identity. Throws when it is not sound, or of a later version than this program. */
async function renewed(path: string, { schema }: Manifest): Promise<void> {
  const known = Object.keys(await migrations.getMigrations());
  if (!known.includes(schema))
    throw new Refused('the backup is of a later version of Rapport; restore it with that one');
  const db = openDatabase(path, 'write');
  try {
    const [found] = db.prepare('PRAGMA integrity_check(1)').all() as { integrity_check: string }[];
    if (found?.integrity_check !== 'ok') throw new NoTar('its database is damaged');
    db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(randomUUID());
    // One file again, that can be moved.
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/**
 * Puts what was unpacked in the place of what is there. Cut off in between, the folder has a mark by which a server
 * refuses to start with half of it; doing it again puts that right.
 */
async function exchange(dataDir: string, unpacked: string, aside: string): Promise<string | null> {
  const mark = join(dataDir, unfinishedRestore);
  await writeFile(mark, '', { flush: true });
  await flushFolder(dataDir);
  const there = replaced.filter((name) => existsSync(join(dataDir, name)));
  if (there.length > 0) await mkdir(aside, { mode: 0o700 });
  for (const name of there) await rename(join(dataDir, name), join(aside, name));
  for (const name of replaced)
    if (existsSync(join(unpacked, name))) await rename(join(unpacked, name), join(dataDir, name));
  await flushFolder(dataDir);
  await rm(mark);
  await flushFolder(dataDir);
  return there.length > 0 ? aside : null;
}
