import { useEffect, useRef } from 'preact/hooks';
import { type ActionGroup, actionGroups, allActions } from '../actions.ts';
import { keyCaps } from '../keyboard.ts';
import { helpOpen, helpToggled } from '../state/layout.ts';
import { singleKeys, singleKeysToggled } from '../state/preferences.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';

const words = strings.help;

const writing: [keys: string[], what: string][] = [
  [['Enter'], words.rows.send],
  [keyCaps('mod+enter'), strings.operations.actions.sendAndResolve],
  [['Shift', 'Enter'], words.rows.newline],
  [['Alt', '1 … 5'], words.rows.insertAlways],
  [['Tab'], words.rows.best],
  [['Alt', '.'], words.rows.better],
  [['Esc'], words.rows.leave],
];

/** The keys of a group of actions, as the keyboard itself knows them. */
const rowsOf = (group: ActionGroup): [keys: string[], what: string][] => [
  ...(group === 'write' ? [[['1 … 5'], words.rows.insert] as [string[], string]] : []),
  ...allActions()
    .filter((action) => action.group === group)
    .flatMap(({ keys, name }): [string[], string][] => (keys === undefined ? [] : [[keyCaps(keys), name]])),
];

/** Every key that does something, on one page. */
export function HelpDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      class="help"
      ref={dialog}
      aria-labelledby="help-title"
      onClose={() => helpToggled(false)}
      // A click on the backdrop has the dialog itself as its target; its content fills it.
      onMouseDown={(event) => event.target === dialog.current && helpToggled(false)}
    >
      <div class="help-body">
        {/* No header element: in a dialog it would be a second banner of the page. */}
        <div class="help-head">
          <h2 id="help-title">{words.title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.close}
            onClick={() => helpToggled(false)}
          >
            <Icon name="close" />
          </button>
        </div>
        <Keys title={words.writing} rows={writing} />
        {actionGroups.map((group) => (
          <Keys key={group} title={strings.actions.groups[group]} rows={rowsOf(group)} />
        ))}
        <label class="switch">
          <input
            type="checkbox"
            checked={singleKeys.value}
            onChange={(event) => singleKeysToggled(event.currentTarget.checked)}
          />
          <span>{words.singleKeys}</span>
        </label>
      </div>
    </dialog>
  );
}

function Keys({ title, rows }: { title: string; rows: [keys: string[], what: string][] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl class="keys">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
