import { answered, wordsBeside } from '../../../shared/plain-text.ts';
import type { AnswerBlock, Block } from '../../../shared/protocol/blocks.ts';
import type { TimelineItem } from '../../../shared/timeline.ts';
import { Bubble } from '../../view/Bubble.tsx';
import { useView } from '../../view/context.ts';
import { useMore } from '../../view/Lazy.tsx';
import { areBlocks } from '../checks.ts';
import { RichIcon } from '../RichIcon.tsx';
import { answersIn } from './answers.ts';
import { Form, valueLabel } from './Form.tsx';
import '../rich.css';

/** A message with blocks: its words, then each block. One block we do not know, and the text alone says it all. */
export function Blocks({ item }: { item: TimelineItem }) {
  const { state } = useView();
  const { text, blocks = [] } = item.kind === 'stored' ? item.message : item.entry;
  if (!areBlocks(blocks)) return <Bubble text={text} />;
  const [answer] = blocks.filter((block) => block.kind === 'answer');
  if (answer) {
    const { from, messages } = state.timeline.value;
    const asked = messages[answer.to - from - 1]?.blocks ?? [];
    // A form's answers are more than one line can say; the others are the words that were tapped.
    return areBlocks(asked) && asked.some(({ kind }) => kind === 'form') ? (
      <Summary answer={answer} asked={asked} />
    ) : (
      <Bubble text={text} />
    );
  }
  const words = wordsBeside(text, blocks);
  const seq = item.kind === 'stored' ? item.message.seq : null;
  return (
    <>
      {words !== '' && <Bubble text={words} />}
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} seq={item.mine ? null : seq} />
      ))}
    </>
  );
}

/** `seq` is null where nothing can be answered: on one's own messages, and on their way. */
function BlockView({ block, seq }: { block: Block; seq: number | null }) {
  switch (block.kind) {
    case 'replies':
      return seq === null ? null : <Replies block={block} seq={seq} />;
    case 'steps':
      return <Steps block={block} seq={seq} />;
    case 'links':
      return <Links block={block} />;
    case 'form':
      return <Form block={block} seq={seq} />;
    case 'answer':
      return null;
  }
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Gone once one is chosen, or something else was said. */
function Replies({ block, seq }: { block: Of<'replies'>; seq: number }) {
  const { state, session } = useView();
  const more = useMore();
  if (answersIn(state).lastOwn > seq) return null;
  const choose = (option: string) => {
    void session.send(option, { blocks: [{ kind: 'answer', to: seq, values: { option } }] });
    document.querySelector<HTMLElement>('[data-focus="composer"]')?.focus();
  };
  return (
    <ul class="replies" aria-label={more.replies}>
      {block.options.map((option, index) => (
        <li key={index}>
          <button type="button" class="outline-button" dir="auto" onClick={() => choose(option)}>
            {option}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Steps({ block, seq }: { block: Of<'steps'>; seq: number | null }) {
  const { state, session } = useView();
  const more = useMore();
  const worked = seq === null ? undefined : answersIn(state).to.get(seq)?.values['worked'];
  const answer = (value: boolean) => {
    if (seq === null) return;
    const words = value ? more.worked : more.workedNot;
    void session.send(words, { blocks: [{ kind: 'answer', to: seq, values: { worked: value } }] });
    document.querySelector<HTMLElement>('[data-focus="composer"]')?.focus();
  };
  return (
    <section class="card" aria-label={block.title ?? more.steps}>
      {block.title !== undefined && (
        <p class="card-title" dir="auto">
          {block.title}
        </p>
      )}
      <ol class="steps">
        {block.steps.map((step, index) => (
          <li key={index} dir="auto">
            {step}
          </li>
        ))}
      </ol>
      {block.ask && seq !== null && (
        <div class="card-foot">
          {worked === undefined ? (
            <>
              <p>{more.didThatWork}</p>
              <div class="card-buttons">
                <button type="button" class="outline-button" onClick={() => answer(true)}>
                  {more.yes}
                </button>
                <button type="button" class="outline-button" onClick={() => answer(false)}>
                  {more.notYet}
                </button>
              </div>
            </>
          ) : (
            <p class="card-done">
              <RichIcon name="check" size={16} />
              {more.youSaid(worked === true ? more.yes : more.notYet)}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

/** Shown from the message's words alone: nothing is fetched from the pages themselves. */
function Links({ block }: { block: Of<'links'> }) {
  const more = useMore();
  return (
    <ul class="card link-cards" aria-label={more.links}>
      {block.links.map(({ url, title, description }, index) => (
        <li key={index}>
          <a href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
            <span class="link-words">
              <span class="link-title" dir="auto">
                {title}
              </span>
              {description !== undefined && (
                <span class="link-description" dir="auto">
                  {description}
                </span>
              )}
              <bdi class="link-host">{new URL(url).host}</bdi>
            </span>
            <span class="visually-hidden">({more.opensTab})</span>
            <RichIcon name="external" size={16} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What was sent with a form, as it cannot be changed any more. */
function Summary({ answer, asked }: { answer: AnswerBlock; asked: readonly Block[] }) {
  const { locale } = useView();
  const more = useMore();
  const types = new Map(
    asked.flatMap((block) =>
      block.kind === 'form' ? block.fields.map(({ label, type }) => [label, type]) : [],
    ),
  );
  return (
    <dl class="bubble summary">
      {answered(answer, asked).map(({ label, value }, index) => (
        <div key={index}>
          <dt dir="auto">{label}</dt>
          <dd dir="auto">{valueLabel(value, types.get(label), locale, more)}</dd>
        </div>
      ))}
    </dl>
  );
}
