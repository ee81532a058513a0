/** The moment relative times count from; it moves every 20 s, and when the page comes back into view. */
import { signal } from '@preact/signals';

export const now = signal(0);

/** Starts the clock of the page. */
export function startClock(read: () => number): void {
  const tick = () => {
    now.value = read();
  };
  tick();
  setInterval(tick, 20_000);
  addEventListener('visibilitychange', tick);
}
