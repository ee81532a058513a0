import { useView } from './context.ts';
import { Icon } from './Icon.tsx';
import { initialsOf } from './rows.ts';

/** Who is there, one honest line about it, and the way out. */
export function Header({ onClose }: { onClose: (() => void) | null }) {
  const { state, strings, locale } = useView();
  const inbox = state.inbox.value;
  const agent = state.conversation.value?.assignee?.name;
  // Without a connection nobody knows who is here, so nothing is said of it.
  const known = inbox !== null && !state.interrupted.value;
  const here = known && inbox.agentsHere;
  const presence = !known ? strings.connecting : here ? strings.agentsHere : strings.nobodyHere;
  return (
    <header class="header">
      <span class="avatar avatar-header" aria-hidden="true">
        {agent === undefined ? <Icon name="chat" /> : initialsOf(agent, locale)}
      </span>
      <div class="header-words">
        <h1>
          <bdi>{agent ?? inbox?.name ?? strings.chat}</bdi>
        </h1>
        <p class={here ? 'presence presence-here' : 'presence'}>
          {state.refusal.value === null &&
            (agent === undefined ? presence : `${inbox?.name ?? strings.chat} · ${presence}`)}
        </p>
      </div>
      {onClose && (
        <button type="button" class="quiet-button" aria-label={strings.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}
