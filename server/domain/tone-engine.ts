/**
 * The tone engine as the server uses it: in a thread of its own (`server/tone-thread.ts`), because one set of suggestions
 * costs as much as dozens of messages, and a message must never wait for advice about another.
 */
import type * as v from 'valibot';
import { type Mood, moodOf } from '../../shared/mood.ts';
import type { analyzeInput, guardInput, matchInput, suggestInput } from '../../shared/protocol/tone.ts';
import {
  addLesson,
  analyze,
  analyzeConversation,
  briefingOf,
  guard,
  type Lesson,
  match,
  noExperience,
  plainly,
  profileOf,
  suggest,
  toWire,
  type WireBriefing,
  write,
} from '../../shared/tone/index.ts';
import type { Experience } from '../../shared/tone/retrieve/experience.ts';
import { hits, indexOf } from '../../shared/tone/retrieve.ts';
import type {
  Answer,
  GuardResult,
  SuggestInput,
  Suggestion,
  SuggestResult,
  Turn,
  VoiceWishes,
} from '../../shared/tone/types.ts';
import { wantsAnswer } from '../../shared/tone/wants-answer.ts';
import type { Millis } from '../store/store.ts';

/** What an inbox may answer with: the same list until something changes. */
export interface AnswerList {
  inbox: string;
  answers: readonly Answer[];
}

/** With what was learned of it: the same list as well, which grows at its end. */
export interface Library extends AnswerList {
  lessons: readonly Lesson[];
}

export interface SuggestionJob {
  library: Library;
  messages: Turn[];
  agent: SuggestInput['agent'];
  visitor?: NonNullable<SuggestInput['visitor']>;
  wishes: VoiceWishes;
  now: Millis;
}

export interface Written extends SuggestResult {
  /** The same with less play, where there is play. */
  quieter?: { light?: Suggestion[]; off: Suggestion[] };
  briefing: WireBriefing;
}

export interface ReplyScore {
  score: number;
  deflects: boolean;
}

/** For every millisecond that the engine reads what nobody waits for, so many are left to suggestions. */
export const restFor = 3;

/** Longer texts are given to the engine's thread: the guard takes some 10 ms for so many characters on a slow machine. */
export const mostReadHere = 1000;

/** What the engine is asked over HTTP, as `shared/protocol/tone.ts` describes it. */
export type ToneQuestion =
  | { verb: 'analyze'; input: v.InferOutput<typeof analyzeInput> }
  | { verb: 'guard'; input: v.InferOutput<typeof guardInput> }
  | { verb: 'suggest'; input: v.InferOutput<typeof suggestInput> }
  | { verb: 'match'; input: v.InferOutput<typeof matchInput> };

/** Each rejects with `EngineBusy` when the engine did not answer in its time, or ended. */
export interface ToneEngine {
  suggest(job: SuggestionJob): Promise<Written>;
  /** How a reply reads beside the conversation it answers. */
  score(turns: Turn[], reply: string): Promise<ReplyScore>;
  mood(turns: Turn[]): Promise<Mood>;
  /** How well the best answer fits a question, in [0, 1]; null when nothing is asked, or it is answered there. */
  gap(library: AnswerList, text: string): Promise<number | null>;
  /** What the guard says of a text; somebody waits for it, so it goes before all others. */
  guard(text: string): Promise<GuardResult>;
  /** The answer to a question that came over HTTP. */
  read(question: ToneQuestion): Promise<object>;
  /** Nothing that customers wrote is kept for later. */
  forget(): void;
  /** Gets ready before anybody waits for it. */
  warmUp(): void;
  close(): Promise<void>;
}

export class EngineBusy extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'EngineBusy';
  }
}

/** The thread's side: what each task is. */
export interface EngineWork {
  suggest(job: Omit<SuggestionJob, 'library'>, answers: readonly Answer[], lessons: Experience): Written;
  score(turns: Turn[], reply: string): ReplyScore;
  mood(turns: Turn[]): Mood;
  gap(answers: readonly Answer[], text: string): number | null;
  read(question: ToneQuestion): object;
  warmUp(): void;
}

export const engineWork: EngineWork = {
  suggest({ wishes, now, ...job }, answers, lessons) {
    const briefing = briefingOf({ ...job, answers }, { lessons, now });
    const result = write(briefing, wishes);
    const { strength } = result.target;
    const light = strength === 'full' ? write(briefing, { ...wishes, atMost: 'light' }).suggestions : null;
    const off = strength === 'off' ? null : write(briefing, plainly(wishes)).suggestions;
    return {
      ...result,
      briefing: toWire(briefing),
      ...(off && { quieter: { ...(light && { light }), off } }),
    };
  },
  score: (turns, reply) => ({ score: match(turns, reply).score, deflects: guard(reply).deflects }),
  mood: (turns) => moodOf(profileOf(turns)),
  gap(answers, text) {
    if (!wantsAnswer(text)) return null;
    const [best] = hits(text, indexOf(answers), 1);
    return best?.confident ? null : (best?.score ?? 0);
  },
  read(question) {
    switch (question.verb) {
      case 'analyze': {
        const { input } = question;
        return 'text' in input ? analyze(input.text, input.lang) : analyzeConversation(input.messages);
      }
      case 'guard':
        return guard(question.input.text, question.input.lang);
      case 'suggest':
        return suggest(question.input);
      case 'match':
        return match(question.input.messages, question.input.reply);
    }
  },
  warmUp() {
    const messages = [
      { from: 'visitor' as const, text: 'Hello, I was charged twice. Could you help me, please?' },
    ];
    const [best] = suggest({ messages, agent: { name: '' } }).suggestions;
    match(messages, best?.text ?? '');
  },
};

/** Takes lessons in, those of an answer list that changed anew. */
export function experienceOf(lessons: readonly Lesson[], answers: readonly Answer[]): Experience {
  const experience = noExperience();
  for (const lesson of lessons) addLesson(experience, lesson, indexOf(answers));
  return experience;
}
