/** Who may send which blocks, and what a visitor may answer to them. */
import { type AnswerBlock, type Block, type Field, fieldProblem } from '../../shared/protocol/blocks.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { MessageSend } from '../../shared/protocol/visitor-events.ts';
import type { Actor, Domain } from './domain.ts';

type Question = Extract<Block, { kind: 'replies' | 'steps' | 'form' }>;

/** Blocks that a visitor can answer. */
const questionsOf = (blocks: readonly Block[] = []): Question[] =>
  blocks.filter(
    (block): block is Question =>
      block.kind === 'replies' || block.kind === 'form' || (block.kind === 'steps' && block.ask),
  );

/** Null when the actor may send these blocks. */
export async function refusedBlocks(
  domain: Domain,
  actor: Actor,
  { conversation, blocks = [] }: MessageSend,
): Promise<Failure | null> {
  if (!blocks.length) return null;
  if (actor.kind === 'agent') {
    if (blocks.some(({ kind }) => kind === 'answer'))
      return wrong('blocks', 'only visitors answer; expected replies, steps, links or a form');
    return questionsOf(blocks).length > 1
      ? wrong('blocks', 'expected at most one that asks for an answer (replies, a form, or steps with ask)')
      : null;
  }
  const [answer, ...more] = blocks;
  if (answer?.kind !== 'answer' || more.length)
    return wrong('blocks', 'expected one answer and nothing else');
  if (!conversation) return wrong('conversation', 'expected the one that holds the message answered');
  const row = await domain.store.conversation(conversation);
  if (row?.visitor.id !== actor.id) return failure('not_found');
  return refusedAnswer(domain, conversation, answer);
}

async function refusedAnswer(
  { store }: Domain,
  conversation: string,
  { to, values }: AnswerBlock,
): Promise<Failure | null> {
  const [asked] = await store.messagesAfter(conversation, to - 1, 1);
  const [question] = asked?.seq === to && asked.author.kind === 'agent' ? questionsOf(asked.blocks) : [];
  if (!question)
    return wrong(
      'blocks.0.to',
      'expected the seq of an agent’s message that asks (replies, a form, or steps with ask)',
    );
  const problem = problemOf(question, values);
  return problem === null ? null : wrong('blocks.0.values', problem);
}

const wrong = (where: string, what: string): Failure => failure('bad_command', `${where}: ${what}.`);

/** What does not fit about an answer, or null. */
function problemOf(question: Question, values: AnswerBlock['values']): string | null {
  switch (question.kind) {
    case 'replies':
      return isOnly(values, 'option') && question.options.some((option) => option === values['option'])
        ? null
        : 'expected option, and it to be one of the options';
    case 'steps':
      return isOnly(values, 'worked') && typeof values['worked'] === 'boolean'
        ? null
        : 'expected worked, true or false';
    case 'form':
      return formProblem(question.fields, values);
  }
}

const isOnly = (values: AnswerBlock['values'], name: string): boolean =>
  Object.keys(values).length === 1 && Object.hasOwn(values, name);

function formProblem(fields: Field[], values: AnswerBlock['values']): string | null {
  const unknown = Object.keys(values).find((given) => !fields.some(({ name }) => name === given));
  if (unknown !== undefined) return 'expected only fields of the form';
  for (const field of fields) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const problem = fieldProblem(field, value) ?? (isOfType(field, value) ? null : field.type);
    if (problem) return `${field.name}: ${expected[problem]}`;
  }
  return null;
}

/** What fieldProblem leaves open: a text that is a number would be shown as none of the visitor's words. */
function isOfType({ type }: Field, value: AnswerBlock['values'][string] | undefined): boolean {
  if (value === undefined || value === '' || value === false) return true;
  return typeof value === (type === 'number' ? 'number' : type === 'check' ? 'boolean' : 'string');
}

const expected: Record<NonNullable<ReturnType<typeof fieldProblem>> | Field['type'], string> = {
  missing: 'expected a value',
  text: 'expected text',
  long: 'expected text',
  email: 'expected an e-mail address',
  tel: 'expected a telephone number as text',
  number: 'expected a number',
  date: 'expected a date such as 2026-03-31',
  choice: 'expected one of its options',
  check: 'expected true or false',
};
