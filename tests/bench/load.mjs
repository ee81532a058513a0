/**
 * A load generator that speaks Engine.IO 4 and Socket.IO 5 by hand over `ws`, so that it costs less than the
 * servers it measures. Pairs of sockets share one visitor; each sends, the other must receive.
 */
import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

const body =
  'The same minute of the episode plays again and again since this morning, on the television and on my phone.';

/** Connects one socket to `/visitor`; resolves after the welcome. `on.created(clientId)` and `on.ack(id)` follow. */
export function connect(url, visitor, on) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
    socket.on('error', reject);
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '2') return socket.send('3');
      if (text[0] === '0') {
        return socket.send(
          `40/visitor,${JSON.stringify({ protocol: 1, inbox: 'demo', ...(visitor ? { visitor } : {}) })}`,
        );
      }
      if (text.startsWith('42/visitor,["message:created"')) return on.created(text);
      if (text.startsWith('42/visitor,["welcome"')) {
        const [, welcome] = JSON.parse(text.slice('42/visitor,'.length));
        return resolve({ socket, visitor: welcome.visitor });
      }
      if (text.startsWith('43/visitor,')) {
        const bracket = text.indexOf('[');
        return on.ack(Number(text.slice('43/visitor,'.length, bracket)), text);
      }
      if (text.startsWith('44')) reject(new Error(text));
    });
  });
}

const messageOf = (id, conversation) =>
  `42/visitor,${id}["message:send",${JSON.stringify({ clientId: randomUUID(), text: body, ...(conversation ? { conversation } : {}) })}]`;

/**
 * Two sockets of one visitor, ready to talk; the first message has been sent, so that the conversation exists. Of
 * several addresses each socket of a pair gets another.
 */
export async function connectPairs(url, pairs, state) {
  const urls = [url].flat();
  const members = [];
  for (let pair = 0; pair < pairs; pair++) {
    let visitor;
    const two = [];
    for (let side = 0; side < 2; side++) {
      const member = { sentAt: new Map(), next: 1, ackedFirst: null };
      const connection = await connect(urls[side % urls.length], visitor, {
        created: () => state.delivered++,
        ack: (id, text) => {
          const at = member.sentAt.get(id);
          member.sentAt.delete(id);
          if (text.includes('"ok":false')) throw new Error(`refused: ${text}`);
          member.conversation ??= /"conversation":"(\w+)"/.exec(text)?.[1];
          state.acked++;
          if (state.latencies) state.latencies.push(performance.now() - at);
          member.whenAcked?.();
        },
      });
      visitor = connection.visitor;
      member.socket = connection.socket;
      two.push(member);
    }
    members.push(...two);
  }
  for (const member of members) {
    await new Promise((resolve) => {
      member.whenAcked = resolve;
      send(member);
    });
    member.whenAcked = undefined;
  }
  return members;
}

export function send(member) {
  const id = member.next++;
  member.sentAt.set(id, performance.now());
  member.socket.send(messageOf(id, member.conversation));
}

export const percentiles = (latencies) => {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
};

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Closed loop: every socket keeps `window` messages in flight. Messages a second, acked and delivered. */
export async function throughput(url, { pairs, window, seconds }) {
  const state = { acked: 0, delivered: 0 };
  const members = await connectPairs(url, pairs, state);
  let running = true;
  for (const member of members) {
    member.whenAcked = () => running && send(member);
    for (let index = 0; index < window; index++) send(member);
  }
  await sleep(1000);
  const [acked, delivered, from] = [state.acked, state.delivered, performance.now()];
  await sleep(seconds * 1000);
  const elapsed = (performance.now() - from) / 1000;
  const rates = {
    acked: (state.acked - acked) / elapsed,
    delivered: (state.delivered - delivered) / elapsed,
  };
  running = false;
  // What is under way arrives; a second without anything new is the end of it.
  for (let seen = -1; seen !== state.acked + state.delivered; await sleep(1000))
    seen = state.acked + state.delivered;
  for (const { socket } of members) socket.terminate();
  if (state.acked !== state.delivered)
    throw new Error(`acked ${state.acked} but delivered ${state.delivered}`);
  return Math.min(rates.acked, rates.delivered);
}

/** Open loop: `rate` messages a second over all sockets, whatever the answers do. Milliseconds to the ack. */
export async function latency(url, { pairs, rate, seconds }) {
  const state = { acked: 0, delivered: 0, latencies: null };
  const members = await connectPairs(url, pairs, state);
  state.latencies = [];
  const from = performance.now();
  let sent = 0;
  while (performance.now() - from < seconds * 1000) {
    const due = ((performance.now() - from) / 1000) * rate;
    while (sent < due) send(members[sent++ % members.length]);
    await sleep(1);
  }
  await sleep(500);
  for (const { socket } of members) socket.terminate();
  return percentiles(state.latencies);
}

/** Opens `count` idle sockets; call `close` when done. */
export async function idle(url, count) {
  const sockets = [];
  for (let index = 0; index < count; index += 50) {
    const batch = Array.from({ length: Math.min(50, count - index) }, () =>
      connect(url, undefined, { created() {}, ack() {} }),
    );
    for (const { socket } of await Promise.all(batch)) sockets.push(socket);
  }
  return {
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}
