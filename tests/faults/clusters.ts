/** What nodes share and what stands before them: Redis, PostgreSQL, a balancer, everybody at once. Faults 16 to 18, 24, 25. */
import assert from 'node:assert/strict';
import { Client } from 'pg';
import { noPostgresServer, startPostgres } from '../harness/postgres-server.ts';
import { type Browser, createBrowser } from './browser.ts';
import { fairNow } from './clock.ts';
import { type Fault, Skipped, type Stage, sleep, until } from './fault.ts';
import { createHttpProxy } from './http-proxy.ts';
import { type Crowd, everyTab, openAgent, openCrowd, percentile, talk } from './load.ts';
import { needNodes, openSite, type Site } from './site.ts';
import { verify } from './verdict.ts';

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** For what only PostgreSQL can suffer. */
function needPostgres({ setup }: Stage): void {
  if (setup.store !== 'postgres') throw new Skipped('is about PostgreSQL: --on two');
}

/** How long agents waited for what visitors were told is stored, of what was acknowledged between two moments. */
function delaysBetween({ browsers, agents }: Crowd, from: number, to: number): number[] {
  const [agent] = agents;
  return browsers.flatMap((browser) =>
    browser.deliveries().flatMap(({ clientId, ackedAt }) => {
      if (ackedAt === undefined || ackedAt < from || ackedAt > to) return [];
      return [(agent?.seenAt.get(clientId) ?? Number.POSITIVE_INFINITY) - ackedAt];
    }),
  );
}

const redisGone: Fault = {
  number: 16,
  name: 'Redis down, then back and empty',
  async run(stage) {
    needNodes(stage);
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: 20 });
    const load = talk(crowd, stage, 20);
    await sleep(2_000);
    const from = fairNow();
    await site.redis?.kill();
    await sleep(stage.size === 'quick' ? 8_000 : 60_000);
    const to = fairNow();
    await site.redis?.start();
    await sleep(3_000);
    await load.stop();
    await verify(site, crowd, stage);
    // What crossed from one node to the other without Redis.
    const delays = delaysBetween(crowd, from, to);
    assert.ok(delays.length > 0, 'nothing was said while Redis was away');
    stage.note('seen by others, most s', seconds(Math.max(...delays)));
    assert.ok(Math.max(...delays) <= 6_000, 'a message took more than 6 s to the other node');
    for (const browser of crowd.browsers) assert.deepEqual(browser.errors, []);
  },
};

/** Those who waited for the database at a moment have an answer this soon. */
const answeredMs = 5_000;

const postgresGone: Fault = {
  number: 17,
  name: 'PostgreSQL stopped, restarted, failed over',
  async run(stage) {
    needPostgres(stage);
    const missing = noPostgresServer();
    if (missing !== null) throw new Skipped(missing);
    const postgres = await startPostgres();
    stage.after(() => postgres.remove());
    const site = await openSite(stage, { postgres });
    const crowd = await openCrowd(site, stage, { visitors: 20 });
    const load = talk(crowd, stage, 20);
    const awayMs = stage.size === 'quick' ? 5_000 : 30_000;
    await sleep(2_000);
    await killBackends(site);
    await sleep(3_000);

    // As `pg_ctl stop -m immediate`; the start recovers from the log.
    await postgres.stop();
    await until(
      async () => (await fetch(`http://127.0.0.1:${site.ports[0]}/health/ready`)).status === 503,
      15_000,
      'readiness never says that the database is away',
    );
    await sleep(awayMs);
    await postgres.start();
    const restartedAt = fairNow();
    await sleep(8_000);

    // The machine of the database is lost. Its name leads to another one, once that has taken over.
    await postgres.failOver();
    site.database?.aim([postgres.port]);
    const failedOverAt = fairNow();
    await sleep(8_000);
    await load.stop();
    await verify(site, crowd, stage);
    noteWaits(crowd, stage, 'restart', restartedAt);
    noteWaits(crowd, stage, 'failover', failedOverAt);
    for (const browser of crowd.browsers) assert.deepEqual(browser.errors, []);
  },
};

/** How long whoever waited at `backAt` had to wait from then on. */
function noteWaits({ browsers }: Crowd, stage: Stage, what: string, backAt: number): void {
  const waits = browsers.flatMap((browser) =>
    browser
      .deliveries()
      .filter(({ sentAt, ackedAt }) => sentAt < backAt && (ackedAt ?? Number.POSITIVE_INFINITY) > backAt)
      .map(({ ackedAt }) => (ackedAt ?? Number.POSITIVE_INFINITY) - backAt),
  );
  const p99 = percentile(waits, 0.99);
  stage.note(`${what}: waited`, waits.length);
  stage.note(`${what}: acked p99 s`, seconds(p99));
  assert.ok(waits.length > 0, 'nothing waited for the database');
  assert.ok(p99 <= answeredMs, `after the ${what} those who waited came through too late`);
}

/** Every session of the site's database ends, in the middle of whatever it does. */
async function killBackends(site: Site): Promise<void> {
  const client = new Client({ connectionString: site.databaseUrl ?? '' });
  await client.connect();
  try {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  } finally {
    await client.end();
  }
}

const postgresSlow: Fault = {
  number: 18,
  name: 'PostgreSQL slow, 2 s for each query',
  async run(stage) {
    needPostgres(stage);
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: 20 });
    const load = talk(crowd, stage, 20);
    await sleep(2_000);
    site.database?.set('down', { latencyMs: 2_000 });
    await sleep(stage.size === 'quick' ? 10_000 : 30_000);
    for (const node of site.nodes) assert.ok(node.alive(), 'a node has ended');
    site.database?.heal();
    await sleep(2_000);
    await load.stop();
    await verify(site, crowd, stage);
    for (const browser of crowd.browsers) assert.deepEqual(browser.errors, []);
  },
};

const pollingOnly: Fault = {
  number: 24,
  name: 'polling only, each request to the next node',
  async run(stage) {
    const site = await openSite(stage);
    const balancer = await createHttpProxy(site.ports, { upgrade: 'refuse' });
    stage.after(() => balancer.stop());
    const browsers = Array.from({ length: stage.size === 'quick' ? 5 : 30 }, () =>
      openAt(balancer.url, stage),
    );
    for (const browser of browsers) browser.open();
    const crowd: Crowd = { browsers, agents: [await openAgent(site, stage, { direct: true })] };
    await until(
      () => everyTab(crowd).every((tab) => tab.online()),
      20_000,
      'not everybody fell back to requests',
    );
    const load = talk(crowd, stage, stage.size === 'quick' ? 5 : 30);
    await sleep(stage.size === 'quick' ? 5_000 : 30_000);
    await load.stop();
    await verify(site, crowd, stage);
    const tookMs = browsers.flatMap((browser) =>
      browser.deliveries().map(({ sentAt, ackedAt }) => (ackedAt ?? Number.POSITIVE_INFINITY) - sentAt),
    );
    stage.note('acked p99 s', seconds(percentile(tookMs, 0.99)));
    assert.ok(percentile(tookMs, 0.99) <= 2_000, 'by plain requests it takes too long');
    for (const port of site.ports)
      assert.ok(
        balancer.asked.some((each) => each.port === port && each.path === '/api/v1/visitor/commands'),
        'the balancer left a node out',
      );
  },
};

/** A browser that goes to another address than the site's proxy. */
function openAt(url: string, stage: Stage): Browser {
  const browser = createBrowser({ url, random: stage.random });
  stage.after(() => browser.close());
  return browser;
}

const storm: Fault = {
  number: 25,
  name: 'everybody comes back at once',
  async run(stage) {
    const clients = stage.option('clients', stage.size === 'quick' ? 300 : 5_000);
    const site = await openSite(stage);
    // Past the proxy, which would need as much of the processor as the server.
    const urls = site.ports.map((port) => `http://127.0.0.1:${port}`);
    const browsers = Array.from({ length: clients }, (_, index) =>
      openAt(urls[index % urls.length] ?? '', stage),
    );
    const crowd: Crowd = { browsers, agents: [] };
    for (let from = 0; from < clients; from += 200) {
      const page = browsers.slice(from, from + 200);
      for (const browser of page) browser.open();
      await until(
        () => page.every(({ tabs }) => [...tabs].every((tab) => tab.online())),
        60_000,
        'not everybody could connect',
      );
    }
    // One in ten has something under way when it happens.
    const speaking = browsers.filter((_, index) => index % 10 === 0).flatMap(({ tabs }) => [...tabs]);
    for (const tab of speaking) await tab.say('before the storm');
    await Promise.all(site.nodes.map((node) => node.kill('SIGKILL')));
    for (const tab of speaking) await tab.say('in the storm');
    await Promise.all(site.nodes.map((_, node) => site.start(node)));
    const tookMs = await until(
      () => everyTab(crowd).every((tab) => tab.online()),
      15_000,
      () => `${everyTab(crowd).filter((tab) => !tab.online()).length} of ${clients} are not back`,
    );
    stage.note('clients', clients);
    stage.note('all back in s', seconds(tookMs));
    await verify(site, crowd, stage);
  },
};

export const clusters: Fault[] = [redisGone, postgresGone, postgresSlow, pollingOnly, storm];
