import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { isDone } from './checks.ts';
import { conversationOf } from './conversation.ts';
import { EmailForm } from './EmailForm.tsx';
import { saveFrom } from './export.ts';
import { useSignal } from './hooks.ts';

/** A copy of the conversation: as a file, or by e-mail. */
export function Transcript() {
  const { state, session, locale } = useView();
  const more = useMore();
  const failed = useSignal(false);
  const sentTo = useSignal<string | null>(null);
  const conversation = conversationOf(state);
  if (conversation === null) return <p class="sheet-part sheet-quiet">{more.nothingToKeep}</p>;

  const download = async (format: 'text' | 'html') => {
    failed.value = false;
    const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const path = `/api/v1/visitor/transcript?${new URLSearchParams({ conversation, format, tz, locale })}`;
    const day = new Date().toISOString().slice(0, 10);
    failed.value = !(await saveFrom(session, path, `chat-${day}.${format === 'text' ? 'txt' : 'html'}`));
  };
  const mail = async (email: string): Promise<boolean> => {
    const worked = isDone(await session.ask('transcript:send', { conversation, email }));
    if (worked) sentTo.value = email;
    return worked;
  };

  return (
    <>
      <div class="sheet-part">
        <p class="sheet-quiet">{more.transcriptExplained}</p>
        <div class="sheet-buttons">
          <button type="button" class="outline-button" onClick={() => void download('text')}>
            {more.transcriptText}
          </button>
          <button type="button" class="outline-button" onClick={() => void download('html')}>
            {more.transcriptPage}
          </button>
        </div>
        <p class="aside-problem" role="alert">
          {failed.value && more.failed}
        </p>
      </div>
      <div class="sheet-part">
        <h2>{more.transcriptMail}</h2>
        <EmailForm start={state.contact.value?.email ?? ''} action={more.sendCopy} onEmail={mail} />
        <p role="status">{sentTo.value !== null && <bdi>{more.copyQueued(sentTo.value)}</bdi>}</p>
      </div>
    </>
  );
}
