/**
 * Reading answers from files that people have: CSV from a spreadsheet, a folder of Markdown pages, JSON from another
 * program. What cannot be read is named with its place, and everything else is taken.
 */
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import {
  type AnswerWrite,
  answerId,
  answerWrite,
  type ImportProblem,
} from '../../shared/protocol/answers.ts';

export interface ImportFile {
  name: string;
  format: 'csv' | 'markdown' | 'json';
  text: string;
}

export type ReadAnswer = AnswerWrite & { id: string };

/** Everything readable in the files, a later answer of the same id in the place of an earlier one. */
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
      const parsed = v.safeParse(answerWrite, rest);
      if (!parsed.success) {
        const [issue] = parsed.issues;
        const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
        problems.push({ file: file.name, entry, problem: `${field}: ${issue.message}` });
        continue;
      }
      const id = v.is(answerId, wanted) ? wanted : idFrom(parsed.output.title);
      answers.set(id, { id, ...parsed.output });
    }
  }
  return { answers: [...answers.values()], problems };
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

/** One page, one answer: its first heading is the title; a list under a heading “Questions” says how people ask. */
function fromMarkdown(name: string, text: string): Record<string, unknown> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const heading = lines.findIndex((line) => /^#\s+\S/.test(line));
  const title =
    heading === -1
      ? (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/[-_]+/g, ' ')
      : (lines[heading] ?? '').replace(/^#\s+/, '').replace(/\s+#+\s*$/, '');
  const rest = lines.filter((_, at) => at !== heading);
  const asked = rest.findIndex((line) => questionsHeading.test(line));
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
