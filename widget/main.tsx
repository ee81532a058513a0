/** Starts the app in its frame: reads the address, joins session, host page and view. */
import { effect } from '@preact/signals-core';
import { render } from 'preact';
import type { HostMessage } from '../shared/protocol/frame.ts';
import { connectHost } from './host.ts';
import { createSession } from './session.ts';
import { createState } from './state.ts';
import { attempt, browserStores, openVault } from './storage.ts';
import { loadStrings } from './strings/strings.ts';
import { App } from './view/App.tsx';
import { prepareLog } from './view/Conversation.tsx';
import { trackSignals } from './view/tracking.ts';

const query = new URLSearchParams(location.search);
const inbox = query.get('inbox') ?? '';
const root = document.documentElement;
const words = loadStrings();
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
const wear = (colour: string) =>
  import('./rich/brand.ts').then(({ wearBrand }) => wearBrand(root, colour)).catch(() => {});
// The tag's colour or the inbox's, named by the page: worn before anything is drawn.
const colour = query.get('colour');
const dressed = colour && wear(colour);
const loadSound = () => import('./rich/sound.ts').then(({ soundOf }) => soundOf(state));
/** What the visitor has allowed in this browser; kept by `rich/sound.ts`. */
const soundAllowed = () => attempt(() => localStorage.getItem(`rapport:${inbox}:sound`)) === 'on';

const loadSocket = () => import('./socket.ts');
const loadHttp = () => import('./http.ts');
// Ahead of its use, beside the first paint. A failed load is met by the connection, which asks again.
loadSocket().catch(() => {});

const state = createState();
const tabs = attempt(() => new BroadcastChannel(`rapport:${inbox}`));
const host = connectHost(query.get('origin') ?? '', onHostMessage);

const session = createSession(
  {
    inbox,
    vault: openVault(inbox, browserStores(window)),
    loadSocket: async () => {
      const { openSocket } = await loadSocket();
      return (auth) => openSocket(location.origin, auth);
    },
    loadHttp: async () => (await loadHttp()).openHttp,
    fetch: (path, init) => fetch(path, init),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    timeOfDay: Date.now,
    random: Math.random,
    newId,
    // Missing where the page is not served securely, refused where storage is blocked: both reject.
    locked: async (work) => navigator.locks.request(`rapport:${inbox}`, work),
    nudge: () => tabs?.postMessage('changed'),
  },
  state,
  {
    message: ({ author, text, at }) =>
      host?.post({ rapport: 'message', message: { author: author.kind, text, at } }),
    error: ({ code, message }) => host?.post({ rapport: 'error', code, message }),
  },
);

function onHostMessage(message: HostMessage): void {
  switch (message.rapport) {
    case 'open':
      session.setOpen(true);
      focusComposer();
      return;
    case 'close':
      session.setOpen(false);
      return;
    case 'identify':
      session.identify(message.token);
      return;
    case 'send':
      void session.send(message.text);
      return;
    case 'reset':
      void session.reset();
      if (soundAllowed()) void loadSound().then((sound) => sound.allow(false));
      return;
    case 'greeting': {
      const { id, text } = message;
      state.greeting.value = { id, text };
      return;
    }
    case 'update': {
      // Whether the page may be told at all was decided where it is known (`page/page-context.ts`).
      const { page, referrer, attributes } = message;
      if (page && URL.canParse(page.url)) {
        const { pathname, search } = new URL(page.url);
        state.page.value = pathname + search;
      }
      session.update({
        ...(page && { page }),
        ...(referrer && { referrer }),
        ...(attributes && { attributes }),
      });
      return;
    }
  }
}

/** A random UUID; `randomUUID` itself exists only where the page is served securely. */
function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  // Version 4, variant 1 (RFC 9562, 5.4).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Puts the caret where the visitor wants to write, but opens no keyboard that hides half the screen of a phone. */
function focusComposer(): void {
  if (!document.hasFocus()) return;
  const touch = matchMedia('(hover: none)').matches;
  document.querySelector<HTMLElement>(touch ? '[data-focus="panel"]' : '[data-focus="composer"]')?.focus();
}

const close = () => {
  if (host === null) return;
  session.setOpen(false);
  host.post({ rapport: 'close' });
};

tabs?.addEventListener('message', () => void session.reload());
document.addEventListener('visibilitychange', () => {
  state.hidden.value = document.hidden;
  if (document.hidden) session.leave();
  else session.resume();
});
addEventListener('pagehide', session.leave);
for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, () => session.resume());
addEventListener('keydown', (event) => {
  // A dialog over the panel closes by itself, also when nothing in it has the focus.
  if (event.key === 'Escape' && !event.isComposing && !state.panel.value) close();
});

/** Not at the top level of the module: chunks that share code with this one could then not load before the end. */
async function start(): Promise<void> {
  trackSignals();
  const loaded = session.load();
  const strings = await words;
  await dressed;
  document.title = strings.chat;
  render(
    <App view={{ state, session, strings, locale: root.lang }} onClose={host && close} />,
    document.body,
  );
  host?.post({
    rapport: 'ready',
    words: { chat: strings.chat },
  });
  prepareLog();
  // Opened as a page of its own, there is no launcher to open it.
  if (host === null) session.setOpen(true);

  await loaded;
  session.update({
    locale: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    viewport: { width: screen.width, height: screen.height },
  });
  effect(() => {
    const count = state.news.value;
    document.title = count > 0 ? `${strings.unread(count)} · ${strings.chat}` : strings.chat;
    const keep = !state.empty.value;
    host?.post({ rapport: 'unread', count, keep, words: strings.unread(count) });
  });
  effect(() => {
    const link = state.link.value;
    // There before it is needed: a network that takes WebSocket away may take more.
    if (link === 'online') (window.requestIdleCallback ?? setTimeout)(() => loadHttp().catch(() => {}));
    if (link !== 'idle') host?.post({ rapport: 'status', status: link });
  });
}

void start();
effect(() => {
  const its = state.inbox.value?.colour;
  if (its && !colour) void wear(its);
});
if (soundAllowed()) loadSound().catch(() => {});
