import { useView } from './context.ts';
import { Icon } from './Icon.tsx';

/** At most one line above the composer, and only when something is not as it should be. */
export function Notice() {
  const { state, strings } = useView();
  const notice = noticeOf();
  return (
    <div role="status" class="notice-place">
      {notice && (
        <p class={`notice notice-${notice.tone}`}>
          <Icon name={notice.icon} size={16} />
          <span>{notice.text}</span>
        </p>
      )}
    </div>
  );

  function noticeOf() {
    const refusal = state.refusal.value;
    if (refusal?.code === 'protocol_version') {
      return { tone: 'caution', icon: 'retry', text: strings.reload } as const;
    }
    if (refusal !== null) {
      return { tone: 'caution', icon: 'alert', text: `${strings.unavailable} ${refusal.message}` } as const;
    }
    if (state.interrupted.value) {
      const text = state.forgetful.value ? strings.reconnectingForgetful : strings.reconnecting;
      return { tone: 'caution', icon: 'offline', text } as const;
    }
    if (state.forgetful.value) return { tone: 'caution', icon: 'alert', text: strings.forgetful } as const;
    if (state.conversation.value?.status === 'resolved' && state.outbox.value.length === 0) {
      return { tone: 'quiet', icon: 'resolved', text: strings.resolved } as const;
    }
    return null;
  }
}
