import { batch, useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Agent, ConversationSummary, Message } from '../../shared/protocol/entities.ts';
import { lastContiguousSeq, type Timeline } from '../../shared/timeline.ts';
import { messageAt, messagesAfter } from '../../shared/timeline-parts.ts';
import { evidenceIn } from '../evidence.ts';
import { whenIdle } from '../idle.ts';
import { createAnswers } from '../message-content.ts';
import { asidesOf } from '../state/asides.ts';
import { visitorLabel } from '../state/conversations.ts';
import { found, foundForgotten } from '../state/found.ts';
import type { Highlight } from '../state/highlight.ts';
import { pointed } from '../state/message-actions.ts';
import { outbox } from '../state/outbox.ts';
import { rolesOf, suggestionSets } from '../state/suggestions.ts';
import { shownOf, type Thread, threadWhole } from '../state/threads.ts';
import { analysisOf, toneReady } from '../state/tone.ts';
import { typingVisitors } from '../state/typing.ts';
import { loadEarlier, loadLater } from '../sync.ts';
import { createThreadPages, firstUnread, pageIdOf, type ThreadItem } from '../thread-items.ts';
import { dayKey } from '../time.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';
import { MergedParts } from './operations/merged-parts.tsx';
import { HeldScroll } from './thread/held-scroll.ts';
import type { Around, Speaking } from './thread/message-line.tsx';
import { ThreadLine } from './thread/thread-line.tsx';

const words = strings.conversation;
/** From here on the page before the first one is fetched, or the one after the last. */
const fetchWithinPx = 1200;
/** A page that did not come is asked for again after this. */
const askAgainAfterMs = 2000;
/** Where the line above the first unread message comes to stand on opening. */
const unreadLineAtPx = 40;
/** How long a message that was jumped to stays marked. */
const foundForMs = 2500;

interface Props {
  row: ConversationSummary;
  thread: Thread;
  agent: Agent;
}

/** Everything said, oldest first; only what is near the viewport is drawn. */
export function MessageLog({ row, thread, agent }: Props) {
  const timeline = shownOf(thread);
  const { id } = row;
  const [scroll] = useState(() => new HeldScroll());
  const [pagesOf] = useState(() => createThreadPages(agent.id, dayKey));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const atEnd = useSignal(true);
  const unreadAfter = useUnreadLine(row, thread);
  const speaking = useSpeaking(row, timeline);
  const typing = useComputed(() => typingVisitors.value.get(id)).value;
  const pending = useComputed(() => outbox.value.filter((entry) => entry.conversation === id)).value;

  // One's own words are always followed to the end.
  const lastOwn = pending.at(-1)?.clientId;
  const followed = useRef(lastOwn);
  if (lastOwn !== undefined && lastOwn !== followed.current) {
    scroll.atEnd = true;
    if (thread.apart) queueMicrotask(() => threadWhole(id));
  }
  followed.current = lastOwn;

  const asides = asidesOf(row, timeline);
  const pages = pagesOf({ timeline, outbox: thread.apart ? [] : pending, asides, unreadAfter });
  scroll.show(pages, timeline);
  const { above, below } = scroll.slice;

  useLayoutEffect(() => {
    scroll.box = box.current;
    scroll.list = list.current;
    scroll.measure();
    scroll.hold();
    if (!scroll.atEnd) scroll.look();
    atEnd.value = scroll.atEnd && thread.apart === null;
  });

  // On opening, what is unread comes into view from its beginning.
  useLayoutEffect(() => {
    const unread = firstUnread(timeline, unreadAfter);
    if (unreadAfter === null || unread === undefined || found.peek()?.conversation === id) return;
    scroll.seen = unreadAfter;
    scroll.goTo(pageIdOf(unread.seq), 'unread', unreadLineAtPx);
    redraw(undefined);
  }, [unreadAfter]);

  useFound(id, thread, () => {
    const seq = found.peek()?.seq ?? 0;
    const page = pages.find((each) => each.id === pageIdOf(seq));
    const item = page?.items().find((each) => seqOf(each) === seq);
    if (page === undefined || item === undefined) return false;
    scroll.goTo(page.id, item.key, (box.current?.clientHeight ?? 0) / 2);
    redraw(undefined);
    return true;
  });

  useEffect(
    () =>
      whenIdle(() => {
        scroll.painted();
        redraw(undefined);
      }),
    [],
  );

  // What changes heights without a drawing of ours: the tray, the composer, a picture, another width.
  useLayoutEffect(() => {
    if (!box.current || !list.current) return;
    const observer = new ResizeObserver(() => {
      if (scroll.resized()) redraw(undefined);
    });
    observer.observe(box.current);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);

  function onScroll() {
    scroll.look();
    const element = box.current;
    if (!element) return;
    if (scroll.lacks()) redraw(undefined);
    if (scroll.atEnd && !thread.apart) scroll.seen = lastContiguousSeq(timeline);
    atEnd.value = scroll.atEnd && thread.apart === null;
    if (element.scrollTop < fetchWithinPx && timeline.from > 0) void loadEarlier(id);
    const left = element.scrollHeight - element.scrollTop - element.clientHeight;
    if (thread.apart && left < fetchWithinPx) void loadLater(id);
  }

  // Whoever is at the very top scrolls no more: the next page comes by itself, after a failure a moment later.
  const asked = useRef(-1);
  useEffect(() => {
    if (timeline.from === 0 || thread.loadingEarlier) return;
    const again = asked.current === timeline.from;
    const timer = setTimeout(
      () => {
        if ((box.current?.scrollTop ?? fetchWithinPx) >= fetchWithinPx) return;
        asked.current = timeline.from;
        void loadEarlier(id);
      },
      again ? askAgainAfterMs : 0,
    );
    return () => clearTimeout(timer);
  }, [id, timeline.from, thread.loadingEarlier]);

  function toEnd() {
    batch(() => {
      threadWhole(id);
      scroll.atEnd = true;
      redraw(undefined);
    });
    // The button goes; who pressed it with a key must not fall out of the conversation.
    box.current?.focus({ preventScroll: true });
  }

  const readBefore = useRef(row.state.receipts.agent).current;
  const line = useLines(speaking);
  // Whoever came by a link to one message has not been at the end: what was read before is not new to them.
  const missed = messagesAfter(thread.timeline, Math.max(scroll.seen, readBefore)).filter(
    ({ author }) => author.kind === 'visitor',
  ).length;
  return (
    <div class="log-place">
      <div
        class="log"
        role="log"
        data-of={id}
        aria-label={words.log}
        // Earlier messages are read on demand, not spoken because they were fetched or scrolled to.
        aria-live={thread.loadingEarlier || !atEnd.value ? 'off' : 'polite'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        ref={box}
        onScroll={onScroll}
        onKeyDown={walkMessages}
        onPointerLeave={leaveMessages}
      >
        <div class="log-text">
          {timeline.from === 0 && <MergedParts row={row} />}
          <LogStart from={timeline.from} loading={thread.loadingEarlier} id={id} />
          <ol class="lines" ref={list}>
            {above > 0 && <li key="above" aria-hidden="true" style={{ blockSize: `${above}px` }} />}
            {scroll.items.map(line)}
            {below > 0 && <li key="below" aria-hidden="true" style={{ blockSize: `${below}px` }} />}
          </ol>
          {typing !== undefined && <TypingLine name={visitorLabel(row.visitor)} text={typing} />}
        </div>
      </div>
      {!atEnd.value && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="arrow-down" small />
          {missed > 0 ? words.newMessages(missed) : words.newest}
        </button>
      )}
    </div>
  );
}

/** From a message, the arrow keys go to the one before and the one after. */
function walkMessages(event: KeyboardEvent): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('.group')) return;
  const all = [...(event.target.parentElement?.querySelectorAll<HTMLElement>(':scope > .group') ?? [])];
  const next = all[all.indexOf(event.target) + step];
  event.preventDefault();
  next?.focus();
}

/** The pointer is gone; whoever walks by keys stays where they are. */
function leaveMessages({ currentTarget }: PointerEvent): void {
  const inside = currentTarget instanceof Element && currentTarget.contains(document.activeElement);
  if (!inside || document.activeElement === currentTarget) pointed(null);
}

const seqOf = (item: ThreadItem) =>
  item.kind === 'system'
    ? item.message.seq
    : item.kind === 'message' && item.item.kind === 'stored'
      ? item.item.message.seq
      : null;

/** The very same node for the very same line: it is not drawn again. */
function useLines(speaking: Speaking): (item: ThreadItem) => VNode {
  const nodes = useMemo(() => new WeakMap<ThreadItem, VNode>(), [speaking]);
  return (item) => {
    const known = nodes.get(item);
    if (known !== undefined) return known;
    const node = <ThreadLine key={item.key} item={item} speaking={speaking} />;
    nodes.set(item, node);
    return node;
  };
}

/** Up to where the visitor's words were read when the agent came to look, and when they looked away. */
function useUnreadLine(row: ConversationSummary, thread: Thread): number | null {
  const { lastSeq, state, lastMessage } = row;
  const opened = useRef(
    lastSeq > state.receipts.agent && lastMessage?.author.kind === 'visitor' ? state.receipts.agent : null,
  );
  const after = useSignal(opened.current);
  const last = lastContiguousSeq(thread.timeline);
  useEffect(() => {
    const leave = () => {
      if (!document.hasFocus()) after.value = last;
    };
    addEventListener('blur', leave);
    return () => removeEventListener('blur', leave);
  }, [last]);
  // Whoever answers has read what was new.
  const newest = thread.timeline.messages.at(-1);
  const answered = newest?.author.kind === 'agent' && newest.seq > (after.value ?? 0);
  useEffect(() => {
    if (answered) after.value = null;
  }, [answered]);
  return answered ? null : after.value;
}

/** What each line needs to know; the same object while it is the same conversation of the same person. */
function useSpeaking(row: ConversationSummary, timeline: Timeline): Speaking {
  const shown = useSignal(timeline);
  if (shown.peek() !== timeline) shown.value = timeline;
  const evidence = useEvidence(row.id, timeline.messages);
  const [answersOf] = useState(createAnswers);
  const answers = useComputed(() => answersOf(shown.value));
  const newest = useComputed(() => shown.value.messages.at(-1)?.seq ?? 0);
  const around = useMemo<Around>(
    () => ({
      answers,
      evidence,
      newest,
      at: (seq) => messageAt(shown.value, seq),
    }),
    [],
  );
  const { id, name } = row.visitor;
  return useMemo(() => ({ conversation: row.id, visitor: { id, name }, around }), [row.id, id, name, around]);
}

/** The words that count in the visitor's newest message, read once the messages are on screen. */
function useEvidence(conversation: string, messages: readonly Message[]) {
  const evidence = useSignal<Highlight | null>(null);
  const newest = messages.findLast(({ author }) => author.kind === 'visitor');
  const set = useComputed(() => suggestionSets.value.get(conversation)).value;
  const ready = toneReady.value;
  useEffect(() => {
    if (newest === undefined || !ready) return;
    return whenIdle(() => {
      const analysis = analysisOf(newest.text);
      if (analysis === null) return;
      const suggestions = set?.forSeq === newest.seq ? set.suggestions : [];
      const spans = evidenceIn(newest.text, analysis.cues, suggestions, rolesOf(set));
      evidence.value = { seq: newest.seq, spans };
    });
  }, [newest, set, ready]);
  return evidence;
}

/** Brings the message that was jumped to into view, and takes its mark away after a while. */
function useFound(conversation: string, thread: Thread, show: () => boolean): void {
  const target = useComputed(() => (found.value?.conversation === conversation ? found.value : null)).value;
  const shown = useRef<unknown>(null);
  useLayoutEffect(() => {
    if (target !== null && shown.current !== target && show()) shown.current = target;
  }, [target, thread]);
  useEffect(() => {
    if (target === null) return;
    const timer = setTimeout(foundForgotten, foundForMs);
    return () => clearTimeout(timer);
  }, [target]);
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
