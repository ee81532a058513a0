import { possibleActions } from '../../actions.ts';
import { keyCaps } from '../../keyboard.ts';
import { operationActionIds } from '../../operation-actions.ts';
import { operationClosed, operationDialog } from '../../state/operation-dialog.ts';
import { Choice } from './operation-dialog.tsx';

/** What there is no room for in the header. */
export function MorePane() {
  const actions = possibleActions().filter(({ id }) => operationActionIds.has(id));
  return (
    <ul class="choices">
      {actions.map(({ id, name, keys, run }, index) => (
        <Choice
          key={id}
          first={index === 0}
          onChoose={() => {
            const asked = operationDialog.value;
            run();
            // What asks for more does so in this same place.
            if (operationDialog.value === asked) operationClosed();
          }}
          beside={keys === undefined ? undefined : keyCaps(keys).map((cap) => <kbd key={cap}>{cap}</kbd>)}
        >
          {name}
        </Choice>
      ))}
    </ul>
  );
}
