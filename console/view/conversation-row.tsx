import { useComputed } from '@preact/signals';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import { isPlayed } from '../evidence.ts';
import { hashOf, type ViewName } from '../route.ts';
import { isUnread, visitorLabel } from '../state/conversations.ts';
import { drafts } from '../state/drafts.ts';
import { lastVisitorWords } from '../state/moods.ts';
import { outbox } from '../state/outbox.ts';
import { suggestionSets } from '../state/suggestions.ts';
import { analysisOf } from '../state/tone.ts';
import { typingVisitors } from '../state/typing.ts';
import { strings } from '../words.ts';
import { RowLookers } from './notes/lookers.tsx';
import { voiceLine } from './register-readout.tsx';
import { Time } from './time.tsx';

/** From here on a message, or the conversation of late, reads as upset: the engine's own limits (`profile.ts`). */
const upsetFrom = 0.6;
const upsetLately = 0.5;
const mostMarks = 3;

interface Mark {
  readonly text: string;
  readonly tone: 'critical' | 'brand' | 'caution' | 'plain';
}

interface Props {
  row: ConversationSummary;
  view: ViewName;
  selected: boolean;
  agentId: string;
}

/** One conversation in the list. */
export function ConversationRow({ row, view, selected, agentId }: Props) {
  const unread = isUnread(row);
  const marks = useMarks(row, view, agentId);
  const at = row.lastMessage?.at ?? row.openedAt;
  return (
    <a
      class={`row${unread ? ' row-unread' : ''}`}
      href={hashOf({ view, conversation: row.id })}
      aria-current={selected ? 'true' : undefined}
      data-conversation={row.id}
    >
      <span class="row-top">
        <span class="row-name" dir="auto">
          {visitorLabel(row.visitor)}
        </span>
        <Time at={at} />
      </span>
      <span class="row-bottom">
        <span class="row-text" dir="auto">
          <LastLine row={row} agentId={agentId} selected={selected} />
        </span>
        <RowLookers conversation={row.id} />
        {marks.map(({ text, tone }) => (
          <span key={text} class={`pill pill-${tone}`}>
            {text}
          </span>
        ))}
        {unread && (
          <span class="row-dot">
            <span class="visually-hidden">{strings.list.unreadRow}</span>
          </span>
        )}
      </span>
    </a>
  );
}

function LastLine({
  row,
  agentId,
  selected,
}: {
  row: ConversationSummary;
  agentId: string;
  selected: boolean;
}) {
  const draft = useComputed(() => drafts.value.get(row.id)).value;
  const typing = useComputed(() => typingVisitors.value.has(row.id)).value;
  const last = row.lastMessage;
  if (typing) return <em class="row-typing">{strings.conversation.typing(visitorLabel(row.visitor))}</em>;
  if (draft !== undefined && draft.trim() !== '' && !selected) return <em>{strings.list.draft(draft)}</em>;
  if (last === null) return <>{strings.list.noMessage}</>;
  const said = last.text.trim() === '' ? strings.list.files : last.text;
  if (last.author.kind !== 'agent') return <>{said}</>;
  if (last.author.id === agentId) return <>{strings.list.you(said)}</>;
  return <>{strings.list.colleague(last.author.name || strings.agentWithoutName, said)}</>;
}

/** What sets this conversation apart, the most pressing first. */
function useMarks(row: ConversationSummary, view: ViewName, agentId: string): readonly Mark[] {
  const unsent = useComputed(() =>
    outbox.value.some((entry) => entry.conversation === row.id && entry.state === 'failed'),
  ).value;
  const said = useComputed(() => lastVisitorWords.value.get(row.id)).value ?? [];
  const analyses = said.map(({ text }) => analysisOf(text)).filter((analysis) => analysis !== null);
  // Once the conversation was open here, the engine's reading of all of it counts too.
  const set = useComputed(() => suggestionSets.value.get(row.id)).value;
  const lately = set?.register?.frustration ?? 0;
  const { assignee, status } = row.state;
  const marks: Mark[] = [];
  if (unsent) marks.push({ text: strings.marks.notSent, tone: 'caution' });
  if (
    status === 'open' &&
    (analyses.some(({ register }) => register.frustration >= upsetFrom) || lately >= upsetLately)
  )
    marks.push({ text: strings.marks.upset, tone: 'critical' });
  if (voiceLine(set) !== null || analyses.some(({ voice }) => voice !== null && isPlayed(voice.id)))
    marks.push({ text: strings.marks.inCharacter, tone: 'brand' });
  if (view === 'open' && assignee !== null)
    marks.push({
      text: assignee.id === agentId ? strings.marks.assignedToYou : assignee.name || strings.agentWithoutName,
      tone: 'plain',
    });
  return marks.slice(0, mostMarks);
}
