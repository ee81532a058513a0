/**
 * The guard: what in a text that an agent is about to send leaves the customer alone, and better words for it.
 * It reads a folded copy (disguises off) sentence by sentence; spans are those of the original.
 */
import { type Folded, fold } from './fold.ts';
import { identifyLanguage } from './language.ts';
import { guardLanguages } from './lexicon/guard/index.ts';
import { type CompiledLanguage, type CompiledRule, compile } from './lexicon/guard/rule.ts';
import { tokenize } from './tokenize.ts';
import type { Finding, GuardResult, LanguageCode } from './types.ts';

/** From this score on a text deflects for certain. */
const clearDeflection = 0.8;

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

interface Sentence {
  text: string;
  /** Offset in the folded text. */
  start: number;
}

const sentenceEnd = /[.!?;…]+(?=\s|$)|[。！？；\n]+/gu;
/** Longer ones are read in pieces, so that no pattern ever meets a long text. */
const longestSentence = 500;

function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number) => {
    for (let from = start; from < end; from += longestSentence)
      found.push({ text: text.slice(from, Math.min(end, from + longestSentence)), start: from });
    start = end;
  };
  for (const { 0: stop, index } of text.matchAll(sentenceEnd)) push(index + stop.length);
  push(text.length);
  return found;
}

interface Hit {
  rule: CompiledRule;
  /** Offsets in the folded text. */
  start: number;
  end: number;
}

/**
 * @param lang ISO 639-1 code; left out, the language is identified.
 * @example guard('Please hold while I transfer you.').deflects  // true
 */
export function guard(text: string, lang?: LanguageCode): GuardResult {
  const folded = fold(text);
  const code = lang ?? identifyLanguage(tokenize(folded.text)).language;
  const languages = [...new Set([code, 'en'])].flatMap((each) => languageOf(each) ?? []);
  const hits = languages.flatMap((language) => search(folded.text, language));
  const findings = hits
    .map((hit) => findingOf(hit, folded))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let calm = 1;
  for (const { rule } of hits) {
    if (rule.kind === 'deflection' || rule.kind === 'blame') calm = Math.min(calm, 1 - rule.weight);
  }
  const deflection = 1 - calm;
  return { findings, deflects: deflection >= clearDeflection, deflection };
}

function search(text: string, language: CompiledLanguage): Hit[] {
  const hits: Hit[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const rule of language.rules) {
      const match = rule.spaced.exec(sentence.text);
      if (!match) continue;
      const before = sentence.text.slice(0, match.index);
      if (rule.denied && (language.denial.test(before) || language.denial.test(match[0]))) continue;
      if (rule.denied && language.reported?.test(before)) continue;
      const start = sentence.start + match.index;
      hits.push({ rule, start, end: start + match[0].length });
    }
  }
  return hits;
}

function findingOf({ rule, start, end }: Hit, folded: Folded): Finding {
  return {
    kind: rule.kind,
    start: folded.starts[start] ?? 0,
    end: folded.ends[end - 1] ?? 0,
    advice: rule.advice,
    ...(rule.better === undefined ? {} : { better: rule.better }),
  };
}
