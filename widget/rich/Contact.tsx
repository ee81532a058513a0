import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { isDone } from './checks.ts';
import { EmailForm } from './EmailForm.tsx';
import { useSignal } from './hooks.ts';

/** Where the answer can reach the visitor once they have left: asked when nobody is here, changed and taken back at will. */
export function Contact() {
  const { state, session } = useView();
  const more = useMore();
  const asked = useSignal(false);
  const later = useSignal(false);
  const failed = useSignal(false);
  const contact = state.contact.value;
  const away = state.inbox.value?.agentsHere === false;
  if (contact === null || (!away && !asked.value) || (later.value && !asked.value)) return null;

  const keep = async (email: string | null): Promise<boolean> => {
    failed.value = !isDone(await session.ask('visitor:contact', { email }));
    if (failed.value) return false;
    state.contact.value = { ...contact, email };
    asked.value = false;
    return true;
  };

  if (contact.email !== null && !asked.value) {
    return (
      <div class="aside-line" role="status">
        <p>
          <bdi>{more.emailKept(contact.email)}</bdi>
        </p>
        {/* Who is signed in is known by the page: their address is not ours to change. */}
        {!contact.verified && (
          <span class="aside-buttons">
            <button
              type="button"
              class="text-button"
              onClick={() => {
                asked.value = true;
              }}
            >
              {more.changeEmail}
            </button>
            <button type="button" class="text-button" onClick={() => void keep(null)}>
              {more.removeEmail}
            </button>
          </span>
        )}
        {failed.value && <p class="aside-problem">{more.failed}</p>}
      </div>
    );
  }
  return (
    <section class="aside-card" aria-label={more.leaveEmail}>
      <h2>{more.leaveEmail}</h2>
      <p>{more.leaveEmailExplained}</p>
      <EmailForm
        start={contact.email ?? ''}
        action={more.keepEmail}
        onEmail={keep}
        onCancel={() => {
          later.value = !asked.value;
          asked.value = false;
        }}
      />
    </section>
  );
}
