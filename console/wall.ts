/** Keeps the wall true while somebody looks at it: counted again soon after anything happened, and from time to time. */
import { effect } from '@preact/signals';
import { wallAnswer } from '../shared/protocol/reports.ts';
import { ask } from './api.ts';
import { cursor, rows } from './state/conversations.ts';
import { wallCounted, wallNotCounted } from './state/wall.ts';

/** What happens at once is counted once. */
const settleMs = 1000;
const everyMs = 15_000;

/** After a count that did not get through. */
const againMs = 3000;

async function counted(): Promise<boolean> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const answer = await ask('GET', `/now?${new URLSearchParams({ zone: timeZone })}`, wallAnswer);
  if (answer.ok) wallCounted(answer.value);
  else wallNotCounted();
  return answer.ok;
}

/** Begins; the answer ends it. One count at a time, so that a late answer never stands over a newer one. */
export function watchWall(): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  let counting = false;
  /** Something happened that the count under way may not have seen. */
  let missed = false;
  let stopped = false;

  const countIn = (ms: number) => {
    due ??= setTimeout(() => {
      due = undefined;
      void count();
    }, ms);
  };
  async function count(): Promise<void> {
    if (counting) {
      missed = true;
      return;
    }
    counting = true;
    missed = false;
    const through = await counted();
    counting = false;
    if (stopped) return;
    if (!through) countIn(againMs);
    else if (missed) countIn(settleMs);
  }

  void count();
  const every = setInterval(() => void count(), everyMs);
  const stop = effect(() => {
    void rows.value;
    void cursor.value;
    countIn(settleMs);
  });
  return () => {
    stopped = true;
    stop();
    clearInterval(every);
    clearTimeout(due);
  };
}
