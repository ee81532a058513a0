/** What was done to a conversation, as a short sentence. */
import type { Activity } from '../shared/protocol/activity.ts';
import type { Pin } from '../shared/tone/types.ts';
import { pinName } from './pin-name.ts';
import { momentWords } from './when.ts';
import { strings } from './words.ts';

const words = strings.operations.activities;

export function activityWords({ change, agent }: Activity, now: number): string {
  const who = agent === null ? null : agent.name || words.somebody;
  const by = who ?? words.somebody;
  const moment = (iso: string) => momentWords(Date.parse(iso), now);
  switch (change.kind) {
    case 'assigned':
      return assignedWords(change, agent?.id ?? null, who);
    case 'resolved':
      return words.resolved(who);
    case 'reopened':
      return words.reopened(who);
    case 'snoozed':
      return words.snoozed(moment(change.until), who);
    case 'woken':
      return words.woken(who);
    case 'tagged':
      return words.tagged(change.tag, who);
    case 'untagged':
      return words.untagged(change.tag, who);
    case 'priority':
      return words.priority(strings.operations.priorities[change.priority] ?? '', who);
    case 'blocked':
      return words.blocked(who, change.reason);
    case 'unblocked':
      return words.unblocked(who);
    case 'merged':
      return words.merged(who);
    case 'unmerged':
      return words.unmerged(who);
    case 'brought_in':
      return words.broughtIn(by, change.whom.name || words.somebody);
    case 'joined':
      return words.joined(by);
    case 'left':
      return words.left(by);
    case 'promised':
      return words.promised(change.what, moment(change.due), by);
    case 'promise_settled':
      return words.settled[change.outcome](change.what);
    case 'sent_anyway':
      return words.sentAnyway(by);
    case 'register_pinned':
      return change.as === null ? words.unpinned(who) : words.pinned(pinName(change.as as Pin), who);
  }
}

function assignedWords(
  { to, reason }: Extract<Activity['change'], { kind: 'assigned' }>,
  by: string | null,
  who: string | null,
): string {
  const name = to && (to.name || words.somebody);
  if (name === null) {
    if (reason === 'went_offline') return words.reasons.went_offline(who ?? words.somebody);
    return who === null ? words.free : words.released(who);
  }
  switch (reason) {
    case 'answered':
      return words.answered(name);
    case 'same_person':
    case 'least_busy':
    case 'round_robin':
      return words.reasons[reason](name);
    default:
      if (to?.id === by) return words.took(name);
      return who === null ? words.got(name) : words.gave(who, name);
  }
}
