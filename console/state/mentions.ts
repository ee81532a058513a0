/** Mentions of the agent at this screen that they have not seen. */
import { computed, signal } from '@preact/signals';
import type { MentionsChanged } from '../../shared/protocol/notes.ts';

export type Mention = MentionsChanged['mentions'][number];

const nothing: MentionsChanged = { count: 0, mentions: [] };

export const unreadMentions = signal<MentionsChanged>(nothing);
export const unreadMentionCount = computed(() => unreadMentions.value.count);

let heard = false;

/** What waits now. Gives back those that came since the last time; on the first, none are news. */
export function mentionsArrived(arrived: MentionsChanged): readonly Mention[] {
  const known = new Set(unreadMentions.value.mentions.map(({ note }) => note));
  const news = heard ? arrived.mentions.filter(({ note }) => !known.has(note)) : [];
  heard = true;
  unreadMentions.value = arrived;
  return news;
}

/** Seen here, or gone with their conversation: the number falls at once, and the server's count follows. */
export function mentionsGone(gone: (mention: Mention) => boolean): readonly Mention[] {
  const { count, mentions } = unreadMentions.value;
  const left = mentions.filter((mention) => !gone(mention));
  if (left.length === mentions.length) return [];
  unreadMentions.value = { count: count - (mentions.length - left.length), mentions: left };
  return mentions.filter(gone);
}

export function resetMentions(): void {
  unreadMentions.value = nothing;
  heard = false;
}
