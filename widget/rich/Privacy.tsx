import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { isDone } from './checks.ts';
import { conversationOf } from './conversation.ts';
import { saveFrom } from './export.ts';
import { useSignal } from './hooks.ts';
import { Confirm } from './Menu.tsx';

type Asking = 'conversation' | 'all' | null;

/** What is kept and for how long, and the ways to take it along or have it erased. */
export function Privacy({ onDone }: { onDone: () => void }) {
  const { state, session } = useView();
  const more = useMore();
  const asking = useSignal<Asking>(null);
  const busy = useSignal(false);
  const failed = useSignal(false);
  const days = state.inbox.value?.retentionDays ?? null;
  const conversation = conversationOf(state);
  const known = conversation !== null || state.contact.value?.email != null;

  const erase = async () => {
    busy.value = true;
    failed.value = false;
    const one = asking.value === 'conversation' && conversation !== null;
    const done = isDone(await session.ask('visitor:erase', one ? { conversation } : {}));
    busy.value = false;
    failed.value = !done;
    if (!done) return;
    // One conversation goes from the screen by the event that follows; with everything goes the token, too.
    if (!one) {
      await session.erased();
      // What they allowed here goes with them.
      const { soundAllowed, soundOf } = await import('./sound.ts');
      if (soundAllowed()) await soundOf(state).allow(false);
    }
    onDone();
  };
  const ask = (what: Asking) => () => {
    failed.value = false;
    asking.value = what;
  };

  return (
    <>
      <div class="sheet-part">
        <p>{more.privacyKept}</p>
        <p>{days === null ? more.privacyNoRetention : more.privacyRetention(days)}</p>
      </div>
      {known && (
        <div class="sheet-part">
          <button
            type="button"
            class="outline-button"
            onClick={() => {
              failed.value = false;
              void saveFrom(session, '/api/v1/visitor/export', 'chat-data.json').then((worked) => {
                failed.value = !worked;
              });
            }}
          >
            {more.exportData}
          </button>
        </div>
      )}
      {known && (
        <div class="sheet-part">
          {asking.value === null ? (
            <div class="sheet-buttons">
              {conversation !== null && (
                <button type="button" class="danger-button" onClick={ask('conversation')}>
                  {more.eraseConversation}
                </button>
              )}
              <button type="button" class="danger-button" onClick={ask('all')}>
                {more.eraseAll}
              </button>
            </div>
          ) : (
            <>
              <h2>{asking.value === 'all' ? more.eraseAll : more.eraseConversation}</h2>
              <Confirm
                words={asking.value === 'all' ? more.eraseAllExplained : more.eraseConversationExplained}
                action={more.eraseYes}
                busy={busy.value}
                onConfirm={() => void erase()}
                onCancel={ask(null)}
              />
            </>
          )}
        </div>
      )}
      <p class="aside-problem" role="alert">
        {failed.value && more.failed}
      </p>
    </>
  );
}
