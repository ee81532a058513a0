import { allSelected, selected, selectionCleared } from '../../state/selection.ts';
import { strings } from '../../words.ts';
import { BulkOperations } from '../operations/bulk-operations.tsx';

/** What can be done to the picked conversations, in the head of the list while any are picked. */
export function BulkBar({ shown }: { shown: readonly string[] }) {
  const words = strings.lists.selection;
  const count = selected.value.size;
  if (count === 0) return null;
  return (
    <div class="bulk-bar" role="toolbar" aria-label={words.label}>
      <span class="bulk-count" role="status">
        {words.count(count)}
      </span>
      <BulkOperations />
      {count < shown.length && (
        <button type="button" class="link-button" onClick={() => allSelected(shown)}>
          {words.all}
        </button>
      )}
      <button type="button" class="link-button" onClick={selectionCleared}>
        {words.clear}
      </button>
    </div>
  );
}
