import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import { lastWords } from '../../last-words.ts';
import { merge } from '../../operations.ts';
import { rows } from '../../state/conversations.ts';
import { now } from '../../state/now.ts';
import { operationClosed } from '../../state/operation-dialog.ts';
import { visitors } from '../../state/visitors.ts';
import { dayAndClock } from '../../time.ts';
import { strings } from '../../words.ts';
import { Choice } from './operation-dialog.tsx';

const words = strings.operations.merge;

export function MergePane({ row }: { row: ConversationSummary }) {
  const others = (visitors.value.get(row.visitor.id)?.conversations ?? []).filter(
    ({ id }) => id !== row.id && !rows.value.get(id)?.mergedInto,
  );
  if (others.length === 0) return <p class="operation-lead">{words.none}</p>;
  return (
    <>
      <p class="operation-lead">{words.lead}</p>
      <ul class="choices">
        {others.map(({ id, openedAt, status, lastMessage }, index) => (
          <Choice
            key={id}
            first={index === 0}
            onChoose={() => {
              operationClosed();
              void merge(row.id, id);
            }}
            beside={strings.panel.statusWords[status]}
          >
            {words.choose(dayAndClock(openedAt, now.value))}
            {lastMessage && (
              <span class="picking-under" dir="auto">
                {lastWords(lastMessage)}
              </span>
            )}
          </Choice>
        ))}
      </ul>
    </>
  );
}
