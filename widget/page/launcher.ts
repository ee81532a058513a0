/** What passes between the loader and the page part (`page.ts`), which the loader fetches when the chat is there. */

/**
 * What happened, in order and from the beginning: calls of the page API that the loader does not answer itself, by
 * name and with their arguments; messages of the frame, with the frame's window; `open`, `close`, `error` (the frame
 * did not load) and `destroy`. Until the page part is there they are kept; then it takes the place of `push`.
 */
export type News = [what: string | undefined, ...details: unknown[]];

/** `data-*` of the tag over the inbox's look; names as in `dataset`. */
export type Options = Record<string, string | undefined>;
