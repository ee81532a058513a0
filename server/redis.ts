/** The two connections a node has to Redis. Whatever becomes of them, nothing waits for them. */
import { Redis } from 'ioredis';
import type { Log } from './log.ts';

export interface RedisLink {
  /** For words and counts. What cannot leave at once fails at once: it would be old when it came. */
  teller: Redis;
  /** For what others tell. */
  listener: Redis;
  close(): void;
}

const reconnectMs = 500;
/** One that answers slower than this counts as gone. */
const answerMs = 1000;

/** Connects in the background, again and again, to `redis://…` or `rediss://…`. */
export function linkToRedis(url: string, log: Log): RedisLink {
  const settings = { retryStrategy: () => reconnectMs, connectTimeout: 5000, keepAlive: 10_000 };
  const teller = new Redis(url, {
    ...settings,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerMs,
  });
  const listener = new Redis(url, { ...settings, maxRetriesPerRequest: null });
  const lost = new Set<Redis>();
  for (const client of [teller, listener]) {
    client.on('error', (error: Error) => {
      if (!lost.size)
        log.warn({ reason: error.message }, 'Redis cannot be reached; the database tells what is new');
      lost.add(client);
    });
    client.on('ready', () => {
      if (lost.delete(client) && !lost.size) log.info('Redis is back');
    });
  }
  return {
    teller,
    listener,
    close() {
      listener.disconnect();
      // What was told last still leaves.
      teller.quit().catch(() => teller.disconnect());
    },
  };
}
