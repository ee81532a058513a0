import { computed, type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { answered, wordsBeside } from '../../../shared/plain-text.ts';
import type { AnswerBlock, Attachment, Block } from '../../../shared/protocol/blocks.ts';
import type { Message } from '../../../shared/protocol/entities.ts';
import type { TimelineItem } from '../../../shared/timeline.ts';
import type { Span } from '../../evidence.ts';
import { saidBeside } from '../../message-content.ts';
import { rows, visitorLabel } from '../../state/conversations.ts';
import { found } from '../../state/found.ts';
import { type Highlight, highlight } from '../../state/highlight.ts';
import { isAt, pointed, pointedAt, underChange } from '../../state/message-actions.ts';
import type { ThreadItem } from '../../thread-items.ts';
import { strings } from '../../words.ts';
import { Avatar } from '../avatar.tsx';
import { PendingLine, Receipt } from '../delivery.tsx';
import { AnswerView, BlockView } from '../message/blocks.tsx';
import { Files } from '../message/files.tsx';
import { MessageText } from '../message/message-text.tsx';
import { Time } from '../time.tsx';
import { EditField, MessageTools, TakeBackQuestion } from './message-tools.tsx';

/** What the messages of a conversation need to know of each other. Signals: who does not ask is not drawn again. */
export interface Around {
  /** What was answered, by the message that asked. */
  readonly answers: ReadonlySignal<ReadonlyMap<number, AnswerBlock>>;
  /** Evidence in the visitor's newest message. */
  readonly evidence: ReadonlySignal<Highlight | null>;
  /** The newest message on screen. */
  readonly newest: ReadonlySignal<number>;
  at(seq: number): Message | undefined;
}

/** Who talks here. */
export interface Speaking {
  readonly conversation: string;
  readonly visitor: { readonly id: string; readonly name: string };
  readonly around: Around;
}

type MessageItem = Extract<ThreadItem, { kind: 'message' }>;

/** One message in its group. Pending and stored share this component and its key, so an ack moves nothing. */
export function MessageLine({ line, speaking }: { line: MessageItem; speaking: Speaking }) {
  const { item, first, last } = line;
  const { visitor, around, conversation } = speaking;
  const author = item.kind === 'stored' ? item.message.author : null;
  const byVisitor = author?.kind === 'visitor';
  const colleague = author && !byVisitor && !item.mine ? author.name || strings.agentWithoutName : null;
  const speaker = byVisitor ? visitorLabel(visitor) : (colleague ?? strings.panel.you);
  const seq = item.kind === 'stored' ? item.message.seq : null;
  const isEdited = item.kind === 'stored' && item.message.change?.kind === 'edited';
  // Made anew with the seq: a message on its way has none, and so nothing that it would hear of.
  const marks = useMemo(
    () => computed(() => marksOf(conversation, seq, around)),
    [conversation, seq, around],
  ).value;
  const classes = [
    'group',
    byVisitor ? 'group-visitor' : 'group-agent',
    first && 'group-first',
    last && 'group-last',
    marks.includes('found') && 'group-found',
  ];
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      // One stop for the Tab key among all messages; the arrow keys walk on from it (`message-log.tsx`).
      tabIndex={marks.includes('stop') ? 0 : -1}
      onFocus={() => seq !== null && pointed({ conversation, seq })}
      onPointerEnter={() => seq !== null && pointed({ conversation, seq })}
    >
      {byVisitor && last && <Avatar name={visitor.name} />}
      <div class="group-body">
        {first && colleague !== null && (
          <p class="group-name" dir="auto">
            {colleague}
          </p>
        )}
        <MessageView item={item} speaker={speaker} around={around} editing={marks.includes('edit')} />
        {item.kind === 'stored' && marks.includes('take-back') && <TakeBackQuestion message={item.message} />}
        {(last || isEdited) && (
          <p class="group-time">
            {isEdited && <span class="edited">{strings.thread.edited}</span>}
            {line.receipt && seq !== null && <Reached conversation={conversation} seq={seq} />}
            {last && <Time at={line.at} as="clock" />}
          </p>
        )}
        {item.kind === 'stored' && marks.includes('pointed') && <MessageTools message={item.message} />}
      </div>
    </li>
  );
}

/** What is to be seen of a message for the moment, as words in one string: it is drawn again only when they change. */
function marksOf(conversation: string, seq: number | null, { newest }: Around): string {
  if (seq === null) return '';
  const change = isAt(underChange.value, conversation, seq) ? underChange.value?.change : undefined;
  const pointing = isAt(pointedAt.value, conversation, seq);
  const stop = pointing || (pointedAt.value?.conversation !== conversation && newest.value === seq);
  return [
    isAt(found.value, conversation, seq) && 'found',
    pointing && change === undefined && 'pointed',
    stop && 'stop',
    change,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How far one's newest message has come. */
function Reached({ conversation, seq }: { conversation: string; seq: number }) {
  const reach = useComputed(() => {
    const state = rows.value.get(conversation)?.state;
    if (seq <= (state?.receipts.visitor ?? 0)) return 'read';
    return seq <= (state?.delivered.visitor ?? 0) ? 'delivered' : 'sent';
  }).value;
  return <Receipt reach={reach} />;
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
  editing: boolean;
}

function spansAt(seq: number | null, of: Highlight | null): readonly Span[] {
  return of !== null && of.seq === seq ? of.spans : none;
}

function MessageView({ item, speaker, around, editing }: MessageProps) {
  const seq = item.kind === 'stored' ? item.message.seq : null;
  const { text, attachments = [], blocks = [] } = contentOf(item);
  const isGone = item.kind === 'stored' && item.message.change?.kind === 'deleted';
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
      {isGone && <p class="bubble bubble-gone">{strings.thread.takenBack}</p>}
      {editing && item.kind === 'stored' && <EditField message={item.message} />}
      {(words !== '' || isForm) && !editing && (
        <div class="bubble">
          {answer && isForm && <AnswerView answer={answer} asked={asked ?? []} />}
          {words !== '' && <Words seq={seq} text={words} around={around} />}
        </div>
      )}
      {attachments.length > 0 && <Files files={attachments} />}
      {drawn.map((block, index) => (
        <BlockView
          key={index}
          block={block}
          answer={seq === null ? undefined : around.answers.value.get(seq)}
        />
      ))}
      {item.kind === 'pending' && <PendingLine entry={item.entry} />}
    </div>
  );
}

const none: readonly Span[] = [];

/** The words, with what counts in them underlined: only the newest of the visitor's have any. */
function Words({ seq, text, around }: { seq: number | null; text: string; around: Around }) {
  const strong = useComputed(() => spansAt(seq, highlight.value)).value;
  const quiet = useComputed(() => spansAt(seq, around.evidence.value)).value;
  return <MessageText text={text} strong={strong} quiet={quiet} />;
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
