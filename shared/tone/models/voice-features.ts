/**
 * What the voice model reads of a text: its words and word pairs, how its words end, and the order of its clauses
 * ("N, P A." for "My parcel, lost you have."). Names of people and places are left out: they say what a text is
 * about, not how it is spoken.
 */
import { Border, type Token } from '../tokenize.ts';
import { playedVoiceIds } from '../types.ts';
import type { VoiceEvidence } from '../voice-evidence.ts';
import { type FeatureSpec, type Features, featureReader } from './features.ts';

/** Words and pairs as they stand. */
export const voiceSpec: FeatureSpec = { buckets: 8192, words: 2, letters: [0, 0], most: 160 };
/** Endings of words: one token each, never paired. */
const endingSpec: FeatureSpec = { ...voiceSpec, words: 1 };
/** Kinds of words and the borders between them, up to three in a row; a border is a token of its own. */
const orderSpec: FeatureSpec = { ...voiceSpec, words: 3, most: 2 * voiceSpec.most };

/** Letters of an ending, and of the shortest word that has one. */
const endingLetters = 3;
const shortestWithEnding = 5;

/** Kinds of words, as far as they are few and fixed. */
export const kinds: ReadonlyMap<string, string> = kindsOfWords();

function kindsOfWords(): Map<string, string> {
  const kinds = new Map<string, string>();
  const file = (kind: string, words: string) => {
    for (const word of words.split(' ')) kinds.set(word, kind);
  };
  file('P', 'i you it we they he she thou ye');
  file('that', 'this that these those there here');
  file(
    'V',
    'want need wish seek know see feel sense believe think say fear hope regret hear like prefer require go come get take give make',
  );
  file('me', 'me him her us them thee');
  file(
    'A',
    "am is are was were be been have has had do does did will would shall should can could must may might i'm it's i've you've i'd i'll cannot can't don't doesn't isn't won't wasn't didn't haven't hasn't art hath doth hast dost wilt shalt",
  );
  file('not', "not n't no never");
  file('D', 'my your our his its their the a an some any every each thy thine mine yer mah mai');
  file(
    'in',
    'in on at of to from for with by about into after before over under through without since until',
  );
  file('W', 'what who whom whose which where when why how if whether that because while whilst as than so');
  file('&', 'and or but nor yet');
  file('yes', 'yes hmm mm mmm hm hmmm please oh ah ok okay hello hi hey thanks');
  return kinds;
}

/** A token that stands for a kind of word, and the place of that word. */
interface Placed {
  token: Token;
  place: number;
}

/**
 * The words of a text as kinds: a determiner swallows the word or two after it, an auxiliary its "not".
 * Borders become tokens of their own, so that "verb at the end of a clause" is something to be seen.
 */
function orderOf(tokens: readonly Token[]): Placed[] {
  const order: Placed[] = [];
  const push = (text: string, place: number) =>
    order.push({ token: { ...(tokens[place] as Token), text, border: Border.none }, place });
  let clause: string[] = [];
  const close = (place: number) => {
    frameOf(clause).forEach((frame) => {
      push(frame, place);
    });
    clause = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const place = at;
    const token = tokens[at] as Token;
    if (at > 0 && token.border === Border.hard) close(at - 1);
    else if (at > 0 && token.border === Border.soft) clause.push(',');
    if (at > 0 && token.border !== Border.none) push(token.border === Border.hard ? '.' : ',', place);
    let kind = token.kind === 'number' ? '#' : (kinds.get(token.text) ?? openKind(token.text));
    if (standsApart(tokens, at)) push(`@${token.text}`, place);
    if (kind === 'D') {
      kind = 'N';
      for (let swallowed = 0; swallowed < 2 && runsOn(tokens[at + 1]); swallowed++) at += 1;
    } else if (kind === 'A' && kinds.get(tokens[at + 1]?.text ?? '') === 'not') {
      at += tokens[at + 1]?.border === Border.none ? 1 : 0;
    }
    push(`<${kind}>`, place);
    clause.push(kind);
  }
  if (tokens.length > 0) {
    push('.', tokens.length - 1);
    close(tokens.length - 1);
  }
  return order;
}

/** "…, Captain." "Jeeves, …": set off from its sentence on both sides, as a form of address is. */
function standsApart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.kind === 'word' &&
    (at === 0 || tokens[at]?.border !== Border.none) &&
    (next === undefined || next.border !== Border.none)
  );
}

/** How a sentence begins and ends: "x … , P A" is "Broken, I am", "W … P A" is "What I am". */
function frameOf(clause: readonly string[]): string[] {
  const { length } = clause;
  if (length < 3) return [];
  const tail = clause.slice(-2).join('');
  const before = clause[length - 3] as string;
  return [`$${tail}`, `$${before}${tail}`, `${clause[0]}~${tail}`, `${clause[0]}~${before}${tail}`];
}

/** Belongs to the noun that a determiner opened. */
const runsOn = (token: Token | undefined): boolean =>
  token !== undefined && token.border === Border.none && !kinds.has(token.text);

/** Words of a clause so short that it may be the turned-round end of a sentence: "…, I am having." */
const shortClause = 4;

/**
 * Could the order of words have something to say? A clause ends in an auxiliary ("Broken it is", "Work it does not"),
 * or a short one that begins with a pronoun or an auxiliary comes after a pause ("Help me, can you?").
 */
export function mayBeTurned(tokens: readonly Token[]): boolean {
  const end = Math.min(tokens.length, voiceSpec.most);
  let from = 0;
  for (let at = 0; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.border !== Border.none) from = at;
    const next = tokens[at + 1];
    if (next && next.border === Border.none) continue;
    const last = kinds.get(token.text);
    if (at > from && (last === 'A' || last === 'not')) return true;
    const opener = tokens[from] as Token;
    const short = at - from > 0 && at - from < shortClause;
    if (!short || opener.border !== Border.soft || next?.border === Border.soft) continue;
    const first = kinds.get(opener.text);
    if (first === 'P' || first === 'A' || first === 'D') return true;
  }
  return false;
}

function openKind(word: string): string {
  if (word.endsWith('ing') || word.endsWith("in'")) return 'ing';
  if (word.endsWith('ed')) return 'ed';
  if (word.endsWith('ly')) return 'ly';
  return 'x';
}

/** Capital letters inside a sentence make a name; ranks and forms of address are words all the same. */
const titles = new Set(
  'captain lieutenant ensign commander admiral sheriff deputy marshal jeeves alfred butler detective master wizard hero sir sire lord lady computer bridge engineering starfleet scotty merlin'.split(
    ' ',
  ),
);

function isName(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.capital &&
    !token.caps &&
    token.border === Border.none &&
    token.start > 0 &&
    token.text.length > 2 &&
    !titles.has(token.text) &&
    !kinds.has(token.text)
  );
}

/** Makes the reader of the voice model; it keeps its buffers, and is used for one text at a time. */
export function voiceFeatureReader(): (words: readonly Token[]) => Features {
  const readWords = featureReader(voiceSpec);
  const readEndings = featureReader(endingSpec);
  const readOrder = featureReader(orderSpec);
  const found: Features = { buckets: new Int32Array(2048), tokens: new Int32Array(2048), count: 0 };

  const take = (features: Features, placeOf: (token: number) => number) => {
    const count = found.count + features.count;
    if (count > found.buckets.length) {
      found.buckets = grown(found.buckets, 2 * count);
      found.tokens = grown(found.tokens, 2 * count);
    }
    for (let at = 0; at < features.count; at++) {
      found.buckets[found.count + at] = features.buckets[at] as number;
      found.tokens[found.count + at] = placeOf(features.tokens[at] as number);
    }
    found.count = count;
  };

  return (words) => {
    const tokens = words.slice(0, voiceSpec.most);
    const endings: Token[] = [];
    const endingPlaces: number[] = [];
    const shown = tokens.map((token, at) => {
      if (token.kind === 'word' && token.text.length >= shortestWithEnding) {
        endings.push({ ...token, text: `-${token.text.slice(-endingLetters)}` });
        endingPlaces.push(at);
      }
      return isName(token) ? { ...token, text: '<name>' } : token;
    });
    const order = orderOf(tokens);
    found.count = 0;
    take(readWords(shown), (at) => at);
    take(readEndings(endings), (at) => endingPlaces[at] as number);
    take(readOrder(order.map(({ token }) => token)), (at) => (order[at] as Placed).place);
    return found;
  };
}

/**
 * The dense values of the model: what the packs' cues and hints of each voice add up to. The factor frees their
 * weights from the penalty that keeps the many hashed ones small.
 */
export const voiceDenseNames = playedVoiceIds.flatMap((id) => [`cues ${id}`, `hints ${id}`]);
const mostEvidence = 2;
const denseFactor = 3;
export function voiceDenseInto(into: Float64Array, { sums, hints }: VoiceEvidence): Float64Array {
  playedVoiceIds.forEach((id, at) => {
    into[2 * at] = denseFactor * Math.min(mostEvidence, sums.get(id) ?? 0);
    into[2 * at + 1] = denseFactor * Math.min(mostEvidence, hints.get(id) ?? 0);
  });
  return into;
}

function grown(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(values);
  return larger;
}
