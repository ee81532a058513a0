import { useSignal } from '@preact/signals';
import { settingsHash } from '../route.ts';
import { announced } from '../state/announcements.ts';
import { guide, guideClosed, guideSteps } from '../state/guide.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';

const words = strings.guide;

/** From signing in to a first answer, ticked off by themselves as they happen. */
export function GuideCard() {
  const folded = useSignal(false);
  const { shown, done } = guide.value;
  if (!shown) return null;
  const next = guideSteps.find((step) => !done.has(step));
  const close = () => {
    guideClosed();
    announced(words.dismissed);
  };
  return (
    <section class="guide" aria-label={words.title}>
      <div class="guide-head">
        <h3>{words.title}</h3>
        <span class="guide-progress">{words.progress(done.size, guideSteps.length)}</span>
        <button
          type="button"
          class="icon-button"
          aria-expanded={!folded.value}
          aria-label={folded.value ? words.open : words.fold}
          onClick={() => {
            folded.value = !folded.value;
          }}
        >
          <Icon name={folded.value ? 'arrow-up' : 'chevron-down'} small />
        </button>
      </div>
      {!folded.value && (
        <>
          <ol class="guide-steps">
            {guideSteps.map((step) => {
              const [title, help] = words.steps[step];
              return (
                <li
                  key={step}
                  class={done.has(step) ? 'guide-done' : ''}
                  aria-current={step === next ? 'step' : undefined}
                >
                  <span class="guide-tick">{done.has(step) && <Icon name="check" small />}</span>
                  <span>
                    {title}
                    {done.has(step) && <span class="visually-hidden"> ({words.done})</span>}
                    {step === next && <span class="guide-help">{help}</span>}
                    {step === next && step === 'write' && (
                      <a class="button" href="/demo" target="_blank" rel="noopener">
                        {words.shop}
                      </a>
                    )}
                  </span>
                </li>
              );
            })}
          </ol>
          {next === undefined ? (
            <div class="guide-next">
              <p>{words.next}</p>
              <ul>
                <li>
                  <a href={settingsHash('install')}>{words.nexts.install}</a>
                </li>
                <li>
                  <a href={settingsHash('answers')}>{words.nexts.answers}</a>
                </li>
                <li>
                  <a href={settingsHash('team')}>{words.nexts.team}</a>
                </li>
                <li>
                  <a href={settingsHash('routing')}>{words.nexts.routing}</a>
                </li>
              </ul>
              <button type="button" class="button" onClick={guideClosed}>
                {words.finish}
              </button>
            </div>
          ) : (
            <button type="button" class="link-button" onClick={close}>
              {words.dismiss}
            </button>
          )}
        </>
      )}
    </section>
  );
}
