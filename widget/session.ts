/**
 * One visitor in one tab: joins link, saved document and screen, and keeps the delivery promises. Lose nothing:
 * a message is on disk before it is sent, and leaves the outbox in the same write that stores its answer. Double
 * nothing: its id never changes, and everything shown is merged by seq. Tabs of one visitor share the document;
 * whoever holds the lock sends, a nudge tells the others to look.
 */

import { effect, untracked } from '@preact/signals-core';
import {
  acked,
  backoffMs,
  enqueue,
  failed,
  type MessageContent,
  nextToSend,
  type Outbox,
  type OutboxEntry,
  remove,
  retry,
  sendOf,
  started,
} from '../shared/outbox.ts';
import type { Attachment, Block } from '../shared/protocol/blocks.ts';
import type { ConversationState, Message, maxTextLength } from '../shared/protocol/entities.ts';
import { protocolVersion } from '../shared/protocol/version.ts';
import type { VisitorAuth, VisitorUpdate, VisitorWelcome } from '../shared/protocol/visitor-events.ts';
import {
  applyMessages,
  emptyTimeline,
  hasGap,
  lastContiguousSeq,
  messageFromAck,
  type Timeline,
  timelineFrom,
} from '../shared/timeline.ts';
import { createConnection, type LinkEvent, type LinkPorts, type LinkStatus } from './connection.ts';
import { createLedger } from './ledger.ts';
import { uploaded, type WidgetState } from './state.ts';
import { nothingSaved, type Saved, type Vault } from './storage.ts';
import { type EventPayloads, isFailure, type RequestFailure } from './wire.ts';

/** How many messages a reload shows at once; earlier ones are fetched when asked for. */
const cachedMessages = 200;
/** How many earlier messages are fetched at a time. */
const earlierMessages = 200;
const syncEveryMs = 60_000;
/** A loss shorter than this is nobody's concern. */
const noticeAfterMs = 1_000;
/** A message that has had no answer for so long is shown as waiting, before the link is known to be dead. */
const doubtAfterMs = 4_000;
/** The longest wait for the next attempt to connect: when something is unsent, when somebody looks on, and else. */
const reconnectMostMs = { unsent: 3_000, watched: 8_000, idle: 30_000 };
/** A typing mark that is not renewed within this time is over, whatever was lost on the way. */
const typingLastsMs = 6_000;
const typingEveryMs = 3_000;
/** The wire's limit for a message; a longer draft is shown to agents up to here. */
const maxPreview: typeof maxTextLength = 8000;
/** With live preview agents read along, so they are told more often. */
const previewEveryMs = 1_000;
/** Deliveries are told together (docs/protocol.md: at most once a second). */
const deliveredEveryMs = 1_000;
/** A pause in typing this long writes the draft down. */
const draftAfterMs = 400;
/** Drafts of so many conversations are kept. */
const mostDrafts = 20;
/** Changes of the visitor's context within this time are told as one. */
const contextAfterMs = 300;
/** How long something that needs the link waits for it. */
const linkWaitMs = 15_000;

export interface SessionPorts extends LinkPorts {
  readonly inbox: string;
  readonly vault: Vault;
  /** Runs `work` while no other tab does the same; rejects where the browser has or allows no locks. */
  locked(work: () => Promise<void>): Promise<void>;
  /** Tells the visitor's other tabs that the saved document changed. */
  nudge(): void;
  newId(): string;
  /** The time of day, for labels alone; it may jump, so waits go by `now`. */
  timeOfDay(): number;
}

export interface SessionEvents {
  /** A message became visible that was not there before; each is told once, in order. */
  message(message: Message): void;
  error(failure: { code: string; message: string }): void;
}

export type Session = ReturnType<typeof createSession>;

/** Sets a session up; nothing is read, stored or connected before `load`, `open` or a message. */
export function createSession(ports: SessionPorts, state: WidgetState, events: SessionEvents) {
  let identity: string | undefined;
  let inFlight: string | null = null;
  /** The visitor id the current link was welcomed with. */
  let linked: { token: string; visitorId: string } | null = null;
  let toldSeq: number | null = null;
  /** Every change of a message up to this number has reached this tab; only answers of the server move it. */
  let knownChanges = 0;
  let syncing = false;
  let syncAgain = false;
  let flushing = false;
  let loadingEarlier = false;
  let busyTries = 0;
  let agreed = false;
  let disposed = false;
  let cancelNotice = () => {};
  let cancelTyping = () => {};
  let cancelFlush = () => {};
  let cancelSync = () => {};
  let cancelPreview = () => {};
  let cancelDelivered: (() => void) | null = null;
  let cancelDraft = () => {};
  let cancelContext = () => {};
  /** The draft on screen: of which conversation, as it was last read or written, and when the visitor changed it. */
  let draftOf = placeOf(nothingSaved);
  let knownDraft = '';
  let knownFiles: readonly Attachment[] = [];
  let draftEditedAt = 0;
  /** What the server has not been told yet of where the visitor is. */
  let context: VisitorUpdate = {};
  /** The visitor has looked away since what is on screen was read. */
  let away = true;
  let lastTypingSent = Number.NEGATIVE_INFINITY;
  let shownIn: Pick<Saved, 'conversation' | 'start' | 'epoch'> = nothingSaved;
  let waiting: ((up: boolean) => void)[] = [];

  const ledger = createLedger(ports.vault, display, ports.nudge);

  let loaded: Promise<unknown> = Promise.resolve();
  // The token of an earlier page has to be read before anything is asked of the server.
  const loadSocket = async () => {
    await loaded;
    return ports.loadSocket();
  };
  const connection = createConnection(
    { ...ports, loadSocket },
    {
      auth: () => {
        const token = ledger.current().session?.token;
        return {
          protocol: protocolVersion,
          inbox: ports.inbox,
          ...(token === undefined ? {} : { visitor: token }),
          ...(identity === undefined ? {} : { identity }),
        };
      },
      mostWaitMs() {
        if (ledger.current().outbox.some((entry) => entry.state !== 'failed')) return reconnectMostMs.unsent;
        return state.open.value && !state.hidden.value ? reconnectMostMs.watched : reconnectMostMs.idle;
      },
      position() {
        const { conversation } = ledger.current();
        return conversation === null
          ? null
          : { conversation, after: lastContiguousSeq(state.timeline.value) };
      },
      welcome: onWelcome,
      event: onEvent,
      status: onStatus,
      refused: onRefused,
    },
  );

  // What is shown

  /** Brings the screen in line with the saved document; called for every change of it, from any tab. */
  function display(saved: Saved): void {
    if (saved.conversation !== shownIn.conversation || saved.epoch !== shownIn.epoch) {
      const before = shownIn;
      // The first message turns "no conversation" into one; nothing on screen belongs to another one then.
      if (before.conversation !== null || state.timeline.value.messages.length > 0) {
        state.timeline.value = emptyTimeline;
        state.conversation.value = null;
        state.queue.value = null;
        state.readSeq.value = null;
        state.divider.value = null;
        away = true;
        toldSeq = null;
        knownChanges = 0;
        setTyping(null);
      }
    }
    shownIn = saved;
    if (saved.conversation !== null) notElsewhere(saved.conversation);
    readDraft(saved);
    const before = state.timeline.value;
    showTimeline(applyMessages(before === emptyTimeline ? timelineFrom(saved.from) : before, saved.messages));
    const here = saved.outbox.filter((entry) => isShown(saved, entry));
    state.outbox.value = inFlight === null ? here : started(here, inFlight);
    // Where a conversation was opened, the question was answered, or came after it.
    const isFirst = saved.latest === null && saved.conversation === null;
    state.consentDue.value = isFirst && !agreed && Boolean(state.inbox.value?.consent);
    state.forgetful.value = ledger.kind() === 'memory' && saved.outbox.length + saved.messages.length > 0;
  }

  function stateCame(came: ConversationState): void {
    state.conversation.value = came;
    const { id, photo } = came.assignee ?? {};
    if (id && photo) state.photos.value = { ...state.photos.value, [id]: photo };
  }

  function notElsewhere(conversation: string): void {
    const { elsewhere } = state;
    if (!elsewhere.value.includes(conversation)) return;
    elsewhere.value = elsewhere.value.filter((id) => id !== conversation);
  }

  function showTimeline(timeline: Timeline): void {
    if (timeline === state.timeline.value) return;
    state.timeline.value = timeline;
    tell(timeline);
  }

  function tell(timeline: Timeline): void {
    if (toldSeq === null) return;
    for (const message of timeline.messages.slice(Math.max(0, toldSeq - timeline.from))) {
      toldSeq = message.seq;
      if (message.author.kind !== 'visitor') {
        state.announcement.value = `${message.author.name}: ${message.text}`;
        if (message.author.kind === 'agent') setTyping(null);
      }
      events.message(message);
    }
    markDelivered();
    markRead();
  }

  // The draft

  /** Brings the field in line with the document, unless something newer stands there. */
  function readDraft(saved: Saved): void {
    const place = placeOf(saved);
    const { text, files = [] } = saved.drafts[place] ?? { text: '' };
    const edited = state.draft.value !== knownDraft || !sameFiles(filesOf(state), knownFiles);
    if (place !== draftOf) {
      // Words for a conversation that did not exist go along into the one that does now.
      const goesAlong = edited && saved.start === null && !draftOf.startsWith(conversationPlace);
      if (edited && !goesAlong) writeDraft();
      draftOf = place;
      [knownDraft, knownFiles] = [text, files];
      if (!goesAlong) showDraft(text, files);
    } else if (text !== knownDraft || !sameFiles(files, knownFiles)) {
      [knownDraft, knownFiles] = [text, files];
      if (!edited) showDraft(text, files);
    }
  }

  /** Files still on their way stay: they belong to what is being written now. */
  function showDraft(text: string, files: readonly Attachment[]): void {
    state.draft.value = text;
    if (sameFiles(filesOf(state), files)) return;
    const underway = state.attachments.value.filter((upload) => upload.state !== 'ready');
    state.attachments.value = [...files.map(uploaded), ...underway];
  }

  /** Keeps what stands in the field for the conversation it was written in; of two tabs the later one counts. */
  function writeDraft(): void {
    cancelDraft();
    const [place, text, files, at] = [draftOf, state.draft.value, filesOf(state), draftEditedAt];
    if (text === knownDraft && sameFiles(files, knownFiles)) return;
    [knownDraft, knownFiles] = [text, files];
    void ledger.commit((saved) => {
      if ((saved.drafts[place]?.at ?? 0) > at) return saved;
      const { [place]: _, ...others } = saved.drafts;
      const newest = Object.entries(others).sort(([, a], [, b]) => b.at - a.at);
      const drafts = Object.fromEntries(newest.slice(0, mostDrafts - 1));
      if (text === '' && files.length === 0) return { ...saved, drafts };
      const draft = { text, ...(files.length > 0 && { files }), at };
      return { ...saved, drafts: { ...drafts, [place]: draft } };
    });
  }

  const stopDrafts = effect(() => {
    const text = state.draft.value;
    const files = filesOf(state);
    if (text === knownDraft && sameFiles(files, knownFiles)) return;
    draftEditedAt = ports.timeOfDay();
    cancelDraft();
    // An emptied field at once: what was sent must not come back as a draft.
    if (text === '' && files.length === 0) untracked(writeDraft);
    else cancelDraft = ports.later(writeDraft, draftAfterMs);
  });

  function setTyping(name: string | null): void {
    cancelTyping();
    state.typing.value = name;
    if (name !== null) cancelTyping = ports.later(() => setTyping(null), typingLastsMs);
  }

  /** Keeps messages: on screen now, in the document for the next page. */
  function keep(messages: readonly Message[]): Promise<Saved> {
    showTimeline(applyMessages(state.timeline.value, messages));
    const { conversation } = ledger.current();
    return ledger.commit((saved) =>
      saved.conversation === conversation ? { ...saved, ...cacheOf(state.timeline.value, saved) } : saved,
    );
  }

  // The link

  function onStatus(status: LinkStatus): void {
    state.link.value = status;
    cancelNotice();
    if (status === 'online' || status === 'idle') state.interrupted.value = false;
    else
      cancelNotice = ports.later(() => {
        state.interrupted.value = connection.status === 'offline';
      }, noticeAfterMs);
    if (status === 'online') return;
    setTyping(null);
    cancelSync();
  }

  async function onWelcome(welcome: VisitorWelcome, asked: VisitorAuth): Promise<void> {
    state.refusal.value = null;
    state.inbox.value = welcome.inbox;
    state.contact.value = welcome.contact;
    const mine = { token: welcome.visitor, visitorId: welcome.visitorId };
    linked = mine;
    const latest = welcome.conversation?.id ?? null;
    const saved = await ledger.commit((before) => {
      // Another tab of this visitor got its session first: that one counts, and this link has the wrong one.
      if (before.session !== null && before.session.token !== asked.visitor) return before;
      const sameStore = before.epoch === welcome.epoch;
      // What the visitor chose to look at stays, until a newer conversation was opened elsewhere (not by a message
      // of this tab whose answer was lost).
      const starting = before.start !== null || before.outbox.some(({ start }) => start !== undefined);
      const stays = starting || (sameStore && before.latest === latest);
      const conversation = stays ? before.conversation : latest;
      const same = sameStore && before.conversation === conversation;
      return {
        ...before,
        session: mine,
        conversation,
        latest,
        epoch: welcome.epoch,
        from: same ? before.from : 0,
        messages: same ? before.messages : [],
        outbox: readdress(before.outbox, latest, sameStore ? null : undefined),
      };
    });
    if (linked !== mine) return;
    if (saved.session?.visitorId !== mine.visitorId) {
      connection.restart();
      return;
    }
    if (saved.conversation === latest) comeUpTo(welcome.conversation?.lastSeq ?? 0);
    for (const wake of waiting.splice(0)) wake(true);
    tellContext();
    void sync();
    void flush();
  }

  /** The server has this many messages of the conversation on screen. */
  function comeUpTo(lastSeq: number): void {
    const { timeline } = state;
    // Far behind, or on a new device: start at the newest page; the earlier ones are fetched when asked for.
    if (lastSeq - lastContiguousSeq(timeline.value) > cachedMessages) {
      timeline.value = timelineFrom(lastSeq - cachedMessages);
    }
    // A visitor who comes back is told of what came meanwhile; on a new device nothing is news.
    toldSeq ??= timeline.value.messages.length > 0 ? lastContiguousSeq(timeline.value) : lastSeq;
    tell(timeline.value);
  }

  /** Connects if need be; false when there is still no link after a while. */
  function linkUp(): Promise<boolean> {
    connection.start();
    if (connection.status === 'online' && isLinkedAs(ledger.current()) && linked !== null) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const cancel = ports.later(() => done(false), linkWaitMs);
      const done = (up: boolean) => {
        cancel();
        waiting = waiting.filter((other) => other !== done);
        resolve(up);
      };
      waiting.push(done);
    });
  }

  function onEvent<E extends LinkEvent>(name: E, payload: EventPayloads[E]): void {
    handlers[name](payload);
  }

  const ours = (conversation: string) => conversation === ledger.current().conversation;

  const handlers: { [E in LinkEvent]: (payload: EventPayloads[E]) => void } = {
    'message:created': (message) => {
      const { conversation } = ledger.current();
      // The first message of another tab opened the conversation: the document will say so in a moment.
      if (conversation === null && ledger.current().start === null) void reload().then(() => sync());
      else if (message.conversation === conversation) {
        void keep([message]);
        if (hasGap(state.timeline.value)) void sync();
      } else if (message.author.kind === 'agent') {
        state.elsewhere.value = [...state.elsewhere.value, message.conversation];
        state.announcement.value = `${message.author.name}: ${message.text}`;
        events.message(message);
      }
    },
    'message:changed': (message) => {
      if (ours(message.conversation)) void keep([message]);
    },
    'typing:changed': ({ conversation, author, active }) => {
      if (ours(conversation) && author.kind === 'agent') setTyping(active ? author.name : null);
    },
    'receipt:changed': ({ conversation, reader, seq, delivered }) => {
      if (!ours(conversation)) {
        // Read in another tab.
        if (reader === 'visitor' && !delivered) notElsewhere(conversation);
        return;
      }
      if (reader === 'visitor' && !delivered) readUpTo(seq);
      const known = state.conversation.value;
      const mark = delivered ? 'delivered' : 'receipts';
      if (known !== null && seq > known[mark][reader]) {
        state.conversation.value = { ...known, [mark]: { ...known[mark], [reader]: seq } };
      }
    },
    'conversation:changed': ({ conversation, state: changed }) => {
      if (!ours(conversation)) return;
      stateCame(changed);
      if ((changed.changes ?? 0) > knownChanges) void sync();
    },
    'presence:changed': ({ agentsHere, backAt }) => {
      const { inbox } = state;
      if (inbox.value !== null) inbox.value = { ...inbox.value, agentsHere, backAt };
    },
    'queue:changed': (queue) => {
      if (ours(queue.conversation)) state.queue.value = queue.position === null ? null : queue;
    },
    'conversation:removed': ({ conversation }) => {
      notElsewhere(conversation);
      void ledger.commit((saved) => withoutConversation(saved, conversation)).then(() => sync());
    },
    heartbeat: ({ lastSeq }) => {
      const { conversation, latest } = ledger.current();
      // The beat speaks of the newest conversation. When it is behind what is here, it crossed a message on the way, or
      // the server was set back to an older copy; asking tells.
      const differs = conversation === latest && lastSeq !== lastContiguousSeq(state.timeline.value);
      if (differs || hasGap(state.timeline.value)) void sync();
    },
    // The connection itself leaves and comes back.
    'server:draining': () => {},
  };

  function onRefused(failure: RequestFailure): void {
    for (const wake of waiting.splice(0)) wake(false);
    const token = ledger.current().session?.token;
    if (failure.code === 'bad_token' && token !== undefined) {
      void startAfresh(token);
      return;
    }
    if (failure.code === 'bad_identity' && identity !== undefined) {
      // Better an anonymous chat than none; the page hears of its mistake.
      identity = undefined;
      events.error(failure);
      connection.restart();
      return;
    }
    state.refusal.value = failure.code;
    events.error(failure);
  }

  /** The token is of no use any more: a new session, with the unsent messages of the old one. */
  async function startAfresh(refusedToken: string): Promise<void> {
    await ledger.commit((saved) =>
      // Another tab may have a good token already.
      saved.session?.token === refusedToken
        ? {
            ...nothingSaved,
            start: saved.start,
            outbox: readdress(saved.outbox, null),
            drafts: startDrafts(saved),
          }
        : saved,
    );
    connection.restart();
  }

  // Catching up

  /** Fetches whatever is missing, page by page; one run at a time, and once more if asked meanwhile. */
  async function sync(): Promise<void> {
    if (syncing) {
      syncAgain = true;
      return;
    }
    syncing = true;
    try {
      do {
        syncAgain = false;
        await syncPages();
      } while (syncAgain && !disposed);
    } finally {
      syncing = false;
    }
    cancelSync();
    if (connection.status === 'online') cancelSync = ports.later(() => void sync(), syncEveryMs);
  }

  async function syncPages(): Promise<void> {
    for (;;) {
      const { conversation } = ledger.current();
      if (conversation === null || connection.status !== 'online') return;
      const after = lastContiguousSeq(state.timeline.value);
      // Of a conversation just switched to, only its length is of interest: its newest page comes first.
      const answer = await connection.request('conversation:sync', {
        conversation,
        after,
        ...(toldSeq === null ? { limit: 1 } : { changed: knownChanges }),
      });
      if (!answer.ok) return onFailedRequest(answer, conversation);
      if (ledger.current().conversation !== conversation) continue;
      if (answer.lastSeq < after) {
        await setBack(conversation);
        continue;
      }
      stateCame(answer.state);
      readUpTo(answer.state.receipts.visitor);
      if (toldSeq === null) {
        comeUpTo(answer.lastSeq);
        if (answer.lastSeq > lastContiguousSeq(state.timeline.value)) continue;
      } else {
        knownChanges = answer.changes ?? 0;
        await keep(answer.events);
        if (knownChanges < (answer.state.changes ?? 0)) continue;
      }
      markRead();
      const now = lastContiguousSeq(state.timeline.value);
      if (now >= answer.lastSeq || now === after) return;
    }
  }

  /** The server holds less of a conversation than it did: what is here of it came from a store that is gone. */
  async function setBack(conversation: string): Promise<void> {
    state.timeline.value = emptyTimeline;
    toldSeq = null;
    knownChanges = 0;
    await ledger.commit((saved) =>
      saved.conversation === conversation ? { ...saved, from: 0, messages: [] } : saved,
    );
  }

  async function onFailedRequest({ code }: RequestFailure, conversation: string): Promise<void> {
    if (code === 'bad_token' && linked !== null) await startAfresh(linked.token);
    else if (code === 'not_found') {
      await ledger.commit((saved) => withoutConversation(saved, conversation));
      syncAgain = true;
    }
  }

  /** Another tab changed the document. */
  async function reload(): Promise<void> {
    const before = ledger.kept();
    const saved = await ledger.load();
    if (before && !ledger.kept()) return forget();
    if (!ledger.kept()) return;
    if (!isLinkedAs(saved)) connection.restart();
    connection.start();
    void flush();
  }

  function readUpTo(seq: number): void {
    state.readSeq.value = Math.max(state.readSeq.value ?? 0, seq);
  }

  /** Whether the link, if there is one, speaks for the visitor the document names. */
  const isLinkedAs = ({ session }: Saved) =>
    session === null || linked === null || session.visitorId === linked.visitorId;

  function markRead(): void {
    const { conversation } = ledger.current();
    const { readSeq, divider } = state;
    if (!state.open.value || state.hidden.value) away = true;
    else if (conversation !== null && readSeq.value !== null) {
      const hasUnread = state.unread.value > 0;
      // What comes while the visitor looks on is not marked as new.
      if (away && hasUnread) divider.value = readSeq.value;
      away = false;
      if (!hasUnread) return;
      const seq = lastContiguousSeq(state.timeline.value);
      readUpTo(seq);
      void connection.request('receipt:read', { conversation, seq });
    }
  }

  /** Tells that agents' messages have come as far as this device. */
  function markDelivered(): void {
    if (cancelDelivered !== null) return;
    cancelDelivered = ports.later(() => {
      cancelDelivered = null;
      const { conversation } = ledger.current();
      const known = state.conversation.value;
      const seq = state.timeline.value.messages.findLast(({ author }) => author.kind === 'agent')?.seq ?? 0;
      if (conversation === null || known === null) return;
      // Read says delivered; and another tab may have told it meanwhile.
      if (seq <= Math.max(known.delivered.visitor, state.readSeq.value ?? 0)) return;
      void connection.ask('receipt:delivered', { conversation, seq });
    }, deliveredEveryMs);
  }

  /** Tells the server where the visitor is; never before they have shown an interest in the chat. */
  function tellContext(): void {
    cancelContext();
    cancelContext = ports.later(async () => {
      const told = context;
      const interested = state.open.value || ledger.kept();
      if (!interested || connection.status !== 'online' || Object.keys(told).length === 0) return;
      context = {};
      const answer = await connection.ask('visitor:update', told);
      // What was not heard is told again with the next welcome, under whatever was added meanwhile.
      if (isFailure(answer) && answer.retry) context = merged(told, context);
    }, contextAfterMs);
  }

  // Sending

  /** Sends what the outbox holds, in order, one at a time, as long as the link lasts. */
  async function flush(): Promise<void> {
    if (flushing || disposed) return;
    flushing = true;
    cancelFlush();
    // A browser that blocks storage refuses the lock too. Without it two tabs may send the same message at once,
    // which the server knows by its id.
    await ports.locked(drain).catch(drain);
  }

  async function drain(): Promise<void> {
    try {
      // Another tab may have sent some of it while this one waited for the lock.
      await ledger.load();
      while (!disposed) {
        const { outbox, session } = ledger.current();
        const entry = nextToSend(outbox);
        const ready =
          connection.status === 'online' && session !== null && session.visitorId === linked?.visitorId;
        if (entry === undefined || !ready || state.consentDue.value) return;
        if (!(await sendOne(entry))) return;
      }
    } finally {
      // At once, not after the lock is given back: a message kept in between would wait for nobody.
      flushing = false;
    }
  }

  /** Sends one entry; true when the next one may follow at once. */
  async function sendOne(entry: OutboxEntry): Promise<boolean> {
    const { clientId, conversation } = entry;
    const { session } = ledger.current();
    inFlight = clientId;
    display(ledger.current());
    const cancelDoubt = ports.later(() => {
      state.interrupted.value = true;
    }, doubtAfterMs);
    const answer = await connection.request('message:send', sendOf(entry));
    cancelDoubt();
    if (connection.status === 'online') state.interrupted.value = false;
    inFlight = null;
    if (answer.ok) {
      busyTries = 0;
      const author = { kind: 'visitor', id: session?.visitorId ?? '', name: '' } as const;
      const message = messageFromAck(entry, answer, author);
      if (isShown(ledger.current(), entry)) toldSeq ??= 0;
      await ledger.commit((saved) => {
        const known = {
          ...saved,
          latest: conversation === null ? answer.conversation : saved.latest,
          outbox: acked(saved.outbox, clientId, answer.conversation),
        };
        if (!isShown(saved, entry) && saved.conversation !== answer.conversation) return known;
        return {
          ...known,
          conversation: answer.conversation,
          start: null,
          ...cacheOf(
            applyMessages(state.timeline.value, [message]),
            saved.conversation === answer.conversation ? saved : nothingSaved,
          ),
        };
      });
      if (hasGap(state.timeline.value) || state.conversation.value === null) void sync();
      return true;
    }
    if (answer.code === 'bad_token' && linked !== null) {
      await startAfresh(linked.token);
      return false;
    }
    // The conversation is gone, the words are not: they open another one, or go to the one there is.
    if (answer.code === 'not_found' && conversation !== null) {
      await ledger.commit((saved) => withoutConversation(saved, conversation));
      return true;
    }
    await ledger.commit((saved) => ({ ...saved, outbox: failed(saved.outbox, clientId, answer) }));
    if (!answer.retry) {
      events.error({ code: answer.code, message: answer.message });
      return true;
    }
    // After a lost link the next welcome flushes; a busy server has to be asked again.
    const waitMs = answer.retryAfterMs ?? backoffMs(busyTries++, ports.random);
    cancelFlush = ports.later(() => void flush(), waitMs);
    return false;
  }

  /** The visitor is typing, or has stopped. */
  function typing(active: boolean): void {
    cancelPreview();
    const preview = state.inbox.value?.livePreview === true;
    const everyMs = preview ? previewEveryMs : typingEveryMs;
    const since = ports.now() - lastTypingSent;
    if (active && since < everyMs) {
      // Agents who read along see the last words too.
      if (preview) cancelPreview = ports.later(() => typing(true), everyMs - since);
      return;
    }
    if (!active && lastTypingSent === Number.NEGATIVE_INFINITY) return;
    lastTypingSent = active ? ports.now() : Number.NEGATIVE_INFINITY;
    const { conversation } = ledger.current();
    const text = state.draft.value.slice(0, maxPreview);
    connection.tell('typing', {
      ...(conversation !== null && { conversation }),
      active,
      ...(preview && active && { text }),
    });
  }

  /** Forgets what this tab knows, because the document is gone. */
  function forget(): void {
    linked = null;
    toldSeq = null;
    knownChanges = 0;
    inFlight = null;
    state.readSeq.value = null;
    state.timeline.value = emptyTimeline;
    state.conversation.value = null;
    state.queue.value = null;
    state.contact.value = null;
    state.divider.value = null;
    away = true;
    state.announcement.value = '';
    state.elsewhere.value = [];
    setTyping(null);
    connection.stop();
    if (state.open.value) connection.start();
  }

  /** Ends this browser's notifications; false when the server did not say so. */
  async function endPush(): Promise<boolean> {
    const { session, push } = ledger.current();
    if (session === null || push === null) return true;
    try {
      const { ok } = await ports.fetch('/api/v1/visitor/push', {
        method: 'DELETE',
        headers: { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ endpoint: push }),
        // Whoever signs out often leaves the page in the same moment.
        keepalive: true,
      });
      return ok;
    } catch {
      return false;
    }
  }

  /** Leaves nothing behind and starts anew, here and in the visitor's other tabs. */
  async function erased(): Promise<void> {
    identity = undefined;
    agreed = false;
    state.draft.value = knownDraft = '';
    state.attachments.value = knownFiles = [];
    context = {};
    state.greeting.value = null;
    state.panel.value = null;
    state.refusal.value = null;
    await ledger.commit(() => nothingSaved);
    await ledger.load();
    forget();
  }

  return {
    /** Looks for a conversation of an earlier page and, if there is one, connects to see what is new. */
    async load(): Promise<void> {
      loaded = ledger.load();
      await loaded;
      if (ledger.kept()) connection.start();
    },
    /** The panel was opened or closed. */
    setOpen(open: boolean): void {
      state.open.value = open;
      if (!open) {
        away = true;
        state.divider.value = null;
        return;
      }
      connection.start();
      tellContext();
      markRead();
    },
    /** Where the visitor is, and what the page says of them; each part replaces what was told of it before. */
    update(parts: VisitorUpdate): void {
      context = merged(context, parts);
      tellContext();
    },
    /** The page is about to go: what would be written in a moment is written now. */
    leave: writeDraft,
    /** The visitor says something: kept first, then sent. `attachments` are uploaded already. */
    async send(
      written: string,
      { attachments, blocks }: { attachments?: readonly Attachment[]; blocks?: readonly Block[] } = {},
    ): Promise<void> {
      // What cannot be stored (NUL, halves of surrogate pairs) comes from broken pastes, never from a person.
      const text = written.replaceAll('\u0000', '').toWellFormed();
      if (text.trim() === '' && !attachments?.length) return;
      ledger.act();
      connection.start();
      const clientId = ports.newId();
      const { conversation, start } = ledger.current();
      const greeting = conversation === null ? state.greeting.value?.id : undefined;
      state.greeting.value = null;
      const message = {
        clientId,
        conversation,
        ...(start !== null && { start }),
        text,
        ...(attachments?.length && { attachments }),
        ...(blocks?.length && { blocks }),
        ...(greeting !== undefined && { greeting }),
        queuedAt: ports.timeOfDay(),
      };
      const saved = await ledger.commit((before) => ({ ...before, outbox: enqueue(before.outbox, message) }));
      lastTypingSent = Number.NEGATIVE_INFINITY;
      cancelPreview();
      if (!isLinkedAs(saved)) connection.restart();
      void flush();
    },
    /** The visitor agrees to what the inbox asks before the first message. */
    agree(): void {
      agreed = true;
      state.consentDue.value = false;
      void flush();
    },
    /** Tries a refused message once more. */
    async retry(clientId: string): Promise<void> {
      await ledger.commit((saved) => ({ ...saved, outbox: retry(saved.outbox, clientId) }));
      void flush();
    },
    /** Hands a refused message back to the person. */
    takeBack(clientId: string): MessageContent | undefined {
      const entry = ledger.current().outbox.find((candidate) => candidate.clientId === clientId);
      void ledger.commit((saved) => ({ ...saved, outbox: remove(saved.outbox, clientId) }));
      return entry;
    },
    typing,
    /**
     * Sends any visitor command over whatever link there is, and waits for one for a while. Resolves with the raw
     * answer, for the caller to check, or with a failure; never rejects.
     */
    async ask(command: string, payload: object): Promise<unknown> {
      await linkUp();
      return connection.ask(command, payload);
    },
    /** The visitor's token, for uploads and downloads: connects if need be; null when there is no link. */
    async visitor(): Promise<string | null> {
      ledger.act();
      return (await linkUp()) ? (ledger.current().session?.token ?? null) : null;
    },
    /** The next message opens a conversation of its own; what there was stays to be found. */
    startOver(): void {
      const { conversation, outbox } = ledger.current();
      // Nothing has begun yet.
      if (conversation === null && outbox.length === 0) return;
      writeDraft();
      const start = ports.newId();
      void ledger.commit((saved) => ({ ...saved, conversation: null, start, from: 0, messages: [] }));
    },
    /** Another of the visitor's own conversations comes on screen. */
    async show(conversation: string): Promise<void> {
      writeDraft();
      await ledger.commit((saved) =>
        saved.conversation === conversation
          ? saved
          : { ...saved, conversation, start: null, from: 0, messages: [] },
      );
      await sync();
    },
    /** Fetches the page before the earliest message on screen. */
    async loadEarlier(): Promise<void> {
      const { conversation } = ledger.current();
      const { from } = state.timeline.value;
      if (conversation === null || from === 0 || loadingEarlier) return;
      loadingEarlier = true;
      const after = Math.max(0, from - earlierMessages);
      const answer = await connection.request('conversation:sync', {
        conversation,
        after,
        limit: from - after,
      });
      loadingEarlier = false;
      if (answer.ok && conversation === ledger.current().conversation) {
        state.timeline.value = applyMessages(state.timeline.value, answer.events);
      }
    },
    /** The page knows who the visitor is. */
    identify(token: string): void {
      if (token === identity) return;
      identity = token;
      if (connection.status !== 'idle') connection.restart();
    },
    /** The tab came back: focus, network, or the back button. */
    resume(): void {
      connection.wake();
      markRead();
      if (connection.status === 'online') void sync();
    },
    reload,
    /** Another person may sit here next. */
    reset(): Promise<void> {
      // Asked with the token that goes in the next line.
      void endPush();
      return erased();
    },
    /** The server has erased this visitor, with their notifications: nothing of them stays here either. */
    erased,
    /** Where this browser's notifications go; null while the visitor has not asked for them. */
    push: () => ledger.current().push,
    keepPush: (push: string | null) => ledger.commit((saved) => ({ ...saved, push })),
    endPush,
    dispose(): void {
      disposed = true;
      connection.stop();
      cancelFlush();
      cancelSync();
      cancelPreview();
      cancelDelivered?.();
      cancelDraft();
      cancelContext();
      stopDrafts();
    },
  };
}

const conversationPlace = 'c:';
/** The name under which a conversation's draft is kept, also of one that is yet to be opened. */
const placeOf = ({ conversation, start }: Saved) =>
  conversation === null ? `s:${start ?? ''}` : conversationPlace + conversation;

/** The draft's files that are on the server. */
const filesOf = ({ attachments }: WidgetState): readonly Attachment[] =>
  attachments.value.flatMap((upload) => (upload.state === 'ready' ? [upload.attachment] : []));
const sameFiles = (some: readonly Attachment[], others: readonly Attachment[]) =>
  some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);

/** Of the drafts only the one on screen, for the conversation that comes next. */
function startDrafts(saved: Saved): Saved['drafts'] {
  const draft = saved.drafts[placeOf(saved)];
  return draft === undefined ? {} : { [placeOf({ ...saved, conversation: null })]: draft };
}

/** Later parts replace earlier ones; attributes one by one. */
const merged = (before: VisitorUpdate, parts: VisitorUpdate): VisitorUpdate => ({
  ...before,
  ...parts,
  ...(parts.attributes && { attributes: { ...before.attributes, ...parts.attributes } }),
});

/** Whether an entry belongs to the conversation on screen. */
const isShown = ({ conversation, start }: Saved, entry: OutboxEntry) =>
  entry.conversation === conversation && (entry.start ?? null) === start;

/**
 * Messages that wait for no conversation of their own, or for `from` (undefined: for any), now go to `conversation`,
 * or wait for it to be opened.
 */
function readdress(outbox: Outbox, conversation: string | null, from?: string | null): Outbox {
  return outbox.map((entry) =>
    entry.start !== undefined ||
    entry.conversation === conversation ||
    (from !== undefined && entry.conversation !== from)
      ? entry
      : { ...entry, conversation },
  );
}

/** The conversation is gone; the one the server named last takes its place, unless that is the one. */
function withoutConversation(saved: Saved, gone: string): Saved {
  const latest = saved.latest === gone ? null : saved.latest;
  return {
    ...saved,
    latest,
    ...(saved.conversation === gone && { conversation: latest, from: 0, messages: [] }),
    outbox: readdress(saved.outbox, latest, gone),
  };
}

/** What to keep of a timeline: its newest messages, joined with what another tab kept if the two touch. */
function cacheOf(timeline: Timeline, saved: Saved): Pick<Saved, 'from' | 'messages'> {
  const { from, messages, held } = applyMessages(timeline, saved.messages);
  const surplus = Math.max(0, messages.length - cachedMessages);
  return {
    from: from + surplus,
    messages: [...messages.slice(surplus), ...held.filter((message) => message.seq > from)],
  };
}
