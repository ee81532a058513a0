/** `GET /api/v1/search`: what was found, newest first, by conversation. */
import * as v from 'valibot';
import { authorSchema, conversationStatus } from './entities.ts';
import { idSchema, seqSchema, timestampSchema } from './ids.ts';

/** A part of a text and what is marked in it: from, up to but not including, in UTF-16 units. */
const snippetEntries = {
  text: v.string(),
  marks: v.array(v.tuple([v.number(), v.number()])),
  /** Something was left out before it, or after. */
  before: v.boolean(),
  after: v.boolean(),
};

export const searchHitSchema = v.object({
  kind: v.picklist(['message', 'note']),
  /** Of a note: the message after which it stands. */
  seq: seqSchema,
  author: authorSchema,
  at: timestampSchema,
  ...snippetEntries,
});
export type SearchHit = v.InferOutput<typeof searchHitSchema>;

export const searchGroupSchema = v.object({
  conversation: idSchema,
  inbox: v.string(),
  visitor: v.object({ id: v.string(), name: v.string() }),
  status: conversationStatus,
  /** Name of the agent who has it. */
  assignee: v.nullable(v.string()),
  /** Names. */
  tags: v.array(v.string()),
  lastAt: timestampSchema,
  /** The newest, newest first. */
  hits: v.array(searchHitSchema),
  /** How many more were found in it for this page. */
  more: v.number(),
});
export type SearchGroup = v.InferOutput<typeof searchGroupSchema>;

export const searchAnswer = v.object({
  groups: v.array(searchGroupSchema),
  /** With the first page of a search without operators: people and tags whose names fit. */
  people: v.array(
    v.object({
      id: idSchema,
      name: v.string(),
      email: v.nullable(v.string()),
      inbox: v.string(),
      /** Their newest. */
      conversation: v.nullable(idSchema),
    }),
  ),
  tags: v.array(v.string()),
  /** `after` of the next page; a conversation may be on it again, with what was found further back. */
  next: v.nullable(v.string()),
  /** The page ended before it was full, because very many messages had to be looked at; `next` goes on. */
  cut: v.boolean(),
  /** 0..1: so much of what was written before the last update can be found already; null: everything. */
  indexed: v.nullable(v.number()),
});
export type SearchAnswer = v.InferOutput<typeof searchAnswer>;
