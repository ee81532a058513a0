/**
 * npm run backup: a copy of the embedded database and of every file it names, as of one moment, while the server runs. The
 * copy is made by SQLite in one reading transaction, so that it is whole whatever is written meanwhile; files never change
 * once they are there.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { openDatabase, unavailableReason } from '../store/sqlite-database.ts';
import { contentsOf, databaseName, fileName, type Manifest, manifestName } from './manifest.ts';
import { addToTar, endTar } from './tar.ts';

/** `sentence` says what it holds, or why there is none. */
export type Made = { ok: true; sentence: string; missing: string[] } | { ok: false; sentence: string };

/** How often it begins anew because somebody was erased while their files were copied. */
const mostAttempts = 5;

/** Somebody was erased meanwhile: their messages are to be in no backup that begins after that. */
class Erased extends Error {}

export async function makeBackup(dataDir: string, file: string, now: () => number): Promise<Made> {
  const live = join(dataDir, databaseName);
  if (!existsSync(live))
    return { ok: false, sentence: `There is no database in ${dataDir}. RAPPORT_DATA_DIR names the folder.` };
  if (existsSync(file)) return { ok: false, sentence: `${file} is there already. Choose another name.` };
  const [copy, partial] = [`${file}.database`, `${file}.partial`];
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOne({ live, dataDir, file, copy, partial, at: now() });
      } catch (error) {
        if (!(error instanceof Erased) || attempt === mostAttempts) throw error;
      }
    }
  } catch (error) {
    const reason = unavailableReason(error) ?? (error instanceof Error ? error.message : String(error));
    return { ok: false, sentence: `No backup was made: ${reason}.` };
  } finally {
    for (const left of [copy, `${copy}-journal`, partial]) await rm(left, { force: true });
  }
}

interface Attempt {
  live: string;
  dataDir: string;
  file: string;
  /** Where the database is copied to first. */
  copy: string;
  partial: string;
  at: number;
}

async function attemptOne({ live, dataDir, file, copy, partial, at }: Attempt): Promise<Made> {
  await rm(copy, { force: true });
  // Nobody else of this machine reads it, not even while it grows.
  const reserved = await open(copy, 'w', 0o600);
  await reserved.close();
  const source = openDatabase(live, 'read');
  try {
    source.exec('PRAGMA query_only = OFF');
    source.prepare('VACUUM INTO ?').run(copy);
    const db = openDatabase(copy, 'read');
    let described: { counts: Manifest['counts']; schema: string; files: string[] };
    try {
      described = describe(db);
    } finally {
      db.close();
    }
    const { files, ...facts } = described;
    const tar = await open(partial, 'w', 0o600);
    try {
      const database = await added(tar, databaseName, copy, at);
      if (!database) throw new Error(`${copy} is gone`);
      const parts: Manifest['parts'] = [database];
      const missing: string[] = [];
      for (const id of files) {
        const name = fileName(id);
        const part = await added(tar, name, join(dataDir, name), at);
        if (part) parts.push(part);
        else if (source.prepare('SELECT 1 FROM files WHERE id = ?').get(id)) missing.push(id);
        else throw new Erased();
      }
      const manifest: Manifest = { format: 1, madeAt: new Date(at).toISOString(), ...facts, parts };
      const text = Buffer.from(JSON.stringify(manifest));
      await addToTar(tar, { name: manifestName, size: text.length, at }, oneOf(text));
      await endTar(tar);
      await tar.sync();
      await tar.close();
      await rename(partial, file);
      await flushFolder(dirname(file));
      return { ok: true, sentence: contentsOf(manifest), missing };
    } finally {
      await tar.close().catch(() => undefined);
    }
  } finally {
    source.close();
  }
}

/** What a copy holds. Throws when it is not sound. */
function describe(db: DatabaseSyncInstance): {
  counts: Manifest['counts'];
  schema: string;
  files: string[];
} {
  const [found] = db.prepare('PRAGMA integrity_check(1)').all() as { integrity_check: string }[];
  if (found?.integrity_check !== 'ok')
    throw new Error(`the database is damaged (${found?.integrity_check}); an earlier backup can be restored`);
  const count = (table: string) =>
    (db.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count;
  const files = db.prepare('SELECT id FROM files ORDER BY id').all() as { id: string }[];
  const { name } = db.prepare('SELECT max(name) AS name FROM kysely_migration').get() as { name: string };
  return {
    counts: {
      inboxes: count('inboxes'),
      agents: count('agents'),
      visitors: count('visitors'),
      conversations: count('conversations'),
      messages: count('messages'),
      files: files.length,
    },
    schema: name,
    files: files.map(({ id }) => id),
  };
}

/** Null when there is no such file: not yet, or no more. One that goes while it is copied is copied to its end. */
async function added(tar: FileHandle, name: string, path: string, at: number) {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    const hashed = async function* () {
      for await (const piece of file.createReadStream({ autoClose: false })) {
        hash.update(piece as Buffer);
        yield piece as Buffer;
      }
    };
    await addToTar(tar, { name, size, at }, hashed());
    return { name, bytes: size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function* oneOf(buffer: Buffer): AsyncGenerator<Buffer> {
  yield buffer;
}

export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
