import { useEffect } from 'preact/hooks';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { useSignal } from './hooks.ts';
import { openNotify } from './notify.ts';
import type { Sound } from './sound.ts';

/** What may be heard and seen of new messages; each off until it is allowed here. */
export function Settings() {
  return (
    <>
      <SoundSwitch />
      <Notifications />
    </>
  );
}

function SoundSwitch() {
  const { state } = useView();
  const more = useMore();
  const sound = useSignal<Sound | null>(null);
  const on = useSignal(false);
  const blocked = useSignal(false);
  useEffect(() => {
    void import('./sound.ts').then(({ soundOf }) => {
      sound.value = soundOf(state);
      on.value = sound.value.allowed();
    });
  }, []);
  const change = async (wanted: boolean) => {
    on.value = wanted;
    blocked.value = !(await sound.value?.allow(wanted));
  };
  return (
    <div class="sheet-part">
      <label class="switch">
        <span>{more.sound}</span>
        <input
          type="checkbox"
          disabled={sound.value === null}
          checked={on.value}
          onChange={(event) => void change(event.currentTarget.checked)}
        />
      </label>
      <p class="sheet-quiet">{more.soundOn}</p>
      <p class="aside-problem" role="alert">
        {blocked.value && more.soundBlocked}
      </p>
    </div>
  );
}

/** Says what the server has agreed to: whether the browser would allow them cannot be read in a frame. */
function Notifications() {
  const { session } = useView();
  const more = useMore();
  const on = useSignal(session.push() !== null);
  const busy = useSignal(false);
  const problem = useSignal('');
  const start = () => {
    const opened = openNotify(session, () => {
      on.value = true;
    });
    problem.value = opened ? '' : more.notifyBlocked;
  };
  const stop = async () => {
    busy.value = true;
    const ended = await session.endPush();
    if (ended) await session.keepPush(null);
    busy.value = false;
    on.value = !ended;
    problem.value = ended ? '' : more.failed;
  };
  return (
    <div class="sheet-part">
      <p>{more.notifyExplained}</p>
      <div class="sheet-buttons">
        <button
          type="button"
          class="outline-button"
          aria-disabled={busy.value}
          onClick={() => {
            if (busy.value) return;
            if (on.value) void stop();
            else start();
          }}
        >
          {on.value ? more.notifyStop : more.notifyAllow}
        </button>
      </div>
      <p class="aside-problem" role="alert">
        {problem.value}
      </p>
    </div>
  );
}
