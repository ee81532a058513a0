import type { IconName } from '../../shared/icons.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { hashOf, route, settingsHash, type ViewName, viewNames } from '../route.ts';
import { unreadInView } from '../state/conversations.ts';
import { helpToggled } from '../state/layout.ts';
import { strings } from '../words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './sign-in.tsx';

const viewIcons: Record<ViewName, IconName> = {
  open: 'inbox',
  mine: 'user',
  unassigned: 'users',
  resolved: 'resolved',
};

/** The outermost column: which list, help, and the agent. */
export function Rail({ agent }: { agent: Agent }) {
  return (
    <nav class="rail" aria-label={strings.rail.label}>
      <div class="rail-mark">
        <Mark />
      </div>
      <ul class="rail-views">
        {viewNames.map((view) => (
          <li key={view}>
            <ViewLink view={view} />
          </li>
        ))}
      </ul>
      <div class="rail-end">
        <a
          class="rail-item"
          href={settingsHash()}
          aria-current={route.value.page === 'settings' ? 'page' : undefined}
          aria-label={strings.rail.settings}
          data-tip={strings.rail.settings}
        >
          <Icon name="settings" />
        </a>
        <button
          type="button"
          class="rail-item rail-help"
          aria-label={strings.rail.help}
          data-tip={strings.rail.help}
          onClick={() => helpToggled(true)}
        >
          <Icon name="keyboard" />
        </button>
        <AccountMenu agent={agent} />
      </div>
    </nav>
  );
}

function ViewLink({ view }: { view: ViewName }) {
  const unread = view === 'resolved' ? 0 : unreadInView.value[view];
  const name = strings.views[view];
  return (
    <a
      class="rail-item"
      href={hashOf({ view, conversation: null })}
      aria-current={route.value.page === 'list' && route.value.view === view ? 'page' : undefined}
      aria-label={unread > 0 ? `${name}, ${strings.list.unread(unread)}` : name}
      data-tip={name}
    >
      <Icon name={viewIcons[view]} />
      <span class="rail-name">{name}</span>
      {unread > 0 && view !== 'open' && <span class="rail-dot" />}
    </a>
  );
}
