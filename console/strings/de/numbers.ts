/** Numbers as German writes them, and the form of a word that goes with one. */
const format = new Intl.NumberFormat('de');

export const number = (count: number): string => format.format(count);
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
/** „3 Dateien“ */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, one, other)}`;
