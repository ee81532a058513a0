/**
 * Tokens → cues: which words pull which dimension of the register, where they stand and how strongly; and the
 * measures that have no words to point at (length, rates). This is all that `register.ts` gets to see: trained
 * models can take the place of its weights without this file changing.
 */
import { emojiGroups } from './lexicon/emoji.ts';
import { distressPhrases, english, stopPlayPhrases } from './lexicon/en.ts';
import { everydayLexicons } from './lexicon/everyday.ts';
import { type Lexicon, splitPhrases } from './lexicon/groups.ts';
import { furtherValence } from './lexicon/valence.ts';
import { compilePhrases, type PhraseTable } from './phrases.ts';
import { Border, type Token } from './tokenize.ts';
import type { Cue, LanguageCode, Situation } from './types.ts';

type Dimension = Cue['dimension'];

interface Effect {
  dimension: Dimension;
  weight: number;
  /** `flips`: a negation turns it round (valence); `ends`: a negation takes it away. */
  negation: 'none' | 'flips' | 'ends';
  opening: boolean;
}
interface Entry {
  effects: Effect[];
  situation: Situation | null;
}
interface CompiledLexicon {
  table: PhraseTable<Entry>;
  negators: Set<string>;
  boosters: Set<string>;
  dampeners: Set<string>;
  contrasts: Set<string>;
}

/** Words of danger, grief, law, loss, or the wish to be serious: they decide what must not be played with. */
export interface SituationSpan {
  situation: Situation;
  start: number;
  end: number;
}

/** What is measured of a message without a word to point at. Counts are per message, shares 0..1. */
export interface Measures {
  words: number;
  characters: number;
  /** Mean letters per word. */
  wordLength: number;
  /** Share of words with seven letters or more. */
  longWords: number;
  sentences: number;
  exclamations: number;
  questions: number;
  /** Runs such as `!!!`, `???`, `?!`. */
  shouts: number;
  /** Words of four letters or more in capitals, or any when most words are. */
  capsWords: number;
  elongations: number;
  emoji: number;
  /** First letter is a capital; ends with a full stop, question or exclamation mark. */
  capitalStart: boolean;
  closed: boolean;
  /** "i" as a word of its own. */
  smallI: number;
  firstPerson: number;
  secondPerson: number;
  commas: number;
  numbers: number;
  /** Share of words that are articles or prepositions: noun-heavy, written style (Heylighen & Dewaele 1999, F-score). */
  nounStyle: number;
}

export interface CueFindings {
  cues: Cue[];
  measures: Measures;
  situations: SituationSpan[];
}

/** VADER's empirical constants (Hutto & Gilbert 2014, section 3.3), on its −4..4 scale, here divided by 4. */
const valenceScale = 4;
const boostStep = 0.293 / valenceScale;
const capsStep = 0.733 / valenceScale;
const negationFactor = -0.74;
/** A booster two or three words away counts 95 % and 90 %. */
const boostDistance = [1, 0.95, 0.9];
const negationReach = 3;
/** The clause before a "but" counts half, the one after it half as much again. */
const beforeContrast = 0.5;
const afterContrast = 1.5;

const emojiEntries = emojiGroups.flatMap((group) =>
  splitPhrases(group.phrases).map((picture): [string, Entry] => [
    picture,
    {
      situation: null,
      effects: Object.entries(group.effects).map(([dimension, weight]) => ({
        dimension: dimension as Dimension,
        weight,
        negation: 'none' as const,
        opening: false,
      })),
    },
  ]),
);
const emojiTable = new Map(emojiEntries);

function mergeEntries(before: Entry, after: Entry): Entry {
  const effects = [...before.effects];
  for (const effect of after.effects) {
    const at = effects.findIndex((known) => known.dimension === effect.dimension);
    const known = effects[at];
    if (!known) effects.push(effect);
    else if (Math.abs(effect.weight) > Math.abs(known.weight)) effects[at] = effect;
  }
  return { effects, situation: before.situation ?? after.situation };
}

function compileLexicon(
  lexicon: Lexicon,
  distress: Partial<Record<Situation, string>>,
  stopPlay: string,
  further: Lexicon['valence'] = {},
): CompiledLexicon {
  const entries: [string, Entry][] = [];
  // The lexicon's own values come later and stay.
  for (const [level, words] of [...Object.entries(further), ...Object.entries(lexicon.valence)]) {
    const effect: Effect = {
      dimension: 'sentiment',
      weight: Number(level) / valenceScale,
      negation: 'flips',
      opening: false,
    };
    for (const phrase of splitPhrases(words)) entries.push([phrase, { effects: [effect], situation: null }]);
  }
  for (const group of lexicon.groups) {
    const effects = Object.entries(group.effects).map(
      ([dimension, weight]): Effect => ({
        dimension: dimension as Dimension,
        weight,
        negation: dimension === 'sentiment' ? 'flips' : group.negatable ? 'ends' : 'none',
        opening: group.opening ?? false,
      }),
    );
    for (const phrase of splitPhrases(group.phrases)) entries.push([phrase, { effects, situation: null }]);
  }
  for (const [situation, phrases] of Object.entries(distress)) {
    const effects: Effect[] = [{ dimension: 'distress', weight: 1, negation: 'none', opening: false }];
    for (const phrase of splitPhrases(phrases))
      entries.push([phrase, { effects, situation: situation as Situation }]);
  }
  for (const phrase of splitPhrases(stopPlay)) {
    const effects: Effect[] = [{ dimension: 'playfulness', weight: -1, negation: 'none', opening: false }];
    entries.push([phrase, { effects, situation: 'stop-play' }]);
  }
  const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));
  return {
    table: compilePhrases(entries, mergeEntries),
    negators: set(lexicon.negators),
    boosters: set(lexicon.boosters),
    dampeners: set(lexicon.dampeners),
    contrasts: set(lexicon.contrasts),
  };
}

const lexicons = new Map<LanguageCode, CompiledLexicon>([
  ['en', compileLexicon(english, distressPhrases, stopPlayPhrases, furtherValence)],
  ...Object.entries(everydayLexicons).map(([code, each]): [LanguageCode, CompiledLexicon] => [
    code,
    compileLexicon(each.lexicon, each.distress, each.stopPlay),
  ]),
]);
/** A text too short to name its language is mostly a short English one. */
const homeLexicon = lexicons.get('en');

const firstPersonWords = new Set("i i'm i've i'll i'd me my mine myself im ive".split(' '));
const secondPersonWords = new Set("you you're you've you'll you'd your yours u ur youre".split(' '));
const nounStyleWords = new Set(
  'the a an of in to for on with at by from as into through between under against during within upon'.split(
    ' ',
  ),
);

/** Capital words of three letters or fewer are mostly names of things (ATM, PIN, USA). */
const shoutLetters = 4;

/**
 * Finds the cues of one message.
 *
 * @param language decides which lexicon is read; unknown languages get punctuation, emoji and measures only.
 */
export function findCues(text: string, tokens: Token[], words: Token[], language: LanguageCode): CueFindings {
  const lexicon = lexicons.get(language) ?? (language === 'und' ? homeLexicon : undefined);
  const cues: Cue[] = [];
  const situations: SituationSpan[] = [];
  const measures = measure(text, tokens, words);
  const mostlyCaps = measures.capsWords * 2 > measures.words && measures.words > 1;

  if (lexicon) findWords(lexicon, words, cues, situations, mostlyCaps);
  silence(cues, situations);

  for (const token of tokens) {
    if (token.kind === 'emoji' || token.kind === 'emoticon') {
      const entry = emojiTable.get(token.text);
      for (const effect of entry?.effects ?? plainEmoji) {
        cues.push({ dimension: effect.dimension, start: token.start, end: token.end, weight: effect.weight });
      }
    } else if (token.kind === 'punctuation') {
      const { start, end } = token;
      const first = token.text.charCodeAt(0);
      if (token.text.includes('!') || first === 0xff01) {
        const marks = Math.min(4, end - start);
        cues.push({ dimension: 'energy', start, end, weight: 0.3 + 0.15 * marks });
        cues.push({ dimension: 'formality', start, end, weight: -0.15 - 0.1 * marks });
      }
      if (end - start > 1 && token.text.includes('?')) {
        cues.push({ dimension: 'frustration', start, end, weight: 0.25 });
        cues.push({ dimension: 'formality', start, end, weight: -0.35 });
      }
    } else if (
      token.kind === 'word' &&
      token.caps &&
      (mostlyCaps || token.end - token.start >= shoutLetters)
    ) {
      const shouted = mostlyCaps ? 0.35 : 0.2;
      if (mostlyCaps || measures.capsWords > 1 || !lexicon?.negators.has(token.text)) {
        cues.push({ dimension: 'energy', start: token.start, end: token.end, weight: shouted });
      }
    }
    if (token.elongated) {
      cues.push({ dimension: 'energy', start: token.start, end: token.end, weight: 0.35 });
      cues.push({ dimension: 'formality', start: token.start, end: token.end, weight: -0.5 });
    }
  }
  if (mostlyCaps && measures.words > 2) {
    const first = words[0];
    const last = words[words.length - 1];
    if (first && last)
      cues.push({ dimension: 'frustration', start: first.start, end: last.end, weight: 0.4 });
  }
  return { cues, measures, situations };
}

/** Takes out what a phrase of the situation `plain` overlaps: "my battery died" is no grief. Both lists are in order. */
function silence(cues: Cue[], situations: SituationSpan[]): void {
  const harmless = situations.filter(({ situation }) => situation === 'plain');
  if (harmless.length === 0) return;
  const coveredInOrder = () => {
    let next = 0;
    return ({ start, end }: { start: number; end: number }): boolean => {
      while ((harmless[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      return (harmless[next]?.start ?? Number.POSITIVE_INFINITY) < end;
    };
  };
  const coversSpan = coveredInOrder();
  const kept = situations.filter((span) => !coversSpan(span) && span.situation !== 'plain');
  situations.splice(0, situations.length, ...kept);
  const coversCue = coveredInOrder();
  const keptCues = cues.filter((cue) => !coversCue(cue) || cue.dimension !== 'distress');
  cues.splice(0, cues.length, ...keptCues);
}

const plainEmoji: Effect[] = [
  { dimension: 'formality', weight: -0.35, negation: 'none', opening: false },
  { dimension: 'playfulness', weight: 0.2, negation: 'none', opening: false },
];

function findWords(
  lexicon: CompiledLexicon,
  words: Token[],
  cues: Cue[],
  situations: SituationSpan[],
  mostlyCaps: boolean,
): void {
  /** Per dimension, the word up to which a longer phrase has already spoken. */
  const spokenUntil = new Map<Dimension, number>();
  let contrastAt = -1;
  const sentimentFrom = cues.length;

  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    if (at > 0 && lexicon.contrasts.has(word.text)) contrastAt = word.start;
    let node: PhraseTable<Entry> | undefined = lexicon.table;
    let best: { effect: Effect; length: number }[] | null = null;
    for (let index = at; index < words.length; index++) {
      const each = words[index];
      const next: Map<string, PhraseTable<Entry>> | null | undefined = node?.next;
      if (!each || !next || (index > at && each.border === Border.hard)) break;
      node = next.get(each.text) ?? (each.other === null ? undefined : next.get(each.other));
      if (!node) break;
      const entry = node.value;
      if (entry === null) continue;
      const length = index - at + 1;
      if (entry.situation !== null) {
        situations.push({ situation: entry.situation, start: word.start, end: each.end });
      }
      for (const effect of entry.effects) {
        if (effect.opening && word.border !== Border.hard) continue;
        if (best === null) best = [{ effect, length }];
        else {
          const same = best.findIndex((known) => known.effect.dimension === effect.dimension);
          if (same < 0) best.push({ effect, length });
          else best[same] = { effect, length };
        }
      }
    }
    if (best === null) continue;
    const before = context(lexicon, words, at);
    for (const { effect, length } of best) {
      if (at < (spokenUntil.get(effect.dimension) ?? 0)) continue;
      spokenUntil.set(effect.dimension, at + length);
      let weight = effect.weight;
      if (weight === 0) continue;
      if (before.negated && effect.negation === 'ends') continue;
      if (effect.dimension === 'sentiment') {
        if (length === 1 && lexicon.negators.has(word.text) && isNegating(words, at)) continue;
        weight += Math.sign(weight) * (before.boost + (word.caps && !mostlyCaps ? capsStep : 0));
        if (before.negated) weight *= negationFactor;
      } else if (before.boost !== 0 && effect.dimension === 'frustration') {
        weight *= 1 + before.boost * 2;
      }
      const last = words[at + length - 1] ?? word;
      cues.push({ dimension: effect.dimension, start: word.start, end: last.end, weight });
    }
  }

  if (contrastAt >= 0) {
    for (let index = sentimentFrom; index < cues.length; index++) {
      const cue = cues[index];
      if (cue?.dimension === 'sentiment')
        cue.weight *= cue.start < contrastAt ? beforeContrast : afterContrast;
    }
  }
}

/** "no" before a word negates that word; at the end of a clause it is an answer. */
function isNegating(words: Token[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && next.border === Border.none;
}

/** Negation and degree in the words just before `at`, not across the end of a sentence. */
function context(lexicon: CompiledLexicon, words: Token[], at: number): { negated: boolean; boost: number } {
  let negated = false;
  let boost = 0;
  for (let distance = 1; distance <= negationReach; distance++) {
    if (words[at - distance + 1]?.border === Border.hard) break;
    const word = words[at - distance];
    if (!word) break;
    if (lexicon.negators.has(word.text)) {
      // "not only great", "no doubt great", "never so good", "why not": said to affirm.
      const next = words[at - distance + 1]?.text;
      negated = !(distance > 1 && (next === 'only' || next === 'doubt' || next === 'just' || next === 'so'));
    }
    const step = lexicon.boosters.has(word.text)
      ? boostStep
      : lexicon.dampeners.has(word.text)
        ? -boostStep
        : 0;
    boost += step * (boostDistance[distance - 1] ?? 0);
  }
  return { negated, boost };
}

function measure(text: string, tokens: Token[], words: Token[]): Measures {
  let letters = 0;
  let wordCount = 0;
  let longWords = 0;
  let allCaps = 0;
  let shoutedCaps = 0;
  let capsWords = 0;
  let elongations = 0;
  let smallI = 0;
  let firstPerson = 0;
  let secondPerson = 0;
  let nounStyle = 0;
  let sentences = 0;
  let emoji = 0;
  let exclamations = 0;
  let questions = 0;
  let shouts = 0;
  let commas = 0;
  let numbers = 0;
  for (const token of tokens) {
    switch (token.kind) {
      case 'word': {
        const length = token.end - token.start;
        wordCount += 1;
        letters += length;
        if (length >= 7) longWords += 1;
        if (token.caps) allCaps += 1;
        if (token.caps && length >= shoutLetters) shoutedCaps += 1;
        if (token.elongated) elongations += 1;
        if (token.text === 'i' && !token.capital) smallI += 1;
        if (firstPersonWords.has(token.text)) firstPerson += 1;
        else if (secondPersonWords.has(token.text)) secondPerson += 1;
        else if (nounStyleWords.has(token.text)) nounStyle += 1;
        if (token.border === Border.hard) sentences += 1;
        break;
      }
      case 'emoji':
      case 'emoticon':
        emoji += 1;
        break;
      case 'number':
        numbers += 1;
        break;
      case 'punctuation':
        if (token.text.includes('!') || token.text.includes('！')) exclamations += 1;
        if (token.text.includes('?') || token.text.includes('？')) questions += 1;
        if (token.end - token.start > 1 && /[!?]/.test(token.text)) shouts += 1;
        if (token.text === ',') commas += 1;
        break;
      case 'link':
        break;
    }
  }
  capsWords = allCaps * 2 > wordCount && shoutedCaps > 0 ? allCaps : shoutedCaps;
  const first = words[0];
  const last = text.charAt(tokens[tokens.length - 1]?.start ?? -1);
  const share = (count: number) => (wordCount === 0 ? 0 : count / wordCount);
  return {
    words: wordCount,
    characters: text.length,
    wordLength: share(letters),
    longWords: share(longWords),
    sentences: Math.max(sentences, wordCount > 0 ? 1 : 0),
    exclamations,
    questions,
    shouts,
    capsWords,
    elongations,
    emoji,
    capitalStart: first?.capital ?? false,
    closed: '.!?。！？'.includes(last) && last !== '',
    smallI,
    firstPerson,
    secondPerson,
    commas,
    numbers,
    nounStyle: share(nounStyle),
  };
}
