import { useEffect } from 'preact/hooks';
import { notice, noticeDismissed } from '../state/announcements.ts';
import { Icon } from './icon.tsx';

const shownMs = 7000;
/** Long enough to get there by keyboard. */
const shownWithActionMs = 15_000;

/** Speaks what just happened to people who listen; failures are also shown for a moment. */
export function Announcer() {
  const current = notice.value;
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(noticeDismissed, current.action ? shownWithActionMs : shownMs);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div class={current?.failure ? 'notice' : 'visually-hidden'} role="status">
      {current?.failure && <Icon name="alert" small />}
      <span>{current?.text}</span>
      {current?.action && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            current.action?.run();
            if (notice.value === current) noticeDismissed();
          }}
        >
          {current.action.label}
        </button>
      )}
    </div>
  );
}
