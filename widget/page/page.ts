/**
 * What the host page needs once the chat is there, or before where the inbox has greetings or pages without a
 * launcher: the rest of `window.Rapport`, unread messages on launcher and title, page views, the state kept for the
 * next page. A module of its own beside `embed.js`, so that nobody pays for it who does not chat.
 */

import { matchesPage } from '../../shared/page-pattern.ts';
import type { FrameMessage, HostMessage } from '../../shared/protocol/frame.ts';
import type { Greeting } from '../../shared/protocol/settings.ts';
import type { RapportApi } from '../rapport.d.ts';
import { countGreeting } from './count-greeting.ts';
import type { News, Options } from './launcher.ts';
import { pageContext } from './page-context.ts';
import { fitToPhone } from './phone.ts';
import { watchRoute } from './route.ts';
import { createTitleBadge } from './title-badge.ts';

type Listener = (payload?: unknown) => void;

/** What the inbox says about its pages: `server/http/embed.ts` puts an object in place of these words. */
const settings = 'RAPPORT_PAGE' as unknown as { greetings?: Greeting[]; hideOn?: string[] };

/** Below this the panel fills the screen, as in the loader's style sheet. */
const phoneWidth = 480;
const mostShown = 99;

const css =
  'button[data-n]:after{content:attr(data-n);position:absolute;top:-4px;inset-inline-end:-4px;min-width:20px;padding:0 5px;' +
  'box-sizing:border-box;border-radius:10px;box-shadow:0 0 0 2px #fff;background:#b3261e;color:#fff;text-align:center;' +
  'font:600 12px/20px system-ui;forced-color-adjust:none;-webkit-text-fill-color:#fff}' +
  '@media(prefers-reduced-motion:no-preference){button,iframe{transition:opacity 160ms,translate 160ms}}';

const attached = new WeakSet<News[]>();

/** Takes over what the loader kept, in order; asked a second time for the same launcher it does nothing. */
export function attach(button: HTMLButtonElement, options: Options, news: News[]): void {
  if (attached.has(news)) return;
  attached.add(news);

  const inbox = options['inbox'] ?? '';
  const { origin } = new URL(import.meta.url);
  const shadow = button.getRootNode() as ShadowRoot;
  const storageKey = `rapport:${inbox}`;
  const visitKey = `${storageKey}:greetings`;
  const ended = new AbortController();
  const { signal } = ended;
  const listeners = new Map<string, Set<Listener>>();
  const toPost: HostMessage[] = [];
  /** In the visitor's language, from the frame; until then what the loader wrote stands. */
  let words: Extract<FrameMessage, { rapport: 'ready' }>['words'] | null = null;
  let unreadWords = '';
  const title = createTitleBadge(signal);
  const hideOn =
    typeof options['hideOn'] === 'string' ? options['hideOn'].split(',') : (settings.hideOn ?? []);
  /** Tells the greetings what changed, once they are there. */
  let greetings: (change: 'route' | 'chat') => void = () => undefined;
  let app: Window | null = null;
  let isOpen = false;
  let isRestored = false;
  let unread = 0;
  /** A conversation exists: only then is anything remembered on the page's origin. */
  let kept: boolean | undefined;

  const phone = fitToPhone(
    shadow,
    () => isOpen && innerWidth < phoneWidth,
    () => api()?.close(),
    signal,
  );

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets.push(sheet);

  const api = () => window.Rapport as (RapportApi & { open(focus?: boolean): void }) | undefined;

  const emit = (event: string, payload?: unknown) => {
    // Each in a turn of its own: one that throws stops neither the others nor us.
    for (const listener of listeners.get(event) ?? []) queueMicrotask(() => listener(payload));
  };

  const post = (message: HostMessage) => {
    if (app) app.postMessage(message, origin);
    else toPost.push(message);
  };

  const draw = () => {
    if (words) {
      const label = options['text'] || words.chat;
      button.ariaLabel = label + (unread && !isOpen ? `, ${unreadWords}` : '');
    }
    if (unread && !isOpen) button.dataset['n'] = unread > mostShown ? `${mostShown}+` : String(unread);
    else delete button.dataset['n'];
    title(unread);
  };

  const remember = () => {
    try {
      if (kept) localStorage[storageKey] = isOpen ? 2 : 1;
      else if (kept === false) delete localStorage[storageKey];
    } catch {
      // Storage is denied: the next page simply starts closed.
    }
  };

  const remembered = (): string | undefined => {
    try {
      return localStorage[storageKey];
    } catch {
      return undefined;
    }
  };

  const isHere = (pattern: string) => matchesPage(pattern.trim(), location.pathname + location.search);

  const hideLauncher = () => {
    button.hidden = hideOn.some(isHere);
  };

  const tellPage = () => {
    const { page, referrer } = pageContext();
    if (page) post({ rapport: 'update', page, referrer });
  };

  const forgetVisit = () => {
    try {
      sessionStorage.removeItem(visitKey);
    } catch {
      // Storage is denied: there is nothing to forget.
    }
  };

  const onReady = (frameWindow: Window, { words: theirs }: Extract<FrameMessage, { rapport: 'ready' }>) => {
    app = frameWindow;
    words = theirs;
    const frame = shadow.querySelector('iframe');
    if (frame) frame.title = words.chat;
    // What stood there may be that the chat did not load.
    button.textContent = ` ${options['text'] ?? ''}`;
    // Emptied, because a frame that reloads is ready again.
    for (const message of toPost.splice(0)) app.postMessage(message, origin);
    tellPage();
    if (!isRestored && !isOpen && remembered() === '2' && innerWidth >= phoneWidth) api()?.open(false);
    isRestored = true;
  };

  const hear = (...[what, ...details]: News) => {
    if (signal.aborted) return;
    const [first, second] = details as [unknown, unknown];
    switch (what) {
      case 'on': {
        const [event, listener] = details as [string, Listener];
        if (!listeners.has(event)) listeners.set(event, new Set());
        listeners.get(event)?.add(listener);
        // The page may ask after the fact.
        if (event === 'ready') queueMicrotask(listener);
        return;
      }
      case 'off':
        listeners.get(first as string)?.delete(second as Listener);
        return;
      case 'identify':
        if (first) post({ rapport: 'identify', token: first as string });
        return;
      case 'update': {
        const message = pageContext(first as Parameters<RapportApi['update']>[0]);
        if (Object.keys(message).length > 0) post({ rapport: 'update', ...message });
        return;
      }
      case 'send':
        post({ rapport: 'send', text: String(first) });
        return;
      case 'reset':
        post({ rapport: 'reset' });
        forgetVisit();
        return;
      case 'open':
      case 'close':
        if (isOpen === (what === 'open')) return;
        isOpen = !isOpen;
        phone.changed();
        remember();
        draw();
        greetings('chat');
        emit(what);
        return;
      case 'ready':
        onReady(second as Window, first as Extract<FrameMessage, { rapport: 'ready' }>);
        draw();
        return;
      case 'unread': {
        const { count, keep, words: said } = first as Extract<FrameMessage, { rapport: 'unread' }>;
        unread = count;
        unreadWords = said;
        kept = keep;
        remember();
        draw();
        greetings('chat');
        emit('unread', count);
        return;
      }
      case 'message':
      case 'status':
        emit(what, (first as Record<string, unknown>)[what]);
        return;
      case 'error': {
        const { code, message } = (first ?? { code: 'frame_failed', message: 'The chat did not load.' }) as {
          code: string;
          message: string;
        };
        emit('error', { code, message });
        return;
      }
      case 'destroy':
        ended.abort();
        return;
    }
  };

  shadow.addEventListener(
    'keydown',
    (event) => {
      if ((event as KeyboardEvent).key === 'Escape' && isOpen) api()?.close();
    },
    { signal },
  );
  watchRoute(() => {
    hideLauncher();
    greetings('route');
    if (app) tellPage();
  }, signal);
  hideLauncher();

  // While they are heard, more may come: it is appended and heard in its turn.
  for (const item of news) hear(...item);
  news.push = (...items) => {
    for (const item of items) hear(...item);
    return 0;
  };

  if (settings.greetings?.length) {
    const all = settings.greetings;
    const found = import('./greetings.ts').then(({ greet }) => {
      if (signal.aborted) return;
      greetings = greet(all, {
        launcher: button,
        options,
        visitKey,
        isHere,
        isQuiet: () => !isOpen && unread === 0 && !button.hidden && button.style.display === '',
        isReturning: () => remembered() !== undefined,
        open({ id, text }) {
          post({ rapport: 'greeting', id, text });
          api()?.open();
        },
        count: (id, outcome) => countGreeting(origin, inbox, id, outcome),
        signal,
      });
    });
    // Without it the page has a launcher as ever, and nobody is greeted.
    found.catch(() => undefined);
  }
}
