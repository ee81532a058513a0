/**
 * The guard: what in a text that an agent is about to send leaves the customer alone, and better words for it.
 * It reads a folded copy (disguises off) sentence by sentence; spans are those of the original.
 */
import { type Folded, fold, splitJoined } from './fold.ts';
import { identifyLanguage } from './language.ts';
import { guardLanguages } from './lexicon/guard/index.ts';
import { type CompiledLanguage, type CompiledRule, compile, type Relief } from './lexicon/guard/rule.ts';
import { tokenize } from './tokenize.ts';
import type { Finding, GuardResult, LanguageCode } from './types.ts';

/** From this score on a text deflects for certain. */
const clearDeflection = 0.8;
/** Longer sentences are read in pieces, so that no pattern ever meets a long text. */
const longestSentence = 400;
/** Findings of one rule in one sentence. */
const mostPerSentence = 4;
/** A denial reaches this many characters of folded text ahead. */
const denialReach = 48;
/** A clearance is looked for this far around a finding: a promise on page one says nothing about page nine. */
const reliefReach = 700;

const compiled = new Map<LanguageCode, CompiledLanguage>();
function languageOf(code: LanguageCode): CompiledLanguage | null {
  const known = compiled.get(code);
  if (known) return known;
  const data = guardLanguages[code];
  if (!data) return null;
  const language = compile(data);
  compiled.set(code, language);
  return language;
}

/** What each relief is also given by: whoever stays with the customer goes forward with them. */
const reliefs: Record<Relief, readonly Relief[]> = {
  forward: ['forward', 'stay'],
  stay: ['stay'],
  time: ['time', 'forward', 'stay'],
  ours: ['ours'],
};

/** Offsets into the folded text, end exclusive. */
interface Span {
  start: number;
  end: number;
}
interface Hit extends Span {
  rule: CompiledRule;
}

/**
 * @param lang ISO 639-1 code; left out, the language is identified.
 * @example guard('Please hold while I transfer you.').deflects  // true
 */
export function guard(text: string, lang?: LanguageCode): GuardResult {
  const hits: Hit[] = [];
  const folded = foldFor(text);
  const sentences = sentencesOf(folded.text);
  const quotes = quotesOf(folded.text);
  for (const language of languagesOf(text, folded, lang))
    for (const sentence of sentences) search(folded.text, sentence, quotes, language, hits);
  let calm = 1;
  const kinds = new Set<CompiledRule>();
  for (const { rule } of hits) {
    if ((rule.kind !== 'deflection' && rule.kind !== 'blame') || kinds.has(rule)) continue;
    kinds.add(rule);
    calm *= 1 - rule.weight;
  }
  const deflection = 1 - calm;
  return { findings: findingsOf(text, folded, hits), deflects: deflection >= clearDeflection, deflection };
}

function foldFor(text: string): Folded {
  return splitJoined(fold(text));
}

/** The languages to read a text as: what it is said to be, what it looks like, and English, which is mixed into all. */
function languagesOf(text: string, folded: Folded, lang: LanguageCode | undefined): CompiledLanguage[] {
  const found = identifyLanguage(tokenize(folded.disguised ? folded.text : text)).language;
  const codes = new Set(lang === undefined ? [found, 'en'] : [lang, found, 'en']);
  if (found === 'und' && lang === undefined) for (const code of Object.keys(guardLanguages)) codes.add(code);
  return [...codes].flatMap((code) => languageOf(code) ?? []);
}

const sentenceEnd = /[.!?;…]+(?=\s|$)|[。！？；\n]+/gu;

function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    for (let from = start; from < end; from += longestSentence)
      found.push({ start: from, end: Math.min(end, from + longestSentence) });
    start = end;
  };
  for (const { 0: stop, index } of text.matchAll(sentenceEnd)) push(index + stop.length);
  push(text.length);
  return found;
}

const quotePairs =
  /"[^"\n]{1,200}"|“[^”\n]{1,200}”|„[^“”\n]{1,200}[“”]|«[^»\n]{1,200}»|»[^«\n]{1,200}«|「[^」\n]{1,200}」|『[^』\n]{1,200}』|(?<![\p{L}\p{N}])'[^'\n]{2,200}'(?![\p{L}\p{N}])/gu;
/** More of a text than this in quotation marks, and it is the text that is quoted: no excuse. */
const mostQuoted = 0.8;

function quotesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: quote, index } of text.matchAll(quotePairs)) {
    if (quote.length < text.trim().length * mostQuoted)
      found.push({ start: index, end: index + quote.length });
  }
  return found;
}

function search(
  text: string,
  { start, end }: Span,
  quotes: Span[],
  language: CompiledLanguage,
  hits: Hit[],
): void {
  let from = start;
  while (from < end && /[^\p{L}\p{N}"“]/u.test(text.charAt(from))) from += 1;
  const sentence = text.slice(from, end);
  if (sentence.length < 2) return;
  let harmless: Span[] | null = null;
  for (const rule of language.rules) {
    rule.pattern.lastIndex = 0;
    for (let count = 0; count < mostPerSentence; count++) {
      const match = rule.pattern.exec(sentence);
      if (!match || match[0].length === 0) break;
      const at = match.index;
      const to = at + match[0].length;
      const span = { start: from + at, end: from + to };
      harmless ??= language.harmless ? spansOf(language.harmless, sentence) : [];
      if (harmless.some((each) => each.start < to && at < each.end)) continue;
      if (quotes.some((each) => each.start <= span.start && span.end <= each.end)) continue;
      if (rule.denied && isDenied(language, rule.denied, sentence, at, to)) continue;
      if (rule.cleared && isRelieved(language, rule.cleared, text, span)) continue;
      hits.push({ rule, ...span });
    }
  }
}

function spansOf(pattern: RegExp, sentence: string): Span[] {
  const found: Span[] = [];
  for (const { 0: match, index } of sentence.matchAll(pattern))
    found.push({ start: index, end: index + match.length });
  return found;
}

/** Denied or reported in the same clause: "I won't …", "they told you …". */
function isDenied(
  { denial, turn, reported }: CompiledLanguage,
  where: 'before' | 'around',
  sentence: string,
  at: number,
  to: number,
): boolean {
  const before = sentence.slice(Math.max(0, at - denialReach * 2), at);
  if (reported?.test(before)) return true;
  const clauseStart =
    Math.max(
      before.lastIndexOf(','),
      before.lastIndexOf('、'),
      before.lastIndexOf('，'),
      before.lastIndexOf(':'),
    ) + 1;
  const clause = before.slice(Math.max(clauseStart, before.length - denialReach));
  const within = sentence.slice(at, to);
  const deny = spansOf(denial, clause).at(-1);
  if (deny && !turn.test(clause.slice(deny.end))) return true;
  return where === 'around' && spansOf(denial, within).length > 0;
}

function isRelieved(language: CompiledLanguage, kind: Relief, text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reliefReach), start);
  const after = text.slice(end, end + reliefReach);
  return reliefs[kind].some((each) => {
    const pattern = language.relief[each];
    return pattern !== undefined && (pattern.test(before) || pattern.test(after));
  });
}

/** Overlapping findings say the same thing twice: the surest stays. */
function findingsOf(text: string, folded: Folded, hits: Hit[]): Finding[] {
  const kept: (Finding & { weight: number })[] = [];
  for (const { rule, start, end } of [...hits].sort(
    (a, b) => b.rule.weight - a.rule.weight || a.start - b.start,
  )) {
    const span =
      rule.better === undefined || rule.whole === false
        ? { start, end }
        : clauseAround(folded.text, start, end);
    const from = folded.starts[span.start] ?? 0;
    const to = folded.ends[span.end - 1] ?? from;
    if (kept.some((each) => each.start < to && from < each.end)) continue;
    const finding: Finding = { kind: rule.kind, start: from, end: to, advice: rule.advice };
    if (rule.better !== undefined) finding.better = fitted(rule.better, text, from);
    kept.push({ ...finding, weight: rule.weight });
  }
  return kept.sort((a, b) => a.start - b.start).map(({ weight: _, ...finding }) => finding);
}

const clauseEnd = /[,;:()\u2013\u2014\n、，]|[.!?…](?=\s|$)|[。！？；]/u;
/** Words that may stay in front of a clause that is replaced. */
const opening =
  /^[^\p{L}\p{N}]*(?:(?:and|but|so|because|as|since|sorry|unfortunately|or|then)(?![\p{L}\p{N}])[^\p{L}\p{N}]*)*/u;

/** The clause that holds the match, without the joining words before it and the punctuation after it. */
function clauseAround(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && start - from < longestSentence && !isClauseEnd(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && to - end < longestSentence && !isClauseEnd(text, to)) to += 1;
  while (to > end && /\s/u.test(text.charAt(to - 1))) to -= 1;
  const joining = opening.exec(text.slice(from, start))?.[0].length ?? 0;
  return { start: from + joining, end: to };
}

function isClauseEnd(text: string, at: number): boolean {
  return clauseEnd.test(text.slice(at, at + 2)) && clauseEnd.exec(text.slice(at, at + 2))?.index === 0;
}

/** At the start of a sentence the replacement begins with a capital; inside one it does not, unless it must. */
function fitted(better: string, text: string, start: number): string {
  const first = better.charAt(0);
  const before = text.slice(0, start).trimEnd();
  const opens = before === '' || /[.!?…\n。！？]$/u.test(before);
  if (opens) return first.toUpperCase() + better.slice(1);
  return better;
}
