/** Has the browser ask the visitor, and learns from it where notifications go. */
import type { PushSubscribe } from '../../shared/protocol/http.ts';

export type Subscribing =
  | { outcome: 'subscribed'; subscription: PushSubscribe; undo(): Promise<unknown> }
  /** The visitor closed the question without an answer. */
  | { outcome: 'undecided' | 'denied' | 'unsupported' | 'failed' };

/** Old browsers lack one or all of these; so does every page that is not served securely. */
export const isSupported = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Must be called in a click: browsers answer no other question. */
export async function subscribe(query: URLSearchParams): Promise<Subscribing> {
  if (!isSupported()) return { outcome: 'unsupported' };
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return { outcome: permission === 'denied' ? 'denied' : 'undecided' };
  try {
    const answer = await fetch('/api/v1/push/key');
    if (!answer.ok) return { outcome: 'failed' };
    const { key } = (await answer.json()) as { key: string };
    const registration = await registered(scopeOf(query));
    const made = await subscribed(registration.pushManager, bytesOf(key));
    const { endpoint, keys } = made.toJSON();
    const { p256dh, auth } = keys ?? {};
    if (endpoint === undefined || p256dh === undefined || auth === undefined) return { outcome: 'failed' };
    return {
      outcome: 'subscribed',
      subscription: { endpoint, keys: { p256dh, auth } },
      undo: () => made.unsubscribe(),
    };
  } catch {
    return { outcome: 'failed' };
  }
}

/**
 * One subscription for each inbox on each site: a browser gives a scope only one, and a visitor of two sites is
 * two visitors. Nothing is served below it; the worker needs no pages.
 */
function scopeOf(query: URLSearchParams): string {
  const origin = query.get('origin') ?? '';
  const site = URL.canParse(origin) ? new URL(origin).host : location.host;
  return `/widget/${encodeURIComponent(query.get('inbox') ?? '')}/${encodeURIComponent(site)}/`;
}

const workerAddress = '/widget-sw.js';

/** The page's policy lets scripts come from nowhere but this one address. */
function trustedWorker(): string {
  const { trustedTypes } = window as unknown as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(): string },
      ): { createScriptURL(from: string): string };
    };
  };
  return (
    trustedTypes
      ?.createPolicy('rapport-notify', { createScriptURL: () => workerAddress })
      .createScriptURL('') ?? workerAddress
  );
}
let worker: string | undefined;

async function registered(scope: string): Promise<ServiceWorkerRegistration> {
  worker ??= trustedWorker();
  const registration = await navigator.serviceWorker.register(worker, { scope });
  const coming = registration.installing ?? registration.waiting;
  if (registration.active === null && coming !== null) {
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (coming.state === 'activated') resolve();
        if (coming.state === 'redundant') reject(new Error('The service worker could not be installed.'));
      };
      coming.addEventListener('statechange', look);
      look();
    });
  }
  return registration;
}

async function subscribed(
  manager: PushManager,
  applicationServerKey: Uint8Array<ArrayBuffer>,
): Promise<PushSubscription> {
  const wanted = { userVisibleOnly: true, applicationServerKey };
  try {
    return await manager.subscribe(wanted);
  } catch (error) {
    // Made with the key of an earlier installation of this server, which nothing can reach any more.
    const old = await manager.getSubscription();
    if (old === null) throw error;
    await old.unsubscribe();
    return manager.subscribe(wanted);
  }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
