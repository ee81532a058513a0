/** Changing what was said: an agent edits a message of theirs, or takes one back. */
import * as v from 'valibot';
import { textSchema } from './entities.ts';
import { idSchema, seqSchema } from './ids.ts';

/** An agent may change a message of their own for so long; owners and admins may take any agent's back at any time. */
export const changeWithinMs = 15 * 60_000;

const seqOfMessage = v.pipe(seqSchema, v.minValue(1));
/** Its author alone, and only words: a message with blocks is taken back and sent anew. */
export const messageEdit = v.object({
  conversation: idSchema,
  seq: seqOfMessage,
  text: textSchema,
  /** As with `message:send`: an owner or administrator insists on what the inbox would hold back (`deflects`). */
  anyway: v.optional(v.boolean()),
});
export type MessageEdit = v.InferOutput<typeof messageEdit>;
/** What it said is removed for good, its files with it; that there was a message stays. */
export const messageDelete = v.object({ conversation: idSchema, seq: seqOfMessage });
export type MessageDelete = v.InferOutput<typeof messageDelete>;

export const messageCommands = {
  'message:edit': messageEdit,
  'message:delete': messageDelete,
} as const;
