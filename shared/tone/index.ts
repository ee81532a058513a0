/**
 * The front door of the tone engine; read top to bottom it is the pipeline:
 * tokenize → language → cues → register → profile → target → plan → realise → guard → rank.
 * Pure TypeScript: no DOM, no Node, no clock, no randomness. docs/tone.md explains each step.
 */

// Reading: a text or a conversation → how the customer talks.
export { analyze } from './analyze.ts';
export { fromWire, toWire, type WireBriefing } from './briefing-wire.ts';
// Reading a reply against the conversation it answers.
export { match } from './match.ts';
export { analyzeConversation, profileOf } from './profile.ts';
// What agents did with suggested answers before, as evidence for the next.
export {
  addLesson,
  type Experience,
  type Lesson,
  type LessonOutcome,
  noExperience,
} from './retrieve/experience.ts';
// Writing: a profile → a target → plans → text, ranked.
export { buildAnswerIndex, indexOf, retrieve } from './retrieve.ts';
export { type Briefing, briefingOf, suggest, suggester, write } from './suggest.ts';
export { level, targetFor } from './target.ts';
export { type Play, plainly, turned } from './wishes.ts';

// Checking a reply, whoever wrote it.

export { checkDraft, type DraftContext, guard } from './guard.ts';

// The shapes, and the voices as data.

export * from './types.ts';
export { voicePacks } from './voices/index.ts';
