/** The panel on a phone, where it fills the screen: the keyboard never hides the composer, and going back closes. */

interface Watcher extends EventTarget {
  destroy(): void;
}

export function fitToPhone(
  shadow: ShadowRoot,
  isFull: () => boolean,
  close: () => void,
  signal: AbortSignal,
): { changed(): void } {
  let watcher: Watcher | null = null;

  /** Phones lay the keyboard over the page; only the visual viewport says what is left of it. */
  const resize = () => {
    const frame = shadow.querySelector('iframe');
    const view = window.visualViewport;
    if (!frame || !view) return;
    // A pinch is the visitor's own doing, and the panel keeps its size.
    const covered = isFull() && view.scale === 1 && innerHeight - view.height > 1;
    frame.style.height = covered ? `${view.height}px` : '';
    frame.style.top = covered ? `${view.offsetTop}px` : '';
  };
  for (const event of ['resize', 'scroll'])
    window.visualViewport?.addEventListener(event, resize, { signal });
  signal.addEventListener('abort', () => watcher?.destroy());

  return {
    changed() {
      resize();
      watcher?.destroy();
      watcher = null;
      const { CloseWatcher } = window as unknown as { CloseWatcher?: new () => Watcher };
      if (!isFull() || !CloseWatcher) return;
      watcher = new CloseWatcher();
      watcher.addEventListener('close', close);
    },
  };
}
