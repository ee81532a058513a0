/** What each event from the server changes. One handler per event, each a few named actions. */
import { alertFor } from './alerts.ts';
import type { Incoming, LinkHandlers } from './connection.ts';
import { countSoon, ensureLoaded, readViews } from './lists.ts';
import { mentionsCame } from './notes.ts';
import { loadTags } from './operations.ts';
import { place } from './route.ts';
import { loadAgents } from './routing.ts';
import { activitiesArrived, resetActivities } from './state/activities.ts';
import { agentsArrived, resetAgents } from './state/agents.ts';
import {
  cursor,
  cursorReached,
  receiptArrived,
  resetConversations,
  rowMessageArrived,
  rows,
} from './state/conversations.ts';
import { resetLearned } from './state/learned.ts';
import { countsFollow, resetLists } from './state/lists.ts';
import { lookersArrived, resetLookers } from './state/lookers.ts';
import { resetMentions } from './state/mentions.ts';
import { resetMerged } from './state/merged.ts';
import { notesArrived, resetNotes } from './state/notes.ts';
import { promisesArrived, resetPromises } from './state/promises.ts';
import { linkChanged, session, signedIn, signedOut } from './state/session.ts';
import { resetSnippets } from './state/snippets.ts';
import { resetSuggestions, suggestionsArrived } from './state/suggestions.ts';
import { tagsArrived } from './state/tags.ts';
import { teamMayHaveChanged } from './state/team.ts';
import { messagesArrived, resetThreads } from './state/threads.ts';
import { resetTyping, typingLastsMs, visitorTyping } from './state/typing.ts';
import { resetUndo } from './state/undo.ts';
import { resetVisitors, visitorArrived } from './state/visitors.ts';
import {
  arrivedHere,
  catchUp,
  conversationErased,
  fillGap,
  openConversation,
  readIfLooking,
  summariesCame,
} from './sync.ts';

let epoch: string | null = null;
const typingEnds = new Map<string, ReturnType<typeof setTimeout>>();

function typingChanged(conversation: string, active: boolean, text?: string): void {
  clearTimeout(typingEnds.get(conversation));
  visitorTyping(conversation, active, text);
  if (active)
    typingEnds.set(
      conversation,
      setTimeout(() => visitorTyping(conversation, false), typingLastsMs),
    );
}

/** Everything known about conversations is forgotten; unsent messages and drafts are not. */
export function forgetConversations(): void {
  epoch = null;
  resetConversations();
  resetThreads();
  resetActivities();
  resetPromises();
  resetUndo();
  resetMerged();
  resetSuggestions();
  resetSnippets();
  resetLists();
  resetLearned();
  resetTyping();
  resetVisitors();
  resetAgents();
  resetNotes();
  resetLookers();
  resetMentions();
}

export const incoming: Incoming = {
  welcome(welcome) {
    // Another store behind the same address (a restored backup): numbers seen before mean nothing now.
    if (epoch !== null && epoch !== welcome.epoch) forgetConversations();
    const first = epoch === null;
    epoch = welcome.epoch;
    signedIn(welcome.agent);
    void loadTags();
    // Who looks where is told anew on each connection.
    resetLookers();
    if (first) cursorReached(welcome.cursor);
    else void catchUp();
    linkChanged('online');
    void loadAgents();
    ensureLoaded();
    void readViews();
    countSoon();
    if (place.value.conversation !== null) void openConversation(place.value.conversation);
  },

  'message:created'(message) {
    const { conversation, author } = message;
    messagesArrived(conversation, [message]);
    if (author.kind === 'visitor') typingChanged(conversation, false);
    const was = rows.value.get(conversation);
    if (!rowMessageArrived(message)) void catchUp();
    else if (author.kind === 'visitor') arrivedHere(message);
    if (author.kind === 'visitor') alertFor(message);
    countsFollow(was, rows.value.get(conversation));
    countSoon();
    void fillGap(conversation);
    if (place.value.conversation === conversation) readIfLooking();
  },

  'message:changed'(message) {
    messagesArrived(message.conversation, [message]);
  },

  'typing:changed'({ conversation, author, active, text }) {
    if (author.kind === 'visitor') typingChanged(conversation, active, text);
  },

  'receipt:changed'({ conversation, reader, seq, delivered }) {
    receiptArrived(conversation, reader, seq, delivered ? 'delivered' : 'receipts');
  },

  'conversation:changed'({ conversation }) {
    const was = rows.value.get(conversation.id);
    summariesCame([conversation]);
    countsFollow(was, rows.value.get(conversation.id));
    countSoon();
  },

  'conversation:removed'({ conversation }) {
    typingChanged(conversation, false);
    countsFollow(rows.value.get(conversation), undefined);
    conversationErased(conversation);
    countSoon();
  },

  'visitor:changed': ({ visitor }) => visitorArrived(visitor),

  'suggestions:changed': suggestionsArrived,

  'note:changed': ({ note }) => {
    notesArrived([note]);
  },

  'mentions:changed': mentionsCame,

  'lookers:changed': ({ conversation, agents }) => lookersArrived(conversation, agents),
  'promises:changed': ({ conversation, promises }) => promisesArrived(conversation, promises),

  'tags:changed': ({ tags }) => tagsArrived(tags),

  'activity:recorded': ({ activity }) => activitiesArrived(activity.conversation, [activity]),

  'views:changed'() {
    void readViews();
  },
  'team:changed': () => teamMayHaveChanged(),

  'agents:changed': (changed) => agentsArrived(changed.agents),

  heartbeat({ lastSeq }) {
    if (lastSeq > cursor.value) void catchUp();
  },

  // The connection itself goes to the next server.
  'server:draining': () => {},
};

export const linkHandlers: LinkHandlers = {
  lost(restarts) {
    if (session.value.at === 'signed-in') linkChanged(restarts ? 'restarting' : 'offline');
  },
  refused(code) {
    if (code === 'not_signed_in' || code === 'bad_token') signedOut(true);
    else if (code === 'protocol_version') linkChanged('outdated');
    else linkChanged('offline');
  },
};
