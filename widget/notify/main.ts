/**
 * The window in which a visitor allows notifications. It exists because a frame of another site may not ask; it knows no
 * token, so what the browser gives goes to the chat that opened it, and to nobody else.
 */
import { wearBrand } from '../rich/brand.ts';
import { loadMoreOrEnglish, type MoreStrings } from '../strings/strings.ts';
import { isMessage, type Kept, type Subscribed } from './messages.ts';
import { isSupported, subscribe } from './subscribe.ts';
import './notify.css';

/** How long the chat has to hand a subscription on. */
const handOverMs = 30_000;

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
wearBrand(root, query.get('colour') ?? '');

const chat = window.opener as Window | null;

/** True when the server keeps the subscription. */
function handOver(subscription: Subscribed['subscription']): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (kept: boolean) => {
      removeEventListener('message', listen);
      clearTimeout(timer);
      resolve(kept);
    };
    const listen = ({ origin, source, data }: MessageEvent) => {
      if (origin === location.origin && source === chat && isMessage<Kept>(data, 'push-kept'))
        done(data.kept === true);
    };
    const timer = setTimeout(() => done(false), handOverMs);
    addEventListener('message', listen);
    const message: Subscribed = { rapport: 'push-subscribed', subscription };
    // Only a page of ours hears it, whoever opened this window.
    chat?.postMessage(message, location.origin);
  });
}

async function allow(): Promise<'undecided' | 'denied' | 'unsupported' | 'failed' | 'done'> {
  const tried = await subscribe(query);
  if (tried.outcome !== 'subscribed') return tried.outcome;
  if (await handOver(tried.subscription)) return 'done';
  await tried.undo().catch(() => {});
  return 'failed';
}

function show(more: MoreStrings): void {
  const find = <E extends Element>(name: string) => document.querySelector(name) as E;
  const words = find<HTMLElement>('p');
  const button = find<HTMLButtonElement>('button');
  document.title = find<HTMLElement>('h1').textContent = button.textContent = more.notifyAllow;
  const say = (text: string) => {
    words.textContent = text;
  };
  // Some pages cut the tie to windows they open; what is allowed here could then reach no chat.
  const possible = chat !== null && isSupported();
  say(possible ? more.notifyExplained : more.notifyUnsupported);
  button.hidden = !possible;
  let busy = false;
  button.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    const outcome = await allow();
    busy = false;
    button.removeAttribute('aria-disabled');
    say(
      {
        undecided: more.notifyExplained,
        denied: more.notifyDenied,
        unsupported: more.notifyUnsupported,
        failed: more.failed,
        done: more.notifyDone,
      }[outcome],
    );
    button.hidden = outcome === 'done' || outcome === 'unsupported';
  });
}

void loadMoreOrEnglish().then(show);
