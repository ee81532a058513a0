import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Agent } from '../../shared/protocol/entities.ts';
import { strings } from '../words.ts';

type PageName = 'search' | 'now' | 'reports';
type Page = ComponentType<{ agent: Agent }>;

const loaders: Record<PageName, () => Promise<{ default: Page }>> = {
  search: () => import('./search/search-page.tsx'),
  now: () => import('./wall/wall-page.tsx'),
  reports: () => import('./reports/reports-page.tsx'),
};

/** Whether a page of the route stands here. */
export const isPageBeside = (page: string): page is PageName => Object.hasOwn(loaders, page);

/** Where pages beside the lists are shown; each is fetched when somebody goes there. */
export function PagePlace({ page, agent }: { page: PageName; agent: Agent }) {
  const shown = useSignal<Page | null>(null);
  const failed = useSignal(false);
  useEffect(() => {
    loaders[page]().then(
      (module) => {
        shown.value = module.default;
      },
      () => {
        failed.value = true;
      },
    );
  }, [page, shown, failed]);
  const Shown = shown.value;
  if (Shown !== null) return <Shown agent={agent} />;
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
