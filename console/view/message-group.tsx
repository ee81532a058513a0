import { answered, wordsBeside } from '../../shared/plain-text.ts';
import type { AnswerBlock, Attachment, Block } from '../../shared/protocol/blocks.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { TimelineItem } from '../../shared/timeline.ts';
import type { Span } from '../evidence.ts';
import type { MessageGroup } from '../grouping.ts';
import { saidBeside } from '../message-content.ts';
import { visitorLabel } from '../state/conversations.ts';
import { type Highlight, highlight } from '../state/highlight.ts';
import { strings } from '../words.ts';
import { Avatar } from './avatar.tsx';
import { PendingLine, type Reach, Receipt } from './delivery.tsx';
import { AnswerView, BlockView } from './message/blocks.tsx';
import { Files } from './message/files.tsx';
import { MessageText } from './message/message-text.tsx';
import { Time } from './time.tsx';

/** What the messages of a conversation need to know of each other. */
export interface Around {
  /** What was answered, by the message that asked. */
  readonly answers: ReadonlyMap<number, AnswerBlock>;
  at(seq: number): Message | undefined;
}

interface Props {
  group: MessageGroup;
  visitor: { readonly id: string; readonly name: string };
  around: Around;
  reachOf(seq: number): Reach;
  /** The newest of one's own messages, while nothing came after it: it carries the receipt. */
  receiptKey: string | undefined;
  /** Evidence in the visitor's newest message. */
  evidence: Highlight | null;
}

/** What one person said in one go. */
export function MessageGroupView({ group, visitor, around, reachOf, receiptKey, evidence }: Props) {
  if (group.kind === 'system')
    return (
      <div class="group-system">
        {group.items.map((item) => (
          <p key={item.key} dir="auto">
            {contentOf(item).text}
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
          <MessageView key={item.key} item={item} speaker={speaker} around={around} evidence={evidence} />
        ))}
        <p class="group-time">
          {last?.kind === 'stored' && last.key === receiptKey && (
            <Receipt reach={reachOf(last.message.seq)} />
          )}
          <Time at={group.at} as="clock" />
        </p>
      </div>
    </div>
  );
}

interface Content {
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  readonly blocks?: readonly Block[];
}

const contentOf = (item: TimelineItem): Content => (item.kind === 'stored' ? item.message : item.entry);

interface MessageProps {
  item: TimelineItem;
  speaker: string;
  around: Around;
  evidence: Highlight | null;
}

function spansAt(seq: number | null, of: Highlight | null): readonly Span[] {
  return of !== null && of.seq === seq ? of.spans : [];
}

function MessageView({ item, speaker, around, evidence }: MessageProps) {
  const seq = item.kind === 'stored' ? item.message.seq : null;
  const { text, attachments = [], blocks = [] } = contentOf(item);
  const answer = blocks.find((block) => block.kind === 'answer');
  const drawn = blocks.filter((block) => block.kind !== 'answer');
  const asked = answer && (around.at(answer.to)?.blocks ?? []);
  const isForm = asked?.some(({ kind }) => kind === 'form') ?? false;
  const words = answer
    ? isForm
      ? saidBeside(text, answered(answer, asked ?? []))
      : text
    : wordsBeside(text, drawn);
  return (
    <div
      class={`message${item.kind === 'pending' ? ` message-${item.entry.state}` : ''}`}
      data-seq={seq ?? undefined}
    >
      <span class="visually-hidden">{speaker}: </span>
      {answer && <InAnswerTo message={around.at(answer.to)} />}
      {(words !== '' || isForm) && (
        <div class="bubble">
          {answer && isForm && <AnswerView answer={answer} asked={asked ?? []} />}
          {words !== '' && (
            <MessageText text={words} strong={spansAt(seq, highlight.value)} quiet={spansAt(seq, evidence)} />
          )}
        </div>
      )}
      {attachments.length > 0 && <Files files={attachments} />}
      {drawn.map((block, index) => (
        <BlockView key={index} block={block} answer={seq === null ? undefined : around.answers.get(seq)} />
      ))}
      {item.kind === 'pending' && <PendingLine entry={item.entry} />}
    </div>
  );
}

/** What a visitor's message answers, in the words it was asked with. */
function InAnswerTo({ message }: { message: Message | undefined }) {
  if (message === undefined) return null;
  const titled = message.blocks?.find((block) => 'title' in block && block.title !== undefined);
  const said = wordsBeside(message.text, message.blocks);
  const words = said !== '' ? said : titled && 'title' in titled ? titled.title : undefined;
  return (
    <p class="in-answer">
      {words === undefined ? (
        strings.content.inAnswer
      ) : (
        <>
          {strings.content.inAnswerTo} <q dir="auto">{words}</q>
        </>
      )}
    </p>
  );
}
