import type { Cue } from '../types.ts';

/** Words of one kind with what they do to the register: reviewed data, one group per observation. */
export interface LexiconGroup {
  name: string;
  /** Why these words belong together and what to keep in mind when adding one. */
  note: string;
  /** Where the observation is from. The words themselves are our own selection. */
  source: string;
  /** Pull per dimension; |1| is strong. */
  effects: Partial<Record<Cue['dimension'], number>>;
  /** Does a negation just before take the effect away ("not urgent")? */
  negatable?: boolean;
  /** Counts only as the first word of a message or sentence. */
  opening?: boolean;
  /** Separated by ` | `. */
  phrases: string;
}

/** Everything the cue finder needs to know about a language. */
export interface Lexicon {
  groups: LexiconGroup[];
  /** Valence from −4 to 4 → words (Hutto & Gilbert 2014 use the same scale; the words and values are ours). */
  valence: Record<string, string>;
  negators: string;
  /** Words that strengthen or weaken the valence word after them. */
  boosters: string;
  dampeners: string;
  /** The clause after one of these counts more than the one before it. */
  contrasts: string;
}

export const splitPhrases = (phrases: string): string[] =>
  phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** The words of a lexicon that stand in it by themselves. */
export function singleWords({ groups, valence }: Lexicon): Set<string> {
  const lists = [...groups.map((group) => group.phrases), ...Object.values(valence)];
  return new Set(lists.flatMap(splitPhrases).filter((phrase) => /^[a-z']{3,}$/.test(phrase)));
}
