import { useEffect } from 'preact/hooks';
import { notice, noticeDismissed } from '../state/announcements.ts';
import { Icon } from './icon.tsx';

const shownMs = 7000;

/** Speaks what just happened to people who listen; failures are also shown for a moment. */
export function Announcer() {
  const current = notice.value;
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(noticeDismissed, shownMs);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div class={current?.failure ? 'notice' : 'visually-hidden'} role="status">
      {current?.failure && <Icon name="alert" small />}
      {current?.text}
    </div>
  );
}
