import { useEffect, useRef } from 'preact/hooks';
import { may } from '../../shared/permissions.ts';
import type { Agent, ConversationSummary } from '../../shared/protocol/entities.ts';
import { hashOf, place } from '../route.ts';
import { colleagueDialogOpened } from '../state/colleague-dialog.ts';
import { visitorLabel } from '../state/conversations.ts';
import { detailsShown, detailsToggled, layout } from '../state/layout.ts';
import { giveBack, resolveConversation, takeConversation } from '../sync.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';
import { HeaderLookers } from './notes/lookers.tsx';
import { HeaderMarks, HeaderOperations } from './operations/header-operations.tsx';
import { ratingWords } from './rating.ts';
import { Ownership } from './routing/ownership.tsx';

const words = strings.conversation;

/** Whose conversation it is, in words. */
export function ownerLine(row: ConversationSummary, agentId: string): string {
  const { status, assignee } = row.state;
  if (status === 'resolved') return words.resolved;
  if (assignee === null) return words.unassigned;
  return assignee.id === agentId
    ? words.assignedToYou
    : words.assignedTo(assignee.name || strings.agentWithoutName);
}

interface Props {
  id: string;
  row: ConversationSummary | undefined;
  agent: Agent;
}

/** Who it is with, whose it is, and what can be done with it as a whole. */
export function ConversationHeader({ id, row, agent }: Props) {
  const shown = detailsShown.value;
  const takes = row?.state.status === 'open' && may(agent.role, 'conversations:answer');
  const back = useRef<HTMLAnchorElement>(null);

  // Where the list makes way for the conversation, the focus must not stay behind in the list.
  useEffect(() => {
    if (layout.value === 'narrow') back.current?.focus();
  }, []);

  return (
    <header class="head">
      <a
        ref={back}
        class="icon-button head-back"
        href={hashOf({ view: place.value.view, conversation: null })}
        aria-label={words.back}
      >
        <Icon name="chevron-left" />
      </a>
      <div class="head-who">
        {row && (
          <>
            <h2 dir="auto">{visitorLabel(row.visitor)}</h2>
            <p class="head-owner">
              <Ownership row={row} agentId={agent.id} line={ownerLine(row, agent.id)} />
              {row.state.rating && ` · ${words.rated(ratingWords(row.state.rating))}`}
              <HeaderMarks row={row} />
            </p>
          </>
        )}
      </div>
      <div class="head-actions">
        <div class="head-share">
          <HeaderLookers conversation={id} />
          {takes && <Share row={row} agentId={agent.id} id={id} />}
        </div>
        {takes && (
          <button type="button" class="button" onClick={() => void resolveConversation(id)}>
            <Icon name="check" small />
            <span class="head-resolve">{words.resolve}</span>
          </button>
        )}
      </div>
      {row && <HeaderOperations row={row} agent={agent} />}
      {row && (
        <button
          type="button"
          class="icon-button head-panel"
          aria-label={shown ? words.hidePanel : words.showPanel}
          aria-expanded={shown}
          onClick={detailsToggled}
        >
          <Icon name="panel" />
        </button>
      )}
    </header>
  );
}

/** Taking it, giving it back, and calling in others. */
function Share({ row, agentId, id }: { row: ConversationSummary; agentId: string; id: string }) {
  const { assignee } = row.state;
  return (
    <>
      {assignee?.id === agentId ? (
        <button type="button" class="button button-quiet" onClick={() => void giveBack(id)}>
          {words.give}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => void takeConversation(id)}>
          {assignee === null ? words.take : words.takeOver}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={strings.routing.colleagues}
        title={strings.routing.colleagues}
        aria-haspopup="dialog"
        onClick={() => colleagueDialogOpened(id, 'bring_in')}
      >
        <Icon name="users" />
      </button>
    </>
  );
}
