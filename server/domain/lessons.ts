/**
 * Learning from what agents do with suggestions: an answer they send as it is, send in other words, or pass over. The
 * store keeps which message, which answer and what became of it; the customer's words stay in the message alone.
 */
import type { Message } from '../../shared/protocol/entities.ts';
import type { Lesson, LessonOutcome } from '../../shared/tone/index.ts';
import type { Suggestion } from '../../shared/tone/types.ts';
import type { Millis } from '../store/store.ts';
import type { Domain } from './domain.ts';

/** The newest lessons of an inbox; older ones have faded, and each costs a little of every suggestion. */
const mostLessons = 500;
/** How long an inbox's lessons are kept in memory before they are read anew, without what was deleted meanwhile. */
const readAnewMs = 10 * 60 * 1000;
/** Conversations whose suggestions are remembered until the agent answers; the oldest are forgotten first. */
const mostShown = 5000;
/** Shorter replies ("one moment") pass nothing over. */
const ownWordsLength = 40;
/** A fact this long does not get into a reply by chance. */
const factLength = 12;
/** Share of common words from which a reply is an edited suggestion. */
export const editedShare = 0.6;

/** What was suggested for the newest customer message of a conversation. */
export interface Shown {
  inbox: string;
  forSeq: number;
  /** The customer's message. */
  text: string;
  suggestions: readonly Suggestion[];
}

export interface Lessons {
  /** What agents of an inbox did with its answers. The list grows at its end, until it is read anew and is another. */
  of(inbox: string): Promise<readonly Lesson[]>;
  shown(conversation: string, shown: Shown): void;
  /** An agent's message is stored: what became of the suggestions? */
  sent(message: Pick<Message, 'conversation' | 'text'>): void;
  /** The conversation was erased: nothing of it stays in memory either. */
  forget(conversation: string): void;
}

interface Watched extends Shown {
  /** Answers that were sent, and how much was written beside them. */
  used: Set<string>;
  ownWords: number;
}

export function createLessons(domain: Domain): Lessons {
  const watched = new Map<string, Watched>();
  const known = new Map<string, { lessons: Lesson[]; at: Millis }>();

  const keep = (conversation: string, from: Shown, answer: string, outcome: LessonOutcome): void => {
    const { inbox, forSeq: seq, text } = from;
    const at = domain.now();
    domain.store
      .keepLesson({ conversation, seq, inbox, answer, outcome, at })
      .then(() => void known.get(inbox)?.lessons.push({ text, answer, outcome, at }))
      .catch((error: unknown) => domain.log.warn({ conversation, err: error }, 'a lesson was not kept'));
  };

  /** The customer wrote again: the best answer was passed over when the agent had written something else. */
  const close = (conversation: string, { used, ownWords, ...from }: Watched): void => {
    const best = from.suggestions[0]?.answer;
    if (best !== undefined && !used.has(best) && (used.size > 0 || ownWords >= ownWordsLength))
      keep(conversation, from, best, 'set-aside');
  };

  return {
    async of(inbox) {
      const found = known.get(inbox);
      if (found && domain.now() - found.at < readAnewMs) return found.lessons;
      const at = domain.now();
      const lessons = (await domain.store.lessonsOf(inbox, mostLessons)).map(
        ({ text, answer, outcome, at }) => ({ text, answer, outcome, at }),
      );
      known.set(inbox, { lessons, at });
      return lessons;
    },

    shown(conversation, shown) {
      const before = watched.get(conversation);
      if (before?.forSeq === shown.forSeq) {
        watched.set(conversation, { ...before, suggestions: shown.suggestions });
        return;
      }
      if (before) close(conversation, before);
      watched.delete(conversation);
      watched.set(conversation, { ...shown, used: new Set(), ownWords: 0 });
      const oldest = watched.keys().next().value;
      if (watched.size > mostShown && oldest !== undefined) watched.delete(oldest);
    },

    forget(conversation) {
      watched.delete(conversation);
      known.clear();
    },

    sent({ conversation, text }) {
      const from = watched.get(conversation);
      if (!from) return;
      const outcomes = outcomesOf(text, from.suggestions);
      if (outcomes.size === 0) from.ownWords += text.length;
      for (const [answer, outcome] of outcomes) {
        if (from.used.has(answer)) continue;
        from.used.add(answer);
        keep(conversation, from, answer, outcome);
      }
    },
  };
}

/** Which suggested answers a reply carries, and whether as they were suggested. */
export function outcomesOf(
  sent: string,
  suggestions: readonly Suggestion[],
): Map<string, Exclude<LessonOutcome, 'set-aside'>> {
  const found = new Map<string, Exclude<LessonOutcome, 'set-aside'>>();
  const reply = plainly(sent);
  const whole = suggestions.find(({ text, answer }) => answer !== undefined && plainly(text) === reply);
  if (whole?.answer !== undefined) return found.set(whole.answer, 'kept');
  for (const { text, facts, answer } of suggestions) {
    if (answer === undefined) continue;
    if (carriesFacts(reply, facts) || likeness(reply, plainly(text)) >= editedShare)
      found.set(answer, 'edited');
  }
  return found;
}

/** Whether a reply, plainly read, holds a fact word for word. */
export const carriesFacts = (reply: string, facts: readonly string[]): boolean =>
  facts.some((fact) => fact.length >= factLength && reply.includes(plainly(fact)));

export const plainly = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Share of the words that two texts have in common (Dice). */
export function likeness(one: string, other: string): number {
  const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size || 1);
}
