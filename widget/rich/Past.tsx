import { useEffect } from 'preact/hooks';
import { markupText, parseMarkup } from '../../shared/markup.ts';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { isMine, type Mine } from './checks.ts';
import { conversationOf } from './conversation.ts';
import { useSignal } from './hooks.ts';

/** The visitor's own conversations, the newest first; one tap shows one. */
export function Past({ onDone }: { onDone: () => void }) {
  const { state, session, locale } = useView();
  const more = useMore();
  const found = useSignal<readonly Mine[] | 'loading' | 'failed'>('loading');
  const current = conversationOf(state);

  const load = async () => {
    found.value = 'loading';
    const answer = await session.ask('conversations:mine', {});
    found.value = isMine(answer) ? answer.conversations : 'failed';
  };
  useEffect(() => {
    void load();
  }, []);

  if (found.value === 'loading') return <p class="sheet-part sheet-quiet">{more.loading}</p>;
  if (found.value === 'failed') {
    return (
      <div class="sheet-part" role="alert">
        <p>{more.noConnection}</p>
        <button type="button" class="text-button" onClick={() => void load()}>
          {more.tryAgain}
        </button>
      </div>
    );
  }
  if (found.value.length === 0) return <p class="sheet-part sheet-quiet">{more.noPast}</p>;
  return (
    <ul class="past">
      {found.value.map(({ id, status, openedAt, unread, lastMessage }) => {
        const at = new Date(lastMessage?.at ?? openedAt);
        const words =
          lastMessage === null
            ? ''
            : lastMessage.deleted
              ? more.takenBack
              : markupText(parseMarkup(lastMessage.text)) || more.onlyFiles;
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'true' : undefined}
              onClick={() => {
                void session.show(id);
                onDone();
              }}
            >
              <span class="past-words">
                <bdi class="past-text">
                  {lastMessage?.author.kind === 'visitor' ? more.youColon(words) : words}
                </bdi>
                <span class="past-line">
                  <span>
                    <time dateTime={at.toISOString()}>
                      {at.toLocaleDateString(locale, { dateStyle: 'medium' })}
                    </time>
                    {status === 'resolved' && ` · ${more.closedConversation}`}
                    {id === current && ` · ${more.currentConversation}`}
                  </span>
                  {unread > 0 && <span class="past-unread">{more.unreadIn(unread)}</span>}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
