/**
 * Inputs of the tone engine's verbs (docs/tone.md): what a JSON line of `npm run tone` and the body of a
 * `POST /api/v1/tone/…` hold. The answers are the types of shared/tone/types.ts.
 */
import * as v from 'valibot';

/** Longest text read, in UTF-16 units: a message may hold 8,000, an answer or a pasted draft more. */
export const toneTextLimit = 20_000;
/** Most turns of a conversation read at once. */
export const toneTurnsLimit = 500;
/** Most answers of a playbook handed in with one call. */
export const toneAnswersLimit = 2_000;

const text = v.pipe(v.string(), v.maxLength(toneTextLimit, `expected at most ${toneTextLimit} characters`));
const name = v.pipe(v.string(), v.maxLength(200));
const lang = v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'expected a language code such as "en"')));

const turn = v.object({ from: v.picklist(['visitor', 'agent']), text });
const messages = v.pipe(v.array(turn), v.maxLength(toneTurnsLimit));

export const answerEntry = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  title: name,
  body: text,
  questions: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(1000)),
});

/** A line of the file given to `retrieve --answers`. */
export const answerLine = v.object({
  id: answerEntry.entries.id,
  title: v.optional(name, ''),
  body: v.optional(text, ''),
  questions: answerEntry.entries.questions,
});

export const analyzeInput = v.union(
  [v.object({ text, lang }), v.object({ messages })],
  'expected {"text": string, "lang"?: string} or {"messages": [{"from": "visitor" | "agent", "text": string}]}',
);
export const guardInput = v.object({ text, lang });
export const suggestInput = v.object({
  messages,
  agent: v.object({ name }),
  visitor: v.exactOptional(v.object({ name: v.exactOptional(name) })),
  voice: v.exactOptional(
    v.object({
      playfulness: v.picklist(['off', 'mirror', 'lead']),
      atMost: v.exactOptional(v.picklist(['light', 'full'])),
    }),
  ),
  answers: v.exactOptional(v.pipe(v.array(answerEntry), v.maxLength(toneAnswersLimit))),
});
export const retrieveInput = v.object({ text });
export const matchInput = v.object({ messages, reply: text });

/** One schema per verb, by its name. */
export const toneInputs = {
  analyze: analyzeInput,
  guard: guardInput,
  suggest: suggestInput,
  retrieve: retrieveInput,
  match: matchInput,
} as const;
export type ToneVerb = keyof typeof toneInputs;
