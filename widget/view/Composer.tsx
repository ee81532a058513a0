import { useLayoutEffect, useRef } from 'preact/hooks';
import type { maxTextLength } from '../../shared/protocol/entities.ts';
import { useView } from './context.ts';
import { Icon } from './Icon.tsx';
import { lazy } from './Lazy.tsx';

const Tools = lazy(() => import('../rich/Tools.tsx').then((part) => part.Tools));
const Consent = lazy(() => import('../rich/Consent.tsx').then((part) => part.Consent));

/** Held to the wire's own limit by its type, because importing the value would bring all schemas along. */
const longestText: typeof maxTextLength = 8000;
/** From here on the counter shows; before, it would only be noise. */
const counterFrom = longestText - 500;
/** A pause this long means that the visitor has stopped typing. */
const pauseMs = 5_000;

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line, an input method's Enter does neither. */
export function Composer() {
  const { state, session, strings } = useView();
  const field = useRef<HTMLTextAreaElement>(null);
  const pause = useRef(0);
  const draft = state.draft.value;
  const toolsPlace = <span class="tools-place" />;
  const left = longestText - draft.length;
  const inbox = state.inbox.value;
  const uploads = state.attachments.value;
  const ready = uploads.flatMap((upload) => (upload.state === 'ready' ? [upload.attachment] : []));
  const uploading = uploads.some((upload) => upload.state === 'uploading');
  const filled = draft.trim() !== '' || uploads.length > 0;
  const sendable = (draft.trim() !== '' || ready.length > 0) && left >= 0 && !uploading;

  // The field grows with its text up to the height the style sheet allows, then scrolls.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [draft]);

  const onInput = (text: string) => {
    state.draft.value = text;
    clearTimeout(pause.current);
    session.typing(text.trim() !== '');
    pause.current = window.setTimeout(() => session.typing(false), pauseMs);
  };

  const send = () => {
    if (!sendable) return;
    clearTimeout(pause.current);
    void session.send(draft, { attachments: ready });
    state.draft.value = '';
    state.attachments.value = uploads.filter((upload) => upload.state !== 'ready');
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // 229: Safari reports the Enter that ends a composition after the composition.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  };

  if (state.consentDue.value) {
    const agree = () => {
      session.agree();
      requestAnimationFrame(() => field.current?.focus());
    };
    return <Consent onAgree={agree} />;
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="composer-field">
        <label>
          <textarea
            ref={field}
            data-focus="composer"
            rows={1}
            dir="auto"
            aria-label={strings.composer}
            placeholder={strings.composer}
            enterkeyhint="send"
            value={draft}
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        {inbox ? <Tools fallback={toolsPlace} /> : toolsPlace}
        {filled && (
          <button type="submit" class="send" aria-label={strings.send} disabled={!sendable}>
            <Icon name="arrow-up" />
          </button>
        )}
      </div>
      {inbox?.livePreview && <p class="composer-note">{strings.livePreview}</p>}
      {draft.length > counterFrom && (
        <p class={left < 0 ? 'counter counter-over' : 'counter'} role="status">
          {left < 0 ? strings.charactersOver(-left) : strings.charactersLeft(left)}
        </p>
      )}
    </form>
  );
}
