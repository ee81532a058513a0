/** How Japanese says what is put into its sentences. */
const format = new Intl.NumberFormat('ja');
export const number = (value: number): string => format.format(value);

/** What agents are called in their own console, where a name would stand. */
export const you = 'あなた';
/** A person's name in a sentence. Nobody calls themselves さん. */
export const san = (name: string): string => (name === you ? name : `${name}さん`);
