/**
 * The benchmark. Absolute numbers move with the machine and the hour, so every figure is a ratio against a
 * yardstick measured in the same run, rounds interleaved, medians taken. Prints one table and writes
 * `reports/bench.json`. `--quick` runs shorter rounds.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { nodeFlags, root } from '../../scripts/prepare.mjs';
import { bytesOf } from './bytes.mjs';
import { conversationCost } from './conversation.mjs';
import { idle, latency, throughput } from './load.mjs';
import { opening } from './opening.mjs';
import { diskMs, missingServices, redis, temporaryDatabase } from './services.mjs';
import { tonePerSecond } from './tone.mjs';

const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const seconds = quick ? 2 : 4;
const pairs = 200;
const idleSockets = quick ? 500 : 2000;

const rows = [];
const row = (figure, value, yardstick, ratio) => rows.push({ figure, value, yardstick, ratio });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 0) => Number(number.toFixed(digits));

async function start(file, wish = {}) {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: [...nodeFlags, '--expose-gc'],
    env: { ...process.env, wish: JSON.stringify(wish) },
  });
  const [{ url }] = await once(child, 'message');
  return {
    url,
    async memory() {
      child.send('memory');
      const [{ rss }] = await once(child, 'message');
      return rss;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const servers = {
  relay: () => start('./relay.mjs'),
  product: () => start('./product.mjs'),
};

/** Runs `measure` on a fresh yardstick and a fresh product, round after round; the results by server. */
async function interleaved(measure, { relay, product } = servers) {
  const results = { relay: [], product: [] };
  for (let index = 0; index < rounds; index++) {
    for (const [name, open] of Object.entries({ relay, product })) {
      const server = await open();
      try {
        results[name].push(await measure(server));
      } finally {
        await server.stop();
      }
    }
  }
  return results;
}

/** The product on an empty PostgreSQL database that goes with it; `nodes` of it share that and a Redis. */
async function onPostgres(nodes) {
  const database = await temporaryDatabase();
  const wish = { database: database.url, ...(nodes > 1 && { redis }) };
  const first = await start('./product.mjs', wish);
  const others = await Promise.all(Array.from({ length: nodes - 1 }, () => start('./product.mjs', wish)));
  return togetherOf([first, ...others], database.remove);
}

/** Bare relays that hear of each other through the same Redis. */
const relays = async (nodes) =>
  togetherOf(await Promise.all(Array.from({ length: nodes }, () => start('./relay.mjs', { redis }))));

const togetherOf = (members, after = () => undefined) => ({
  url: members.map(({ url }) => url),
  async stop() {
    for (const each of members) await each.stop();
    await after();
  },
});

const progress = (what) => process.stderr.write(`measuring ${what} …\n`);

/** Durable, acked and delivered messages a second as a row; resolves to the product's median. */
async function carried(where, window, yardstick, kinds) {
  progress(`messages a second, ${where}, ${window} in flight`);
  const { relay, product } = await interleaved(
    ({ url }) => throughput(url, { pairs, window, seconds }),
    kinds,
  );
  const ratio = median(product.map((rate, index) => rate / relay[index]));
  row(
    `durable, acked and delivered messages/s, ${where} (${window} in flight each)`,
    round(median(product)),
    `${yardstick} ${round(median(relay))}`,
    round(ratio, 2),
  );
  return median(product);
}

for (const window of [4, 1]) {
  const carriedMost = await carried('SQLite', window, 'bare relay');
  if (window === 1) {
    const rate = Math.round(carriedMost / 2);
    progress('latency at half load');
    const at = await interleaved(({ url }) => latency(url, { pairs, rate, seconds }));
    for (const percentile of ['p50', 'p99']) {
      const [own, bare] = [at.product, at.relay].map((all) => median(all.map((each) => each[percentile])));
      row(
        `${percentile} to the ack at ${rate}/s, ms`,
        round(own, 2),
        `bare relay ${round(bare, 2)}`,
        round(own / bare, 1),
      );
    }
  }
}

const missing = await missingServices();
if (missing.postgres === null)
  await carried('PostgreSQL', 4, 'bare relay', { relay: servers.relay, product: () => onPostgres(1) });
if (missing.postgres === null && missing.redis === null)
  await carried('two nodes, each pair on both', 4, 'two bare relays over Redis', {
    relay: () => relays(2),
    product: () => onPostgres(2),
  });
for (const reason of Object.values(missing))
  if (reason !== null) process.stderr.write(`Not measured: ${reason}\n`);

const disk = diskMs();
for (const rate of [1000, 5000]) {
  progress(`latency at ${rate}/s`);
  const at = await interleaved(({ url }) => latency(url, { pairs, rate, seconds }));
  const [own, bare] = [at.product, at.relay].map((all) => median(all.map(({ p99 }) => p99)));
  row(
    `p99 to the ack at ${rate}/s, ms`,
    round(own, 1),
    `bare relay ${round(bare, 1)}; append and fdatasync p50 ${round(disk, 2)}`,
    round(own / bare, 1),
  );
}

progress('memory of idle visitors');
const memory = await interleaved(async (server) => {
  const before = await server.memory();
  const sockets = await idle(server.url, idleSockets);
  const after = await server.memory();
  sockets.close();
  return (after - before) / idleSockets / 1024;
});
row(
  `memory of an idle visitor, KiB (${idleSockets} connected)`,
  round(median(memory.product), 1),
  `bare Socket.IO ${round(median(memory.relay), 1)}`,
  round(median(memory.product) / median(memory.relay), 2),
);

progress('the tone engine');
const tone = await tonePerSecond(quick ? 1 : 3);
row(
  'analyze, messages/s',
  round(tone.analyze),
  `split into words ${round(tone.words)}`,
  round(tone.analyze / tone.words, 3),
);
row(
  'suggest, conversations/s',
  round(tone.suggest),
  `analyze ${round(tone.analyze)}`,
  round(tone.suggest / tone.analyze, 3),
);

for (const { name, raw, gzip, brotli } of bytesOf(join(root, 'dist'))) {
  row(`${name}, bytes brotli`, brotli, `gzip ${gzip}, raw ${raw}`, round(brotli / raw, 2));
}

progress('opening the widget');
const opened = await opening(quick ? 3 : 7);
if (opened) {
  for (const { profile, composerMs, hoveredMs, blankMs } of opened) {
    const opens = (how, ms) =>
      row(
        `${how} to usable composer, ms (${profile})`,
        round(ms),
        `blank frame ${round(blankMs)}`,
        round(ms / blankMs, 1),
      );
    opens('click out of nowhere', composerMs);
    opens('click after 0.2 s on the launcher', hoveredMs);
  }
} else process.stderr.write('No Chromium found: opening the widget was not measured.\n');

const messages = quick ? 2_000 : 10_000;
progress(`a conversation of ${messages} messages`);
const conversation = await conversationCost(messages);
if (conversation) {
  const { long, short } = conversation;
  const figures = [
    ['script time for one more message, ms', 'scriptMs'],
    ['heap, MB', 'heapMb'],
    ['time of a frame while scrolling, median, ms', 'frameMs'],
    ['time of a frame while scrolling, p95, ms', 'frameP95Ms'],
  ];
  for (const [figure, key] of figures) {
    row(
      `${figure} (${messages} messages)`,
      round(long[key], 1),
      `100 messages ${round(short[key], 1)}`,
      round(long[key] / short[key], 2),
    );
  }
}

const width = Math.max(...rows.map(({ figure }) => figure.length));
console.log(`\n${'figure'.padEnd(width)}  ${'value'.padStart(9)}  ${'ratio'.padStart(6)}  yardstick`);
for (const { figure, value, ratio, yardstick } of rows) {
  console.log(
    `${figure.padEnd(width)}  ${String(value).padStart(9)}  ${String(ratio).padStart(6)}  ${yardstick}`,
  );
}
mkdirSync(join(root, 'reports'), { recursive: true });
const about = { date: new Date().toISOString(), node: process.version, cores: availableParallelism(), quick };
writeFileSync(join(root, 'reports', 'bench.json'), `${JSON.stringify({ about, rows }, null, 2)}\n`);
process.exit();
