/** The shape of the guard's data, and the short notation its patterns are written in. */
import { foldPattern } from '../../fold.ts';
import type { FindingKind } from '../../types.ts';

/** What elsewhere in a message can make a finding harmless: see `GuardLanguage.relief`. */
export const reliefKinds = ['forward', 'stay', 'time', 'ours'] as const;
export type Relief = (typeof reliefKinds)[number];

/**
 * What the guard looks for, as constructions rather than sentences. In a pattern
 * - `{name}` stands for the class of that name,
 * - a space for characters that are no letters ("wrong - team"), an apostrophe for one that may be missing,
 * - `~` for up to three words, `~~` for up to seven, each with the space after it,
 * - everything else is a regular expression over the folded text (lower case, no accents),
 * and the match begins and ends at the borders of words (in Japanese and Chinese there are none).
 */
export interface GuardRule {
  kind: Extract<FindingKind, 'deflection' | 'blame' | 'boilerplate' | 'false-promise' | 'jargon'>;
  /** 0..1: how surely this alone leaves the customer with the problem. */
  weight: number;
  /** What in the rest of the message makes it harmless; left out: nothing. */
  cleared?: Relief;
  /** A denial before it ("I won't transfer you"), or around it ("ich gebe Sie nicht weiter"), says the opposite. */
  denied?: 'before' | 'around';
  /** Not when we do it ourselves: see `GuardLanguage.own`. */
  unlessOwn?: true;
  patterns: string[];
  advice: string;
  /**
   * A clause that can stand where the clause with the finding stood. With `whole: false` a few words that can stand
   * for the match itself.
   */
  better?: string;
  whole?: false;
}

export interface GuardLanguage {
  /** No borders between words. */
  unspaced?: true;
  /** The letters and digits of its words, folded, as the inside of a character class; left out: Latin. */
  letters?: string;
  classes: Record<string, string>;
  rules: GuardRule[];
  /** Words that deny what follows them in the clause. */
  denial: string;
  /** Words after which a denial no longer holds: "I can't, so call them". */
  turn: string;
  /** We did it ourselves: beside these words (or in them) a verb of sending away is our own chasing. */
  own?: string;
  /** Words that report what somebody else said. */
  reported?: string;
  /**
   * `forward`: we act, answer, offer or ask. `stay`: we remain, whoever else comes. `time`: a time is named.
   * `ours`: the mistake is ours.
   */
  relief: Partial<Record<Relief, string[]>>;
  /** Clauses that no rule may flag, whatever words they hold. */
  harmless?: string[];
}

export interface CompiledRule extends Omit<GuardRule, 'patterns'> {
  pattern: RegExp;
}

export interface CompiledLanguage {
  rules: CompiledRule[];
  denial: RegExp;
  turn: RegExp;
  own: RegExp | null;
  reported: RegExp | null;
  relief: Partial<Record<Relief, RegExp>>;
  harmless: RegExp | null;
}

/** Folded letters and digits, spelt out: `\p{L}` costs a search through hundreds of ranges at every character. */
const latin = 'a-z0-9';

/**
 * The notation → the source of a regular expression. Words and gaps share no character and a sentence is read in
 * pieces of bounded length, so no pattern can backtrack far. Repeats carry no upper bound because the engine unrolls
 * a bounded one, and compiling the unrolled patterns took most of a second.
 */
function source(pattern: string, { classes, unspaced, letters = latin }: GuardLanguage): string {
  const notLetter = `[^${letters}]`;
  let expanded = pattern;
  // Classes may hold classes; a small bound on the depth ends a circle.
  for (let depth = 0; depth < 4 && /\{[a-z]/.test(expanded); depth++) {
    expanded = expanded.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const found = classes[name];
      if (found === undefined) throw new Error(`The guard's pattern “${pattern}” names no class “${name}”.`);
      return `(?:${found})`;
    });
  }
  const filler = (most: number) =>
    unspaced ? `[^。！？\\n]{0,${most * 4}}?` : `(?:[${letters}']+${notLetter}+){0,${most}}?`;
  return foldPattern(expanded)
    .replace(/'/g, "'?")
    .replace(/ \?/g, `${notLetter}*`)
    .replace(/~~\?? ?/g, filler(7))
    .replace(/~\?? ?/g, filler(3))
    .replace(/ /g, `${notLetter}${unspaced ? '*' : '+'}`);
}

export function compile(language: GuardLanguage): CompiledLanguage {
  const { letters = latin } = language;
  const build = (patterns: string[], flags: string): RegExp => {
    const body = patterns.map((pattern) => source(pattern, language)).join('|');
    return new RegExp(
      language.unspaced ? `(?:${body})` : `(?<![${letters}])(?:${body})(?![${letters}])`,
      flags,
    );
  };
  const relief: Partial<Record<Relief, RegExp>> = {};
  for (const kind of reliefKinds) {
    const patterns = language.relief[kind];
    if (patterns) relief[kind] = build(patterns, '');
  }
  return {
    rules: language.rules.map(({ patterns, ...rule }) => ({ ...rule, pattern: build(patterns, 'g') })),
    denial: build([language.denial], 'g'),
    turn: build([language.turn], ''),
    own: language.own === undefined ? null : build([language.own], ''),
    reported: language.reported === undefined ? null : build([language.reported], ''),
    relief,
    harmless: language.harmless ? build(language.harmless, 'g') : null,
  };
}
