/** Keeps the wall true while somebody looks at it: counted again soon after anything happened, and from time to time. */
import { effect } from '@preact/signals';
import { wallAnswer } from '../shared/protocol/reports.ts';
import { ask } from './api.ts';
import { cursor, rows } from './state/conversations.ts';
import { wallCounted, wallNotCounted } from './state/wall.ts';

/** What happens at once is counted once. */
const settleMs = 1000;
const everyMs = 15_000;

async function count(): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const answer = await ask('GET', `/now?${new URLSearchParams({ zone: timeZone })}`, wallAnswer);
  if (answer.ok) wallCounted(answer.value);
  else wallNotCounted();
}

/** Begins; the answer ends it. */
export function watchWall(): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  void count();
  const every = setInterval(() => void count(), everyMs);
  const stop = effect(() => {
    void rows.value;
    void cursor.value;
    due ??= setTimeout(() => {
      due = undefined;
      void count();
    }, settleMs);
  });
  return () => {
    stop();
    clearInterval(every);
    clearTimeout(due);
  };
}
