/** Numbers as French writes them, the form of a word that goes with one, and “de” before a name. */
const format = new Intl.NumberFormat('fr');
const rules = new Intl.PluralRules('fr');

export const number = (count: number): string => format.format(count);
/** Nought is singular in French. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other;
/** « 3 fichiers » */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, one, other)}`;
/** « de Léa », « d’Anna » */
export const of = (name: string): string =>
  /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
