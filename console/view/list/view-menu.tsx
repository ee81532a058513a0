import { useSignal } from '@preact/signals';
import { may } from '../../../shared/permissions.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import { conversationViews, type SavedView } from '../../../shared/protocol/views.ts';
import { changeView, orderViews, removeView } from '../../lists.ts';
import { hashOf, type ListName, place, savedIdOf } from '../../route.ts';
import { announced, failureShown } from '../../state/announcements.ts';
import { countOf, savedViews, shownCount } from '../../state/lists.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { ListPopover } from './popover.tsx';
import { ViewForm } from './view-form.tsx';

/** What a list is called. */
export function listName(list: ListName): string {
  const id = savedIdOf(list);
  if (id === null) return strings.views[list as keyof typeof strings.views];
  return savedViews.value?.find((view) => view.id === id)?.name ?? strings.lists.saved;
}

/** The name of the list one is at; it opens all others, each with how many stand in it. */
export function ViewMenu({ agent }: { agent: Agent }) {
  const words = strings.lists;
  const { view } = place.value;
  const name = listName(view);
  const count = shownCount.value;
  const saved = savedViews.value ?? [];
  return (
    <>
      <h2 class="list-title">
        <ListPopover
          kind="views"
          name={name}
          label={words.menu}
          face={
            <>
              <span class="list-name" dir="auto">
                {name}
              </span>
              <Icon name="chevron-down" />
            </>
          }
        >
          {(close) => (
            <>
              <ul class="view-links">
                {conversationViews.map((list) => (
                  <li key={list}>
                    <ViewLink list={list} name={strings.views[list]} close={close} />
                  </li>
                ))}
              </ul>
              <p class="view-heading">{words.saved}</p>
              {saved.length === 0 && <p class="view-none">{words.noSaved}</p>}
              <ul class="view-links">
                {saved.map((one, index) => (
                  <SavedLink key={one.id} view={one} index={index} all={saved} agent={agent} close={close} />
                ))}
              </ul>
            </>
          )}
        </ListPopover>
      </h2>
      {count !== null && (
        <span class="list-count">
          <span aria-hidden="true">{words.count(count.count, count.more === true)}</span>
          <span class="visually-hidden">{words.countLabel(count.count, count.more === true)}</span>
        </span>
      )}
    </>
  );
}

function ViewLink({
  list,
  name,
  shared,
  close,
}: {
  list: ListName;
  name: string;
  shared?: string;
  close: () => void;
}) {
  const words = strings.lists;
  const count = countOf(list);
  return (
    <a
      class="view-link"
      href={hashOf({ view: list, conversation: null })}
      aria-current={place.value.view === list ? 'page' : undefined}
      onClick={close}
    >
      <span class="view-name" dir="auto">
        {name}
      </span>
      {shared !== undefined && (
        <span class="view-shared" title={shared}>
          <Icon name="users" />
          <span class="visually-hidden">{words.view.sharedMark}</span>
        </span>
      )}
      {count !== null && (
        <span class="view-count">
          <span aria-hidden="true">{words.count(count.count, count.more === true)}</span>
          <span class="visually-hidden">{words.countLabel(count.count, count.more === true)}</span>
        </span>
      )}
    </a>
  );
}

interface SavedProps {
  view: SavedView;
  index: number;
  all: readonly SavedView[];
  agent: Agent;
  close: () => void;
}

/** A saved list, with what can be changed about it. */
function SavedLink({ view, index, all, agent, close }: SavedProps) {
  const words = strings.lists.view;
  const editing = useSignal(false);
  const sure = useSignal(false);
  const mayChange = may(agent.role, view.shared ? 'shared:write' : 'own:write');
  const move = async (step: -1 | 1) => {
    const ids = all.map(({ id }) => id);
    ids.splice(index, 1);
    ids.splice(index + step, 0, view.id);
    const answer = await orderViews(ids);
    if (!answer.ok) failureShown(words.failed(answer.detail));
  };
  const remove = async () => {
    const answer = await removeView(view.id);
    if (!answer.ok) return failureShown(words.failed(answer.detail));
    announced(words.removed(view.name));
    // The button that had the focus is gone with it, and the menu would cover what is said in its place.
    close();
  };
  return (
    <li>
      <div class="view-line">
        <ViewLink
          list={`view-${view.id}`}
          name={view.name}
          close={close}
          {...(view.shared ? { shared: words.sharedBy(view.owner.name) } : {})}
        />
        {mayChange && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.edit(view.name)}
            aria-expanded={editing.value}
            onClick={() => {
              editing.value = !editing.value;
              sure.value = false;
            }}
          >
            <Icon name="more" />
          </button>
        )}
      </div>
      {editing.value && (
        <div class="view-edit">
          <ViewForm
            name={view.name}
            shared={view.shared}
            mayShare={may(agent.role, 'shared:write') && (!view.shared || view.owner.id === agent.id)}
            save={(name, shared) => changeView(view.id, { name, shared })}
            done={() => {
              editing.value = false;
            }}
          />
          <div class="view-tools">
            <button
              type="button"
              class="icon-button"
              aria-label={words.up}
              disabled={index === 0}
              onClick={() => void move(-1)}
            >
              <Icon name="arrow-up" />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={words.down}
              disabled={index === all.length - 1}
              onClick={() => void move(1)}
            >
              <Icon name="arrow-down" />
            </button>
            <button
              type="button"
              class="link-button view-remove"
              onClick={() => {
                if (sure.value) void remove();
                else sure.value = true;
              }}
            >
              {sure.value ? words.removeSure : words.remove}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
