/** The small card of a greeting, beside the launcher. It never takes the focus, and says itself once, politely. */
import type { Options } from './launcher.ts';

const css = ({
  theme = 'light dark',
  position = 'inset-inline-end',
  offsetX = '20',
  offsetY = '20',
  zIndex,
}: Options) =>
  `:host{all:initial!important;position:fixed!important;${position}:${offsetX}px!important;bottom:calc(${offsetY}px + 68px)!important;` +
  `z-index:${zIndex ?? 1e9}!important;color-scheme:${theme === 'auto' ? 'light dark' : theme}!important}` +
  '.card{position:relative;box-sizing:border-box;max-width:min(280px,100vw - 40px);border-radius:14px;border-end-end-radius:4px;' +
  'background:Canvas;background:light-dark(#fff,#22292a);color:CanvasText;box-shadow:0 2px 20px #0004;outline:1px solid transparent}' +
  'button{border:0;margin:0;background:none;color:inherit;font:15px/1.45 system-ui;cursor:pointer;border-radius:inherit}' +
  '.status{padding-inline-end:28px}.words{display:block;width:100%;padding:12px 16px;text-align:start;overflow-wrap:anywhere;white-space:pre-line}' +
  '.close{position:absolute;top:6px;inset-inline-end:6px;width:32px;height:32px;padding:8px;border-radius:8px}' +
  '.close:before{content:"";display:block;height:16px;background:currentColor;opacity:.75;clip-path:path("M3 4l1-1 4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4z");forced-color-adjust:none}' +
  '.close:hover:before{opacity:1}' +
  'button:focus-visible{outline:2px solid;outline-offset:-3px}' +
  '@media(prefers-reduced-motion:no-preference){.card{animation:in 160ms ease-out}@keyframes in{from{opacity:0;translate:0 8px}}}';

export interface Bubble {
  id: string;
  /** Out of sight while something of the page must not be covered. */
  setHidden(hidden: boolean): void;
  remove(): void;
}

export function showBubble(
  launcher: HTMLButtonElement,
  options: Options,
  { id, text, closeLabel }: { id: string; text: string; closeLabel: string },
  on: { open(): void; dismiss(): void },
): Bubble {
  const host = document.createElement('div');
  // A shadow of its own: the launcher's buttons and these have nothing in common.
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css(options));
  shadow.adoptedStyleSheets = [sheet];
  const make = (tag: string, className: string) => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
  const card = make('div', 'card');
  const status = make('div', 'status');
  status.role = 'status';
  const words = make('button', 'words');
  words.dir = 'auto';
  words.textContent = text;
  words.onclick = on.open;
  const close = make('button', 'close');
  close.ariaLabel = closeLabel;
  const dismiss = () => {
    const hadFocus = shadow.activeElement !== null;
    on.dismiss();
    if (hadFocus) launcher.focus();
  };
  close.onclick = dismiss;
  card.onkeydown = (event) => {
    if (event.key === 'Escape') dismiss();
  };
  card.append(status, close);
  shadow.append(card);
  launcher.before(host);
  // A region is announced when something enters it, not when it comes with it.
  requestAnimationFrame(() => status.append(words));

  return {
    id,
    setHidden(hidden) {
      card.hidden = hidden;
    },
    remove: () => host.remove(),
  };
}
