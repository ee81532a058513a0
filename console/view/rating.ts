import type { Rating } from '../../shared/protocol/entities.ts';
import { strings } from '../words.ts';

/** "4 of 5, well" */
export function ratingWords({ score }: Pick<Rating, 'score'>): string {
  return strings.rating.of(score, strings.rating.words[score - 1] ?? '');
}
