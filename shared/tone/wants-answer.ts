import { intentPatterns, plainText } from './lexicon/intents.ts';

/** Thanks and greetings are shorter than any question worth an answer of its own. */
const leastLetters = 12;
const wanting = ['request', 'asks', 'not-solved', 'refund', 'feature'] as const;

/**
 * Whether a customer's message wants something that a written answer could give: a question, a wish, a fault.
 *
 * @example wantsAnswer('Do you deliver to Norway?') // true
 * @example wantsAnswer('Thanks, have a nice day') // false
 */
export function wantsAnswer(text: string): boolean {
  const said = plainText(text);
  if ((said.match(/\p{L}/gu) ?? []).length < leastLetters) return false;
  return /[?？؟]/.test(said) || wanting.some((intent) => intentPatterns[intent].test(said));
}
