/**
 * What a text is about, as hashed features: stems, stem pairs, letter n-grams, concepts, and pairs of concepts in any
 * order. Pairs of concepts do most of the work: "my top up was declined" and "why won't it let me add money" share no
 * word, but they share *top up + declined*. One pass, linear in the text.
 */
import { conceptTable, longestPhrase } from './concepts.ts';

/** Characters of a text that are read; a question that has not come to the point by then has many. */
const longestText = 4000;
/** Topics of a text that are paired with each other: 24 make 276 pairs. */
const mostPaired = 24;

/** Weights by kind, before rarity. Chosen by cross-validation inside BANKING77 train, five questions each and all. */
const kindWeights = {
  word: 1,
  functionWord: 0.5,
  pair: 1,
  looserPair: 0.7,
  concept: 2,
  together: 1.5,
} as const;
/** A content word that names no concept takes this share of a concept's part in pairs. */
const wordAsTopic = 0.7;
/** A concept named by a function word alone ("how", "my") says less. */
const conceptOfFunctionWord = 0.4;
const shortestGram = 3;
const longestGram = 4;

const functionWords = new Set(
  `a an the and or but if so of to in on at for from with by as is are was were be been am do does did has have had i me my
  we our you your it its this that these those there here he she they them his her their what which who how when where
  why can could would should will shall may might must not no yes please hi hello hey thanks thank just very really any
  some get got also too then than about into out up all im ive id dont cant wont isnt u ur pls plz want need like know
  help sir madam dear captain lieutenant ahoy kidding joking seriously lol haha again
  der das den dem des ein eine einen einem einer und oder aber wenn ist sind bist habe haben hatte wird werden kann
  können könnten könnte möchte würde würden soll muss ich mich mir mein meine meinen meinem meiner du dich dir dein
  deine sie ihr ihre ihren ihnen wir uns unser unsere es er was wer wie wo wann warum welche in im an am auf aus bei
  mit nach von vom zu zum zur für über nicht kein keine auch noch schon bitte danke hallo guten sagen le la les un
  une de et ou mais si est sont je me moi mon ma mes tu te toi ton ta tes il elle on nous notre vous votre vos ce
  cette que qui quoi où quand comment pourquoi quel quelle dans avec pour par pas ne ai avez puis pouvez pourriez
  voudrais bonjour merci svp plaît el los las una y o pero está estoy yo mi mis tú su sus usted lo qué cómo dónde
  cuándo cuál por para en al del no hay puede podría quiero quisiera hola gracias favor gli uno e sono è ho mio mia
  miei mie suo sua lei che chi quando perché quale nel della non può posso potrebbe vorrei ciao buongiorno grazie
  prego os um uma são estou meu minha seu você não onde porque qual com em na pode poderia queria olá obrigado
  obrigada het een of maar is zijn ben ik mij mijn jij jouw u uw wij ons wat hoe waar wanneer waarom welke op voor
  naar niet geen ook nog kan kunt kunnen wil graag alstublieft sagen wissen helfen hilfe gern gerne heute jetzt dire savoir aider aide faire fait
  decir saber ayudar ayuda hacer dizer ajudar ajuda fazer aiutare aiuto sapere fare zeggen weten helpen`.split(
    /\s+/,
  ),
);

/** A light English stemmer: plural, -ing, -ed, -ly and a final e or y, enough to fold inflections together. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  let base = word.endsWith('z') && word.length > 4 ? `${word.slice(0, -1)}s` : word;
  if (base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.length > 5 && base.endsWith('ing')) base = base.slice(0, -3);
  else if (base.length > 4 && base.endsWith('ed')) base = base.slice(0, -2);
  else if (base.length > 5 && base.endsWith('ly')) base = base.slice(0, -2);
  if (base.length > 3 && /([bdgklmnprt])\1$/.test(base)) base = base.slice(0, -1);
  if (base.length > 4 && base.endsWith('e')) base = base.slice(0, -1);
  if (base.length > 3 && base.endsWith('y')) base = `${base.slice(0, -1)}i`;
  return base;
}

const concepts = conceptTable(stem);

/** FNV-1a over UTF-16 units, from a start that says which kind of feature it is. */
function hashed(text: string, from: number, to: number, start: number): number {
  let hash = start;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
function mixed(a: number, b: number, start: number): number {
  let hash = Math.imul(start ^ a, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + b, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
const startOf = {
  word: 0x811c9dc5,
  concept: 0x2f0b4c47,
  pair: 0x51ed270b,
  together: 0x68bc21eb,
  gram: 0x7feb352d,
};

/** A text's features by hash, with their weights before rarity. */
export interface Features {
  /** Words, concepts and pairs of both. */
  topics: Map<number, number>;
  /** Letter n-grams: they find typos and inflections. */
  grams: Map<number, number>;
}

const add = (to: Map<number, number>, feature: number, weight: number): void => {
  to.set(feature, (to.get(feature) ?? 0) + weight);
};

/** The words of a text as they are compared: lower case, without apostrophes. */
function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, longestText)
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export function featuresOf(text: string): Features {
  const words = wordsOf(text);
  const stems = words.map(stem);
  const topics = new Map<number, number>();
  const grams = new Map<number, number>();
  let previous = 0;
  for (const [at, word] of words.entries()) {
    const plain = functionWords.has(word);
    const base = stems[at] ?? '';
    const hash = hashed(base, 0, base.length, startOf.word);
    add(topics, hash, plain ? kindWeights.functionWord : kindWeights.word);
    if (at > 0)
      add(topics, mixed(previous, hash, startOf.pair), plain ? kindWeights.looserPair : kindWeights.pair);
    previous = hash;
    addGrams(grams, word);
  }
  addConcepts(topics, words, stems);
  return { topics, grams };
}

function addGrams(grams: Map<number, number>, word: string): void {
  const padded = `_${word}_`;
  for (let length = shortestGram; length <= longestGram; length += 1)
    for (let at = 0; at + length <= padded.length; at += 1)
      add(grams, hashed(padded, at, at + length, startOf.gram), 1);
}

function addConcepts(topics: Map<number, number>, words: readonly string[], stems: readonly string[]): void {
  const found = new Map<number, number>();
  const others = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    const base = stems[at] ?? '';
    const plain = functionWords.has(word);
    let named = false;
    let key = '';
    for (let length = 0; length < longestPhrase && at + length < stems.length; length += 1) {
      key = length === 0 ? base : `${key} ${stems[at + length]}`;
      const weight = length === 0 && plain ? conceptOfFunctionWord : 1;
      for (const name of concepts.get(key) ?? []) {
        const hash = hashed(name, 0, name.length, startOf.concept);
        found.set(hash, Math.max(found.get(hash) ?? 0, weight));
        named = true;
      }
    }
    if (!named && !plain) others.set(hashed(base, 0, base.length, startOf.word), wordAsTopic);
  }
  for (const [hash, weight] of found) add(topics, hash, kindWeights.concept * weight);
  const paired = [...found, ...others].slice(0, mostPaired);
  for (const [at, [one, weight]] of paired.entries())
    for (const [other, otherWeight] of paired.slice(at + 1))
      add(
        topics,
        mixed(Math.min(one, other), Math.max(one, other), startOf.together),
        kindWeights.together * weight * otherWeight,
      );
}
