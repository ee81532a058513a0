import { useComputed, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Agent, ConversationSummary, Message, Rating } from '../../shared/protocol/entities.ts';
import { lastContiguousSeq, timelineItems } from '../../shared/timeline.ts';
import { evidenceIn } from '../evidence.ts';
import { groupMessages, type MessageDay } from '../grouping.ts';
import { answersOf } from '../message-content.ts';
import { visitorLabel } from '../state/conversations.ts';
import type { Highlight } from '../state/highlight.ts';
import { now } from '../state/now.ts';
import { outbox } from '../state/outbox.ts';
import { rolesOf, suggestionSets } from '../state/suggestions.ts';
import type { Thread } from '../state/threads.ts';
import { analysisOf } from '../state/tone.ts';
import { typingVisitors } from '../state/typing.ts';
import { loadEarlier } from '../sync.ts';
import { dayKey, dayName } from '../time.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';
import { type Around, MessageGroupView } from './message-group.tsx';
import { ratingWords } from './rating.ts';

const words = strings.conversation;
/** Nearer to the end than this counts as being at the end. */
const endSlackPx = 48;
const loadEarlierWithinPx = 240;

interface Props {
  row: ConversationSummary;
  thread: Thread;
  agent: Agent;
}

/** Everything said, oldest first, held at its end while the person is there. */
export function MessageLog({ row, thread, agent }: Props) {
  const { timeline } = thread;
  const pending = useComputed(() => outbox.value.filter((entry) => entry.conversation === row.id)).value;
  const isMine = (message: { author: { kind: string; id: string } }) =>
    message.author.kind === 'agent' && message.author.id === agent.id;
  const items = timelineItems(timeline, pending, isMine);
  const last = items.findLast((item) => item.kind === 'stored');
  const receiptKey = last?.mine ? last.key : undefined;
  const days = groupMessages(items, agent.id, dayKey);
  const typing = typingVisitors.value.get(row.id);
  const { rating, receipts, delivered } = row.state;
  const ratedAfter = rating === null ? undefined : groupBefore(days, rating.at);
  const around = useMemo(() => aroundOf(timeline.messages), [timeline.messages]);
  const scroll = useHeldScroll(
    timeline.from,
    `${items.length} ${typing ?? ''} ${rating?.at ?? ''}`,
    pending.at(-1)?.clientId,
  );
  const evidence = evidenceOfNewest(row.id, timeline.messages);
  const seen = useSeen(lastContiguousSeq(timeline), scroll.atEnd.value);

  function onScroll() {
    scroll.noticed();
    const element = scroll.ref.current;
    if (element && element.scrollTop < loadEarlierWithinPx && timeline.from > 0) void loadEarlier(row.id);
  }

  return (
    <div class="log-place">
      <div
        class="log"
        role="log"
        aria-label={words.log}
        // Earlier messages are read on demand, not spoken because they were fetched.
        aria-live={thread.loadingEarlier ? 'off' : 'polite'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        ref={scroll.ref}
        onScroll={onScroll}
      >
        <div class="log-text">
          <LogStart from={timeline.from} loading={thread.loadingEarlier} id={row.id} />
          {days.map((day) => (
            <section key={day.key} class="day" aria-label={dayName(day.at, now.value)}>
              <h3 class="day-name">{dayName(day.at, now.value)}</h3>
              {day.groups.map((group) => (
                <Fragment key={group.key}>
                  <MessageGroupView
                    group={group}
                    visitor={row.visitor}
                    around={around}
                    reachOf={(seq) =>
                      seq <= receipts.visitor ? 'read' : seq <= delivered.visitor ? 'delivered' : 'sent'
                    }
                    receiptKey={receiptKey}
                    evidence={evidence}
                  />
                  {rating && group.key === ratedAfter && <RatingLine rating={rating} />}
                </Fragment>
              ))}
            </section>
          ))}
          {typing !== undefined && <TypingLine name={visitorLabel(row.visitor)} text={typing} />}
        </div>
      </div>
      {!scroll.atEnd.value && (
        <button type="button" class="to-end" onClick={scroll.toEnd}>
          <Icon name="arrow-down" small />
          {seen > 0 ? words.newMessages(seen) : words.newest}
        </button>
      )}
    </div>
  );
}

/** The words that count in the visitor's newest message, which the suggestions are for. */
function evidenceOfNewest(conversation: string, messages: readonly Message[]): Highlight | null {
  const newest = messages.findLast(({ author }) => author.kind === 'visitor');
  const analysis = newest ? analysisOf(newest.text) : null;
  if (newest === undefined || analysis === null) return null;
  const set = suggestionSets.value.get(conversation);
  const suggestions = set?.forSeq === newest.seq ? set.suggestions : [];
  return { seq: newest.seq, spans: evidenceIn(newest.text, analysis.cues, suggestions, rolesOf(set)) };
}

function LogStart({ from, loading, id }: { from: number; loading: boolean; id: string }) {
  if (from === 0) return <p class="log-start">{words.beginning}</p>;
  return (
    <p class="log-start">
      <button type="button" class="link-button" aria-busy={loading} onClick={() => void loadEarlier(id)}>
        {loading ? words.loadingEarlier : words.earlier}
      </button>
    </p>
  );
}

/** The group that ends before a moment, the last of them: what happened then is shown under it. */
function groupBefore(days: readonly MessageDay[], at: string): string | undefined {
  const moment = Date.parse(at);
  return days.flatMap(({ groups }) => groups).findLast((group) => Date.parse(group.at) <= moment)?.key;
}

function aroundOf(messages: readonly Message[]): Around {
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  return { answers: answersOf(messages), at: (seq) => bySeq.get(seq) };
}

function RatingLine({ rating }: { rating: Rating }) {
  return (
    <div class="group-system">
      <p>{words.rated(ratingWords(rating))}</p>
      {rating.words !== '' && (
        <p>
          <q dir="auto">{rating.words}</q>
        </p>
      )}
    </div>
  );
}

/** That the visitor writes, and what, where they know that it is seen. Nothing of it is sent yet. */
function TypingLine({ name, text }: { name: string; text: string }) {
  return (
    // Every key would be spoken; that somebody writes is said by the list's row.
    <div class="typing" aria-live="off">
      <p class="typing-who">
        <span class="typing-dots" aria-hidden="true">
          <span />
          <span />
          <span />
        </span>
        {words.typing(name)}
        {text !== '' && <span class="typing-unsent">{words.notSentYet}</span>}
      </p>
      {text !== '' && (
        <p class="typing-text" dir="auto">
          {text}
        </p>
      )}
    </div>
  );
}

/**
 * Keeps what the person looks at where it is: at the end while they are at the end, at the same message while
 * earlier ones come in above. Sending always goes to the end.
 */
function useHeldScroll(from: number, shown: string, lastSent: string | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useSignal(true);
  const before = useRef({ from, height: 0, lastSent });

  const toEnd = () => {
    const element = ref.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  const noticed = () => {
    const element = ref.current;
    if (element) atEnd.value = element.scrollHeight - element.scrollTop - element.clientHeight < endSlackPx;
  };
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const known = before.current;
    if (from < known.from) element.scrollTop += element.scrollHeight - known.height;
    else if (atEnd.value || (lastSent !== undefined && lastSent !== known.lastSent)) toEnd();
    before.current = { from, height: element.scrollHeight, lastSent };
  }, [from, shown, lastSent]);

  // The tray, the composer or the window take or give room: the end stays the end.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.value) toEnd();
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [atEnd]);

  return { ref, atEnd, toEnd, noticed };
}

/** How many messages came since the person left the end. */
function useSeen(lastSeq: number, atEnd: boolean): number {
  const seen = useRef(lastSeq);
  if (atEnd) seen.current = lastSeq;
  return lastSeq - seen.current;
}
