/** The reading side for a single message: text in, register with its evidence out (docs/tone.md). */
import { readAddress } from './address.ts';
import { type Rated, rate, rateGermanFormality } from './models/register.ts';
import { type Reading, read } from './reading.ts';
import { type GermanRatings, registerOf } from './register.ts';
import type { Analysis, Cue, LanguageCode, Register } from './types.ts';
import { detectVoice } from './voice.ts';

/** An analysis together with the reading it came from, for the steps after it. */
export interface Examined {
  analysis: Analysis;
  reading: Reading;
}

export function examine(text: string, lang?: LanguageCode): Examined {
  const reading = read(text, lang);
  const address = readAddress(reading.tokens, reading.language);
  // The voices are English; `und` is mostly a short English outburst ("Arrr!").
  const voice = reading.language === 'en' || reading.language === 'und' ? detectVoice(reading.words) : null;
  const rated = ratingOf(reading);
  const cues = reading.cues.concat(address.cues, voice?.cues ?? []);
  const register = registerOf(cues, reading.measures, reading.language, rated?.ratings ?? germanOf(reading));
  return {
    reading,
    analysis: {
      language: reading.language,
      register,
      address: address.address,
      voice: voice ? { id: voice.id, confidence: voice.confidence } : null,
      cues: cues
        .concat(rated?.cues.filter((cue) => isTold(cue, register)) ?? [])
        .sort((a, b) => a.start - b.start || a.end - b.end),
    },
  };
}

function germanOf({ tokens, cues, measures, language }: Reading): GermanRatings | undefined {
  return language === 'de' ? { germanFormality: rateGermanFormality(tokens, cues, measures) } : undefined;
}

/** From this degree on a one-sided dimension is said of a message, and the model's words for it are worth showing. */
const toldFrom = 0.35;
function isTold({ dimension, weight }: Cue, register: Register): boolean {
  if (dimension !== 'frustration' && dimension !== 'urgency' && dimension !== 'playfulness') return true;
  return weight > 0 && register[dimension] >= toldFrom;
}

/** The model is English; `und` is mostly a short English outburst. */
function ratingOf({ tokens, cues, measures, language }: Reading): Rated | null {
  return language === 'en' || language === 'und' ? rate(tokens, cues, measures) : null;
}

/**
 * How a message is written: language, register, address, voice, and the words that show it.
 *
 * @param lang ISO 639-1 code; left out, the language is identified.
 * @example analyze('Could you help me, please?').register.politeness  // 0.8…
 */
export function analyze(text: string, lang?: LanguageCode): Analysis {
  return examine(text, lang).analysis;
}
