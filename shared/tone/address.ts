/**
 * T or V: does a text say du or Sie, tu or vous? Answers only where its words show it; most messages show nothing,
 * and an error here is the most noticed of all.
 */
import { type AddressSentence, addressSentences, certain, likely } from './address-signs.ts';
import { packed } from './models/address.weights.ts';
import { addressDense, addressDenseNames } from './models/address-features.ts';
import { featureReader } from './models/features.ts';
import { contributions, scoreInto, unpackModel } from './models/linear.ts';
import type { Token } from './tokenize.ts';
import type { Address, Cue, LanguageCode } from './types.ts';

export interface AddressReading {
  address: Address;
  /** One cue per word that shows it; V pulls up, T pulls down. */
  cues: Cue[];
}

/** Words alone that need company do not name an address: two of them, or one that is certain. */
const leastEvidence = 0.9;
/** Every Japanese sentence is in one style or the other: one likely sign is enough where nothing speaks against it. */
const leastOf: Partial<Record<LanguageCode, number>> = { ja: 0.5 };
/** The other address may hold at most this share ("vous" of a group in a text that says "tu"). */
const mostOther = 0.6;
/** Log odds from which the model's V counts; see the card of the model for what it costs to ask for more. */
const leastOdds = 0.3;

/** A long statement tells of others more often than it speaks to someone ("the mayor presented his plan"). */
const leastOddsTelling = 1.2;
const longTelling = 20;

/**
 * Languages whose V is the third person ("¿Ha visto …?", "su pedido"): whether it speaks to someone or about someone is
 * for a small model to say. It reads each sentence on its own.
 */
const model = unpackModel(packed);
const reader = featureReader(model.spec);
const scores = new Float64Array(model.names.length);
const dense = new Float64Array(addressDenseNames.length);

/** @param tokens with punctuation: quotation marks and question marks are read too */
export function readAddress(tokens: readonly Token[], language: LanguageCode): AddressReading {
  const sentences = addressSentences(tokens, language);
  const cues = sentences.flatMap((sentence) => sentence.cues);
  const sums = sumsOf(cues);
  const head = model.names.indexOf(language);
  const least = leastOf[language] ?? leastEvidence;
  if (head < 0 || sums.familiar > 0 || sums.polite > 0) return { address: bySums(sums, least), cues };
  const polite = politeSentence(sentences, head);
  if (polite) return { address: 'V', cues: polite.cues.length > 0 ? cues : [...cues, wordOf(polite, head)] };
  return { address: sums.likelyFamiliar >= leastEvidence && sums.likelyPolite === 0 ? 'T' : null, cues };
}

/** Evidence found, the certain apart from what needs company. */
interface Sums {
  familiar: number;
  polite: number;
  likelyFamiliar: number;
  likelyPolite: number;
}

function sumsOf(cues: readonly Cue[]): Sums {
  const sums: Sums = { familiar: 0, polite: 0, likelyFamiliar: 0, likelyPolite: 0 };
  for (const { weight } of cues) {
    if (weight >= certain) sums.polite += weight;
    else if (weight > 0) sums.likelyPolite += weight;
    else if (weight <= -certain) sums.familiar -= weight;
    else sums.likelyFamiliar -= weight;
  }
  return sums;
}

function bySums({ familiar, polite, likelyFamiliar, likelyPolite }: Sums, leastSum: number): Address {
  // What is only likely ("su", "tiene" of a third person) does not speak against what is certain.
  const [t, v] = familiar + polite > 0 ? [familiar, polite] : [likelyFamiliar, likelyPolite];
  const most = Math.max(t, v);
  if (most < leastSum || Math.min(t, v) > most * mostOther) return null;
  return v > t ? 'V' : 'T';
}

const isQuestion = ({ tokens }: AddressSentence) => tokens.some(({ text }) => text.startsWith('?'));

function politeSentence(sentences: readonly AddressSentence[], head: number): AddressSentence | null {
  let best: AddressSentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    scoreInto(scores, model, reader(sentence.tokens), addressDense(sentence, dense));
    const tells = sentence.tokens.length > longTelling && !isQuestion(sentence);
    const score = (scores[head] as number) - (tells ? leastOddsTelling : leastOdds);
    if (score >= most) [best, most] = [sentence, score];
  }
  return best;
}

/** The word that spoke most for V, as a cue. */
function wordOf({ tokens }: AddressSentence, head: number): Cue {
  const features = reader(tokens);
  const shares = contributions(model, features, head);
  let found = tokens[0] as Token;
  let most = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < features.count; each++) {
    const token = tokens[features.tokens[each] as number] as Token;
    const share = shares[each] as number;
    if (token.kind === 'word' && share > most) [found, most] = [token, share];
  }
  return { dimension: 'address', start: found.start, end: found.end, weight: likely };
}
