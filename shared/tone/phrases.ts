/**
 * Finding many phrases in a tokenised text at once: a trie over words. One look-up per word in the common case,
 * however many phrases there are; used for the lexicons, the voices and the guard.
 */
import { Border, type Token, tokenize } from './tokenize.ts';

interface Node<T> {
  next: Map<string, Node<T>> | null;
  value: T | null;
}
export type PhraseTable<T> = Node<T>;

export interface PhraseHit<T> {
  value: T;
  /** Index of the first word among the words searched, and how many words the phrase holds. */
  at: number;
  length: number;
}

const isWord = (token: Token) => token.kind !== 'punctuation';

/** The tokens phrases are made of: everything but punctuation. */
export function wordsOf(tokens: Token[]): Token[] {
  return tokens.filter(isWord);
}

/** Builds a table. When a phrase comes twice, `merge` decides; without it the later one stays. */
export function compilePhrases<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  merge?: (before: T, after: T) => T,
): PhraseTable<T> {
  const root: Node<T> = { next: new Map(), value: null };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const word of wordsOf(tokenize(phrase))) {
      node.next ??= new Map();
      let child = node.next.get(word.text);
      if (!child) {
        child = { next: null, value: null };
        node.next.set(word.text, child);
      }
      node = child;
    }
    if (node !== root) node.value = node.value !== null && merge ? merge(node.value, value) : value;
  }
  return root;
}

/** The longest phrase that begins with the word at `at`, never across the end of a sentence. */
export function longestAt<T>(table: PhraseTable<T>, words: Token[], at: number): PhraseHit<T> | null {
  let node: Node<T> | undefined = table;
  let found: PhraseHit<T> | null = null;
  for (let index = at; index < words.length; index++) {
    const word = words[index];
    const next: Map<string, Node<T>> | null = node.next;
    if (!word || !next || (index > at && word.border === Border.hard)) break;
    node = next.get(word.text) ?? (word.other === null ? undefined : next.get(word.other));
    if (!node) break;
    if (node.value !== null) found = { value: node.value, at, length: index - at + 1 };
  }
  return found;
}
