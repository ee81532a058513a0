// The server is killed under 5,000 connections; all come back at once. How long until each has its welcome again?
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../bench/load.mjs';
import { ms, sleep, start } from './server.mjs';

const quiet = { created() {}, ack() {} };
/** Connections opened at once before the storm, so that the first ones do not time out on a cold server. */
const page = 50;

async function storm(which, count) {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-storm-'));
  const first = await start(which, { folder });
  const visitors = [];
  for (let from = 0; from < count; from += page)
    visitors.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(page, count - from) }, () => connect(first.url, undefined, quiet)),
      )),
    );
  for (const { socket } of visitors) socket.on('error', () => undefined);
  await first.stop('SIGKILL');
  const port = Number(new URL(first.url).port);
  const second = await start(which, { folder, port });
  const from = performance.now();
  let errors = 0;
  const back = await Promise.all(
    visitors.map(({ visitor }) =>
      connect(second.url, visitor, quiet).catch(() => {
        errors++;
        return null;
      }),
    ),
  );
  const took = performance.now() - from;
  for (const connection of back) connection?.socket.terminate();
  await sleep(200);
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
  return { took, errors };
}

export async function measure({ count = 5000 }) {
  const rounds = [];
  for (let round = 0; round < 3; round++)
    rounds.push({ relay: await storm('relay', count), product: await storm('product', count) });
  const median = (of) => rounds.map(of).toSorted((a, b) => a - b)[1];
  return [
    {
      connections: count,
      'product ms': ms(median(({ product }) => product.took)),
      'bare ms': ms(median(({ relay }) => relay.took)),
      ratio: ms(median(({ product, relay }) => product.took / relay.took)),
      errors: rounds.reduce((sum, { product, relay }) => sum + product.errors + relay.errors, 0),
    },
  ];
}
