/** Messages that changed after they were sent. */
import type { Kysely } from 'kysely';
import type { ActivityRow } from './activities.ts';
import type { Telling } from './outbox.ts';
import { messageOf } from './reads.ts';
import type { Schema } from './schema.ts';
import type { MessageRow, Millis } from './store.ts';

/** What a message is changed to; `deleted`: nothing of what it said is left. */
export type MessageChanging =
  /** `anyway`: who changed it insisted on words that the inbox holds back. */
  { kind: 'edited'; text: string; anyway: boolean } | { kind: 'deleted' };

export interface MessageChanged {
  message: MessageRow;
  /** Whose conversation it is. */
  visitor: string;
  /** Ids of files that are gone with it. */
  files: string[];
  /** Addresses that were to get the conversation by mail: those mails, which hold the old words, are gone. */
  transcriptsTo: string[];
  activities: ActivityRow[];
}

export interface MessageStore {
  /**
   * Changes a message, and whatever waits to be mailed of it; null when there is none, or it was deleted. The files it
   * names, mails with its words and promises made in it go with a deleted one.
   */
  changeMessage(
    message: { conversation: string; seq: number },
    to: MessageChanging,
    at: Millis,
    telling: Telling,
  ): Promise<MessageChanged | null>;
  /** Messages whose change has a number beyond `after`, in the order they changed. */
  messagesChangedAfter(conversation: string, after: number, limit: number): Promise<MessageRow[]>;
}

export async function messagesChangedAfter(
  db: Kysely<Schema>,
  conversation: string,
  after: number,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', conversation)
    .where('changed', '>', after)
    .orderBy('changed')
    .limit(limit)
    .execute();
  return rows.map(messageOf);
}
