/**
 * The shipped server with its own limits, flooded from one address: connections as fast as they can be made, and messages
 * on all that get in. What others notice of it: the time to an ack, against the same people's before. Addresses are named as a proxy
 * would. Attacker, others and server share the machine's cores.
 */
import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { nodeFlags } from '../../scripts/prepare.mjs';
import { atRate, ms, sleep } from './server.mjs';

const attacker = '198.51.100.66';
const others = 40;
/** Messages of all others together, a second. */
const othersRate = 20;
/** Connections that the attacker makes at once. */
const atOnce = 100;

async function startShipped() {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-flood-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  const child = spawn(
    process.execPath,
    [...nodeFlags, new URL('../../dist/server/main.js', import.meta.url).pathname],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        RAPPORT_DATA_DIR: folder,
        RAPPORT_OWNER_EMAIL: 'owner@example.com',
        RAPPORT_OWNER_PASSWORD: 'a long bench password',
      },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
  while (!said.includes('Rapport is running')) {
    if (child.exitCode !== null) throw new Error(said);
    await sleep(20);
  }
  return {
    url: `ws://127.0.0.1:${port}`,
    alive: () => child.exitCode === null,
    rssMiB: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A visitor at an address; resolves to what they can do, or to why they were not let in. */
function visitor(url, address, onAck) {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      headers: { 'X-Forwarded-For': address },
    });
    const sent = new Map();
    let next = 0;
    socket.on('error', () => resolve({ refused: 'error' }));
    socket.on('unexpected-response', (_, { statusCode }) => resolve({ refused: String(statusCode) }));
    socket.on('close', () => resolve({ refused: 'closed' }));
    socket.on('message', (data) => {
      const text = String(data);
      if (text === '2') socket.send('3');
      else if (text.startsWith('0')) socket.send('40/visitor,{"protocol":1,"inbox":"demo"}');
      else if (text.startsWith('44')) {
        resolve({ refused: 'rate_limited' });
        socket.terminate();
      } else if (text.startsWith('42/visitor,["welcome"'))
        resolve({
          say() {
            sent.set(++next, performance.now());
            socket.send(
              `42/visitor,${next}["message:send",{"clientId":"${randomUUID()}","text":"Is my order on its way?"}]`,
            );
          },
          close: () => socket.terminate(),
        });
      else if (text.startsWith('43/visitor,')) {
        const id = Number(/^43\/visitor,(\d+)/.exec(text)?.[1]);
        onAck(text.includes('"ok":true'), performance.now() - sent.get(id));
        sent.delete(id);
      }
    });
  });
}

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** `count` connections and, for `seconds`, 5,000 messages a second on those that get in. */
export async function measure({ count = 10_000, seconds = 10 } = {}) {
  const server = await startShipped();
  let taken = [];
  let refusedToOthers = 0;
  const people = [];
  for (let at = 0; at < others; at++) {
    const one = await visitor(server.url, `203.0.113.${at + 1}`, (ok, tookMs) => {
      if (ok) taken.push(tookMs);
      else refusedToOthers++;
    });
    if (one.refused) throw new Error(`others are refused: ${one.refused}`);
    people.push(one);
  }
  const talk = async (forSeconds) => {
    taken = [];
    await atRate(othersRate, forSeconds, (done) => people[done % others].say());
    await sleep(1000);
    const sorted = taken.toSorted((a, b) => a - b);
    return {
      acked: sorted.length,
      'p50 ms': ms(quantile(sorted, 0.5)),
      'p99 ms': ms(quantile(sorted, 0.99)),
    };
  };

  await talk(3);
  const before = { phase: 'before', ...(await talk(seconds)), 'RSS MiB': ms(server.rssMiB()) };

  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, server.rssMiB());
  }, 200);
  // A process of its own, so that the others' times are not its.
  const attack = fork(new URL(import.meta.url), [], {
    env: { ...process.env, flood: JSON.stringify({ url: server.url, count, seconds }) },
  });
  let isConnecting = true;
  attack.once('message', () => {
    isConnecting = false;
  });
  const phases = [before];
  for (let part = 1; isConnecting && part <= 10; part++)
    phases.push({ phase: `connections (${part})`, ...(await talk(seconds)), 'RSS MiB': ms(most) });
  attack.send('messages');
  phases.push({ phase: 'messages', ...(await talk(seconds)), 'RSS MiB': ms(most) });
  const [figures] = await once(attack, 'message');
  clearInterval(watch);
  for (const one of people) one.close();
  console.log(figures);
  console.log(
    `others refused: ${refusedToOthers}; most memory above before: ${ms(most - before['RSS MiB'])} MiB; server alive: ${server.alive()}; load of the machine ${loadavg()[0].toFixed(1)}`,
  );
  await server.stop();
  return phases;
}

/** The attacker: connections first, and messages when it is told to. */
async function flood({ url, count, seconds }) {
  const figures = { attempts: 0, connected: 0 };
  const add = (name) => {
    figures[name] = (figures[name] ?? 0) + 1;
  };
  const inside = [];
  const told = once(process, 'message');
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (figures.attempts < count) {
        figures.attempts++;
        const one = await visitor(url, attacker, (ok) => add(ok ? 'messages taken' : 'messages refused'));
        if (one.refused) add(`connections: ${one.refused}`);
        else {
          figures.connected++;
          inside.push(one);
        }
      }
    }),
  );
  process.send('connected');
  await told;
  figures['messages sent'] = await atRate(5000, seconds, (done) => inside[done % inside.length]?.say());
  await sleep(1000);
  process.send(figures);
  await sleep(100);
  process.exit(0);
}
if (process.env.flood) await flood(JSON.parse(process.env.flood));
