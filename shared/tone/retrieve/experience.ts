/**
 * What agents did with suggested answers, as evidence for the next similar question. Each lesson is a customer's message,
 * an answer that was suggested for it, and whether that was kept, edited or set aside. Lessons move an answer's place by a
 * bounded amount, fade with time, and can be counted for the agent: nothing is trained, so one more costs nothing.
 */
import type { AnswerIndex } from './answer-index.ts';
import { featuresOf } from './features.ts';

export const lessonOutcomes = ['kept', 'edited', 'set-aside'] as const;
export type LessonOutcome = (typeof lessonOutcomes)[number];

export interface Lesson {
  /** What the customer had written. */
  text: string;
  /** Id of the answer. */
  answer: string;
  outcome: LessonOutcome;
  /** Milliseconds since 1970. */
  at: number;
}

/** Lessons by feature, for one playbook. Grows by `addLesson`. */
export interface Experience {
  lessons: { answer: string; outcome: LessonOutcome; at: number }[];
  /** Feature → the lessons that have it, with their weights. */
  holders: Map<number, { lessons: number[]; weights: number[] }>;
}

/** What experience says about one answer for one message. */
export interface Evidence {
  /** Added to the answer's fit; −`mostLift` to `mostLift`. */
  lift: number;
  /** Similar questions to which agents sent this answer. */
  sent: number;
  /** Similar questions for which they chose something else. */
  setAside: number;
}

/** How much one lesson says. An edited answer was the right one, in other words. Setting aside has many reasons. */
const says: Record<LessonOutcome, number> = { kept: 1, edited: 0.7, 'set-aside': -0.5 };
/** A lesson counts half after this long: playbooks and products change with the seasons. */
const halfLifeMs = 90 * 24 * 60 * 60 * 1000;
/** Likeness (cosine) from which two messages ask the same thing, in part. */
const leastLikeness = 0.3;
/** The most that experience moves an answer: enough to win among answers that fit about as well, not over a clear one. */
const mostLift = 0.7;
/** Lessons of full weight that bring three quarters of it. */
const enoughLessons = 3;

export const noExperience = (): Experience => ({ lessons: [], holders: new Map() });

/** A message's topics by hash, weighted by the playbook's rarity and brought to length 1. */
function topicsOf(text: string, { vocabulary }: AnswerIndex): Map<number, number> {
  const { topics } = featuresOf(text);
  let squares = 0;
  for (const [feature, count] of topics) {
    const id = vocabulary.ids.get(feature);
    const weight = count * (id === undefined ? vocabulary.unseenRarity : (vocabulary.rarity[id] ?? 0));
    topics.set(feature, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [feature, weight] of topics) topics.set(feature, weight / length);
  return topics;
}

/** Takes one lesson in. `index` is the playbook's. */
export function addLesson(experience: Experience, lesson: Lesson, index: AnswerIndex): void {
  const place = experience.lessons.length;
  experience.lessons.push({ answer: lesson.answer, outcome: lesson.outcome, at: lesson.at });
  for (const [feature, weight] of topicsOf(lesson.text, index)) {
    const known = experience.holders.get(feature);
    if (known) {
      known.lessons.push(place);
      known.weights.push(weight);
    } else experience.holders.set(feature, { lessons: [place], weights: [weight] });
  }
}

/** What the lessons say about a message, by answer id; `now` in milliseconds since 1970. */
export function evidenceFor(
  text: string,
  experience: Experience,
  index: AnswerIndex,
  now: number,
): Map<string, Evidence> {
  const likeness = new Float64Array(experience.lessons.length);
  for (const [feature, weight] of topicsOf(text, index)) {
    const list = experience.holders.get(feature);
    if (!list) continue;
    for (const [at, lesson] of list.lessons.entries())
      likeness[lesson] = (likeness[lesson] ?? 0) + weight * (list.weights[at] ?? 0);
  }
  const sums = new Map<string, Evidence>();
  for (const [at, { answer, outcome, at: when }] of experience.lessons.entries()) {
    const alike = ((likeness[at] ?? 0) - leastLikeness) / (1 - leastLikeness);
    if (alike <= 0) continue;
    const found = sums.get(answer) ?? { lift: 0, sent: 0, setAside: 0 };
    const age = Math.max(0, now - when);
    found.lift += says[outcome] * alike * 2 ** (-age / halfLifeMs);
    if (outcome === 'set-aside') found.setAside += 1;
    else found.sent += 1;
    sums.set(answer, found);
  }
  for (const evidence of sums.values()) evidence.lift = mostLift * Math.tanh(evidence.lift / enoughLessons);
  return sums;
}
