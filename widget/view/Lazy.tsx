/** Parts that load when they are first shown, with their words, so that the first composer does not wait for them. */
import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { loadMore, type MoreStrings } from '../strings/strings.ts';

const MoreContext = createContext<MoreStrings | null>(null);

/** The words of the lazy parts; only usable inside one. */
export function useMore(): MoreStrings {
  const more = useContext(MoreContext);
  if (more === null) throw new Error('There is no lazy part around this component.');
  return more;
}

/** How long after a failure the next attempt starts by itself. */
const againAfterMs = 5_000;

/**
 * A component whose code arrives when it is first rendered. Until then, and while the network is away, its
 * `fallback` stands there (nothing, if there is none); a failed load is tried again by the next render, when the
 * browser comes online, and every few seconds.
 *
 * @example const EmojiPicker = lazy(() => import('../rich/EmojiPicker.tsx').then((part) => part.EmojiPicker));
 */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  /** Whether it has words in `more`; they then arrive with it. */
  { words = true }: { words?: boolean } = {},
): ComponentType<P & { fallback?: ComponentChildren }> {
  let part: { readonly Component: ComponentType<P>; readonly more: MoreStrings | null } | null = null;
  let loading: Promise<void> | null = null;

  const fetchPart = (): Promise<void> => {
    loading ??= Promise.all([load(), words ? loadMore() : null]).then(
      ([Component, more]) => {
        part = { Component, more };
      },
      () => {
        loading = null;
      },
    );
    return loading;
  };

  return function Lazy({ fallback = null, ...props }) {
    const [, render] = useState(0);
    const [tries, setTries] = useState(0);
    // As this render saw it: what arrives before the effect runs has to be drawn all the same.
    const missing = part === null;
    useEffect(() => {
      if (!missing) return;
      let timer = 0;
      let shown = true;
      const again = () => setTries((count) => count + 1);
      void fetchPart().then(() => {
        if (!shown) return;
        if (part !== null) return render((count) => count + 1);
        timer = window.setTimeout(again, againAfterMs);
        addEventListener('online', again);
      });
      return () => {
        shown = false;
        clearTimeout(timer);
        removeEventListener('online', again);
      };
    }, [tries]);
    if (part === null) return fallback;
    const { Component, more } = part;
    return (
      <MoreContext.Provider value={more}>
        <Component {...(props as unknown as P)} />
      </MoreContext.Provider>
    );
  };
}
