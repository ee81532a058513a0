/** How a visitor talks of late, as lists sort and filter by it: the engine's own judgement in three values. */
import { upsetFrom } from './need.ts';
import type { ConversationSummary } from './protocol/entities.ts';
import type { Profile } from './tone/types.ts';

export type Mood = ConversationSummary['mood'];

/** One message that is this upset makes its writer so, whatever they wrote before (`upsetNow` in `profile.ts`). */
const upsetNow = 0.6;
/** Somebody whom the engine does not call upset stays below the limit, however warm the average still is. */
const mostCalm = upsetFrom - 0.01;

/**
 * The mood of a conversation. Frustration is the average of late, except that it is at the limit or above exactly
 * when the engine says that they are upset: right after an outburst, and no more once they are soothed.
 *
 * @example moodOf(profileOf([{ from: 'visitor', text: 'THIS IS A DISGRACE!!!' }])).frustration >= upsetFrom // true
 */
export function moodOf({ situation, register, last, voice, language }: Profile): Mood {
  const now = last.register.frustration;
  const { frustration: lately } = register;
  const upset =
    situation === 'upset' ||
    // Grief, danger and loss outrank being upset; somebody may well be both.
    (situation !== 'plain' && (now >= upsetNow || lately >= upsetFrom));
  return {
    frustration: upset ? Math.max(now, lately, upsetFrom) : Math.min(lately, mostCalm),
    voice: voice?.id ?? null,
    language: language === 'und' ? null : language,
  };
}
