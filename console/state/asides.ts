/** What stands between the messages of a conversation, gathered from everything that has something to say there. */
import type { ConversationSummary, Rating } from '../../shared/protocol/entities.ts';
import type { Timeline } from '../../shared/timeline.ts';
import type { Aside } from '../thread-items.ts';
import { activityAsides } from './activity-asides.ts';
import { noteAsides } from './note-asides.ts';

/** All asides of a conversation, in any order. A new source is a line here. */
export function asidesOf(row: ConversationSummary, timeline: Timeline): readonly Aside[] {
  return [...activityAsides(row.id), ...noteAsides(row.id), ...ratingOf(row.state.rating, timeline)];
}

const ratings = new WeakMap<Rating, Aside>();

/** A rating says when it was given, not after which message. */
function ratingOf(rating: Rating | null, timeline: Timeline): readonly Aside[] {
  if (rating === null) return [];
  const afterSeq = lastSeqAt(rating.at, timeline);
  const known = ratings.get(rating);
  if (known?.afterSeq === afterSeq) return [known];
  const aside = { kind: 'rating', key: 'rating', afterSeq, at: rating.at, value: rating } as const;
  ratings.set(rating, aside);
  return [aside];
}

/** The newest of the messages that had been said by a moment, or 0: messages stand in the order of the server's clock. */
function lastSeqAt(moment: string, { from, messages }: Timeline): number {
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.at ?? '') <= moment) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : from + low;
}
