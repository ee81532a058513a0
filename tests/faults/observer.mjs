/**
 * Loaded into a server before its own code (`node --import`): says from inside what it holds, and moves its clock. The
 * server knows nothing of it.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { queryObjects } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

const RealDate = Date;
let offsetMs = 0;

/** `Date` with a clock that is wrong by `offsetMs`. */
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [RealDate.now() + offsetMs]));
  }
  static now() {
    return RealDate.now() + offsetMs;
  }
};

const delay = isMainThread ? monitorEventLoopDelay({ resolution: 5 }) : null;
delay?.enable();

/** Milliseconds that this thread was ready to run and did not get to; 0 where the system does not tell. */
const waitedMs = () => {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
};
/** The longest times that the loop was held up by what it did, and not by who else had the processor. */
let ownLongestMs = [];
const longestKept = 10;
const lookMs = 10;
if (isMainThread) {
  let [at, waited] = [performance.now(), waitedMs()];
  setInterval(() => {
    const [nowAt, nowWaited] = [performance.now(), waitedMs()];
    ownLongestMs.push(nowAt - at - lookMs - (nowWaited - waited));
    ownLongestMs = ownLongestMs.sort((a, b) => b - a).slice(0, longestKept);
    [at, waited] = [nowAt, nowWaited];
  }, lookMs).unref();
}

/** Socket.IO servers of this process, known by their first namespace. */
const servers = new Set();
let Socket;
if (isMainThread) {
  const socketIo = await import('socket.io');
  Socket = socketIo.Socket;
  const { of } = socketIo.Server.prototype;
  socketIo.Server.prototype.of = function (...given) {
    servers.add(this);
    return of.apply(this, given);
  };
}
const sum = (numbers) => [...numbers].reduce((total, number) => total + number, 0);
const listenersOf = (emitter) => sum(emitter.eventNames().map((name) => emitter.listenerCount(name)));

const counted = (names) => {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const answers = {
  clock(question) {
    offsetMs = question.offsetMs;
  },
  /** The longest that the event loop was held up since the last question, in milliseconds. */
  loop() {
    const longestMs = delay.max / 1e6;
    const ownMs = ownLongestMs;
    delay.reset();
    ownLongestMs = [];
    return { longestMs, ownMs };
  },
  async memory() {
    // Twice, with a turn between: what the first frees may hold more.
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, heapUsed, external };
  },
  rss: () => process.memoryUsage.rss(),
  held() {
    const namespaces = [...servers].flatMap((server) => [...server._nsps.values()]);
    const resources = counted(process.getActiveResourcesInfo());
    const { Timeout: timers = 0, Immediate: _, ...handles } = resources;
    return {
      sockets: sum(namespaces.map(({ sockets }) => sockets.size)),
      socketObjects: queryObjects(Socket, { format: 'count' }),
      rooms: sum(namespaces.map(({ adapter }) => adapter.rooms.size + adapter.sids.size)),
      listeners: listenersOf(process) + sum([...servers].map(({ engine }) => listenersOf(engine))),
      timers,
      handles: sum(Object.values(handles)),
    };
  },
};

if (isMainThread && process.send) {
  process.on('message', async (question) => {
    process.send({ answers: question.id, value: await answers[question.ask](question) });
  });
  // Being asked keeps no program running.
  process.channel.unref();
}
