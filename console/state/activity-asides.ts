/** What was done to a conversation, as lines between its messages: what happened after one message is one run. */
import type { Activity } from '../../shared/protocol/activity.ts';
import type { Aside } from '../thread-items.ts';
import { activities } from './activities.ts';

type ActivityAside = Extract<Aside, { kind: 'activities' }>;

const known = new Map<string, ActivityAside>();
const mostKnown = 2000;

export function activityAsides(conversation: string): readonly ActivityAside[] {
  const runs = new Map<number, Activity[]>();
  for (const activity of activities.value.get(conversation) ?? []) {
    const run = runs.get(activity.afterSeq);
    if (run) run.push(activity);
    else runs.set(activity.afterSeq, [activity]);
  }
  return [...runs].map(([afterSeq, run]) => asideOf(conversation, afterSeq, run));
}

/** The same object while the run is the same, so that it is not drawn again. */
function asideOf(conversation: string, afterSeq: number, run: readonly Activity[]): ActivityAside {
  const id = `${conversation} ${afterSeq}`;
  const before = known.get(id);
  if (before && before.value.length === run.length && before.value.every((each, at) => each === run[at]))
    return before;
  if (known.size > mostKnown) known.clear();
  const aside: ActivityAside = {
    kind: 'activities',
    key: `activities:${afterSeq}`,
    afterSeq,
    at: run[0]?.at ?? '',
    value: run,
  };
  known.set(id, aside);
  return aside;
}
