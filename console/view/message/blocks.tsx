import { answered } from '../../../shared/plain-text.ts';
import type { AnswerBlock, Block } from '../../../shared/protocol/blocks.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.content;

interface Props {
  block: Exclude<Block, AnswerBlock>;
  /** What the visitor answered to it, if they did. */
  answer: AnswerBlock | undefined;
}

/** A block as the visitor has it before them, to look at only. */
export function BlockView({ block, answer }: Props) {
  switch (block.kind) {
    case 'replies':
      return (
        <ul class="block-replies" aria-label={words.replies}>
          {block.options.map((option) => (
            <Choice key={option} text={option} chosen={answer?.values['option'] === option} />
          ))}
        </ul>
      );
    case 'steps': {
      const worked = answer?.values['worked'];
      return (
        <div class="block">
          {block.title !== undefined && (
            <p class="block-title" dir="auto">
              {block.title}
            </p>
          )}
          <ol class="block-steps">
            {block.steps.map((step, index) => (
              <li key={index} dir="auto">
                {step}
              </li>
            ))}
          </ol>
          {block.ask && (
            <>
              <p class="block-ask">{words.didThatWork}</p>
              <ul class="block-replies" aria-label={words.didThatWork}>
                <Choice text={words.worked} chosen={worked === true} />
                <Choice text={words.notYet} chosen={worked === false} />
              </ul>
            </>
          )}
        </div>
      );
    }
    case 'links':
      return (
        <ul class="block-links">
          {block.links.map(({ url, title, description }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer nofollow">
                <span class="block-title" dir="auto">
                  {title}
                </span>
                {description !== undefined && <span dir="auto">{description}</span>}
                <span class="block-host">
                  <bdi>{hostOf(url)}</bdi>
                </span>
              </a>
            </li>
          ))}
        </ul>
      );
    case 'form':
      return (
        <div class="block">
          {block.title !== undefined && (
            <p class="block-title" dir="auto">
              {block.title}
            </p>
          )}
          <ul class="block-fields">
            {block.fields.map((field) => (
              <li key={field.name}>
                <span dir="auto">{field.label}</span>
                <span class="block-quiet">
                  {words.fieldTypes[field.type]}
                  {field.required ? '' : ` · ${words.optional}`}
                </span>
                {field.options && (
                  <span class="block-quiet" dir="auto">
                    {field.options.join(' / ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p class="block-ask">{answer ? words.formAnswered : words.formOpen}</p>
        </div>
      );
  }
}

function Choice({ text, chosen }: { text: string; chosen: boolean }) {
  return (
    <li class={chosen ? 'choice-chosen' : undefined}>
      {chosen && <Icon name="check" small />}
      <span dir="auto">{text}</span>
      {chosen && <span class="visually-hidden"> {words.chosen}</span>}
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** What a visitor filled in, each beside what had been asked. */
export function AnswerView({ answer, asked }: { answer: AnswerBlock; asked: readonly Block[] }) {
  return (
    <dl class="block-answers">
      {answered(answer, asked).map(({ label, value }) => (
        <div key={label}>
          {label !== '' && <dt dir="auto">{label}</dt>}
          <dd>
            <AnswerValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerValue({ value }: { value: string | number | boolean | null }) {
  if (value === null || value === '') return <span class="block-quiet">{words.leftEmpty}</span>;
  if (typeof value === 'boolean') return <>{value ? words.yes : words.no}</>;
  return <span dir="auto">{value}</span>;
}
