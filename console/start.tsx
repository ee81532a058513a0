/** Starts the desk, once the words on it are here. */

import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { startAccount } from './account.ts';
import { startAlerts } from './alerts.ts';
import { reconnectNow } from './connection.ts';
import { startDelivery } from './delivery.ts';
import { addDeskActions } from './desk-actions.ts';
import { startGuide } from './guide.ts';
import { inIdleSteps } from './idle.ts';
import { startKeyboard } from './keyboard.ts';
import { countSoon, ensureLoaded } from './lists.ts';
import { addNoteActions } from './note-actions.ts';
import { startNotes } from './notes.ts';
import { addOperationActions } from './operation-actions.ts';
import { startOutcomes } from './outcomes.ts';
import { addPageActions } from './page-actions.ts';
import { startPrefetch } from './prefetch.ts';
import { startRest } from './rest.ts';
import { linkedSeq, place, startRoute } from './route.ts';
import { addRoutingActions } from './routing-actions.ts';
import { unreadCount } from './state/conversations.ts';
import { drawerToggled, layout, startLayout } from './state/layout.ts';
import { shownQuery, startLists } from './state/lists.ts';
import { startClock } from './state/now.ts';
import { startPreferences } from './state/preferences.ts';
import { currentAgent } from './state/session.ts';
import { toneLoaded, toneWarmed } from './state/tone.ts';
import { jumpTo, openConversation, readIfLooking } from './sync.ts';
import { App } from './view/app.tsx';
import { strings } from './words.ts';

export function startDesk(): void {
  startPreferences();
  startLayout();
  startClock(Date.now);
  startRoute();
  startLists();

  // Going somewhere fetches what is there; after a gap `events.ts` does the same for the place one is at.
  effect(() => {
    const { conversation } = place.value;
    untracked(() => {
      // Another conversation is not looked at under the details of the last one.
      if (layout.value === 'narrow') drawerToggled(false);
      const seq = linkedSeq(location.hash);
      if (conversation !== null && seq !== null) void jumpTo(conversation, seq);
      if (currentAgent() === null) return;
      if (conversation !== null) void openConversation(conversation);
    });
  });

  // The same for a list that is narrowed or sorted otherwise than a moment ago.
  effect(() => {
    if (shownQuery.value === null || currentAgent() === null) return;
    untracked(() => {
      ensureLoaded();
      countSoon();
    });
  });

  effect(() => {
    document.title = strings.title(currentAgent() === null ? 0 : unreadCount.value);
  });

  startAlerts();
  startOutcomes();
  startDelivery();
  startNotes();
  addNoteActions();
  addDeskActions();
  startGuide();
  addRoutingActions();
  startRest(Date.now);
  addOperationActions();
  addPageActions();
  startKeyboard();
  startPrefetch();
  for (const event of ['focus', 'visibilitychange', 'pageshow']) addEventListener(event, readIfLooking);
  addEventListener('online', reconnectNow);

  const root = document.querySelector('#app');
  if (root) render(<App />, root);
  startAccount();

  void import('../shared/tone/index.ts').then(({ analyze, profileOf, checkDraft, write }) => {
    toneLoaded({ analyze, profileOf, checkDraft, write });
    inIdleSteps(toneWarmed);
  });
}
