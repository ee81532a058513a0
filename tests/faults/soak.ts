/**
 * npm run soak -- --minutes 60 [--seed 7] [--on two]: visitors, tabs and agents come, talk, lose their links in every
 * way and go, round after round. When everybody has left, the server has to hold what it held after the first rounds:
 * no socket, room, listener, timer or handle more, and no more memory than the tolerance below. What was said passes
 * the same rule as with every fault.
 */

import { signIn } from '../harness/clients.ts';
import { createAgent } from './agent.ts';
import { type Browser, createBrowser } from './browser.ts';
import { type Fault, runFault, type Setup, type Stage, sleep, until } from './fault.ts';
import { createHttpProxy } from './http-proxy.ts';
import { type Crowd, everyTab, talk } from './load.ts';
import { between, oneOf, type Random, randomOf } from './random.ts';
import { inWords, optionsOf, setupOf } from './run.ts';
import { openSite, type Site } from './site.ts';
import { verify } from './verdict.ts';

const visitors = 20;
/** Of these, so many are behind a proxy that knows no WebSocket. */
const behindProxies = 4;
/** With each round so many visitors are new. */
const newcomers = 5;
const perSecond = 20;
const roundMs = { least: 12_000, most: 20_000 };
/** The first rounds fill caches and compile code; what is held after them is what has to be held at the end. */
const warmUp = { rounds: 2, share: 0.25 };
/** Nobody is there any more: timers of theirs may take so long to run out. */
const leavesMs = 90_000;

/** What may be more at the end. Counts may not be, but for the odd connection that Node keeps open for a while. */
const tolerance = { heapShare: 0.1, heapMB: 4, rssShare: 0.2, handles: 4, timers: 4 };

/** What a server holds, as its observer.mjs tells. */
interface Held {
  heapMB: number;
  rssMB: number;
  sockets: number;
  /** Objects of Socket.IO's class in memory, reachable or forgotten. */
  socketObjects: number;
  rooms: number;
  listeners: number;
  timers: number;
  handles: number;
}

async function heldBy(site: Site): Promise<Held> {
  const [server] = site.nodes;
  const memory = await server?.ask<{ rss: number; heapUsed: number; external: number }>({ ask: 'memory' });
  const held = await server?.ask<Omit<Held, 'heapMB' | 'rssMB'>>({ ask: 'held' });
  if (!memory || !held) throw new Error('There is no server to ask.');
  return { heapMB: (memory.heapUsed + memory.external) / 2 ** 20, rssMB: memory.rss / 2 ** 20, ...held };
}

/** What is more than it may be, in words. */
function surplus(before: Held, now: Held): string[] {
  const most: Held = {
    ...before,
    heapMB: before.heapMB * (1 + tolerance.heapShare) + tolerance.heapMB,
    rssMB: before.rssMB * (1 + tolerance.rssShare),
    timers: before.timers + tolerance.timers,
    handles: before.handles + tolerance.handles,
  };
  return (Object.keys(most) as (keyof Held)[])
    .filter((name) => now[name] > most[name])
    .map(
      (name) =>
        `${name}: ${Math.round(now[name])}, and at most ${Math.round(most[name])} after ${Math.round(before[name])}`,
    );
}

const columns: (keyof Held)[] = [
  'heapMB',
  'rssMB',
  'sockets',
  'socketObjects',
  'rooms',
  'listeners',
  'timers',
  'handles',
];
const rowOf = (first: readonly (string | number)[], held?: Held) =>
  [...first, ...columns.map((name) => (held ? held[name].toFixed(name.endsWith('MB') ? 1 : 0) : name))]
    .map((cell) => String(cell).padStart(13))
    .join('');

/** Everything that may go wrong in a moment. Each resolves when it is over. */
function troubles(
  site: Site,
  stage: Stage,
  crowd: Crowd,
  come: () => Promise<void>,
): (() => Promise<void>)[] {
  const { random } = stage;
  const { proxy } = site;
  const forAWhile = async (begin: () => unknown, end: () => unknown) => {
    await begin();
    await sleep(between(random, 500, 3_000));
    await end();
  };
  const heal = () => proxy.heal();
  const oneMachine = [
    async () => proxy.cutAll(random() < 0.5 ? 'close' : 'reset'),
    async () => {
      for (const connection of proxy.connections) if (random() < 0.5) connection.set('both', { lose: true });
    },
    async () => {
      for (const connection of proxy.connections) if (random() < 0.3) connection.set('down', { lose: true });
    },
    () => forAWhile(() => proxy.set('both', { latencyMs: 300, jitterMs: 200 }), heal),
    () => forAWhile(() => proxy.set('both', { hold: true }), heal),
    () => forAWhile(() => proxy.set('both', { sliceBytes: 7, sliceMs: 1 }), heal),
    () =>
      forAWhile(
        () => proxy.down(),
        () => proxy.up(),
      ),
    () =>
      forAWhile(
        () => site.nodes[0]?.signal('SIGSTOP'),
        () => site.nodes[0]?.signal('SIGCONT'),
      ),
    // Tabs and agents come and go.
    async () => void oneOf(random, crowd.browsers)?.open(),
    async () => {
      const browser = oneOf(random, crowd.browsers);
      const tab = browser && oneOf(random, [...browser.tabs]);
      browser?.open();
      tab?.kill();
    },
    come,
  ];
  const several = [
    () =>
      forAWhile(
        () => site.redis?.kill(),
        () => site.redis?.start(),
      ),
    async () => site.database?.cutAll('reset'),
    // The other node: the one that is looked at has to go on.
    () =>
      forAWhile(
        () => site.nodes[1]?.kill('SIGKILL'),
        () => site.start(1),
      ),
  ];
  return site.nodes.length > 1 ? [...oneMachine, ...several] : oneMachine;
}

const soak = (minutes: number): Fault => ({
  number: 0,
  name: 'soak',
  async run(stage) {
    const { random } = stage;
    const site = await openSite(stage);
    const proxies = await createHttpProxy(site.ports, { upgrade: 'refuse' });
    stage.after(() => proxies.stop());
    const token = await signIn(site.url);
    const browsers: Browser[] = [];
    const newBrowser = (index: number) => {
      const url = index % visitors < behindProxies ? proxies.url : site.url;
      const browser = createBrowser({ url, random });
      stage.after(() => browser.close());
      return browser;
    };
    while (browsers.length < visitors) browsers.push(newBrowser(browsers.length));

    let said = 0;
    const round = async (): Promise<void> => {
      for (let count = 0; count < newcomers; count++) {
        const index = Math.floor(random() * visitors);
        browsers[index] = newBrowser(index);
      }
      const crowd: Crowd = { browsers, agents: [] };
      const come = async () => {
        const agent = createAgent({ url: site.url, token, random });
        stage.after(() => agent.close());
        crowd.agents.shift()?.close();
        crowd.agents.push(agent);
      };
      await come();
      for (const browser of browsers) browser.open();
      const load = talk(crowd, stage, perSecond, said);
      const endsAt = performance.now() + between(random, roundMs.least, roundMs.most);
      const choices = troubles(site, stage, crowd, come);
      while (performance.now() < endsAt) {
        await sleep(between(random, 300, 2_000));
        await oneOf(random, choices)?.();
      }
      site.proxy.heal();
      await load.stop();
      said = load.written();
      await until(
        () => everyTab(crowd).every((tab) => tab.online()) && crowd.agents.every((agent) => agent.online()),
        60_000,
        'not everybody came back',
      );
      await verify(site, crowd, stage, { withinMs: 30_000, note: false });
      for (const browser of browsers) browser.close();
      for (const agent of crowd.agents) agent.close();
    };

    const from = performance.now();
    const passedMs = () => performance.now() - from;
    let [rounds, warm]: [number, Held | null] = [0, null];
    console.log(rowOf(['minutes', 'rounds', 'messages']));
    const look = async (): Promise<Held> => {
      const held = await heldBy(site);
      console.log(rowOf([(passedMs() / 60_000).toFixed(1), rounds, await site.count()], held));
      return held;
    };
    while (passedMs() < minutes * 60_000 || warm === null) {
      await round();
      rounds++;
      const isWarm = rounds >= warmUp.rounds && passedMs() >= minutes * 60_000 * warmUp.share;
      if (warm === null && isWarm) {
        await until(async () => (await heldBy(site)).sockets === 0, leavesMs, 'sockets stay open');
        // Whoever left is remembered for a while.
        await sleep(Math.min(leavesMs, minutes * 6_000));
        warm = await look();
      }
    }
    const before = warm;
    let now = await look();
    await until(
      async () => {
        now = await heldBy(site);
        return surplus(before, now).length === 0;
      },
      leavesMs,
      () => `more is held than after the first rounds: ${surplus(before, now).join('; ')}`,
    );
    await look();
  },
});

export async function main(args: readonly string[]): Promise<boolean> {
  const options = optionsOf(args);
  const minutes = Number(options.get('minutes') ?? 10);
  const seed = Number(options.get('seed') ?? Date.now() % 1_000_000);
  const setup: Setup = setupOf(options.get('on') ?? 'one');
  const random: Random = randomOf(seed);
  console.log(`${inWords(setup)}; ${minutes} minutes, seed ${seed}\n`);
  try {
    await runFault(soak(minutes), {
      setup,
      random,
      size: 'full',
      option: (_name, usual) => usual,
      note() {},
    });
    console.log('\nEverything is as it was.');
    return true;
  } catch (error) {
    console.error(`\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
    return false;
  }
}
