import { now } from '../state/now.ts';
import { clockTime, dayAndClock, exactTime, relativeTime } from '../time.ts';

/** A moment, short; the exact one on hover. */
export function Time({ at, as = 'relative' }: { at: string; as?: 'relative' | 'clock' | 'day' }) {
  const shown =
    as === 'relative'
      ? relativeTime(at, now.value)
      : as === 'clock'
        ? clockTime(at)
        : dayAndClock(at, now.value);
  return (
    <time class="time" dateTime={at} title={exactTime(at)}>
      {shown}
    </time>
  );
}
