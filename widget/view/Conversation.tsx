import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useView } from './context.ts';
import { Greeting } from './Greeting.tsx';
import { Icon } from './Icon.tsx';
import { MessageRow } from './MessageRow.tsx';
import { dayLabel, rowsOf } from './rows.ts';

/** Nearer to the end than this counts as being at the end. */
const nearEndPx = 64;

/**
 * The messages. New ones are read out by a live region of their own, incoming ones only; so the log itself is
 * silent and one's own words are not echoed.
 */
export function Conversation() {
  const { state, session, strings, locale } = useView();
  const items = state.items.value;
  const rows = rowsOf(items);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const shown = useRef({ first: '', last: '', height: 0 });
  const [below, setBelow] = useState(false);
  const first = items[0]?.key ?? '';
  const last = items.at(-1)?.key ?? '';
  const typing = state.typing.value;

  const toEnd = () => {
    const log = box.current;
    if (log) log.scrollTop = log.scrollHeight;
  };

  // After every render: the end stays in sight for those who are there; earlier pages push nothing away.
  useLayoutEffect(() => {
    const log = box.current;
    if (!log) return;
    const before = shown.current;
    const grewAbove = before.first !== '' && first !== before.first && last === before.last;
    if (grewAbove) log.scrollTop += log.scrollHeight - before.height;
    else if (atEnd.current || (last !== before.last && items.at(-1)?.mine)) toEnd();
    else if (last !== before.last) setBelow(true);
    shown.current = { first, last, height: log.scrollHeight };
  });

  // A keyboard that opens, or a panel that becomes visible, changes the height without a render.
  useEffect(() => {
    const log = box.current;
    if (!log) return;
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    observer.observe(log);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const log = box.current;
    if (!log) return;
    atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < nearEndPx;
    if (atEnd.current) setBelow(false);
  };

  return (
    <div class="conversation">
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label={strings.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        ref={box}
        onScroll={onScroll}
      >
        {items.length === 0 && <Greeting />}
        {state.timeline.value.from > 0 && items.length > 0 && (
          <button type="button" class="text-button earlier" onClick={() => session.loadEarlier()}>
            {strings.earlier}
          </button>
        )}
        <ol>
          {rows.map((row) =>
            row.kind === 'day' ? (
              <li key={row.key} class="day">
                <time dateTime={row.at.toISOString()}>{dayLabel(row.at, new Date(), locale, strings)}</time>
              </li>
            ) : row.kind === 'system' ? (
              <li key={row.key} class="system" dir="auto">
                {row.message.text}
              </li>
            ) : (
              <MessageRow key={row.key} row={row} />
            ),
          )}
        </ol>
        {typing !== null && (
          <p class="typing">
            <span class="visually-hidden">{strings.typing(typing)}</span>
            <span class="dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
          </p>
        )}
      </div>
      {below && (
        <button
          type="button"
          class="to-end"
          onClick={() => {
            toEnd();
            setBelow(false);
          }}
        >
          <Icon name="arrow-down" size={16} />
          {strings.newMessages}
        </button>
      )}
    </div>
  );
}
