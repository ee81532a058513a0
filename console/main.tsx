/** Starts the console. The only module that does something when it is imported. */
import '../shared/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/list.css';
import './styles/conversation.css';
import './styles/content.css';
import './styles/composer.css';
import './styles/panel.css';
import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { startAccount } from './account.ts';
import { reconnectNow } from './connection.ts';
import { startDelivery } from './delivery.ts';
import { inIdleSteps } from './idle.ts';
import { startKeyboard } from './keyboard.ts';
import { route, startRoute } from './route.ts';
import { unreadCount } from './state/conversations.ts';
import { startLayout } from './state/layout.ts';
import { startClock } from './state/now.ts';
import { startPreferences } from './state/preferences.ts';
import { currentAgent } from './state/session.ts';
import { toneLoaded, toneWarmed } from './state/tone.ts';
import { strings } from './strings/en.ts';
import { ensureLoaded, openConversation, readIfLooking } from './sync.ts';
import { App } from './view/app.tsx';

startPreferences();
startLayout();
startClock(Date.now);
startRoute();

// Going somewhere fetches what is there; after a gap `events.ts` does the same for the place one is at.
effect(() => {
  const { view, conversation } = route.value;
  untracked(() => {
    if (currentAgent() === null) return;
    ensureLoaded(view);
    if (conversation !== null) void openConversation(conversation);
  });
});

effect(() => {
  document.title = strings.title(currentAgent() === null ? 0 : unreadCount.value);
});

startDelivery();
startKeyboard();
for (const event of ['focus', 'visibilitychange', 'pageshow']) addEventListener(event, readIfLooking);
addEventListener('online', reconnectNow);

const root = document.querySelector('#app');
if (root) render(<App />, root);
startAccount();

void import('../shared/tone/index.ts').then(({ analyze, profileOf, checkDraft }) => {
  toneLoaded({ analyze, profileOf, checkDraft });
  inIdleSteps(toneWarmed);
});
