/**
 * Reading answers from files that people have: CSV from a spreadsheet, a folder of Markdown pages, JSON from another
 * program. What cannot be read is named with its place, and everything else is taken.
 */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import {
  type AnswerWrite,
  answerId,
  answerWrite,
  type ImportProblem,
} from '../../shared/protocol/answers.ts';
import { errorCodes } from '../../shared/protocol/errors.ts';

export interface ImportFile {
  name: string;
  format: 'csv' | 'markdown' | 'json';
  text: string;
}

export type ReadAnswer = AnswerWrite & { id: string };

/** Everything readable in the files. Of two answers with one id the first is taken, and the other named. */
export function readAnswers(files: readonly ImportFile[]): {
  answers: ReadAnswer[];
  problems: ImportProblem[];
} {
  const answers = new Map<string, ReadAnswer>();
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const entries = entriesOf(file);
    if (typeof entries === 'string') {
      problems.push({ file: file.name, entry: null, problem: entries });
      continue;
    }
    for (const { entry, value } of entries) {
      const { id: wanted, ...rest } = value;
      const refused = (problem: string) => problems.push({ file: file.name, entry, problem });
      // What is left out is empty.
      const parsed = v.safeParse(answerWrite, { title: '', body: '', ...rest });
      if (!parsed.success) {
        refused(problemOf(parsed.issues));
        continue;
      }
      const id = v.is(answerId, wanted) ? wanted : idFrom(parsed.output.title);
      const answer = { id, ...parsed.output };
      const before = answers.get(id);
      if (before && !isDeepStrictEqual(before, answer))
        refused(`id: “${id}” is that of “${before.title}” before it; give one of them another`);
      else answers.set(id, answer);
    }
  }
  return { answers: [...answers.values()], problems };
}

/** The first thing wrong with an entry: where, and what was expected. */
function problemOf([issue]: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const what = issue.message === 'bad_text' ? errorCodes.bad_text.message : issue.message;
  return `${field}: ${what}`;
}

interface Entry {
  /** Line or place, from 1; null: the whole file. */
  entry: number | null;
  value: Record<string, unknown>;
}

/** A short name made of a title: "Lost card?" → "lost-card". Titles in other scripts are named by a number of theirs. */
export function idFrom(title: string): string {
  const latin = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56)
    .replace(/-+$/, '');
  // FNV-1a: the same title has the same name in every import.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(title)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return latin.length >= 3 ? latin : `answer-${hash.toString(36)}`;
}

function entriesOf({ name, format, text }: ImportFile): Entry[] | string {
  switch (format) {
    case 'csv':
      return fromCsv(text);
    case 'json':
      return fromJson(text);
    case 'markdown':
      return [{ entry: null, value: fromMarkdown(name, text) }];
  }
}

/** Names that other programs give to the columns. */
const columnNames: Record<string, readonly string[]> = {
  id: ['id', 'key', 'slug'],
  title: ['title', 'name', 'subject', 'heading'],
  body: ['body', 'answer', 'text', 'content', 'reply', 'response'],
  questions: ['questions', 'question', 'examples', 'phrases', 'utterances', 'keywords'],
};

const csvProblem =
  'expected a first line naming the columns: title, body, and if you like questions (one in each line of the cell, or separated by |) and id';

function fromCsv(text: string): Entry[] | string {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Spreadsheets of half of Europe separate by semicolon, because the comma is in their numbers.
      delimiter: [',', ';', '\t'],
    }) as unknown as typeof rows;
  } catch (error) {
    return `this is no CSV that can be read: ${(error as Error).message}`;
  }
  const [head, ...rest] = rows;
  if (!head) return 'the file is empty';
  const columns = head.record.map((cell) => {
    const plain = cell.trim().toLowerCase();
    return Object.entries(columnNames).find(([, names]) => names.includes(plain))?.[0] ?? null;
  });
  if (!columns.includes('title') || !columns.includes('body')) return csvProblem;
  return rest.map(({ record, info }) => {
    const value: Record<string, unknown> = {};
    record.forEach((cell, at) => {
      const column = columns[at];
      if (column === 'questions') value['questions'] = cell.split(/[\n|]/).map((one) => one.trim());
      else if (column != null) value[column] = cell;
    });
    return { entry: info.lines, value };
  });
}

function fromJson(text: string): Entry[] | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return `this is no JSON that can be read: ${(error as Error).message}`;
  }
  const list = Array.isArray(parsed) ? parsed : (parsed as { answers?: unknown } | null)?.answers;
  if (!Array.isArray(list)) return 'expected a list of answers, or an object with `answers`';
  return list.map((one: unknown, at) => ({
    entry: at + 1,
    value: typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : {},
  }));
}

const questionsHeading =
  /^#{1,6}\s+(?:questions|people ask|fragen|preguntas|perguntas|domande|vragen|質問)\s*:?\s*$/i;

/** Longer ones are no headings. Patterns with an end are tried from every space of a line, so lines must be short. */
const longestHeading = 500;

/** The words of a heading, without the signs around them; a longer one is cut, and still too long for a title. */
const titleOf = (heading: string): string =>
  heading
    .slice(0, longestHeading)
    .replace(/^#\s+/, '')
    .replace(/\s+#+\s*$/, '');

/** One page, one answer: its first heading is the title; a list under a heading “Questions” says how people ask. */
function fromMarkdown(name: string, text: string): Record<string, unknown> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const heading = lines.findIndex((line) => /^#\s+\S/.test(line));
  const title =
    heading === -1
      ? (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ')
      : titleOf(lines[heading] ?? '');
  const rest = lines.filter((_, at) => at !== heading);
  const asked = rest.findIndex((line) => line.length <= longestHeading && questionsHeading.test(line));
  if (asked === -1) return { title, body: rest.join('\n') };
  const after = rest.slice(asked + 1);
  const end = after.findIndex((line) => /^#{1,6}\s/.test(line));
  const list = end === -1 ? after : after.slice(0, end);
  return {
    title,
    body: [...rest.slice(0, asked), ...(end === -1 ? [] : after.slice(end))].join('\n'),
    questions: list.map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').trim()),
  };
}
