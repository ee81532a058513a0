import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import { longestPromise } from '../../../shared/protocol/operations.ts';
import { addPromise } from '../../operations.ts';
import { now } from '../../state/now.ts';
import { momentWords, promisePresets } from '../../when.ts';
import { strings } from '../../words.ts';
import { useSameId } from '../same-id.ts';
import { MomentField } from './moment-field.tsx';
import { NotSent, useSending } from './not-sent.tsx';
import { Choice } from './operation-dialog.tsx';

const words = strings.operations.promise;

/** What, then by when: choosing the time notes it. */
export function PromisePane({ row }: { row: ConversationSummary }) {
  const what = useSignal('');
  const missing = useSignal(false);
  const { failed, sending, send } = useSending();
  const idOf = useSameId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const by = (at: Date) => {
    if (what.value.trim() === '') {
      missing.value = true;
      field.current?.focus();
      return;
    }
    const promised = what.value.trim();
    const clientId = idOf(promised, at.toISOString());
    void send(() => addPromise(row.id, { what: promised, due: at, clientId }, Date.now()));
  };
  return (
    <>
      <div class="operation-form">
        <label class="field">
          <span>{words.what}</span>
          <input
            ref={field}
            type="text"
            maxLength={longestPromise}
            placeholder={words.placeholder}
            value={what.value}
            aria-invalid={missing.value}
            aria-describedby={missing.value ? 'promise-missing' : undefined}
            onInput={(event) => {
              what.value = event.currentTarget.value;
              missing.value = false;
            }}
          />
        </label>
        {missing.value && (
          <p class="operation-problem" id="promise-missing" role="alert">
            {words.missing}
          </p>
        )}
        <h3 class="operation-part">{words.due}</h3>
      </div>
      <ul class="choices">
        {promisePresets(new Date(now.value)).map(({ name, at }) => (
          <Choice key={name} onChoose={() => by(at)} beside={momentWords(at.getTime(), now.value)}>
            {name}
          </Choice>
        ))}
      </ul>
      <MomentField onPick={by} />
      <NotSent failed={failed} sending={sending} />
    </>
  );
}
