/**
 * Which written answer a message asks for. An index reads the answers' example questions, titles and bodies once
 * (`retrieve/answer-index.ts`); a message is scored by what tells each answer from the others, by the centre of its
 * examples and by the nearest of them, and the sum becomes a score that means the same in every playbook.
 */
import { type AnswerIndex, buildAnswerIndex, fits, readQuery } from './retrieve/answer-index.ts';
import { type Evidence, evidenceFor } from './retrieve/experience.ts';
import type { Answer, RetrieveResult } from './types.ts';

export { type AnswerIndex, buildAnswerIndex };

/** An answer with how well it fits, 0..1; `confident` when it may be offered without asking back. */
export interface Hit {
  answer: Answer;
  score: number;
  confident: boolean;
  /** What agents did with this answer for similar questions, where they did anything. */
  evidence?: Evidence;
}

/**
 * From fit to the chance that the best answer is the right one: a logistic curve over the fit, the share of the message
 * that the playbook's words cover, and how many examples an answer has (more of them make chance likeness commoner).
 * Fitted to CLINC150 and BANKING77 train with whole intents held out as strangers, 10 to 120 answers, 5 to 100 examples.
 */
const calibration = { fit: 3.6, known: 2.4, logExamples: -0.38, offset: -1.25 } as const;
/** From here on an answer may be offered. In held-out trials 83 to 97 % of the strangers scored less. */
export const confidentScore = 0.6;
/** A runner-up whose fit comes this close means that two answers suit: ask which. */
const tooClose = 0.08;

/**
 * The answers that fit a text, best first, at most `most`. Nothing in common gives an empty list; whether the best one is
 * meant at all, its score says.
 * `hits('captions how', index)[0].answer.id` → `'captions'`
 */
export function hits(text: string, index: AnswerIndex, most = 5): Hit[] {
  const query = readQuery(text, index);
  const evidence = evidenceOf(text, index);
  const found = fits(query, index, evidence.keys())
    .map(({ answer, fit }) => ({ answer, fit: fit + (evidence.get(answer)?.lift ?? 0) }))
    .sort((a, b) => b.fit - a.fit || a.answer - b.answer);
  const examples = Math.max(1, index.examples.count / Math.max(1, index.answers.length));
  const base =
    calibration.offset + calibration.known * query.known + calibration.logExamples * Math.log(examples);
  const clear = (found[0]?.fit ?? 0) - (found[1]?.fit ?? Number.NEGATIVE_INFINITY) >= tooClose;
  return found.slice(0, most).flatMap(({ answer: at, fit }, place) => {
    const answer = index.answers[at];
    if (!answer) return [];
    const score = 1 / (1 + Math.exp(-(base + calibration.fit * fit)));
    const known = evidence.get(at);
    return [
      {
        answer,
        score,
        confident: place === 0 && clear && score >= confidentScore,
        ...(known ? { evidence: known } : {}),
      },
    ];
  });
}

/** What agents did for similar questions, by the answer's place in the index. */
function evidenceOf(text: string, index: AnswerIndex): Map<number, Evidence> {
  const { experience } = index;
  if (!experience || experience.lessons.lessons.length === 0) return new Map();
  const byId = evidenceFor(text, experience.lessons, index, experience.now);
  const found = new Map<number, Evidence>();
  for (const [at, { id }] of index.answers.entries()) {
    const evidence = byId.get(id);
    if (evidence) found.set(at, evidence);
  }
  return found;
}

/** Public: the ids of the answers that fit a text, best first, at most five. */
export function retrieve(text: string, index: AnswerIndex): RetrieveResult {
  return {
    answers: hits(text, index).map(({ answer, score }) => ({
      id: answer.id,
      score: Math.round(score * 1e4) / 1e4,
    })),
  };
}

const built = new WeakMap<readonly Answer[], AnswerIndex>();
/** Of playbooks that come anew with every call, the last few are recognised by what they hold. */
const lately: AnswerIndex[] = [];
const keptLately = 4;
/** Larger ones would only fill the memory. */
const largestKept = 500;

/** The index of an answer list, built on first use and kept while the list itself lives. */
export function indexOf(answers: readonly Answer[]): AnswerIndex {
  const known = built.get(answers);
  if (known) return known;
  const index = lately.find((each) => sameAnswers(each.answers, answers)) ?? buildAnswerIndex(answers);
  built.set(answers, index);
  if (answers.length > 0 && answers.length <= largestKept && !lately.includes(index)) {
    lately.unshift(index);
    lately.length = Math.min(lately.length, keptLately);
  }
  return index;
}

function sameAnswers(one: readonly Answer[], other: readonly Answer[]): boolean {
  return (
    one.length === other.length &&
    one.every((answer, at) => {
      const twin = other[at];
      return (
        twin !== undefined &&
        answer.id === twin.id &&
        answer.title === twin.title &&
        answer.body === twin.body &&
        answer.questions.length === twin.questions.length &&
        answer.questions.every((question, place) => question === twin.questions[place])
      );
    })
  );
}
