/** Has a phrase been said before? Four words in a row of something we said are a repetition, however it goes on. */

const wordsInRow = 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

interface Said {
  rows: Set<string>;
  /** Whole sentences, for lines of fewer words than a row. */
  sentences: Set<string>;
}

const remembered = new WeakMap<readonly string[], Said>();

function read(said: readonly string[]): Said {
  const known = remembered.get(said);
  if (known) return known;
  const rows = new Set<string>();
  const sentences = new Set<string>();
  for (const text of said) {
    for (const sentence of text.split(/[.!?:;\n]+/)) {
      const words = wordsOf(sentence);
      sentences.add(words.join(' '));
      for (let at = 0; at + wordsInRow <= words.length; at++)
        rows.add(words.slice(at, at + wordsInRow).join(' '));
    }
  }
  const found = { rows, sentences };
  remembered.set(said, found);
  return found;
}

/** @param said everything we said so far; read once for each conversation */
export function isRepetition(line: string, said: readonly string[]): boolean {
  if (said.length === 0) return false;
  const { rows, sentences } = read(said);
  return line.split(/[.!?:;\n]+/).some((sentence) => {
    const words = wordsOf(sentence);
    if (words.length === 0) return false;
    if (words.length < wordsInRow) return sentences.has(words.join(' '));
    for (let at = 0; at + wordsInRow <= words.length; at++)
      if (rows.has(words.slice(at, at + wordsInRow).join(' '))) return true;
    return false;
  });
}
