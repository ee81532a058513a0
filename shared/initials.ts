/** Up to two letters that stand for a name: those of its first and last word, in whatever script. Pure. */
export function initials(name: string, locale: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase(locale);
}
