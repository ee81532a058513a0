import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { maxViewName } from '../../../shared/protocol/views.ts';
import type { ApiAnswer } from '../../api.ts';
import { announced } from '../../state/announcements.ts';
import { strings } from '../../words.ts';

interface Props {
  name: string;
  shared: boolean;
  /** Whether this agent decides who sees it. */
  mayShare: boolean;
  save(name: string, shared: boolean): Promise<ApiAnswer<unknown>>;
  done(): void;
}

/** The name of a saved list, and who sees it. */
export function ViewForm({ name, shared, mayShare, save, done }: Props) {
  const words = strings.lists.view;
  const named = useSignal(name);
  const everybody = useSignal(shared);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const wanted = named.value.trim();
    if (wanted === '' || busy.value) return field.current?.focus();
    busy.value = true;
    const answer = await save(wanted, everybody.value);
    busy.value = false;
    if (!answer.ok) {
      problem.value = words.failed(answer.detail);
      return;
    }
    announced(words.saved(wanted));
    done();
  };

  return (
    <form class="view-form" onSubmit={(event) => void submit(event)}>
      <label class="view-field">
        <span>{words.name}</span>
        <input
          ref={field}
          class="field"
          value={named.value}
          maxLength={maxViewName}
          placeholder={words.namePlaceholder}
          dir="auto"
          onInput={(event) => {
            named.value = event.currentTarget.value;
          }}
        />
      </label>
      {mayShare && (
        <label class="view-check">
          <input
            type="checkbox"
            checked={everybody.value}
            onChange={(event) => {
              everybody.value = event.currentTarget.checked;
            }}
          />
          <span>{words.shared}</span>
        </label>
      )}
      {problem.value !== null && (
        <p class="view-problem" role="alert">
          {problem.value}
        </p>
      )}
      <div class="view-buttons">
        <button type="submit" class="button" aria-disabled={busy.value}>
          {words.submit}
        </button>
        <button type="button" class="link-button" onClick={done}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
