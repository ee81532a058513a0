/** What happens to people's browsers and networks, in a real Chromium: faults 19 to 23 and 26. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Person, startChromium } from './chromium.ts';
import { fairNow } from './clock.ts';
import { type Fault, type Stage, sleep, until } from './fault.ts';
import { createHttpProxy, type HttpRules } from './http-proxy.ts';
import { openAgent, percentile } from './load.ts';
import { between } from './random.ts';
import { needMounts, openSite, type Site } from './site.ts';
import { fill } from './stores.ts';
import { verify } from './verdict.ts';

const seconds = (ms: number) => (ms / 1000).toFixed(1);
/** Whoever wakes is up to date this soon. */
const wakesMs = 3_000;
/** Where a proxy stands in the way, the first message is through this soon. */
const fallsBackMs = 10_000;
/** A browser that starts, loads the page and connects, on a busy machine. */
const startsMs = 60_000;

const allStored = (site: Site, count: number) =>
  until(async () => (await site.count()) >= count, startsMs, 'the messages are not stored');

const tabKilled: Fault = {
  number: 19,
  name: 'browser killed with 20 unsent',
  async run(stage) {
    const site = await openSite(stage);
    const chromium = await startChromium(stage);
    const ada = chromium.person(site.url);
    const agent = await openAgent(site, stage, { direct: true });
    const trials = stage.option('trials', stage.size === 'quick' ? 2 : 6);
    const unsent = 20;
    for (let trial = 0; trial < trials; trial++) {
      const before = await site.count();
      const tab = await ada.open();
      // Every other time there is a link, so slow that it happens in the middle of the sending.
      if (trial % 2 === 0) {
        await site.proxy.down();
        site.proxy.cutAll('reset');
      } else site.proxy.set('both', { latencyMs: 400 });
      for (let count = 0; count < unsent; count++) await tab.say(`${trial}/${count}`);
      await until(() => tab.keeps(`${trial}/${unsent - 1}`), startsMs, 'what was said is not kept');
      await sleep(between(stage.random, 0, 300));
      await chromium.kill();
      assert.ok((await site.count()) < before + unsent, 'nothing was unsent when the browser died');
      site.proxy.heal();
      await site.proxy.up();
      await chromium.start();
      // The page alone, with the chat closed, sends what was left.
      const next = await ada.open({ chat: false });
      await allStored(site, before + unsent);
      await verify(site, { people: [ada], agents: [agent] }, stage, { note: trial === trials - 1 });
      await next.close();
    }
    assert.equal(await site.count(), trials * unsent);
    stage.note('trials of 20 unsent', trials);
  },
};

const manyTabs: Fault = {
  number: 20,
  name: 'two and ten tabs of one visitor',
  async run(stage) {
    const site = await openSite(stage);
    const chromium = await startChromium(stage);
    const ada = chromium.person(site.url);
    const agent = await openAgent(site, stage, { direct: true });
    let said = 0;
    for (const tabs of stage.size === 'quick' ? [2] : [2, 10]) {
      while (ada.tabs.size < tabs) await ada.open();
      const open = [...ada.tabs];
      // One after the other, as fast as somebody writes, while links break, and an agent answers into it.
      const speak = open.map(async (tab, index) => {
        for (let count = 0; count < 3; count++) await tab.say(`of ${tabs}: ${index}/${count}`);
      });
      await sleep(500);
      site.proxy.cutAll('reset');
      await Promise.all(speak);
      said += tabs * 3;
      await allStored(site, said);
      const [conversation] = agent.timelines.keys();
      if (conversation !== undefined) await agent.say(conversation, `an answer to ${tabs} tabs`);
      said++;
      await verify(site, { people: [ada], agents: [agent] }, stage, {
        note: tabs !== 2 || stage.size === 'quick',
      });
      for (const tab of open)
        assert.ok(await tab.shows(`an answer to ${tabs} tabs`), 'a tab misses the answer');
    }
    assert.equal(new Set((await site.stored()).map(({ conversation }) => conversation)).size, 1);
    stage.note('tabs', ada.tabs.size);
  },
};

const laptopSleeps: Fault = {
  number: 21,
  name: 'laptop sleeps',
  async run(stage) {
    const site = await openSite(stage);
    const chromium = await startChromium(stage);
    const ada = chromium.person(site.url);
    // Time goes on while it sleeps, by more than we have patience for: ten minutes.
    await ada.context().addInitScript(() => {
      const RealDate = Date;
      const offsetMs = () => Number((globalThis as { sleptMs?: number }).sleptMs ?? 0);
      globalThis.Date = class extends RealDate {
        constructor(...given: []) {
          super(...(given.length > 0 ? given : ([RealDate.now() + offsetMs()] as unknown as [])));
        }
        static override now() {
          return RealDate.now() + offsetMs();
        }
      } as DateConstructor;
    });
    const agent = await openAgent(site, stage, { direct: true });
    const tab = await ada.open();
    await tab.say('before the sleep');
    await until(() => agent.timelines.size === 1, startsMs, 'the first message does not arrive');
    const [conversation = ''] = agent.timelines.keys();
    const cast = { people: [ada], agents: [agent] };
    const sleepsMs = 1000 * stage.option('sleep', stage.size === 'quick' ? 25 : 90);

    // The lid closes. The network forgets its links, and nobody tells anybody.
    for (const connection of site.proxy.connections) connection.set('both', { lose: true });
    chromium.signal('SIGSTOP');
    await agent.say(conversation, 'while you slept');
    await sleep(sleepsMs);
    chromium.signal('SIGCONT');
    const [wokeAt, reallyWokeAt] = [fairNow(), performance.now()];
    for (const frame of tab.page.frames())
      await frame.evaluate(() => Object.assign(globalThis, { sleptMs: 10 * 60_000 }));
    await until(() => tab.shows('while you slept'), wakesMs, 'not back after the sleep');
    stage.note('awake after s', seconds(performance.now() - reallyWokeAt));
    assert.ok(fairNow() - wokeAt <= wakesMs, 'back too late after the sleep');
    await tab.say('after the sleep');
    await verify(site, cast, stage, { note: false });

    // The browser puts the page away: nothing of it runs, while the browser itself answers for its links.
    const thaw = await chromium.freezePages();
    await agent.say(conversation, 'while you were frozen');
    await sleep(sleepsMs);
    thaw();
    const [thawedAt, reallyThawedAt] = [fairNow(), performance.now()];
    await until(() => tab.shows('while you were frozen'), wakesMs, 'not back after the frost');
    stage.note('thawed after s', seconds(performance.now() - reallyThawedAt));
    assert.ok(fairNow() - thawedAt <= wakesMs, 'back too late after the frost');
    await tab.say('after the frost');
    await verify(site, cast, stage);
  },
};

const flapping: Fault = {
  number: 22,
  name: 'offline and online every 2 s',
  async run(stage) {
    const site = await openSite(stage);
    const chromium = await startChromium(stage);
    const ada = chromium.person(site.url);
    const agent = await openAgent(site, stage, { direct: true });
    const tab = await ada.open();
    await tab.say('on a good line');
    await until(() => ada.acked.size === 1, startsMs, 'the first message is not sent');
    const rounds = stage.size === 'quick' ? 5 : 30;
    const from = performance.now();
    for (let round = 0; round < rounds; round++) {
      await ada.context().setOffline(true);
      site.proxy.cutAll('reset');
      await tab.say(`in a tunnel ${round}`);
      await sleep(2_000);
      await ada.context().setOffline(false);
      await sleep(2_000);
    }
    const flapped = ada.attempts.filter((at) => at >= from);
    const lastedMs = performance.now() - from;
    await verify(site, { people: [ada], agents: [agent] }, stage);
    const busiest = Math.max(
      ...flapped.map((at) => flapped.filter((other) => other >= at && other < at + 10_000).length),
    );
    stage.note('connect attempts a second', (flapped.length / (lastedMs / 1000)).toFixed(2));
    stage.note('most in 10 s', busiest);
    assert.ok(flapped.length > 0, 'nobody tried to come back');
    // One at either end of the time, and the one that HTTP has free: the first of all.
    assert.ok(flapped.length <= lastedMs / 1000 + 2, 'more than one attempt a second');
    assert.ok(busiest <= 12, `${busiest} attempts within 10 s`);
  },
};

/** Proxies as they stand in offices, hotels and trains. */
const proxies: { what: string; rules: Partial<HttpRules> }[] = [
  { what: 'refuses the upgrade', rules: { upgrade: 'refuse' } },
  { what: 'strips the upgrade', rules: { upgrade: 'strip' } },
  {
    what: 'swallows the upgrade and keeps answers until they are whole',
    rules: { upgrade: 'swallow', buffer: true },
  },
  { what: 'refuses the upgrade and ends what takes 30 s', rules: { upgrade: 'refuse', idleMs: 30_000 } },
  { what: 'ends a WebSocket after 30 s', rules: { upgrade: 'pass', lifeMs: 30_000 } },
];

const proxied: Fault = {
  number: 23,
  name: 'proxies that know no WebSocket',
  async run(stage) {
    const site = await openSite(stage);
    const chromium = await startChromium(stage);
    const agent = await openAgent(site, stage, { direct: true });
    const people: Person[] = [];
    const tookMs: number[] = [];
    for (const { what, rules } of proxies) {
      // Each request may reach another node.
      const proxy = await createHttpProxy(site.ports, rules);
      stage.after(() => proxy.stop());
      const person = await chromium.stranger(proxy.url);
      people.push(person);
      const tab = await person.open();
      await tab.say(`through a proxy that ${what}`);
      await until(() => person.acked.size === 1, fallsBackMs, `no way through a proxy that ${what}`);
      tookMs.push(fairNow() - (tab.said[0]?.at ?? 0));
    }
    stage.note('first message acked after s', tookMs.map(seconds).join(' '));
    // Long enough for every limit of theirs; answers come through, and so do more messages.
    await sleep(stage.size === 'quick' ? 2_000 : 40_000);
    for (const [index, conversation] of [...agent.timelines.keys()].entries())
      await agent.say(conversation, `an answer ${index}`);
    for (const [index, { tabs }] of people.entries())
      for (const tab of tabs) await tab.say(`and on ${index}`);
    await verify(site, { people, agents: [agent] }, stage);
    assert.equal(agent.timelines.size, proxies.length, 'somebody became two');
    const acks = people.flatMap((person) =>
      [...person.acked.values()].map(({ text, at }) => ({ person, text, at })),
    );
    const waits = acks.map(({ person, text, at }) => {
      const said = person.everOpened.flatMap((tab) => tab.said).find((each) => each.text === text);
      return at - (said?.at ?? 0);
    });
    stage.note('acked p99 s', seconds(percentile(waits, 0.99)));
  },
};

/** Chromium's setting “Don't allow sites to save data on your device”: merely naming a store throws. */
const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };

const noStorage: Fault = {
  number: 26,
  name: 'storage denied, disk full',
  async run(stage) {
    needMounts();
    const site = await openSite(stage);
    const agent = await openAgent(site, stage, { direct: true });
    await withoutStorage(site, stage);
    await withFullDisk(site, stage);
    await verify(site, { agents: [agent] }, stage);
  },
};

/** Whatever is sent is there, and the person is told that this browser keeps nothing. */
async function withoutStorage(site: Site, stage: Stage): Promise<void> {
  const chromium = await startChromium(stage, { preferences: blocked });
  const ada = chromium.person(site.url);
  const tab = await ada.open();
  const isBlocked = await tab.page.evaluate(() => {
    try {
      return localStorage === null;
    } catch {
      return true;
    }
  });
  assert.ok(isBlocked, 'this Chromium keeps what it was told not to');
  for (const text of ['kept nowhere', 'and sent all the same']) await tab.say(text);
  await isToldOfLoss(tab);
  site.proxy.cutAll('reset');
  await tab.say('after a broken line');
  await verify(site, { people: [ada] }, stage, { note: false });
  await chromium.kill();
}

/** The disk is full: local storage takes what the database does not. No room there either: the person is told. */
async function withFullDisk(site: Site, stage: Stage): Promise<void> {
  const chromium = await startChromium(stage, { diskMiB: 96 });
  const bob = chromium.person(site.url);
  const tab = await bob.open();
  await tab.say('while there is room');
  await until(() => bob.acked.size === 1, startsMs, 'the first message is not sent');
  fill(join(chromium.disk(), 'filler'));
  await site.proxy.down();
  site.proxy.cutAll('reset');
  // The database's file may still have room in its last block.
  for (let count = 0; count < 8; count++)
    await tab.say(`${count} ${'when there is no room '.repeat(50)}`.trim());
  await tab.say('when there is none');
  await until(
    () => tab.page.evaluate(() => JSON.stringify(localStorage).includes('when there is none')),
    startsMs,
    'nothing is kept on a full disk',
  );
  await tab.close();
  await site.proxy.up();
  const next = await bob.open();
  await until(() => next.shows('when there is none'), startsMs, 'what was unsent went with its tab');
  await verify(site, { people: [bob] }, stage, { note: false });

  await next.page.evaluate(() => {
    for (let size = 1024 * 1024; size >= 1; )
      try {
        localStorage.setItem(`filler ${Math.random()}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
  });
  await next.say('when there is none anywhere');
  await isToldOfLoss(next);
  await verify(site, { people: [bob] }, stage, { note: false });
  await chromium.kill();
}

/** The line of widget/strings/en.ts. */
const isToldOfLoss = (tab: { screen(): Promise<{ notice: string }> }) =>
  until(
    async () => /If you close this page, unsent messages are lost/.test((await tab.screen()).notice),
    startsMs,
    'nobody is told that a closed page loses what is unsent',
  );

export const pages: Fault[] = [tabKilled, manyTabs, laptopSleeps, flapping, proxied, noStorage];
