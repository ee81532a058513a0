/** The same words sent twice, and clocks that are wrong: faults 8, 9 and 12. */
import assert from 'node:assert/strict';
import type { Failure } from '../../shared/protocol/errors.ts';
import type { MessageSendAnswer } from '../../shared/protocol/visitor-events.ts';
import { type Client, connect, connectVisitor } from '../harness/clients.ts';
import { jwt, makeSecret } from '../harness/identity.ts';
import { type Fault, sleep } from './fault.ts';
import { openCrowd, talk } from './load.ts';
import { uuidOf } from './random.ts';
import { openSite, type Site } from './site.ts';
import { verify } from './verdict.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Straight to a node, past the proxy. */
const connectTo = (site: Site, node: number, token?: string) =>
  connectVisitor(`http://127.0.0.1:${site.ports[node % site.ports.length]}`, token);

const send = (client: Client<unknown>, clientId: string, text: string, conversation?: string) =>
  client.ask<MessageSendAnswer>('message:send', {
    clientId,
    text,
    ...(conversation ? { conversation } : {}),
  });

/** What a yes says, without the rest. */
function placeOf(answer: MessageSendAnswer): { conversation: string; seq: number; at: string } {
  assert.ok(answer.ok, answer.ok ? '' : answer.message);
  const { conversation, seq, at } = answer;
  return { conversation, seq, at };
}

const setClocks = (site: Site, offsetMs: number) =>
  Promise.all(site.nodes.map((node) => node.ask({ ask: 'clock', offsetMs })));

const sentTwice: Fault = {
  number: 8,
  name: 'the same send again: at once, later, elsewhere',
  async run(stage) {
    const site = await openSite(stage);
    const count = stage.size === 'quick' ? 5 : 100;
    const clients = [await connectTo(site, 0)];
    const token = clients[0]?.welcome.visitor;
    stage.after(() => clients.forEach((client) => void client.close()));
    const ids = Array.from({ length: count }, () => uuidOf(stage.random));
    const first = new Map<string, ReturnType<typeof placeOf>>();
    const again = async (client: Client<unknown>, when: string) => {
      for (const id of ids) {
        await pace();
        assert.deepEqual(placeOf(await send(client, id, id)), first.get(id), `another answer ${when}`);
      }
    };
    const reconnect = async (node: number) => {
      const client = await connectTo(site, node, token);
      clients.push(client);
      return client;
    };

    // Ten at once, on as many connections as there are nodes.
    const sides = await Promise.all(site.ports.map((_, node) => reconnect(node)));
    for (const id of ids) {
      await pace();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          send(sides[index % sides.length] as Client<unknown>, id, id),
        ),
      );
      const places = answers.map(placeOf);
      for (const place of places) assert.deepEqual(place, places[0], 'ten at once got different answers');
      first.set(id, places[0] as ReturnType<typeof placeOf>);
    }
    await again(await reconnect(1), site.ports.length > 1 ? 'on the other node' : 'on another connection');
    await setClocks(site, hourMs);
    await again(await reconnect(0), 'after an hour');
    for (const [index, node] of site.nodes.entries()) {
      await node.kill('SIGKILL');
      await site.start(index);
    }
    await again(await reconnect(0), 'after a restart');
    assert.equal(await site.count(), count);
    await verify(site, {}, stage);
    stage.note('ids', count);
  },
};

/** As fast as one visitor may, who sends ten at once: 200 in 10 s. */
const pace = () => sleep(520);

const otherWords: Fault = {
  number: 9,
  name: 'one id with other words; the first message twice',
  async run(stage) {
    const site = await openSite(stage);
    const visitors = stage.size === 'quick' ? 5 : 40;
    for (let index = 0; index < visitors; index++) {
      const one = await connectTo(site, index);
      const two = await connectTo(site, index + 1, one.welcome.visitor);
      const [id, other] = [uuidOf(stage.random), uuidOf(stage.random)];
      // The first message of all, at once on two connections, or two nodes: one conversation, one row. Every other
      // visitor says something else on each: one conversation, two rows.
      const same = index % 2 === 0;
      const answers = await Promise.all([
        send(one, id, `first ${index}`),
        send(two, same ? id : other, same ? `first ${index}` : `also first ${index}`),
      ]);
      const [a, b] = answers.map(placeOf);
      assert.ok(a && b);
      assert.equal(a.conversation, b.conversation, 'two first messages made two conversations');
      if (same) assert.deepEqual(a, b);
      else assert.deepEqual([a.seq, b.seq].sort(), [1, 2]);
      assert.deepEqual(placeOf(await send(two, id, `something else ${index}`)), a);
      one.close();
      two.close();
    }
    const stored = await site.stored();
    assert.equal(stored.length, visitors + Math.floor(visitors / 2));
    assert.equal(new Set(stored.map(({ conversation }) => conversation)).size, visitors);
    assert.ok(!stored.some(({ text }) => text.startsWith('something else')), 'the first words were replaced');
    await verify(site, {}, stage);
  },
};

const wrongClocks: Fault = {
  number: 12,
  name: 'clocks off by a day, and jumping',
  async run(stage) {
    const site = await openSite(stage);
    const offsets = [0, dayMs, -dayMs];
    const crowd = await openCrowd(site, stage, {
      visitors: 9,
      clockOffsetMs: (index) => offsets[index % offsets.length] ?? 0,
    });
    const load = talk(crowd, stage, 20);
    for (const offset of [dayMs, 0, -dayMs, 0]) {
      await sleep(stage.size === 'quick' ? 600 : 4_000);
      await setClocks(site, offset);
    }
    await load.stop();
    await verify(site, crowd, stage);
    for (const browser of crowd.browsers) assert.deepEqual(browser.errors, []);
    await checkLeeway(site);
  },
};

/** A website whose clock is up to a minute off may vouch for its people; one that is off by more may not. */
async function checkLeeway(site: Site): Promise<void> {
  const secret = await makeSecret(`http://127.0.0.1:${site.ports[0]}`);
  const enters = async (wrongBySeconds: number) => {
    const iat = Math.floor(Date.now() / 1000) + wrongBySeconds;
    const token = jwt({ alg: 'HS256', typ: 'JWT' }, { sub: 'ada', iat, exp: iat + 3600 }, secret);
    try {
      const url = `http://127.0.0.1:${site.ports[0]}`;
      (await connect(url, '/visitor', { protocol: 1, inbox: 'demo', identity: token })).close();
      return true;
    } catch (refusal) {
      assert.equal((refusal as Failure).code, 'bad_identity');
      return false;
    }
  };
  assert.equal(await enters(45), true, 'a clock 45 s ahead is refused');
  assert.equal(await enters(120), false, 'a clock 2 min ahead is taken');
  assert.equal(await enters(-3600 - 45), true, 'a token that ended 45 s ago is refused');
  assert.equal(await enters(-3600 - 120), false, 'a token that ended 2 min ago is taken');
}

export const sends: Fault[] = [sentTwice, otherWords, wrongClocks];
