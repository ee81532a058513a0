/**
 * What a message may carry beside its text. The text is always a full plain version of it (for mail, transcripts,
 * assistive technology and clients that know no blocks), so a block adds comfort and never meaning.
 */
import * as v from 'valibot';
import { seqSchema } from './ids.ts';

const storable = v.check((text: string) => !text.includes('\u0000') && text.isWellFormed(), 'bad_text');
const words = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'expected some text'), v.maxLength(most), storable);

/** Answers a visitor may give with one tap; each is sent as a message of theirs. */
export const repliesBlock = v.object({
  kind: v.literal('replies'),
  options: v.pipe(v.array(words(80)), v.minLength(1), v.maxLength(8)),
});

/** Things to do one after the other; `ask` adds "Did that work?" with yes and not yet. */
export const stepsBlock = v.object({
  kind: v.literal('steps'),
  title: v.optional(words(120)),
  steps: v.pipe(v.array(words(500)), v.minLength(1), v.maxLength(12)),
  ask: v.boolean(),
});

/** Pages worth reading. Shown from these words alone: nothing is fetched from the pages themselves. */
export const linksBlock = v.object({
  kind: v.literal('links'),
  links: v.pipe(
    v.array(
      v.object({
        url: v.pipe(
          v.string(),
          v.maxLength(2000),
          v.check(
            (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
            'expected an http or https address',
          ),
        ),
        title: words(120),
        description: v.optional(words(300)),
      }),
    ),
    v.minLength(1),
    v.maxLength(6),
  ),
});

export const fieldType = v.picklist(['text', 'long', 'email', 'tel', 'number', 'date', 'choice', 'check']);
export type FieldType = v.InferOutput<typeof fieldType>;
export const fieldSchema = v.object({
  /** Key of its value in the answer. */
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'expected a name such as order_number')),
  label: words(120),
  type: fieldType,
  required: v.boolean(),
  /** Of a `choice`; absent elsewhere. */
  options: v.optional(v.pipe(v.array(words(80)), v.minLength(1), v.maxLength(20))),
});
export type Field = v.InferOutput<typeof fieldSchema>;

export const formBlock = v.object({
  kind: v.literal('form'),
  title: v.optional(words(120)),
  fields: v.pipe(
    v.array(fieldSchema),
    v.minLength(1),
    v.maxLength(12),
    v.check(
      (fields) => new Set(fields.map(({ name }) => name)).size === fields.length,
      'expected every field to have a name of its own',
    ),
    v.check(
      (fields) => fields.every(({ type, options }) => (type === 'choice') === (options !== undefined)),
      'expected options for a choice, and for nothing else',
    ),
  ),
});

export const fieldValue = v.union([
  v.pipe(v.string(), v.maxLength(2000), storable),
  v.pipe(v.number(), v.finite()),
  v.boolean(),
]);
/** A visitor's answer to the replies, steps or form of the message `to`; one for each such message. */
export const answerBlock = v.object({
  kind: v.literal('answer'),
  to: seqSchema,
  /** Of a form, by field name. Of steps, `worked`. Of replies, `option`. */
  values: v.pipe(
    v.record(v.string(), fieldValue),
    v.check((values) => Object.keys(values).length <= 12, 'expected at most 12 values'),
  ),
});
export type AnswerBlock = v.InferOutput<typeof answerBlock>;

export const blockSchema = v.variant('kind', [repliesBlock, stepsBlock, linksBlock, formBlock, answerBlock]);
export type Block = v.InferOutput<typeof blockSchema>;
export const blocksSchema = v.pipe(v.array(blockSchema), v.maxLength(4));

/** A file that came with a message. Its bytes: `GET /api/v1/files/<id>` with the reader's own authorisation. */
export const attachmentSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** What its bytes are, as found by looking at them. */
  type: v.string(),
  bytes: v.number(),
  /** Pixels, of an image. */
  width: v.optional(v.number()),
  height: v.optional(v.number()),
});
export type Attachment = v.InferOutput<typeof attachmentSchema>;
export const mostAttachments = 10;

export { type FieldProblem, fieldProblem } from '../field-problem.ts';
