/** Questions that the library had no answer to: noticed as they come, shown with alike ones together. */
import type { GapGroup } from '../../shared/protocol/answers.ts';
import { groupAlike } from '../../shared/tone/retrieve/group.ts';
import { hits, indexOf } from '../../shared/tone/retrieve.ts';
import { wantsAnswer } from '../../shared/tone/wants-answer.ts';
import type { AskedGapRow } from '../store/answers.ts';
import type { Answers } from './answers.ts';
import { type Domain, type DomainEvent, isoOf } from './domain.ts';

/** Longer ones are stories, of which one sentence may be a question; the engine reads no more of it than this. */
const mostCharacters = 2000;
/** Messages that wait to be looked at; while there are more, new ones are let go. */
const mostWaiting = 500;
/** Groups are made of this many of the newest questions. */
const mostGrouped = 400;
const mostShown = 8;

export interface AnswerGaps {
  /** A message was stored: did it ask for something the library does not know? Looked at when there is time. */
  heard(event: DomainEvent): void;
  /** The largest groups first. */
  groups(inbox: string): Promise<GapGroup[]>;
}

type GapDomain = Pick<Domain, 'store' | 'log' | 'now'>;

export function createAnswerGaps(domain: GapDomain, answers: Answers): AnswerGaps {
  const waiting: { conversation: string; seq: number; text: string }[] = [];
  let working = false;

  const look = async ({ conversation, seq, text }: (typeof waiting)[number]): Promise<void> => {
    const row = await domain.store.conversation(conversation);
    if (!row) return;
    const library = await answers.of(row.inbox.id);
    const [best] = hits(text.slice(0, mostCharacters), indexOf(library), 1);
    if (best?.confident) return;
    await domain.store.keepGap({
      conversation,
      seq,
      inbox: row.inbox.id,
      score: best?.score ?? 0,
      at: domain.now(),
    });
  };

  /** One after the other, each in a turn of the event loop of its own. */
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await new Promise((resolve) => setImmediate(resolve));
      await look(next).catch((error: unknown) =>
        domain.log.warn({ err: error }, 'a question was not looked at'),
      );
    }
    working = false;
  };

  return {
    heard(event) {
      if (event.kind !== 'message' || event.message.author.kind !== 'visitor') return;
      const { conversation, seq, text } = event.message;
      if (waiting.length >= mostWaiting || !wantsAnswer(text)) return;
      waiting.push({ conversation, seq, text });
      if (working) return;
      working = true;
      void work();
    },

    async groups(inbox) {
      const index = indexOf(await answers.of(inbox));
      const nearest = (text: string) => hits(text.slice(0, mostCharacters), index, 1)[0];
      // What has an answer by now is no gap any more.
      const gaps = (await domain.store.gaps(inbox, mostGrouped)).filter(
        ({ text }) => !nearest(text)?.confident,
      );
      return groupAlike(gaps.map(({ text }) => text)).map((places) => {
        const asked = places.map((place) => gaps[place] as AskedGapRow);
        const [newest] = asked as [AskedGapRow];
        const best = nearest(newest.text);
        return {
          id: `${newest.conversation}-${newest.seq}`,
          count: asked.length,
          people: new Set(asked.map(({ visitor }) => visitor)).size,
          newestAt: isoOf(newest.at),
          questions: asked
            .slice(0, mostShown)
            .map(({ conversation, seq, text, at }) => ({ conversation, seq, text, at: isoOf(at) })),
          nearest: best ? { id: best.answer.id, title: best.answer.title, score: best.score } : null,
        };
      });
    },
  };
}
