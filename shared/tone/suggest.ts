/** The verb `suggest`: a conversation → replies an agent can send, each saying why. */

import { languageOfAnswers } from './answer-language.ts';
import { guard } from './guard.ts';
import { identifyLanguage } from './language.ts';
import { type Invites, invitation, invitesOf } from './lead.ts';
import { isClosing, type Plan, plansFor } from './plan.ts';
import { profileOf } from './profile.ts';
import { type Candidate, rank } from './rank.ts';
import { type Dress, hash, packOf, realise, type Setting } from './realise.ts';
import { type AnswerIndex, indexOf } from './retrieve.ts';
import { type Scene, sceneOf } from './scene.ts';
import { phaseOf, targetFor } from './target.ts';
import { tokenize } from './tokenize.ts';
import type {
  Analysis,
  Answer,
  FindingKind,
  LanguageCode,
  Profile,
  SuggestInput,
  Suggestion,
  SuggestResult,
  Target,
  Turn,
  VoiceWishes,
} from './types.ts';

/** Plans that are written out; more than are shown, so that the guard may drop some. */
const mostPlans = 12;
/** Fewer than this would leave the agent no choice. */
const leastShown = 3;
/** When a long conversation has used everything up, lines older than this many of our messages may come again. */
const freshInMind = 2;
/** Words of the customer quoted as evidence. */
const mostQuotes = 3;
const noAnswers: readonly Answer[] = [];

/** Does a reply pass? `facts` are the operator's own words in it. */
type Passes = (text: string, language: string, facts: readonly string[]) => boolean;

/**
 * Public: what to answer now, best first; at least three replies that differ in move or strategy.
 *
 * @example suggest({messages: [{from: 'visitor', text: 'captions how'}], agent: {name: 'Mia'}, answers}).suggestions[0].move
 *          // 'answer'
 */
export function suggest(input: SuggestInput, experience?: AnswerIndex['experience']): SuggestResult {
  return suggestWith(input, passesGuard, experience);
}

/** What the guard may find inside the operator's own sentences without the reply being lost: they chose those words. */
const operatorsChoice: ReadonlySet<FindingKind> = new Set([
  'jargon',
  'boilerplate',
  'false-promise',
  'register',
]);

function passesGuard(text: string, language: string, facts: readonly string[]): boolean {
  const { findings } = guard(text, language);
  if (findings.length === 0) return true;
  const written = placesOf(facts, text);
  return findings.every(
    ({ kind, start, end }) =>
      operatorsChoice.has(kind) && written.some((place) => place.start <= start && end <= place.end),
  );
}

/** Where the facts stand in the text, one after the other. */
function placesOf(facts: readonly string[], text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  let from = 0;
  for (const fact of facts) {
    const start = text.indexOf(fact, from);
    if (start < 0) continue;
    from = start + fact.length;
    places.push({ start, end: from });
  }
  return places;
}

/**
 * The same with another guard.
 *
 * @param passes true for a text in a language that may be offered
 * @param experience what agents did with these answers before
 */
export function suggestWith(
  input: SuggestInput,
  passes: Passes,
  experience?: AnswerIndex['experience'],
): SuggestResult {
  return suggester(input, experience, passes)(input.voice);
}

/**
 * Reads a conversation once; what comes back writes its suggestions, with as much play as is asked for.
 * `suggester(input)({ playfulness: 'off' })` → the plain ones
 */
export function suggester(
  input: Omit<SuggestInput, 'voice'>,
  experience?: AnswerIndex['experience'],
  passes: Passes = passesGuard,
): (voice?: SuggestInput['voice']) => SuggestResult {
  const briefing = briefingOf(input, experience);
  return (voice) => write(briefing, voice, passes);
}

/**
 * All that the writer must know of a conversation: plain data, so that what one machine read another can write from, as
 * often as an agent turns the dial.
 */
export interface Briefing {
  agentName: string;
  visitorName: string | null;
  scene: Scene;
  profile: Profile;
  /** Who began, for the voice that an inbox may lead in; null where nobody may be led. */
  invites: Invites | null;
  /** To write in while the customer's language is not known. */
  language: LanguageCode | null;
  phase: Target['phase'];
  /** The customer's newest message. */
  newest: string;
  /** What varies, varies by this. */
  seed: number;
}

/** Reads a conversation once; `write` writes its suggestions, however often. */
export function briefingOf(
  input: Omit<SuggestInput, 'voice'>,
  experience?: AnswerIndex['experience'],
): Briefing {
  const { messages } = input;
  const answers = input.answers ?? noAnswers;
  const index = indexOf(answers);
  const scene = sceneOf(messages, experience ? { ...index, experience } : index);
  const profile = profileOf(messages);
  return {
    agentName: firstName(input.agent.name) ?? '',
    visitorName: firstName(input.visitor?.name),
    scene,
    profile,
    invites: invitesOf(scene, profile, messages),
    language: profile.language === 'und' ? (languageAtHand(messages) ?? languageOfAnswers(answers)) : null,
    phase: phaseOf(messages, isClosing(scene)),
    newest: messages.findLast(({ from }) => from === 'visitor')?.text ?? '',
    seed: hash(messages.map(({ from, text }) => `${from}:${text}`).join('\n')),
  };
}

/** Smoke, heat, an injury: nobody is pinned into a game, whatever the words sound like. */
const inDanger = ({ intents }: Scene): boolean => intents.has('hazard') || intents.has('medical');

/** The suggestions for a conversation that was read, best first. */
export function write(
  briefing: Briefing,
  voice: VoiceWishes = { playfulness: 'mirror' },
  passes: Passes = passesGuard,
): SuggestResult {
  const { scene, profile, seed, newest, language, phase } = briefing;
  const wishes = inDanger(scene) && voice.pin !== undefined ? { ...voice, pin: 'plain' as const } : voice;
  const leads = voice.playfulness === 'lead' && voice.pin === undefined && briefing.invites !== null;
  const invite = leads ? invitation(briefing.invites, voice.voices) : null;
  const target = targetFor(profile, { ...wishes, phase, invite, ...(language === null ? {} : { language }) });
  const setting: Setting = {
    target,
    scene,
    agentName: briefing.agentName,
    visitorName: briefing.visitorName,
    ...(voice.house ? { house: voice.house } : {}),
    addressUnknown: profile.address === null,
    theirLanguage: profile.language,
    used: new Set(),
    seed,
  };
  const led = invite !== null && profile.voice === null && packOf(target.voice) !== null;
  const found = plansFor(scene, target, profile);
  const plans = [
    ...found.filter(({ unasked }) => !unasked).slice(0, mostPlans),
    ...found.filter(({ unasked }) => unasked),
  ];
  const plain: Dress = { voice: plainVoiceFor(target), strength: 'off' };

  const written = (place: Setting): Candidate[] =>
    plans.flatMap((plan) =>
      (packOf(target.voice) ? [target, plain] : [plain]).flatMap((dress: Dress): Candidate[] => {
        const suggestion = realise(plan, dress, place);
        if (!suggestion) return [];
        suggestion.why = [...reasons(plan, dress, profile, target, newest), ...precedent(plan, scene)];
        return [
          {
            suggestion,
            strategy: plan.strategy,
            spare: plan.spare === true,
            played: packOf(dress.voice) !== null,
          },
        ];
      }),
    );
  // Word for word the same again helps nobody, however long ago it was.
  const replies = new Set(scene.said);
  const ranked = (candidates: Candidate[]): Suggestion[] =>
    rank(
      candidates.filter(({ suggestion }) => !replies.has(suggestion.text)),
      ({ text, facts }) => passes(text, target.language, facts),
      led,
    );

  const candidates = written(setting);
  let suggestions = ranked(candidates);
  if (new Set(suggestions.map(({ move, why }) => `${move} ${why[0]}`)).size < leastShown) {
    const lately = { ...scene, said: scene.said.slice(-freshInMind) };
    suggestions = ranked([...candidates, ...written({ ...setting, scene: lately, used: new Set() })]);
  }
  return { register: profile.register, target, suggestions };
}

/** The language we wrote in so far, or null. */
function languageAtHand(messages: readonly Turn[]): LanguageCode | null {
  const ours = messages.findLast(({ from }) => from === 'agent')?.text;
  if (ours === undefined) return null;
  const { language } = identifyLanguage(tokenize(ours.slice(0, enoughToTell)));
  return language === 'und' ? null : language;
}
const enoughToTell = 400;

/** What agents did before with the answer of a plan, for questions like this one. */
function precedent({ answer }: Plan, { hits }: Scene): string[] {
  const evidence = hits.find((hit) => hit.answer.id === answer?.id)?.evidence;
  if (!evidence) return [];
  const questions = (count: number): string =>
    count === 1 ? 'a similar question' : `${count} similar questions`;
  return [
    ...(evidence.sent > 0 ? [`Agents here sent this answer to ${questions(evidence.sent)}.`] : []),
    ...(evidence.setAside > 0 ? [`Agents here chose otherwise for ${questions(evidence.setAside)}.`] : []),
  ];
}

/** Beside a played reply the plain one is neither stiff nor chummy: play says little about formality. */
function plainVoiceFor({ voice }: Target): Dress['voice'] {
  if (!packOf(voice)) return voice;
  return 'plain';
}

/** Titles that are no first name: "Captain Hernandez" is called so, and not "Captain". */
const title =
  /^(?:captain|capt|lieutenant|lt|admiral|commander|cmdr|colonel|col|general|gen|major|maj|sergeant|sgt|dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|lord|lady|father|sister|brother|rabbi|imam|judge|officer|herr|frau|m|mme|mlle|monsieur|madame|señor|señora|sr|sra|signor|signora|sig|dott|senhor|senhora|dhr|mevr|de heer|mevrouw)\.?$/iu;
const namePattern = /^\p{L}[\p{L}'’.-]{0,23}$/u;

/** What follows a title and is none of the name: "Professor Emerita Dr. Vandenberghe". */
const emeritus = /^emerit(?:us|a|i|ierte?r?)$/iu;
/** Said with the first name all the same: "Sir Patrick", "Sister Mary". */
const withFirst = /^(?:sir|dame|father|sister|brother|imam)$/iu;
/** First halves of names that mean something else alone: "عبد الرحمن" is one name. */
const halfName = /^(?:عبد|أبو|ابو|أم|ام|ابن|بنت|أمة|امة|abd|abdul|abdel|abou|abu|umm|bint)$/iu;

/**
 * "Norm" of "Norm Peterson", "Frau Müller" of "Frau Anna Müller"; null for what is no name one would say (an address, a
 * handle, something very long).
 */
function firstName(name: string | undefined): string | null {
  const words = name?.trim().split(/\s+/) ?? [];
  const [first = '', second = ''] = words;
  if (!namePattern.test(first)) return null;
  if (halfName.test(first) && namePattern.test(second)) return `${first} ${second}`;
  if (!title.test(first)) return first;
  const own = words.slice(1).filter((word) => !title.test(word) && !emeritus.test(word));
  const called = (withFirst.test(first) ? own[0] : own.at(-1)) ?? '';
  return namePattern.test(called) ? `${first} ${called}` : first;
}

/** What the agent reads beside a suggestion: what it does, in whose words it speaks and why, where the facts are from. */
function reasons(plan: Plan, dress: Dress, profile: Profile, target: Target, newest: string): string[] {
  const found = [plan.why];
  if (packOf(dress.voice)) {
    const quotes = evidence(profile.last, newest, 'voice');
    found.push(quotes ? `Matches: ${quotes}.` : 'Stays in the voice of this conversation.');
  } else if (packOf(target.voice)) {
    found.push('The same without the play, should you prefer it.');
  }
  if (plan.answer) found.push(`Facts from *${plan.answer.title}*.`);
  if (target.composed) {
    const isHeated = profile.situation === 'upset' || profile.situation === 'plain';
    const quotes = evidence(profile.last, newest, isHeated ? 'frustration' : 'distress');
    if (quotes) found.push(`Calm, because of: ${quotes}.`);
  }
  return [...found, ...target.why];
}

/** The customer's own words for a dimension, strongest first: “lieutenant”, “reporting”. */
function evidence(
  last: Analysis,
  text: string,
  dimension: 'voice' | 'frustration' | 'distress',
): string | null {
  const words = last.cues
    .filter((cue) => cue.dimension === dimension && cue.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at)
    .slice(0, mostQuotes);
  return words.length > 0 ? words.map((word) => `“${word}”`).join(', ') : null;
}
