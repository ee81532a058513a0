import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { Contact } from './Contact.tsx';
import { Rating } from './Rating.tsx';
import { waitLabel } from './when.ts';
import './rich.css';

/** What is worth saying or asking between the conversation and the field; most of the time nothing. */
export function Aside() {
  const { state } = useView();
  const inbox = state.inbox.value;
  const conversation = state.conversation.value;
  if (inbox === null) return null;
  if (state.empty.value) return <Elsewhere />;
  const rates = conversation?.status === 'resolved' && inbox.askRating && state.outbox.value.length === 0;
  return (
    <>
      <Elsewhere />
      <Queue />
      {rates && <Rating />}
      {!rates && inbox.askEmail && <Contact />}
    </>
  );
}

/** An answer in another conversation of the visitor's own: said, and one tap away. */
function Elsewhere() {
  const { state, session } = useView();
  const more = useMore();
  const at = state.elsewhere.value;
  const newest = at.at(-1);
  return (
    <div class={newest ? 'aside-line' : 'visually-hidden'} role="status">
      {newest !== undefined && (
        <button type="button" class="text-button" onClick={() => void session.show(newest)}>
          {more.pastConversations} · {more.unreadIn(at.length)}
        </button>
      )}
    </div>
  );
}

/** Counted by the server just now; no time where there is no ground for one. */
function Queue() {
  const { state, locale } = useView();
  const more = useMore();
  const queue = state.queue.value;
  // Nobody is served while nobody is here: a place in the line would promise something.
  const shown = queue !== null && queue.position !== null && state.inbox.value?.agentsHere;
  return (
    <p class={shown ? 'queue' : 'visually-hidden'} role="status">
      {shown && words(queue.position ?? 1, queue.waitSeconds)}
    </p>
  );

  function words(position: number, waitSeconds: number | null): string {
    const before = position - 1;
    if (waitSeconds !== null) return more.beforeYouAbout(before, waitLabel(waitSeconds, locale));
    return before === 0 ? more.nextInLine : more.beforeYou(before);
  }
}
