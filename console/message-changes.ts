/** Changing what was said, as the agent asks for it. */
import { command } from './connection.ts';
import { refusalWords } from './refusals.ts';
import { hashOf } from './route.ts';
import { announced, failureShown } from './state/announcements.ts';
import { changeBegan, changeEnded, type MessagePlace, mayEdit } from './state/message-actions.ts';
import { currentAgent } from './state/session.ts';
import { messagesArrived, threads } from './state/threads.ts';
import { strings } from './words.ts';

const words = strings.thread;

/** Gives a message other words. `held`: the inbox holds them back, unless somebody who may insists. */
export async function editMessage(
  { conversation, seq }: MessagePlace,
  text: string,
  anyway = false,
): Promise<'saved' | 'held' | 'failed'> {
  const answer = await command('message:edit', { conversation, seq, text, ...(anyway ? { anyway } : {}) });
  if (answer.ok) {
    messagesArrived(conversation, [answer.message]);
    changeEnded();
    announced(words.editedNow);
  } else failureShown(strings.conversation.actionFailed(refusalWords(answer.code, answer.message)));
  if (answer.ok) return 'saved';
  return answer.code === 'deflects' ? 'held' : 'failed';
}

export async function takeBack({ conversation, seq }: MessagePlace): Promise<void> {
  changeEnded();
  const answer = await command('message:delete', { conversation, seq });
  if (answer.ok) {
    messagesArrived(conversation, [answer.message]);
    announced(words.takenBackNow);
  } else failureShown(strings.conversation.actionFailed(refusalWords(answer.code, answer.message)));
}

/** Begins to edit the agent's newest message, if nothing was said since and it may still be changed. */
export function editNewest(conversation: string): boolean {
  const agent = currentAgent();
  const newest = threads.value.get(conversation)?.timeline.messages.at(-1);
  if (agent === null || newest === undefined || !mayEdit(newest, agent, Date.now())) return false;
  changeBegan({ conversation, seq: newest.seq }, 'edit');
  return true;
}

async function copied(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announced(said);
  } catch {
    failureShown(words.notCopied);
  }
}

export const copyText = (text: string): Promise<void> => copied(text, words.textCopied);

/** The address of a message, which opens the conversation there. */
export function copyLink({ conversation, seq }: MessagePlace): Promise<void> {
  const address = new URL(location.href);
  // In the list of all that is open, or wherever it is by then: the conversation opens in any of them.
  address.hash = hashOf({ view: 'open', conversation }, seq);
  return copied(address.href, words.linkCopied);
}
