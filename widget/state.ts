/**
 * Everything the view shows, as signals. Written only by the session (and `draft` by the composer); what can be
 * computed is computed, so it cannot disagree.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { emptyOutbox, type Outbox } from '../shared/outbox.ts';
import type { Attachment } from '../shared/protocol/blocks.ts';
import type { Author, ConversationState, InboxGreeting } from '../shared/protocol/entities.ts';
import type { QueueChanged, VisitorWelcome } from '../shared/protocol/visitor-events.ts';
import { emptyTimeline, type Timeline } from '../shared/timeline.ts';

/** A file of the draft, on its way to the server or there already. */
export type Upload = {
  /** Ours, from the moment it was chosen. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
} /** `progress`: 0 to 1. */ & (
  | { readonly state: 'uploading'; readonly progress: number }
  | { readonly state: 'ready'; readonly attachment: Attachment }
  /** A code of `shared/protocol/errors.ts`, or one of the widget's own. */
  | { readonly state: 'failed'; readonly reason: string }
);

/** A file that is on the server already, as a part of the draft. */
export const uploaded = (attachment: Attachment): Upload => ({
  key: attachment.id,
  name: attachment.name,
  type: attachment.type,
  bytes: attachment.bytes,
  state: 'ready',
  attachment,
});

/** What lies over the conversation or the composer; at most one at a time. */
export type Panel = 'menu' | 'emoji' | 'conversations' | 'transcript' | 'privacy' | 'settings';

export interface WidgetState {
  /** The panel is open on the host page. */
  readonly open: Signal<boolean>;
  readonly inbox: Signal<InboxGreeting | null>;
  readonly link: Signal<'idle' | 'connecting' | 'online' | 'offline'>;
  /** The link has been gone for long enough to say so. */
  readonly interrupted: Signal<boolean>;
  /** Why the server does not accept this client: nothing can be sent until that is put right. */
  readonly refusal: Signal<string | null>;
  readonly conversation: Signal<ConversationState | null>;
  /** Addresses of agents' pictures by their ids: who has handed a conversation over keeps their face. */
  readonly photos: Signal<Readonly<Record<string, string>>>;
  /** Where this conversation stands among those that wait; null when somebody has it. */
  readonly queue: Signal<QueueChanged | null>;
  /** Where answers can reach the visitor when they are gone. */
  readonly contact: Signal<VisitorWelcome['contact'] | null>;
  readonly timeline: Signal<Timeline>;
  readonly outbox: Signal<Outbox>;
  /** Name of the agent who is typing. */
  readonly typing: Signal<string | null>;
  /** Up to where the visitor has read; null until the server has said so. */
  readonly readSeq: Signal<number | null>;
  /** Unsent text lives in this page only, because the browser lets nothing be stored. */
  readonly forgetful: Signal<boolean>;
  /** The browser tab is in the background. */
  readonly hidden: Signal<boolean>;
  /** Messages after this seq were new when the visitor came to look. */
  readonly divider: Signal<number | null>;
  /** The inbox asks for a word of agreement, and has none yet: until then nothing is sent. */
  readonly consentDue: Signal<boolean>;
  readonly draft: Signal<string>;
  readonly attachments: Signal<readonly Upload[]>;
  /** Path and query of the host page, as far as it has told; empty until then. */
  readonly page: Signal<string>;
  /** The greeting on the host page that the visitor followed into the chat. */
  readonly greeting: Signal<{ readonly id: string; readonly text: string } | null>;
  readonly panel: Signal<Panel | null>;
  /** The newest message of somebody else, as assistive technology should hear it. */
  readonly announcement: Signal<string>;
  /** Agents' messages that came in conversations of the visitor's that are not on screen: the conversation of each. */
  readonly elsewhere: Signal<readonly string[]>;
  /**
   * Whom the visitor talks to: whoever has the conversation, once they have written in it; until then, whoever wrote
   * last. Who else looks after it changes nothing for the visitor. Undefined: nobody has written yet.
   */
  readonly partner: ReadonlySignal<Pick<Author, 'id' | 'name'> | undefined>;
  /** There is no message yet, not even one on its way. */
  readonly empty: ReadonlySignal<boolean>;
  /** In the conversation on screen. */
  readonly unread: ReadonlySignal<number>;
  /** In any of the visitor's conversations. */
  readonly news: ReadonlySignal<number>;
}

export function createState(): WidgetState {
  const conversation = signal<ConversationState | null>(null);
  const timeline = signal<Timeline>(emptyTimeline);
  const outbox = signal<Outbox>(emptyOutbox);
  const readSeq = signal<number | null>(null);
  const elsewhere = signal<readonly string[]>([]);
  const unread = computed(() => {
    const { from, messages } = timeline.value;
    if (readSeq.value === null) return 0;
    return messages
      .slice(Math.max(0, readSeq.value - from))
      .reduce((count, { author }) => (author.kind === 'agent' ? count + 1 : count), 0);
  });
  return {
    open: signal(false),
    inbox: signal(null),
    link: signal('idle'),
    interrupted: signal(false),
    refusal: signal(null),
    conversation,
    photos: signal({}),
    partner: computed(() => {
      const owner = conversation.value?.assignee;
      const { messages } = timeline.value;
      return owner && messages.findLast(({ author }) => author.id === owner.id)
        ? owner
        : messages.findLast(({ author }) => author.kind === 'agent')?.author;
    }),
    queue: signal(null),
    contact: signal(null),
    timeline,
    outbox,
    typing: signal(null),
    readSeq,
    forgetful: signal(false),
    hidden: signal(false),
    divider: signal(null),
    consentDue: signal(false),
    draft: signal(''),
    attachments: signal([]),
    page: signal(''),
    greeting: signal(null),
    panel: signal(null),
    announcement: signal(''),
    elsewhere,
    empty: computed(() => timeline.value.messages.length + outbox.value.length === 0),
    unread,
    news: computed(() => unread.value + elsewhere.value.length),
  };
}
