import { useSignal } from '@preact/signals';
import { now } from '../../state/now.ts';
import { fieldMoment, pickedMoment } from '../../when.ts';
import { strings } from '../../words.ts';

const words = strings.operations.when;

/** Date and time of one's own; what has passed is not taken. */
export function MomentField({ onPick }: { onPick(at: Date): void }) {
  const value = useSignal('');
  const problem = useSignal(false);
  function choose() {
    const at = pickedMoment(value.value);
    problem.value = at === null || at.getTime() <= Date.now();
    if (at !== null && !problem.value) onPick(at);
  }
  return (
    <div class="moment">
      <label>
        <span>{words.pick}</span>
        <input
          type="datetime-local"
          min={fieldMoment(new Date(now.value))}
          value={value.value}
          aria-invalid={problem.value}
          aria-describedby={problem.value ? 'moment-problem' : undefined}
          onInput={(event) => {
            value.value = event.currentTarget.value;
            problem.value = false;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            choose();
          }}
        />
      </label>
      <button type="button" class="button" onClick={choose}>
        {words.choose}
      </button>
      {problem.value && (
        <p class="operation-problem" id="moment-problem" role="alert">
          {words.past}
        </p>
      )}
    </div>
  );
}
