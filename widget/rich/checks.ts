/**
 * Checks of what only the lazy parts look at: blocks of a message, and answers to commands that the session passes on
 * as they came. As in `wire.ts`, the types inferred from the schemas are what must be covered.
 */
import type { Attachment, Block, Field } from '../../shared/protocol/blocks.ts';
import type { ConversationState } from '../../shared/protocol/entities.ts';
import type { ConversationsMineAnswer } from '../../shared/protocol/visitor-events.ts';
import {
  author,
  type Check,
  check,
  conversationState,
  count,
  either,
  flag,
  listOf,
  one,
  optional,
  orNull,
  seq,
  shape,
  text,
} from '../wire.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const webAddress = check<string>((raw) => text(raw) && /^https?:\/\//i.test(raw) && URL.canParse(raw));
const field = shape<Field>({
  name: text,
  label: text,
  type: one('text', 'long', 'email', 'tel', 'number', 'date', 'choice', 'check'),
  required: flag,
  options: optional(listOf(text)),
});

const isKind: { [K in Block['kind']]: Check<Of<K>> } = {
  replies: shape<Of<'replies'>>({ kind: one('replies'), options: listOf(text) }),
  steps: shape<Of<'steps'>>({ kind: one('steps'), title: optional(text), steps: listOf(text), ask: flag }),
  links: shape<Of<'links'>>({
    kind: one('links'),
    links: listOf(
      shape<Of<'links'>['links'][number]>({ url: webAddress, title: text, description: optional(text) }),
    ),
  }),
  form: shape<Of<'form'>>({ kind: one('form'), title: optional(text), fields: listOf(field) }),
  answer: shape<Of<'answer'>>({
    kind: one('answer'),
    to: seq,
    values: check(
      (raw) =>
        typeof raw === 'object' &&
        raw !== null &&
        Object.values(raw).every(either(text, either(count, flag))),
    ),
  }),
};

/** Blocks this widget can draw; otherwise the message's text says it all. */
export const areBlocks = listOf(
  check<Block>((raw) => {
    const kind = (raw as { kind?: unknown } | null)?.kind;
    return typeof kind === 'string' && Object.hasOwn(isKind, kind) && isKind[kind as Block['kind']](raw);
  }),
);

const ok = one(true);
export const isDone = shape<{ ok: true }>({ ok });
export const isRated = shape<{ ok: true; state: ConversationState }>({ ok, state: conversationState });

export type Mine = Extract<ConversationsMineAnswer, { ok: true }>['conversations'][number];
export const isMine = shape<{ ok: true; conversations: Mine[] }>({
  ok,
  conversations: listOf(
    shape<Mine>({
      id: text,
      status: one('open', 'resolved'),
      openedAt: text,
      lastSeq: seq,
      unread: count,
      lastMessage: orNull(
        shape<NonNullable<Mine['lastMessage']>>({
          author,
          text,
          at: text,
          files: optional(count) as Check<number>,
          deleted: optional(one(true)) as Check<true>,
        }),
      ),
    }),
  ),
});

const pixels = optional(count) as Check<number>;
export const isUploaded = shape<{ ok: true; file: Attachment }>({
  ok,
  file: shape<Attachment>({ id: text, name: text, type: text, bytes: count, width: pixels, height: pixels }),
});

/** Whether a command failed for want of a link or a free server, so that trying again is worth it. */
export const isPassing = (raw: unknown): boolean => (raw as { retry?: unknown } | null)?.retry === true;
