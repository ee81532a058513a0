/** The last message of a conversation, as a line where there is room for no more. */
import { markupText, parseMarkup } from '../shared/markup.ts';
import type { LastMessage } from '../shared/protocol/entities.ts';
import { strings } from './words.ts';

/** Its words; in their place that it was taken back, or how many files came with it. */
export function lastWords({ text, files, deleted }: LastMessage): string {
  if (deleted) return strings.thread.takenBack;
  return text.trim() === '' ? strings.content.files(files ?? 1) : markupText(parseMarkup(text));
}
