import { useSignal } from '@preact/signals';
import type { Activity } from '../../../shared/protocol/activity.ts';
import { activityWords } from '../../activity-words.ts';
import { now } from '../../state/now.ts';
import { strings } from '../../words.ts';
import { Time } from '../time.tsx';

/** More in a row are folded: the newest says how things stand. */
const shownInRow = 3;

export function ActivityRun({ run }: { run: readonly Activity[] }) {
  const unfolded = useSignal(false);
  const all = unfolded.value || run.length <= shownInRow;
  const shown = all ? run : run.slice(-1);
  return (
    <div class="activities">
      {!all && (
        <button
          type="button"
          class="link-button"
          aria-expanded={false}
          onClick={() => {
            unfolded.value = true;
          }}
        >
          {strings.operations.activities.folded(run.length - 1)}
        </button>
      )}
      {shown.map((activity) => (
        <p key={activity.id} class="activity">
          <bdi>{activityWords(activity, now.value)}</bdi> · <Time at={activity.at} as="clock" />
        </p>
      ))}
    </div>
  );
}
