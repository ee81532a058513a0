/** Changes of route in a page that is not loaded anew for them. */

/** Titles follow their route after a moment: it is told when both have settled. */
const settleMs = 150;

interface NavigationTarget extends EventTarget {
  currentEntry: unknown;
}

/**
 * Calls `changed` after each new address. Nothing is polled: the Navigation API tells, and where a browser lacks it
 * the history's two methods are wrapped until `signal` aborts.
 */
export function watchRoute(changed: () => void, signal: AbortSignal): void {
  let address = location.href;
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    if (location.href === address) return;
    address = location.href;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!signal.aborted) changed();
    }, settleMs);
  };
  const { navigation } = window as unknown as { navigation?: NavigationTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  addEventListener('popstate', look, { signal });
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    const wrapped: typeof original = (...args) => {
      original.apply(history, args);
      look();
    };
    history[method] = wrapped;
    signal.addEventListener('abort', () => {
      // Whoever wrapped it after us keeps working: ours then only passes on.
      if (history[method] === wrapped) history[method] = original;
    });
  }
}
