/** Watches what happens on the desk for the first steps, and offers them to whoever finds nothing there yet. */
import { effect, untracked } from '@preact/signals';
import { may } from '../shared/permissions.ts';
import { actionsAdded } from './actions.ts';
import { place } from './route.ts';
import { rows } from './state/conversations.ts';
import { guide, guideOpened, guideRemembered, guideStepDone, guideSteps } from './state/guide.ts';
import { pagingOf } from './state/lists.ts';
import { currentAgent } from './state/session.ts';
import { strings } from './words.ts';

/** The inbox that the demo shop is on. */
const demoInbox = 'demo';

export function startGuide(): void {
  actionsAdded({
    id: 'guide',
    group: 'console',
    name: strings.guide.open,
    can: () => !guide.value.shown && may(currentAgent()?.role ?? 'viewer', 'conversations:answer'),
    run: guideOpened,
  });
  const remembered = guideRemembered();

  // Offered where there is nothing at all yet, which is how every console begins.
  effect(() => {
    const me = currentAgent();
    const empty =
      pagingOf({ view: 'open', filter: {}, sort: 'newest' }).status === 'ready' && rows.value.size === 0;
    if (remembered === null && empty && me !== null && may(me.role, 'conversations:answer'))
      untracked(() => {
        if (!guide.value.shown && guideRemembered() === null) guideOpened();
      });
  });

  effect(() => {
    if (!guide.value.shown || guide.value.done.size === guideSteps.length) return;
    const me = currentAgent()?.id;
    const demo = [...rows.value.values()].filter(({ inbox }) => inbox === demoInbox);
    const open = demo.find(({ id }) => id === place.value.conversation);
    untracked(() => {
      if (demo.length > 0) guideStepDone('write');
      if (open) guideStepDone('open');
      if (demo.some(({ lastMessage }) => lastMessage?.author.id === me)) guideStepDone('answer');
      if (demo.some(({ state }) => state.status === 'resolved')) guideStepDone('resolve');
    });
  });
}
