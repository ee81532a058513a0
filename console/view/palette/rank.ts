/** How well a name fits what was typed, for lists that narrow while one types. */

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * 0: not at all. Every word typed must begin a word of the name (3), stand inside one (2), or have its letters in
 * order in it (1); the weakest of them counts.
 */
export function found(name: string, typed: string): number {
  const words = plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const whole = words.join(' ');
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 3;
  return Math.min(
    ...wanted.map((part) => {
      if (words.some((word) => word.startsWith(part))) return 3;
      if (whole.includes(part)) return 2;
      return inOrder(whole, part) ? 1 : 0;
    }),
  );
}

function inOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
}

/** What fits and how well, the best first; equals stay in their order. */
export function ranked<T>(
  all: readonly T[],
  typed: string,
  nameOf: (one: T) => string,
): { readonly one: T; readonly score: number }[] {
  return all
    .map((one) => ({ one, score: found(nameOf(one), typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}
