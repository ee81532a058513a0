import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { may } from '../../../shared/permissions.ts';
import type { Agent } from '../../../shared/protocol/entities.ts';
import type { Snippet } from '../../../shared/protocol/snippets.ts';
import { inboxes } from '../../state/inboxes.ts';
import {
  loadSnippets,
  snippetRemoved,
  snippetSaved,
  snippets,
  snippetsFailed,
} from '../../state/snippets.ts';
import { Icon } from '../../view/icon.tsx';
import { strings } from '../../words.ts';
import { Choice, Group, TextField, Toggle } from '../fields.tsx';

const words = strings.snippets;

type Draft = Pick<Snippet, 'shortcut' | 'text' | 'inbox' | 'shared'> & { id: string | null };
const empty: Draft = { id: null, shortcut: '', text: '', inbox: null, shared: false };

/** Ready texts: one's own, and those that everybody has. */
export function SnippetsPart({ agent }: { agent: Agent }) {
  const draft = useSignal<Draft | null>(null);
  const said = useSignal<{ wrong: boolean; text: string } | null>(null);
  const sure = useSignal<string | null>(null);
  useEffect(() => void loadSnippets(), []);
  const mayShare = may(agent.role, 'shared:write');
  const all = snippets.value;

  async function save(): Promise<void> {
    if (draft.value === null) return;
    const { id, ...change } = draft.value;
    const answer = await snippetSaved(id, change);
    if (!answer.ok) {
      said.value = { wrong: true, text: answer.detail };
      return;
    }
    draft.value = null;
    const [advice] = answer.value.advice;
    said.value = { wrong: false, text: advice === undefined ? words.saved : `${words.advice} ${advice}` };
  }

  async function remove(id: string): Promise<void> {
    const answer = await snippetRemoved(id);
    sure.value = null;
    if (!answer.ok) said.value = { wrong: true, text: answer.detail };
  }

  return (
    <Group title={words.tab} help={words.help}>
      {said.value && (
        <p
          class={said.value.wrong ? 'setting-problem' : 'setting-help'}
          role={said.value.wrong ? 'alert' : 'status'}
        >
          {said.value.wrong && <Icon name="alert" small />}
          {said.value.text}
        </p>
      )}
      {all === null && snippetsFailed.value === null && <p role="status">{words.loading}</p>}
      {all === null && snippetsFailed.value !== null && (
        <p class="setting-problem" role="alert">
          {snippetsFailed.value}{' '}
          <button type="button" class="link-button" onClick={() => void loadSnippets()}>
            {words.retry}
          </button>
        </p>
      )}
      {all?.length === 0 && draft.value === null && <p class="setting-none">{words.none}</p>}
      <ul>
        {(all ?? []).map((snippet) => (
          <li key={snippet.id} class="snippet-row">
            <strong>
              <bdi dir="ltr">/{snippet.shortcut}</bdi>
            </strong>
            <span>
              {[snippet.shared ? words.shared : words.own, snippet.inbox, words.uses(snippet.uses)]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
            {(!snippet.shared || mayShare) &&
              (sure.value === snippet.id ? (
                <>
                  <button type="button" class="button" onClick={() => void remove(snippet.id)}>
                    {words.really}
                  </button>
                  <button
                    type="button"
                    class="button button-quiet"
                    onClick={() => {
                      sure.value = null;
                    }}
                  >
                    {words.keep}
                  </button>
                </>
              ) : (
                <>
                  <button
                    type="button"
                    class="button button-quiet"
                    aria-label={words.edit(snippet.shortcut)}
                    onClick={() => {
                      said.value = null;
                      draft.value = { ...snippet };
                    }}
                  >
                    {words.editShort}
                  </button>
                  <button
                    type="button"
                    class="button button-quiet"
                    aria-label={words.remove(snippet.shortcut)}
                    onClick={() => {
                      sure.value = snippet.id;
                    }}
                  >
                    {words.removeShort}
                  </button>
                </>
              ))}
            <p dir="auto">{snippet.text}</p>
          </li>
        ))}
      </ul>
      {draft.value ? (
        <form
          key={draft.value.id ?? 'new'}
          class="setting-entry"
          aria-label={draft.value.id === null ? words.add : words.edit(draft.value.shortcut)}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label={words.shortcut}
            path="snippet.shortcut"
            help={words.shortcutHelp}
            value={draft.value.shortcut}
            onChange={(shortcut) => {
              if (draft.value) draft.value = { ...draft.value, shortcut };
            }}
          />
          <TextField
            label={words.text}
            path="snippet.text"
            help={words.textHelp}
            rows={5}
            value={draft.value.text}
            onChange={(text) => {
              if (draft.value) draft.value = { ...draft.value, text };
            }}
          />
          {inboxes.value.length > 1 && (
            <Choice
              label={words.inbox}
              path="snippet.inbox"
              value={draft.value.inbox ?? ''}
              options={[['', words.everyInbox], ...inboxes.value.map(({ name }) => [name, name] as const)]}
              onChange={(inbox) => {
                if (draft.value) draft.value = { ...draft.value, inbox: inbox === '' ? null : inbox };
              }}
            />
          )}
          {mayShare && draft.value.id === null && (
            <Toggle
              label={words.forAll}
              checked={draft.value.shared}
              onChange={(shared) => {
                if (draft.value) draft.value = { ...draft.value, shared };
              }}
            />
          )}
          <p>
            <button type="submit" class="button button-primary">
              {words.save}
            </button>{' '}
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                draft.value = null;
              }}
            >
              {words.cancel}
            </button>
          </p>
        </form>
      ) : (
        <button
          type="button"
          class="button"
          onClick={() => {
            said.value = null;
            draft.value = empty;
          }}
        >
          {words.add}
        </button>
      )}
    </Group>
  );
}
