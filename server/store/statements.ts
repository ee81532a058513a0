/**
 * Prepared statements of whichever database, run and answered at once. Whoever uses them runs in a thread of its own,
 * where waiting for a database holds up nobody. The text is SQL that every database of ours understands as it is:
 * parameters as `?`, `CASE` and no `iif`, `IS NOT DISTINCT FROM` and no `IS`, nothing of JSON.
 */
export type Value = string | number | null;
export type Row = Record<string, unknown>;

export interface Statement {
  /** The first row. */
  get(...parameters: Value[]): Row | undefined;
  all(...parameters: Value[]): Row[];
  /** `changes`: how many rows it wrote. Whoever does not look at it does not wait for it. */
  run(...parameters: Value[]): { readonly changes: number | bigint };
  /** Rows as they are asked for: whoever stops early saves the database the rest. */
  iterate(...parameters: Value[]): IterableIterator<Row>;
  /** The first row for each of these parameters. Asked together with what is asked until the answer is called for. */
  ask(each: Value[][]): () => (Row | undefined)[];
  /** Runs it for each of these parameters, in one go; of an `UPDATE` or an `INSERT … VALUES`. */
  runEach(each: Value[][]): void;
}

export interface Statements {
  /** The statement of this text, prepared once. */
  get(text: string): Statement;
}
