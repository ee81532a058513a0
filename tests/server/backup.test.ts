/** Backups: whole whatever is written meanwhile, brought back as they were, and refused when they are not. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../server/backup/make.ts';
import { restoreBackup } from '../../server/backup/restore.ts';
import { addToTar, endTar, entriesOfTar } from '../../server/backup/tar.ts';
import { connectAgent, connectVisitor, said, say, signIn, uploadText } from '../harness/clients.ts';
import { dist, temporaryFolder } from '../harness/paths.ts';
import { freePort, startAndExit, startProcess } from '../harness/process.ts';
import { startServer } from '../harness/server.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
function folder(): string {
  const made = temporaryFolder();
  cleanups.push(made.remove);
  return made.path;
}
/** Runs `main.js backup` or `restore` as its own process. */
async function command(dataDir: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const run = promisify(execFile)(process.execPath, [join(dist, 'server', 'main.js'), ...args], {
    cwd: dist,
    env: { PATH: process.env['PATH'] ?? '', RAPPORT_DATA_DIR: dataDir },
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}
interface Row {
  seq: number;
  text: string;
}
function messagesIn(dataDir: string): Row[] {
  const db = new DatabaseSync(join(dataDir, 'rapport.db'), { readOnly: true });
  try {
    return db.prepare('SELECT seq, text FROM messages ORDER BY conversation, seq').all() as unknown as Row[];
  } finally {
    db.close();
  }
}
/** Everything in a folder, by hash: what "nothing was changed" is compared with. */
function hashesIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      // The lock is made by whoever looks.
      .filter((file) => !/\.lock(-journal)?$/.test(file))
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** A folder in which a server has run: a conversation with a file, and a backup of it. */
async function backedUp() {
  const server = await startServer();
  const visitor = await connectVisitor(server.url);
  const { conversation } = await said(visitor, 'kept');
  const file = await uploadText(server.url, visitor.welcome.visitor, 'a.txt', 'the bytes of a file');
  await said(visitor, 'with a file', { conversation, attachments: [file] });
  visitor.close();
  const data = folder();
  const backup = join(folder(), 'backup.tar');
  const made = await makeBackup(server.dataDir, backup, Date.now);
  if (!made.ok) throw new Error(made.sentence);
  // As it stands when the server has ended; stopping removes its folder.
  await server.app.domain.store.forgetEndedSessions(0);
  cpSync(server.dataDir, data, { recursive: true });
  await rm(join(data, 'rapport.db.lock'), { force: true });
  await server.stop();
  return { data, backup, made, file };
}

describe('a backup', () => {
  it('holds database and files as of one moment while people write, and what is brought back is a whole prefix', async () => {
    const [data, elsewhere, backup] = [folder(), folder(), join(folder(), 'backup.tar')];
    const server = await startProcess(data, await freePort());
    cleanups.push(() => server.kill('SIGKILL'));
    const visitor = await connectVisitor(server.url);
    const agent = await connectAgent(server.url);
    const { conversation } = await said(visitor, '1');
    let enough = false;
    let acked = 1;
    const writing = (async () => {
      for (let count = 2; !enough; count++) {
        const attachments =
          count % 10 === 0
            ? [await uploadText(server.url, visitor.welcome.visitor, `${count}.txt`, `file ${count}`)]
            : [];
        const answer = await say(visitor, String(count), { conversation, attachments });
        if (!answer.ok) throw new Error(answer.message);
        acked = answer.seq;
        // As fast as somebody may: nobody is refused while a slow machine copies.
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    })();
    while (acked < 15) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = acked;
    const made = await command(data, 'backup', backup);
    const after = acked;
    enough = true;
    await writing;
    expect(made.output).toMatch(
      /Backed up: \d+ messages in 1 conversations of 1 visitors, \d+ files, 1 accounts/,
    );
    expect(made.code).toBe(0);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(backup, '..'))).toEqual(['backup.tar']);
    // An archive that any tar reads.
    const listed = spawnSync('tar', ['tf', backup], { encoding: 'utf8' });
    if (!listed.error) expect(listed.stdout).toContain('rapport.db\n');

    expect(await command(data, 'restore', backup)).toMatchObject({
      code: 1,
      output: expect.stringContaining('another Rapport is running on this folder; stop it first'),
    });
    visitor.close();
    agent.close();

    const restored = await restoreBackup(elsewhere, backup, Date.now);
    expect(restored).toMatchObject({ ok: true, aside: null });
    const rows = messagesIn(elsewhere);
    expect(rows.length).toBeGreaterThanOrEqual(before);
    expect(rows.length).toBeLessThanOrEqual(after + 1);
    expect(rows).toEqual(rows.map((_, index) => ({ seq: index + 1, text: String(index + 1) })));
    const db = new DatabaseSync(join(elsewhere, 'rapport.db'), { readOnly: true });
    const files = db.prepare('SELECT id, name FROM files').all() as { id: string; name: string }[];
    db.close();
    expect(files.length).toBeGreaterThan(0);
    for (const { id, name } of files)
      expect(readFileSync(join(elsewhere, 'files', id.slice(0, 2), id), 'utf8')).toBe(
        `file ${name.replace('.txt', '')}`,
      );
  }, 60_000);

  it('is brought back over what is there, which is kept, under another epoch, and the server goes on from it', async () => {
    const { data, backup, made, file } = await backedUp();
    writeFileSync(join(data, 'files', 'stray'), 'not of the backup');
    const epochOf = () => {
      const db = new DatabaseSync(join(data, 'rapport.db'), { readOnly: true });
      const row = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string };
      db.close();
      return row.value;
    };
    const before = epochOf();
    const restored = await restoreBackup(data, backup, Date.now);
    if (!restored.ok) throw new Error(restored.sentence);
    expect(restored.sentence).toBe(made.ok && made.sentence);
    expect(epochOf()).not.toBe(before);
    expect(existsSync(join(restored.aside ?? '', 'rapport.db'))).toBe(true);
    expect(existsSync(join(restored.aside ?? '', 'files', 'stray'))).toBe(true);
    expect(existsSync(join(data, 'files', 'stray'))).toBe(false);
    expect(readFileSync(join(data, 'files', file.slice(0, 2), file), 'utf8')).toBe('the bytes of a file');
    expect(readdirSync(data).filter((name) => name.startsWith('restoring'))).toEqual([]);
    const server = await startProcess(data, await freePort());
    cleanups.push(() => server.kill('SIGKILL'));
    expect(await signIn(server.url)).toEqual(expect.any(String));
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(200);
  }, 60_000);

  it('that is cut off, altered, incomplete, foreign or of a later version changes nothing', async () => {
    const { data, backup } = await backedUp();
    const work = folder();
    const whole = readFileSync(backup);
    const before = hashesIn(data);
    const refused = async (name: string, content: Buffer, sentence: RegExp) => {
      const path = join(work, name);
      writeFileSync(path, content);
      const result = await restoreBackup(data, path, Date.now);
      expect(result.ok, name).toBe(false);
      expect(result.sentence, name).toMatch(sentence);
      expect(hashesIn(data), name).toEqual(before);
    };
    for (const share of [0.1, 0.5, 0.9, 0.999])
      await refused(
        `cut ${share}`,
        whole.subarray(0, Math.floor(whole.length * share)),
        /^The backup is damaged or not whole: .*Nothing was changed\.$/,
      );
    // One bit, anywhere that says something.
    for (const at of [3, 700, Math.floor(whole.length / 2), whole.length - 3000]) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await refused(`bit ${at}`, altered, /^The backup is damaged or not whole/);
    }
    await refused(
      'words',
      Buffer.from('these are no backup, just words. '.repeat(100)),
      /damaged or not whole/,
    );
    await refused('nothing', Buffer.alloc(0), /it ends too early/);

    // The same parts in other hands: a name that leads elsewhere, a part too few, a version to come.
    const parts: { name: string; content: Buffer }[] = [];
    const tar = await open(backup, 'r');
    for await (const { name, content } of entriesOfTar(tar)) {
      const pieces: Buffer[] = [];
      for await (const piece of content) pieces.push(piece);
      parts.push({ name, content: Buffer.concat(pieces) });
    }
    await tar.close();
    const packed = async (changed: typeof parts) => {
      const path = join(work, 'packed.tar');
      const made = await open(path, 'w');
      for (const { name, content } of changed)
        await addToTar(
          made,
          { name, size: content.length, at: 0 },
          (async function* () {
            yield content;
          })(),
        );
      await endTar(made);
      await made.close();
      return readFileSync(path);
    };
    expect((await restoreBackup(folder(), backup, Date.now)).ok).toBe(true);
    await refused(
      'way out',
      await packed([{ name: '../../outside', content: Buffer.from('x') }, ...parts]),
      /“..\/..\/outside” is none of its parts/,
    );
    expect(existsSync(join(data, '..', 'outside'))).toBe(false);
    await refused(
      'file missing',
      await packed(parts.filter(({ name }) => !name.startsWith('files/'))),
      /missing or not as it was/,
    );
    const later = parts.map((part) =>
      part.name === 'manifest.json'
        ? {
            ...part,
            content: Buffer.from(
              part.content.toString().replace(/"schema":"[^"]+"/, '"schema":"9999-later"'),
            ),
          }
        : part,
    );
    await refused('later', await packed(later), /later version of Rapport/);
    expect((await restoreBackup(data, join(work, 'no such file'), Date.now)).sentence).toMatch(
      /there is no file/,
    );
  }, 60_000);

  it('that was being brought back when the power went keeps a server from starting with half of it', async () => {
    const { data, backup } = await backedUp();
    writeFileSync(join(data, 'rapport.restoring'), '');
    const refused = await startAndExit({ RAPPORT_DATA_DIR: data, PORT: '0' });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('a backup was being restored and that was cut off; restore it again');
    expect((await restoreBackup(data, backup, Date.now)).ok).toBe(true);
    expect(existsSync(join(data, 'rapport.restoring'))).toBe(false);
  }, 60_000);
});

describe('a damaged database', () => {
  it('is not backed up and not served; both say what to do', async () => {
    const { data, backup } = await backedUp();
    // The log empty, so that the file is what there is; then a page in its middle overwritten.
    const db = new DatabaseSync(join(data, 'rapport.db'));
    db.exec('PRAGMA journal_mode = DELETE');
    db.close();
    const size = statSync(join(data, 'rapport.db')).size;
    const handle = openSync(join(data, 'rapport.db'), 'r+');
    for (let page = 4; page < size / 4096; page += 3)
      writeSync(handle, Buffer.alloc(2000, 0xa5), 0, 2000, page * 4096 + 50);
    const other = join(folder(), 'other.tar');
    const made = await command(data, 'backup', other);
    expect(made.code).toBe(1);
    expect(made.output).toMatch(/^No backup was made: the database (file )?is damaged/);
    expect(existsSync(other)).toBe(false);
    const refused = await startAndExit({ RAPPORT_DATA_DIR: data, PORT: '0' });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('the database file is damaged.');
    expect(refused.output).toContain('Bring back the newest backup: npm run restore -- FILE');
    const restored = await command(data, 'restore', backup);
    expect(restored.output).toMatch(/^Restored: 2 messages in 1 conversations/);
    expect(restored.output).toContain('before-restore-');
    const server = await startProcess(data, await freePort());
    expect(messagesIn(data).map(({ text }) => text)).toEqual(['kept', 'with a file']);
    await server.kill('SIGTERM');
  }, 60_000);

  it('cannot be made by a backup over something, or of nothing', async () => {
    const { data, backup } = await backedUp();
    expect((await makeBackup(data, backup, Date.now)).sentence).toContain('is there already');
    expect((await makeBackup(folder(), join(folder(), 'x.tar'), Date.now)).sentence).toContain(
      'There is no database in',
    );
    expect((await command(data, 'restore')).output).toContain('Say which backup');
    truncateSync(backup, 0);
    mkdirSync(join(data, 'more'));
    expect((await restoreBackup(data, backup, Date.now)).ok).toBe(false);
  });
});
