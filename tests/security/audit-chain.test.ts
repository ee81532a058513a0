/** The audit log is a chain: what was altered, taken out or put in past the server is found, on every database. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/domain/ids.ts';
import { openStore } from '../../server/store/open.ts';
import { secretKey } from '../../server/store/secrets.ts';
import type { Store } from '../../server/store/store.ts';
import type { AuditAction } from '../../shared/protocol/audit.ts';
import { type PastStatement, pastPostgres, pastSqlite } from '../harness/past.ts';
import { dist, temporaryFolder, writerFile } from '../harness/paths.ts';
import { hasPostgres, type TestDatabase, temporaryDatabase } from '../harness/postgres.ts';

const noPostgres = !(await hasPostgres());
const encryptionKey = '9b1f6c0e84d7a2537f90c8e1b64d3a5207ce9f18d4b6a3527e0f91c8d5b4a263';

const entry = (index: number, action: AuditAction = 'inbox_changed') => ({
  id: newId(),
  at: 1000 + index,
  by: { kind: 'agent' as const, id: 'ada', name: 'Ada' },
  action,
  object: `shop ${index}`,
  detail: { what: 'settings', index },
});

/** Where there is no PostgreSQL, `hasPostgres` has said so. */
const databases = [
  { which: 'the embedded database', onPostgres: false },
  { which: 'PostgreSQL', onPostgres: true },
];
for (const { which, onPostgres } of databases)
  describe.skipIf(onPostgres && noPostgres)(`on ${which}`, () => {
    const folder = temporaryFolder();
    let database: TestDatabase | null = null;
    let store: Store;
    const open = async (key = encryptionKey) => {
      const opening = { databaseUrl: database?.url ?? null, dataDir: folder.path, encryptionKey: key };
      const opened = await openStore(opening, writerFile, 'administer');
      if (!opened.ok) throw new Error(opened.reason);
      return opened.store;
    };
    const past = (...statements: PastStatement[]) =>
      database
        ? pastPostgres(database.url, statements)
        : pastSqlite(join(folder.path, 'rapport.db'), statements);
    beforeAll(async () => {
      if (onPostgres) database = await temporaryDatabase();
      store = await open();
    });
    afterAll(async () => {
      await store.close();
      await database?.remove();
      folder.remove();
    });

    it('holds as it is written, and names its end', async () => {
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 0 });
      for (let index = 0; index < 20; index++) await store.keepAudit(entry(index));
      const check = await store.checkAudit();
      expect(check).toEqual({ ok: true, entries: 20, head: { number: 20, hash: expect.any(String) } });
      const rows = await past(['SELECT number, hash FROM audit ORDER BY number']);
      expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(new Set(rows.map(({ hash }) => hash)).size).toBe(20);
    });

    /** Does something past the server, looks what the check says, and takes it back. */
    const tampered = async (...statements: PastStatement[]) => {
      const rows = await past(['SELECT * FROM audit']);
      const ends = await past(["SELECT * FROM meta WHERE key LIKE 'audit-%'"]);
      await past(...statements);
      const check = await store.checkAudit();
      const columns = Object.keys(rows[0] ?? {});
      await past(
        ['DELETE FROM audit'],
        ["DELETE FROM meta WHERE key LIKE 'audit-%'"],
        ...rows.map(
          (row): PastStatement => [
            `INSERT INTO audit (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
            ...columns.map((column) => row[column] as string),
          ],
        ),
        ...ends.map(
          (end): PastStatement => [
            'INSERT INTO meta (key, value) VALUES (?, ?)',
            String(end['key']),
            String(end['value']),
          ],
        ),
      );
      expect(await store.checkAudit()).toMatchObject({ ok: true });
      return check;
    };

    it.each([
      ["agent = 'bob'"],
      ['agent = NULL'],
      ["agent_name = 'Bob'"],
      ["action = 'inbox_created'"],
      ["object = 'other'"],
      ["detail = '{}'"],
      ['at = at + 1'],
      [`id = '${'0'.repeat(32)}'`],
      [`hash = '${'0'.repeat(64)}'`],
    ])('finds an entry with another %s, and names it', async (change) => {
      expect(await tampered([`UPDATE audit SET ${change} WHERE number = 7`])).toMatchObject({
        ok: false,
        what: 'altered',
        number: 7,
      });
    });

    it('finds entries that were taken out: the first, one between, the last, all', async () => {
      for (const number of [1, 7, 20])
        expect(await tampered(['DELETE FROM audit WHERE number = ?', number])).toEqual({
          ok: false,
          what: 'missing',
          number,
          id: null,
        });
      expect(await tampered(['DELETE FROM audit'])).toMatchObject({ what: 'missing', number: 1 });
      // Closing the gap behind it does not help.
      expect(
        await tampered(
          ['DELETE FROM audit WHERE number = 7'],
          ['UPDATE audit SET number = -number WHERE number > 7'],
          ['UPDATE audit SET number = -number - 1 WHERE number < 0'],
        ),
      ).toMatchObject({ what: 'altered', number: 7 });
    });

    it('finds ends that were moved over what was taken out', async () => {
      const moved = (end: string, number: number): PastStatement => [
        `UPDATE meta SET value = (SELECT '{"number":${number},"hash":"' || hash || '","seal":"x"}' FROM audit WHERE number = ${number})
       WHERE key = 'audit-${end}'`,
      ];
      expect(await tampered(moved('head', 19), ['DELETE FROM audit WHERE number = 20'])).toEqual({
        ok: false,
        what: 'head',
      });
      expect(await tampered(moved('start', 1), ['DELETE FROM audit WHERE number = 1'])).toMatchObject({
        ok: false,
        what: 'start',
      });
      expect(
        await tampered(
          ["DELETE FROM meta WHERE key = 'audit-head'"],
          ['DELETE FROM audit WHERE number = 20'],
        ),
      ).toMatchObject({
        ok: false,
        what: 'added',
      });
    });

    it('finds entries that were put in or changed places', async () => {
      const put = (number: string) =>
        [
          `INSERT INTO audit (id, at, agent, agent_name, action, object, detail, number, hash)
         SELECT 'put-in', at, agent, agent_name, action, object, detail, ${number}, hash FROM audit WHERE number = 7`,
        ] as PastStatement;
      expect(await tampered(put('NULL'))).toEqual({ ok: false, what: 'added', number: null, id: 'put-in' });
      expect(await tampered(put('0'))).toMatchObject({ what: 'added', number: 0 });
      expect(await tampered(put('21'))).toMatchObject({ what: 'added', number: 21 });
      expect(
        await tampered(
          ['UPDATE audit SET number = -number WHERE number IN (7, 8)'],
          ['UPDATE audit SET number = 15 + number WHERE number < 0'],
        ),
      ).toMatchObject({ what: 'altered', number: 7 });
    });

    it('misses the end of an earlier check, should all of it have been put back to before that', async () => {
      const check = await store.checkAudit();
      if (!check.ok) throw new Error('it does not hold');
      expect(await store.checkAudit(check.head)).toMatchObject({ ok: true });
      expect(await store.checkAudit({ ...check.head, number: 21 })).toEqual({ ok: false, what: 'seen' });
      expect(await store.checkAudit({ number: 20, hash: '0'.repeat(64) })).toEqual({
        ok: false,
        what: 'seen',
      });
    });

    it('stays one chain when several write at once, and when entries have had their time', async () => {
      const other = onPostgres ? await open() : store;
      const many = Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? store : other).keepAudit(entry(100 + index)),
      );
      await Promise.all(many);
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 60 });
      if (other !== store) await other.close();
      expect(await store.forgetAudit(1010)).toBe(10);
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 50 });
      expect(await tampered(['DELETE FROM audit WHERE number = 11'])).toMatchObject({
        what: 'missing',
        number: 11,
      });
      await store.keepAudit(entry(200));
      expect(await store.forgetAudit(9999)).toBe(51);
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 0 });
      await store.keepAudit(entry(300));
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 1, head: { number: 62 } });
    });

    it('takes in what an earlier version wrote, once, and says so in itself', async () => {
      await past(
        ['UPDATE audit SET number = NULL, hash = NULL'],
        ["DELETE FROM meta WHERE key LIKE 'audit-%'"],
        ['DELETE FROM meta WHERE key = ?', secretKey('sealed')],
      );
      await store.close();
      store = await open();
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 2 });
      expect(await store.auditEntries({ limit: 9 })).toMatchObject([
        { action: 'audit_chained', by: { kind: 'server' }, detail: { entries: 1 } },
        { object: 'shop 300' },
      ]);
      await store.close();
      store = await open();
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 2 });
    });

    it('is not begun anew where its end was taken away with what was changed', async () => {
      const [noted] = await past(["SELECT value FROM meta WHERE key = 'audit-head'"]);
      await past(["DELETE FROM meta WHERE key = 'audit-head'"]);
      await store.close();
      store = await open();
      expect(await store.checkAudit()).toMatchObject({ ok: false });
      expect(await store.auditEntries({ limit: 9 })).toHaveLength(2);
      await past(["INSERT INTO meta (key, value) VALUES ('audit-head', ?)", String(noted?.['value'])]);
      expect(await store.checkAudit()).toMatchObject({ ok: true, entries: 2 });
    });

    it('is checked by npm run audit-check, which fails and says what is wrong', async () => {
      const environment = {
        PATH: process.env['PATH'] ?? '',
        RAPPORT_DATA_DIR: folder.path,
        RAPPORT_ENCRYPTION_KEY: encryptionKey,
        ...(database && { DATABASE_URL: database.url }),
      };
      const run = () =>
        promisify(execFile)(process.execPath, [join(dist, 'server', 'main.js'), 'audit-check'], {
          cwd: dist,
          env: environment,
        });
      if (onPostgres) {
        expect((await run()).stdout).toMatch(/^The audit log holds: 2 entries\..*\n2:[0-9a-f]{64}\n$/);
        return;
      }
      await past(["UPDATE audit SET object = 'other' WHERE number = 1"]);
      const failed = await run().then(
        () => null,
        (error: { code: number; stderr: string }) => error,
      );
      expect(failed?.code).toBe(1);
      expect(failed?.stderr).toMatch(
        /^The audit log does not hold: entry 1 \([0-9a-f]{32}\) is not as it was written/,
      );
    });
  });
