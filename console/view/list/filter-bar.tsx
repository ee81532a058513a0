import { useSignal } from '@preact/signals';
import { sortOf } from '../../../shared/lists.ts';
import { may } from '../../../shared/permissions.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import {
  type ConversationFilter,
  type ConversationQuery,
  conversationSorts,
  filterParts,
  registerMarks,
} from '../../../shared/protocol/views.ts';
import { changeView, createView } from '../../lists.ts';
import { go, place, savedIdOf } from '../../route.ts';
import { agents, colleagues } from '../../state/agents.ts';
import { failureShown } from '../../state/announcements.ts';
import { rows } from '../../state/conversations.ts';
import { inboxes } from '../../state/inboxes.ts';
import { filterWith, isNarrowed, listNarrowed, savedViews } from '../../state/lists.ts';
import { tags, tagsByName } from '../../state/tags.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { ListPopover } from './popover.tsx';
import { ViewForm } from './view-form.tsx';

type Part = keyof ConversationFilter;
type Value = string | number;

/** What a value of a filter is called. */
function valueName(part: Part, value: Value): string {
  const words = strings.lists.filter;
  switch (part) {
    case 'inbox':
      return String(value);
    case 'tag':
      return tags.value.get(String(value))?.name ?? words.unknownTag;
    case 'assignee':
      if (value === 'me') return words.me;
      if (value === 'nobody') return words.nobody;
      return agents.value.get(String(value))?.name || words.unknownAgent;
    case 'language':
      return words.language(String(value));
    case 'register':
      return words.marks[value as (typeof registerMarks)[number]];
    case 'status':
      return words.statuses[value as 'open' | 'snoozed' | 'resolved'];
    case 'priority':
      return words.priorities[value as 0 | 1 | 2];
  }
}

/** What can be chosen; what is chosen already is among it, even where nothing has it any more. */
function choicesOf(part: Part, query: ConversationQuery): readonly Value[] {
  const chosen: readonly Value[] = query.filter[part] ?? [];
  const found = ((): readonly Value[] => {
    switch (part) {
      case 'inbox':
        return inboxes.value.length > 1 ? inboxes.value.map(({ name }) => name) : [];
      case 'tag':
        return tagsByName.value.map(({ id }) => id);
      case 'assignee':
        if (query.view === 'mine' || query.view === 'unassigned') return [];
        return ['me', 'nobody', ...colleagues.value.map(({ id }) => id)];
      case 'language':
        return [...new Set([...rows.value.values()].flatMap(({ mood }) => mood.language ?? []))].sort();
      case 'register':
        return registerMarks;
      case 'status':
        return query.view === 'all' || query.view === 'mentions' ? ['open', 'snoozed', 'resolved'] : [];
      case 'priority':
        return [2, 1, 0];
    }
  })();
  return [...found, ...chosen.filter((value) => !found.includes(value))];
}

/** What narrows the list, to be ticked. */
export function FilterButton({ query }: { query: ConversationQuery }) {
  const words = strings.lists.filter;
  const { view } = place.value;
  const used = Object.keys(query.filter).length;
  const toggle = (part: Part, value: Value, on: boolean) => {
    const values: readonly Value[] = query.filter[part] ?? [];
    const next = on ? [...values, value] : values.filter((one) => one !== value);
    listNarrowed(view, { filter: filterWith(query.filter, part, next) });
  };
  return (
    <ListPopover
      kind="filter"
      name={used > 0 ? words.active(used) : words.label}
      label={words.label}
      face={
        <>
          <Icon name="filter" />
          {used > 0 && (
            <span class="filter-used" aria-hidden="true">
              {used}
            </span>
          )}
        </>
      }
    >
      {() =>
        filterParts.map((part) => {
          const choices = choicesOf(part, query);
          const chosen: readonly Value[] = query.filter[part] ?? [];
          return (
            choices.length > 0 && (
              <fieldset class="filter-part" key={part}>
                <legend>{words.parts[part]}</legend>
                {choices.map((value) => (
                  <label class="view-check" key={value}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(value)}
                      onChange={(event) => toggle(part, value, event.currentTarget.checked)}
                    />
                    <span dir="auto">{valueName(part, value)}</span>
                  </label>
                ))}
              </fieldset>
            )
          );
        })
      }
    </ListPopover>
  );
}

/** What a list is sorted by, where there is a choice. */
export function SortMenu({ query }: { query: ConversationQuery }) {
  const words = strings.lists.sort;
  // These three are always the newest first.
  if (sortOf({ view: query.view, sort: 'need' }) !== 'need') return null;
  return (
    <label class="list-sort">
      <span class="visually-hidden">{words.label}</span>
      <select
        value={query.sort}
        onChange={(event) => {
          const sort = conversationSorts.find((name) => name === event.currentTarget.value);
          if (sort) listNarrowed(place.value.view, { sort });
        }}
      >
        {conversationSorts.map((sort) => (
          <option key={sort} value={sort}>
            {words.by[sort]}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </label>
  );
}

/** The filters in use, each to be taken away, and what keeps them under a name. */
export function FilterChips({ query, agent }: { query: ConversationQuery; agent: Agent }) {
  const words = strings.lists;
  const { view } = place.value;
  const saving = useSignal(false);
  const narrowed = isNarrowed(view);
  const chips = filterParts.flatMap((part) =>
    ((query.filter[part] ?? []) as readonly Value[]).map((value) => ({ part, value })),
  );
  if (chips.length === 0 && !narrowed) return null;
  const id = savedIdOf(view);
  const saved = id === null ? undefined : savedViews.value?.find((one) => one.id === id);
  const update = async () => {
    if (!saved) return;
    const answer = await changeView(saved.id, { query });
    if (answer.ok) listNarrowed(view, null);
    else failureShown(words.view.failed(answer.detail));
  };
  return (
    <div class="filter-bar">
      <ul class="filter-chips" aria-label={words.filter.chips}>
        {chips.map(({ part, value }) => {
          const name = valueName(part, value);
          const values = (query.filter[part] ?? []) as readonly Value[];
          return (
            <li key={`${part} ${value}`}>
              <button
                type="button"
                class="chip"
                aria-label={words.filter.remove(`${words.filter.parts[part]}: ${name}`)}
                onClick={() =>
                  listNarrowed(view, {
                    filter: filterWith(
                      query.filter,
                      part,
                      values.filter((one) => one !== value),
                    ),
                  })
                }
              >
                <span dir="auto">{name}</span>
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      {narrowed && (
        <div class="filter-tools">
          {saved && may(agent.role, saved.shared ? 'shared:write' : 'own:write') && (
            <button type="button" class="link-button" onClick={() => void update()}>
              {words.view.update}
            </button>
          )}
          {may(agent.role, 'own:write') && !saving.value && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                saving.value = true;
              }}
            >
              {words.view.save}
            </button>
          )}
          <button type="button" class="link-button" onClick={() => listNarrowed(view, null)}>
            {saved ? words.filter.reset : words.filter.clear}
          </button>
        </div>
      )}
      {saving.value && (
        <ViewForm
          name=""
          shared={false}
          mayShare={may(agent.role, 'shared:write')}
          save={async (name, shared) => {
            const answer = await createView({ name, query, shared });
            if (answer.ok) {
              listNarrowed(view, null);
              go({ view: `view-${answer.value.view.id}`, conversation: null });
            }
            return answer;
          }}
          done={() => {
            saving.value = false;
          }}
        />
      )}
    </div>
  );
}
