import type { Priority } from '../../../shared/protocol/operations.ts';
import { prioritise } from '../../operations.ts';
import { rows } from '../../state/conversations.ts';
import { operationClosed } from '../../state/operation-dialog.ts';
import { strings } from '../../words.ts';
import { Choice } from './operation-dialog.tsx';

const levels: readonly Priority[] = [2, 1, 0];

export function PriorityPane({ conversations }: { conversations: readonly string[] }) {
  const known = new Set(conversations.map((id) => rows.value.get(id)?.priority));
  return (
    <ul class="choices">
      {levels.map((level, index) => (
        <Choice
          key={level}
          first={index === 0}
          pressed={known.size === 1 && known.has(level)}
          onChoose={() => {
            operationClosed();
            void prioritise(conversations, level);
          }}
        >
          {strings.operations.priorities[level]}
        </Choice>
      ))}
    </ul>
  );
}
