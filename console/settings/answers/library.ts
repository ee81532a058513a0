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

/** The format of a file by its name; null: none that we read. */
export function formatOf(name: string): ImportFile['format'] | null {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1];
  if (ending === 'csv' || ending === 'tsv') return 'csv';
  if (ending === 'json') return 'json';
  return ending === 'md' || ending === 'markdown' || ending === 'txt' ? 'markdown' : null;
}
