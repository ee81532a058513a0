/**
 * Fetches conversations before they are opened: the one the pointer or the focus is on, and those beside the open one
 * in the list. Whoever walks through the list then waits for nothing.
 */
import { effect, untracked } from '@preact/signals';
import { syncPageSize } from '../shared/protocol/visitor-events.ts';
import { command } from './connection.ts';
import { whenIdle } from './idle.ts';
import { place } from './route.ts';
import { rows } from './state/conversations.ts';
import { link } from './state/session.ts';
import { threadPrefetched, threads } from './state/threads.ts';

/** More than a screen; what is before it comes with the opening itself. */
const prefetchedMessages = 60;
const underway = new Set<string>();

async function prefetch(conversation: string): Promise<void> {
  const row = rows.peek().get(conversation);
  if (!row || threads.peek().has(conversation) || underway.has(conversation) || link.peek() !== 'online')
    return;
  underway.add(conversation);
  const after = Math.max(0, row.lastSeq - prefetchedMessages);
  // Asked for without opening it: nobody is told that somebody looks.
  const answer = await command('conversation:sync', { conversation, after, limit: syncPageSize });
  underway.delete(conversation);
  if (answer.ok) threadPrefetched(conversation, answer.events, answer.state.changes);
}

function pointedAtRow({ target }: Event): void {
  const row = target instanceof Element ? target.closest('[data-conversation]') : null;
  const id = row && idOfRow(row);
  if (id) void prefetch(id);
}

const idOfRow = (row: Element) => row.getAttribute('data-conversation');

export function startPrefetch(): void {
  for (const event of ['pointerover', 'focusin']) addEventListener(event, pointedAtRow, { passive: true });
  let stop = () => {};
  effect(() => {
    const { conversation } = place.value;
    const isHere = conversation !== null && threads.value.get(conversation)?.status === 'ready';
    if (!isHere) return;
    untracked(() => {
      stop();
      stop = whenIdle(() => {
        const shown = [...document.querySelectorAll('[data-conversation]')].map(idOfRow);
        const at = shown.indexOf(conversation);
        for (const beside of [shown[at + 1], shown[at - 1]]) if (beside) void prefetch(beside);
      });
    });
  });
}
