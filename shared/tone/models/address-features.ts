/** What the address model looks at beside the words of a sentence. Shared by the engine and the trainer. */
import { type AddressSentence, certain } from '../address-signs.ts';
import type { FeatureSpec } from './features.ts';

export const addressSpec: FeatureSpec = { buckets: 1 << 12, words: 2, letters: [0, 0], most: 60 };

export const addressDenseNames = [
  'certain V',
  'certain T',
  'likely V',
  'question',
  'subject first',
  'mind',
  'mind asked',
  'length',
] as const;

/** Words of a sentence that count as long: who tells of others uses longer ones than who asks. */
const longSentence = 25;
/** Two signs say as much as ten. */
const mostSigns = 2;

/** Articles and possessives that open a sentence with its subject in the third person: "Mi hijo …", "Il corriere …". */
const openers = new Set(
  `el la los las un una mi mis nuestro nuestra este esta ese esa él ella ellos ellas
  il lo i gli le uno mio mia nostro nostra questo questa lui
  o a os as um uma meu minha nosso nossa esse essa ele ela`.split(/\s+/),
);

/** Subjects wherever they stand: "¿Sabe alguien …?" */
const indefinite = new Set('alguien nadie qualcuno nessuno alguém ninguém'.split(' '));

/** What people are asked about themselves, in the third person: to know, like, have seen, do. */
const mindWords = new Set(
  `sabe sabía cree creía piensa opina prefiere conoce recuerda imagina entiende ve vio oyó leyó escuchó jugó juega escucha lee
  mira usa utiliza compra necesita quiere busca vive trabaja viaja gusta gustan gustó gustaría parece apetece interesa importa
  visto oído leído jugado probado escuchado pensado estado viajado enteró imagina gustaba jugaba dedica
  sa sapeva crede preferisce ricorda immagina capisce vede guarda ascolta legge gioca vuole cerca lavora viaggia piace
  piacciono piaciuto piaceva piacerebbe sembra sentito letto giocato provato ascoltato pensato riesce ritiene
  sabia acha achava prefere conhece lembra percebe vê viu ouve ouviu lê leu joga jogou gosta gostou gostaria gostava precisa
  quer procura trabalha viaja consegue acredita concorda importa-se usou assistiu`.split(/\s+/),
);

/** @param into one place per name */
export function addressDense({ tokens, cues }: AddressSentence, into: Float64Array): Float64Array {
  into.fill(0);
  for (const { weight } of cues) {
    const column = weight >= certain ? 0 : weight <= -certain ? 1 : weight > 0 ? 2 : -1;
    if (column >= 0) into[column] = Math.min(mostSigns, (into[column] as number) + 1);
  }
  const asked = Number(tokens.some(({ text }) => text.startsWith('?')));
  const first = tokens.find(({ kind }) => kind === 'word');
  const subject = Number(
    (first !== undefined && openers.has(first.text)) || tokens.some(({ text }) => indefinite.has(text)),
  );
  const mind = Number(tokens.some(({ text }) => mindWords.has(text)));
  const length = Math.min(1, tokens.length / longSentence);
  into.set([asked, subject, mind, asked * mind * (1 - subject), length], 3);
  return into;
}
