/** The lists of the Inbox: which there are, how they are narrowed and sorted, and the ones somebody saved. */
import * as v from 'valibot';
import { isStorableText } from './entities.ts';
import { idSchema } from './ids.ts';

/** In the order they are shown. What is snoozed stands in `snoozed` alone, what is merged into another one only in `all`. */
export const conversationViews = [
  'mine',
  'unassigned',
  'open',
  'waiting',
  'snoozed',
  'mentions',
  'resolved',
  'all',
] as const;
export const conversationView = v.picklist(conversationViews);
export type ConversationView = v.InferOutput<typeof conversationView>;

/** `oldest_waiting`: who waits longest. `need`: who needs us most (`shared/need.ts`). */
export const conversationSorts = ['newest', 'oldest_waiting', 'need'] as const;
export const conversationSort = v.picklist(conversationSorts);
export type ConversationSort = v.InferOutput<typeof conversationSort>;

export const registerMarks = ['upset', 'in_character', 'new_here'] as const;
export type RegisterMark = (typeof registerMarks)[number];

/** More would be a list of everything, and every value is compared with every row. */
const mostValues = 20;

const anyOf = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.exactOptional(
    v.pipe(
      v.array(schema),
      v.minLength(1, 'expected at least one value; leave the filter out to allow all'),
      v.maxLength(mostValues, `expected at most ${mostValues} values`),
    ),
  );

/** What narrows a list. One of the values of each part that is there, and all of the parts. */
export const conversationFilter = v.strictObject({
  /** Names, as in `data-inbox`. */
  inbox: anyOf(v.pipe(v.string(), v.maxLength(64))),
  /** Ids of tags. */
  tag: anyOf(idSchema),
  /** Ids of agents; `me` is whoever looks, `nobody` is nobody. */
  assignee: anyOf(v.union([idSchema, v.picklist(['me', 'nobody'])])),
  /** ISO 639-1. */
  language: anyOf(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'expected a language code such as "en"'))),
  register: anyOf(v.picklist(registerMarks)),
  status: anyOf(v.picklist(['open', 'snoozed', 'resolved'])),
  priority: anyOf(v.picklist([0, 1, 2])),
});
export type ConversationFilter = v.InferOutput<typeof conversationFilter>;

export const filterParts = Object.keys(conversationFilter.entries) as (keyof ConversationFilter)[];

/** A list as a rule. */
export const conversationQuery = v.strictObject({
  view: conversationView,
  filter: conversationFilter,
  sort: conversationSort,
});
export type ConversationQuery = v.InferOutput<typeof conversationQuery>;

// Saved views

export const maxViewName = 60;
/** Of each agent, and of those that everybody sees: all of them are counted together. */
export const maxViews = 30;

const viewName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'expected a name'),
  v.maxLength(maxViewName, `expected at most ${maxViewName} characters`),
  v.check(isStorableText, 'bad_text'),
);

export const savedViewSchema = v.object({
  id: idSchema,
  name: v.string(),
  query: conversationQuery,
  /** Everybody sees it; otherwise only its owner. */
  shared: v.boolean(),
  owner: v.object({ id: idSchema, name: v.string() }),
});
export type SavedView = v.InferOutput<typeof savedViewSchema>;

export const viewCreate = v.strictObject({
  name: viewName,
  query: conversationQuery,
  shared: v.optional(v.boolean(), false),
});
export type ViewCreate = v.InferOutput<typeof viewCreate>;

/** Changes what is named and leaves the rest. */
export const viewPatch = v.strictObject({
  name: v.exactOptional(viewName),
  query: v.exactOptional(conversationQuery),
  shared: v.exactOptional(v.boolean()),
});
export type ViewPatch = v.InferOutput<typeof viewPatch>;

/** Ids in the order they are to stand; those that are not named stand behind them as before. */
export const viewsOrder = v.strictObject({ views: v.pipe(v.array(idSchema), v.maxLength(2 * maxViews)) });

export const viewAnswer = v.object({ view: savedViewSchema });
export const viewsAnswer = v.object({ views: v.array(savedViewSchema) });
