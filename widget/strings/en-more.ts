/** English, the second part: words of parts that load when they are first needed (`view/Lazy.tsx`). */
export const more = {};

export type MoreStrings = typeof more;
