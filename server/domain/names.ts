/** Controls and marks of direction: in a name they could break or turn around what stands beside it. */
const unfit = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** A name as one line that stays within its own bounds: `plainName('Da\u202ena\n')` → `Da na`. */
export const plainName = (name: string): string => name.replace(unfit, ' ').replace(/\s+/g, ' ').trim();
