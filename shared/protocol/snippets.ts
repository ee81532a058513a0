/** Ready texts behind `/shortcut`: an agent's own, or everybody's. */
import * as v from 'valibot';
import { isStorableText, maxTextLength } from './entities.ts';
import { idSchema, inboxNameSchema, timestampSchema } from './ids.ts';

/** At most this many can be read by one agent; a list to choose from has an end. */
export const mostSnippets = 1000;

const shortcut = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u,
    'expected up to 40 letters, digits, - and _, such as refund-done',
  ),
);
const text = v.pipe(
  v.string(),
  v.check((words) => words.trim() !== '', 'expected some text'),
  v.check(isStorableText, 'bad_text'),
  v.maxLength(maxTextLength, 'too_long'),
);

export const snippetSchema = v.object({
  id: idSchema,
  shortcut: v.string(),
  text: v.string(),
  /** Everybody's; else the caller's own. */
  shared: v.boolean(),
  /** Only for conversations of this inbox; null: for all. */
  inbox: v.nullable(v.string()),
  uses: v.number(),
  usedAt: v.nullable(timestampSchema),
});
export type Snippet = v.InferOutput<typeof snippetSchema>;

export const snippetCreate = v.object({
  shortcut,
  text,
  shared: v.optional(v.boolean(), false),
  inbox: v.optional(v.nullable(inboxNameSchema), null),
});
export const snippetChange = v.partial(v.object({ shortcut, text, inbox: v.nullable(inboxNameSchema) }));
export const snippetsAnswer = v.object({ snippets: v.array(snippetSchema) });
/** `advice`: what the guard has to say of the text. It is saved all the same. */
export const snippetAnswer = v.object({ snippet: snippetSchema, advice: v.array(v.string()) });
