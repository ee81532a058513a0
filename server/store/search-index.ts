/**
 * The index of the search, whatever database keeps it: for each source the words of a row and marks, which are found
 * like words and never typed. What is indexed is a stretch of row numbers (low, high] that grows at both ends: new rows
 * first, then those that were there before the index, so that sending a message never waits for it.
 */
import { indexed, wordsVersion } from '../../shared/search/words.ts';
import type { Statements } from './statements.ts';

export type SourceTable = 'messages' | 'notes' | 'visitors';
export const sourceTables: readonly SourceTable[] = ['messages', 'notes', 'visitors'];

/** An index of another version is made anew; `layout` changes with the tables of the database's own index. */
export const indexVersion = (layout: number): string =>
  `${layout}.${wordsVersion}.${process.versions['unicode']}`;

export const authorMark = (id: string): string => `i${id.slice(0, 16)}`;

/** What a message is found by: its words, and its files by their names. */
export const wordsOfMessage = (text: string, content: string | null): string =>
  indexed(content === null ? text : `${text} ${namesIn(content)}`);

function namesIn(content: string): string {
  const { attachments = [] } = JSON.parse(content) as { attachments?: { name: string }[] };
  return attachments.map(({ name }) => name).join(' ');
}

/** Rows added at a time: few enough to look at the clock in between. */
const chunk = 40;

export interface Stretch {
  /** Adds one chunk of rows that came since; false when there is none. */
  addNew(table: SourceTable): boolean;
  /** Adds one chunk of rows that were there before the index, the newest first; false when there is none. */
  addOld(table: SourceTable): boolean;
}

/** `add`: puts the rows after `from` up to `to` into the index. */
export function stretchOf(
  statements: Statements,
  add: (table: SourceTable, from: number, to: number) => void,
): Stretch {
  const state = (table: string) =>
    statements.get('SELECT low, high FROM search_state WHERE source = ?').get(table) as {
      low: number;
      high: number;
    };
  const move = (table: string, end: 'low' | 'high', to: number) =>
    statements.get(`UPDATE search_state SET ${end} = ? WHERE source = ?`).run(to, table);

  return {
    addNew(table) {
      const { high } = state(table);
      const { last } = statements
        .get(
          `SELECT max(id) AS last FROM
             (SELECT rowid AS id FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ?) AS chunk`,
        )
        .get(high, chunk) as { last: number | null };
      if (last === null) return false;
      add(table, high, last);
      move(table, 'high', last);
      return true;
    },

    addOld(table) {
      const { low } = state(table);
      if (low === 0) return false;
      const { first } = statements
        .get(
          `SELECT min(id) AS first FROM
             (SELECT rowid AS id FROM ${table} WHERE rowid <= ? ORDER BY rowid DESC LIMIT ?) AS chunk`,
        )
        .get(low, chunk) as { first: number | null };
      if (first !== null) add(table, first - 1, low);
      move(table, 'low', first === null ? 0 : first - 1);
      return true;
    },
  };
}
