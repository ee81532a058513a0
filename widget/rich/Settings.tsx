import { useEffect } from 'preact/hooks';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { useSignal } from './hooks.ts';
import type { Sound } from './sound.ts';

/** Sound, off until it is allowed here. */
export function Settings() {
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
