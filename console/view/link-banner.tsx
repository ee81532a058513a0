import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { reconnectNow } from '../connection.ts';
import { link } from '../state/session.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';

const words = strings.connection;
/** A blink of the network is not worth a word. */
const patienceMs = 1200;

const said = {
  connecting: words.connecting,
  offline: words.offline,
  restarting: words.restarting,
  outdated: words.outdated,
} as const;

/** Says when the link to the server is down, and what becomes of what is written meanwhile. */
export function LinkBanner() {
  const state = link.value;
  const patient = useSignal(true);
  const down = state !== 'online';
  useEffect(() => {
    patient.value = true;
    if (!down) return;
    const timer = setTimeout(() => {
      patient.value = false;
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [down, patient]);

  return (
    <div role="status">
      {state !== 'online' && !patient.value && (
        <p class="banner">
          <Icon name="offline" small />
          <span>{said[state]}</span>
          {state === 'outdated' && (
            <button type="button" class="link-button" onClick={() => location.reload()}>
              {words.reload}
            </button>
          )}
          {state === 'offline' && (
            <button type="button" class="link-button" onClick={reconnectNow}>
              {words.retry}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
