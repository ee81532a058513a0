/** Links that break without saying so: faults 5, 6, 7, 10 and 11. */
import assert from 'node:assert/strict';
import WebSocket from 'ws';
import { signIn } from '../harness/clients.ts';
import type { Tab } from './browser.ts';
import { fairNow } from './clock.ts';
import { type Fault, type Stage, sleep, until } from './fault.ts';
import { everyTab, openAgent, openBrowser, openCrowd } from './load.ts';
import { oneOf } from './random.ts';
import { metric, openSite, type Site } from './site.ts';
import { verify } from './verdict.ts';

/** A dead link under a message is shown this soon, and any dead link is replaced this soon. */
const shownMs = 5_000;
const replacedMs = 20_000;

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** A visitor with one stored message, and an agent whose link is no part of the fault. */
async function onePair(site: Site, stage: Stage) {
  const browser = openBrowser(site, stage);
  const tab = browser.open();
  const agent = await openAgent(site, stage, { direct: true });
  await until(() => tab.online() && agent.online(), 20_000, 'no link at the start');
  await tab.say('first');
  await until(
    () => browser.acked.size === 1 && agent.timelines.size === 1,
    10_000,
    'the first message does not arrive',
  );
  const conversation = browser.saved().conversation ?? '';
  return { browser, tab, agent, conversation, cast: { browsers: [browser], agents: [agent] } };
}

/** Whether the person is told that their message waits. */
const isShownWaiting = (tab: Tab) => tab.state.interrupted.value && tab.state.outbox.value.length > 0;

/** The links there are lose everything from now on; new ones work. */
function loseOpenLinks(site: Site, direction: 'down' | 'both'): void {
  for (const connection of site.proxy.connections) connection.set(direction, { lose: true });
}

const halfOpen: Fault = {
  number: 5,
  name: 'half-open TCP',
  async run(stage) {
    const site = await openSite(stage);
    const { browser, tab, agent, conversation, cast } = await onePair(site, stage);

    loseOpenLinks(site, 'both');
    await tab.say('into the dark');
    stage.note(
      'shown in s',
      seconds(await until(() => isShownWaiting(tab), shownMs, 'nobody is told of the dead link')),
    );
    stage.note(
      'sent after s',
      seconds(await until(() => browser.acked.size === 2, replacedMs, 'the dead link stays')),
    );
    await verify(site, cast, stage, { withinMs: replacedMs });

    // Nobody says anything on this side: the link is found dead all the same.
    loseOpenLinks(site, 'both');
    const from = fairNow();
    void agent.say(conversation, 'hello?');
    await until(() => tab.shown().includes('hello?'), replacedMs + shownMs, 'an idle dead link stays');
    stage.note('idle link back in s', seconds(fairNow() - from));
    await verify(site, cast, stage);

    // The server itself stands still, its sockets open.
    const [server] = site.nodes;
    server?.signal('SIGSTOP');
    await tab.say('to a server that sleeps');
    await until(() => isShownWaiting(tab), shownMs, 'nobody is told of the sleeping server');
    await sleep(stage.size === 'quick' ? 1_000 : 12_000);
    server?.signal('SIGCONT');
    stage.note(
      'after the sleep s',
      seconds(await until(() => browser.acked.size === 3, replacedMs, 'no way back')),
    );
    await verify(site, cast, stage);
  },
};

const oneWay: Fault = {
  number: 6,
  name: 'one-way loss, from the server',
  async run(stage) {
    const site = await openSite(stage);
    const { browser, tab, agent, conversation, cast } = await onePair(site, stage);
    loseOpenLinks(site, 'down');
    const from = fairNow();
    await agent.say(conversation, 'can you read this?');
    await until(() => tab.shown().includes('can you read this?'), replacedMs, 'the deaf link stays');
    stage.note('idle link back in s', seconds(fairNow() - from));
    await verify(site, cast, stage);

    loseOpenLinks(site, 'down');
    await tab.say('heard, without an answer');
    await until(() => isShownWaiting(tab), shownMs, 'nobody is told of the deaf link');
    await until(() => browser.acked.size === 2, replacedMs, 'the deaf link stays under a message');
    await verify(site, cast, stage, { withinMs: replacedMs });
  },
};

const lostAck: Fault = {
  number: 7,
  name: 'the ack is lost',
  async run(stage) {
    const site = await openSite(stage);
    const crowd = await openCrowd(site, stage, { visitors: 20 });
    let lost = 0;
    const most = stage.size === 'quick' ? 8 : 60;
    site.proxy.inspect((bytes, direction) => {
      // An ack of the visitors' namespace, readable because nothing is compressed.
      const isAck = direction === 'down' && bytes.includes('43/visitor,') && bytes.includes('"seq"');
      if (!isAck || lost >= most || stage.random() < 0.5) return 'pass';
      lost++;
      return 'cut';
    });
    for (let count = 0; lost < most; count++) {
      assert.ok(count < most * 40, 'no ack comes by');
      await oneOf(stage.random, everyTab(crowd))?.say(`${count}`);
      await sleep(50);
    }
    site.proxy.heal();
    await verify(site, crowd, stage);
    stage.note('acks lost', lost);
  },
};

const reordered: Fault = {
  number: 10,
  name: 'an old link delivers late, after the new one',
  async run(stage) {
    const site = await openSite(stage);
    const { tab, browser, cast } = await onePair(site, stage);
    const rounds = stage.size === 'quick' ? 1 : 3;
    for (let round = 0; round < rounds; round++) {
      // What is sent now arrives ten seconds later, when the message has long been sent again on another link.
      for (const connection of site.proxy.connections) connection.set('up', { latencyMs: 10_000 });
      const before = browser.acked.size;
      for (const text of ['a', 'b', 'c']) await tab.say(`${text}${round}`);
      await until(() => browser.acked.size === before + 3, replacedMs, 'the slow link stays');
      await tab.say(`d${round}`);
      await sleep(11_000);
    }
    await verify(site, cast, stage);
  },
};

const slowReader: Fault = {
  number: 11,
  name: 'a client stops reading',
  async run(stage) {
    const site = await openSite(stage);
    const visitors = 50;
    const crowd = await openCrowd(site, stage, { visitors, agents: 1 });
    const messages = stage.size === 'quick' ? 1_000 : 5_000;
    const flood = async (name: string) => {
      const before = await site.count();
      for (let count = 0; count < messages / visitors; count++) {
        for (const [index, { tabs }] of crowd.browsers.entries())
          await [...tabs][0]?.say(`${name} ${index}/${count} ${'長'.repeat(4_000)}`);
        // As fast as one visitor may: 20 a second.
        await sleep(60);
      }
      await until(
        async () => (await site.count()) >= before + messages,
        60_000,
        'the messages are not stored',
      );
    };
    // The same load with somebody who reads, so that what the server needs for the load itself is not counted.
    await flood('read');
    const [server] = site.nodes;
    const memory = async () => ((await server?.ask<{ rss: number }>({ ask: 'memory' }))?.rss ?? 0) / 2 ** 20;
    const before = await memory();
    const stopped = await connectAndStopReading(site);
    stage.after(() => stopped.terminate());
    const from = fairNow();
    let most = before;
    let closedAt: number | null = null;
    const watch = setInterval(async () => {
      const rss = await server?.ask<number>({ ask: 'rss' }).catch(() => 0);
      most = Math.max(most, (rss ?? 0) / 2 ** 20);
      const agents = await metric(site, 'rapport_connections{kind="agent"}').catch(() => Number.NaN);
      if (agents === crowd.agents.length) closedAt ??= fairNow();
    }, 200);
    stage.after(() => clearInterval(watch));
    await flood('unread');
    await until(() => closedAt !== null, 30_000, 'the server keeps who does not read');
    clearInterval(watch);
    stage.note('RSS MB', `${before.toFixed(0)} → ${most.toFixed(0)}`);
    stage.note('closed after s', seconds((closedAt ?? 0) - from));
    assert.ok(most - before <= 50, `the server grew by ${Math.round(most - before)} MB`);
    // Whoever comes back finds everything.
    const back = await openAgent(site, stage);
    await verify(site, { ...crowd, agents: [...crowd.agents, back] }, stage, { withinMs: 60_000 });
  },
};

/** An agent's connection on which nothing is read any more once it is welcomed, and which stays open all the same. */
async function connectAndStopReading(site: Site): Promise<WebSocket> {
  const token = await signIn(site.url);
  const socket = new WebSocket(`${site.url}/socket.io/?EIO=4&transport=websocket`);
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = String(data);
      if (text.startsWith('0')) socket.send(`40/agent,${JSON.stringify({ protocol: 1, token })}`);
      if (text.startsWith('44')) reject(new Error(text));
      if (text.startsWith('42/agent,["welcome"')) resolve();
    });
  });
  socket.pause();
  return socket;
}

export const links: Fault[] = [halfOpen, oneWay, lostAck, reordered, slowReader];
