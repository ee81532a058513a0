/**
 * The guard: what in a text that an agent is about to send leaves the customer alone, and better words for it.
 * It reads a folded copy (disguises off) sentence by sentence; spans are those of the original.
 */
import { type Examined, examine } from './analyze.ts';
import { sentencesOf as sentencesOfAnswer } from './answer-body.ts';
import { type Folded, fold, originalOf, override, splitJoined } from './fold.ts';
import { housePattern } from './house.ts';
import { identifyLanguage } from './language.ts';
import { guardLanguages } from './lexicon/guard/index.ts';
import { customersWords, insiderWords, technicalWords } from './lexicon/guard/jargon.ts';
import {
  type CompiledLanguage,
  type CompiledRule,
  compile,
  guardGroups,
  type Relief,
  reliefKinds,
} from './lexicon/guard/rule.ts';
import { kindOf, scorePassage } from './models/guard.ts';
import type { Passage } from './models/guard-features.ts';
import { isUpset } from './profile.ts';
import { type Token, tokenize } from './tokenize.ts';
import type {
  Answer,
  Cue,
  Finding,
  GuardResult,
  HouseStyle,
  LanguageCode,
  Profile,
  Target,
  Turn,
} from './types.ts';

/** From this score on a text deflects for certain. */
const clearDeflection = 0.8;
/** Longer sentences are read in pieces, so that no pattern ever meets a long text. */
const longestSentence = 400;
/** Findings of one rule in one sentence. */
const mostPerSentence = 4;
/** A denial reaches this many characters of folded text ahead. */
const denialReach = 48;
const sureOfLanguage = 0.9;
const fewTokens = 9;
/** We are the subject of a verb within this many characters. */
const ownReach = 16;
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
  /** What takes it back, if anything does. */
  excused: 'denied' | 'relieved' | null;
}

/** Passages are scored on their own: a promise on page one says nothing about page nine. */
const longestPassage = 260;

/** A passage, what the rules found in it, and what the scorer thinks of it. */
export interface Scored extends Span {
  hits: Hit[];
  /** Values for the scorer, in the order of `guardDense`. */
  dense: number[];
  passage: Passage;
}

/** Names of the scorer's dense values: which groups of rules hit, what took a hit back, which reliefs are there. */
export const guardDense: readonly string[] = [
  ...guardGroups,
  'denied',
  'relieved',
  ...reliefKinds,
  'rules',
  'deflection',
];

/** Everything the scorer reads; the trainer calls this too. */
export function readPassages(
  text: string,
  lang?: LanguageCode,
): { folded: Folded; languages: CompiledLanguage[]; code: LanguageCode; passages: Scored[] } {
  const folded = foldFor(text);
  const { languages, code } = languagesOf(text, folded, lang);
  const sentences = sentencesOf(folded.text);
  const quotes = quotesOf(folded.text);
  const hits: Hit[] = [];
  for (const language of languages)
    for (const sentence of sentences) search(folded.text, sentence, quotes, language, hits);
  const main = languageOf(code);
  const passages = passagesOf(sentences).map(({ start, end }): Scored => {
    const inside = hits.filter((hit) => hit.start >= start && hit.start < end);
    const part = folded.text.slice(start, end);
    return {
      start,
      end,
      hits: inside,
      dense: denseOf(inside, part, main),
      passage: { text: part, isCapital: (at) => isName(text, folded, start + at) },
    };
  });
  return { folded, languages, code, passages };
}

/** A capital before a small letter: in a text all in capitals nothing is a name. */
function isName(text: string, { starts }: Folded, at: number): boolean {
  return isCapital(text.charAt(starts[at] ?? -1)) && !isCapital(text.charAt(starts[at + 1] ?? -1));
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** Neighbouring sentences together, as long as they are short. */
function passagesOf(sentences: Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of sentences) {
    const last = found.at(-1);
    if (last && end - last.start <= longestPassage) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function denseOf(hits: Hit[], text: string, language: CompiledLanguage | null): number[] {
  const live = hits.filter(({ excused }) => excused === null);
  return [
    ...guardGroups.map((group) => Number(live.some(({ rule }) => rule.group === group))),
    Number(hits.some(({ excused }) => excused === 'denied')),
    Number(hits.some(({ excused }) => excused === 'relieved')),
    ...reliefKinds.map((kind) => Number(language?.relief[kind]?.test(text) ?? false)),
    Number(live.some(({ rule }) => rule.group !== 'promise')),
    deflectionOf(live),
  ];
}

/** 1 − ∏(1 − weight) over the deflecting and blaming constructions. */
function deflectionOf(hits: Hit[]): number {
  let calm = 1;
  const counted = new Set<CompiledRule>();
  for (const { rule } of hits) {
    if ((rule.kind !== 'deflection' && rule.kind !== 'blame') || counted.has(rule)) continue;
    counted.add(rule);
    calm *= 1 - rule.weight;
  }
  return 1 - calm;
}

/**
 * @param lang ISO 639-1 code; left out, the language is identified.
 * @example guard('Please hold while I transfer you.').deflects  // true
 */
export function guard(text: string, lang?: LanguageCode): GuardResult {
  const joined = joinedLines(text);
  const { folded, hits, deflection } = reading(text, lang, joined === text);
  const findings = findingsOf(text, folded, hits);
  let most = deflection;
  // A line may end in the middle of a sentence, and a sign that turns words round may be one that nobody's screen obeys.
  // These stand where they stood, letter for letter.
  const others = new Set([joined, text.replaceAll(override, '\u200b')]);
  others.delete(text);
  for (const each of others) {
    const other = reading(each, lang, true);
    add(findings, findingsOf(each, other.folded, other.hits));
    most = Math.max(most, other.deflection);
  }
  add(findings, wordsIn(text, folded, insiderWords, insiderAdvice));
  return { findings, deflects: most >= clearDeflection, deflection: most };
}

interface Reading {
  folded: Folded;
  hits: Hit[];
  deflection: number;
}

/** @param whole sentences are whole, and are judged alone as well as together */
function reading(text: string, lang: LanguageCode | undefined, whole: boolean): Reading {
  const { folded, code, passages } = readPassages(text, lang);
  const hits = passages.flatMap((each) =>
    whole ? judged(each, code, folded.disguised) : verdictOn(each, code, folded.disguised),
  );
  return { folded, hits, deflection: deflectionOf(hits) };
}

const lineEnd = /[.!?;:…,。！？；：、，]\s*$/u;
const listItem = /^\s*(?:[-*–•·]|\d+[.)]|\p{Lu}\p{L}*:)\s/u;
const fewWords = 3;

/** The text with those ends of lines as spaces that stand in the middle of a sentence, or between a few words each. */
function joinedLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const wordsOf = (line: string) => line.split(/\s+/).filter(Boolean).length;
  let joined = lines[0] ?? '';
  for (const [at, line] of lines.slice(1).entries()) {
    const before = lines[at] ?? '';
    const goesOn =
      before.trim() !== '' &&
      line.trim() !== '' &&
      !lineEnd.test(before) &&
      !listItem.test(line) &&
      (/^\s*[\p{Ll}\p{Lo}]/u.test(line) || (wordsOf(before) <= fewWords && wordsOf(line) <= fewWords));
    joined += (goesOn ? ' ' : '\n') + line;
  }
  return joined;
}

/**
 * From this log odds on a passage leaves the customer alone: where a rule hit, and where only the scorer hears it. Set on
 * blind rows so that about two replies in a hundred of those made to mislead are flagged, and one of real agents'.
 */
const scoreFrom = { english: 1.1, other: 0.4, ruled: 0.6 };
/** Of fewer words the scorer alone says nothing: what they mean lies in what was asked. */
const fewestWords = 3;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;
const isTooShort = (text: string) => !unspaced.test(text) && text.trim().split(/\s+/).length < fewestWords;

/**
 * The scorer has learnt from what agents write to customers. A plain fact of an answer has little of that ("We are open
 * from 9 to 17", "Choose a language"), and tips over by the few words there are. Alone it says nothing of an English
 * sentence that holds a number, or speaks of nobody, as long as no word sends away, denies, excuses or puts off.
 */
const somebody =
  /\b(?:i|me|my|mine|we|us|ours?|yours?|you|u|they|them|theirs?|he|she|his|hers?|him|who|whoever|(?:some|any|every)(?:one|body)|one|it|this|that|those|these|t?here)\b/;
const leaving = new RegExp(
  `\\b(?:${[
    "no|not|never|none|nothing|only|unable|impossible|beyond|out|cannot|(?:ca|wo|do|does|did|is|are|was|were|has|have|had|could|would|should)n'?t",
    'fault|blame|sadly|unfortunately|regret|sorry|apolog\\w*|please|kindly|thank\\w*',
    'contact|call|ring|phone|e-?mail|write|ask|reach|visit|go|come|try|check|see|read|look|search|find|found|refer',
    'wait|hold|queue|ticket|case|request|feedback|enquir\\w*|inquir\\w*|complaint|soon|later|eventually|shortly',
    'team|department|desk|office|colleague|agent|staff|manager|support|sales|billing|website|faq|else|\\w+where',
    'policy|rules?|terms|procedure|responsib\\w*|(?:forward|transfer|pass|rout|escalat|process|handl|deal)\\w*',
  ].join('|')})\\b`,
);
const isPlainFact = (text: string): boolean =>
  (/\d/.test(text) || !somebody.test(text)) && !leaving.test(text);

/**
 * What is wrong with a passage as a whole; where that is nothing, with the sentences that a sure rule hit. What stands
 * beside a sentence may excuse it, and its hits know that; but kind words around it take nothing back.
 */
function judged(passage: Scored, code: LanguageCode, disguised: boolean): Hit[] {
  const whole = verdictOn(passage, code, disguised);
  if (whole.some(isAgainst)) return whole;
  const alone = partsOf(passage, languageOf(code)).flatMap((part) => {
    const sure = part.hits.filter((hit) => hit.excused === null && hit.rule.weight >= sureAlone);
    const says = sure.some(isAgainst) && !isTooShort(part.passage.text);
    return says && scorePassage(ended(part.passage), code, part.dense).score >= scoreFrom.ruled ? sure : [];
  });
  return [...whole, ...alone.filter(isAgainst)];
}

/** A full stop that was left out is no argument. */
const ended = ({ text, isCapital }: Passage): Passage => ({
  text: /[\p{L}\p{N}]\s*$/u.test(text) ? `${text.trimEnd()}.` : text,
  isCapital,
});

/** Constructions of less weight are as often said by people who help. */
const sureAlone = 0.85;

const isAgainst = ({ rule }: Hit): boolean => rule.group !== 'promise';

/** The sentences of a passage, each with the reliefs of the whole. */
function partsOf({ start, hits, dense, passage }: Scored, language: CompiledLanguage | null): Scored[] {
  const sentences = sentencesOf(passage.text).filter(({ start, end }) =>
    /\p{L}/u.test(passage.text.slice(start, end)),
  );
  return sentences.map((sentence) => {
    const from = start + sentence.start;
    const to = start + sentence.end;
    const inside = hits.filter((hit) => hit.start >= from && hit.start < to);
    const text = passage.text.slice(sentence.start, sentence.end);
    const own = denseOf(inside, text, language);
    return {
      start: from,
      end: to,
      hits: inside,
      dense: own.map((value, at) => (isRelief[at] ? (dense[at] ?? 0) : value)),
      passage: { text, isCapital: (at) => passage.isCapital(sentence.start + at) },
    };
  });
}

const isRelief = guardDense.map((name) => (reliefKinds as readonly string[]).includes(name));

/** The rules' hits that the scorer agrees with; where it hears what they do not, one for the strongest sentence. */
function verdictOn({ hits, dense, passage, start }: Scored, code: LanguageCode, disguised: boolean): Hit[] {
  const live = hits.filter(({ excused }) => excused === null);
  const promises = live.filter(({ rule }) => rule.group === 'promise');
  const { score, evidence } = scorePassage(passage, code, dense);
  if (live.length > 0) return score < scoreFrom.ruled ? promises : live;
  if (score < (code === 'en' ? scoreFrom.english : scoreFrom.other) || isTooShort(passage.text))
    return promises;
  if (code === 'en' && !disguised && isPlainFact(passage.text)) return promises;
  const span = strongestOf(sentencesOf(passage.text), evidence);
  if (span && isGoodbye(passage.text.slice(span.start, span.end), languageOf(code))) return promises;
  const rule = languageOf(code)?.ruleFor(kindOf(passage, code));
  if (!rule || !span) return promises;
  const weight = 1 / (1 + Math.exp(-score));
  return [
    ...promises,
    { rule: { ...rule, weight }, excused: null, start: start + span.start, end: start + span.end },
  ];
}

/** Words that a goodbye may hold beside itself: a name. */
const besideGoodbye = 1;

/**
 * A sentence that parts company and does no more. The scorer has met "soon" and "later" where somebody was put off, and
 * a goodbye has few other words that could tell it apart.
 */
function isGoodbye(sentence: string, language: CompiledLanguage | null): boolean {
  const said = language?.goodbye?.exec(sentence);
  if (!said) return false;
  const beside = sentence.slice(0, said.index) + sentence.slice(said.index + said[0].length);
  return (beside.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= besideGoodbye;
}

function strongestOf(sentences: Span[], evidence: (start: number, end: number) => number): Span | null {
  let best: Span | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const each of sentences) {
    const weight = evidence(each.start, each.end);
    if (weight <= most) continue;
    most = weight;
    best = each;
  }
  return best;
}

const insiderAdvice = 'A word of the trade. Say it the way the customer would.';
const technicalAdvice = 'The customer has not used this word. Say it plainly, or explain it in passing.';

/** Words of a list at word borders, each with its plain counterpart. */
function wordsIn(
  text: string,
  folded: Folded,
  words: Record<string, string>,
  advice: string,
  theirs: (word: string) => string | undefined = () => undefined,
): Finding[] {
  return Array.from(folded.text.matchAll(wordPattern(words)), ({ 0: word, index }) => {
    const { start, end } = originalOf(folded, index, index + word.length);
    const plain = theirs(word) ?? words[word] ?? word;
    return { kind: 'jargon' as const, start, end, advice, better: fitted(plain, text, start) };
  });
}

const wordPatterns = new Map<Record<string, string>, RegExp>();
function wordPattern(words: Record<string, string>): RegExp {
  const known = wordPatterns.get(words);
  if (known) return known;
  const pattern = new RegExp(`(?<![a-z0-9])(?:${Object.keys(words).join('|')})(?![a-z0-9])`, 'g');
  wordPatterns.set(words, pattern);
  return pattern;
}

/** Adds those findings that overlap none that is there, in the order of the text. */
function add(findings: Finding[], more: Finding[]): void {
  for (const each of more)
    if (!findings.some(({ start, end }) => start < each.end && each.start < end)) findings.push(each);
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `_` is a letter to `\w` and none to what stands between words: read as both, it would be tried every way there is. */
function foldFor(text: string): Folded {
  const folded = splitJoined(fold(text));
  return { ...folded, text: folded.text.replaceAll('_', ' ') };
}

/** The languages to read a text as: what it is said to be, what it looks like, and English, which is mixed into all. */
function languagesOf(
  text: string,
  folded: Folded,
  lang: LanguageCode | undefined,
): { languages: CompiledLanguage[]; code: LanguageCode } {
  const tokens = tokenize(folded.disguised ? folded.text : text);
  const { language: found, confidence } = identifyLanguage(tokens);
  const codes = new Set(lang === undefined ? [found, 'en'] : [lang, found, 'en']);
  // A few words are too few to be sure of their language, and cheap to read in every one.
  const unsure = confidence < sureOfLanguage && tokens.length <= fewTokens;
  if (lang === undefined && (found === 'und' || unsure))
    for (const code of Object.keys(guardLanguages)) codes.add(code);
  const code = [lang, found].find((each) => each !== undefined && guardLanguages[each]) ?? 'en';
  return { languages: [...codes].flatMap((each) => languageOf(each) ?? []), code };
}

const sentenceEnd = /[.!?;:…]+(?=\s|$)|[。！？；：\n]+/gu;

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
/** Nothing of the same sentence leads to what follows. */
const opensSentence = /(?:^|[.!?…。！？\n])\s*$/u;
const mostBefore = 40;

/** What is quoted of others. A sentence in quotation marks that ends the text, with no word on whose it is, is its writer's. */
function quotesOf(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: quote, index } of text.matchAll(quotePairs)) {
    const end = index + quote.length;
    const isBare =
      text.slice(end).trim() === '' && opensSentence.test(text.slice(Math.max(0, index - mostBefore), index));
    if (!isBare && quote.length < text.trim().length * mostQuoted) found.push({ start: index, end });
  }
  return found;
}

const clauseStart = /[,;:(\u2013\u2014-]\s{0,2}$/;

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
  let leadTo = -1;
  /** Up to where each rule has matched, and how often. */
  const done = new Map<CompiledRule, { to: number; count: number }>();
  for (let at = 0; at < sentence.length; at++) {
    if (!language.begins(sentence.charAt(at), sentence.charAt(at - 1))) continue;
    const leads = at === leadTo || at === 0 || clauseStart.test(sentence.slice(Math.max(0, at - 3), at));
    if (language.lead) {
      language.lead.lastIndex = at;
      const lead = language.lead.exec(sentence);
      if (lead) leadTo = at + lead[0].length;
    }
    for (const [rule, pattern] of language.rulesAt(sentence.charAt(at), leads)) {
      const state = done.get(rule);
      if (state && (at < state.to || state.count >= mostPerSentence)) continue;
      pattern.lastIndex = at;
      const length = pattern.exec(sentence)?.[0].length ?? 0;
      if (length === 0) continue;
      const to = at + length;
      done.set(rule, { to, count: (state?.count ?? 0) + 1 });
      const span = { start: from + at, end: from + to };
      harmless ??= language.harmless ? spansOf(language.harmless, sentence) : [];
      const isDenial =
        isGoodbye(sentence, language) ||
        harmless.some((each) => each.start < to && at < each.end) ||
        quotes.some((each) => each.start <= span.start && span.end <= each.end) ||
        (rule.denied !== undefined && isDenied(language, rule.denied, sentence, at, to)) ||
        (rule.unlessOwn === true && isOurs(language, sentence, at));
      const isRelief =
        !isDenial && rule.cleared !== undefined && isRelieved(language, rule.cleared, text, span);
      hits.push({ rule, excused: isDenial ? 'denied' : isRelief ? 'relieved' : null, ...span });
    }
  }
}

function spansOf(pattern: RegExp, sentence: string): Span[] {
  const found: Span[] = [];
  for (const { 0: match, index } of sentence.matchAll(pattern))
    found.push({ start: index, end: index + match.length });
  return found;
}

/** Where a clause ends within its sentence. */
const clauseBreak = /[,、，:]/u;
const clauseBreaks = new RegExp(clauseBreak, 'gu');

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
  const clauseStart = (spansOf(clauseBreaks, before).at(-1)?.start ?? -1) + 1;
  const clause = before.slice(Math.max(clauseStart, before.length - denialReach));
  const within = sentence.slice(at, to);
  const deny = spansOf(denial, clause).at(-1);
  // A denial ends with its clause: "That is not my department, you need to call …" denies no call.
  if (deny && !turn.test(clause.slice(deny.end)) && !clauseBreak.test(within)) return true;
  return where === 'around' && spansOf(denial, within).length > 0;
}

/** "J'ai appelé le transporteur": the verb is one of sending away, and we are its subject. */
function isOurs({ own }: CompiledLanguage, sentence: string, at: number): boolean {
  if (!own) return false;
  const firstWord = /^[\p{L}']*/u.exec(sentence.slice(at, at + ownReach))?.[0] ?? '';
  return own.test(sentence.slice(Math.max(0, at - ownReach), at) + firstWord);
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
    const { start: from, end: to } = originalOf(folded, span.start, span.end);
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
  const joining = opening.exec(text.slice(from, end))?.[0].length ?? 0;
  return { start: from + joining < end ? from + joining : start, end: to };
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

/** What a draft is checked against. */
export interface DraftContext {
  /** How the customer talks: `profileOf(messages)`. */
  profile: Profile;
  /** What the reply should sound like; without it the profile alone decides. */
  target?: Target;
  /** The written answer the draft is based on: its numbers, amounts and links must come through. */
  answer?: Answer;
  /** The conversation so far: words the customer has used are no jargon to them. */
  messages?: Turn[];
  house?: HouseStyle;
}

/**
 * The guard's findings together with those that only the conversation shows: the wrong tone for this customer, facts
 * that differ from the answer, words the customer has not used.
 *
 * @example checkDraft('Oopsie! 😂', { profile: profileOf([{ from: 'visitor', text: 'THIS IS THE THIRD TIME!!!' }]) })
 */
export function checkDraft(draft: string, context: DraftContext): Finding[] {
  const { profile, target, answer, messages } = context;
  const language = profile.language === 'und' ? undefined : profile.language;
  const { findings } = guard(draft, language);
  const used = new Set(
    (messages ?? [])
      .filter(({ from }) => from === 'visitor')
      .flatMap(({ text }) => fold(text).text.match(/[a-z0-9]+/g) ?? []),
  );
  const isNew = ({ kind, start, end }: Finding) =>
    kind !== 'jargon' ||
    !fold(draft.slice(start, end))
      .text.split(/[^a-z0-9]+/)
      .every((word) => used.has(word));
  const known = findings.filter(isNew);
  if (language === undefined || language === 'en') add(known, openPromises(draft));
  if (answer) add(known, factFindings(draft, answer));
  const examined = examine(draft, language);
  const theirs = answer ? placesOf(sentencesOfAnswer(answer.body), draft) : [];
  const tone = registerFindings(draft, examined, profile, target);
  // The answer's own words are the operator's choice, and stay word for word.
  add(
    known,
    tone.filter(({ start, end }) => !theirs.some((place) => place.start <= start && end <= place.end)),
  );
  // The answer's own words are the operator's choice.
  const written = answer ? fold(`${answer.title} ${answer.body}`).text : '';
  const technical = wordsIn(draft, foldFor(draft), technicalWords, technicalAdvice, (word) =>
    customersWords[word]?.find((each) => each.split(' ').every((part) => used.has(part))),
  ).filter((each) => isNew(each) && !written.includes(fold(draft.slice(each.start, each.end)).text));
  add(known, technical);
  add(known, houseFindings(draft, context.house));
  return known;
}

const vaguePromise =
  /\b(?:i|we)(?:['’]ll| will| shall|['’](?:m|re) going to| (?:am|are) going to)\s[^.!?\n]{0,120}?\b(as soon as (?:possible|(?:i|we) can)|asap|soon|shortly|later(?: on)?|in a (?:bit|while)|when (?:i|we) can|at some point)\b/giu;
/** A time in the rest of the sentence: then "soon" is only how it is said. */
const saysWhen =
  /\d|\b(?:today|tonight|tomorrow|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|noon|midnight|minutes?|hours?|by|until|within)\b/iu;

/** Promises of our own whose time is left open. The wording in their place has a hole for the day. */
function openPromises(draft: string): Finding[] {
  return sentencesOf(draft).flatMap(({ start, end }) => {
    const sentence = draft.slice(start, end);
    if (saysWhen.test(sentence)) return [];
    return Array.from(sentence.matchAll(vaguePromise), ({ 0: whole, 1: when = '', index }): Finding => {
      const to = start + index + whole.length;
      return {
        kind: 'false-promise',
        start: to - when.length,
        end: to,
        advice: 'A promise without a time. Say by when.',
        better: 'by ⟨day⟩',
      };
    });
  });
}

/** Words that the house does not use, with its own. */
function houseFindings(draft: string, house: HouseStyle | undefined): Finding[] {
  return (house?.words ?? []).flatMap(({ avoid, better }) =>
    Array.from(draft.matchAll(housePattern(avoid)), ({ 0: word, index: start }): Finding => {
      const finding: Finding = {
        kind: 'house',
        start,
        end: start + word.length,
        advice: 'This house does not say it like that.',
      };
      if (better !== '') finding.better = fitted(better, draft, start);
      return finding;
    }),
  );
}

/** A draft this much more formal, playful or cold than the customer is noticed. */
const formalityGap = 0.35;
const playGap = 0.35;
const warmthGap = 0.4;
const upsetFrom = 0.6;
const joke =
  /(?<!\p{L})(?:(?:ha){2,}h?|(?:he){2,}|lo+l|lmao|rofl|j\/k|just kidding|just joking|cheer up|oops(?:ie|y)?|whoops(?:ie|y)?|fun fact|no biggie|woo ?hoo|yay+|hooray)(?!\p{L})/giu;

/** Where sentences stand in a text. */
function placesOf(sentences: readonly string[], text: string): Span[] {
  return sentences.flatMap((sentence) => {
    const start = text.indexOf(sentence);
    return start < 0 ? [] : [{ start, end: start + sentence.length }];
  });
}

function registerFindings(
  draft: string,
  { analysis, reading }: Examined,
  profile: Profile,
  target: Target | undefined,
): Finding[] {
  const found: Finding[] = [];
  const flag = (start: number, end: number, advice: string, better?: string) => {
    const finding: Finding = { kind: 'register', start, end, advice };
    if (better !== undefined) finding.better = better;
    add(found, [finding]);
  };
  const composed =
    target?.composed ??
    (profile.situation !== 'plain' || profile.register.frustration >= upsetFrom || isUpset(profile.last));

  const pictures = reading.tokens.filter(({ kind }) => kind === 'emoji' || kind === 'emoticon');
  const spareEmoji = composed ? 0 : target?.emoji === false ? 0 : Math.max(profile.emoji, 1);
  for (const { start, end } of pictures.slice(spareEmoji)) {
    const from = start > 0 && /\s/u.test(draft.charAt(start - 1)) ? start - 1 : start;
    flag(from, end, composed ? 'No emoji while they are upset.' : 'More emoji than they use themselves.', '');
  }
  const cries = reading.tokens.filter(({ kind, text }) => kind === 'punctuation' && /[!！]/u.test(text));
  const spareCries = composed ? 0 : Math.max(profile.exclamation, 1);
  for (const { start, end, text } of cries.slice(spareCries)) {
    const better = text.includes('?') || text.includes('？') ? '?' : '.';
    flag(
      start,
      end,
      composed
        ? 'Calm reads better than cheer while they are upset.'
        : 'One exclamation mark is plenty here.',
      better,
    );
  }
  if (composed) {
    for (const { 0: word, index } of draft.matchAll(joke))
      flag(index, index + word.length, 'No jokes while they are upset: plain words and what you do next.');
  }

  const playedNow = target ? target.voice : profile.voice?.id;
  if (analysis.voice && (composed || analysis.voice.id !== playedNow)) {
    const cue = strongest(analysis.cues, 'voice', 1);
    if (cue)
      flag(
        cue.start,
        cue.end,
        composed
          ? 'Out of character while they are upset: plain words.'
          : 'They are not playing this part. Say it plainly.',
      );
  }

  const address = target?.address ?? profile.address;
  if (address !== null && analysis.address !== null && analysis.address !== address) {
    const cue = strongest(analysis.cues, 'address', analysis.address === 'V' ? 1 : -1);
    if (cue)
      flag(
        cue.start,
        cue.end,
        address === 'V'
          ? 'They use the polite form: stay with it.'
          : 'They use the familiar form: the polite one sounds distant.',
      );
  }

  const wanted = target?.formality ?? profile.register.formality;
  const { formality, playfulness, warmth } = analysis.register;
  if (formality - wanted > formalityGap) {
    // "Ihnen" to someone who says Sie is no stiffness: the form of address is matched, not chosen.
    const addressed = analysis.cues.filter(({ dimension }) => dimension === 'address');
    const words = analysis.cues.filter(
      ({ start, end }) => !addressed.some((each) => each.start < end && start < each.end),
    );
    const cue = strongest(words, 'formality', 1);
    if (cue)
      flag(cue.start, cue.end, 'Stiffer than they write. Say it the way you would to them across a counter.');
  } else if (wanted - formality > formalityGap) {
    const cue = strongest(analysis.cues, 'formality', -1);
    if (cue) flag(cue.start, cue.end, 'Looser than they write. A little more care in the wording.');
  }
  const play = composed ? 0.5 : Math.max(0.5, target?.playfulness ?? profile.register.playfulness);
  if (playfulness - play > playGap) {
    const cue = strongest(analysis.cues, 'playfulness', 1);
    if (cue) flag(cue.start, cue.end, 'Jollier than they are. Leave the joke to them.');
  }
  if ((target?.warmth ?? profile.register.warmth) - warmth > warmthGap) {
    const cue = strongest(analysis.cues, 'warmth', -1);
    if (cue) flag(cue.start, cue.end, 'Colder than they are. One warm word goes a long way.');
  }
  return found;
}

/** The cue that pulls hardest in one direction. */
function strongest(cues: Cue[], dimension: Cue['dimension'], sign: 1 | -1): Cue | null {
  let best: Cue | null = null;
  for (const cue of cues)
    if (
      cue.dimension === dimension &&
      cue.weight * sign > 0 &&
      cue.weight * sign > (best?.weight ?? 0) * sign
    )
      best = cue;
  return best;
}

/** A number together with what it counts. */
interface Amount {
  start: number;
  end: number;
  value: string;
  /** "€", "%", "day": numbers are compared within one unit only. */
  unit: string;
}

const currencies: Record<string, string> = {
  eur: '€',
  euro: '€',
  usd: '$',
  dollar: '$',
  gbp: '£',
  pound: '£',
  percent: '%',
  zl: 'zł',
  pln: 'zł',
};
const amountPattern =
  /(?<![\p{L}\p{N}.,])([$€£¥₽₺]\s?)?(\d{1,12}(?:[.,\u00a0']\d{1,12}){0,4})(?:\s?([%€$£¥₽₺°])|[\s-]?(\p{L}{1,20}))?/gu;

/** "1,299.00" and "1.299" read the same: groups of three are grouping, anything else is a fraction. */
function numberIn(digits: string): string {
  const parts = digits.split(/[.,\u00a0']/);
  const last = parts.length > 1 && parts.at(-1)?.length !== 3 ? parts.pop() : undefined;
  return String(Number(`${parts.join('')}.${last ?? '0'}`));
}

function amountsIn(text: string): Amount[] {
  return Array.from(text.matchAll(amountPattern), (match) => {
    const [whole, front = '', digits = '', sign, word = ''] = match;
    const start = match.index + front.length;
    const counted = word.toLowerCase().replace(/s$/, '');
    const unit = front.trim() || sign || (currencies[counted] ?? counted);
    return {
      start: start + whole.slice(front.length).indexOf(digits),
      end: start + digits.length,
      value: numberIn(digits),
      unit,
    };
  });
}

function linksIn(text: string): Token[] {
  return tokenize(text).filter(({ kind }) => kind === 'link');
}

/** Numbers, amounts and links that differ from the answer's. */
function factFindings(draft: string, { title, body }: Answer): Finding[] {
  const found: Finding[] = [];
  const source = `${title}\n${body}`;
  const trueLinks = linksIn(source).map(({ start, end }) => source.slice(start, end));
  const links = linksIn(draft);
  const here = new Set(links.map(({ start, end }) => draft.slice(start, end).toLowerCase()));
  for (const { start, end } of trueLinks.length > 0 ? links : []) {
    const link = draft.slice(start, end);
    if (trueLinks.some((each) => each.toLowerCase() === link.toLowerCase())) continue;
    const missing = trueLinks.filter((each) => !here.has(each.toLowerCase()));
    const finding: Finding = { kind: 'fact', start, end, advice: 'This link is not the one in the answer.' };
    if (missing.length === 1 && missing[0] !== undefined) finding.better = missing[0];
    add(found, [finding]);
  }
  const trueAmounts = amountsIn(source);
  for (const { start, end, value, unit } of amountsIn(draft)) {
    if (unit === '' || links.some((link) => link.start <= start && end <= link.end)) continue;
    const same = trueAmounts.filter((each) => each.unit === unit);
    if (same.length === 0 || same.some((each) => each.value === value)) continue;
    const finding: Finding = { kind: 'fact', start, end, advice: 'The answer gives another number here.' };
    const values = new Map(same.map((each) => [each.value, source.slice(each.start, each.end)]));
    const [only] = values.values();
    if (values.size === 1 && only !== undefined) finding.better = only;
    add(found, [finding]);
  }
  return found;
}
