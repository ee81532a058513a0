/**
 * What blocks say without being drawn. The text of a message is always a full plain version of it, so the words its
 * writer chose come first and the plain text of each block after them; where blocks are drawn, `wordsBeside` gives
 * the words back alone, so that nothing is shown twice.
 */
import type { AnswerBlock, Block } from './protocol/blocks.ts';

/** Under steps that ask; the only words of ours in a plain version. */
export const didThatWork = 'Did that work?';

const lines = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join('\n');

/**
 * A block as text.
 *
 * @example plainTextOf({ kind: 'replies', options: ['Yes', 'No'] }) // "– Yes\n– No"
 */
export function plainTextOf(block: Block): string {
  switch (block.kind) {
    case 'replies':
      return block.options.map((option) => `– ${option}`).join('\n');
    case 'steps':
      return lines(
        block.title,
        ...block.steps.map((step, index) => `${index + 1}. ${step}`),
        block.ask ? didThatWork : undefined,
      );
    case 'links':
      return block.links.map(({ title, description, url }) => lines(title, description, url)).join('\n\n');
    case 'form':
      return lines(
        block.title,
        ...block.fields.map(({ label, options }) =>
          options === undefined ? `– ${label}` : `– ${label}: ${options.join(' / ')}`,
        ),
      );
    case 'answer':
      return Object.entries(block.values)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n');
  }
}

const plainTextOfAll = (blocks: readonly Block[]) => blocks.map(plainTextOf).join('\n\n');

/** The text to send: what the writer said, then each block as text. */
export function fullText(words: string, blocks: readonly Block[]): string {
  const said = words.trimEnd();
  const plain = plainTextOfAll(blocks);
  return said === '' ? plain : plain === '' ? words : `${said}\n\n${plain}`;
}

/** The words of a message that its blocks do not say: what to show beside them. May be empty. */
export function wordsBeside(text: string, blocks: readonly Block[] = []): string {
  const plain = plainTextOfAll(blocks);
  if (plain === '' || !text.endsWith(plain)) return text;
  const words = text.slice(0, -plain.length);
  return words === '' || words.endsWith('\n\n') ? words.trimEnd() : text;
}

/** One thing that was asked, and what came back; `null` where nothing did. */
export interface Answered {
  readonly label: string;
  readonly value: string | number | boolean | null;
}

/** What an answer says to each thing that the message it answers had asked, in the order it was asked. */
export function answered(answer: AnswerBlock, asked: readonly Block[]): Answered[] {
  const { values } = answer;
  for (const block of asked) {
    if (block.kind === 'form')
      return block.fields.map(({ name, label }) => ({ label, value: values[name] ?? null }));
    if (block.kind === 'steps' && 'worked' in values)
      return [{ label: didThatWork, value: values['worked'] ?? null }];
    if (block.kind === 'replies' && 'option' in values)
      return [{ label: '', value: values['option'] ?? null }];
  }
  // The message it answers is not loaded: the names of its fields are better than nothing.
  return Object.entries(values).map(([label, value]) => ({ label, value }));
}
