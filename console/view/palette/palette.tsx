import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import { type Action, actionGroups, possibleActions } from '../../actions.ts';
import { keyCaps } from '../../keyboard.ts';
import { lastWords } from '../../last-words.ts';
import { go } from '../../route.ts';
import { byActivity, rows, visitorLabel } from '../../state/conversations.ts';
import { paletteOpen, paletteToggled } from '../../state/layout.ts';
import { strings } from '../../words.ts';
import { ranked } from './rank.ts';

const words = strings.palette;

/** Conversations offered beside the commands, by name of the person. */
const mostPeople = 5;

interface Entry {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly beside?: string;
  readonly keys: string | undefined;
  run(): void;
}

/** Every command by name; ⌘K or Ctrl+K. The field keeps the focus, the arrows choose, Enter does it. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = paletteOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={words.label}
      onClose={() => paletteToggled(false)}
      onMouseDown={(event) => event.target === dialog.current && paletteToggled(false)}
    >
      {open && <Commands />}
    </dialog>
  );
}

function Commands() {
  const text = useSignal('');
  const at = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = entriesFor(text.value.trim());
  const chosen = Math.min(at.value, entries.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, text.value]);

  function run(entry: Entry | undefined) {
    if (entry === undefined) return;
    paletteToggled(false);
    // After the dialog gave the focus back, so that an action may take it.
    queueMicrotask(() => setTimeout(entry.run));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      at.value = (chosen + step + entries.length) % entries.length;
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      run(entries[chosen]);
    }
  }

  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div class="palette-body">
      <input
        type="text"
        role="combobox"
        aria-label={words.field}
        aria-expanded={entries.length > 0}
        aria-controls={entries.length > 0 ? 'palette-list' : undefined}
        aria-activedescendant={entries[chosen] === undefined ? undefined : `palette-${entries[chosen].id}`}
        aria-autocomplete="list"
        placeholder={words.field}
        autocomplete="off"
        spellcheck={false}
        autofocus
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      {entries.length === 0 ? (
        <p class="palette-none">{words.none(text.value.trim())}</p>
      ) : (
        <div
          class="palette-list"
          id="palette-list"
          role="listbox"
          aria-label={words.label}
          ref={list}
          tabIndex={-1}
        >
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, for which HTML has no element.
            <div key={group} role="group" aria-label={group}>
              <p class="palette-group" aria-hidden="true">
                {group}
              </p>
              {entries.map((entry, index) =>
                entry.group === group ? (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which has the focus.
                  <div
                    key={entry.id}
                    id={`palette-${entry.id}`}
                    class="palette-entry"
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === chosen}
                    onMouseMove={() => {
                      at.value = index;
                    }}
                    onClick={() => run(entry)}
                  >
                    <span class="palette-name" dir="auto">
                      {entry.name}
                    </span>
                    {entry.beside !== undefined && (
                      <span class="palette-beside" dir="auto">
                        {entry.beside}
                      </span>
                    )}
                    {entry.keys !== undefined && (
                      <span class="palette-keys" aria-hidden="true">
                        {keyCaps(entry.keys).map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    )}
                  </div>
                ) : null,
              )}
            </div>
          ))}
        </div>
      )}
      <p class="visually-hidden" role="status">
        {words.results(entries.length)}
      </p>
    </div>
  );
}

/** What fits the text, the best first within each group; groups in the order of their best. */
function entriesFor(text: string): Entry[] {
  if (text === '')
    return actionGroups.flatMap((group) =>
      possibleActions()
        .filter((action) => action.group === group)
        .map(entryOf),
    );
  const commands = ranked(possibleActions(), text, ({ name, alias }) => `${name} ${alias ?? ''}`);
  const people = ranked([...rows.value.values()], text, nameOf)
    .sort((a, b) => b.score - a.score || byActivity(a.one, b.one))
    .slice(0, mostPeople);
  const scored = [
    ...commands.map(({ one, score }) => ({ entry: entryOf(one), score })),
    ...people.map(({ one, score }) => ({ entry: personOf(one), score })),
  ].sort((a, b) => b.score - a.score);
  const groups = [...new Set(scored.map(({ entry }) => entry.group))];
  return groups.flatMap((group) =>
    scored.filter(({ entry }) => entry.group === group).map(({ entry }) => entry),
  );
}

const entryOf = ({ id, group, name, keys, run }: Action): Entry => ({
  id,
  group: strings.actions.groups[group],
  name,
  keys,
  run,
});

const nameOf = ({ visitor }: ConversationSummary): string => visitorLabel(visitor);

const personOf = (row: ConversationSummary): Entry => ({
  id: row.id,
  group: words.people,
  name: nameOf(row),
  ...(row.lastMessage ? { beside: lastWords(row.lastMessage) } : {}),
  keys: undefined,
  run: () => go({ conversation: row.id }),
});
