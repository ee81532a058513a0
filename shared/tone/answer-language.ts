/** Which language a written answer is in: operators write them once, and not always in the customer's. */
import { identifyLanguage } from './language.ts';
import { tokenize } from './tokenize.ts';
import type { Answer, LanguageCode } from './types.ts';

/** Below this the language is left open: an answer in an unknown language is given as it is, without a remark. */
const sure = 0.6;
/** Characters read; more would not make it surer. */
const enough = 600;

/** The first answers tell what the house writes. */
const mostRead = 20;

const known = new WeakMap<Answer, LanguageCode | null>();

/** ISO 639-1 code, or null when not sure. */
export function languageOfAnswer(answer: Answer): LanguageCode | null {
  const found = known.get(answer);
  if (found !== undefined) return found;
  const { language, confidence } = identifyLanguage(
    tokenize(`${answer.body}\n${answer.title}`.slice(0, enough)),
  );
  const written = language === 'und' || confidence < sure ? null : language;
  known.set(answer, written);
  return written;
}

/** The language that most of the answers are in, or null: a house that writes German is written to in German. */
export function languageOfAnswers(answers: readonly Answer[]): LanguageCode | null {
  const counts = new Map<LanguageCode, number>();
  const read = answers.slice(0, mostRead);
  for (const answer of read) {
    const language = languageOfAnswer(answer);
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > read.length ? best[0] : null;
}
