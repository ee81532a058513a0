/** The shape of the guard's data, and the short notation its patterns are written in. */
import { foldPattern } from '../../fold.ts';
import type { FindingKind } from '../../types.ts';

/** What elsewhere in a message can make a finding harmless: see `GuardLanguage.relief`. */
export const reliefKinds = ['forward', 'stay', 'time', 'ours'] as const;
export type Relief = (typeof reliefKinds)[number];

export const guardGroups = [
  'passed',
  'handed',
  'notUs',
  'away',
  'pointer',
  'closed',
  'vague',
  'others',
  'customer',
  'stock',
  'promise',
] as const;
export type GuardGroup = (typeof guardGroups)[number];

/**
 * What the guard looks for, as constructions rather than sentences. In a pattern
 * - `{name}` stands for the class of that name; `{do}` in front: at the start of a clause or after `lead`,
 * - a space for characters that are no letters ("wrong - team"), an apostrophe for one that may be missing,
 * - `~` for up to three words, `~~` for up to seven, each with the space after it,
 * - everything else is a regular expression over the folded text (lower case, no accents),
 * and the match begins and ends at the borders of words (in Japanese and Chinese there are none).
 */
export interface GuardRule {
  /** What it does to the customer; rules of one group count once in the trained score. */
  group: GuardGroup;
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
  /** Words after which an order or advice stands: "please", "you should". Each with the space after it. */
  lead?: string;
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
  /** Sentences that part company and do no more: "See you soon." */
  goodbyes?: string[];
}

export type CompiledRule = Omit<GuardRule, 'patterns'>;
/** What of a rule can begin with a certain letter, to be tried right at that letter. */
export type RuleAt = readonly [rule: CompiledRule, pattern: RegExp];

export interface CompiledLanguage {
  /** Is this a character at which a match may begin, given the one before it? */
  begins(character: string, before: string): boolean;
  /** @param leads an order or advice may stand here */
  rulesAt(character: string, leads: boolean): readonly RuleAt[];
  /** The first rule of a group: its advice serves for what no pattern found. */
  ruleFor(group: GuardGroup): CompiledRule | undefined;
  /** Finds `lead`, right at a place. */
  lead: RegExp | null;
  denial: RegExp;
  turn: RegExp;
  own: RegExp | null;
  reported: RegExp | null;
  relief: Partial<Record<Relief, RegExp>>;
  harmless: RegExp | null;
  goodbye: RegExp | null;
}

/** Folded letters and digits, spelt out: `\p{L}` costs a search through hundreds of ranges at every character. */
const latin = 'a-z0-9';
const orderMark = '{do}';

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
  // There is one way to read each text as words and what lies between: an apostrophe belongs to a word where letters stand
  // on both sides of it, and nowhere else. With two ways for each, a row of them would be tried in all.
  const inside = `'[${letters}]`;
  const word = `[${letters}]+(?:${inside}+)*(?!${inside})${notLetter}+`;
  const filler = (most: number) => (unspaced ? `[^。！？\\n]{0,${most * 4}}?` : `(?:${word}){0,${most}}?`);
  return foldPattern(expanded)
    .replace(/'/g, "'?")
    .replace(/ \?/g, `${notLetter}*`)
    .replace(/~~\?? ?/g, filler(7))
    .replace(/~\?? ?/g, filler(3))
    .replace(/ /g, `${notLetter}${unspaced ? '*' : '+'}`);
}

/** Characters that a part of a pattern can begin with; `null`: any. */
interface Beginning {
  characters: Set<string> | null;
  /** It may match nothing, so what follows it may begin here too. */
  nullable: boolean;
}

/**
 * What a regular expression can begin with, so that the hundreds of patterns need not be tried at every word. Knows as
 * much of the syntax as the patterns use; where it cannot say, any character will do.
 */
function beginningOf(pattern: string): Beginning {
  let at = 0;
  const unknown = (): Beginning => ({ characters: null, nullable: false });
  const nothing = (): Beginning => ({ characters: new Set(), nullable: true });
  const union = (a: Set<string> | null, b: Set<string> | null) => (a && b ? new Set([...a, ...b]) : null);

  function choice(): Beginning {
    let { characters, nullable } = sequence();
    while (pattern.charAt(at) === '|') {
      at += 1;
      const other = sequence();
      characters = union(characters, other.characters);
      nullable ||= other.nullable;
    }
    return { characters, nullable };
  }

  function sequence(): Beginning {
    let characters: Set<string> | null = new Set();
    let nullable = true;
    while (at < pattern.length && !'|)'.includes(pattern.charAt(at))) {
      const part = atom();
      const optional = /^(?:[?*]|\{0,?\d*\})/.exec(pattern.slice(at, at + 8)) !== null;
      at += /^(?:[?*+]|\{\d+(?:,\d*)?\})?\??/.exec(pattern.slice(at, at + 12))?.[0].length ?? 0;
      if (nullable) characters = union(characters, part.characters);
      nullable &&= part.nullable || optional;
    }
    return { characters, nullable };
  }

  function atom(): Beginning {
    const character = pattern.charAt(at);
    if (character === '(') {
      const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(pattern.slice(at, at + 4)) ?? [];
      at += opening.length;
      const inside = choice();
      at += 1;
      return opening === '(' || opening === '(?:' ? inside : nothing();
    }
    if (character === '[') {
      at += 1;
      while (at < pattern.length && pattern.charAt(at) !== ']') at += pattern.charAt(at) === '\\' ? 2 : 1;
      at += 1;
      return unknown();
    }
    if (character === '\\') {
      const escaped = pattern.charAt(at + 1);
      at += 2;
      if (escaped === 'b') return nothing();
      return /[a-zA-Z]/.test(escaped) ? unknown() : { characters: new Set([escaped]), nullable: false };
    }
    at += 1;
    if (character === '^' || character === '$') return nothing();
    return character === '.' ? unknown() : { characters: new Set([character]), nullable: false };
  }

  const whole = choice();
  return whole.nullable ? unknown() : whole;
}

/** Cuts at the `|` outside all brackets. */
function alternativesOf(pattern: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) {
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  found.push(pattern.slice(start));
  return found;
}

/** Above 20,000 characters the regular-expression engine no longer optimises; small ones also compile sooner. */
const portion = 8000;

function portionsOf(texts: string[]): string[][] {
  const found: string[][] = [];
  let size = portion;
  for (const text of texts) {
    if (size + text.length > portion) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(text);
    size += text.length;
  }
  return found;
}

export function compile(language: GuardLanguage): CompiledLanguage {
  const { letters = latin, unspaced } = language;
  const before = unspaced ? '' : `(?<![${letters}])`;
  const after = unspaced ? '' : `(?![${letters}])`;
  const build = (patterns: string[], flags: string): RegExp =>
    new RegExp(
      `${before}(?:${patterns.map((pattern) => source(pattern, language)).join('|')})${after}`,
      flags,
    );
  const optional = (patterns: string[] | undefined, flags = ''): RegExp | null =>
    patterns ? build(patterns, flags) : null;

  const rules = language.rules.map(({ patterns, ...rule }) => ({
    rule,
    alternatives: patterns.flatMap(alternativesOf).map((alternative) => {
      const leads = alternative.startsWith(orderMark);
      const text = source(leads ? alternative.slice(orderMark.length) : alternative, language);
      return { text, leads, characters: beginningOf(text).characters };
    }),
  }));
  const known = new Set(
    rules.flatMap(({ alternatives }) => alternatives.flatMap(({ characters }) => [...(characters ?? [])])),
  );
  const places = new Map<string, readonly RuleAt[]>();
  const rulesAt = (character: string, leads: boolean): readonly RuleAt[] => {
    // Characters that no pattern names share one entry, so that no text can fill the memory.
    const named = known.has(character) ? character : '';
    const key = leads ? `${named} ` : named;
    const found = places.get(key);
    if (found) return found;
    const here = rules.flatMap(({ rule, alternatives }): RuleAt[] => {
      const texts = alternatives
        .filter((each) => (leads || !each.leads) && (each.characters?.has(named) ?? true))
        .map(({ text }) => text);
      return portionsOf(texts).map((some) => [rule, new RegExp(`(?:${some.join('|')})${after}`, 'y')]);
    });
    places.set(key, here);
    return here;
  };
  const letter = new RegExp(`[${letters}]`);
  const relief: Partial<Record<Relief, RegExp>> = {};
  for (const kind of reliefKinds) {
    const patterns = language.relief[kind];
    if (patterns) relief[kind] = build(patterns, '');
  }
  return {
    begins: unspaced ? () => true : (character, previous) => letter.test(character) && !letter.test(previous),
    rulesAt,
    ruleFor: (group) => rules.find(({ rule }) => rule.group === group)?.rule,
    lead: language.lead === undefined ? null : new RegExp(source(language.lead, language), 'y'),
    denial: build([language.denial], 'g'),
    turn: build([language.turn], ''),
    own: optional(language.own === undefined ? undefined : [language.own]),
    reported: optional(language.reported === undefined ? undefined : [language.reported]),
    relief,
    harmless: optional(language.harmless, 'g'),
    goodbye: optional(language.goodbyes),
  };
}
