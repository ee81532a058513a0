/** How many messages wait, before the page's title, while nobody looks at the page: "(2) Lumen Lane". */

/** The page sets its own title as often as this after ours without new words: it does not want ours. */
const mostTimes = 3;

/** Returns what takes the number of unread messages; the title is as the page had it when `signal` aborts. */
export function createTitleBadge(signal: AbortSignal): (count: number) => void {
  let unread = 0;
  /** The element we wrote to, what the page had written there, and what we made of it. */
  let marked: { element: HTMLTitleElement; own: string; ours: string } | null = null;
  let undone = 0;
  const observer = new MutationObserver(() => update());

  const restore = () => {
    observer.disconnect();
    // What the page has written since is the page's.
    if (marked && marked.element.textContent === marked.ours) marked.element.textContent = marked.own;
    marked = null;
  };

  const update = () => {
    const element = document.querySelector('title');
    if (unread === 0 || !document.hidden || !element || undone > mostTimes || signal.aborted)
      return restore();
    const now = element.textContent;
    if (marked?.element === element && now === marked.ours && now.startsWith(`(${unread}) `)) return;
    if (marked && now === marked.own) undone++;
    const own = marked?.element === element && now === marked.ours ? marked.own : now;
    marked = { element, own, ours: `(${unread}) ${own}` };
    observer.disconnect();
    element.textContent = marked.ours;
    // The head, because frameworks put a new element in place of the old.
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  };

  document.addEventListener(
    'visibilitychange',
    () => {
      undone = 0;
      update();
    },
    { signal },
  );
  signal.addEventListener('abort', restore);
  return (count) => {
    unread = count;
    update();
  };
}
