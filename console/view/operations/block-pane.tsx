import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import { longestReason } from '../../../shared/protocol/operations.ts';
import { block, resolve } from '../../operations.ts';
import { strings } from '../../words.ts';
import { NotSent, useSending } from './not-sent.tsx';

const words = strings.operations.block;

export function BlockPane({ row }: { row: ConversationSummary }) {
  const reason = useSignal('');
  const missing = useSignal(false);
  const { failed, sending, send } = useSending();
  const ends = useSignal(row.state.status === 'open');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function submit(event: Event) {
    event.preventDefault();
    if (reason.value.trim() === '') {
      missing.value = true;
      field.current?.focus();
      return;
    }
    const blocked = await send(() => block(row.visitor.id, reason.value.trim()));
    if (blocked && ends.value && row.state.status === 'open') await resolve([row.id]);
  }

  return (
    <form class="operation-form" onSubmit={(event) => void submit(event)}>
      <p class="operation-lead">{words.lead}</p>
      <label class="field">
        <span>{words.reason}</span>
        <textarea
          ref={field}
          rows={2}
          maxLength={longestReason}
          value={reason.value}
          aria-invalid={missing.value}
          aria-describedby={missing.value ? 'block-missing' : undefined}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
            missing.value = false;
          }}
        />
      </label>
      {missing.value && (
        <p class="operation-problem" id="block-missing" role="alert">
          {words.missing}
        </p>
      )}
      {row.state.status === 'open' && (
        <label class="check">
          <input
            type="checkbox"
            checked={ends.value}
            onChange={(event) => {
              ends.value = event.currentTarget.checked;
            }}
          />
          <span>{words.resolve}</span>
        </label>
      )}
      <NotSent failed={failed} sending={sending} />
      <button type="submit" class="button button-primary" aria-disabled={sending}>
        {words.submit}
      </button>
    </form>
  );
}
