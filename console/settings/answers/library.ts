/** What the answers part asks of the server. */
import * as v from 'valibot';
import {
  type AnswerWrite,
  answerSaved,
  answersImported,
  answersList,
  answersTested,
  gapsList,
  type importFormat,
} from '../../../shared/protocol/answers.ts';
import { ask } from '../../api.ts';

const at = (inbox: string, rest = '') => `/inboxes/${inbox}/answers${rest}`;

export const readAnswers = (inbox: string) => ask('GET', at(inbox), answersList);

/** Saves an answer; `id` null makes a new one. */
export const saveAnswer = (inbox: string, id: string | null, answer: AnswerWrite) =>
  id === null
    ? ask('POST', at(inbox), answerSaved, answer)
    : ask('PUT', at(inbox, `/${encodeURIComponent(id)}`), answerSaved, answer);

export const removeAnswer = (inbox: string, id: string) =>
  ask('DELETE', at(inbox, `/${encodeURIComponent(id)}`), v.unknown());

export const testAnswers = (inbox: string, text: string, draft?: AnswerWrite & { id: string }) =>
  ask('POST', at(inbox, '/test'), answersTested, { text, ...(draft ? { draft } : {}) });

export interface ImportFile {
  name: string;
  format: v.InferOutput<typeof importFormat>;
  text: string;
}
export const importAnswers = (inbox: string, files: readonly ImportFile[], apply: boolean) =>
  ask('POST', at(inbox, '/import'), answersImported, { files, apply });

export const readGaps = (inbox: string) => ask('GET', at(inbox, '/gaps'), gapsList);

export const dismissGaps = (
  inbox: string,
  questions: readonly { conversation: string; seq: number }[],
  dismissed: boolean,
) =>
  ask('POST', at(inbox, '/gaps/dismiss'), v.unknown(), {
    questions: questions.map(({ conversation, seq }) => ({ conversation, seq })),
    dismissed,
  });

/**
 * The words of a file. Spreadsheets save in UTF-8, in UTF-16 with a mark in front, or in what Windows of western
 * Europe writes; in the last, no letter with an accent makes UTF-8.
 */
export function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The format of a file by its name; null: none that we read. */
export function formatOf(name: string): ImportFile['format'] | null {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  if (ending === 'json') return 'json';
  return ending === 'md' || ending === 'markdown' || ending === 'txt' ? 'markdown' : null;
}
