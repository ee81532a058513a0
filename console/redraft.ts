/**
 * A suggestion written anew while an agent edits it: three texts (as it was put in, as it stands, as it would be now)
 * become one. What the agent touched stays as they left it, and what they took out stays out. Pure.
 */
import type { Piece } from '../shared/tone/types.ts';

export interface Redraft {
  readonly text: string;
  /** Pieces that are the agent's own by now. */
  readonly touched: ReadonlySet<string>;
  /** Where a place in the text as it stood is now. */
  caret(at: number): number;
}

/** A stretch of the text as it stood: a piece nobody touched, or what the agent has there. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece | null;
}

/**
 * @param base the pieces as they were put in, or written anew last
 * @param mine the text as it stands
 * @param next the pieces as they would be now
 * @param before pieces that the agent had touched by the last time
 */
export function redraft(
  base: readonly Piece[],
  mine: string,
  next: readonly Piece[],
  before: ReadonlySet<string> = new Set(),
): Redraft {
  const stretches = stretchesOf(base, mine);
  const whole = new Set(stretches.flatMap(({ piece }) => (piece ? [piece.key] : [])));
  const touched = new Set([...before, ...base.filter(({ key }) => !whole.has(key)).map(({ key }) => key)]);
  const nextByKey = new Map(next.map((piece) => [piece.key, piece]));
  const fresh = new Set(next.filter(({ key }) => !whole.has(key) && !touched.has(key)).map(({ key }) => key));

  let text = '';
  /** Where each old stretch begins, and where it begins now. */
  const moved: { from: number; length: number; to: number; now: number }[] = [];
  const put = (piece: Piece, old: Stretch | null): void => {
    const opens = text === '' || /\s$/.test(text);
    text += opens ? '' : piece.join === '' ? ' ' : piece.join;
    if (old)
      moved.push({ from: old.start, length: old.end - old.start, to: text.length, now: piece.text.length });
    text += piece.text;
  };
  /** Fresh pieces that follow the one with this key in `next`; null: those before all others. */
  const putFreshAfter = (key: string | null): void => {
    let at = key === null ? 0 : next.findIndex((piece) => piece.key === key) + 1;
    for (let piece = next[at]; piece && fresh.has(piece.key); piece = next[++at]) {
      put(piece, null);
      fresh.delete(piece.key);
    }
  };

  putFreshAfter(null);
  stretches.forEach((stretch, index) => {
    const { piece, start, end } = stretch;
    if (piece === null) {
      const own = mine.slice(start, end);
      // A joint between two pieces nobody touched is theirs, and comes with the one that follows.
      const joint = own.trim() === '' && index > 0 && index < stretches.length - 1;
      if (joint) return;
      const kept = text === '' || /\s$/.test(text) ? own.trimStart() : own;
      const space = text !== '' && !/\s$/.test(text) && !/^[\s\p{P}]/u.test(kept) ? ' ' : '';
      moved.push({ from: start, length: end - start, to: text.length + space.length, now: kept.length });
      text += space + kept;
      return;
    }
    const now = nextByKey.get(piece.key);
    if (now) {
      put(now, stretch);
      putFreshAfter(now.key);
    } else moved.push({ from: start, length: end - start, to: text.length, now: 0 });
  });
  // Whose neighbours are gone goes to the end.
  for (const piece of next) if (fresh.has(piece.key)) put(piece, null);

  return {
    text,
    touched,
    caret(at) {
      const last = moved.findLast(({ from }) => from <= at);
      return last
        ? Math.min(text.length, last.to + Math.min(at - last.from, last.now))
        : Math.min(at, text.length);
    },
  };
}

/** The pieces that stand in a text as they were, in their order, and what lies between them. */
function stretchesOf(base: readonly Piece[], mine: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const piece of base) {
    const start = mine.indexOf(piece.text, from);
    if (start < 0 || !standsAlone(mine, start, start + piece.text.length)) continue;
    if (start > from) found.push({ start: from, end: start, piece: null });
    from = start + piece.text.length;
    found.push({ start, end: from, piece });
  }
  if (from < mine.length) found.push({ start: from, end: mine.length, piece: null });
  return found;
}

/** "Here you go" inside "Here you goes" is the agent's own. */
const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
