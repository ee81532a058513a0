/**
 * The script a page includes: draws the launcher, answers `window.Rapport`, and makes the frame when somebody
 * means to chat. Every page pays for each of its bytes, so it uses no framework and no schema library; the types
 * of its messages are those of `shared/protocol/frame.ts`.
 *
 * It keeps out of the page's way: one fixed element beside `body` (no layout shift, and page swaps of the body do
 * not take it along), a shadow root with a constructed style sheet (no inline style for a strict CSP to refuse),
 * no HTML strings (Trusted Types), no touch of `window.onmessage`.
 */
import type { FrameMessage, HostMessage } from '../shared/protocol/frame.ts';
import { closeChat, frameTitle, newMessages, notLoaded, openChat } from './strings/launcher-en.ts';

type Listener = (payload?: unknown) => void;
type Call = [method: string, ...args: never[]];

const frameTimeoutMs = 10_000;

// `all: initial` makes the host element a mere name for its shadow: nothing of the page's styles comes in.
const css =
  ':host{all:initial!important}' +
  'button,iframe{position:fixed;right:20px;bottom:20px;z-index:var(--rapport-z-index,999999999);border:0;box-shadow:0 2px 20px #0004}' +
  '.left{left:20px;right:auto}' +
  'button{width:56px;height:56px;padding:16px;border-radius:28px;background:#007a7b;color:#fff;cursor:pointer;forced-color-adjust:none}' +
  'button:hover{background:#006566}' +
  'button:before{content:"";display:block;height:24px;background:#fff;scale:1.2;clip-path:path("M12 3a9 9 0 1 1-4 17l-6 1 2-5A9 9 0 0 1 12 3z")}' +
  '[aria-expanded=true]:before{clip-path:path("m4 8 8 8 8-8 1 2-9 9-9-9z")}' +
  'button:after{content:attr(data-n);position:absolute;top:-4px;right:-4px;min-width:20px;border-radius:10px;background:#b3261e;font:600 12px/20px system-ui}' +
  'iframe{bottom:88px;width:384px;height:min(640px,100dvh - 96px);border-radius:16px;visibility:hidden}' +
  '[aria-expanded=true]+iframe{visibility:visible}' +
  '@media(width<480px){iframe{inset:0;width:100%;height:100dvh;border-radius:0}[aria-expanded=true]{display:none}}';

function start(script: HTMLScriptElement, early: Call[] = []): void {
  const { identity, open: openAtOnce, ...options } = script.dataset;
  const { origin } = new URL(script.src);
  const storageKey = `rapport:${options['inbox']}`;
  const listeners: Record<string, Set<Listener>> = {};
  let frame: HTMLIFrameElement | undefined;
  /** The frame's window, once the app in it listens. */
  let app: Window | undefined;
  let isOpen = false;
  /** A conversation exists: only then is anything remembered on the page's origin. */
  let kept: boolean | undefined;
  /** What stands on the launcher, and what is said of it. */
  let badge: number | string = '';
  let name: string = openChat;
  const toPost: HostMessage[] = [];
  let timer: ReturnType<typeof setTimeout>;

  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const button = document.createElement('button');
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(button);

  const emit = (event: string, payload?: unknown) => {
    // Each in a turn of its own: one that throws stops neither the others nor us.
    for (const listener of listeners[event] ?? []) queueMicrotask(() => listener(payload));
  };

  const draw = () => {
    button.ariaExpanded = isOpen as never;
    button.ariaLabel = isOpen ? closeChat : name;
    button.dataset['n'] = isOpen ? '' : (badge as never);
    try {
      if (kept) localStorage[storageKey] = isOpen ? 2 : 1;
      else if (kept === false) delete localStorage[storageKey];
    } catch {
      // Storage is denied: the next page simply starts closed.
    }
  };

  const post = (message: HostMessage) => {
    if (app) app.postMessage(message, origin);
    else toPost.push(message);
  };

  /** Makes the frame, unseen: what a hover starts, a click finds ready. */
  const warm = () => {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.title = frameTitle;
    frame.className = button.className;
    frame.src = `${origin}/widget?${new URLSearchParams({
      locale: document.documentElement.lang,
      ...(options as Record<string, string>),
      origin: location.origin,
    })}`;
    shadow.append(frame);
    timer = setTimeout(() => {
      frame?.remove();
      frame = undefined;
      badge = '!';
      name = notLoaded;
      setOpen(false, false);
      draw();
      emit('error', { code: 'frame_failed', message: name });
    }, frameTimeoutMs);
  };

  const setOpen = (open: boolean, focus = true) => {
    if (open === isOpen) return;
    if (open) warm();
    isOpen = open;
    draw();
    if (focus) (open ? frame : button)?.focus();
    const rapport = open ? 'open' : 'close';
    post({ rapport });
    emit(rapport);
  };

  const onMessage = ({ data, origin: from, source }: MessageEvent<FrameMessage>) => {
    if (from !== origin || source !== frame?.contentWindow) return;
    const { rapport } = data;
    if (rapport === 'close') return setOpen(false);
    if (rapport === 'ready') {
      clearTimeout(timer);
      app = source as Window;
      // Emptied, because a frame that reloads is ready again.
      toPost.splice(0).forEach(post);
      if (isOpen) post({ rapport: 'open' });
      badge = '';
      name = openChat;
    } else {
      if (rapport === 'unread') {
        badge = data.count || '';
        name = openChat + (badge && `, ${badge} ${newMessages}`);
        kept = data.keep;
      }
      // Each event's payload has the event's name, or is a count; an error is its own payload.
      const payloads = data as unknown as Record<string, unknown>;
      emit(rapport, payloads[rapport] ?? payloads['count'] ?? data);
    }
    draw();
  };

  const api = {
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen),
    show() {
      button.hidden = false;
    },
    hide() {
      setOpen(false);
      button.hidden = true;
    },
    identify: (token: string) => post({ rapport: 'identify', token }),
    /** Promised by the API, but of no use to the server yet, so its way through the frame is not paid for. */
    update() {},
    send(text: string) {
      warm();
      post({ rapport: 'send', text });
    },
    on(event: string, listener: Listener) {
      listeners[event] ??= new Set();
      listeners[event].add(listener);
      // The page may ask after the fact.
      if (event === 'ready') queueMicrotask(listener);
    },
    off: (event: string, listener: Listener) => listeners[event]?.delete(listener),
    reset() {
      warm();
      post({ rapport: 'reset' });
    },
    destroy() {
      clearTimeout(timer);
      removeEventListener('message', onMessage);
      host.remove();
      delete window.Rapport;
    },
    push(...calls: Call[]) {
      for (const [method, ...args] of calls)
        (api as Record<string, (...args: never[]) => void>)[method]?.(...args);
    },
  };

  // A finger's first contact is a pointerenter too.
  button.onpointerenter = button.onfocus = warm;
  button.onclick = api.toggle;
  button.onkeydown = (event) => {
    if (event.key === 'Escape') setOpen(false);
  };
  button.className = options['position'] ?? '';
  addEventListener('message', onMessage);
  draw();
  document.documentElement.append(host);

  if (identity) api.identify(identity);
  // The page's own array becomes the API, so that references taken before stay good.
  const calls = early.splice(0);
  window.Rapport = Object.assign(early, api) as never;
  api.push(...calls);

  if (openAtOnce === 'true') setOpen(true, false);
  // The first look into storage costs milliseconds: not while the page is loading.
  (window.requestIdleCallback ?? setTimeout)(() => {
    try {
      const state = host.isConnected && localStorage[storageKey];
      if (state > 1 && innerWidth >= 480) setOpen(true, false);
      else if (state) warm();
    } catch {
      // Storage is denied: nothing is remembered.
    }
  });
}

const present = window.Rapport as Call[] | undefined;
const tag = document.currentScript as HTMLScriptElement | null;
// Only a loaded API has a `push` of its own; a queue made by the page has the array's.
if (present && present.push !== [].push) {
  // biome-ignore lint/suspicious/noConsole: the one place where the page's developer can be told.
  console.warn('Rapport is loaded twice');
} else if (tag) start(tag, present);
