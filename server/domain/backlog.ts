/**
 * Work that may be late and may be left undone, but must never hold anybody up: one piece at a time, each key once,
 * and when more waits than is worth doing, the oldest is let go, because somebody has written since.
 */

export interface Backlog<Item> {
  /** A key that waits already keeps its place and gets the newer item. */
  add(key: string, item: Item): void;
  /** What waits under this key is not wanted any more. */
  drop(key: string): void;
  /** How many wait; the one under way is none of them. */
  readonly waiting: number;
  /** Nothing more is begun. */
  stop(): void;
}

export interface BacklogOptions<Item> {
  /** Waiting at once, 1 or more. */
  most: number;
  /** Begun in a turn of the event loop of its own. What it throws goes to `failed`. */
  work(item: Item, key: string): Promise<void>;
  failed(error: unknown, key: string): void;
  /** One was let go, undone. */
  shed(): void;
}

export function createBacklog<Item>({ most, work, failed, shed }: BacklogOptions<Item>): Backlog<Item> {
  const waiting = new Map<string, Item>();
  let working = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const [next] = waiting;
      if (next === undefined || stopped) break;
      const [key, item] = next;
      waiting.delete(key);
      try {
        await work(item, key);
      } catch (error) {
        failed(error, key);
      }
    }
    working = false;
  };

  return {
    add(key, item) {
      if (stopped) return;
      waiting.set(key, item);
      if (waiting.size > most) {
        const [oldest] = waiting.keys();
        waiting.delete(oldest as string);
        shed();
      }
      if (working) return;
      working = true;
      void run();
    },
    drop: (key) => void waiting.delete(key),
    get waiting() {
      return waiting.size;
    },
    stop() {
      stopped = true;
      waiting.clear();
    },
  };
}
