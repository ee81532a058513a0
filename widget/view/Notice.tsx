import { useView } from './context.ts';
import { Icon } from './Icon.tsx';
import { lazy } from './Lazy.tsx';

const Aside = lazy(() => import('../rich/Aside.tsx').then((part) => part.Aside));

/** At most one line above the composer, and only when something is not as it should be. */
export function Notice() {
  const { state, strings } = useView();
  const notice = noticeOf();
  // Where there is something to ask or to say beyond one line; before the first message there is not.
  const aside =
    state.elsewhere.value.length > 0 ||
    (!state.empty.value &&
      (state.queue.value !== null ||
        state.conversation.value?.status === 'resolved' ||
        state.inbox.value?.agentsHere === false));
  return (
    <>
      <div role="status" class="notice-place">
        {notice && (
          <p class={`notice notice-${notice.tone}`}>
            <Icon name={notice.icon} size={16} />
            <span>{notice.text}</span>
          </p>
        )}
      </div>
      {aside && <Aside />}
    </>
  );

  function noticeOf() {
    const refusal = state.refusal.value;
    const forgetful = state.forgetful.value;
    if (refusal === 'protocol_version') {
      const text = forgetful ? strings.reloadForgetful : strings.reload;
      return { tone: 'caution', icon: 'retry', text } as const;
    }
    // The reason is the page's business, not the visitor's: the page hears it in the `error` event.
    if (refusal !== null) return { tone: 'caution', icon: 'alert', text: strings.unavailable } as const;
    if (state.interrupted.value) {
      const text = forgetful ? strings.reconnectingForgetful : strings.reconnecting;
      return { tone: 'caution', icon: 'offline', text } as const;
    }
    if (forgetful) return { tone: 'caution', icon: 'alert', text: strings.forgetful } as const;
    if (state.conversation.value?.status === 'resolved' && state.outbox.value.length === 0) {
      return { tone: 'quiet', icon: 'resolved', text: strings.resolved } as const;
    }
    return null;
  }
}
