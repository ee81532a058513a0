import type { Snippet } from '../../../shared/protocol/snippets.ts';
import { settingsHash } from '../../route.ts';
import { snippets, snippetsFailed } from '../../state/snippets.ts';
import { strings } from '../../words.ts';

const words = strings.snippets;

interface Props {
  /** Also the id of the list, for the field that controls it. */
  id: string;
  found: readonly Snippet[];
  chosen: number;
  onPick(snippet: Snippet): void;
}

/** The ready texts for what stands after the slash. The focus stays in the field, which says which one is chosen. */
export function SnippetPicker({ id, found, chosen, onPick }: Props) {
  return (
    <div class="snippet-picker">
      <div id={id} role="listbox" aria-label={words.title}>
        {found.map((snippet, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's.
          // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, by aria-activedescendant.
          <div
            key={snippet.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            class={index === chosen ? 'snippet snippet-chosen' : 'snippet'}
            // The caret stays where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(snippet)}
          >
            <bdi class="snippet-name" dir="ltr">
              /{snippet.shortcut}
            </bdi>
            <span class="snippet-text" dir="auto">
              {snippet.text}
            </span>
            <span class="snippet-uses">{snippet.shared ? words.shared : words.own}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p class="snippet-none" role="status">
          {snippetsFailed.value ?? (snippets.value === null ? words.loading : words.nothing)}{' '}
          <a href={settingsHash('snippets')} onMouseDown={(event) => event.stopPropagation()}>
            {words.manage}
          </a>
        </p>
      )}
    </div>
  );
}
