import { useView } from './context.ts';
import { BackAt } from './Header.tsx';

/**
 * Before the first word. An opening fills the composer rather than being sent: nothing is said in the visitor's
 * name that they did not decide to say, and their own words are what an answer in their own tone is made from.
 */
export function Greeting() {
  const { state, strings } = useView();
  const inbox = state.inbox.value;
  // Until the inbox has introduced itself there is nothing to say that would not change a moment later.
  if (inbox === null) return null;
  const choose = (opening: string) => {
    state.draft.value = opening;
    const composer = document.querySelector<HTMLTextAreaElement>('[data-focus="composer"]');
    composer?.focus();
    composer?.setSelectionRange(opening.length, opening.length);
  };
  return (
    <div class="greeting">
      <p class="greeting-words">
        {/* What the visitor followed into the chat is what they expect to find there. */}
        <bdi>{state.greeting.value?.text ?? (inbox.greeting || strings.greeting)}</bdi>
      </p>
      {!inbox.agentsHere && (
        <p class="greeting-away">
          {inbox.backAt === null ? (
            strings.nobodyHereNotice
          ) : (
            <BackAt long fallback={strings.nobodyHereNotice} />
          )}
        </p>
      )}
      {inbox.openings.length > 0 && (
        <>
          <h2 id="openings">{strings.openings}</h2>
          <ul class="openings" aria-labelledby="openings">
            {inbox.openings.map((opening) => (
              <li key={opening}>
                <button type="button" dir="auto" onClick={() => choose(opening)}>
                  {opening}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
