/**
 * Messages between the loader on the host page and the app in the frame. Both sides check `event.source` and
 * `event.origin` before they look at the data, and both name the exact origin they post to. Tokens of the chat
 * never travel here; the identity token that the page itself holds does.
 */
import * as v from 'valibot';

const some = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** Page → frame. */
export const hostMessageSchema = v.variant('rapport', [
  v.object({ rapport: v.literal('open') }),
  v.object({ rapport: v.literal('close') }),
  v.object({ rapport: v.literal('identify'), token: v.pipe(v.string(), v.maxLength(8192)) }),
  v.object({
    rapport: v.literal('update'),
    page: v.optional(v.object({ url: some(2000), title: some(300) })),
    referrer: v.optional(some(2000)),
    attributes: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]))),
  }),
  /** The visitor took up a greeting of the page (its id in the inbox's settings): it is the first line of the chat. */
  v.object({ rapport: v.literal('greeting'), id: some(40), text: some(300) }),
  v.object({ rapport: v.literal('send'), text: v.pipe(v.string(), v.maxLength(8000)) }),
  v.object({ rapport: v.literal('reset') }),
]);
export type HostMessage = v.InferOutput<typeof hostMessageSchema>;

/** Frame → page. The loader is too small for a schema library and checks these by hand. */
export type FrameMessage =
  /** `words` of the visitor's language for what stands on the host page. */
  | { rapport: 'ready'; words: { chat: string } }
  | { rapport: 'close' }
  /**
   * `keep` tells the loader that a conversation exists, so that the next page may look for unread messages;
   * `words` say the count.
   */
  | { rapport: 'unread'; count: number; keep: boolean; words: string }
  | { rapport: 'message'; message: { author: 'visitor' | 'agent' | 'system'; text: string; at: string } }
  | { rapport: 'status'; status: 'connecting' | 'online' | 'offline' }
  | { rapport: 'error'; code: string; message: string };
