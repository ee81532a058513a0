import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Agent } from '../../shared/protocol/entities.ts';
import { strings } from '../words.ts';

type Page = ComponentType<{ tab: string; agent: Agent }>;

/** Where the settings are shown; they are fetched when somebody goes there. */
export function SettingsPlace({ tab, agent }: { tab: string; agent: Agent }) {
  const page = useSignal<Page | null>(null);
  const failed = useSignal(false);
  useEffect(() => {
    import('../settings/settings-page.tsx').then(
      (module) => {
        page.value = module.default;
      },
      () => {
        failed.value = true;
      },
    );
  }, [page, failed]);
  const Page = page.value;
  if (Page !== null) return <Page tab={tab} agent={agent} />;
  return (
    <main class="settings">
      <div class="empty" role={failed.value ? 'alert' : 'status'}>
        <p>{failed.value ? strings.settings.failed : strings.settings.loading}</p>
        {failed.value && (
          <button type="button" class="button" onClick={() => location.reload()}>
            {strings.connection.reload}
          </button>
        )}
      </div>
    </main>
  );
}
