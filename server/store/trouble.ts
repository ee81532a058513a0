/** What can be the matter with a database, by the name it has for machines, and in the words that people read. */
export const troubles = {
  disk_full: 'the disk is full',
  read_only: 'the database is read-only',
  locked: 'another program holds the database locked',
  io_error: 'the disk reported an input/output error',
  damaged: 'the database file is damaged',
  not_a_database: 'the file is not a database',
  cannot_open: 'the database file cannot be opened',
} as const;

/** `wrong_key`: its secrets cannot be opened. `unavailable`: anything else, in the words that come with it. */
export type Trouble = keyof typeof troubles | 'wrong_key' | 'unavailable';

const byWords = new Map<string, Trouble>(
  Object.entries(troubles).map(([trouble, words]) => [words, trouble as Trouble]),
);

export const troubleOf = (words: string): Trouble => byWords.get(words) ?? 'unavailable';

/** These do not pass: the file must be replaced by a backup, and nothing more should be promised in it. */
export const isBroken = (words: string): boolean =>
  words === troubles.damaged || words === troubles.not_a_database;
