/** Why a conversation stands where it does among those who need us most, in words. */
import type { ConversationSummary } from '../shared/protocol/entities.ts';
import { strings } from './words.ts';

const minuteMs = 60_000;

/** "Waits 12 min · upset counts as 18 min · high priority counts as 60 min". */
export function needReasons(row: ConversationSummary, now: number): string[] {
  const words = strings.lists.why;
  const since = (iso: string) => words.minutes(Math.max(0, Math.floor((now - Date.parse(iso)) / minuteMs)));
  const reasons = row.need.why.map(({ kind, minutes }): string => {
    switch (kind) {
      case 'waiting':
        return words.waits(since(row.waitingSince ?? row.openedAt));
      case 'woken':
        return words.woken(since(new Date(row.need.at + weightOf(row)).toISOString()));
      case 'frustration':
        return words.upset(words.minutes(minutes));
      case 'priority':
        return (row.priority === 2 ? words.urgent : words.high)(words.minutes(minutes));
      case 'promise': {
        const left = Math.floor((Date.parse(row.promiseDue ?? row.openedAt) - now) / minuteMs);
        return left < 0 ? words.promiseLate(words.minutes(-left)) : words.promise(words.minutes(left));
      }
      default:
        return kind satisfies never;
    }
  });
  return row.waitingSince === null && !row.need.why.some(({ kind }) => kind === 'woken')
    ? [words.answered, ...reasons]
    : reasons;
}

/** What the reasons beside the wait moved it by. */
const weightOf = (row: ConversationSummary) =>
  row.need.why.reduce((sum, { kind, minutes }) => (kind === 'promise' ? sum : sum + minutes), 0) * minuteMs;
