import { useComputed } from '@preact/signals';
import { lookers, othersAt } from '../../state/lookers.ts';
import { currentAgent } from '../../state/session.ts';
import { strings } from '../../words.ts';
import { Avatar } from '../avatar.tsx';
import { namesOf } from './note-view.tsx';

const words = strings.notes;
const mostShown = 4;

function useOthers(conversation: string) {
  return useComputed(() => othersAt(lookers.value, conversation, currentAgent()?.id ?? '')).value;
}

/** Colleagues who have this conversation open, in its header. */
export function HeaderLookers({ conversation }: { conversation: string }) {
  const others = useOthers(conversation);
  if (others.length === 0) return null;
  const said = [
    words.alsoHere(namesOf(others)),
    ...others.flatMap(({ name, typing }) =>
      typing === null
        ? []
        : [(typing === 'reply' ? words.writesReply : words.writesNote)(name || strings.agentWithoutName)],
    ),
  ].join('. ');
  return (
    <div class="lookers" title={said}>
      <span class="visually-hidden" role="status">
        {said}
      </span>
      {others.slice(0, mostShown).map(({ id, name, photo, typing }) => (
        <span key={id} class={`looker${typing === null ? '' : ` looker-${typing}`}`}>
          <Avatar name={name} photo={photo} />
        </span>
      ))}
      {others.length > mostShown && (
        <span class="lookers-more" aria-hidden="true">
          +{others.length - mostShown}
        </span>
      )}
    </div>
  );
}

/** The same in a row of the list: one small mark. */
export function RowLookers({ conversation }: { conversation: string }) {
  const others = useOthers(conversation);
  const first = others[0];
  if (first === undefined) return null;
  const said = words.alsoHere(namesOf(others));
  return (
    <span class="row-lookers" title={said}>
      <span class="visually-hidden">{said}</span>
      <Avatar name={first.name} photo={first.photo} />
      {others.length > 1 && <span aria-hidden="true">+{others.length - 1}</span>}
    </span>
  );
}
