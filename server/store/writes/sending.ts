/**
 * The writes that come with every message: it is stored, marks move, and how the visitor talks is noted. They work on
 * rows that are held for the batch, and give the numbers: `seq` here and nowhere else.
 */
import { randomBytes } from 'node:crypto';
import type { Mood } from '../../../shared/mood.ts';
import { needOf } from '../../../shared/need.ts';
import type { Attachment, Block } from '../../../shared/protocol/blocks.ts';
import type { ActivityRow, By } from '../activities.ts';
import { messageOf } from '../reads.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { AppendMessage, AppendResult } from '../store.ts';
import type { RecordActivity } from './activities.ts';
import { markSent, unsentFiles } from './files.ts';
import type { Expected, Held, HeldConversation, Sender } from './held.ts';
import type { InboxWrites } from './inboxes.ts';
import type { Outbox } from './outbox.ts';

type Side = 'visitor' | 'agent';

export interface SendingWrites {
  appendMessage(message: AppendMessage): AppendResult;
  markRead(conversation: string, reader: Side, seq: number): boolean;
  markDelivered(conversation: string, reader: Side, seq: number): boolean;
  saveMood(conversation: string, mood: Mood): boolean;
}

/** What those calls are going to look up, of any calls. */
export function expectedBy(calls: { name: string; args: unknown[] }[]): Expected {
  const [conversations, newestOf, visitors] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const sent = new Map<string, Sender>();
  for (const { name, args } of calls) {
    if (name === 'markRead' || name === 'markDelivered' || name === 'saveMood')
      conversations.add(args[0] as string);
    if (name !== 'appendMessage') continue;
    const { conversation, author, clientId } = args[0] as AppendMessage;
    sent.set(`${author.id} ${clientId}`, [author.id, clientId]);
    if (author.kind === 'visitor') visitors.add(author.id);
    if (conversation === null) newestOf.add(author.id);
    else conversations.add(conversation);
  }
  return { conversations, newestOf, visitors, sent: [...sent.values()] };
}

/** What a message carries beside its text, as it is stored. */
const contentOf = (attachments: Attachment[], blocks: Block[] = []): string | null =>
  attachments.length + blocks.length === 0
    ? null
    : JSON.stringify({
        ...(attachments.length ? { attachments } : {}),
        ...(blocks.length ? { blocks } : {}),
      });

const needAt = (
  row: Pick<
    HeldConversation,
    'waiting_since' | 'priority' | 'frustration' | 'promise_due' | 'woken_at' | 'last_at'
  >,
): number =>
  needOf({
    waitingSince: row.waiting_since,
    priority: row.priority,
    frustration: row.frustration,
    promiseDue: row.promise_due,
    wokenAt: row.woken_at,
    lastAt: row.last_at,
  }).at;

interface Tools {
  held: Held;
  record: RecordActivity;
  countGreeting: InboxWrites['countGreeting'];
  outgoing: Pick<Outbox, 'tell'>;
}

export function sendingWrites(
  statements: Statements,
  { held, record, countGreeting, outgoing }: Tools,
): SendingWrites {
  /** Whether a visitor's message answers what they have answered before. */
  const answeredBefore = (conversation: string, { author, blocks }: AppendMessage): boolean => {
    const answer = blocks?.find((block) => block.kind === 'answer');
    if (answer === undefined) return false;
    held.settle();
    const later = statements
      .get(
        'SELECT content FROM messages WHERE conversation = ? AND seq > ? AND author_id = ? AND content IS NOT NULL',
      )
      .all(conversation, answer.to, author.id) as { content: string }[];
    return later.some(({ content }) =>
      ((JSON.parse(content) as { blocks?: Block[] }).blocks ?? []).some(
        (block) => block.kind === 'answer' && block.to === answer.to,
      ),
    );
  };

  /** Opens a conversation that already counts its first message. */
  const open = (message: AppendMessage): HeldConversation => {
    if (message.greeting) countGreeting(message.inbox, message.greeting, 'answered', message.at);
    const newest = held.newestOf(message.author.id);
    const facts = {
      waiting_since: message.at,
      priority: 0,
      frustration: 0,
      promise_due: null,
      woken_at: null,
      last_at: message.at,
    } as const;
    return held.open({
      ...facts,
      id: randomBytes(16).toString('hex'),
      inbox: message.inbox,
      visitor: message.author.id,
      status: 'open',
      assignee: null,
      last_seq: 1,
      visitor_read: 1,
      agent_read: 0,
      visitor_delivered: 0,
      agent_delivered: 0,
      // Never at the same moment as an earlier one: the newest is the one that goes on.
      opened_at: Math.max(message.at, (newest?.opened_at ?? 0) + 1),
      answered_at: null,
      snoozed_until: null,
      voice: null,
      language: null,
      need_at: needAt(facts),
      assigned_reason: null,
      assigned_at: null,
      assigned_detail: null,
      merged_into: null,
      resolved_at: null,
      resolved_by: null,
      greeting: message.greeting ?? null,
      newcomer: newest ? 0 : 1,
    });
  };

  /** Counts one more message in the row of an existing conversation, and tells what changed with it. */
  const advance = (conversation: HeldConversation, { author, at }: AppendMessage): ActivityRow[] => {
    const { last_seq, status, assignee: owner, snoozed_until, merged_into } = conversation;
    const seq = last_seq + 1;
    const byVisitor = author.kind === 'visitor';
    // Writing is reading only for those who had read everything: what crossed on the way is still unread.
    const reader = byVisitor ? 'visitor_read' : 'agent_read';
    // Whoever answers first owns the conversation, until it is given to somebody else.
    const assignee = author.kind === 'agent' ? (owner ?? author.id) : owner;
    const waited = status === 'open' ? conversation.waiting_since : null;
    const { priority, frustration, promise_due } = conversation;
    const facts = {
      waiting_since: byVisitor ? (waited ?? at) : null,
      priority,
      frustration,
      promise_due,
      woken_at: null,
      last_at: at,
    };
    held.change(conversation, {
      ...facts,
      need_at: needAt(facts),
      last_seq: seq,
      status: 'open',
      assignee,
      answered_at: conversation.answered_at ?? (author.kind === 'agent' ? at : null),
      snoozed_until: byVisitor ? null : snoozed_until,
      resolved_at: null,
      resolved_by: null,
      merged_into: null,
      [reader]: conversation[reader] === last_seq ? seq : conversation[reader],
      ...(assignee !== owner && { assigned_reason: 'answered', assigned_at: at, assigned_detail: null }),
    });

    const by: By = { agent: author.kind === 'agent' ? author.id : null, at };
    const note = (change: Parameters<RecordActivity>[2]) => record(conversation.id, by, change, seq);
    const activities: ActivityRow[] = [];
    if (merged_into !== null) activities.push(note({ kind: 'unmerged' }));
    else if (status !== 'open') activities.push(note({ kind: 'reopened' }));
    if (snoozed_until !== null && byVisitor) activities.push(note({ kind: 'woken' }));
    if (assignee !== owner)
      activities.push(note({ kind: 'assigned', to: agentNamed(assignee), reason: 'answered' }));
    return activities;
  };

  const agentNamed = (id: string | null) =>
    id === null
      ? null
      : ((statements.get('SELECT id, name FROM agents WHERE id = ?').get(id) as
          | { id: string; name: string }
          | undefined) ?? null);

  /** Moves one of the four marks of a conversation forward. */
  const reach = (column: `${Side}_${'read' | 'delivered'}`, id: string, seq: number): boolean => {
    const conversation = held.conversation(id);
    if (!conversation || conversation[column] >= seq || conversation.last_seq < seq) return false;
    held.change(conversation, { [column]: seq });
    return true;
  };

  return {
    appendMessage(message) {
      const { author, at } = message;
      const earlier = held.sent(author.id, message.clientId);
      if (earlier) return { kind: 'repeated', message: messageOf(earlier) };

      const byVisitor = author.kind === 'visitor';
      // Looked up here, because a visitor may be named, joined to a person or erased while they are connected.
      const visitorNow = byVisitor ? held.visitor(author.id) : undefined;
      if (byVisitor && !visitorNow) return { kind: 'unknown_author' };
      const found = message.start
        ? undefined
        : message.conversation === null
          ? held.newestOf(author.id)
          : held.conversation(message.conversation);
      const theirs = byVisitor ? found?.visitor === author.id : found !== undefined;
      const opens = byVisitor && message.conversation === null && !found;
      if (!theirs && !opens) return { kind: 'not_found' };
      if (visitorNow && visitorNow.blocked_at !== null) return { kind: 'blocked' };

      const files = unsentFiles(statements, message, found?.inbox ?? message.inbox);
      if (!files) return { kind: 'unknown_file' };
      if (found && answeredBefore(found.id, message)) return { kind: 'already_answered' };

      const activities = found ? advance(found, message) : [];
      const conversation = found ?? open(message);
      const { id, last_seq: seq, visitor, version } = conversation;
      if (message.anyway) activities.push(record(id, { agent: author.id, at }, { kind: 'sent_anyway' }, seq));
      const row: Schema['messages'] = {
        conversation: id,
        seq,
        client_id: message.clientId,
        author_kind: author.kind,
        author_id: author.id,
        author_name: visitorNow?.name ?? author.name,
        text: message.text,
        at,
        content: contentOf(files, message.blocks),
        edited_at: null,
        changed: null,
        deleted_at: null,
      };
      held.addMessage(row);
      markSent(statements, files, row);
      if (message.telling)
        outgoing.tell(
          { conversation: id, inbox: conversation.inbox, visitor, seq, name: author.name },
          at,
          message.telling,
        );
      const stateChanged = !found || activities.length > 0;
      return { kind: 'created', message: messageOf(row), visitor, version, stateChanged, activities };
    },

    markRead: (conversation, reader, seq) => reach(`${reader}_read`, conversation, seq),
    markDelivered: (conversation, reader, seq) => reach(`${reader}_delivered`, conversation, seq),

    saveMood(id, { frustration, voice, language }) {
      const conversation = held.conversation(id);
      if (!conversation) return false;
      const after = { ...conversation, frustration, voice, language };
      held.change(conversation, { frustration, voice, language, need_at: needAt(after) });
      return true;
    },
  };
}
