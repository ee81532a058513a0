/** What people wrote, made fit to stand among other things: names in one line, text without what acts on a screen. */

/** Controls and marks of direction: in a name they could break or turn around what stands beside it. */
const unfit = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** A name as one line that stays within its own bounds: `plainName('Da\u202ena\n')` → `Da na`. */
export const plainName = (name: string): string => name.replace(unfit, ' ').replace(/\s+/g, ' ').trim();

/** Controls that no page may hold, and that a terminal would obey, become the mark for what cannot be shown. */
export const shownText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
