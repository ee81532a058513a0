/** What the parts that save by themselves share: what is loaded, what is under way, what went wrong. */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ApiAnswer } from '../../api.ts';
import { Icon } from '../../view/icon.tsx';
import { strings } from '../../words.ts';

export function ProblemLine({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="problem" role="alert">
      {text !== '' && (
        <p>
          <Icon name="alert" small />
          {text}
          {children}
        </p>
      )}
    </div>
  );
}

/** One thing under way at a time; `problem` says why the last one failed. */
export interface Deed {
  readonly busy: boolean;
  readonly problem: string;
  /** Does it; true when it worked. */
  run<T>(work: () => Promise<ApiAnswer<T>>, then?: (value: T) => void): Promise<boolean>;
}

export function useDeed(): Deed {
  const busy = useSignal(false);
  const problem = useSignal('');
  return {
    busy: busy.value,
    problem: problem.value,
    async run(work, then) {
      if (busy.value) return false;
      busy.value = true;
      problem.value = '';
      const answer = await work();
      busy.value = false;
      if (answer.ok) then?.(answer.value);
      else problem.value = answer.detail;
      return answer.ok;
    },
  };
}

/** Fetches when it is first shown and whenever `again` changes. */
export function useLoaded<T>(
  read: () => Promise<ApiAnswer<T>>,
  again: unknown = null,
): { value: Signal<T | null>; problem: string; reload(): Promise<void> } {
  const value = useSignal<T | null>(null);
  const problem = useSignal('');
  const reload = async () => {
    const answer = await read();
    problem.value = answer.ok ? '' : answer.detail;
    if (answer.ok) value.value = answer.value;
  };
  useEffect(() => void reload(), [again]);
  return { value, problem: problem.value, reload };
}

/** While something is not here: that it comes, or why it does not. */
export function Waiting({
  loading,
  problem,
  onRetry,
}: {
  loading: string;
  problem: string;
  onRetry(): void;
}) {
  if (problem === '') return <p role="status">{loading}</p>;
  return (
    <ProblemLine text={problem}>
      <button type="button" class="link-button" onClick={onRetry}>
        {strings.settingsPage.retry}
      </button>
    </ProblemLine>
  );
}
