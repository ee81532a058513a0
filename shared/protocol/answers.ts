/** The answers library: what suggestions are made of, kept by inbox. */
import * as v from 'valibot';
import { isStorableText } from './entities.ts';
import { idSchema, seqSchema, timestampSchema } from './ids.ts';

export const mostAnswers = 5000;
export const answerLimits = { title: 200, body: 8000, question: 300, questions: 200 } as const;
const { title, body, question, questions } = answerLimits;

const line = (most: number) =>
  v.pipe(
    v.string('expected text'),
    v.check(isStorableText, 'bad_text'),
    v.trim(),
    v.maxLength(most, `expected at most ${most} characters`),
  );

/** What an editor or an import gives. */
export const answerWrite = v.object({
  title: v.pipe(line(title), v.minLength(1, 'expected a title')),
  body: v.pipe(line(body), v.minLength(1, 'expected the words of the answer')),
  /** Ways people ask for it, in their own words. */
  questions: v.optional(
    v.pipe(
      v.array(line(question), 'expected a list of questions'),
      v.maxLength(questions, `expected at most ${questions} questions`),
      v.transform((all) => [...new Set(all.filter((one) => one !== ''))]),
    ),
    [],
  ),
  /** Kept, and not suggested now. */
  archived: v.optional(v.boolean(), false),
});
export type AnswerWrite = v.InferOutput<typeof answerWrite>;

export const answerId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected a short name such as lost-card'),
);
/** `POST /api/v1/inboxes/<name>/answers` */
export const answerCreate = v.object({ id: v.optional(answerId), ...answerWrite.entries });
export type AnswerCreate = v.InferOutput<typeof answerCreate>;

export const libraryAnswer = v.object({
  id: v.string(),
  title: v.string(),
  body: v.string(),
  questions: v.array(v.string()),
  archived: v.boolean(),
  updatedAt: timestampSchema,
  /** Name of the agent; null: imported, seeded, or they left. */
  updatedBy: v.nullable(v.string()),
  /** What agents did with it of late, where it was suggested. */
  used: v.object({ kept: v.number(), edited: v.number(), setAside: v.number() }),
});
export type LibraryAnswer = v.InferOutput<typeof libraryAnswer>;

/** What the guard would say of the body, if an agent had written it to a customer. */
export const answerAdvice = v.object({
  kind: v.string(),
  start: v.number(),
  end: v.number(),
  advice: v.string(),
});
export const answerSaved = v.object({ answer: libraryAnswer, advice: v.array(answerAdvice) });
export type AnswerSaved = v.InferOutput<typeof answerSaved>;
export const answersList = v.object({ answers: v.array(libraryAnswer) });

// Import

export const importFormat = v.picklist(['csv', 'markdown', 'json']);
/** `POST /api/v1/inboxes/<name>/answers/import`: without `apply` it only says what would happen. */
export const answersImport = v.object({
  files: v.pipe(
    v.array(v.object({ name: v.pipe(v.string(), v.maxLength(300)), format: importFormat, text: v.string() })),
    v.minLength(1, 'expected at least one file'),
    v.maxLength(2000, 'expected at most 2,000 files'),
  ),
  apply: v.optional(v.boolean(), false),
});
export const importProblem = v.object({
  file: v.string(),
  /** Line or entry, from 1; null: the whole file. */
  entry: v.nullable(v.number()),
  problem: v.string(),
});
export type ImportProblem = v.InferOutput<typeof importProblem>;
export const answersImported = v.object({
  applied: v.boolean(),
  /** Titles. */
  added: v.array(v.string()),
  changed: v.array(v.string()),
  unchanged: v.number(),
  problems: v.array(importProblem),
});
export type AnswersImported = v.InferOutput<typeof answersImported>;

// Test box

/** `POST /api/v1/inboxes/<name>/answers/test`: what we would suggest for a message, also with a draft in the library. */
export const answersTest = v.object({
  text: v.pipe(v.string(), v.trim(), v.minLength(1, 'expected a message'), v.maxLength(8000)),
  /** In place of the answer with this id, or beside the others. */
  draft: v.optional(v.object({ id: v.optional(v.string(), ''), ...answerWrite.entries })),
});
export const answersTested = v.object({
  answers: v.array(
    v.object({ id: v.string(), title: v.string(), score: v.number(), confident: v.boolean() }),
  ),
  suggestions: v.array(
    v.object({
      move: v.string(),
      voice: v.string(),
      text: v.string(),
      answer: v.nullable(v.string()),
      why: v.array(v.string()),
    }),
  ),
});
export type AnswersTested = v.InferOutput<typeof answersTested>;

// Gaps

/** Questions that no answer fitted, alike ones together. */
export const gapGroup = v.object({
  /** Of its newest question; names the group while it lasts. */
  id: v.string(),
  /** How often it was asked, and by how many people. */
  count: v.number(),
  people: v.number(),
  newestAt: timestampSchema,
  /** The newest first; those of the group that are dismissed or answered with it. */
  questions: v.array(
    v.object({ conversation: idSchema, seq: seqSchema, text: v.string(), at: timestampSchema }),
  ),
  /** The answer that came nearest. */
  nearest: v.nullable(v.object({ id: v.string(), title: v.string(), score: v.number() })),
});
export type GapGroup = v.InferOutput<typeof gapGroup>;
export const gapsList = v.object({ groups: v.array(gapGroup) });
/** `POST /api/v1/inboxes/<name>/answers/gaps/dismiss` */
export const gapsDismiss = v.object({
  questions: v.pipe(
    v.array(v.object({ conversation: idSchema, seq: seqSchema })),
    v.minLength(1),
    v.maxLength(500),
  ),
  /** False brings them back. */
  dismissed: v.optional(v.boolean(), true),
});
