/** The verb `suggest`: a conversation → replies an agent can send, each saying why. */

import { guard } from './guard.ts';
import { isClosing, type Plan, plansFor } from './plan.ts';
import { profileOf } from './profile.ts';
import { type Candidate, rank } from './rank.ts';
import { type Dress, hash, packOf, realise, type Setting } from './realise.ts';
import { indexOf } from './retrieve.ts';
import { sceneOf } from './scene.ts';
import { phaseOf, targetFor } from './target.ts';
import type { Analysis, Answer, Profile, SuggestInput, SuggestResult, Target } from './types.ts';

/** Plans that are written out; more than are shown, so that the guard may drop some. */
const mostPlans = 8;
/** Words of the customer quoted as evidence. */
const mostQuotes = 3;
const noAnswers: readonly Answer[] = [];

/**
 * Public: what to answer now, best first; at least three replies that differ in move or strategy.
 *
 * @example suggest({messages: [{from: 'visitor', text: 'captions how'}], agent: {name: 'Mia'}, answers}).suggestions[0].move
 *          // 'answer'
 */
export function suggest(input: SuggestInput): SuggestResult {
  return suggestWith(input, (text, language) => guard(text, language).findings.length === 0);
}

/**
 * The same with another guard.
 *
 * @param passes true for a text in a language that may be offered
 */
export function suggestWith(
  input: SuggestInput,
  passes: (text: string, language: string) => boolean,
): SuggestResult {
  const { messages } = input;
  const scene = sceneOf(messages, indexOf(input.answers ?? noAnswers));
  const read = profileOf(messages);
  const profile: Profile = scene.intents.has('harm') ? { ...read, situation: 'danger', voice: null } : read;
  const target = targetFor(profile, {
    playfulness: input.voice?.playfulness ?? 'mirror',
    phase: phaseOf(messages, isClosing(scene)),
  });
  const setting: Setting = {
    target,
    scene,
    agentName: firstName(input.agent.name) ?? '',
    visitorName: firstName(input.visitor?.name),
    used: new Set(),
    seed: hash(messages.map(({ from, text }) => `${from}:${text}`).join('\n')),
  };

  const newest = messages.findLast(({ from }) => from === 'visitor')?.text ?? '';
  const candidates: Candidate[] = [];
  const write = (plan: Plan, dress: Dress): void => {
    const suggestion = realise(plan, dress, setting);
    if (!suggestion) return;
    suggestion.why = reasons(plan, dress, profile, target, newest);
    candidates.push({
      suggestion,
      strategy: plan.strategy,
      spare: plan.spare === true,
      played: packOf(dress.voice) !== null,
    });
  };
  const plain: Dress = { voice: plainVoiceFor(target), strength: 'off' };
  for (const plan of plansFor(scene, target, profile).slice(0, mostPlans)) {
    if (packOf(target.voice)) write(plan, target);
    write(plan, plain);
  }
  return {
    register: profile.register,
    target,
    suggestions: rank(candidates, (text) => passes(text, target.language)),
  };
}

/** Beside a played reply the plain one is neither stiff nor chummy: play says little about formality. */
function plainVoiceFor({ voice }: Target): Dress['voice'] {
  if (!packOf(voice)) return voice;
  return 'plain';
}

/** "Norm" of "Norm Peterson"; null for what is no name one would say (an address, a handle, something very long). */
function firstName(name: string | undefined): string | null {
  const first = name?.trim().split(/\s+/)[0] ?? '';
  return /^\p{L}[\p{L}'’.-]{0,23}$/u.test(first) ? first : null;
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
    const quotes = evidence(profile.last, newest, 'frustration');
    if (quotes) found.push(`Calm, because of: ${quotes}.`);
  }
  return [...found, ...target.why];
}

/** The customer's own words for a dimension, strongest first: “lieutenant”, “reporting”. */
function evidence(last: Analysis, text: string, dimension: 'voice' | 'frustration'): string | null {
  const words = last.cues
    .filter((cue) => cue.dimension === dimension && cue.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at)
    .slice(0, mostQuotes);
  return words.length > 0 ? words.map((word) => `“${word}”`).join(', ') : null;
}
