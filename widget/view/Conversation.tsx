import { useView } from './context.ts';
import { Greeting } from './Greeting.tsx';
import { lazy } from './Lazy.tsx';

const loadLog = () => import('./Log.tsx').then((part) => part.Log);
const Log = lazy(loadLog, { words: false });

/** Fetches what shows messages, so that it is there before the first one. A failure is met when it is needed. */
export function prepareLog(): void {
  loadLog().catch(() => {});
}

/** The greeting until the first word; from then on the messages, whose code a first composer does not wait for. */
export function Conversation() {
  const { state, strings } = useView();
  return (
    <div class="conversation">
      {state.empty.value ? (
        <div class="log">
          <Greeting />
        </div>
      ) : (
        <Log
          fallback={
            <div class="log" role="log" aria-live="off" aria-label={strings.conversation}>
              <Words />
            </div>
          }
        />
      )}
    </div>
  );
}

/** The newest words alone, for as long as the rest is on its way: nobody should doubt that they were taken. */
function Words() {
  const { state } = useView();
  return (
    <ol>
      {state.outbox.value.map(({ clientId, text }) => (
        <li key={clientId} class="message mine">
          <div class="bubble" dir="auto">
            {text}
          </div>
        </li>
      ))}
    </ol>
  );
}
