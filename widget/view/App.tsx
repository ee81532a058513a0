import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import type { View } from './context.ts';
import { useView, ViewContext } from './context.ts';
import { Header } from './Header.tsx';
import { Notice } from './Notice.tsx';

/** The whole panel. `onClose` is null where there is no launcher to close to. */
export function App({ view, onClose }: { view: View; onClose: (() => void) | null }) {
  const { state } = view;
  return (
    <ViewContext.Provider value={view}>
      <main class="panel" tabIndex={-1} data-focus="panel" aria-label={view.strings.chat}>
        <Header onClose={onClose} />
        <Conversation />
        <Notice />
        {state.refusal.value === null && <Composer />}
        <Announcement />
      </main>
    </ViewContext.Provider>
  );
}

/** Apart, so that only this is drawn for it. */
function Announcement() {
  const { state } = useView();
  return (
    <p class="visually-hidden" role="status">
      {state.announcement.value}
    </p>
  );
}
