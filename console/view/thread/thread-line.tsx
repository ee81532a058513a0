import { now } from '../../state/now.ts';
import type { ThreadItem } from '../../thread-items.ts';
import { dayName } from '../../time.ts';
import { strings } from '../../words.ts';
import { AsideLine } from './aside-line.tsx';
import { MessageLine, type Speaking } from './message-line.tsx';

/** One line of the conversation: a message, or what stands between messages. */
export function ThreadLine({ item, speaking }: { item: ThreadItem; speaking: Speaking }) {
  switch (item.kind) {
    case 'date':
      return (
        <li class="day">
          <h3 class="day-name">{dayName(item.at, now.value)}</h3>
        </li>
      );
    case 'unread':
      return <li class="unread-line">{strings.thread.unread}</li>;
    case 'system':
      return (
        <li class="group-system" data-seq={item.message.seq}>
          <p dir="auto">{item.message.text}</p>
        </li>
      );
    case 'message':
      return <MessageLine line={item} speaking={speaking} />;
    default:
      return (
        <li>
          <AsideLine aside={item} />
        </li>
      );
  }
}
