import { useEffect, useRef } from 'preact/hooks';
import type { Agent, ConversationSummary } from '../../shared/protocol/entities.ts';
import { place, type ViewName } from '../route.ts';
import { paging, rows, rowsOf, unreadInView } from '../state/conversations.ts';
import { loadPage } from '../sync.ts';
import { strings } from '../words.ts';
import { ConversationRow } from './conversation-row.tsx';
import { GuideCard } from './guide-card.tsx';
import { BulkBar } from './list/bulk-bar.tsx';

const words = strings.list;

/** Arrow keys walk through the rows without opening them. */
function walkRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.row')];
  const next = links[links.findIndex((row) => row.matches(':focus')) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** The conversations of one view, live, newest activity first. `alone`: nothing else has room beside it. */
export function ConversationList({ agent, alone }: { agent: Agent; alone: boolean }) {
  const Part = alone ? 'main' : 'section';
  const { view, conversation } = place.value;
  const shown = rowsOf(rows.value, view, agent.id);
  const { status, next } = paging.value[view];
  const unread = unreadInView.value[view];
  const left = useRef<string | null>(null);

  // Back from the conversation to the list alone: the focus returns to the row it came from.
  useEffect(() => {
    if (alone && left.current !== null)
      document.querySelector<HTMLElement>(`[data-conversation="${left.current}"]`)?.focus();
    left.current = conversation;
  }, [alone, conversation]);

  return (
    <Part class="list" aria-label={words.label}>
      <header class="list-head">
        <h2>{strings.views[view]}</h2>
        {unread > 0 && <span class="list-unread">{words.unread(unread)}</span>}
      </header>
      <BulkBar shown={shown.map(({ id }) => id)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside it. */}
      <div class="list-body" onKeyDown={walkRows}>
        {status === 'failed' && <ListFailure view={view} />}
        {shown.length > 0 ? (
          <Rows shown={shown} selected={conversation} view={view} agent={agent} />
        ) : status === 'ready' ? (
          <EmptyList view={view} />
        ) : (
          status !== 'failed' && <LoadingList />
        )}
        {next !== null && shown.length > 0 && status !== 'failed' && (
          <button
            type="button"
            class="list-more"
            aria-busy={status === 'loading'}
            onClick={() => void loadPage(view)}
          >
            {status === 'loading' ? words.loadingMore : words.more}
          </button>
        )}
      </div>
      <GuideCard />
    </Part>
  );
}

interface RowsProps {
  shown: readonly ConversationSummary[];
  selected: string | null;
  view: ViewName;
  agent: Agent;
}

function Rows({ shown, selected, view, agent }: RowsProps) {
  return (
    <ul class="rows">
      {shown.map((row) => (
        <li key={row.id}>
          <ConversationRow row={row} view={view} selected={row.id === selected} agentId={agent.id} />
        </li>
      ))}
    </ul>
  );
}

function EmptyList({ view }: { view: ViewName }) {
  const [title, help] = words.empty[view];
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{help}</p>
    </div>
  );
}

function LoadingList() {
  return (
    <div class="skeletons" role="status" aria-label={words.loading}>
      {[72, 48, 60, 40].map((width) => (
        <div class="skeleton" key={width}>
          <span style={{ inlineSize: `${width}%` }} />
          <span />
        </div>
      ))}
    </div>
  );
}

function ListFailure({ view }: { view: ViewName }) {
  return (
    <div class="list-failure" role="alert">
      <p>{words.failed}</p>
      <button type="button" class="link-button" onClick={() => void loadPage(view)}>
        {words.retry}
      </button>
    </div>
  );
}
