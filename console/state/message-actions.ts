/** Which message of the open conversation somebody points at, and what they are about to do with it. */
import { signal } from '@preact/signals';
import { may } from '../../shared/permissions.ts';
import type { Agent, Message } from '../../shared/protocol/entities.ts';
import { changeWithinMs } from '../../shared/protocol/messages.ts';

export interface MessagePlace {
  readonly conversation: string;
  readonly seq: number;
}

/** Under the pointer, or where the focus went last. */
export const pointedAt = signal<MessagePlace | null>(null);
/** `edit`: its words are a field now; `take-back`: asked whether it shall go for good. */
export const underChange = signal<(MessagePlace & { readonly change: 'edit' | 'take-back' }) | null>(null);

export const isAt = (place: MessagePlace | null, conversation: string, seq: number | null): boolean =>
  place !== null && place.seq === seq && place.conversation === conversation;

export function pointed(place: MessagePlace | null): void {
  pointedAt.value = place;
}

export function changeBegan(place: MessagePlace, change: 'edit' | 'take-back'): void {
  underChange.value = { ...place, change };
}

export function changeEnded(): void {
  underChange.value = null;
}

const isRecent = ({ at }: Message, now: number) => now - Date.parse(at) < changeWithinMs;
const isLeft = ({ change }: Message) => change?.kind !== 'deleted';

/** Whether the server would take other words for it; it decides. */
export function mayEdit(message: Message, { id, role }: Agent, now: number): boolean {
  const own = message.author.kind === 'agent' && message.author.id === id;
  return (
    own && isLeft(message) && !message.blocks && isRecent(message, now) && may(role, 'conversations:answer')
  );
}

export function mayTakeBack(message: Message, { id, role }: Agent, now: number): boolean {
  if (message.author.kind !== 'agent' || !isLeft(message)) return false;
  const own = message.author.id === id && isRecent(message, now) && may(role, 'conversations:answer');
  return own || may(role, 'messages:delete');
}
