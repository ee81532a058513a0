import { useComputed } from '@preact/signals';
import type { IconName } from '../../shared/icons.ts';
import { inList } from '../../shared/lists.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { hashOf, route, settingsHash } from '../route.ts';
import { isUnread, rows } from '../state/conversations.ts';
import { helpToggled } from '../state/layout.ts';
import { unreadMentionCount } from '../state/mentions.ts';
import { strings } from '../words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './sign-in.tsx';

/** The lists that are always at hand; the menu in the head of the list has all of them. */
const railViews = ['open', 'mine', 'unassigned', 'mentions', 'resolved'] as const;
type RailView = (typeof railViews)[number];

const viewIcons: Record<RailView, IconName> = {
  open: 'inbox',
  mine: 'user',
  unassigned: 'users',
  mentions: 'at',
  resolved: 'resolved',
};

/** What is new in a list: words that nobody has read, mentions that were not seen. */
function newIn(view: RailView, agentId: string): number {
  if (view === 'mentions') return unreadMentionCount.value;
  if (view === 'resolved') return 0;
  const query = { view, filter: {}, sort: 'newest' } as const;
  let count = 0;
  for (const row of rows.value.values()) if (isUnread(row) && inList(row, query, agentId)) count++;
  return count;
}

const pages: { page: 'search' | 'now' | 'reports'; icon: IconName; name: string }[] = [
  { page: 'search', icon: 'search', name: strings.searchPage.title },
  { page: 'now', icon: 'pulse', name: strings.wall.title },
  { page: 'reports', icon: 'chart', name: strings.reports.title },
];

/** The outermost column: which list, help, and the agent. */
export function Rail({ agent }: { agent: Agent }) {
  return (
    <nav class="rail" aria-label={strings.rail.label}>
      <div class="rail-mark">
        <Mark />
      </div>
      <ul class="rail-views">
        {railViews.map((view) => (
          <li key={view}>
            <ViewLink view={view} agentId={agent.id} />
          </li>
        ))}
      </ul>
      <div class="rail-end">
        {pages.map(({ page, icon, name }) => (
          <a
            key={page}
            class="rail-item rail-page"
            href={`#${page}`}
            aria-current={route.value.page === page ? 'page' : undefined}
            aria-label={name}
            data-tip={name}
          >
            <Icon name={icon} />
          </a>
        ))}
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

function ViewLink({ view, agentId }: { view: RailView; agentId: string }) {
  const unread = useComputed(() => newIn(view, agentId)).value;
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
