import { useEffect, useRef } from 'preact/hooks';
import { sortOf } from '../../shared/lists.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { ConversationQuery } from '../../shared/protocol/views.ts';
import { loadPage } from '../lists.ts';
import { hashOf, type ListName, place } from '../route.ts';
import {
  focusedRow,
  isNarrowed,
  pagingOf,
  rowAsked,
  rowFocused,
  savedViews,
  shownCount,
  shownQuery,
  shownRows,
} from '../state/lists.ts';
import { strings } from '../words.ts';
import { GuideCard } from './guide-card.tsx';
import { BulkBar } from './list/bulk-bar.tsx';
import { FilterButton, FilterChips, SortMenu } from './list/filter-bar.tsx';
import { ViewMenu } from './list/view-menu.tsx';
import { type Scroller, VirtualRows } from './list/virtual-rows.tsx';

const words = strings.list;

/** Rows that one press of a page key goes. */
const pageStep = 8;

/** Where a key leads from a row. */
function leadsTo(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + pageStep;
    case 'PageUp':
      return at - pageStep;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Keys walk through the rows without opening them. */
function walkRows(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const shown = shownRows.value;
  const at = shown.findIndex(({ id }) => id === focusedRow.value);
  const to = leadsTo(event.key, at, shown.length - 1);
  const row = to === null ? undefined : shown[Math.max(0, Math.min(shown.length - 1, to))];
  if (row === undefined) return;
  event.preventDefault();
  // At once, so that the next key goes on from here, however soon it comes.
  rowFocused(row.id);
  rowAsked(row.id);
}

/** The conversations of one list, live, in its order. `alone`: nothing else has room beside it. */
export function ConversationList({ agent, alone }: { agent: Agent; alone: boolean }) {
  const Part = alone ? 'main' : 'section';
  const { view, conversation } = place.value;
  const query = shownQuery.value;
  const shown = shownRows.value;
  const left = useRef<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  // Back from the conversation to the list alone: the focus returns to the row it came from.
  useEffect(() => {
    if (alone && left.current !== null && conversation === null) rowAsked(left.current);
    left.current = conversation;
  }, [alone, conversation]);

  // Another list is looked at from its beginning.
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [view]);

  return (
    <Part class="list" aria-label={words.label}>
      <header class="list-head">
        <ViewMenu agent={agent} />
        {query !== null && (
          <div class="list-tools">
            <SortMenu query={query} />
            <FilterButton query={query} />
          </div>
        )}
      </header>
      {query !== null && <FilterChips query={query} agent={agent} key={view} />}
      <BulkBar shown={shown.map(({ id }) => id)} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys move between the links inside it. */}
      <div class="list-body" ref={scroller} onKeyDown={walkRows}>
        {query === null ? (
          savedViews.value === null ? (
            <LoadingList />
          ) : (
            <GoneList />
          )
        ) : (
          <ListBody query={query} view={view} agent={agent} selected={conversation} scroller={scroller} />
        )}
      </div>
      <GuideCard />
    </Part>
  );
}

interface BodyProps {
  query: ConversationQuery;
  view: ListName;
  agent: Agent;
  selected: string | null;
  scroller: Scroller;
}

function ListBody({ query, view, agent, selected, scroller }: BodyProps) {
  const shown = shownRows.value;
  const { status, next } = pagingOf(query);
  const more = next !== null && status === 'ready';
  return (
    <>
      {status === 'failed' && <ListFailure query={query} />}
      {shown.length > 0 ? (
        <VirtualRows
          shown={shown}
          total={shownCount.value?.more ? null : (shownCount.value?.count ?? null)}
          selected={selected}
          sort={sortOf(query)}
          agentId={agent.id}
          scroller={scroller}
          onNearEnd={more ? () => void loadPage(query) : null}
        />
      ) : status === 'ready' && next === null ? (
        <EmptyList query={query} view={view} />
      ) : (
        status !== 'failed' && <LoadingList />
      )}
      {shown.length > 0 && status === 'loading' && (
        <p class="list-loading" role="status">
          {words.loadingMore}
        </p>
      )}
    </>
  );
}

function EmptyList({ query, view }: { query: ConversationQuery; view: ListName }) {
  const narrowed = isNarrowed(view) || Object.keys(query.filter).length > 0;
  const [title, help] = narrowed ? strings.lists.narrowedEmpty : words.empty[query.view];
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{help}</p>
    </div>
  );
}

/** A saved list that is not there any more. */
function GoneList() {
  const [title, help] = strings.lists.gone;
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{help}</p>
      <a class="button" href={hashOf({ view: 'open', conversation: null })}>
        {strings.lists.goneLink}
      </a>
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

function ListFailure({ query }: { query: ConversationQuery }) {
  return (
    <div class="list-failure" role="alert">
      <p>{words.failed}</p>
      <button type="button" class="link-button" onClick={() => void loadPage(query)}>
        {words.retry}
      </button>
    </div>
  );
}
