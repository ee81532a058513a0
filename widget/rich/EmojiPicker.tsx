import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useView } from '../view/context.ts';
import { useMore } from '../view/Lazy.tsx';
import { type Emoji, emojiGroups, findEmoji, inserted } from './emoji.ts';
import './rich.css';

const columns = 8;
/** Kept while the page lives, nowhere else. */
let recent: readonly Emoji[] = [];

/** A grid over the composer; arrows move in it, letters search, and what is chosen lands at the caret. */
export function EmojiPicker() {
  const { state } = useView();
  const more = useMore();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const groups =
    query.trim() === ''
      ? [...(recent.length > 0 ? [{ group: 'recent', emoji: recent }] : []), ...emojiGroups]
      : [{ group: 'found', emoji: findEmoji(query) }];
  const rows = groups.flatMap(({ group, emoji }) =>
    Array.from({ length: Math.ceil(emoji.length / columns) }, (_, row) => ({
      title: row === 0 ? more.emojiGroups[group] : undefined,
      cells: emoji.slice(row * columns, (row + 1) * columns),
    })),
  );

  const close = () => {
    state.panel.value = null;
  };

  useEffect(() => {
    search.current?.focus();
    const outside = (event: PointerEvent) => {
      const target = event.target as Element;
      if (!box.current?.contains(target) && !target.closest('[data-focus="emoji"]')) close();
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, []);

  const choose = (chosen: Emoji) => {
    recent = [chosen, ...recent.filter(({ emoji }) => emoji !== chosen.emoji)].slice(0, columns);
    const field = document.querySelector<HTMLTextAreaElement>('[data-focus="composer"]');
    const { value: draft } = state.draft;
    const from = field?.selectionStart ?? draft.length;
    const { text, caret } = inserted(draft, from, field?.selectionEnd ?? from, chosen.emoji);
    state.draft.value = text;
    close();
    field?.focus();
    // The field shows the new text only after the next render.
    requestAnimationFrame(() => field?.setSelectionRange(caret, caret));
  };

  /** Cells are counted row by row, full rows or not, so that up and down keep the column. */
  const cellAt = (index: number) => rows[Math.floor(index / columns)]?.cells[index % columns];
  const moveTo = (index: number) => {
    const row = Math.min(rows.length - 1, Math.max(0, Math.floor(index / columns)));
    const last = (rows[row]?.cells.length ?? 1) - 1;
    const place = row * columns + Math.min(last, ((index % columns) + columns) % columns);
    setAt(place);
    box.current?.querySelector<HTMLElement>(`[data-at="${place}"]`)?.focus();
  };

  const onGridKey = (event: KeyboardEvent) => {
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
    const step: Record<string, number> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      ArrowDown: columns,
      ArrowUp: -columns,
    };
    const by = step[event.key];
    if (by !== undefined) {
      event.preventDefault();
      let next = at + by;
      // Past the end of a short row the next one begins.
      if (Math.abs(by) === 1 && cellAt(next) === undefined) {
        next = by > 0 ? (Math.floor(at / columns) + 1) * columns : next;
      }
      if (next < 0) search.current?.focus();
      else if (next < rows.length * columns) moveTo(next);
    } else if (event.key === 'Home') moveTo(at - (at % columns));
    else if (event.key === 'End') moveTo(at - (at % columns) + columns - 1);
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      search.current?.focus();
    }
  };

  const active = cellAt(at) === undefined ? 0 : at;
  return (
    <div
      ref={box}
      class="emoji"
      role="dialog"
      aria-label={more.emoji}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
        document.querySelector<HTMLElement>('[data-focus="emoji"]')?.focus();
      }}
    >
      <input
        ref={search}
        class="input emoji-search"
        type="search"
        placeholder={more.searchEmoji}
        aria-label={more.searchEmoji}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && rows.length > 0) {
            event.preventDefault();
            moveTo(active);
          }
          const first = rows[0]?.cells[0];
          if (event.key === 'Enter' && query.trim() !== '' && first) {
            event.preventDefault();
            choose(first);
          }
        }}
      />
      <p class={rows.length === 0 ? 'emoji-none' : 'visually-hidden'} role="status">
        {rows.length === 0 && more.noEmoji}
      </p>
      <div class="emoji-scroll">
        <table class="emoji-grid" aria-label={more.emoji} onKeyDown={onGridKey}>
          <tbody>
            {rows.map(({ title, cells }, row) => (
              <Fragment key={row}>
                {title !== undefined && (
                  <tr>
                    <th colSpan={columns} scope="colgroup">
                      {title}
                    </th>
                  </tr>
                )}
                <tr>
                  {cells.map((cell, column) => {
                    const place = row * columns + column;
                    return (
                      <td key={place}>
                        {/* Its own name: assistive technology knows it in the visitor's language. */}
                        <button
                          type="button"
                          data-at={place}
                          tabIndex={place === active ? 0 : -1}
                          onFocus={() => setAt(place)}
                          onClick={() => choose(cell)}
                        >
                          {cell.emoji}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
