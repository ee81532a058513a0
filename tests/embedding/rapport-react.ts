import { useEffect } from 'react';

/** The chat, as long as this component is mounted. Draws nothing itself: `<Rapport server="…" inbox="demo" />`. */
export function Rapport(props: { server: string; inbox: string; identity?: string }) {
  const { server, inbox, identity } = props;
  useEffect(() => {
    const script = document.createElement('script');
    script.async = false; // In the order they were added: one that was taken away must not run after the next.
    script.src = `${server}/embed.js?inbox=${inbox}`;
    Object.assign(script.dataset, { inbox }, identity && { identity });
    document.head.append(script);
    return () => {
      const destroy = () => window.Rapport?.destroy();
      // Taken away before it has loaded, it runs all the same.
      if (window.Rapport) destroy();
      else script.onload = destroy;
      script.remove();
    };
  }, [server, inbox, identity]);
  return null;
}
