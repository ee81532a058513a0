/**
 * Notifications by the browser. A frame of another site may not ask for them, so a window of ours does; it hands over
 * what the browser gave, and only here is the token with which the server takes it.
 */
import { isMessage, type Kept, type Subscribed } from '../notify/messages.ts';
import type { Session } from '../session.ts';

let listening = new AbortController();

/** Opens the window, in a click; false when the browser did not let us. `onKept` follows once they are on. */
export function openNotify(session: Pick<Session, 'visitor' | 'keepPush'>, onKept: () => void): boolean {
  listening.abort();
  listening = new AbortController();
  // The address of this frame says inbox, language and colours; it names no visitor.
  const opened = window.open(
    `/widget/notify${location.search}`,
    'rapport-notify',
    'popup,width=440,height=360',
  );
  if (opened === null) return false;
  addEventListener(
    'message',
    async ({ origin, source, data }: MessageEvent) => {
      if (origin !== location.origin || source !== opened) return;
      if (!isMessage<Subscribed>(data, 'push-subscribed')) return;
      const kept = await keep(session, data.subscription);
      const message: Kept = { rapport: 'push-kept', kept };
      opened.postMessage(message, location.origin);
      if (kept) onKept();
    },
    { signal: listening.signal },
  );
  return true;
}

async function keep(
  session: Pick<Session, 'visitor' | 'keepPush'>,
  { endpoint, keys }: Subscribed['subscription'],
): Promise<boolean> {
  const token = await session.visitor();
  if (token === null) return false;
  try {
    const { ok } = await fetch('/api/v1/visitor/push', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint, keys }),
    });
    if (ok) await session.keepPush(endpoint);
    return ok;
  } catch {
    return false;
  }
}
