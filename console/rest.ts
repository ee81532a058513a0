/**
 * Notices that nobody sits here: after a while without any input this tab says so, and with the first one that it was
 * a mistake. Somebody who is at rest in every tab is away, so that no customer is given to an empty chair.
 */
import { effect, untracked } from '@preact/signals';
import { sayAvailability } from './routing.ts';
import { restBegan, restEnded, restingSince } from './state/rest.ts';
import { link } from './state/session.ts';

/** Long enough to read a long conversation or to make a telephone call, short enough for whoever waits. */
export const restAfterMs = 10 * 60_000;
const lookEveryMs = 15_000;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

export function startRest(now: () => number): void {
  let last = now();
  const input = () => {
    last = now();
    if (restingSince.value !== null) restEnded();
  };
  for (const sign of signs) addEventListener(sign, input, { passive: true, capture: true });
  setInterval(() => {
    if (restingSince.value === null && now() - last >= restAfterMs) restBegan(last);
  }, lookEveryMs);

  // Said when it changes, and again to a server that knows nothing of this tab yet.
  let said = false;
  effect(() => {
    const idle = restingSince.value !== null;
    if (link.value !== 'online') {
      said = false;
      return;
    }
    if (idle === said) return;
    said = idle;
    untracked(() => void sayAvailability({ idle }));
  });
}
