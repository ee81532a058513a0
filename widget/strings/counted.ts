/** A sentence for each kind of number the language tells apart; `#` stands for the number. */
export type Forms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * Makes the sentences of a language that hold a number.
 *
 * @example const counted = countedIn('pl'); // counted({ one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' })(2)
 */
export function countedIn(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (forms: Forms) => (count: number) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
