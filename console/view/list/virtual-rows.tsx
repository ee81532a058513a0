import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ConversationSummary } from '../../../shared/protocol/entities.ts';
import type { ConversationSort } from '../../../shared/protocol/views.ts';
import { focusedRow, rowAsked, rowFocused, rowWanted } from '../../state/lists.ts';
import { density } from '../../state/preferences.ts';
import { type Range, rangeAt, rowPixels, scrollFor } from '../../windowing.ts';
import { ConversationRow } from '../conversation-row.tsx';

/** What scrolls around the rows. */
export interface Scroller {
  readonly current: HTMLElement | null;
}

interface Props {
  shown: readonly ConversationSummary[];
  /** How many there are in all; null: not known. */
  total: number | null;
  selected: string | null;
  sort: ConversationSort;
  agentId: string;
  scroller: Scroller;
  /** More can be fetched, and the end is near. */
  onNearEnd: (() => void) | null;
}

/** So many rows before the end, the next page is asked for. */
const nearEnd = 40;
/** Rows that come or go above keep what is in sight in its place; a list that is wholly another one does not. */
const mostShift = 30;

const rowElement = (id: string) => document.querySelector<HTMLElement>(`[data-conversation="${id}"]`);

/**
 * Ten thousand rows, of which those in sight are there. Every row is as high as every other; the one with the focus
 * stays, wherever it is scrolled to.
 */
export function VirtualRows({ shown, total, selected, sort, agentId, scroller, onNearEnd }: Props) {
  const range = useSignal<Range>({ from: 0, to: 20 });
  const pixels = rowPixels[density.value];
  /** Whose reasons were sent away by Escape, until the pointer or the focus has left it. */
  const hushed = useSignal<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The first row in sight. */
  const anchor = useRef<string | null>(null);
  const now = useRef({ shown, onNearEnd, pixels });
  now.current = { shown, onNearEnd, pixels };
  // Rendering moves rows, and a row that is moved loses the focus: who had it is asked before.
  const held = useRef<{ id: string; index: number } | null>(null);
  const active = document.activeElement;
  const inside = active instanceof HTMLElement && list.current?.contains(active);
  const id = inside ? (active.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null) : null;
  held.current = id === null ? null : { id, index: shown.findIndex((row) => row.id === id) };

  const measure = () => {
    const box = scroller.current;
    if (!box) return;
    const { shown, onNearEnd, pixels } = now.current;
    range.value = rangeAt(box.scrollTop, box.clientHeight, shown.length, pixels, range.value);
    anchor.current = shown[Math.floor(box.scrollTop / pixels)]?.id ?? null;
    if (onNearEnd && range.value.to > shown.length - nearEnd) onNearEnd();
  };

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, []);

  // Escape sends away why a row stands where it does, wherever the focus is: the pointer may have called for it.
  useEffect(() => {
    if (sort !== 'need') return;
    const hush = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      const told = [...(list.current?.querySelectorAll<HTMLElement>('.row-why') ?? [])].find(
        (why) => getComputedStyle(why).visibility === 'visible',
      );
      const row = told?.closest<HTMLElement>('[data-row]')?.dataset['row'];
      if (row === undefined) return;
      hushed.value = row;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', hush, { capture: true });
    return () => removeEventListener('keydown', hush, { capture: true });
  }, [sort]);
  const unhushed = (id: string) => {
    if (hushed.value === id) hushed.value = null;
  };

  const before = useRef(shown);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && before.current !== shown && box.scrollTop > 0 && anchor.current !== null) {
      const at = Math.floor(box.scrollTop / pixels);
      const shift = shown.findIndex((row) => row.id === anchor.current) - at;
      if (shift !== 0 && Math.abs(shift) <= mostShift && shown[at]?.id !== anchor.current)
        box.scrollTop += shift * pixels;
    }
    before.current = shown;
    measure();
    const lost = held.current;
    if (lost === null || document.activeElement !== document.body) return;
    // Where the row itself is gone, whoever stands in its place now has the focus.
    const next = shown[Math.min(Math.max(0, lost.index), shown.length - 1)];
    // Keys may be ahead of the focus: the row they have come to gets it, and not the one they left.
    const wanted = focusedRow.peek();
    const kept = (wanted === null ? null : rowElement(wanted)) ?? rowElement(lost.id);
    (kept ?? (next && rowElement(next.id)))?.focus({ preventScroll: true });
  });

  useSignalEffect(() => {
    const wanted = rowWanted.value;
    const box = scroller.current;
    if (wanted === null || !box) return;
    rowAsked(null);
    const index = now.current.shown.findIndex((row) => row.id === wanted);
    if (index < 0) return;
    rowFocused(wanted);
    box.scrollTop = scrollFor(index, box.scrollTop, box.clientHeight, now.current.pixels);
    measure();
    requestAnimationFrame(() => {
      // Keys may have gone on to another row meanwhile.
      if (focusedRow.value === wanted) rowElement(wanted)?.focus({ preventScroll: true });
    });
  });

  const { from, to } = range.value;
  const indexes = Array.from(
    { length: Math.max(0, Math.min(to, shown.length) - from) },
    (_, at) => from + at,
  );
  const kept = focusedRow.value === null ? -1 : shown.findIndex((row) => row.id === focusedRow.value);
  if (kept >= 0 && kept < from) indexes.unshift(kept);
  else if (kept >= to) indexes.push(kept);

  return (
    <ul
      ref={list}
      class="rows"
      style={{ blockSize: `${shown.length * pixels}px` }}
      onFocusIn={(event) => {
        const row =
          event.target instanceof HTMLElement &&
          event.target.closest<HTMLElement>('[data-row]')?.dataset['row'];
        if (row) rowFocused(row);
      }}
    >
      {indexes.map((index) => {
        const row = shown[index] as ConversationSummary;
        return (
          <li
            key={row.id}
            class="row-item"
            data-row={row.id}
            data-hushed={hushed.value === row.id}
            style={{ insetBlockStart: `${index * pixels}px` }}
            aria-setsize={total ?? -1}
            aria-posinset={index + 1}
            onPointerLeave={() => unhushed(row.id)}
            onBlurCapture={() => unhushed(row.id)}
          >
            <ConversationRow
              row={row}
              sort={sort}
              selected={row.id === selected}
              current={row.id === focusedRow.value}
              agentId={agentId}
            />
          </li>
        );
      })}
    </ul>
  );
}
