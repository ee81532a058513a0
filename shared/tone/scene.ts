/**
 * Where the conversation stands for whoever must answer now: what the customer's newest words do (ask, thank, report
 * back …), which written answers fit, and how much of them they were already given.
 */
import { parseBody, sentencesOf } from './answer-body.ts';
import { type AnswerIndex, type Hit, hits } from './retrieve.ts';
import type { Answer, Turn } from './types.ts';
import type { Topic } from './voices/plain.ts';

export type Intent =
  | 'thanks'
  | 'solved'
  | 'not-solved'
  | 'done'
  | 'greeting'
  | 'where-am-i'
  | 'person'
  | 'request'
  | 'hazard'
  /** Speaks of wanting to die or to be hurt. */
  | 'harm'
  /** Answers the question we asked last. */
  | 'informs';

export interface Scene {
  /** All the customer's words so far. */
  everything: string;
  /** The customer's words since our last message. */
  text: string;
  intents: ReadonlySet<Intent>;
  topic: Topic;
  /** Answers that fit the newest words, best first. */
  hits: Hit[];
  /** Two or more questions in one message that different answers fit. */
  several: { question: string; answer: Answer }[];
  /** The answer in work: given in part before, or fitting now. */
  answer: Answer | null;
  /** Steps of `answer` already given. */
  stepsGiven: number;
  /** The whole of `answer` was already given. */
  allGiven: boolean;
  /** What it is about, in the customer's words: "episode 4". */
  thing: string | null;
  /** What we said so far. */
  said: string[];
}

/** Turns of the customer, back from the newest, in which the answer in work is looked for. */
const turnsBack = 6;

const patterns: Record<Exclude<Intent, 'greeting' | 'informs'>, RegExp> = {
  thanks:
    /\b(?:thanks|thank you|thank ye|thx|tysm|ty|cheers|much obliged|bless you|(?:most |very |so )?grateful for|appreciate (?:it|your|that|the)|much appreciated|you(?:'|’)?re (?:the best|a star|a legend|amazing|my hero)|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank (?:je|u))\b(?! (?:for nothing|a lot for nothing|in advance))/iu,
  solved:
    /\b(?:(?:it|that|this|everything|all|she|he)(?:(?:'|’)?s| is| has| are)? (?:now )?(?:works?|worked|working|fixed|solved|sorted|resolved|gone|back to normal|running|playing)(?! (?:on|for) )|works (?:now|again|fine|perfectly|great)|did the trick|that did it|did it\b.*\bworks|problem solved|all (?:good|clear|systems normal|sorted)|back online|back to normal|normal again|plays? (?:fine|again|smoothly|normally)|(?:anomaly|loop|fault|leak|curse|problem|issue|villain|glitch) (?:is |has |has been |was )?(?:now )?(?:gone|cleared|sealed|resolved|collapsed|closed|lifted|broken|fixed|contained|vanished|stopped|defeated|patched)|(?:geht|funktioniert|klappt) (?:jetzt|wieder)|(?:ça|cela) (?:marche|fonctionne) (?:maintenant|de nouveau)|ya funciona|ora funziona|já funciona|werkt (?:nu|weer))\b/iu,
  'not-solved':
    /\b(?:still|no (?:luck|change|effect|joy|use|difference|dice)|(?:did|does|do)(?: not|n(?:'|’)?t) (?:work|help|do anything|change)|not (?:work|help)ing|same (?:thing|problem|issue|result|as before)|persists?|nothing (?:changed|happens|happened)|(?:comes|came|is) back again|immer noch|hilft nicht|klappt nicht|toujours|ça ne marche|sigue (?:sin|igual)|no funciona|ancora|non funziona|ainda|não funciona|nog steeds|werkt niet)\b/iu,
  done: /(?:^|[.!,;]\s*)(?:(?:ok(?:ay)?|aye|yes|yep|yeah|right|alright|so|captain|matey|cap(?:'|’)?n)[,.! ]+){0,3}(?:done|did (?:it|that|so)|next|ready|what now|now what|then what|and now|i (?:have |(?:'|’)?ve )?(?:done|did|closed|opened|restarted|signed|tried|checked|switched|pressed)|complete[d]?|executed|orders? (?:carried out|executed|followed)|carried out|finished|erledigt|gemacht|fertig|fait|c(?:'|’)est fait|hecho|listo|fatto|feito|gedaan|klaar)\b|^\s*(?:ok|okay|yes|yep|aye(?: aye)?|ja|oui|sí|si|sim)(?:[ ,]+\p{L}+){0,2}[.! ]*$/iu,
  'where-am-i':
    /\b(?:(?:right|wrong|correct|proper) (?:department|place|person|team|section|desk|people|chat|channel|number|office|address)|who (?:do|should|can|must) i (?:talk|speak|write|turn|go) to|is this where|not sure (?:if|whether) (?:this is|i(?:'|’)?m|you(?:'|’)?re)|bin ich (?:hier |bei (?:dir|ihnen) )?(?:richtig|falsch)|falsche abteilung|richtige abteilung|bon (?:service|endroit)|(?:departamento|lugar|sitio) correcto|posto giusto|reparto giusto|(?:sítio|departamento|lugar) certo|juiste (?:afdeling|plek|adres))\b/iu,
  person:
    /\b(?:(?:real|actual|live) (?:person|human|agent)|are you (?:a |an )?(?:bot|robot|human|machine|real|ai)|(?:speak|talk|write) (?:to|with) (?:a |an |some|your )?(?:human|person|someone|manager|supervisor|boss)|human being please|echten? menschen|vraie personne|persona real|persona vera|pessoa real|echt mens)\b/iu,
  request:
    /\b(?:(?:can|could|would|will) (?:you|i|we|ye|thou)|is it possible|is there (?:a|any) way|i(?:'|’)?d like|i would like|i want|do you (?:offer|have|do|sell)|any chance|grateful if|könn(?:en|ten) sie|kannst du|pouvez|peux|pourriez|puede[sn]?|podría|può|puoi|potrebbe|pode[s]?|kunt u|kun je)\b/iu,
  harm: /\b(?:(?:want|going|like) to (?:die|kill myself|end it all|hurt myself)|kill(?:ing)? myself|end(?:ing)? my life|suicid\w+|(?:do not|don(?:'|’)?t) want to (?:live|be alive|be here) any ?more|self[- ]harm\w*|mich umbringen|nicht mehr leben|me suicider|veux mourir|quiero morir|suicidarme|voglio morire|quero morrer|wil dood)\b/iu,
  hazard:
    /\b(?:smok(?:e|es|ing)|fire|burn(?:s|t|ing)?|sparks?|sparking|melt(?:s|ing|ed)?|overheat\w*|electric shock|brennt|rauch\w*|feuer|fumée|brûle|feu|humo|fuego|fumo|fuoco|fogo|rook|brand)\b/iu,
};

const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'money',
    /[€$£]|\b\d+[.,]\d\d\b|\b(?:charg\w+|bill(?:ed|ing)?|refund\w*|money|paid|payment\w*|invoice\w*|debit\w*|doubloons?|credits taken|abgebucht|belastet|rechnung|geld|factur\w+|débit\w*|prélev\w+|rembours\w+|argent|cobr\w+|reembols\w+|dinero|addebit\w+|fattur\w+|rimbors\w+|soldi|fatura|dinheiro|afgeschreven|factuur|betaald)(?!\w)/iu,
  ],
  [
    'delivery',
    /\b(?:parcel\w*|packages?|deliver\w*|shipment|tracking|courier|paket\w*|liefer\w*|colis|livraison|commande|paquete|pedido|entrega|envío|pacco|ordine|consegna|encomenda|pakket\w*|bestelling|levering)(?!\w)/iu,
  ],
  [
    'account',
    /\b(?:codes?|vouchers?|log ?in|logging in|sign(?:ing)? in|password|passcode|locked (?:\w+ )?out|anmeld\w*|einlogg\w*|passwort|konto|connexion|connecter|compte|mot de passe|contraseña|iniciar sesión|accedere|senha|palavra-passe|wachtwoord|inloggen)(?!\w)/iu,
  ],
  [
    'broken',
    /\b(?:loop\w*|freez\w*|froze|frozen|stuck|broken?|broke|errors?|crash\w*|black screen|buffer\w*|faults?|leak\w*|anomal\w+|glitch\w*|blank|repeat\w*|stutter\w*|lag(?:s|ging)?|(?:not|n(?:'|’)?t|never) (?:work|play|load|open|start|connect)\w*|keeps?|stop(?:s|ped|ping)|weird|strange|wrong|missing|gone|disappeared|vanished|black|can(?:no|['’]?| no)t (?:see|hear|play|watch|open|find)|won(?:'|’)?t|doesn(?:'|’)?t|cursed?|problem|issue|trouble|kaputt|funktioniert nicht|geht nicht|hängt|ruckelt|fehler|marche pas|fonctionne pas|bloqu\w+|panne|no (?:me |te |le )?funciona|se congela|non funziona|si blocca|não funciona|trava|erro|werkt niet|kapot|hapert)(?!\w)/iu,
  ],
  ['how-to', /\b(?:how|where (?:do|can|is|are)|can i|wie|comment|cómo|como|come|hoe)\b/iu],
];

/** A number, date or address that someone sends because it was asked for. */
const detail = /\d{3,}|\d+[./-]\d+|\d+ (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\S@\S+\.\w/iu;
const thingPattern =
  /\b(episode|season|chapter|order|parcel|invoice|disc)\s+(?:no\.?\s*|number\s+)?#?((?=[a-z-]*\d)[a-z0-9-]{1,12})\b/iu;
const greetingWords =
  /\b(?:hi+|hey+|hello+|hiya|yo|howdy|ahoy|greetings|good (?:morning|day|evening|afternoon|morrow)|hallo|guten (?:tag|morgen|abend)|moin|servus|salut|bonjour|bonsoir|hola|buen[oa]s (?:días|tardes|noches)|ciao|buongiorno|olá|oi|bom dia|hoi|goedendag|there|oh hai|well met)\b/giu;

/** The scene at the end of a conversation. `index` holds the answers that may be given. */
export function sceneOf(messages: readonly Turn[], index: AnswerIndex): Scene {
  const lastOurs = messages.findLastIndex(({ from }) => from === 'agent');
  const text = messages
    .slice(lastOurs + 1)
    .map((turn) => turn.text)
    .join('\n');
  const said = messages.flatMap((turn) => (turn.from === 'agent' ? [turn.text] : []));
  const earlier = messages.flatMap((turn, at) =>
    turn.from === 'visitor' && at <= lastOurs ? [turn.text] : [],
  );

  const now = hits(text, index);
  const inWork = answerInWork(now, earlier, said, index);
  const intents = intentsOf(text, said);
  // A first real question after small talk is no answer to ours.
  if (now[0]?.confident && !inWork) intents.delete('informs');
  const fresh =
    now[0]?.confident && !intents.has('not-solved') && !intents.has('done') ? now[0].answer : null;
  // A report back ("still looping") stays with the answer in work; a new question goes to its own.
  const answer =
    inWork && (!fresh || sharesTurn(fresh, inWork.answer))
      ? inWork.answer
      : (fresh ?? (now[0]?.confident ? now[0].answer : null));
  const given = answer && inWork?.answer === answer ? inWork : null;

  return {
    everything: [...earlier, text].join('\n'),
    text,
    intents,
    topic: topicOf(text) ?? earlier.map(topicOf).findLast((topic) => topic !== null) ?? 'other',
    hits: now,
    several: severalIn(text, index),
    answer,
    stepsGiven: given?.steps ?? 0,
    allGiven: given?.all ?? false,
    thing: thingIn([...earlier, text].join('\n')),
    said,
  };
}

const sharesTurn = (a: Answer, b: Answer): boolean => a.id === b.id;

function intentsOf(text: string, said: readonly string[]): Set<Intent> {
  const found = new Set<Intent>();
  for (const [intent, pattern] of Object.entries(patterns) as [
    Exclude<Intent, 'greeting' | 'informs'>,
    RegExp,
  ][]) {
    if (pattern.test(text)) found.add(intent);
  }
  const rest = text.replaceAll(greetingWords, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (rest.length <= 2 && text.match(greetingWords) && !text.includes('?')) found.add('greeting');
  // "Can you help me?" asks for nothing in particular.
  if (/\b(?:help|helfen|aider|ayudar(?:me|nos)?|aiutar\w*|ajudar|helpen)\b/iu.test(text))
    found.delete('request');
  const midway = said.length > 0;
  // Before we said anything there is nothing to report back on.
  if (!midway) for (const intent of ['not-solved', 'done', 'solved'] as const) found.delete(intent);
  if (found.has('not-solved')) found.delete('solved');
  const asked = said.at(-1)?.includes('?') === true;
  const others: readonly Intent[] = ['hazard', 'harm', 'done'];
  const reports = [...found].some((intent) => !others.includes(intent));
  const tells = detail.test(text) || (asked && !found.has('done'));
  if (midway && tells && !reports && !text.includes('?')) found.add('informs');
  return found;
}

function topicOf(text: string): Topic | null {
  return topics.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function thingIn(text: string): string | null {
  const found = thingPattern.exec(text);
  return found?.[1] && found[2] ? `${found[1].toLowerCase()} ${found[2]}` : null;
}

interface InWork {
  answer: Answer;
  steps: number;
  all: boolean;
}

/** The answer that earlier turns were about: the one we gave from last, else the one that fitted best. */
function answerInWork(
  now: readonly Hit[],
  earlier: readonly string[],
  said: readonly string[],
  index: AnswerIndex,
): InWork | null {
  if (said.length === 0) return null;
  const before = earlier.slice(-turnsBack).map((text) => hits(text, index, 2));
  const candidates = [...new Set([...now.slice(0, 2), ...before.flat()].map(({ answer }) => answer))];
  let found: (InWork & { at: number; share: number }) | null = null;
  for (const answer of candidates) {
    const { steps } = parseBody(answer.body);
    const sentences = sentencesOf(answer.body);
    const has = (fact: string) => said.findLastIndex((text) => text.includes(fact));
    const at = Math.max(-1, ...sentences.map(has));
    // Two answers may share a sentence ("Open Account and press Plan."): the one we gave more of was meant.
    const share = sentences.filter((sentence) => has(sentence) === at).length / Math.max(1, sentences.length);
    if (at >= 0 && (!found || at > found.at || (at === found.at && share > found.share))) {
      found = {
        answer,
        at,
        share,
        steps: steps.findLastIndex((step) => has(step) >= 0) + 1,
        all: sentences.every((sentence) => has(sentence) >= 0),
      };
    }
  }
  if (found) return found;
  const fitted = before.findLast((list) => list[0]?.confident)?.[0];
  return fitted ? { answer: fitted.answer, steps: 0, all: false } : null;
}

/** The separate questions of a message, when they ask for different answers. */
function severalIn(text: string, index: AnswerIndex): Scene['several'] {
  const parts = text
    // One blank between words first: runs of them would make the split below try every place twice.
    .replace(/[^\S\n]+/g, ' ')
    .split(/(?<=[?!.;])\s+|\n+|,?\s+(?:and also|also|plus|and how|and can|and where|and what)\s+/iu)
    .filter((part) => part.trim().length > 8)
    .slice(0, 8);
  if (parts.length < 2) return [];
  const found = new Map<string, { question: string; answer: Answer }>();
  for (const part of parts) {
    const hit = hits(part, index, 2)[0];
    if (hit?.confident && !found.has(hit.answer.id))
      found.set(hit.answer.id, { question: part.trim(), answer: hit.answer });
  }
  return found.size > 1 ? [...found.values()].slice(0, 3) : [];
}
