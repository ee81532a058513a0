/**
 * The script a page includes: draws the launcher, answers `window.Rapport`, and makes the frame when somebody
 * means to chat. Every page pays for each of its bytes, so it uses no framework and no schema library, and what is
 * not needed for drawing, opening and queueing is in `page/page.ts`, which comes when the chat is there.
 *
 * It keeps out of the page's way: one fixed element beside `body` (no layout shift, and page swaps of the body do
 * not take it along), a shadow root with a constructed style sheet (no inline style for a strict CSP to refuse),
 * no HTML strings (Trusted Types), no touch of `window.onmessage`.
 */
import type { FrameMessage } from '../shared/protocol/frame.ts';
import type { News, Options } from './page/launcher.ts';

/** Words in English; the server puts others in their place (`shared/launcher-words.ts`). */
const chat = 'Chat';
const notLoaded = 'Chat did not load';

type Call = [method: string, ...args: never[]];

const frameTimeoutMs = 10_000;

/** What differs from the default, by inbox: `server/http/embed.ts` puts an object in place of these words. */
const looks = 'looks' as unknown as Record<string, Options>;

function start({ dataset, src }: HTMLScriptElement, early: Call[] = []): void {
  const { origin } = new URL(src);
  const {
    identity,
    open: openAtOnce,
    ...options
  }: Options = { ...looks[dataset['inbox'] as string], ...dataset };
  const {
    inbox,
    colour = '#007a7b',
    position = 'inset-inline-end',
    offsetX = 20,
    offsetY = 20,
    zIndex = 1e9,
    radius = 16,
    /** A character in the bubble. */
    icon = '',
    text = '',
  } = options;
  let frame: HTMLIFrameElement | null | undefined;
  /** The frame's window, once the app in it listens. */
  let app: Window | undefined;
  let isOpen: boolean | undefined;
  const news: News[] = [['identify', identity]];

  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const button = document.createElement('button');
  // White or black on any colour, by its luminance: white down to a contrast of 3 for the icon, of 4.5 for words.
  const light = `calc(1e9*(${text ? 0.18 : 0.3} - y))`;
  // `all: initial` makes the host element a mere name for its shadow: nothing of the page's styles comes in.
  sheet.replaceSync(
    ':host{all:initial!important}' +
      `button,iframe{position:fixed;${position}:${offsetX}px;bottom:${offsetY}px;z-index:${zIndex};border:0;box-shadow:0 2px 20px #0004}` +
      `button{height:56px;padding:14px;border-radius:28px;background:${colour};color:#fff;color:color(from ${colour} xyz ${light} ${light} ${light});font:16px/28px system-ui;cursor:pointer;forced-color-adjust:none}` +
      `button:before{content:"${icon}";float:inline-start;width:28px;height:28px;background:currentColor;-webkit-text-fill-color:${colour};clip-path:path("M14 3a11 11 0 1 1-5 21l-7 1 2-6A11 11 0 0 1 14 3")}` +
      '[aria-expanded=true]{font-size:0}' +
      '[aria-expanded=true]:before{clip-path:path("m4 9 10 10 10-10 1 2-11 11-11-11")}' +
      `iframe{margin-bottom:68px;width:384px;height:min(640px,100dvh - 76px - ${offsetY}px);border-radius:${radius}px;visibility:hidden}` +
      '[aria-expanded=true]~iframe{visibility:visible}' +
      '@media(width<480px){iframe{inset:0;margin:0;width:100%;height:100%;border-radius:0}[aria-expanded=true]{display:none}}',
  );
  shadow.adoptedStyleSheets = [sheet];
  button.append(' ', text);
  button.hidden = options['hideOn'] as never;
  shadow.append(button);

  const loadPage = () => {
    import(/* @vite-ignore */ `${origin}/page.js?inbox=${inbox}`).then(
      (part) => part.attach(button, options, news),
      () => {
        // Better a launcher where there should be none than none where there should be one.
        button.hidden = false;
      },
    );
  };

  /** Makes the frame, unseen: what a hover starts, a click finds ready. */
  const warm = () => {
    if (frame) return;
    // Who the visitor is should be known before the chat connects.
    if (identity) loadPage();
    frame = document.createElement('iframe');
    frame.title = chat;
    frame.src = `${origin}/widget?${new URLSearchParams({
      locale: document.documentElement.lang,
      ...(options as Record<string, string>),
      origin: location.origin,
    })}`;
    shadow.append(frame);
    setTimeout(() => {
      if (app) return;
      (frame as HTMLIFrameElement).remove();
      frame = null;
      setOpen(false, false);
      button.textContent = button.ariaLabel = notLoaded;
      news.push(['error']);
    }, frameTimeoutMs);
  };

  const setOpen = (open: boolean, focus = true) => {
    if (open === isOpen) return;
    if (open) warm();
    isOpen = open;
    button.ariaExpanded = open as never;
    button.ariaLabel = text || chat;
    if (focus) (open ? frame : button)?.focus();
    const rapport = open ? 'open' : 'close';
    app?.postMessage({ rapport }, origin);
    news.push([rapport]);
  };

  const onMessage = ({ data, origin: from, source }: MessageEvent<FrameMessage>) => {
    if (from === origin && source === frame?.contentWindow) {
      news.push([data.rapport, data, source]);
      if (data.rapport === 'close') setOpen(false);
      if (data.rapport === 'ready') {
        app = source as Window;
        if (isOpen) app.postMessage({ rapport: 'open' }, origin);
        loadPage();
      }
    }
  };

  const putBack = () => {
    if (!host.isConnected) {
      document.documentElement.append(host);
      observer.observe(document.documentElement, { childList: true });
    }
  };
  // Of the document and of its root only the direct children: frameworks that draw all of the page anew.
  const observer = new MutationObserver(putBack);

  const api: Record<string, (...args: never[]) => void> = {
    /** Without moving the focus if the first argument, which is the page part's own, is false. */
    open: (focus?: boolean) => setOpen(true, focus),
    close: () => setOpen(false),
    toggle: () => setOpen(!isOpen),
    show() {
      button.style.display = '';
    },
    hide() {
      setOpen(false);
      // Not taken out: the panel is seen as the sibling of an open launcher.
      button.style.display = 'none';
    },
    destroy() {
      news.push(['destroy']);
      observer.disconnect();
      removeEventListener('message', onMessage);
      host.remove();
      delete window.Rapport;
    },
    push(...calls: Call[]) {
      for (const [method, ...args] of calls) api[method]?.(...args);
    },
  };
  for (const method of ['send', 'off', 'on', 'identify', 'update', 'reset']) {
    api[method] = (...args) => {
      news.push([method, ...args]);
      // `send` and `reset` need the frame. What is listened for may happen without it, and who the visitor is should
      // be known before the chat connects.
      if (/se/.test(method)) warm();
      if (/^[io]/.test(method)) loadPage();
    };
  }

  // A finger's first contact is a pointerenter too.
  button.onpointerenter = button.onfocus = warm;
  button.onclick = api['toggle'] as () => void;
  addEventListener('message', onMessage);
  setOpen(false, false);
  putBack();
  observer.observe(document, { childList: true });

  // The page's own array becomes the API, so that references taken before stay good.
  const calls = early.splice(0);
  window.Rapport = Object.assign(early, api) as never;
  (api['push'] as (...calls: Call[]) => void)(...calls);

  if (openAtOnce === 'true') setOpen(true, false);
  // The first look into storage costs milliseconds: not while the page is loading.
  (window.requestIdleCallback ?? setTimeout)(() => {
    if (!host.isConnected) return;
    if (options['page']) loadPage();
    try {
      if (localStorage[`rapport:${inbox}`]) warm();
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
