import { snooze, wake } from '../../operations.ts';
import { rows } from '../../state/conversations.ts';
import { now } from '../../state/now.ts';
import { operationClosed } from '../../state/operation-dialog.ts';
import { momentWords, snoozePresets } from '../../when.ts';
import { strings } from '../../words.ts';
import { MomentField } from './moment-field.tsx';
import { Choice } from './operation-dialog.tsx';

export function SnoozePane({ conversations }: { conversations: readonly string[] }) {
  const snoozed = conversations.some((id) => rows.value.get(id)?.snoozedUntil);
  const until = (at: Date) => {
    operationClosed();
    void snooze(conversations, at, Date.now());
  };
  return (
    <>
      <ul class="choices">
        {snoozePresets(new Date(now.value)).map(({ name, at }, index) => (
          <Choice
            key={name}
            first={index === 0}
            onChoose={() => until(at)}
            beside={momentWords(at.getTime(), now.value)}
          >
            {name}
          </Choice>
        ))}
        {snoozed && (
          <Choice
            onChoose={() => {
              operationClosed();
              void wake(conversations);
            }}
          >
            {strings.operations.actions.wake}
          </Choice>
        )}
      </ul>
      <MomentField onPick={until} />
    </>
  );
}
