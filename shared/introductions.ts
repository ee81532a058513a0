/**
 * One line with which a colleague who was brought in says hello, in the customer's language. It says who comes to help
 * and that everything was read; nothing in it sends anybody anywhere, and it says neither tu nor vous.
 */
const lines: Readonly<Record<string, (name: string, owner: string) => string>> = {
  en: (name, owner) =>
    `Hello, ${name} here. I am helping ${owner} with this, and I have read everything so far.`,
  de: (name, owner) => `Hallo, hier ist ${name}. Ich helfe ${owner} dabei und habe alles bisher gelesen.`,
  fr: (name, owner) => `Bonjour, ici ${name}. J’aide ${owner} sur ce point et j’ai tout lu jusqu’ici.`,
  es: (name, owner) => `Hola, soy ${name}. Ayudo a ${owner} con esto y he leído todo hasta aquí.`,
  pt: (name, owner) => `Olá, aqui é ${name}. Estou a ajudar ${owner} com isto e já li tudo até aqui.`,
  it: (name, owner) => `Salve, sono ${name}. Aiuto ${owner} in questo e ho letto tutto fin qui.`,
  nl: (name, owner) => `Hallo, ${name} hier. Ik help ${owner} hiermee en heb alles tot nu toe gelezen.`,
  ja: (name, owner) =>
    `こんにちは、${name}です。${owner}と一緒に対応いたします。ここまでの内容はすべて読みました。`,
  ar: (name, owner) => `مرحبًا، معك ${name}. أساعد ${owner} في هذا الأمر، وقد قرأت كل ما سبق.`,
};

/** Null where we have no line in this language: better none than one in another. */
export function introduction(language: string | null, name: string, owner: string): string | null {
  const wanted = language ?? 'en';
  return (Object.hasOwn(lines, wanted) && lines[wanted]?.(name, owner)) || null;
}
