/** Writes about what lists sort and filter by. */
import type { Mood } from '../../shared/mood.ts';

export interface ListWrites {
  saveMood(conversation: string, mood: Mood): boolean;
}

export const listWrites = (
  change: (text: string, ...parameters: (string | number | null)[]) => boolean,
  renewNeed: (conversation: string) => void,
): ListWrites => ({
  saveMood(conversation, { frustration, voice, language }) {
    const changed = change(
      'UPDATE conversations SET version = ?, frustration = ?, voice = ?, language = ? WHERE id = ?',
      frustration,
      voice,
      language,
      conversation,
    );
    if (changed) renewNeed(conversation);
    return changed;
  },
});
