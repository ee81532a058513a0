import type { TimelineItem } from '../../shared/timeline.ts';
import type { Span } from '../evidence.ts';
import type { MessageGroup } from '../grouping.ts';
import { visitorLabel } from '../state/conversations.ts';
import { type Highlight, highlight } from '../state/highlight.ts';
import { strings } from '../strings/en.ts';
import { Avatar } from './avatar.tsx';
import { PendingLine, Receipt } from './delivery.tsx';
import { MessageText } from './message-text.tsx';
import { Time } from './time.tsx';

interface Props {
  group: MessageGroup;
  visitor: { readonly id: string; readonly name: string };
  readUpTo: number;
  /** The newest of one's own messages, while nothing came after it: it carries the receipt. */
  receiptKey: string | undefined;
  /** Evidence in the visitor's newest message. */
  evidence: Highlight | null;
}

/** What one person said in one go. */
export function MessageGroupView({ group, visitor, readUpTo, receiptKey, evidence }: Props) {
  if (group.kind === 'system')
    return (
      <div class="group-system">
        {group.items.map((item) => (
          <p key={item.key} dir="auto">
            {textOf(item)}
          </p>
        ))}
      </div>
    );
  const last = group.items.at(-1);
  const side = group.kind === 'visitor' ? 'visitor' : 'agent';
  const colleague = side === 'agent' && !group.mine ? group.name || strings.agentWithoutName : null;
  const speaker = side === 'visitor' ? visitorLabel(visitor) : (colleague ?? strings.panel.you);
  return (
    <div class={`group group-${side}`}>
      {side === 'visitor' && <Avatar name={visitor.name} />}
      <div class="group-body">
        {colleague !== null && (
          <p class="group-name" dir="auto">
            {colleague}
          </p>
        )}
        {group.items.map((item) => (
          <Bubble key={item.key} item={item} speaker={speaker} evidence={evidence} />
        ))}
        <p class="group-time">
          {last?.kind === 'stored' && last.key === receiptKey && (
            <Receipt read={last.message.seq <= readUpTo} />
          )}
          <Time at={group.at} as="clock" />
        </p>
      </div>
    </div>
  );
}

function textOf(item: TimelineItem): string {
  return item.kind === 'stored' ? item.message.text : item.entry.text;
}

interface BubbleProps {
  item: TimelineItem;
  speaker: string;
  evidence: Highlight | null;
}

function spansAt(seq: number | null, of: Highlight | null): readonly Span[] {
  return of !== null && of.seq === seq ? of.spans : [];
}

function Bubble({ item, speaker, evidence }: BubbleProps) {
  const seq = item.kind === 'stored' ? item.message.seq : null;
  return (
    <div
      class={`message${item.kind === 'pending' ? ` message-${item.entry.state}` : ''}`}
      data-seq={seq ?? undefined}
    >
      <div class="bubble">
        <span class="visually-hidden">{speaker}: </span>
        <MessageText
          text={textOf(item)}
          strong={spansAt(seq, highlight.value)}
          quiet={spansAt(seq, evidence)}
        />
      </div>
      {item.kind === 'pending' && <PendingLine entry={item.entry} />}
    </div>
  );
}
