/** The thread of the tone engine: one task at a time, in the order they come. It keeps the libraries it was given. */
import { parentPort } from 'node:worker_threads';
import { addLesson, type Lesson } from '../shared/tone/index.ts';
import type { Experience } from '../shared/tone/retrieve/experience.ts';
import { indexOf } from '../shared/tone/retrieve.ts';
import type { Answer, Turn } from '../shared/tone/types.ts';
import { engineWork, experienceOf, type SuggestionJob, type ToneQuestion } from './domain/tone-engine.ts';

/** What changed of an inbox's library since the last task that named it. */
export interface LibraryChange {
  inbox: string;
  answers?: readonly Answer[];
  /** From this place on; 0: in place of all before. */
  lessons?: { from: number; added: readonly Lesson[] };
}
export type Task =
  | { kind: 'suggest'; job: Omit<SuggestionJob, 'library'>; library: LibraryChange }
  | { kind: 'score'; turns: Turn[]; reply: string }
  | { kind: 'mood'; turns: Turn[] }
  | { kind: 'gap'; text: string; library: LibraryChange }
  | { kind: 'read'; question: ToneQuestion }
  /** The first use of much of the engine costs as much as a hundred later ones. */
  | { kind: 'warm-up' };
export type TaskOutcome = { ok: true; value: unknown } | { ok: false; bug: string };
export type ToThread = Task | { kind: 'forget' };
export type FromThread = { kind: 'ready' } | { kind: 'done'; outcome: TaskOutcome };

interface Known {
  answers: readonly Answer[];
  lessons: Lesson[];
  experience: Experience;
}

if (parentPort) {
  const port = parentPort;
  const libraries = new Map<string, Known>();

  const libraryOf = ({ inbox, answers, lessons }: LibraryChange): Known => {
    const known = libraries.get(inbox) ?? { answers: [], lessons: [], experience: experienceOf([], []) };
    if (lessons?.from === 0) known.lessons = [];
    known.lessons.push(...(lessons?.added ?? []));
    if (answers) known.answers = answers;
    if (answers || lessons?.from === 0) known.experience = experienceOf(known.lessons, known.answers);
    else
      for (const lesson of lessons?.added ?? []) addLesson(known.experience, lesson, indexOf(known.answers));
    libraries.set(inbox, known);
    return known;
  };

  const resultOf = (task: Task): unknown => {
    switch (task.kind) {
      case 'suggest': {
        const { answers, experience } = libraryOf(task.library);
        return engineWork.suggest(task.job, answers, experience);
      }
      case 'score':
        return engineWork.score(task.turns, task.reply);
      case 'mood':
        return engineWork.mood(task.turns);
      case 'gap':
        return engineWork.gap(libraryOf(task.library).answers, task.text);
      case 'read':
        return engineWork.read(task.question);
      case 'warm-up':
        return engineWork.warmUp();
      default:
        return task satisfies never;
    }
  };

  const outcomeOf = (task: Task): TaskOutcome => {
    try {
      return { ok: true, value: resultOf(task) };
    } catch (error) {
      // Where it happened, and never with which words.
      return { ok: false, bug: error instanceof Error ? String(error.stack) : 'the engine failed' };
    }
  };

  port.on('message', (message: ToThread) => {
    if (message.kind === 'forget') libraries.clear();
    else port.postMessage({ kind: 'done', outcome: outcomeOf(message) } satisfies FromThread);
  });
  port.postMessage({ kind: 'ready' } satisfies FromThread);
}
