/**
 * What is drawn of a long conversation, and the promise that nothing in sight moves: while earlier pages come, while
 * heights change, while messages arrive, the line at the upper edge stays where it is, or the end stays the end.
 */

import { pageAt, type Slice, sliceAround } from '../../../shared/scroll-window.ts';
import { lastContiguousSeq, type Timeline } from '../../../shared/timeline.ts';
import type { ThreadItem, ThreadPage } from '../../thread-items.ts';

/** Nearer to the end than this counts as being at the end. */
const nearEndPx = 48;
/** Pages within this distance of the viewport are drawn, so that scrolling meets no blank. */
const drawnMarginPx = 800;
/** At first only what is seen: the rest is drawn once that has been painted. */
const firstMarginPx = 0;
/** A line nobody has seen yet: a short message of two lines. */
const guessedLinePx = 58;

/**
 * What is held in place: the lower edge of the first line in sight (its upper one moves when an earlier message takes
 * the name above it), so far from the viewport's upper edge.
 */
interface Anchor {
  /** The one at the upper edge. */
  readonly page: number;
  /** Where nothing in sight is drawn yet, the drawn line next to it: the way scrolled is then exactly the way gone. */
  readonly key: string | null;
  readonly offset: number;
}

const lowerEdge = (element: HTMLElement) => element.offsetTop + element.offsetHeight;

export class HeldScroll {
  atEnd = true;
  /** The log, and the list of lines in it. */
  box: HTMLElement | null = null;
  list: HTMLElement | null = null;
  slice: Slice = sliceAround([], undefined, 0, 0);
  items: readonly ThreadItem[] = [];
  /** Messages up to here have been in sight. */
  seen = 0;
  #margin = firstMarginPx;
  #pages: readonly ThreadPage[] = [];
  #anchor: Anchor = { page: 0, key: null, offset: 0 };
  /** The anchor is where to go, wherever the scrolling stands; it was not measured there. */
  #going = false;
  /** Where the scrolling stood when it was looked at last; what differs since is the person's doing. */
  #top = 0;
  #width = 0;
  #height = typeof innerHeight === 'number' ? innerHeight : 0;
  /** By page id. */
  readonly #heights = new Map<number, number>();

  /** The conversation as it is now: what of it is to be drawn stands in `slice` and `items` afterwards. */
  show(pages: readonly ThreadPage[], timeline: Timeline): void {
    this.#pages = pages;
    this.slice = this.#sliceNow();
    this.items = pages.slice(this.slice.first, this.slice.end).flatMap((page) => page.items());
    if (this.atEnd) this.seen = lastContiguousSeq(timeline);
  }

  #pageHeights(): number[] {
    return this.#pages.map(({ id, size }) => this.#heights.get(id) ?? size * guessedLinePx);
  }

  #sliceNow(): Slice {
    const at = this.#pages.findIndex(({ id }) => id >= this.#anchor.page);
    const around = this.atEnd || at === -1 ? undefined : at;
    return sliceAround(this.#pageHeights(), around, this.#height, this.#margin);
  }

  /** The element of a drawn line; a blank stands before them while there are pages above. */
  #elementOf(line: number): HTMLElement | undefined {
    return this.list?.children[line + (this.slice.above > 0 ? 1 : 0)] as HTMLElement | undefined;
  }

  elementWith(key: string): HTMLElement | undefined {
    const line = this.items.findIndex((item) => item.key === key);
    return line === -1 ? undefined : this.#elementOf(line);
  }

  /** Sees where the person is now. */
  look(): void {
    const { box, list } = this;
    if (!box || !list) return;
    const top = box.scrollTop;
    this.#top = top;
    this.#going = false;
    this.atEnd = box.scrollHeight - top - box.clientHeight < nearEndPx;
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const element = this.#elementOf(middle);
      if (element && lowerEdge(element) <= top) low = middle + 1;
      else high = middle;
    }
    // These may be gone when earlier messages come before them, or when they are read.
    while (/date|unread/.test(this.items[low]?.kind ?? '')) low++;
    const line = Math.min(low, this.items.length - 1);
    const element = this.#elementOf(line);
    const isInSight = element && lowerEdge(element) > top && element.offsetTop < top + box.clientHeight;
    const page = isInSight ? this.#pageOf(line) : pageAt(this.#pageHeights(), top - list.offsetTop);
    this.#anchor = {
      page: this.#pages[page]?.id ?? 0,
      key: this.items[line]?.key ?? null,
      offset: element ? lowerEdge(element) - top : 0,
    };
  }

  /** The page of a drawn line. */
  #pageOf(line: number): number {
    let page = this.slice.first;
    for (let rest = line; page < this.slice.end - 1; page++) {
      rest -= this.#pages[page]?.items().length ?? 0;
      if (rest < 0) break;
    }
    return page;
  }

  /** Puts the viewport where it was: at the end, or with the same line at the same height. */
  hold(): void {
    const { box } = this;
    if (!box) return;
    if (this.atEnd) {
      box.scrollTop = box.scrollHeight;
      return;
    }
    const { key, offset } = this.#anchor;
    const element = key === null ? undefined : this.elementWith(key);
    if (element === undefined) return;
    if (this.#going) this.#top = box.scrollTop;
    this.#going = false;
    const by = lowerEdge(element) - offset - this.#top;
    if (Math.abs(by) >= 1) box.scrollTop += by;
    this.#top += by;
  }

  /** Takes the heights of what is drawn. */
  measure(): void {
    const { list } = this;
    if (!list) return;
    let line = 0;
    for (const page of this.#pages.slice(this.slice.first, this.slice.end)) {
      const top = this.#elementOf(line)?.offsetTop ?? 0;
      line += page.items().length;
      const bottom = this.#elementOf(line)?.offsetTop ?? list.offsetTop + list.offsetHeight;
      this.#heights.set(page.id, bottom - top);
    }
  }

  /** The log has another size; whether more has to be drawn. */
  resized(): boolean {
    const { box } = this;
    if (!box) return false;
    if (box.clientWidth !== this.#width) this.#heights.clear();
    const grown = box.clientHeight > this.#height;
    this.#width = box.clientWidth;
    this.#height = box.clientHeight;
    this.measure();
    this.hold();
    return grown;
  }

  /** What is in sight has been painted: from now on more is drawn than that. */
  painted(): void {
    this.#margin = drawnMarginPx;
  }

  /** Whether something in sight is not drawn. */
  lacks(): boolean {
    const next = this.#sliceNow();
    return next.first < this.slice.first || next.end > this.slice.end;
  }

  /** With the next drawing, the line `key` on page `page` comes to stand so far below the upper edge. */
  goTo(page: number, key: string, offset: number): void {
    this.atEnd = false;
    this.#anchor = { page, key, offset };
    this.#going = true;
  }
}
