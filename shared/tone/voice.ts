/**
 * Which voice is really played. Each pack names words with weights; a message is in a voice when distinct words of
 * it add up to the pack's threshold. Plain words that happen to be in a pack ("captain", "aye") weigh little, and
 * the packs' traps ("enterprise plan", "Captain Hernandez") take their words out of the count. A dialect, a
 * learner's English or a typo adds up to nothing here, because no pack may list one.
 */
import { compilePhrases, longestAt, type PhraseTable } from './phrases.ts';
import { Border, type Token } from './tokenize.ts';
import type { Cue, PlayedVoiceId, VoicePack } from './types.ts';
import { voicePacks } from './voices/index.ts';

export interface VoiceReading {
  id: PlayedVoiceId;
  /** 0..1; `knownAt` at the pack's threshold, nearing 1 as more words of the voice come. */
  confidence: number;
  cues: Cue[];
}

/** Confidence of a message that just reaches the threshold. */
const knownAt = 0.6;
/** From this many words on the threshold grows: chance words add up in a long message. */
const longMessage = 50;
/** Words beyond `longMessage` per further unit of the threshold. */
const growth = 100;
/** No more words than this are read. */
const mostWords = 600;

interface VoiceWord {
  id: PlayedVoiceId;
  weight: number;
  phrase: string;
}
interface Entry {
  voices: VoiceWord[];
  trapOf: PlayedVoiceId[];
}
export interface VoiceDetector {
  table: PhraseTable<Entry>;
  thresholds: Map<PlayedVoiceId, number>;
}

/** Compiles the detection data of packs once; `detectVoice` then costs one look-up per word. */
export function compileVoices(packs: VoicePack[]): VoiceDetector {
  const entries: [string, Entry][] = [];
  const thresholds = new Map<PlayedVoiceId, number>();
  for (const { id, detect } of packs) {
    thresholds.set(id, detect.threshold);
    for (const { phrase, weight } of detect.cues) {
      entries.push([phrase, { voices: [{ id, weight, phrase }], trapOf: [] }]);
    }
    for (const trap of detect.traps) entries.push([trap, { voices: [], trapOf: [id] }]);
  }
  const table = compilePhrases(entries, (before, after) => ({
    voices: strongest([...before.voices, ...after.voices]),
    trapOf: [...before.trapOf, ...after.trapOf],
  }));
  return { table, thresholds };
}

/** A pack may name a phrase in several spellings that read as one ("arr", "arrr"): it counts once, at the most. */
function strongest(words: VoiceWord[]): VoiceWord[] {
  return words.filter(
    (word, at) =>
      !words.some(
        (other, place) =>
          other.id === word.id &&
          (other.weight > word.weight || (other.weight === word.weight && place < at)),
      ),
  );
}

const shipped = compileVoices(Object.values(voicePacks));

/** Ranks and titles: before a capitalised name they are somebody's real one ("Captain Hernandez"). */
const titles = new Set(
  'captain lieutenant commander admiral ensign sergeant colonel major general officer sheriff marshal deputy doctor detective lord lady sir dame master count duke king queen prince princess baron professor chief judge'.split(
    ' ',
  ),
);
/** Words that may follow a title with a capital letter without being a name. */
const notNames = new Set(
  "i i'm i've i'll i'd we you the my this it is there our please aye yes no sir here".split(' '),
);

/**
 * The voice a message is played in, or null.
 *
 * @example detectVoice(wordsOf(tokenize('Captain, the warp core is offline!')))  // { id: 'star-trek', … }
 */
export function detectVoice(words: Token[], detector: VoiceDetector = shipped): VoiceReading | null {
  const sums = new Map<PlayedVoiceId, number>();
  const seen = new Set<string>();
  const found: { id: PlayedVoiceId; cue: Cue }[] = [];
  const trapped = new Map<PlayedVoiceId, number>();
  const count = Math.min(words.length, mostWords);

  const add = (id: PlayedVoiceId, weight: number, key: string, start: number, end: number) => {
    if (seen.has(`${id} ${key}`)) return;
    seen.add(`${id} ${key}`);
    sums.set(id, (sums.get(id) ?? 0) + weight);
    found.push({ id, cue: { dimension: 'voice', start, end, weight } });
  };

  for (let at = 0; at < count; at++) {
    const hit = longestAt(detector.table, words, at);
    const first = words[at];
    if (!hit || !first) continue;
    for (const id of hit.value.trapOf) trapped.set(id, at + hit.length);
    const last = words[at + hit.length - 1] ?? first;
    if (hit.length === 1 && isRealTitle(words, at)) continue;
    for (const { id, weight, phrase } of hit.value.voices) {
      if (at < (trapped.get(id) ?? 0)) continue;
      add(id, weight, phrase, first.start, last.end);
    }
    // A longer phrase has spoken for its words; a trap has silenced its own.
    at += hit.length - 1;
  }
  for (const { weight, key, start, end } of inversions(words, count)) {
    if (detector.thresholds.has('yoda')) add('yoda', weight, key, start, end);
  }

  const stretch = 1 + Math.max(0, words.length - longMessage) / growth;
  let best: PlayedVoiceId | null = null;
  let bestRatio = 0;
  for (const [id, sum] of sums) {
    const ratio = sum / ((detector.thresholds.get(id) ?? 1) * stretch);
    if (ratio > bestRatio) [best, bestRatio] = [id, ratio];
  }
  // Weights are decimals: a sum that is the threshold but for rounding has reached it.
  if (best === null || bestRatio < 1 - 1e-9) return null;
  const id = best;
  return {
    id,
    confidence: 1 - (1 - knownAt) ** bestRatio,
    cues: found.filter((each) => each.id === id).map(({ cue }) => cue),
  };
}

/** "Captain Hernandez", "Lt. Norm Ortiz of the 82nd": a title with a name after it, and no comma between. */
function isRealTitle(words: Token[], at: number): boolean {
  const title = words[at];
  const next = words[at + 1];
  if (!title || !next || !titles.has(title.text)) return false;
  return next.border === Border.none && next.capital && !next.caps && !notNames.has(next.text);
}

const questionWords = new Set(
  `what who whom whose which where when why how if whether that than as because since so while until unless although though before after wherever whatever whoever and or but like
  think know see sure hope guess believe say said tell told understand sorry afraid wish yes no not thing way time reason place one all`.split(
    /\s+/,
  ),
);
const subjects = new Set('i you it we they he she this'.split(' '));
const auxiliaries = new Set(
  'am is are must will can cannot should shall do does did have has was were need seek want require would may'.split(
    ' ',
  ),
);
/** Of those, the ones that no terse request ends in ("Refund, I need"). */
const settled = new Set('am is are must cannot do does did have has was were seek'.split(' '));
/** Words of state and action that people put first only in play: "Broken it is", "Help me you must". */
const fronted = new Set(
  `broken lost stuck confused gone dead frozen stolen locked late missing empty slow fixed working help pay paid find found cancel cancelled charged wrong strong difficult
  impossible sad angry patient grateful ready refund answer return log open click restart wait try learn know remember work strange urgent important dark great powerful lucky tired worried hungry old new
  money order parcel package account password card answers questions advice assistance guidance wisdom much many twice`.split(
    /\s+/,
  ),
);

/**
 * Object or state first, subject and verb last, at the end of a clause: "Broken, my screen is." "A refund I seek."
 * English does this in questions within sentences too ("I know what it is"), hence the list of words that rule it out.
 */
function inversions(
  words: Token[],
  count: number,
): { weight: number; key: string; start: number; end: number }[] {
  const found: { weight: number; key: string; start: number; end: number }[] = [];
  let from = 0;
  for (let at = 0; at < count; at++) {
    const next = words[at + 1];
    if (next && next.border !== Border.hard) continue;
    let last = at;
    // "Working it is not": a closing "not" belongs to the verb.
    if (words[last]?.text === 'not') last -= 1;
    const verb = words[last];
    const subject = words[last - 1];
    const length = last - from + 1;
    const opener = words[from];
    if (verb && subject && opener && length >= 3 && length <= 10 && auxiliaries.has(verb.text)) {
      const subjectAt = subjects.has(subject.text) ? last - 1 : nounSubject(words, from, last);
      const lead = fronted.has(opener.text) || (length >= 4 && fronted.has(words[from + 1]?.text ?? ''));
      if (subjectAt > from && lead && !heldBack(words, from, last)) {
        const pronoun = subjects.has(subject.text) && verb.border === Border.none;
        const paused = settled.has(verb.text) && pauses(words, from + 1, subjectAt);
        const weight = paused ? 1 : pronoun ? 0.8 : 0.7;
        found.push({
          weight,
          key: `inversion ${from}`,
          start: opener.start,
          end: words[at]?.end ?? verb.end,
        });
      }
    }
    from = at + 1;
  }
  return found;
}

/** A comma between what is put first and its subject: "Lost, my parcel is." */
function pauses(words: Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (words[at]?.border === Border.soft) return true;
  return false;
}

/** "my screen is", "the order was": where the subject of a clause that ends in a verb begins. */
function nounSubject(words: Token[], from: number, last: number): number {
  for (let at = last - 2; at > from && at >= last - 3; at--) {
    if (['my', 'the', 'your', 'this', 'our'].includes(words[at]?.text ?? '')) return at;
  }
  return -1;
}

function heldBack(words: Token[], from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (questionWords.has(words[at]?.text ?? '')) return true;
  return false;
}
