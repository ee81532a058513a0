/** Which pages of a long conversation are drawn, from their heights (measured, or guessed while unseen). Pure. */

export interface Slice {
  /** Indexes of the pages drawn: `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** Heights of what is not drawn, in pixels. */
  readonly above: number;
  readonly below: number;
}

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);

/**
 * The pages within `margin` of a viewport that shows page `at` at its upper edge; or, without `at`, the end of the
 * last page at its lower edge.
 *
 * @example sliceAround([900, 900, 900], undefined, 600, 200) // { first: 2, end: 3, above: 1800, below: 0 }
 */
export function sliceAround(
  heights: readonly number[],
  at: number | undefined,
  viewport: number,
  margin: number,
): Slice {
  const last = Math.max(0, heights.length - 1);
  let first = Math.min(at ?? last, last);
  let end = Math.min(first + 1, heights.length);
  if (at !== undefined) {
    // How much of the page at the edge is above it is not known, so none of it counts.
    for (let shown = 0; end < heights.length && shown < viewport + margin; end++) shown += heights[end] ?? 0;
  }
  const wanted = at === undefined ? viewport + margin - (heights[last] ?? 0) : margin;
  for (let shown = 0; first > 0 && shown < wanted; ) shown += heights[--first] ?? 0;
  return { first, end, above: sum(heights.slice(0, first)), below: sum(heights.slice(end)) };
}

/** The page that holds a point this far below the first one's upper edge. */
export function pageAt(heights: readonly number[], y: number): number {
  let top = 0;
  const index = heights.findIndex((height) => {
    top += height;
    return y < top;
  });
  return index === -1 ? Math.max(0, heights.length - 1) : index;
}
