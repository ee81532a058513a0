/**
 * Plan → text. The voice lives around the facts: lines are chosen from the banks by a hash of the conversation, never
 * one that was said before; facts are placed between them without touching a character.
 */
import type { Part, Plan } from './plan.ts';
import type { Scene } from './scene.ts';
import { pairFor } from './target.ts';
import type { Move, PlainVoiceId, PlayedVoiceId, Suggestion, Target, VoiceId, VoicePack } from './types.ts';
import { voicePacks } from './voices/index.ts';
import { plainLines, plainQuestions, type Slot } from './voices/plain.ts';

/** What a conversation brings to every reply written for it. */
export interface Setting {
  target: Target;
  scene: Scene;
  agentName: string;
  visitorName: string | null;
  /** Lines and whole replies already offered for this message, so that two suggestions never share one. */
  used: Set<string>;
  /** Hash of the conversation: the only source of variety. */
  seed: number;
}

export interface Dress {
  voice: VoiceId;
  strength: Target['strength'];
}

/** FNV-1a over UTF-16 units: small, well spread, and the same on every machine. */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return state >>> 0;
}

/** In which move's bank of a played voice the finer slots look; `null` is said in plain words whoever plays. */
const playedMove: Record<Slot, Move | null> = {
  greet: 'greet',
  acknowledge: 'acknowledge',
  own: 'own',
  ask: 'ask',
  step: 'step',
  next: 'step',
  answer: 'answer',
  alternative: 'alternative',
  'honest-no': 'honest-no',
  gesture: 'gesture',
  promise: 'promise',
  'bring-in': 'bring-in',
  check: 'check',
  close: 'close',
  several: 'answer',
  report: 'check',
  request: 'acknowledge',
  sketch: 'alternative',
  hello: null,
  upset: null,
  grief: null,
  danger: null,
  hazard: null,
  gentle: null,
  'right-place': null,
  human: null,
  stuck: null,
  received: 'acknowledge',
  again: null,
  stay: null,
  'sign-off': 'close',
  act: null,
  plan: null,
  later: null,
  confirm: null,
  brief: null,
};

/** Slots in which a played voice simply says nothing: its own first line does that work. */
const silentWhenPlayed: ReadonlySet<Slot> = new Set(['hello']);

/**
 * The reply for a plan, or null when nothing new is left to say for it.
 * The text holds every fact of the plan, in order, word for word.
 */
export function realise(plan: Plan, dress: Dress, setting: Setting): Suggestion | null {
  const pack = packOf(dress.voice);
  let parts = plan.parts;
  for (;;) {
    const draft = write(parts, plan, dress, pack, setting);
    if (!draft) return null;
    const over = draft.spoken > setting.target.length;
    // A played reply keeps its first line, or there would be nothing of the voice left.
    const spare = parts.findLastIndex(
      (part, at) => part.kind === 'line' && part.optional === true && (!pack || at > 0 || parts.length > 3),
    );
    if (over && spare >= 0) {
      parts = parts.filter((_, at) => at !== spare);
      continue;
    }
    for (const line of draft.lines) setting.used.add(line);
    return {
      move: plan.move,
      voice: dress.voice,
      text: draft.text,
      ...(plan.answer ? { answer: plan.answer.id } : {}),
      facts: draft.facts,
      why: [],
    };
  }
}

export function packOf(voice: VoiceId): VoicePack | null {
  return voice in voicePacks ? voicePacks[voice as PlayedVoiceId] : null;
}

interface Draft {
  text: string;
  facts: string[];
  /** Lines taken from the banks, as they stand in the text. */
  lines: string[];
  /** Characters outside the facts. */
  spoken: number;
  /** Holds a line of the played voice. */
  inVoice: boolean;
}

function write(
  parts: readonly Part[],
  plan: Plan,
  dress: Dress,
  pack: VoicePack | null,
  setting: Setting,
): Draft | null {
  const draft: Draft = { text: '', facts: [], lines: [], spoken: 0, inVoice: false };
  const spent = { visitor: false, name: false, thing: false };
  const add = (text: string, block: boolean): void => {
    const join = draft.text === '' ? '' : block || draft.text.includes('\n') ? '\n' : ' ';
    draft.text += join + text;
  };
  for (const part of parts) {
    switch (part.kind) {
      case 'line': {
        if (pack && silentWhenPlayed.has(part.slot)) break;
        const chosen = choose(part.slot, plan, dress, pack, setting, spent);
        if (chosen === null) {
          // What matters is missing: this plan has nothing new to say.
          if (!part.optional && isSubstance(part.slot)) return null;
          break;
        }
        const { line } = chosen;
        draft.inVoice ||= chosen.inVoice;
        draft.lines.push(line);
        draft.spoken += line.length;
        add(line, draft.facts.length > 0 && endsInList(draft.text));
        break;
      }
      case 'facts': {
        const { facts, number } = part;
        const steps = number !== undefined;
        const text = (steps ? facts.map((fact, index) => `${number + index}. ${fact}`) : facts).join(
          part.inline ? ' ' : '\n',
        );
        draft.facts.push(...part.facts);
        add(text, steps || text.includes('\n') || endsInList(draft.text));
        break;
      }
      case 'question': {
        const question = freshQuestion(part, setting);
        if (question === null) return null;
        draft.lines.push(question);
        draft.spoken += question.length;
        add(question, false);
        break;
      }
      case 'heading':
        add(`${draft.text === '' ? '' : '\n'}${part.title}:`, true);
        break;
      case 'grievance':
        if (!wasSaid(part.text, setting)) add(part.text, false);
        break;
      case 'either':
        add(eitherOf(part.titles, setting.target), false);
        break;
    }
  }
  // Facts are not told twice.
  if (draft.facts.length > 0 && draft.facts.every((fact) => wasSaid(fact, setting))) return null;
  // Played, but nothing of the voice in it: the plain reply says the same.
  if (pack && !draft.inVoice) return null;
  if (draft.text === '' || wasSaid(draft.text, setting) || setting.used.has(draft.text)) return null;
  return draft;
}

const endsInList = (text: string): boolean => /(?:^|\n)\d+\. [^\n]*$/.test(text);

/** Slots that are the point of a plan; without them it is not said at all. */
const substance: ReadonlySet<Slot> = new Set([
  'again',
  'stay',
  'gentle',
  'close',
  'later',
  'confirm',
  'promise',
  'bring-in',
  'gesture',
  'plan',
  'greet',
  'check',
  'own',
  'brief',
]);
const isSubstance = (slot: Slot): boolean => substance.has(slot);

const wasSaid = (line: string, { scene }: Setting): boolean => scene.said.some((text) => text.includes(line));

interface Spent {
  visitor: boolean;
  name: boolean;
  thing: boolean;
}

function choose(
  slot: Slot,
  plan: Plan,
  dress: Dress,
  pack: VoicePack | null,
  setting: Setting,
  spent: Spent,
): { line: string; inVoice: boolean } | null {
  const banks = pack ? playedBanks(slot, dress, pack, setting) : [];
  for (const [place, bank] of [...banks, plainBank(slot, dress, setting)].entries()) {
    const fresh = bank.flatMap((template) => {
      if (misplaced(template, slot, setting.scene)) return [];
      const filled = fill(template, slot, dress, pack, setting, spent);
      if (filled === null) return [];
      const line = finish(filled, slot, dress, setting);
      const stale = setting.used.has(line) && !reassuring.has(slot);
      return stale || wasSaid(line, setting) || skeletonSaid(template, setting) ? [] : [{ template, line }];
    });
    if (fresh.length === 0) continue;
    // Words of their own come before words of ours: a line that names the thing beats one that does not.
    const addressed =
      pack && setting.target.phase === 'opening' && playedMove[slot] === 'acknowledge' && !spent.visitor;
    const wanted =
      slot === 'hello' ? '{name}' : addressed ? '{visitor}' : setting.seed % 2 === 0 ? '{thing}' : null;
    const telling = wanted === null ? [] : fresh.filter(({ template }) => template.includes(wanted));
    const from = telling.length > 0 ? telling : fresh;
    const picked =
      from[(setting.seed + hash(`${slot}${plan.move}${plan.strategy}${dress.voice}`)) % from.length];
    if (!picked) continue;
    spent.visitor ||= picked.template.includes('{visitor}');
    spent.name ||= picked.template.includes('{name}');
    spent.thing ||= picked.template.includes('{thing}');
    return { line: picked.line, inVoice: place < banks.length };
  }
  return null;
}

/** The banks of a played voice for a slot, in order of preference. */
function playedBanks(
  slot: Slot,
  { strength }: Dress,
  pack: VoicePack,
  { scene, target }: Setting,
): string[][] {
  if (slot === 'sign-off') return [pack.signOffs];
  const move = playedMove[slot];
  if (move === null) return [];
  const bank = pack.phrases[move];
  if (slot === 'received') return [bank?.light ?? []];
  if (slot === 'report' && pack.reports) return [pack.reports, bank?.light ?? []];
  if (slot === 'request' && pack.requests) return [pack.requests];
  if (strength !== 'full') return [bank?.light ?? [], bank?.full ?? []];
  const lead = pairFor(pack.id, target.roles.visitor)?.lead;
  const ranked =
    lead === 'agent' ? pack.leading?.[move] : lead === 'visitor' ? pack.deferring?.[move] : undefined;
  const lowered = scene.text.toLowerCase();
  const echoes =
    move === 'acknowledge'
      ? (pack.echoes ?? [])
          .filter(({ when }) => when.some((word) => new RegExp(`\\b${word}\\b`, 'u').test(lowered)))
          .map(({ lines }) => lines)
      : [];
  return [...echoes, [...(bank?.full ?? []), ...(ranked ?? [])], bank?.light ?? []];
}

function plainBank(slot: Slot, { voice }: Dress, { target }: Setting): string[] {
  const plain: PlainVoiceId = voice === 'formal' || voice === 'casual' ? voice : 'plain';
  return plainLines(target.language, plain, target.address, slot);
}

/** A line with its places filled, or null when one of them has nothing to fill it. */
function fill(
  template: string,
  slot: Slot,
  dress: Dress,
  pack: VoicePack | null,
  setting: Setting,
  spent: Spent,
): string | null {
  const { target, scene } = setting;
  let line = template;
  if (line.includes('{thing}')) {
    const thing =
      target.language === 'en' &&
      !spent.thing &&
      !scene.said.some((text) => text.toLowerCase().includes(scene.thing ?? '\n'))
        ? scene.thing
        : null;
    if (thing === null) return null;
    line = line.replace('{thing}', thing);
  }
  if (line.includes('{visitor}')) {
    // Addressed once in a reply is courtesy, twice is a tic.
    if (spent.visitor) {
      line = line.replaceAll(/, \{visitor\}(?=[.,:;?!]|$)/g, '').replaceAll(/^\{visitor\}, /g, '');
      if (line.includes('{visitor}')) return null;
    } else {
      line = line.replaceAll('{visitor}', visitorRole(pack, slot, setting));
    }
  }
  if (line.includes('{agent}')) {
    const agent =
      dress.strength !== 'off' && pack && playedMove[slot] !== null
        ? (target.roles.agent ?? pack.roles.agent)
        : setting.agentName;
    if (agent === '') return null;
    line = line.replaceAll('{agent}', agent);
  }
  if (line.includes('{name}')) {
    if (setting.visitorName === null || spent.name) return null;
    line = line.replaceAll('{name}', setting.visitorName);
  }
  // One kind of apostrophe, whoever wrote the line.
  return capitalise(line.replaceAll(/(?<=\p{L})'/gu, '’'), dress);
}

/** The full form ("Lieutenant Norm") at first and at the end, the short one ("Lieutenant") in between. */
function visitorRole(pack: VoicePack | null, slot: Slot, { target, scene }: Setting): string {
  const role = target.roles.visitor;
  if (role === null || pack === null) return pack?.roles.visitor ?? '';
  const first = !scene.said.some((text) => text.includes(role));
  if (first || slot === 'close') return role;
  const pair = pairFor(pack.id, role);
  return pair ? role.slice(0, pair.visitor.length) : role;
}

/** Lower-case voices stay lower-case; everyone else begins a sentence with a capital. */
function capitalise(line: string, { voice }: Dress): string {
  return voice === 'lolcat' ? line : line.replaceAll(/(?:^|[.?] )\p{Ll}/gu, (start) => start.toUpperCase());
}

/** Opening words do not fit a later step, nor the other way round. */
const opens = /\b(?:first|start|begin|procedure)\b|carry on/iu;
const continues = /\b(?:next|then|after|now|new orders|nearer|carry on|one after)\b/iu;
/** Nothing was reported as solved: a thank-you alone is no proof. */
const celebrates =
  /\b(?:works?|worked out|solved|sorted|got it|fixed|resolved|broken|repair|lifted|saved?|closed|ends well|victory|treasure|normal|again|behaves|win|yay|trouble)\b/iu;
/** Nothing is broken: there is no cause to find. */
const diagnoses = /\b(?:cause|change anything|poking|culprit|suspects|narrow|triangulate|rid of)\b/iu;
const misplaced = (template: string, slot: Slot, { intents, topic }: Scene): boolean =>
  (slot === 'next' && opens.test(template)) ||
  (slot === 'step' && continues.test(template)) ||
  (slot === 'ask' && (topic === 'other' || topic === 'how-to') && diagnoses.test(template)) ||
  (slot === 'close' && !intents.has('solved') && celebrates.test(template));

/** Words that matter more than variety: each suggestion may open with them. */
const reassuring: ReadonlySet<Slot> = new Set(['right-place', 'human', 'grief', 'danger', 'hazard', 'upset']);

/** Has the line been said before with another name in it? */
function skeletonSaid(template: string, { scene }: Setting): boolean {
  const pieces = template.split(/,? ?\{\w+\}/).filter((piece) => piece.length > 12);
  return (
    template.includes('{') &&
    pieces.length > 0 &&
    scene.said.some((text) => pieces.every((piece) => text.includes(piece)))
  );
}

/** A warm word may carry the customer's own exclamation mark or smile; never more than they used. */
function finish(line: string, slot: Slot, { voice }: Dress, { target }: Setting): string {
  if (voice !== 'casual' && voice !== 'plain') return line;
  const warm = slot === 'close' || slot === 'brief' || slot === 'hello';
  if (!warm || target.composed) return line;
  const bright = target.exclamation && voice === 'casual' ? line.replace(/\.$/, '!') : line;
  return target.emoji && slot === 'close' ? `${bright} 🙂` : bright;
}

/** The best question on the topic that was not asked yet. */
function freshQuestion({ topic, nth }: Extract<Part, { kind: 'question' }>, setting: Setting): string | null {
  const { language, address } = setting.target;
  const known = alreadyKnown(setting);
  const all = plainQuestions(language, address, topic).filter(
    (question) => !known.some((asked) => asked.test(question)),
  );
  const from = Math.min(nth, Math.max(0, all.length - 1));
  return (
    [...all.slice(from), ...all.slice(0, from)].find(
      (question) => !wasSaid(question, setting) && !setting.used.has(question),
    ) ?? null
  );
}

/** What need not be asked, because the customer said it. */
function alreadyKnown({ scene }: Setting): RegExp[] {
  const known: RegExp[] = [];
  const order = /\b(?:order|parcel|bestell\w*|commande|pedido|ordine|encomenda)\D{0,12}\d{3,}/iu;
  if (order.test(scene.everything)) {
    known.push(
      /order number|bestelln\w+|numéro de commande|número de (?:pedido|encomenda)|numero d.ordine/iu,
    );
  }
  if (/\S@\S/.test(scene.everything)) known.push(/e-?mail/iu);
  if (
    /\b(?:tv|phone|tablet|laptop|computer|browser|ipad|iphone|android|main viewer|chrome|firefox|safari)\b/iu.test(
      scene.everything,
    )
  )
    known.push(/\bdevice\b/iu);
  return known;
}

/** Asking which of two answers is meant, in the customer's language. */
function eitherOf(titles: readonly string[], { language, address }: Target): string {
  const [one = '', two = ''] = titles.map((title) => `“${title}”`);
  switch (language) {
    case 'de':
      return `Was trifft es bei ${address === 'T' ? 'dir' : 'Ihnen'} eher: ${one} oder ${two}?`;
    case 'fr':
      return `Qu’est-ce qui s’en rapproche le plus : ${one} ou ${two} ?`;
    case 'es':
      return `¿Qué se acerca más: ${one} o ${two}?`;
    case 'it':
      return `Che cosa ci si avvicina di più: ${one} o ${two}?`;
    case 'pt':
      return `O que se aproxima mais: ${one} ou ${two}?`;
    case 'nl':
      return `Wat komt het dichtst in de buurt: ${one} of ${two}?`;
    default:
      return `Which is closer to it: ${one} or ${two}?`;
  }
}
