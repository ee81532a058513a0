/** What plans are made of: lines, questions, and the answer's own words, which stay as they are. */
import { parseBody } from './answer-body.ts';
import type { Scene } from './scene.ts';
import type { Answer, Move } from './types.ts';
import type { Slot, Topic } from './voices/plain.ts';

/** `optional` parts go first when a reply would be longer than the customer's own messages bear. */
export type Part =
  | { kind: 'line'; slot: Slot; optional?: boolean }
  /** The answer's words, as they are. `number`: the first step's, for numbered steps; `again`: said before, and asked for. */
  | { kind: 'facts'; facts: string[]; number?: number; inline?: true; again?: true }
  /** A diagnostic question for the topic; `nth` counts from the best one. */
  | { kind: 'question'; topic: Topic; nth: number; optional?: boolean }
  /** "On gift codes:" between several answers. */
  | { kind: 'heading'; title: string }
  /** What went wrong, said back in plain words ("You had to write more than once."). */
  | { kind: 'grievance'; text: string }
  /** Which of two answers is meant. */
  | { kind: 'either'; titles: string[] };

export interface Plan {
  move: Move;
  /** What sets this plan apart from another with the same move: 'first-step', 'whole-answer' … */
  strategy: string;
  /** For the agent: what this plan does. */
  why: string;
  parts: Part[];
  answer?: Answer;
  /** Only shown when too few others are left. */
  spare?: true;
  /** Something they did not ask for: beside the others, never in place of one. */
  unasked?: true;
}

export const line = (slot: Slot, optional = false): Part => ({ kind: 'line', slot, optional });
export const question = (topic: Topic, nth = 0): Part => ({ kind: 'question', topic, nth });
export const plan = (move: Move, strategy: string, why: string, parts: Part[], answer?: Answer): Plan => ({
  move,
  strategy,
  why,
  parts,
  ...(answer ? { answer } : {}),
});

const faults: ReadonlySet<Topic> = new Set(['broken', 'screen', 'money', 'delivery', 'account', 'refund']);
/** Is something amiss, or is something asked? It decides whether "that’s annoying" makes sense. */
export const isFault = ({ topic }: Scene): boolean => faults.has(topic);
/** Does it not work, so that "does it work now?" makes sense? */
export const isBroken = ({ topic }: Scene): boolean => topic === 'broken' || topic === 'screen';

/** The next step that was not given yet, with the words that lead into it. */
export function nextStep(scene: Scene, answer: Answer): Part[] | null {
  const { steps } = parseBody(answer.body);
  const step = steps.length > 1 ? steps[scene.stepsGiven] : undefined;
  if (step === undefined) return null;
  return [line(scene.stepsGiven > 0 ? 'next' : 'step'), { kind: 'facts', facts: [step] }];
}

const notCured: ReadonlySet<Topic> = new Set(['delivery', 'money', 'refund', 'cancel', 'price', 'privacy']);
/** After the last step: "does it work?"; after the others, and where nothing is to be cured: "tell me when". */
export function afterStep({ topic, stepsGiven }: Scene, answer: Answer): Part {
  const isLast = stepsGiven + 1 === parseBody(answer.body).steps.length;
  return line(isLast && !notCured.has(topic) ? 'check' : 'report', true);
}

/** Asks how it stands: of a fault whether it is cured, of anything else whether it was what they wanted. */
export const howIsIt = (scene: Scene): Part =>
  isBroken(scene) || scene.stepsGiven > 0 ? line('check') : question('enough');

/** All that is left of an answer, as it was written: paragraphs, then the numbered steps, then what follows them. */
export function wholeFacts(answer: Answer, from = 0): Part[] {
  const { lead, steps, tail } = parseBody(answer.body);
  const parts: Part[] = [];
  if (lead.length > 0 && from === 0) parts.push({ kind: 'facts', facts: lead });
  if (steps.length > from) parts.push({ kind: 'facts', facts: steps.slice(from), number: from + 1 });
  if (tail.length > 0) parts.push({ kind: 'facts', facts: tail });
  return parts;
}

/** The answer as the shortest thing that helps: its next step, or all of it where there are none. */
export function helpFrom(scene: Scene, answer: Answer): Part[] {
  return nextStep(scene, answer) ?? [line('answer'), ...wholeFacts(answer, scene.stepsGiven)];
}
