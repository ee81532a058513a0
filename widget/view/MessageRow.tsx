import { initials } from '../../shared/initials.ts';
import type { OutboxEntry } from '../../shared/outbox.ts';
import { uploaded } from '../state.ts';
import { Bubble } from './Bubble.tsx';
import { useView } from './context.ts';
import { Icon } from './Icon.tsx';
import { lazy } from './Lazy.tsx';
import { clockTime, exactTime, type Row } from './rows.ts';

const Received = lazy(() => import('../rich/files/Received.tsx').then((part) => part.Received));
const Changed = lazy(() => import('../rich/Changed.tsx').then((part) => part.Changed));
const Closed = lazy(() => import('../rich/Closed.tsx').then((part) => part.Closed));
const Blocks = lazy(() => import('../rich/blocks/Blocks.tsx').then((part) => part.Blocks));

type MessageRowProps = { row: Extract<Row, { kind: 'message' }> };

/** One message. Pending and stored share this component and its key, so an ack changes one word, not the place. */
export function MessageRow({ row }: MessageRowProps) {
  const { state, strings, locale } = useView();
  const { item, at, first, last } = row;
  const failedEntry = item.kind === 'pending' && item.entry.state === 'failed' ? item.entry : null;
  const { text, attachments = [], blocks = [] } = item.kind === 'stored' ? item.message : item.entry;
  const change = item.kind === 'stored' && item.message.change;
  const words = text.trim() !== '' && <Bubble text={text} />;
  const classes = ['message', item.mine ? 'mine' : 'theirs'];
  if (first) classes.push('first');
  if (last) classes.push('last');
  if (failedEntry) classes.push('failed');
  const name = item.mine ? strings.you : item.message.author.name;
  const photo = !item.mine && state.photos.value[item.message.author.id];
  return (
    <li class={classes.join(' ')}>
      {!item.mine && (
        <span class="avatar" aria-hidden="true">
          {last && (photo ? <img src={photo} alt="" /> : initials(name, locale))}
        </span>
      )}
      <div class="message-body">
        {first && (
          <p class={item.mine ? 'visually-hidden' : 'author'} dir="auto">
            {name}
          </p>
        )}
        <div class="said" title={exactTime(at, locale)}>
          {blocks.length > 0 ? <Blocks item={item} fallback={words} /> : words}
          {attachments.length > 0 && <Received attachments={attachments} />}
          {change && <Changed change={change} />}
          {/* Shown on demand; the last of a group has its time below it. */}
          {!last && (
            <time class="on-demand" dateTime={at.toISOString()}>
              {clockTime(at, locale)}
            </time>
          )}
        </div>
        {failedEntry ? <FailedLine entry={failedEntry} /> : <MetaLine row={row} />}
      </div>
    </li>
  );
}

/** The small line under the last message of a group: its time, and for one's own how far it has come. */
function MetaLine({ row: { item, at, last, newestOwn } }: MessageRowProps) {
  const { state, strings, locale } = useView();
  if (item.kind === 'pending') {
    const waiting = state.interrupted.value || state.link.value === 'idle';
    // Held back by the question below, which says so itself.
    return last && !state.consentDue.value ? (
      <p class="meta arriving">{waiting ? strings.waiting : strings.sending}</p>
    ) : null;
  }
  if (!last && !newestOwn) return null;
  const known = state.conversation.value;
  const { seq } = item.message;
  const far =
    (known?.receipts.agent ?? 0) >= seq
      ? strings.seen
      : (known?.delivered.agent ?? 0) >= seq
        ? strings.delivered
        : strings.sent;
  return (
    <p class="meta">
      <time dateTime={at.toISOString()}>{clockTime(at, locale)}</time>
      {newestOwn && <> · {far}</>}
    </p>
  );
}

/** Sent as it is, these fail again: only editing helps. */
const inTheText = ['too_long', 'too_large', 'bad_text'];

/** What happened, and the two ways on: once more as it is, or back into the composer. */
function FailedLine({ entry }: { entry: Extract<OutboxEntry, { state: 'failed' }> }) {
  const { state, session, strings } = useView();
  const takeBack = () => {
    const { text, attachments = [] } = session.takeBack(entry.clientId) ?? entry;
    const { draft } = state;
    draft.value = draft.value === '' || text === '' ? draft.value + text : `${draft.value}\n${text}`;
    state.attachments.value = [...state.attachments.value, ...attachments.map(uploaded)];
    document.querySelector<HTMLElement>('[data-focus="composer"]')?.focus();
  };
  return (
    <p class="meta failed-line" role="alert">
      <Icon name="alert" size={16} />
      <span>
        {strings.notSent}{' '}
        {entry.failure.code === 'blocked' ? (
          <Closed fallback={strings.refused} />
        ) : (
          (strings.reasons[entry.failure.code] ?? strings.refused)
        )}
      </span>
      {!inTheText.includes(entry.failure.code) && (
        <button type="button" class="text-button" onClick={() => session.retry(entry.clientId)}>
          {strings.tryAgain}
        </button>
      )}
      <button type="button" class="text-button" onClick={takeBack}>
        {strings.edit}
      </button>
    </p>
  );
}
