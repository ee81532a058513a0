/**
 * The service worker that shows notifications: who answered, never what. It fetches nothing, answers no request and
 * keeps nothing.
 */
import type { PushPayload } from '../../shared/protocol/http.ts';

/** The parts of a worker's global scope used here; the project's types are those of pages. */
interface LateEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface OpenPage {
  url: string;
  frameType: string;
  focus(): Promise<unknown>;
}
interface Scope {
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
  clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<OpenPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: () => void): void;
  addEventListener(
    type: 'push',
    listener: (event: LateEvent & { data: { json(): unknown } | null }) => void,
  ): void;
  addEventListener(
    type: 'notificationclick',
    listener: (event: LateEvent & { notification: Notification }) => void,
  ): void;
}
const scope = self as unknown as Scope;

scope.addEventListener('install', () => void scope.skipWaiting());

scope.addEventListener('push', (event) => {
  let payload: Partial<PushPayload> = {};
  try {
    payload = (event.data?.json() ?? {}) as PushPayload;
  } catch {
    // Browsers withdraw the permission of whoever shows nothing, so something is shown.
  }
  const { title, body, lang, dir, conversation, url } = payload;
  event.waitUntil(
    scope.registration.showNotification(title || scope.location.host, {
      ...(body !== undefined && { body }),
      ...(lang !== undefined && { lang }),
      ...(dir !== undefined && { dir }),
      // A later one of the same conversation takes the place of the earlier.
      ...(conversation !== undefined && { tag: conversation }),
      data: url ?? null,
    }),
  );
});

scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  if (typeof event.notification.data === 'string') event.waitUntil(show(event.notification.data));
});

/** The page where the chat was last: in front if it is open and ours to move, opened otherwise. */
async function show(url: string): Promise<unknown> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const bare = (address: string) => address.replace(/#.*/, '');
  const page = pages.find((open) => open.frameType === 'top-level' && bare(open.url) === bare(url));
  return page ? page.focus() : scope.clients.openWindow(url);
}
