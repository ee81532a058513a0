/**
 * `GET /api/v1/reports` and `/api/v1/now`: figures about the work, each with how many cases it rests on. What each
 * counts is said once, here, and shown beside it (`definitions` in the console's words).
 */
import * as v from 'valibot';
import { idSchema, timestampSchema } from './ids.ts';

/** Durations in seconds; null where there is no case. */
export const durationSchema = v.object({
  n: v.number(),
  /** Half took no longer. */
  median: v.nullable(v.number()),
  /** Nine of ten took no longer. */
  p90: v.nullable(v.number()),
});

export const figuresSchema = v.object({
  /** Conversations begun. */
  begun: v.number(),
  /** From the first message to the first answer of an agent, by when it was answered. */
  firstResponse: durationSchema,
  /** From the first message to the resolution that still holds, by when it was resolved. */
  resolution: durationSchema,
  /** Ratings by when they were given; `scores[0]` counts the ones, `scores[4]` the fives. */
  csat: v.object({ n: v.number(), scores: v.pipe(v.array(v.number()), v.length(5)) }),
  /** How well agents' messages fit the customer's way of writing: 0..1, the mean. */
  registerFit: v.object({ n: v.number(), mean: v.nullable(v.number()) }),
  suggestions: v.object({ kept: v.number(), edited: v.number(), thrownAway: v.number() }),
  /** By when they were settled. */
  promises: v.object({ kept: v.number(), broken: v.number() }),
  /** Sentences that would have sent somebody away, gone from the draft before it was sent; and messages sent with one. */
  deflections: v.object({ caught: v.number(), sent: v.number() }),
});
export type Figures = v.InferOutput<typeof figuresSchema>;

export const reportAnswer = v.object({
  from: timestampSchema,
  to: timestampSchema,
  zone: v.string(),
  figures: figuresSchema,
  /** The same over as many days before; null: not asked for. */
  before: v.nullable(figuresSchema),
  /** `day`: YYYY-MM-DD in the zone. */
  days: v.array(v.object({ day: v.string(), ...figuresSchema.entries })),
  /** Conversations begun by hour of the day in the zone: 24 counts. */
  hours: v.pipe(v.array(v.number()), v.length(24)),
});
export type ReportAnswer = v.InferOutput<typeof reportAnswer>;

/** Frustration from here on is tense, and from here on upset: the marks of the list. */
export const tenseFrom = 0.3;
export const upsetFrom = 0.5;

export const wallAnswer = v.object({
  /** Everything was counted at this moment. */
  at: timestampSchema,
  /** Open conversations, put aside or not. */
  open: v.number(),
  unassigned: v.number(),
  waiting: v.object({
    /** Open conversations whose last word is the visitor's, and that are not put aside. */
    count: v.number(),
    /** Since when the one waits that waits longest. */
    since: v.nullable(timestampSchema),
    conversation: v.nullable(idSchema),
  }),
  /** Open conversations with a message in the last 15 minutes. */
  active: v.number(),
  /** By name. `open`: how many open conversations they have. */
  agents: v.array(
    v.object({
      id: idSchema,
      name: v.string(),
      away: v.boolean(),
      open: v.number(),
      capacity: v.number(),
    }),
  ),
  /** Open conversations by how their visitors write of late. */
  mood: v.object({ calm: v.number(), tense: v.number(), upset: v.number() }),
  /** First answers given today, in the zone asked for. */
  firstResponse: durationSchema,
});
export type WallAnswer = v.InferOutput<typeof wallAnswer>;
