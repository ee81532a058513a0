import { initials } from '../../shared/initials.ts';
import { useView } from './context.ts';
import { Icon } from './Icon.tsx';
import { lazy } from './Lazy.tsx';

const Menu = lazy(() => import('../rich/Menu.tsx').then((part) => part.Menu));
export const BackAt = lazy(() => import('../rich/BackAt.tsx').then((part) => part.BackAt));
const Problems = lazy(() => import('../rich/Problems.tsx').then((part) => part.Problems));

/** Who is there, one honest line about it, and the way out. */
export function Header({ onClose }: { onClose: (() => void) | null }) {
  const { state, strings, locale } = useView();
  const inbox = state.inbox.value;
  const partner = state.partner.value;
  const agent = partner?.name;
  const photo = partner && state.photos.value[partner.id];
  // Without a connection nobody knows who is here, so nothing is said of it.
  const known = inbox !== null && !state.interrupted.value;
  const here = known && inbox.agentsHere;
  const presence = !known ? (
    strings.connecting
  ) : here ? (
    strings.agentsHere
  ) : inbox.backAt === null ? (
    strings.nobodyHere
  ) : (
    <BackAt fallback={strings.nobodyHere} />
  );
  const { panel } = state;
  const usable = state.refusal.value === null;
  return (
    <>
      <header class="header">
        <span class="avatar avatar-header" aria-hidden="true">
          {photo ? (
            <img src={photo} alt="" />
          ) : agent === undefined ? (
            <Icon name="chat" />
          ) : (
            initials(agent, locale)
          )}
        </span>
        <div class="header-words">
          <h1>
            <bdi>{agent ?? inbox?.name ?? strings.chat}</bdi>
          </h1>
          <p class={here && usable ? 'presence presence-here' : 'presence'}>{usable && presence}</p>
        </div>
        {inbox && usable && (
          <button
            type="button"
            class="quiet-button"
            aria-label={strings.menu}
            aria-haspopup="dialog"
            onClick={() => {
              panel.value = 'menu';
            }}
          >
            <Icon name="more" />
          </button>
        )}
        {onClose && (
          <button type="button" class="quiet-button" aria-label={strings.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {inbox && inbox.notices.length > 0 && <Problems />}
      {panel.value !== null && panel.value !== 'emoji' && <Menu />}
    </>
  );
}
