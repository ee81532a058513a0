import { useComputed } from '@preact/signals';
import { Component } from 'preact';
import { isUpset } from '../../shared/need.ts';
import type { ConversationSummary, LastMessage } from '../../shared/protocol/entities.ts';
import type { ConversationSort } from '../../shared/protocol/views.ts';
import { lastWords } from '../last-words.ts';
import { needReasons } from '../need-reasons.ts';
import { hashOf, place } from '../route.ts';
import { isUnread, visitorLabel } from '../state/conversations.ts';
import { drafts } from '../state/drafts.ts';
import { shownRows } from '../state/lists.ts';
import { now } from '../state/now.ts';
import { outbox } from '../state/outbox.ts';
import { selected as picked, rangeSelected, selecting, selectionToggled } from '../state/selection.ts';
import { typingVisitors } from '../state/typing.ts';
import { strings } from '../words.ts';
import { RowLookers } from './notes/lookers.tsx';
import { Time } from './time.tsx';

const mostMarks = 3;
const minuteMs = 60_000;
/** A promise is marked from so long before it is due. */
const promiseSoonMs = 60 * minuteMs;

interface Mark {
  readonly text: string;
  readonly tone: 'critical' | 'brand' | 'caution' | 'plain';
}

interface Props {
  row: ConversationSummary;
  sort: ConversationSort;
  /** It is open beside the list. */
  selected: boolean;
  /** It has the focus, or had it last. */
  current: boolean;
  agentId: string;
}

/** One conversation in the list. Drawn again when something about it has changed, and not with every other row. */
export class ConversationRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== this.props[key]);
  }
  override render() {
    return <Row {...this.props} />;
  }
}

function Row({ row, sort, selected, current, agentId }: Props) {
  const unread = isUnread(row);
  const marks = useMarks(row, agentId);
  const at = row.lastMessage?.at ?? row.openedAt;
  const view = useComputed(() => place.value.view).value;
  const why = sort === 'need';
  return (
    <>
      <a
        class={`row${unread ? ' row-unread' : ''}`}
        href={hashOf({ view, conversation: row.id })}
        aria-current={selected ? 'true' : undefined}
        aria-describedby={why ? `why-${row.id}` : undefined}
        data-conversation={row.id}
      >
        <span class="row-top">
          <span class="row-name" dir="auto">
            {visitorLabel(row.visitor)}
          </span>
          {sort !== 'newest' && row.waitingSince !== null ? (
            <Waits since={row.waitingSince} />
          ) : (
            <Time at={at} />
          )}
        </span>
        <span class="row-bottom">
          <span class="row-text">
            <LastLine row={row} agentId={agentId} selected={selected} />
          </span>
          <RowLookers conversation={row.id} />
          {marks.length > 0 && (
            <span class="row-marks">
              {marks.map(({ text, tone }) => (
                <span key={text} class={`pill pill-${tone}`}>
                  {text}
                </span>
              ))}
            </span>
          )}
        </span>
        {unread && (
          <span class="row-dot">
            <span class="visually-hidden">{strings.list.unreadRow}</span>
          </span>
        )}
      </a>
      <Pick row={row} current={current} />
      {why && <Why row={row} />}
    </>
  );
}

function Waits({ since }: { since: string }) {
  const words = strings.lists.why;
  const minutes = Math.max(0, Math.floor((now.value - Date.parse(since)) / minuteMs));
  return (
    <span class="time row-waits">
      {minutes < 1 ? strings.time.now : words.waitsShort(words.minutes(minutes))}
    </span>
  );
}

/** Why it stands where it does: while the pointer rests on the row, or a key brought the focus to it. */
function Why({ row }: { row: ConversationSummary }) {
  return (
    <div class="row-why" role="tooltip" id={`why-${row.id}`}>
      {needReasons(row, now.value).join(' · ')}
    </div>
  );
}

/** The box that picks a row; with Shift, all rows from the one picked last. */
function Pick({ row, current }: { row: ConversationSummary; current: boolean }) {
  const on = useComputed(() => picked.value.has(row.id)).value;
  const shown = selecting.value;
  return (
    <label class={`row-pick${shown ? ' row-pick-shown' : ''}`}>
      <input
        type="checkbox"
        checked={on}
        tabIndex={shown || current ? 0 : -1}
        aria-label={strings.lists.selection.pick(visitorLabel(row.visitor))}
        onClick={(event) => {
          if (!event.shiftKey) selectionToggled(row.id);
          else
            rangeSelected(
              shownRows.value.map(({ id }) => id),
              row.id,
            );
        }}
      />
    </label>
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
  if (typing)
    return (
      <em class="row-said row-typing" dir="auto">
        {strings.conversation.typing(visitorLabel(row.visitor))}
      </em>
    );
  if (draft !== undefined && draft.trim() !== '' && !selected)
    return <Said by={strings.list.draft} text={draft} />;
  if (last === null) return <Said by={null} text={strings.list.noMessage} />;
  return <Said by={speakerOf(last, agentId)} text={lastWords(last)} />;
}

/** Who of us said it; null where the visitor did. */
function speakerOf({ author }: LastMessage, agentId: string): string | null {
  if (author.kind !== 'agent') return null;
  return author.id === agentId
    ? strings.list.you
    : strings.list.colleague(author.name || strings.agentWithoutName);
}

/** Cut at the end of what was said, whichever way that runs beside whose it is. */
function Said({ by, text }: { by: string | null; text: string }) {
  return (
    <>
      {by !== null && (
        <>
          <span class="row-by" dir="auto">
            {by}
          </span>{' '}
        </>
      )}
      <span class="row-said" dir="auto">
        {text}
      </span>
    </>
  );
}

/** What sets this conversation apart, the most pressing first. */
function useMarks(row: ConversationSummary, agentId: string): readonly Mark[] {
  const words = strings.lists.marks;
  const unsent = useComputed(() =>
    outbox.value.some((entry) => entry.conversation === row.id && entry.state === 'failed'),
  ).value;
  // Not computed apart: what is computed hears of signals, and not of a row that has another promise now.
  const left = row.promiseDue === null ? null : Date.parse(row.promiseDue) - now.value;
  const promised =
    left === null || left > promiseSoonMs ? null : left < 0 ? words.promiseLate : words.promiseDue;
  const list = useComputed(() => place.value.view).value;
  const { assignee, status } = row.state;
  const open = status === 'open';
  const marks: Mark[] = [];
  if (unsent) marks.push({ text: strings.marks.notSent, tone: 'caution' });
  if (open && promised !== null) marks.push({ text: promised, tone: 'caution' });
  if (open && isUpset(row.mood)) marks.push({ text: strings.marks.upset, tone: 'critical' });
  if (open && row.priority > 0)
    marks.push({ text: row.priority === 2 ? words.urgent : words.high, tone: 'caution' });
  if (row.mood.voice !== null) marks.push({ text: strings.marks.inCharacter, tone: 'brand' });
  if (list !== 'mentions' && row.mentioned.includes(agentId))
    marks.push({ text: words.mentioned, tone: 'plain' });
  if (list !== 'snoozed' && open && row.snoozedUntil !== null)
    marks.push({ text: words.snoozed, tone: 'plain' });
  if (list !== 'mine' && open && assignee !== null)
    marks.push({
      text: assignee.id === agentId ? strings.marks.assignedToYou : assignee.name || strings.agentWithoutName,
      tone: 'plain',
    });
  return marks.slice(0, mostMarks);
}
