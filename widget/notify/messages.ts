/** What the window that asks for notifications and the chat that opened it tell each other. */
import type { PushSubscribe } from '../../shared/protocol/http.ts';

/** From the window: the browser agreed, and this is where notifications go. */
export interface Subscribed {
  rapport: 'push-subscribed';
  subscription: PushSubscribe;
}
/** From the chat: whether the server keeps it. */
export interface Kept {
  rapport: 'push-kept';
  kept: boolean;
}

/** Whether a message is of this kind; who sent it was checked before. */
export const isMessage = <M extends Subscribed | Kept>(data: unknown, kind: M['rapport']): data is M =>
  typeof data === 'object' && data !== null && (data as Partial<M>).rapport === kind;
