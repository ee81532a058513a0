/**
 * What agents say to each other: notes in a conversation and about a person, the mentions in them, and who else is
 * looking. All of it travels on `/agent` alone; nothing a visitor can reach ever reads these shapes.
 *
 * A note's `version` is the account-wide number of its last change. Whoever holds notes up to a version asks
 * `note:sync` for what is newer, and of two copies of one note the higher version is the note.
 */
import * as v from 'valibot';
import { textSchema } from './entities.ts';
import { clientIdSchema, idSchema, seqSchema, timestampSchema } from './ids.ts';

/** The reactions there are: few, so that they mean something and stand in one row. */
export const noteEmojis = ['👍', '❤️', '🎉', '😄', '👀', '✅', '🙏', '🤔'] as const;
export const noteEmoji = v.picklist(noteEmojis);
export type NoteEmoji = v.InferOutput<typeof noteEmoji>;

/** A colleague as the console shows one. */
export const colleagueSchema = v.object({
  id: idSchema,
  name: v.string(),
  /** Address of a picture of theirs. */
  photo: v.exactOptional(v.string()),
});
export type Colleague = v.InferOutput<typeof colleagueSchema>;

export const noteSchema = v.object({
  id: idSchema,
  /** Null: a note about the person, in every conversation of theirs. */
  conversation: v.nullable(idSchema),
  visitor: idSchema,
  /** It was written after this message; 0 for a note about the person. */
  afterSeq: seqSchema,
  clientId: v.string(),
  author: colleagueSchema,
  /** Empty once it is deleted. */
  text: v.string(),
  mentions: v.array(v.object({ id: idSchema, name: v.string() })),
  at: timestampSchema,
  editedAt: v.nullable(timestampSchema),
  deletedAt: v.nullable(timestampSchema),
  /** Part of a consultation: it stands in the whisper thread and not between the messages. */
  whisper: v.boolean(),
  reactions: v.array(
    v.object({ emoji: v.string(), agents: v.array(v.object({ id: idSchema, name: v.string() })) }),
  ),
  version: seqSchema,
});
export type Note = v.InferOutput<typeof noteSchema>;

// Commands

export const mostMentions = 20;
const mentionsSchema = v.optional(v.pipe(v.array(idSchema), v.maxLength(mostMentions)), () => []);

export const noteAdd = v.pipe(
  v.object({
    /** A UUID made by the sender, stable over retries: sent again, it finds the first note. */
    clientId: clientIdSchema,
    conversation: v.optional(idSchema),
    /** In place of `conversation`: a note about the person. */
    visitor: v.optional(idSchema),
    text: textSchema,
    /** Ids of the colleagues it names. */
    mentions: mentionsSchema,
    whisper: v.optional(v.boolean(), false),
  }),
  v.check(
    ({ conversation, visitor, whisper }) =>
      (conversation === undefined) !== (visitor === undefined) && !(whisper && conversation === undefined),
    'expected either conversation or visitor, and whispers in conversations',
  ),
);
export type NoteAdd = v.InferInput<typeof noteAdd>;

export const noteEdit = v.object({ note: idSchema, text: textSchema, mentions: mentionsSchema });
export type NoteEdit = v.InferInput<typeof noteEdit>;
export const noteDelete = v.object({ note: idSchema });
export const noteReact = v.object({ note: idSchema, emoji: noteEmoji, on: v.boolean() });
export type NoteReact = v.InferInput<typeof noteReact>;

export const notesPageSize = 200;
/** Notes of a conversation and about its person that changed after a version. */
export const noteSync = v.object({ conversation: idSchema, after: seqSchema });

export const noteTyping = v.object({ conversation: idSchema, active: v.optional(v.boolean(), true) });
export type NoteTyping = v.InferInput<typeof noteTyping>;

export const conversationClose = v.object({});

/** These mentions of me have been seen. */
export const mentionsRead = v.object({ notes: v.pipe(v.array(idSchema), v.maxLength(100)) });

export const noteCommands = {
  'note:add': noteAdd,
  'note:edit': noteEdit,
  'note:delete': noteDelete,
  'note:react': noteReact,
  'note:sync': noteSync,
  'note:typing': noteTyping,
  'mentions:read': mentionsRead,
  'conversation:close': conversationClose,
} as const;

// Events

export const noteChanged = v.object({ note: noteSchema });

export const mostUnreadMentions = 50;
/** To every tab of one agent, on connecting and whenever it changes: all mentions of theirs that wait to be seen. */
export const mentionsChanged = v.object({
  count: v.number(),
  /** The newest first, at most 50. */
  mentions: v.array(
    v.object({
      note: idSchema,
      conversation: v.nullable(idSchema),
      visitor: idSchema,
      by: v.object({ id: idSchema, name: v.string() }),
      at: timestampSchema,
    }),
  ),
});
export type MentionsChanged = v.InferOutput<typeof mentionsChanged>;

/** What a colleague is writing there. */
export const composing = v.nullable(v.picklist(['reply', 'note']));
export type Composing = v.InferOutput<typeof composing>;

export const lookerSchema = v.object({ ...colleagueSchema.entries, typing: composing });
export type Looker = v.InferOutput<typeof lookerSchema>;

/**
 * Who has a conversation open, each agent once however many tabs. Who comes and goes is told to all agents, who
 * writes to those looking. After connecting, one for each conversation somebody looks at.
 */
export const lookersChanged = v.object({ conversation: idSchema, agents: v.array(lookerSchema) });
export type LookersChanged = v.InferOutput<typeof lookersChanged>;

export const noteEvents = {
  'note:changed': noteChanged,
  'mentions:changed': mentionsChanged,
  'lookers:changed': lookersChanged,
} as const;
