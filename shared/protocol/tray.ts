/** What the suggestion tray tells the server beside messages, and what it asks of it. */
import * as v from 'valibot';
import { findingKinds, moves, pins, plainVoiceIds, playedVoiceIds } from '../tone/types.ts';
import { maxTextLength } from './entities.ts';
import { idSchema, seqSchema } from './ids.ts';
import { answer } from './visitor-events.ts';

/** What an agent lays down about how a customer is to be met, instead of what was measured; null takes it back. */
export const registerPin = v.object({ conversation: idSchema, as: v.nullable(v.picklist(pins)) });
export type RegisterPin = v.InferOutput<typeof registerPin>;

const text = v.pipe(v.string(), v.maxLength(maxTextLength));
/**
 * A suggestion was put into the field, as it stood there: the dial may have turned it into words that the server never
 * showed. What becomes of it is seen when the message is sent.
 */
export const suggestionTaken = v.object({
  conversation: idSchema,
  forSeq: seqSchema,
  suggestion: v.object({
    move: v.picklist(moves),
    voice: v.picklist([...playedVoiceIds, ...plainVoiceIds]),
    text,
    facts: v.pipe(v.array(text), v.maxLength(60)),
  }),
});
export type TakenSuggestion = v.InferOutput<typeof suggestionTaken>;

/** Something the guard found in a draft is gone from it, by the agent's own hand or with the better wording. */
export const adviceTaken = v.object({ conversation: idSchema, kind: v.picklist(findingKinds) });
export const trayAnswer = answer({});

const moveOutcomes = v.object({
  move: v.string(),
  kept: v.number(),
  edited: v.number(),
  thrownAway: v.number(),
  /** Mean of length sent by length suggested, of those that were edited. */
  length: v.nullable(v.number()),
});
/** What agents did with an inbox's suggestions in the last 90 days, the most frequent move first. */
export const learnedAnswer = v.object({ mine: v.array(moveOutcomes), everybody: v.array(moveOutcomes) });
export type LearnedAnswer = v.InferOutput<typeof learnedAnswer>;
