import { matchesPage } from '../../shared/page-pattern.ts';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { useSignal } from './hooks.ts';
import { RichIcon } from './RichIcon.tsx';
import { sinceLabel } from './when.ts';
import './rich.css';

/** What we know to be wrong on this page, so that nobody has to report it. Hidden, it stays so until the next page. */
export function Problems() {
  const { state, locale } = useView();
  const more = useMore();
  const hidden = useSignal<readonly string[]>([]);
  const page = state.page.value;
  const mark = (id: string) => `${page} ${id}`;
  const notices = (state.inbox.value?.notices ?? []).filter(
    ({ id, pages }) =>
      !hidden.value.includes(mark(id)) &&
      (pages === undefined || pages.some((pattern) => matchesPage(pattern, page))),
  );
  return (
    <div role="status">
      {notices.map(({ id, text, since }) => (
        <div key={id} class="problem">
          <RichIcon name="problem" size={16} />
          <p>
            <span class="problem-title">
              {more.knownProblem}{' '}
              <time dateTime={since}>{more.since(sinceLabel(since, new Date(), locale))}</time>
            </span>
            <bdi>{text}</bdi>
          </p>
          <button
            type="button"
            class="quiet-button problem-close"
            aria-label={more.hideNotice}
            onClick={() => {
              hidden.value = [...hidden.value, mark(id)];
            }}
          >
            <RichIcon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
