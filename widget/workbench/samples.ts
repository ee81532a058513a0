/** What the states are made of: an inbox, people, messages and files that are never sent anywhere. */
import type { OutboxEntry } from '../../shared/outbox.ts';
import type { Attachment, Block } from '../../shared/protocol/blocks.ts';
import type { ConversationState, InboxGreeting, Message } from '../../shared/protocol/entities.ts';
import { applyMessages, emptyTimeline } from '../../shared/timeline.ts';
import { knownAs } from '../rich/files/pictures.ts';
import type { Upload, WidgetState } from '../state.ts';

export const conversationId = '018f3a5c0000700080000000000000c1';
const minuteMs = 60_000;

export const inboxOf = (change: Partial<InboxGreeting> = {}): InboxGreeting => ({
  name: 'Lumen Lane',
  greeting: 'Hello. Tell us what is going on, in your own words.',
  openings: ['Where is my order?', 'My lamp flickers', 'I would like to send something back'],
  agentsHere: true,
  backAt: null,
  uploads: { maxBytes: 10 * 1024 * 1024, types: ['image', 'pdf', 'text'] },
  askEmail: true,
  askRating: true,
  livePreview: false,
  consent: null,
  retentionDays: 180,
  notices: [],
  ...change,
});

export const conversationStateOf = (change: Partial<ConversationState> = {}): ConversationState => ({
  status: 'open',
  assignee: { id: 'mara', name: 'Mara Lindqvist' },
  receipts: { visitor: 0, agent: 0 },
  delivered: { visitor: 0, agent: 0 },
  rating: null,
  ...change,
});

export type Line = readonly [
  from: 'me' | 'agent' | 'system',
  text: string,
  more?: { blocks?: Block[]; attachments?: Attachment[]; minutes?: number },
];

const people = {
  me: { kind: 'visitor', id: 'visitor', name: '' },
  agent: { kind: 'agent', id: 'mara', name: 'Mara Lindqvist' },
  system: { kind: 'system', id: 'system', name: '' },
} as const;

/** Messages one after the other, the last of them just now. */
export function messagesOf(lines: readonly Line[]): Message[] {
  const now = Date.now();
  return lines.map(([from, text, more = {}], index) => {
    const { blocks, attachments, minutes = lines.length - index } = more;
    return {
      conversation: conversationId,
      seq: index + 1,
      clientId: `sample-${index + 1}`,
      author: people[from],
      text,
      at: new Date(now - minutes * minuteMs).toISOString(),
      ...(blocks && { blocks }),
      ...(attachments && { attachments }),
    };
  });
}

/** Puts a conversation on screen. */
export function talk(
  state: WidgetState,
  lines: readonly Line[],
  change: Partial<ConversationState> = {},
): void {
  const messages = messagesOf(lines);
  state.timeline.value = applyMessages(emptyTimeline, messages);
  state.conversation.value = conversationStateOf({
    receipts: { visitor: messages.length, agent: messages.length },
    ...change,
  });
  state.readSeq.value = messages.length;
}

export const entryOf = (text: string, change: Partial<OutboxEntry> = {}): OutboxEntry =>
  ({
    clientId: `entry-${text}`,
    conversation: conversationId,
    text,
    queuedAt: Date.now(),
    attempts: 1,
    state: 'queued',
    ...change,
  }) as OutboxEntry;

let files = 0;

/** A picture drawn here, known to the widget as if it had been fetched. */
export function picture(name: string, width: number, height: number): Attachment {
  const canvas = Object.assign(document.createElement('canvas'), { width: width / 4, height: height / 4 });
  const pen = canvas.getContext('2d');
  if (pen) {
    const sky = pen.createLinearGradient(0, 0, 0, canvas.height);
    sky.addColorStop(0, '#f4b76a');
    sky.addColorStop(1, '#2f6f78');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#fff4d6';
    pen.beginPath();
    pen.arc(canvas.width * 0.7, canvas.height * 0.35, Math.min(canvas.width, canvas.height) / 7, 0, 7);
    pen.fill();
  }
  const attachment = { id: `file-${++files}`, name, type: 'image/png', bytes: 348_211, width, height };
  knownAs(attachment, canvas.toDataURL());
  return attachment;
}

export const fileOf = (name: string, type: string, bytes: number): Attachment => ({
  id: `file-${++files}`,
  name,
  type,
  bytes,
});

type Stage =
  | { state: 'uploading'; progress: number }
  | { state: 'failed'; reason: string }
  | { state: 'ready' };
export function uploadOf(name: string, type: string, bytes: number, stage: Stage): Upload {
  const basics = { key: name, name, type, bytes };
  return stage.state === 'ready'
    ? { ...basics, state: 'ready', attachment: fileOf(name, type, bytes) }
    : { ...basics, ...stage };
}
