import { useEffect, useRef } from 'preact/hooks';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import './rich.css';

/** What has to be agreed to before the first word; in the place of the field, so that nothing is written in vain. */
export function Consent({ onAgree }: { onAgree: () => void }) {
  const { state } = useView();
  const more = useMore();
  const section = useRef<HTMLElement>(null);
  // The field may have had the focus until the inbox said that it asks first.
  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) section.current?.focus();
  }, []);
  const consent = state.inbox.value?.consent;
  if (!consent) return null;
  return (
    <section ref={section} tabIndex={-1} class="aside-card consent" aria-label={more.consent}>
      <h2>{more.consent}</h2>
      <p dir="auto">
        {consent.text}{' '}
        {consent.link !== undefined && /^https?:\/\//i.test(consent.link) && (
          <a href={consent.link} target="_blank" rel="noopener noreferrer">
            {more.consentMore}
            <span class="visually-hidden"> ({more.opensTab})</span>
          </a>
        )}
      </p>
      <button type="button" class="solid-button" onClick={onAgree}>
        {more.agree}
      </button>
    </section>
  );
}
