/** Shows at most one greeting at a time, when what it waits for is so. A chunk of its own: most inboxes have none. */
import type { Greeting } from '../../shared/protocol/settings.ts';
import { type Bubble, showBubble } from './bubble.ts';
import { dismissLabel } from './dismiss-label.ts';
import { isDue } from './greeting-when.ts';
import type { Options } from './launcher.ts';
import { openVisit } from './visit.ts';

/** How often a greeting that must wait for a dialog of the page looks again, and one that is shown looks for dialogs. */
const dialogMs = 500;

export type GreetingOutcome = 'shown' | 'opened' | 'dismissed';

export interface GreetingHost {
  launcher: HTMLButtonElement;
  options: Options;
  /** Where the page's session storage keeps what became of greetings, once the visitor has acted. */
  visitKey: string;
  isHere(pattern: string): boolean;
  /** The chat is closed, its launcher is there and shows no unread messages. */
  isQuiet(): boolean;
  isReturning(): boolean;
  open(greeting: Greeting): void;
  count(id: string, outcome: GreetingOutcome): void;
  signal: AbortSignal;
}

/** A dialog that wants all attention, or something on the full screen. */
const isModalOpen = () =>
  [...document.querySelectorAll(':modal,[aria-modal=true]')].some(
    (element) => element.checkVisibility?.() ?? true,
  );

/** Returns what is told when the page, the launcher or the chat has changed. */
export function greet(
  greetings: readonly Greeting[],
  host: GreetingHost,
): (change: 'route' | 'chat') => void {
  const { options, signal } = host;
  const visit = openVisit(host.visitKey, () => sessionStorage);
  let since = performance.now();
  let timers: ReturnType<typeof setTimeout>[] = [];
  let isLeaving = false;
  /** The visitor has answered one on this page: that is enough of them here. */
  let isAnswered = false;
  let bubble: Bubble | null = null;
  let watching: ReturnType<typeof setInterval> | undefined;

  const scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    return scrollHeight > clientHeight ? (100 * scrollTop) / (scrollHeight - clientHeight) : 100;
  };

  const remove = () => {
    clearInterval(watching);
    bubble?.remove();
    bubble = null;
  };

  const answer = (greeting: Greeting, outcome: 'opened' | 'dismissed') => {
    isAnswered = true;
    visit.over(greeting.id);
    host.count(greeting.id, outcome);
    remove();
    if (outcome === 'opened') host.open(greeting);
  };

  const show = (greeting: Greeting) => {
    visit.shown(greeting.id);
    host.count(greeting.id, 'shown');
    const { id, text } = greeting;
    bubble = showBubble(
      host.launcher,
      options,
      {
        id,
        text,
        closeLabel: dismissLabel(options['locale'] || document.documentElement.lang || navigator.language),
      },
      { open: () => answer(greeting, 'opened'), dismiss: () => answer(greeting, 'dismissed') },
    );
    watching = setInterval(() => bubble?.setHidden(isModalOpen()), dialogMs);
  };

  const look = () => {
    if (bubble || isAnswered || signal.aborted || document.hidden || !host.isQuiet()) return;
    const facts = {
      isHere: host.isHere,
      // Timers may fire a little early.
      secondsOnPage: (performance.now() - since + 20) / 1000,
      scrolled: scrolled(),
      isLeaving,
      isReturning: host.isReturning(),
      language: navigator.language,
      shownBefore: visit.shownBefore,
      isOver: visit.isOver,
    };
    const due = greetings.find((greeting) => isDue(greeting, facts));
    if (!due) return;
    if (isModalOpen()) timers.push(setTimeout(look, dialogMs));
    else show(due);
  };

  const begin = () => {
    for (const timer of timers) clearTimeout(timer);
    since = performance.now();
    isLeaving = false;
    isAnswered = false;
    timers = greetings.map(({ when }) => setTimeout(look, (when.seconds ?? 0) * 1000));
  };

  addEventListener('scroll', look, { passive: true, signal });
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener(
    'mouseout',
    ({ relatedTarget, clientY }) => {
      if (relatedTarget !== null || clientY > 0) return;
      isLeaving = true;
      look();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
    remove();
  });
  begin();

  return (change) => {
    if (!host.isQuiet()) {
      remove();
      isAnswered = true;
    }
    if (change === 'chat') return;
    remove();
    begin();
  };
}
