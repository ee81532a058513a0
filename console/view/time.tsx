import { now } from '../state/now.ts';
import { clockTime, exactTime, relativeTime } from '../time.ts';

/** A moment, short; the exact one on hover. */
export function Time({ at, as = 'relative' }: { at: string; as?: 'relative' | 'clock' }) {
  return (
    <time class="time" dateTime={at} title={exactTime(at)}>
      {as === 'clock' ? clockTime(at) : relativeTime(at, now.value)}
    </time>
  );
}
