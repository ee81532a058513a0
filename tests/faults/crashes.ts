/** Servers that die or are asked to stop while people talk: faults 1 to 4. */

import assert from 'node:assert/strict';
import type { Browser } from './browser.ts';
import { fairNow } from './clock.ts';
import { type Fault, type Stage, sleep, until } from './fault.ts';
import { everyTab, openCrowd, percentile, talk } from './load.ts';
import { between } from './random.ts';
import { openSite, type Site } from './site.ts';
import { verify } from './verdict.ts';

/** After a server is back, whoever waited has an answer this soon: nearly all, and the last. */
const backP99Ms = 5_000;
const backMostMs = 10_000;

/** How long the oldest message of each browser that waited at `openedAt` took from then on. */
function backAfter(browsers: readonly Browser[], openedAt: number): number[] {
  return browsers.flatMap((browser) => {
    const waited = browser
      .deliveries()
      .find(({ sentAt, ackedAt }) => sentAt < openedAt && (ackedAt ?? openedAt + 1) > openedAt);
    return waited?.ackedAt === undefined ? [] : [waited.ackedAt - openedAt];
  });
}

/** A short run on a machine that runs other tests beside it tells its times; a whole one is held to them. */
const holdsToTimes = ({ size }: Stage): boolean => size !== 'quick';

function noteBack(stage: Stage, waits: readonly number[]): void {
  const [p99, most] = [percentile(waits, 0.99), Math.max(0, ...waits)];
  stage.note('back p99 s', (p99 / 1000).toFixed(1));
  stage.note('back max s', (most / 1000).toFixed(1));
  if (!holdsToTimes(stage)) return;
  assert.ok(p99 <= backP99Ms, `p99 of those who waited came through ${Math.round(p99)} ms after the start`);
  assert.ok(most <= backMostMs, `one who waited came through only ${Math.round(most)} ms after the start`);
}

const killed: Fault = {
  number: 1,
  name: 'kill -9 under load',
  async run(stage) {
    const quick = stage.size === 'quick';
    const kills = stage.option('kills', quick ? 3 : 10);
    const rate = stage.option('rate', quick ? 60 : 300);
    const messages = stage.option('messages', 0);
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: quick ? 20 : 100 });
    const load = talk(crowd, stage, rate);
    const from = performance.now();
    const opened: number[] = [];
    const acked = () => crowd.browsers.reduce((sum, browser) => sum + browser.acked.size, 0);
    for (let kill = 0; kill < kills; kill++) {
      const before = acked();
      await sleep(between(stage.random, 1_500, 3_000));
      await until(
        () => acked() - before >= messages / kills,
        120_000,
        () => `between two kills only ${acked() - before} messages come through`,
      );
      const node = kill % site.nodes.length;
      await site.nodes[node]?.kill('SIGKILL');
      await site.start(node);
      opened.push(fairNow());
    }
    await sleep(1_500);
    await load.stop();
    const lastedS = (performance.now() - from) / 1000;
    await verify(site, crowd, stage);
    stage.note('kills', kills);
    stage.note('messages a second, outages included', Math.round(load.written() / lastedS));
    noteBack(
      stage,
      opened.flatMap((at) => backAfter(crowd.browsers, at)),
    );
  },
};

const asked: Fault = {
  number: 2,
  name: 'SIGTERM, rolling restart',
  async run(stage) {
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: stage.size === 'quick' ? 20 : 60 });
    const load = talk(crowd, stage, 40);
    await sleep(1_000);
    const interrupted = watchInterruptions(crowd.browsers);
    for (const [index, node] of site.nodes.entries()) {
      const [from, askedAt] = [fairNow(), performance.now()];
      const code = await node.kill('SIGTERM');
      const tookMs = fairNow() - from;
      stage.note('drained in s', (tookMs / 1000).toFixed(1));
      assert.equal(code, 0, 'the server did not end in order');
      assert.ok(tookMs <= 10_000, `the server took ${Math.round(tookMs)} ms to end`);
      await site.start(index);
      const openedAt = fairNow();
      await until(() => everyTab(crowd).every((tab) => tab.online()), 10_000, 'not everybody came back');
      stage.note('all back in s', ((fairNow() - openedAt) / 1000).toFixed(1));
      // Told to come back at random within 5 s: all at once would be a storm.
      const returns = site.proxy.attempts.filter((at) => at > askedAt);
      const busiest = Math.max(...returns.map((at) => returns.filter((t) => t >= at && t < at + 500).length));
      assert.ok(
        busiest <= returns.length * 0.6,
        `${busiest} of ${returns.length} came back within half a second`,
      );
    }
    await load.stop();
    await verify(site, crowd, stage);
    for (const browser of crowd.browsers) assert.deepEqual(browser.errors, []);
    const seen = interrupted();
    stage.note('saw an interruption', seen);
    // One server that restarts is away for a moment; of several, one is always there.
    if (site.nodes.length === 1) return;
    assert.equal(seen, 0, `${seen} visitors saw an interruption`);
    for (const agent of crowd.agents) assert.equal(agent.losses(), 0, 'an agent saw an interruption');
  },
};

/** Counts the tabs that ever say that the connection is gone. */
function watchInterruptions(browsers: readonly Browser[]): () => number {
  const seen = new Set<unknown>();
  const stops = everyTab({ browsers: [...browsers] }).map((tab) =>
    tab.state.interrupted.subscribe((interrupted) => {
      if (interrupted) seen.add(tab);
    }),
  );
  return () => {
    for (const stop of stops) stop();
    return seen.size;
  };
}

/** Keeps a server that dies by its own failpoints running, as a supervisor does. */
function supervise(site: Site) {
  let deaths = 0;
  let ended = false;
  const opened: number[] = [];
  const watchOver = async (node: number) => {
    while (!ended) {
      await sleep(20);
      if (site.nodes[node]?.alive() || ended) continue;
      deaths++;
      await site.start(node);
      opened.push(fairNow());
    }
  };
  const watching = Promise.all(site.nodes.map((_, node) => watchOver(node)));
  return {
    deaths: () => deaths,
    opened,
    async end() {
      ended = true;
      await watching;
    },
  };
}

/** One visitor of two tabs and an agent, and a server that dies with every fifth message. */
async function dyingAt(stage: Stage, point: 'AFTER_COMMIT' | 'BEFORE_PUBLISH' | 'BEFORE_ACK') {
  const site = await openSite(stage, { failpoints: true, env: { [`FAIL_${point}`]: '0.2' } });
  const crowd = await openCrowd(site, stage, { visitors: 4 });
  for (const browser of crowd.browsers) browser.open();
  const supervisor = supervise(site);
  const deaths = stage.size === 'quick' ? 2 : 8;
  let count = 0;
  while (supervisor.deaths() < deaths) {
    assert.ok(count < deaths * 100, 'the failpoint does nothing');
    for (const browser of crowd.browsers) await [...browser.tabs][0]?.say(`${point} ${++count}`);
    await until(
      () => crowd.browsers.every(({ tabs }) => [...tabs].every((tab) => tab.state.outbox.value.length === 0)),
      60_000,
      'messages wait for ever',
    );
  }
  await supervisor.end();
  await verify(site, crowd, stage);
  stage.note('deaths', supervisor.deaths());
  return { crowd, supervisor };
}

const beforeAck: Fault = {
  number: 3,
  name: 'killed between commit and ack',
  async run(stage) {
    await dyingAt(stage, 'AFTER_COMMIT');
    await dyingAt(stage, 'BEFORE_ACK');
  },
};

const beforePublish: Fault = {
  number: 4,
  name: 'killed between commit and publish',
  async run(stage) {
    const { crowd, supervisor } = await dyingAt(stage, 'BEFORE_PUBLISH');
    // Others see it 6 s after the server is there again at the latest.
    const [agent] = crowd.agents;
    const late = supervisor.opened.flatMap((openedAt) =>
      crowd.browsers.flatMap(({ deliveries }) =>
        deliveries()
          .filter(({ sentAt, ackedAt }) => sentAt < openedAt && (ackedAt ?? 0) > openedAt)
          .map(({ clientId }) => (agent?.seenAt.get(clientId) ?? Number.POSITIVE_INFINITY) - openedAt),
      ),
    );
    stage.note('seen by others s', (Math.max(0, ...late) / 1000).toFixed(1));
    assert.ok(late.length > 0, 'nothing waited for a restart');
    const most = holdsToTimes(stage) ? 6_000 : Number.MAX_VALUE;
    assert.ok(Math.max(...late) <= most, 'others saw a message too late, or never');
  },
};

export const crashes: Fault[] = [killed, asked, beforeAck, beforePublish];
