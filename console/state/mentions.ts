/** Mentions of the agent at this screen that they have not seen. */
import { computed, signal } from '@preact/signals';
import type { MentionsChanged } from '../../shared/protocol/notes.ts';

export type Mention = MentionsChanged['mentions'][number];

const nothing: MentionsChanged = { count: 0, mentions: [] };

export const unreadMentions = signal<MentionsChanged>(nothing);
/** The newest that came while the agent looked elsewhere, until they go there or put it off. */
export const mentionNews = signal<Mention | null>(null);
export const unreadMentionCount = computed(() => unreadMentions.value.count);

let heard = false;

/** What waits now. Gives back those that came since the last time; on the first, none are news. */
export function mentionsArrived(arrived: MentionsChanged): readonly Mention[] {
  const known = new Set(unreadMentions.value.mentions.map(({ note }) => note));
  const news = heard ? arrived.mentions.filter(({ note }) => !known.has(note)) : [];
  heard = true;
  unreadMentions.value = arrived;
  if (news[0]) mentionNews.value = news[0];
  else forgetOldNews();
  return news;
}

/** Seen here, or gone with their conversation: the number falls at once, and the server's count follows. */
export function mentionsGone(gone: (mention: Mention) => boolean): readonly Mention[] {
  const { count, mentions } = unreadMentions.value;
  const left = mentions.filter((mention) => !gone(mention));
  if (left.length === mentions.length) return [];
  unreadMentions.value = { count: count - (mentions.length - left.length), mentions: left };
  forgetOldNews();
  return mentions.filter(gone);
}

/** What is seen, here or in another tab, is no news. */
function forgetOldNews(): void {
  const { mentions } = unreadMentions.value;
  if (!mentions.some(({ note }) => note === mentionNews.value?.note)) mentionNews.value = null;
}

export function mentionPutOff(): void {
  mentionNews.value = null;
}

export function resetMentions(): void {
  mentionNews.value = null;
  unreadMentions.value = nothing;
  heard = false;
}
