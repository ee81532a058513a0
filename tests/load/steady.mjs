// 5,000 connections, 500 messages a second among them, for ten minutes: how long until the ack, and what is refused.
import { connectPairs, percentiles, send } from '../bench/load.mjs';
import { atRate, ms, sleep, start } from './server.mjs';

const rate = 500;

export async function measure({ seconds = 600, count = 5000 }) {
  const rows = [];
  for (const which of ['relay', 'product']) {
    const server = await start(which);
    const state = { acked: 0, delivered: 0, latencies: null };
    const members = await connectPairs(server.url, count / 2, state);
    await sleep(2000);
    Object.assign(state, { acked: 0, delivered: 0, latencies: [] });
    // The yardstick holds nothing, so that a minute of it is enough.
    const sent = await atRate(rate, which === 'relay' ? Math.min(60, seconds) : seconds, (number) =>
      send(members[(number * 7919) % members.length]),
    );
    await sleep(2000);
    const { p50, p99, most } = percentiles(state.latencies);
    const rss = await server.rss();
    rows.push({
      server: which,
      connections: members.length,
      sent,
      acked: state.acked,
      delivered: state.delivered,
      'p50 ms': ms(p50),
      'p99 ms': ms(p99),
      'most ms': ms(most),
      'resident MB': Math.round(rss / 2 ** 20),
    });
    for (const { socket } of members) socket.terminate();
    await server.stop();
  }
  return rows;
}
