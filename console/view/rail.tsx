import { useComputed } from '@preact/signals';
import type { IconName } from '../../shared/icons.ts';
import { inList } from '../../shared/lists.ts';
import { may } from '../../shared/permissions.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { hashOf, route, settingsHash } from '../route.ts';
import { isUnread, rows } from '../state/conversations.ts';
import { helpToggled } from '../state/layout.ts';
import { unreadMentionCount } from '../state/mentions.ts';
import { strings } from '../words.ts';
import { AccountMenu } from './account-menu.tsx';
import { Icon } from './icon.tsx';
import { ListPopover } from './list/popover.tsx';
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

interface RailPage {
  page: 'search' | 'now' | 'reports' | 'settings';
  href: string;
  icon: IconName;
  name: string;
}

const allPages: RailPage[] = [
  { page: 'search', href: '#search', icon: 'search', name: strings.searchPage.title },
  { page: 'now', href: '#now', icon: 'pulse', name: strings.wall.title },
  { page: 'reports', href: '#reports', icon: 'chart', name: strings.reports.title },
  { page: 'settings', href: settingsHash(), icon: 'settings', name: strings.rail.settings },
];

const pagesFor = ({ role }: Agent): RailPage[] =>
  may(role, 'reports:read') ? allPages : allPages.filter(({ page }) => page !== 'now' && page !== 'reports');

/** The outermost column: which list, help, and the agent. */
export function Rail({ agent }: { agent: Agent }) {
  const pages = pagesFor(agent);
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
        {pages.map(({ page, icon, name, href }) => (
          <a
            key={page}
            class="rail-item rail-page"
            href={href}
            aria-current={route.value.page === page ? 'page' : undefined}
            aria-label={name}
            data-tip={name}
          >
            <Icon name={icon} />
          </a>
        ))}
        <More pages={pages} />
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

/** The pages beside the lists, behind one button where the rail is a bar along the bottom. */
function More({ pages }: { pages: readonly RailPage[] }) {
  const { more } = strings.operations.actions;
  const here = pages.some(({ page }) => page === route.value.page);
  return (
    <div class={`rail-more${here ? ' rail-more-here' : ''}`}>
      <ListPopover name={more} label={more} kind="rail" face={<Icon name="more" />}>
        {(close) =>
          pages.map(({ page, icon, name, href }) => (
            <a
              key={page}
              class="rail-more-link"
              href={href}
              aria-current={route.value.page === page ? 'page' : undefined}
              onClick={close}
            >
              <Icon name={icon} />
              {name}
            </a>
          ))
        }
      </ListPopover>
    </div>
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
