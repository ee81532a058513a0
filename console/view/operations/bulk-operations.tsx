import { may } from '../../../shared/permissions.ts';
import { resolve, take } from '../../operations.ts';
import { type OperationKind, operationAsked } from '../../state/operation-dialog.ts';
import { selected } from '../../state/selection.ts';
import { currentAgent } from '../../state/session.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.operations;

/** What is done to all picked conversations at once. */
export function BulkOperations() {
  if (!may(currentAgent()?.role ?? 'viewer', 'conversations:answer')) return null;
  const all = () => [...selected.value];
  const ask = (kind: OperationKind) => () => operationAsked(kind, all());
  const named = (name: string) => ({ 'aria-label': name, title: name });
  return (
    <span class="bulk-operations">
      <button
        type="button"
        class="icon-button"
        {...named(strings.conversation.take)}
        onClick={() => void take(all())}
      >
        <Icon name="user" />
      </button>
      <button type="button" class="icon-button" {...named(words.actions.snooze)} onClick={ask('snooze')}>
        <Icon name="clock" />
      </button>
      <button type="button" class="icon-button" {...named(words.actions.tag)} onClick={ask('tag')}>
        <Icon name="tag" />
      </button>
      <button type="button" class="icon-button" {...named(words.actions.priority)} onClick={ask('priority')}>
        <Icon name="arrow-up" />
      </button>
      <button
        type="button"
        class="icon-button"
        {...named(strings.conversation.resolve)}
        onClick={() => void resolve(all())}
      >
        <Icon name="check" />
      </button>
    </span>
  );
}
