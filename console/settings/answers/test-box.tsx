import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { AnswersTested, AnswerWrite } from '../../../shared/protocol/answers.ts';
import { strings } from '../../words.ts';
import { testAnswers } from './library.ts';

const words = strings.answers;

/** After the last key; each try reads the whole library with the draft in it. */
const settleMs = 350;
const mostSuggestions = 3;

/** "What would we suggest for …": with a draft, as if it were saved. */
export function TestBox({ inbox, draft }: { inbox: string; draft?: AnswerWrite & { id: string } }) {
  const id = useId();
  const text = useSignal('');
  const result = useSignal<AnswersTested | null>(null);
  const problem = useSignal('');
  const busy = useSignal(false);
  // A draft without words is refused by the server, and is not worth trying.
  const usable = draft && draft.title.trim() !== '' && draft.body.trim() !== '' ? draft : undefined;
  const key = JSON.stringify([inbox, text.value.trim(), usable]);

  useEffect(() => {
    const asked = text.value.trim();
    if (asked === '') {
      result.value = null;
      problem.value = '';
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      busy.value = true;
      const answer = await testAnswers(inbox, asked, usable);
      if (!current) return;
      busy.value = false;
      problem.value = answer.ok ? '' : answer.detail;
      result.value = answer.ok ? answer.value : null;
    }, settleMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);

  const found = result.value;
  return (
    <section class="test-box">
      <div class="setting">
        <label for={id}>{words.tryLabel}</label>
        <textarea
          id={id}
          dir="auto"
          rows={2}
          aria-describedby={`${id}-help`}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <p class="setting-help" id={`${id}-help`}>
          {draft === undefined ? words.tryHelp : words.tryDraft}
        </p>
      </div>
      <div aria-live="polite" aria-busy={busy.value}>
        {busy.value && found === null && <p class="setting-none">{words.tryWaiting}</p>}
        {problem.value !== '' && <p class="setting-problem">{problem.value}</p>}
        {found !== null && (
          <>
            <h4>{words.found}</h4>
            {found.answers.length === 0 && <p class="setting-none">{words.foundNone}</p>}
            <ol class="test-found">
              {found.answers.map(({ id: answer, title, score, confident }, place) => (
                <li key={answer}>
                  <span class="test-bar" aria-hidden="true">
                    <span style={{ inlineSize: `${Math.round(score * 100)}%` }} />
                  </span>
                  <span dir="auto">{title || draft?.title}</span>
                  <span class="test-share">
                    {words.share(Math.round(score * 100))}
                    {place === 0 && ` · ${confident ? words.sure : words.unsure}`}
                  </span>
                </li>
              ))}
            </ol>
            <h4>{words.wouldSuggest}</h4>
            <ol class="test-suggestions">
              {found.suggestions.slice(0, mostSuggestions).map(({ move, voice, text: said, why }) => (
                <li key={`${move} ${voice} ${said}`}>
                  <p class="test-move">{strings.moves[move as keyof typeof strings.moves] ?? move}</p>
                  <p dir="auto" class="answer-whole">
                    {said}
                  </p>
                  <p class="test-why">{why[0]}</p>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}
