import type { VNode } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { pageAt, type Slice, sliceAround } from '../../shared/scroll-window.ts';
import { lastContiguousSeq } from '../../shared/timeline.ts';
import { useView } from './context.ts';
import { Icon } from './Icon.tsx';
import { MessageRow } from './MessageRow.tsx';
import { createPages, type Page } from './pages.ts';
import { dayLabel, type Row } from './rows.ts';

/** Nearer to the end than this counts as being at the end. */
const nearEndPx = 64;
/** Pages within this distance of the viewport are drawn, so that scrolling meets no blank. */
const drawnMarginPx = 1000;
/** From here on the page before the first one is fetched. */
const fetchWithinPx = 1200;
/** A row nobody has seen yet: a short message of two lines. */
const guessedRowPx = 60;
/** Where the line above the first new message comes to stand on opening. */
const newLineAtPx = 32;

/**
 * What is held in place while the conversation changes around it: the lower edge of the first row in sight (its upper
 * one moves when an earlier message takes the name above it), so far from the viewport's upper edge.
 */
interface Anchor {
  /** The one at the upper edge. */
  readonly page: number;
  /** Where nothing in sight is drawn yet, the drawn row next to it: the way scrolled is then exactly the way gone. */
  readonly key: string | null;
  readonly offset: number;
}

const lowerEdge = (element: HTMLElement) => element.offsetTop + element.offsetHeight;

/** What the scrolling knows from one drawing to the next. */
interface Place {
  atEnd: boolean;
  anchor: Anchor;
  /** Messages up to here have been in sight. */
  seen: number;
  /** Where the scrolling stood when it was looked at last; what differs since is the visitor's doing. */
  top: number;
  lastOwn: string | undefined;
  /** Size of the viewport. */
  width: number;
  height: number;
  /** By page id. */
  readonly heights: Map<number, number>;
  pages: readonly Page[];
  rows: readonly Row[];
  slice: Slice;
}

/**
 * The messages; only those near the viewport are drawn. New ones are read out by a live region of their own, incoming
 * ones only; so the log itself is silent and one's own words are not echoed.
 */
export function Log() {
  const { state, session, strings, locale } = useView();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [pagesOf] = useState(createPages);
  const [rowNodes] = useState(() => new WeakMap<Row, VNode>());
  const place = useRef<Place>({
    atEnd: true,
    anchor: { page: 0, key: null, offset: 0 },
    seen: 0,
    top: 0,
    lastOwn: undefined,
    width: 0,
    height: 0,
    heights: new Map(),
    pages: [],
    rows: [],
    slice: sliceAround([], undefined, 0, 0),
  }).current;
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  const timeline = state.timeline.value;
  const outbox = state.outbox.value;
  const divider = state.divider.value;
  const typing = state.typing.value;

  // One's own words are always followed to the end.
  const lastOwn = outbox.at(-1)?.clientId;
  if (lastOwn !== undefined && lastOwn !== place.lastOwn) place.atEnd = true;
  place.lastOwn = lastOwn;

  place.pages = pagesOf(timeline, outbox, divider);
  const { pages } = place;
  place.slice = sliceNow();
  const { first, end, above, below } = place.slice;
  place.rows = pages.slice(first, end).flatMap((page) => page.rows());
  const { rows } = place;
  if (place.atEnd) place.seen = lastContiguousSeq(timeline);
  const missed = timeline.messages
    .slice(Math.max(0, place.seen - timeline.from))
    .filter(({ author }) => author.kind !== 'visitor').length;

  function pageHeights(): number[] {
    return place.pages.map(({ id, size }) => place.heights.get(id) ?? size * guessedRowPx);
  }

  function sliceNow(): Slice {
    const { atEnd, anchor, height } = place;
    const at = place.pages.findIndex(({ id }) => id >= anchor.page);
    return sliceAround(pageHeights(), atEnd || at === -1 ? undefined : at, height, drawnMarginPx);
  }

  /** The element of a drawn row; a blank stands before them while there are pages above. */
  const elementOf = (row: number) =>
    list.current?.children[row + (place.slice.above > 0 ? 1 : 0)] as HTMLElement | undefined;

  /** Sees where the visitor is now. */
  function look(): void {
    const log = box.current;
    const ol = list.current;
    if (!log || !ol) return;
    const top = log.scrollTop;
    place.top = top;
    const left = log.scrollHeight - top - log.clientHeight;
    place.atEnd = left < nearEndPx;
    let [low, high] = [0, place.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = elementOf(middle);
      if (element && lowerEdge(element) <= top) low = middle + 1;
      else high = middle;
    }
    // A date line may be gone when earlier messages come before it.
    while (/day|new/.test(place.rows[low]?.kind ?? '')) low++;
    const row = Math.min(low, place.rows.length - 1);
    const element = elementOf(row);
    const isInSight = element && lowerEdge(element) > top && element.offsetTop < top + log.clientHeight;
    const page = isInSight ? pageOf(row) : pageAt(pageHeights(), top - ol.offsetTop);
    place.anchor = {
      page: place.pages[page]?.id ?? 0,
      key: place.rows[row]?.key ?? null,
      offset: element ? lowerEdge(element) - top : 0,
    };
  }

  /** The page of a drawn row. */
  function pageOf(row: number): number {
    let page = place.slice.first;
    for (let rest = row; page < place.slice.end - 1; page++) {
      rest -= place.pages[page]?.rows().length ?? 0;
      if (rest < 0) break;
    }
    return page;
  }

  /** Puts the viewport where it was: at the end, or with the same row at the same height. */
  function hold(): void {
    const log = box.current;
    if (!log) return;
    if (place.atEnd) {
      log.scrollTop = log.scrollHeight;
      return;
    }
    const { key, offset } = place.anchor;
    const row = key === null ? -1 : place.rows.findIndex((one) => one.key === key);
    const element = row === -1 ? undefined : elementOf(row);
    if (element === undefined) return;
    const by = lowerEdge(element) - offset - place.top;
    if (Math.abs(by) >= 1) log.scrollTop += by;
    place.top += by;
  }

  function measure(): void {
    const ol = list.current;
    if (!ol) return;
    let row = 0;
    for (const page of place.pages.slice(place.slice.first, place.slice.end)) {
      const top = elementOf(row)?.offsetTop ?? 0;
      row += page.rows().length;
      const bottom = elementOf(row)?.offsetTop ?? ol.offsetTop + ol.offsetHeight;
      place.heights.set(page.id, bottom - top);
    }
  }

  useLayoutEffect(() => {
    measure();
    hold();
    if (!place.atEnd) look();
  });

  // On opening, what is new comes into view from its beginning.
  useLayoutEffect(() => {
    if (divider === null) return;
    const page = place.pages.findLast(({ rows: inside }) => inside().some(({ kind }) => kind === 'new'));
    if (page === undefined) return;
    place.atEnd = false;
    place.seen = divider;
    place.anchor = { page: page.id, key: 'new', offset: newLineAtPx };
    redraw(undefined);
  }, [divider]);

  // What changes heights without a drawing of ours: a keyboard, a part that arrives late, another width.
  useLayoutEffect(() => {
    const [log, ol] = [box.current, list.current];
    if (!log || !ol) return;
    const observer = new ResizeObserver(() => {
      if (log.clientWidth !== place.width) place.heights.clear();
      const grown = log.clientHeight > place.height;
      place.width = log.clientWidth;
      place.height = log.clientHeight;
      measure();
      hold();
      if (grown) redraw(undefined);
    });
    observer.observe(log);
    observer.observe(ol);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    look();
    const next = sliceNow();
    const drawn = place.slice;
    if (next.first < drawn.first || next.end > drawn.end) redraw(undefined);
    if (place.atEnd) place.seen = lastContiguousSeq(state.timeline.peek());
    if (timeline.from > 0 && (box.current?.scrollTop ?? 0) < fetchWithinPx) void session.loadEarlier();
  };

  const toEnd = () => {
    place.atEnd = true;
    redraw(undefined);
    // The button goes; who pressed it with a key must not fall out of the chat.
    box.current?.focus({ preventScroll: true });
  };

  const earlier = async () => {
    await session.loadEarlier();
    if (state.timeline.peek().from === 0) box.current?.focus({ preventScroll: true });
  };

  function draw(row: Row): VNode {
    switch (row.kind) {
      case 'new':
        return (
          <li key={row.key} class="new-line">
            {strings.newMessages}
          </li>
        );
      case 'day':
        return (
          <li key={row.key} class="day">
            <time dateTime={row.at.toISOString()}>{dayLabel(row.at, new Date(), locale, strings)}</time>
          </li>
        );
      case 'system':
        return (
          <li key={row.key} class="system" dir="auto">
            {row.message.text}
          </li>
        );
      case 'message': {
        // The very same node for the very same row: it is not drawn again.
        const node = rowNodes.get(row) ?? <MessageRow key={row.key} row={row} />;
        rowNodes.set(row, node);
        return node;
      }
    }
  }

  return (
    <>
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
        {timeline.from > 0 && (
          <button type="button" class="text-button earlier" onClick={earlier}>
            {strings.earlier}
          </button>
        )}
        <ol ref={list}>
          {above > 0 && <li key="above" aria-hidden="true" style={{ height: `${above}px` }} />}
          {rows.map(draw)}
          {below > 0 && <li key="below" aria-hidden="true" style={{ height: `${below}px` }} />}
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
      {missed > 0 && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="arrow-down" size={16} />
          {strings.unread(missed)}
        </button>
      )}
    </>
  );
}
