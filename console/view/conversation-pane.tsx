import { useSignal } from '@preact/signals';
import type { Agent } from '../../shared/protocol/entities.ts';
import { hashOf, place } from '../route.ts';
import { rows, visitorLabel } from '../state/conversations.ts';
import { drawerOpen, layout } from '../state/layout.ts';
import { shownRows } from '../state/lists.ts';
import { type Thread, threads } from '../state/threads.ts';
import { openConversation } from '../sync.ts';
import { attachFiles } from '../uploads.ts';
import { strings } from '../words.ts';
import { ConversationHeader } from './conversation-header.tsx';
import { MessageLog } from './message-log.tsx';
import { ComposeArea } from './notes/compose-area.tsx';
import { WhisperThread } from './notes/whisper-thread.tsx';
import { HandedOver } from './routing/handed-over.tsx';

const words = strings.conversation;

/** The open conversation: what was said, what could be said, what is being said. */
export function ConversationPane({ id, agent }: { id: string; agent: Agent }) {
  const row = rows.value.get(id);
  const thread = threads.value.get(id);
  const name = row ? visitorLabel(row.visitor) : strings.visitor('');
  const status = thread?.status ?? 'loading';
  const covered = layout.value === 'narrow' && drawerOpen.value && row !== undefined;
  const { over, ...dropping } = useDrop((files) => {
    if (row && status === 'ready') attachFiles(id, row.inbox, files);
  });
  return (
    // Where the details fill the window, keys must not wander about under them.
    <main class="conversation" inert={covered} {...dropping}>
      <ConversationHeader id={id} row={row} agent={agent} />
      {status === 'ready' && thread && row ? (
        <>
          <WhisperThread row={row} agent={agent} />
          <HandedOver row={row} agentId={agent.id} />
          <MessageLog row={row} thread={thread} agent={agent} />
          <ComposeArea row={row} thread={thread} name={name} agent={agent} />
          {over.value && <p class="drop-place">{strings.files.drop}</p>}
        </>
      ) : (
        <PaneState id={id} status={status} />
      )}
    </main>
  );
}

/** Files that are dragged here: while they hover, and when they are let go. */
function useDrop(take: (files: File[]) => void) {
  const over = useSignal(false);
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    over.value = true;
  };
  return {
    over,
    onDragEnter: hover,
    onDragOver: hover,
    onDragLeave(event: DragEvent) {
      const inside = event.currentTarget instanceof Node && event.relatedTarget instanceof Node;
      if (!inside || !(event.currentTarget as Node).contains(event.relatedTarget as Node)) over.value = false;
    },
    onDrop(event: DragEvent) {
      over.value = false;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    },
  };
}

function PaneState({ id, status }: { id: string; status: Thread['status'] }) {
  if (status === 'erased')
    return (
      <div class="empty" role="alert">
        <p class="empty-title">{words.erased}</p>
        <p>{words.erasedHelp}</p>
        <a class="button" href={hashOf({ ...place.value, conversation: null })}>
          {words.back}
        </a>
      </div>
    );
  if (status === 'gone')
    return (
      <div class="empty" role="alert">
        <p>{words.gone}</p>
      </div>
    );
  if (status === 'failed')
    return (
      <div class="empty" role="alert">
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={() => void openConversation(id)}>
          {words.retry}
        </button>
      </div>
    );
  return (
    <div class="log-skeleton" role="status" aria-label={words.loading}>
      <span />
      <span />
      <span />
    </div>
  );
}

/** What the place of the conversation shows while none is open. */
export function NoConversation() {
  const some = shownRows.value.length > 0;
  return (
    <main class="conversation conversation-none">
      <div class="empty">
        <p class="empty-title">{some ? words.none : words.nothing}</p>
        {some && <p>{words.noneHelp}</p>}
      </div>
    </main>
  );
}
