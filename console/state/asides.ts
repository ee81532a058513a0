/** What stands between the messages of a conversation, gathered from everything that has something to say there. */
import type { ConversationSummary, Message, Rating } from '../../shared/protocol/entities.ts';
import type { Aside } from '../thread-items.ts';
import { activityAsides } from './activity-asides.ts';
import { noteAsides } from './note-asides.ts';

/** All asides of a conversation, in any order. A new source is a line here. */
export function asidesOf(row: ConversationSummary, messages: readonly Message[]): readonly Aside[] {
  return [...activityAsides(row.id), ...noteAsides(row.id), ...ratingOf(row.state.rating, messages)];
}

const ratings = new WeakMap<Rating, Aside>();

/** A rating says when it was given, not after which message. */
function ratingOf(rating: Rating | null, messages: readonly Message[]): readonly Aside[] {
  if (rating === null) return [];
  const afterSeq = messages.findLast(({ at }) => at <= rating.at)?.seq ?? 0;
  const known = ratings.get(rating);
  if (known?.afterSeq === afterSeq) return [known];
  const aside = { kind: 'rating', key: 'rating', afterSeq, at: rating.at, value: rating } as const;
  ratings.set(rating, aside);
  return [aside];
}
