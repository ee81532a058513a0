/**
 * What in a message speaks for which voice, before anything is decided: the packs' cues and hints, and sentences turned
 * round. Plain words that happen to be in a pack ("captain", "aye") weigh little, and the packs' traps ("enterprise
 * plan", "Captain Hernandez") take their words out of the count.
 */
import { kinds } from './models/voice-features.ts';
import { compilePhrases, longestAt, type PhraseTable } from './phrases.ts';
import { Border, type Token } from './tokenize.ts';
import type { Cue, PlayedVoiceId, VoicePack } from './types.ts';
import { phrasesIn } from './voices/cues.ts';
import { voicePacks } from './voices/index.ts';

/** No more words than this are read. */
const mostWords = 600;
/** What a hint counts, beside a cue of weight 1. */
const hintWeights = { likely: 0.6, faint: 0.3 } as const;
/** A thing that carries such words on it, or a name: "Star Trek mug", "please engrave: Ahoy". They then count less. */
const mentions = new Set(
  'costume costumes toy toys plush plushie figure figurine poster mug mugs shirt tshirt hoodie dvd bluray lego engrave engraving engraved surname username vinyl soundtrack karaoke audiobook ebook museum edition merch jersey keychain sticker badge ornament replica backpack doll quote club'.split(
    ' ',
  ),
);
const mentioned = 0.4;
/** A rank set apart by its borders calls somebody by it ("…, Captain."): it counts so much more, up to a limit. */
const calledBy = 2.5;
const mostCalled = 0.9;
/** What a borrowed word counts of its weight. */
const borrowedShare = 0.5;
/** Words of a dialect that no voice plays with: where one stands, the rest is its dialect too. */
const dialects = new Set(
  "cannae dinnae didnae isnae wasnae wouldnae couldnae doesnae gonnae ken wee och bairn bairns lass mam mum mam's mum's nan da youse yous yizzer numpty nowt owt summat nobbut appen craic cyaan mi inna abeg wetin lah leh yaar bruh imma finna".split(
    ' ',
  ),
);

interface VoiceWord {
  id: PlayedVoiceId;
  weight: number;
  phrase: string;
  /** Also said by people who play nothing. */
  borrowed: boolean;
}
interface Entry {
  voices: VoiceWord[];
  trapOf: PlayedVoiceId[];
}
export interface VoiceDetector {
  table: PhraseTable<Entry>;
  hints: PhraseTable<VoiceWord[]>;
  thresholds: Map<PlayedVoiceId, number>;
}

/** Compiles the detection data of packs once; reading then costs two look-ups per word. */
export function compileVoices(packs: VoicePack[]): VoiceDetector {
  const entries: [string, Entry][] = [];
  const hints: [string, VoiceWord[]][] = [];
  const thresholds = new Map<PlayedVoiceId, number>();
  for (const { id, detect } of packs) {
    const borrowed = new Set(detect.borrowed ? phrasesIn(detect.borrowed) : []);
    thresholds.set(id, detect.threshold);
    for (const { phrase, weight } of detect.cues) {
      entries.push([
        phrase,
        { voices: [{ id, weight, phrase, borrowed: borrowed.has(phrase) }], trapOf: [] },
      ]);
    }
    for (const strength of ['likely', 'faint'] as const) {
      for (const phrase of phrasesIn(detect.hints[strength]))
        hints.push([phrase, [{ id, weight: hintWeights[strength], phrase, borrowed: borrowed.has(phrase) }]]);
    }
    for (const trap of detect.traps) entries.push([trap, { voices: [], trapOf: [id] }]);
  }
  const table = compilePhrases(entries, (before, after) => ({
    voices: strongest([...before.voices, ...after.voices]),
    trapOf: [...before.trapOf, ...after.trapOf],
  }));
  return { table, hints: compilePhrases(hints, (before, after) => [...before, ...after]), thresholds };
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

export const shippedVoices = compileVoices(Object.values(voicePacks));

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

/** What was found in a message, voice by voice. */
export interface VoiceEvidence {
  /** Sums of distinct cue weights; `1` is what most packs ask for. */
  sums: Map<PlayedVoiceId, number>;
  /** Sums of distinct hint weights. */
  hints: Map<PlayedVoiceId, number>;
  cues: { id: PlayedVoiceId; cue: Cue }[];
  /** Voices with a word of their own in the message: more than a dialect or good manners. */
  own: Set<PlayedVoiceId>;
  /** Somebody writes as they speak. */
  dialect: boolean;
}

export function evidenceOf(words: Token[], detector: VoiceDetector = shippedVoices): VoiceEvidence {
  const evidence: VoiceEvidence = {
    sums: new Map(),
    hints: new Map(),
    cues: [],
    own: new Set(),
    dialect: false,
  };
  const count = Math.min(words.length, mostWords);
  let damping = 1;
  for (let at = 0; at < count; at++) {
    const { text } = words[at] as Token;
    if (mentions.has(text)) damping = mentioned;
    if (dialects.has(text)) evidence.dialect = true;
  }
  findCues(words, count, detector, damping, evidence);
  findHints(words, count, detector, damping, evidence);
  return evidence;
}

function findCues(
  words: Token[],
  count: number,
  detector: VoiceDetector,
  damping: number,
  { sums, cues, own }: VoiceEvidence,
): void {
  const seen = new Set<string>();
  const trapped = new Map<PlayedVoiceId, number>();
  const add = (id: PlayedVoiceId, weight: number, key: string, start: number, end: number) => {
    if (seen.has(`${id} ${key}`)) return;
    seen.add(`${id} ${key}`);
    sums.set(id, (sums.get(id) ?? 0) + weight * damping);
    cues.push({ id, cue: { dimension: 'voice', start, end, weight } });
  };
  for (let at = 0; at < count; at++) {
    const hit = longestAt(detector.table, words, at);
    const first = words[at];
    if (!hit || !first) continue;
    for (const id of hit.value.trapOf) trapped.set(id, at + hit.length);
    const last = words[at + hit.length - 1] ?? first;
    if (hit.length === 1 && isRealTitle(words, at)) continue;
    const called = hit.length === 1 && titles.has(first.text) && standsApart(words, at) ? calledBy : 1;
    for (const { id, weight: plain, phrase, borrowed } of hit.value.voices) {
      if (at < (trapped.get(id) ?? 0)) continue;
      const weight = called > 1 ? Math.max(plain, Math.min(mostCalled, plain * called)) : plain;
      if (!borrowed) own.add(id);
      add(id, borrowed ? weight * borrowedShare : weight, phrase, first.start, last.end);
    }
    // A longer phrase has spoken for its words; a trap has silenced its own.
    at += hit.length - 1;
  }
  for (const { weight, key, start, end } of [...inversions(words, count), ...turned(words, count)]) {
    if (!detector.thresholds.has('yoda')) break;
    if (weight === 1) own.add('yoda');
    add('yoda', weight, key, start, end);
  }
}

function findHints(
  words: Token[],
  count: number,
  detector: VoiceDetector,
  damping: number,
  { hints: sums, own }: VoiceEvidence,
): void {
  const seen = new Set<VoiceWord>();
  for (let at = 0; at < count; at++) {
    const hit = longestAt(detector.hints, words, at);
    if (!hit || (hit.length === 1 && isRealTitle(words, at))) continue;
    for (const word of hit.value) {
      if (seen.has(word)) continue;
      seen.add(word);
      if (!word.borrowed) own.add(word.id);
      sums.set(
        word.id,
        (sums.get(word.id) ?? 0) + word.weight * damping * (word.borrowed ? borrowedShare : 1),
      );
    }
  }
}

/** "Captain Hernandez", "Lt. Norm Ortiz of the 82nd": a title with a name after it, and no comma between. */
function isRealTitle(words: Token[], at: number): boolean {
  const title = words[at];
  const next = words[at + 1];
  if (!title || !next || !titles.has(title.text)) return false;
  return next.border === Border.none && next.capital && !next.caps && !notNames.has(next.text);
}

/** Set off from its sentence on both sides, as a form of address is. */
function standsApart(words: readonly Token[], at: number): boolean {
  const next = words[at + 1];
  return (
    (at === 0 || words[at]?.border !== Border.none) && (next === undefined || next.border !== Border.none)
  );
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

/** How a sentence may begin that then goes on in its usual order: "Sadly, I did." "Next time, I will." */
const openers = new Set(
  `well so then now again also anyway sorry thanks thank please hello hi hey dear no yes yeah yep nope like ok okay sure fine good right true oh ah hm hmm today tomorrow yesterday tonight
  next last every once first maybe perhaps otherwise else either instead however still all even one two something nothing someone anyone everyone whatever lol except
  besides given not in on at of to from for with by about into after before over under through without since until`.split(
    /\s+/,
  ),
);
const nominatives = new Set('i we they he she you'.split(' '));
const subjectsLast = new Set('i you it we they he she'.split(' '));
/** What a turned sentence counts that begins with a thing. */
const thingFirst = 0.7;
/** Words of a subject that is a noun: "my old phone". */
const longestSubject = 3;

/**
 * The same with any word in front, where a pause shows it: what is put first has neither a subject nor a verb of its
 * own, and behind the pause stand only subject and auxiliary ("Opened the box, I have.") or both the other way round
 * ("Cheaper, is it?").
 */
function turned(
  words: Token[],
  count: number,
): { weight: number; key: string; start: number; end: number }[] {
  const found: { weight: number; key: string; start: number; end: number }[] = [];
  let from = 0;
  let pause = -1;
  for (let at = 0; at < count; at++) {
    if (at > from && words[at]?.border === Border.soft && pause < 0) pause = at;
    const next = words[at + 1];
    if (next && next.border !== Border.hard) continue;
    if (pause > from && isFront(words, from, pause)) {
      // Learners put a thing first as well: "The form, I have."
      const thing = kinds.get(words[from]?.text ?? '') === 'D' ? thingFirst : 1;
      const weight = endsTurned(words, pause, at) * thing;
      if (weight > 0)
        found.push({
          weight,
          key: `inversion ${from}`,
          start: words[from]?.start ?? 0,
          end: words[at]?.end ?? 0,
        });
    }
    from = at + 1;
    pause = -1;
  }
  return found;
}

function isFront(words: Token[], from: number, to: number): boolean {
  const first = words[from]?.text ?? '';
  if (openers.has(first) || kinds.get(first) === 'that' || (to - from === 1 && first.endsWith('ly')))
    return false;
  for (let at = from; at < to; at++) {
    const { text } = words[at] as Token;
    const kind = kinds.get(text);
    // "You’re not sure, are you?" has its subject where it belongs.
    const whole = nominatives.has(text) || text.includes("'");
    if (whole || kind === 'W' || kind === 'A' || kind === '&') return false;
  }
  return true;
}

/** What stands behind the pause: 1 for subject and auxiliary, less for a question, 0 for anything else. */
function endsTurned(words: Token[], from: number, to: number): number {
  const last = words[to]?.text === 'not' ? to - 1 : to;
  const end = words[last]?.text ?? '';
  const subject = words[from]?.text ?? '';
  const length = last - from + 1;
  for (let at = from + 1; at <= to; at++) if (words[at]?.border !== Border.none) return 0;
  if (auxiliariesLast.has(end)) {
    if (length === 2 && subjectsLast.has(subject)) return 1;
    const noun = kinds.get(subject) === 'D' && length >= 3 && length <= longestSubject + 1;
    return noun && !words.slice(from + 1, last).some(({ text }) => kinds.has(text)) ? 1 : 0;
  }
  return length === 2 && auxiliariesLast.has(subject) && subjectsLast.has(end) ? 0.7 : 0;
}
const auxiliariesLast = new Set(
  'am is are was were have has had do does did will would shall should can could must may might cannot'.split(
    ' ',
  ),
);

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
