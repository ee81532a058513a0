/**
 * Plan → text. The voice lives around the facts: lines are chosen from the banks by a hash of the conversation, never
 * one that was said before; facts are placed between them without touching a character.
 */
import { readAddress } from './address.ts';
import { analyze } from './analyze.ts';
import { splitSentences } from './answer-body.ts';
import { languageOfAnswer } from './answer-language.ts';
import { housed } from './house.ts';
import { wordsOf } from './phrases.ts';
import { isBroken, type Part, type Plan } from './plan-parts.ts';
import { isRepetition } from './repetition.ts';
import type { Scene } from './scene.ts';
import { pairFor } from './target.ts';
import { tokenize } from './tokenize.ts';
import type {
  Address,
  HouseStyle,
  LanguageCode,
  LeanStep,
  Move,
  Piece,
  PlainVoiceId,
  PlayedVoiceId,
  Register,
  Suggestion,
  Target,
  VoiceId,
  VoicePack,
} from './types.ts';
import { voicePacks } from './voices/index.ts';
import { answersInEnglish } from './voices/plain/others.ts';
import { eitherQuestion, languageName, plainLines, plainQuestions, type Slot } from './voices/plain.ts';

/** What a conversation brings to every reply written for it. */
export interface Setting {
  target: Target;
  scene: Scene;
  agentName: string;
  visitorName: string | null;
  /** The customer's language where it is not the target's: an answer written in it needs no words around it. */
  theirLanguage?: LanguageCode;
  /** Nothing shows their form of address: lines that show none come first. */
  addressUnknown?: boolean;
  /** Lines and whole replies already offered for this message, so that two suggestions never share one. */
  used: Set<string>;
  /** The language that the answer at hand is written in, where that is sure. */
  foreign?: LanguageCode | null;
  /** Words the house does not use, and how it ends. */
  house?: HouseStyle;
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
  received: 'acknowledge',
  solved: 'close',
  'sign-off': 'close',
  hello: null,
  upset: null,
  heated: null,
  grief: null,
  gentle: null,
  danger: null,
  hazard: null,
  medical: null,
  'self-harm': null,
  stay: null,
  legal: null,
  'legal-next': null,
  'money-lost': null,
  secure: null,
  'right-place': null,
  human: null,
  here: null,
  news: null,
  refund: null,
  price: null,
  leave: null,
  review: null,
  privacy: null,
  'privacy-next': null,
  minor: null,
  praise: null,
  feature: null,
  steer: null,
  offer: null,
  who: null,
  unclear: null,
  stuck: null,
  waiting: null,
  act: null,
  plan: null,
  'fault-plan': null,
  'others-next': null,
  rest: null,
  foreign: null,
  besides: null,
  confirm: null,
  later: null,
  again: null,
  brief: null,
};

/** Slots in which a played voice simply says nothing: its own first line does that work. */
const silentWhenPlayed: ReadonlySet<Slot> = new Set(['hello']);

/**
 * The reply for a plan, or null when nothing new is left to say for it.
 * The text holds every fact of the plan, in order, word for word.
 */
export function realise(plan: Plan, dress: Dress, conversation: Setting): Suggestion | null {
  const pack = packOf(dress.voice);
  const written = plan.answer ? languageOfAnswer(plan.answer) : null;
  const setting: Setting = { ...conversation, foreign: written };
  let parts = inTheirLanguage({ ...plan, parts: fuller(plan, setting) }, setting);
  for (;;) {
    const draft = write(parts, plan, dress, pack, setting);
    if (!draft) return null;
    const over = draft.spoken > setting.target.length || setting.target.lean.length === shortest;
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
      strategy: plan.strategy,
      ...(plan.unasked ? { unasked: true as const } : {}),
      pieces: draft.pieces,
      why: [],
    };
  }
}

const shortest = -2;

/** What a fuller reply has beside what its plan says: a greeting at first, and a word that we stay. */
function fuller({ parts, move }: Plan, { target }: Setting): Part[] {
  if (target.lean.length <= 0) return parts;
  const has = (slot: Slot) => parts.some((part) => part.kind === 'line' && part.slot === slot);
  const hello: Part[] =
    target.phase === 'opening' && !has('hello') && !has('greet')
      ? [{ kind: 'line', slot: 'hello', optional: true }]
      : [];
  const stays = target.lean.length === 2 && stayed.includes(move) && !has('stay') && !has('close');
  return [...hello, ...parts, ...(stays ? [{ kind: 'line', slot: 'stay', optional: true } as const] : [])];
}
/** Moves after which something is left to do together. */
const stayed: readonly Move[] = ['ask', 'step', 'answer', 'own', 'promise', 'bring-in'];

/** Lines that lead into the answer's words. */
const leadsIn: ReadonlySet<Slot> = new Set(['answer', 'step', 'next', 'honest-no', 'several']);

/**
 * An answer in another language than the reply's is introduced as what it is; in the customer's own language, for
 * which there are no lines, it stands alone.
 */
function inTheirLanguage(
  { parts }: Plan,
  { target, theirLanguage, foreign: written = null }: Setting,
): Part[] {
  if (written === null || written === target.language) return parts;
  const at = parts.findIndex(({ kind }) => kind === 'facts' || kind === 'heading');
  if (at < 0) return parts;
  if (written === theirLanguage) return parts.filter(({ kind }) => kind === 'facts' || kind === 'heading');
  if (languageName(written, target.language) === null) return parts;
  const before = parts[at - 1];
  const replaces = before?.kind === 'line' && leadsIn.has(before.slot);
  return [...parts.slice(0, replaces ? at - 1 : at), { kind: 'line', slot: 'foreign' }, ...parts.slice(at)];
}

export function packOf(voice: VoiceId): VoicePack | null {
  return voice in voicePacks ? voicePacks[voice as PlayedVoiceId] : null;
}

interface Draft {
  text: string;
  facts: string[];
  pieces: Piece[];
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
  const draft: Draft = { text: '', facts: [], pieces: [], lines: [], spoken: 0, inVoice: false };
  let heading: string | null = null;
  let factsMeant = false;
  const spent = { visitor: false, name: false, thing: false };
  const keys = new Map<string, number>();
  const put = (name: string, text: string, join: Piece['join']): void => {
    const nth = keys.get(name) ?? 0;
    keys.set(name, nth + 1);
    draft.pieces.push({ key: `${name} ${nth}`, join, text });
    draft.text += join + text;
  };
  const add = (name: string, text: string, block: boolean): void =>
    put(name, text, draft.text === '' ? '' : block || draft.text.includes('\n') ? '\n' : ' ');
  for (const part of parts) {
    switch (part.kind) {
      case 'line': {
        if (pack && silentWhenPlayed.has(part.slot)) break;
        // A house that has a way to end has it in every voice.
        if (part.slot === 'sign-off' && setting.house?.signOff) break;
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
        add(part.slot, line, draft.facts.length > 0 && endsInList(draft.text));
        break;
      }
      case 'facts': {
        const { number } = part;
        const steps = number !== undefined;
        factsMeant = true;
        const shown = part.facts.flatMap((fact, index) => {
          const unsaid = part.again ? [fact] : unsaidOf(fact, setting);
          draft.facts.push(...unsaid);
          return unsaid.length > 0 ? [`${steps ? `${number + index}. ` : ''}${unsaid.join(' ')}`] : [];
        });
        if (shown.length === 0) break;
        if (heading !== null) add('heading', heading, true);
        heading = null;
        const [first = '', ...rest] = shown;
        const several = rest.length > 0 && !part.inline;
        add('fact', first, steps || several || first.includes('\n') || endsInList(draft.text));
        for (const each of rest) put('fact', each, part.inline ? ' ' : '\n');
        break;
      }
      case 'question': {
        const question = freshQuestion(part, setting);
        if (question === null) return null;
        draft.lines.push(question);
        draft.spoken += question.length;
        add('question', question, false);
        break;
      }
      case 'heading':
        heading = `${draft.text === '' ? '' : '\n'}${part.title}:`;
        break;
      case 'grievance':
        if (!wasSaid(part.text, setting)) add('grievance', part.text, false);
        break;
      case 'either': {
        const [one = '', two = ''] = part.titles;
        add('either', eitherQuestion(setting.target.language, setting.target.address, one, two), false);
        break;
      }
    }
  }
  // Facts are not told twice; a plan that lives by them has nothing left to say.
  if (factsMeant && draft.facts.length === 0) return null;
  // Played, but nothing of the voice in it: the plain reply says the same.
  if (pack && !draft.inVoice) return null;
  const foreword = forewordOf(setting);
  if (foreword !== null && draft.text !== '') {
    // On a line of its own: one line in two scripts has no right order.
    draft.text = `${foreword}\n${draft.text}`;
    const [first, ...rest] = draft.pieces;
    if (first)
      draft.pieces = [{ key: 'foreword', join: '', text: foreword }, { ...first, join: '\n' }, ...rest];
  }
  const signOff = setting.house?.signOff;
  if (signOff && plan.move === 'close' && draft.text !== '') put('house', signOff, '\n');
  if (draft.text === '' || wasSaid(draft.text, setting) || setting.used.has(draft.text)) return null;
  return draft;
}

/** To a customer whose language has no lines, the first reply says in it that English follows. */
function forewordOf({ scene, theirLanguage, foreign }: Setting): string | null {
  const alone = foreign === theirLanguage;
  return alone || scene.said.length > 0 ? null : (answersInEnglish[theirLanguage ?? ''] ?? null);
}

/** What of a fact was not said before, word for word; whole where nothing of it was. */
function unsaidOf(fact: string, setting: Setting): string[] {
  if (wasSaid(fact, setting)) return [];
  const sentences = splitSentences(fact);
  const unsaid = sentences.filter((sentence) => !wasSaid(sentence, setting));
  return unsaid.length === sentences.length ? [fact] : unsaid;
}

const endsInList = (text: string): boolean => /(?:^|\n)\d+\. [^\n]*$/.test(text);

/** Slots that are the point of a plan; without them it is not said at all. */
const substance: ReadonlySet<Slot> = new Set([
  'legal-next',
  'secure',
  'praise',
  'feature',
  'privacy-next',
  'steer',
  'offer',
  'who',
  'waiting',
  'fault-plan',
  'solved',
  'act',
  'bring-in',
  'request',
  'acknowledge',
  'again',
  'stay',
  'gentle',
  'close',
  'later',
  'confirm',
  'promise',
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
  const all = [...banks, ...plainBanks(slot, dress, setting)];
  // First what repeats not even a phrase of ours; then, where the plan needs a line, what was not said as it stands.
  const rounds = isSubstance(slot) || pack ? [false, true] : [false];
  for (const [place, bank, again] of rounds.flatMap((round) =>
    all.map((each, at): [number, string[], boolean] => [at, each, round]),
  )) {
    const fresh = bank.flatMap((template) => {
      if (misplaced(template, slot, setting.scene)) return [];
      const filled = fill(template, slot, dress, pack, setting, spent);
      if (filled === null) return [];
      const line = housed(finish(filled, slot, dress, setting), setting.house);
      if (line === null) return [];
      const stale = setting.used.has(line) && !reassuring.has(slot);
      if (stale || wasSaid(line, setting) || skeletonSaid(template, setting)) return [];
      return !again && isRepetition(line, setting.scene.said) ? [] : [{ template, line }];
    });
    if (fresh.length === 0) continue;
    // Words of their own come before words of ours: a line that names the thing beats one that does not.
    const addressed =
      pack && setting.target.phase === 'opening' && playedMove[slot] === 'acknowledge' && !spent.visitor;
    const wanted =
      slot === 'hello' ? '{name}' : addressed ? '{visitor}' : setting.seed % 2 === 0 ? '{thing}' : null;
    const telling = wanted === null ? [] : fresh.filter(({ template }) => template.includes(wanted));
    const from = leaning(telling.length > 0 ? telling : fresh, setting.target);
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

/** Of the lines that could stand here, those that lie on the side to which an agent turned the dial. */
function leaning<One extends { line: string }>(lines: One[], { lean, language }: Target): One[] {
  const side = (from: One[], step: LeanStep, scoreOf: (line: string) => number): One[] => {
    if (step === 0 || from.length < 2) return from;
    const sorted = [...from].sort((a, b) => (scoreOf(b.line) - scoreOf(a.line)) * Math.sign(step));
    // A step is the nearer half; both are the very end of it.
    return sorted.slice(0, Math.abs(step) === 2 ? 1 : Math.ceil(sorted.length / 2));
  };
  const toned = side(lines, lean.tone, (line) => warmthOver(line, language));
  // Where both are turned, the tone leaves a choice for the length.
  const both = lean.length !== 0 && lean.tone !== 0;
  const open = both
    ? side(lines, Math.sign(lean.tone) as LeanStep, (line) => warmthOver(line, language))
    : toned;
  return side(open, lean.length, (line) => line.length);
}

const warmthOver = (line: string, language: LanguageCode): number => {
  const { warmth, formality } = toneOf(line, language);
  return warmth - formality;
};

const tonesRead = new Map<string, Register>();
/** How a line of ours reads; they are few, and never change. */
function toneOf(line: string, language: LanguageCode): Register {
  const key = `${language} ${line}`;
  let read = tonesRead.get(key);
  if (read === undefined) {
    if (tonesRead.size >= mostTones) tonesRead.clear();
    read = analyze(line, language).register;
    tonesRead.set(key, read);
  }
  return read;
}
/** Names and things fill lines with words of their own, so there is an end to it. */
const mostTones = 5000;

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

/** The plain lines, best bank first: those that show no form of address where theirs is unknown. */
function plainBanks(slot: Slot, { voice }: Dress, setting: Setting): string[][] {
  const plain: PlainVoiceId = voice === 'formal' || voice === 'casual' ? voice : 'plain';
  const { addressUnknown } = setting;
  const { language, address } = setting.target;
  const all = plainLines(language, plain, address, slot);
  if (language === 'en')
    return plain === 'plain' ? [all] : [all, plainLines(language, 'plain', address, slot)];
  const banks = addressUnknown ? [plainLines(language, plain, address, slot, true), all] : [all];
  return [...banks.map((bank) => bank.filter((line) => !seemsOtherwise(line, setting.target))), all];
}

const addressesRead = new Map<string, Address>();
/** Would our own reader take the line for the other form of address? "O resto pode esperar" has the verb of one. */
function seemsOtherwise(line: string, { language, address }: Target): boolean {
  const key = `${language} ${line}`;
  let seen = addressesRead.get(key);
  if (seen === undefined) {
    seen = readAddress(wordsOf(tokenize(line)), language).address;
    addressesRead.set(key, seen);
  }
  return seen !== null && address !== null && seen !== address;
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
  if (line.includes('{language}')) {
    const name = setting.foreign ? languageName(setting.foreign, target.language) : null;
    if (name === null) return null;
    line = line.replace('{language}', name);
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
  if (first || slot === 'close' || slot === 'solved') return role;
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
const diagnoses =
  /(?<!\p{L})(?:cause|change anything|poking|culprit|suspects|narrow|triangulate|rid of|ursache|ändere|changer|cambiar|causa|cambiare|mudar|oorzaak|verander)(?!\p{L})/iu;
const misplaced = (template: string, slot: Slot, scene: Scene): boolean =>
  (slot === 'next' && opens.test(template)) ||
  (slot === 'step' && continues.test(template)) ||
  (slot === 'ask' && !isBroken(scene) && diagnoses.test(template)) ||
  (slot === 'close' && !scene.intents.has('solved') && celebrates.test(template));

/** Words that matter more than variety: each suggestion may open with them. */
const reassuring: ReadonlySet<Slot> = new Set([
  'right-place',
  'human',
  'grief',
  'danger',
  'hazard',
  'medical',
  'self-harm',
  'upset',
  'heated',
  'legal',
  'money-lost',
  'here',
  'news',
  'refund',
  'price',
  'leave',
  'review',
  'privacy',
  'minor',
  'praise',
  'feature',
  'steer',
  'offer',
  'unclear',
  'rest',
]);

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
  const closes = slot === 'close' || slot === 'solved' || slot === 'praise';
  const warm = closes || slot === 'brief' || slot === 'hello';
  if (!warm || target.composed) return line;
  const bright = target.exclamation && voice === 'casual' ? exclaimed(line, target.language) : line;
  return target.emoji && closes ? `${bright} 🙂` : bright;
}

/** A closing exclamation mark where the language sets it as English does; elsewhere the line stays as it is. */
const exclaimed = (line: string, language: LanguageCode): string =>
  language === 'es' || language === 'fr' ? line : line.replace(/\.$/, '!');

/** The best question on the topic that was not asked yet. */
function freshQuestion({ topic, nth }: Extract<Part, { kind: 'question' }>, setting: Setting): string | null {
  const { language, address } = setting.target;
  const known = alreadyKnown(setting);
  const all = plainQuestions(language, address, topic).filter(
    (question) => !known.some((asked) => asked.test(question)),
  );
  const from = Math.min(nth, Math.max(0, all.length - 1));
  const open = [...all.slice(from), ...all.slice(0, from)].filter(
    (question) => !wasSaid(question, setting) && !setting.used.has(question),
  );
  const fresh = open.filter((question) => !isRepetition(question, setting.scene.said));
  return fresh.find((question) => !seemsOtherwise(question, setting.target)) ?? fresh[0] ?? open[0] ?? null;
}

/** What need not be asked, because the customer said it: what shows that, and the questions it answers. */
const answered: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!\p{L})(?:order|parcel|bestell\w*|commande|pedido|ordine|encomenda|bestelling)\D{0,12}\d{3,}/iu,
    /order number|bestellnummer|numéro de commande|número de pedido|número da encomenda|numero d.ordine|bestelnummer/iu,
  ],
  [/\S@\S/, /e-?mail|correo/iu],
  [
    /(?<!\p{L})(?:tv|phone|tablet|laptop|computer|browser|ipad|iphone|android|main viewer|chrome|firefox|safari|handy|fernseher|rechner|téléphone|ordinateur|móvil|ordenador|telefono|telemóvel|computador|telefoon)(?!\p{L})/iu,
    /(?<!\p{L})(?:device|gerät|appareil|dispositivo|apparaat)(?!\p{L})/iu,
  ],
  [
    /(?<!\p{L})(?:since|today|this morning|yesterday|last night|seit|heute|gestern|depuis|aujourd.hui|hier soir|desde|hoy|ayer|da ieri|oggi|hoje|ontem|sinds|vandaag|gisteren)(?!\p{L})/iu,
    /start today|seit heute|depuis aujourd|desde hoy|da oggi|desde hoje|sinds vandaag/iu,
  ],
];
const alreadyKnown = ({ scene }: Setting): RegExp[] =>
  answered.filter(([shown]) => shown.test(scene.everything)).map(([, asks]) => asks);
