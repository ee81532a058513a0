/** Which rows of a long list have to be there: those in sight and a few around them. Pure. */

/** How high a row is, by how much room things take; the styles have the same (`--row`). */
export const rowPixels = { comfortable: 64, compact: 52 } as const;
/** Rows beyond each edge, so that a quick scroll finds them there. */
const around = 6;

export interface Range {
  readonly from: number;
  /** The first that is not there any more. */
  readonly to: number;
}

/** The rows around what is in sight; the same range again where nothing changes by it. */
export function rangeAt(top: number, height: number, count: number, pixels: number, before: Range): Range {
  const from = Math.max(0, Math.min(count, Math.floor(top / pixels)) - around);
  const to = Math.min(count, Math.ceil((top + height) / pixels) + around);
  return from === before.from && to === before.to ? before : { from, to };
}

/** Where to scroll to for a row to be in sight whole; the same place where it is. */
export function scrollFor(index: number, top: number, height: number, pixels: number): number {
  const start = index * pixels;
  if (start < top) return start;
  return start + pixels > top + height ? start + pixels - height : top;
}
