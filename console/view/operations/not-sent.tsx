import { useSignal } from '@preact/signals';
import { operationClosed } from '../../state/operation-dialog.ts';
import { strings } from '../../words.ts';

/** Sends what was written in the dialog and closes it; what did not get through stays where it is. */
export function useSending(): {
  failed: boolean;
  sending: boolean;
  send(work: () => Promise<boolean>): Promise<boolean>;
} {
  const failed = useSignal(false);
  const sending = useSignal(false);
  return {
    failed: failed.value,
    sending: sending.value,
    async send(work) {
      if (sending.value) return false;
      sending.value = true;
      const done = await work();
      sending.value = false;
      failed.value = !done;
      if (done) operationClosed();
      return done;
    },
  };
}

export function NotSent({ failed, sending }: { failed: boolean; sending: boolean }) {
  return (
    <p class="operation-problem" role="alert">
      {failed && !sending ? strings.routing.failed : ''}
    </p>
  );
}
