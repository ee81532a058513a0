import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { undo } from '../../operations.ts';
import { history, offerDismissed, offered } from '../../state/undo.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.operations.undo;
const shownMs = 10_000;

/** What was just done, and the way back. It waits while somebody is on it; Z takes back also what has left the screen. */
export function UndoToast() {
  const held = useSignal(false);
  const done = history.value.find(({ id }) => id === offered.value);
  const id = done?.id;
  const waits = held.value;
  useEffect(() => {
    if (id === undefined || waits) return;
    const timer = setTimeout(offerDismissed, shownMs);
    return () => clearTimeout(timer);
  }, [id, waits]);
  const hold = () => {
    held.value = true;
  };
  const release = () => {
    held.value = false;
  };
  return (
    <div class="undo-place" role="status">
      {done && (
        <div
          class="undo"
          key={done.id}
          onPointerEnter={hold}
          onPointerLeave={release}
          onFocusIn={hold}
          onFocusOut={release}
        >
          <span dir="auto">{done.text}</span>
          <button
            type="button"
            class="button undo-button"
            onClick={() => {
              release();
              void undo(done.id);
            }}
          >
            {words.button}
            <kbd>Z</kbd>
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={words.dismiss}
            onClick={() => {
              release();
              offerDismissed();
            }}
          >
            <Icon name="close" small />
          </button>
        </div>
      )}
    </div>
  );
}
