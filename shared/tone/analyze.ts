/** The reading side for a single message: text in, register with its evidence out (docs/tone.md). */
import { readAddress } from './address.ts';
import { type Reading, read } from './reading.ts';
import { registerOf } from './register.ts';
import type { Analysis, LanguageCode } from './types.ts';
import { detectVoice } from './voice.ts';

/** An analysis together with the reading it came from, for the steps after it. */
export interface Examined {
  analysis: Analysis;
  reading: Reading;
}

export function examine(text: string, lang?: LanguageCode): Examined {
  const reading = read(text, lang);
  const address = readAddress(reading.words, reading.language);
  // The voices are English; `und` is mostly a short English outburst ("Arrr!").
  const voice = reading.language === 'en' || reading.language === 'und' ? detectVoice(reading.words) : null;
  const cues = reading.cues.concat(address.cues, voice?.cues ?? []);
  return {
    reading,
    analysis: {
      language: reading.language,
      register: registerOf(cues, reading.measures, reading.language),
      address: address.address,
      voice: voice ? { id: voice.id, confidence: voice.confidence } : null,
      cues: cues.sort((a, b) => a.start - b.start || a.end - b.end),
    },
  };
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
