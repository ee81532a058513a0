// What a year of old conversations costs those who write today: the same work on an empty database and on one that
// holds a million messages in 100,000 conversations.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../dist/server/sqlite.js';
import { percentiles } from '../bench/load.mjs';
import { fill } from '../bench/search-data.mjs';
import { connectAgent, connectVisitor } from './people.mjs';
import { ms, sleep, start } from './server.mjs';

const times = 300;

async function timed(work) {
  const took = [];
  for (let number = 0; number < times; number++) {
    const from = performance.now();
    await work(number);
    took.push(performance.now() - from);
  }
  return percentiles(took).p50;
}

async function on(messages) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-history-'));
  if (messages > 0) {
    const writer = new URL('../../dist/server/sqlite-writer.js', import.meta.url);
    const opened = await openSqliteStore(folder, writer);
    await opened.store.close();
    fill(folder, { messages, now: Date.now() });
  }
  const server = await start('product', { folder, agents: 1 });
  // The search index is built beside the work; what it costs meanwhile is another question.
  if (messages > 0) await sleep(90_000);
  const visitor = await connectVisitor(server.url);
  const agent = await connectAgent(server.url, server.tokens[0]);
  const { conversation } = await visitor.ask('message:send', {
    clientId: randomUUID(),
    text: 'Hello there.',
  });
  const result = {
    send: await timed(() =>
      visitor.ask('message:send', { clientId: randomUUID(), text: 'One more line of it.', conversation }),
    ),
    open: await timed(() => agent.ask('conversation:open', { conversation })),
    list: await timed(() => agent.ask('conversations:list', { list: 'open', limit: 50 })),
  };
  for (const { socket } of [visitor, agent]) socket.terminate();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return result;
}

export async function measure({ count = 1_000_000 }) {
  const empty = [];
  const full = [];
  empty.push(await on(0));
  full.push(await on(count));
  empty.push(await on(0));
  return ['send', 'open', 'list'].map((what) => {
    const before = (empty[0][what] + empty[1][what]) / 2;
    return {
      what,
      'empty, p50 ms': ms(before),
      [`${count} messages, p50 ms`]: ms(full[0][what]),
      ratio: Number((full[0][what] / before).toFixed(2)),
    };
  });
}
