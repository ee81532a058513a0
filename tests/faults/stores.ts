/** Disks and databases that fail: faults 13 to 15 and 28. */

import assert from 'node:assert/strict';
import { closeSync, cpSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { makeBackup } from '../../server/backup/make.ts';
import { restoreBackup } from '../../server/backup/restore.ts';
import type { ConversationSyncAnswer, MessageSendAnswer } from '../../shared/protocol/visitor-events.ts';
import { connectVisitor, say } from '../harness/clients.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { type Fault, Skipped, type Stage, sleep, until } from './fault.ts';
import { type Crowd, everyTab, openCrowd, talk } from './load.ts';
import { needMounts, openSite, type Site } from './site.ts';
import { verify } from './verdict.ts';

/** The event loop must not be held up longer. What a process waits for a processor is not its doing. */
const mostBlockedMs = 100;
/** So many longer ones are put down to the machine. */
const machines = 2;
/** Once the cause is gone, messages are taken again this soon. */
const recoversMs = 5_000;

const embeddedOnly = (stage: Stage): void => {
  if (stage.setup.store !== 'sqlite') throw new Skipped('it is about the file of the embedded database');
};

const healthOf = async (site: Site) => {
  const response = await fetch(`${site.nodes[0]?.url}/health/ready`);
  const { states, reasons } = (await response.json()) as { states: string[]; reasons: string[] };
  return { status: response.status, states, reasons };
};

/**
 * How long the server's event loop was held up by what the server did, the longest first. One or two are the machine's: a
 * processor that was taken away from under it. What waits for a disk or a lock waits with every message, and again.
 */
async function blocksOf(site: Site, work: () => Promise<void>): Promise<number[]> {
  const server = site.nodes[0];
  await server?.ask({ ask: 'loop' });
  await work();
  return (await server?.ask<{ ownMs: number[] }>({ ask: 'loop' }))?.ownMs ?? [];
}

/** What has to hold while the store cannot store, of whatever cause, and once the cause is gone. */
async function away(
  site: Site,
  crowd: Crowd,
  stage: Stage,
  { state, cause, lasts }: { state: string; cause(): () => void; lasts: number },
): Promise<void> {
  const someone = await connectVisitor(site.nodes[0]?.url ?? '');
  stage.after(() => someone.close());
  const first = await say(someone, 'before');
  assert.ok(first.ok, 'the first message was not taken');
  const { conversation } = first;
  const blocks = await blocksOf(site, async () => {
    const end = cause();
    try {
      await until(
        async () => (await healthOf(site)).states.includes(state),
        15_000,
        `readiness never says ${state}`,
      );
      const health = await healthOf(site);
      assert.equal(health.status, 503);
      assert.match(health.reasons.join(' '), /^Messages cannot be stored: /);
      assert.equal((await fetch(`${site.nodes[0]?.url}/health/live`)).status, 200);
      const answer: MessageSendAnswer = await say(someone, 'meanwhile', { conversation });
      assert.ok(!answer.ok && answer.code === 'unavailable' && answer.retry, JSON.stringify(answer));
      const page = await someone.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
      assert.ok(page.ok && page.events.length === 1, 'reading does not go on');
      await sleep(lasts);
    } finally {
      end();
    }
    const backMs = await until(
      async () => (await healthOf(site)).status === 200,
      recoversMs,
      'it does not recover by itself',
    );
    stage.note(`${state}: well again in s`, (backMs / 1000).toFixed(1));
  });
  stage.note(`${state}: loop held up ms`, blocks.slice(0, 3).map(Math.round).join(' '));
  assert.ok(blocks.length > machines, 'the event loop was not looked at');
  const again = blocks[machines] ?? 0;
  assert.ok(again <= mostBlockedMs, `the event loop stood still for ${Math.round(again)} ms, and not once`);
  await until(() => everyTab(crowd).every((tab) => tab.online()), 20_000, 'not everybody is connected');
}

const full: Fault = {
  number: 13,
  name: 'disk full',
  async run(stage) {
    embeddedOnly(stage);
    needMounts();
    const site = await openSite(stage, { launch: { dataMiB: 24 } });
    const crowd = await openCrowd(site, stage, { visitors: stage.size === 'quick' ? 8 : 30 });
    const load = talk(crowd, stage, 40);
    await sleep(500);
    const filler = join(site.dataDir, 'filler');
    await away(site, crowd, stage, {
      state: 'disk_full',
      lasts: stage.size === 'quick' ? 1_000 : 10_000,
      cause() {
        fill(filler);
        return () => rmSync(filler, { force: true });
      },
    });
    await sleep(500);
    await load.stop();
    await verify(site, crowd, stage);
    // Past the server, as it would find it after a power cut.
    const copy = temporaryFolder();
    stage.after(copy.remove);
    for (const name of ['rapport.db', 'rapport.db-wal'])
      cpSync(join(site.dataDir, name), join(copy.path, name));
    const db = new DatabaseSync(join(copy.path, 'rapport.db'));
    const [found] = db.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    db.close();
    assert.equal(found?.integrity_check, 'ok');
  },
};

/** Writes until there is no room for one more byte. */
export function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let piece = 1024 * 1024; piece >= 1; ) {
      try {
        writeSync(file, Buffer.alloc(piece));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        piece = Math.floor(piece / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}

const locked: Fault = {
  number: 14,
  name: 'database locked',
  async run(stage) {
    embeddedOnly(stage);
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: stage.size === 'quick' ? 8 : 30 });
    const load = talk(crowd, stage, 40);
    await sleep(500);
    await away(site, crowd, stage, {
      state: 'locked',
      lasts: stage.size === 'quick' ? 1_000 : 10_000,
      cause() {
        const other = new DatabaseSync(join(site.dataDir, 'rapport.db'));
        other.exec('PRAGMA busy_timeout = 10000');
        other.exec('BEGIN IMMEDIATE');
        return () => {
          other.exec('ROLLBACK');
          other.close();
        };
      },
    });
    await load.stop();
    await verify(site, crowd, stage);
  },
};

/** SQLite's result codes, and what readiness calls them. */
const refusals = [
  { code: 8, state: 'read_only' },
  { code: 10, state: 'io_error' },
];

const refused: Fault = {
  number: 15,
  name: 'database read-only, input/output error',
  async run(stage) {
    embeddedOnly(stage);
    const folder = temporaryFolder();
    stage.after(folder.remove);
    const failing = join(folder.path, 'fail');
    const site = await openSite(stage, { failpoints: true, env: { FAIL_COMMIT: failing } });
    const crowd = await openCrowd(site, stage, { visitors: stage.size === 'quick' ? 8 : 30 });
    const load = talk(crowd, stage, 40);
    for (const { code, state } of refusals)
      await away(site, crowd, stage, {
        state,
        lasts: stage.size === 'quick' ? 500 : 5_000,
        cause() {
          writeFileSync(failing, String(code));
          return () => rmSync(failing, { force: true });
        },
      });
    await load.stop();
    await verify(site, crowd, stage);
  },
};

const restored: Fault = {
  number: 28,
  name: 'backup restored',
  async run(stage) {
    embeddedOnly(stage);
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: stage.size === 'quick' ? 8 : 30 });
    const load = talk(crowd, stage, 40);
    await sleep(1_500);
    const folder = temporaryFolder();
    stage.after(folder.remove);
    const backup = join(folder.path, 'backup.tar');
    // While they talk.
    const made = await makeBackup(site.dataDir, backup, Date.now);
    assert.ok(made.ok, made.sentence);
    await sleep(1_500);
    await load.stop();
    await verify(site, crowd, stage);
    const before = await site.stored();
    await site.nodes[0]?.kill('SIGTERM');
    const back = await restoreBackup(site.dataDir, backup, Date.now);
    assert.ok(back.ok, back.sentence);
    const kept = new Set((await site.stored()).map(({ clientId }) => clientId));
    const forgotten = new Set(before.map(({ clientId }) => clientId).filter((id) => !kept.has(id)));
    assert.ok(kept.size > 0 && forgotten.size > 0, 'the backup is not older than the store');
    stage.note('brought back', kept.size);
    stage.note('gone', forgotten.size);
    await site.start();
    await until(() => everyTab(crowd).every((tab) => tab.online()), 20_000, 'not everybody came back');
    // They go on, under numbers that others had before.
    for (const [index, tab] of everyTab(crowd).entries()) await tab.say(`after the restore ${index}`);
    const [agent] = crowd.agents;
    const [known] = agent?.timelines.keys() ?? [];
    if (known !== undefined) await agent?.say(known, 'an answer after the restore');
    await verify(site, crowd, stage, { forgotten });
    for (const tab of everyTab(crowd)) {
      const shown = tab.shown();
      assert.equal(new Set(shown).size, shown.length, 'something is shown twice');
    }
  },
};

export const stores: Fault[] = [full, locked, refused, restored];
