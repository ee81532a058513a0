/** What a password has to be: long. No rules of composition; only what everybody would guess first is refused. */

export const leastPassword = 12;
export const mostPassword = 200;

/** `short`; `simple`: one pattern over and over; `own`: little more than the name or address of its owner. */
export type PasswordProblem = 'short' | 'long' | 'simple' | 'own';

/** Rows that fingers and heads go along. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
];
const ways = rows.flatMap((row) => [row, [...row].reverse().join('')]);
/** Steps along a row beyond the first two count as nothing new. */
const least = { different: 5, fresh: 8 };
const guessedFirst =
  /password|passwort|motdepasse|contrasena|letmein|iloveyou|welcome|rapport|admin|support/g;

/** How many characters go on with neither a repetition nor a step along a row. */
function freshCharacters(text: string): number {
  let fresh = 0;
  [...text].forEach((character, at, all) => {
    const before = all[at - 1];
    if (before === undefined) fresh++;
    else if (before !== character && !ways.some((way) => way.includes(before + character))) fresh++;
  });
  return fresh;
}

/** How the text begins again and again: `abcabcabc` is no more than `abc`. */
function withoutRepetition(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    const part = text.slice(0, size);
    if (part.repeat(Math.ceil(text.length / size)).startsWith(text)) return part;
  }
  return text;
}

/**
 * What is wrong with a password, or null.
 *
 * @example passwordProblem('sam-sam-sam-sam', []) // 'simple'
 */
export function passwordProblem(password: string, own: readonly string[]): PasswordProblem | null {
  if ([...password].length < leastPassword) return 'short';
  if (password.length > mostPassword) return 'long';
  const plain = password.toLowerCase();
  const words = own
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  let rest = plain;
  for (const word of words) rest = rest.replaceAll(word, '');
  if (rest !== plain && [...rest].length < least.fresh) return 'own';
  const left = withoutRepetition(rest.replaceAll(guessedFirst, ''));
  return new Set(left).size < least.different || freshCharacters(left) < least.different ? 'simple' : null;
}
