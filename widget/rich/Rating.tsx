import { useId } from 'preact/hooks';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { isRated } from './checks.ts';
import { conversationOf } from './conversation.ts';
import { useSignal } from './hooks.ts';

const longestWords = 2000;

/** How it went: one tap is enough, words may follow, and both can be changed. */
export function Rating() {
  const { state, session } = useView();
  const more = useMore();
  const given = state.conversation.value?.rating ?? null;
  const open = useSignal(given === null);
  const words = useSignal(given?.words ?? '');
  const thanked = useSignal(false);
  const failed = useSignal(false);
  const question = useId();
  const field = useId();

  const rate = async (score: number, more: string) => {
    const conversation = conversationOf(state);
    if (conversation === null) return;
    const answer = await session.ask('conversation:rate', { conversation, score, words: more.trim() });
    failed.value = !isRated(answer);
    if (isRated(answer)) state.conversation.value = answer.state;
  };

  if (given !== null && !open.value) {
    return (
      <div class="aside-line" role="status">
        <p>{thanked.value ? more.ratingThanks : more.ratingGiven(more.ratings[given.score - 1] ?? '')}</p>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            open.value = true;
          }}
        >
          {more.ratingChange}
        </button>
      </div>
    );
  }
  return (
    <section class="aside-card rating" aria-labelledby={question}>
      <h2 id={question}>{more.howWasIt}</h2>
      <div class="rating-scale">
        {more.ratings.map((label, index) => (
          <button
            key={label}
            type="button"
            class="outline-button"
            aria-pressed={given?.score === index + 1}
            onClick={() => void rate(index + 1, words.value)}
          >
            {label}
          </button>
        ))}
      </div>
      {given !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void rate(given.score, words.value).then(() => {
              if (failed.value) return;
              thanked.value = true;
              open.value = false;
            });
          }}
        >
          <label for={field}>
            {more.ratingWords} <span class="field-need">({more.optional})</span>
          </label>
          <textarea
            id={field}
            class="input"
            rows={2}
            dir="auto"
            maxLength={longestWords}
            value={words.value}
            onInput={(event) => {
              words.value = event.currentTarget.value;
            }}
          />
          <div class="aside-buttons">
            <button type="submit" class="solid-button">
              {more.ratingSend}
            </button>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                thanked.value = true;
                open.value = false;
              }}
            >
              {more.notNow}
            </button>
          </div>
        </form>
      )}
      <p class="aside-problem" role="alert">
        {failed.value && more.failed}
      </p>
    </section>
  );
}
