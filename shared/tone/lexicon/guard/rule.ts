/** The shape of the guard's data, and the short notation its patterns are written in. */
import { foldPattern } from '../../fold.ts';
import type { FindingKind } from '../../types.ts';

/**
 * What the guard looks for, as constructions rather than sentences. In a pattern
 * - `{name}` stands for the class of that name,
 * - a space for one to four characters that are no letters ("wrong - team"), an apostrophe for one that may be missing,
 * - `~` for up to three words, `~~` for up to seven,
 * - everything else is a regular expression over the folded text (lower case, no accents),
 * and the match begins and ends at the borders of words (in Japanese and Chinese there are none).
 */
export interface GuardRule {
  kind: Extract<FindingKind, 'deflection' | 'blame' | 'boilerplate' | 'false-promise' | 'jargon'>;
  /** 0..1: how surely this alone leaves the customer with the problem; from `clearDeflection` on it does. */
  weight: number;
  /** A way forward elsewhere in the message (see `forward`) makes it harmless. */
  open?: true;
  /** Denied, it says the opposite: "I won't transfer you". */
  denied?: true;
  patterns: string[];
  advice: string;
  /** A clause that can stand where the clause with the finding stood. */
  better?: string;
}

export interface GuardLanguage {
  /** No borders between words. */
  unspaced?: true;
  classes: Record<string, string>;
  rules: GuardRule[];
  /** Words that deny what follows them in the clause. */
  denial: string;
  /** Words that report what somebody else said. */
  reported?: string;
  /** We act, answer or ask: with this in the message an `open` rule does not hold. */
  forward: string[];
  /** Clauses that no rule may flag, whatever words they hold. */
  harmless?: string[];
}

export interface CompiledRule extends Omit<GuardRule, 'patterns'> {
  spaced: RegExp;
  /** The same without any borders, for words run together. */
  joined: RegExp;
}

export interface CompiledLanguage {
  rules: CompiledRule[];
  denial: RegExp;
  reported: RegExp | null;
  forward: RegExp | null;
  harmless: RegExp | null;
}

const word = "[\\p{L}\\p{N}']{1,24}";
const gap = '[^\\p{L}\\p{N}]{1,4}';

/** The notation → the source of a regular expression. */
function source(pattern: string, classes: Record<string, string>, joined: boolean): string {
  let expanded = pattern;
  // Classes may hold classes; data, so a small bound on the depth is enough.
  for (let depth = 0; depth < 4 && expanded.includes('{'); depth++) {
    expanded = expanded.replace(/\{([a-z][a-z-]*)\}/gi, (_, name: string) => {
      const found = classes[name];
      if (found === undefined) throw new Error(`The guard's pattern “${pattern}” names no class “${name}”.`);
      return `(?:${found})`;
    });
  }
  const between = joined ? '[^\\p{L}\\p{N}]{0,4}' : gap;
  const filler = joined ? '.{0,24}?' : null;
  return foldPattern(expanded)
    .replace(/'/g, "'?")
    .replace(/ ?~~ ?/g, filler ?? ` (?:${word} ){0,7}?`)
    .replace(/ ?~ ?/g, filler ?? ` (?:${word} ){0,3}?`)
    .replace(/ /g, between);
}

export function compile(language: GuardLanguage): CompiledLanguage {
  const { classes, unspaced } = language;
  const build = (patterns: string[], joined: boolean): RegExp => {
    const body = patterns.map((pattern) => source(pattern, classes, joined)).join('|');
    return joined
      ? new RegExp(`(?:${body})`, 'u')
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'u');
  };
  const optional = (patterns: string[] | undefined): RegExp | null =>
    patterns && patterns.length > 0 ? build(patterns, unspaced === true) : null;
  return {
    rules: language.rules.map(({ patterns, ...rule }) => ({
      ...rule,
      spaced: build(patterns, unspaced === true),
      joined: build(patterns, true),
    })),
    denial: build([language.denial], unspaced === true),
    reported: optional(language.reported === undefined ? undefined : [language.reported]),
    forward: optional(language.forward),
    harmless: optional(language.harmless),
  };
}
