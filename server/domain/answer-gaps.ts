/** Questions that the library had no answer to: noticed as they come, shown with alike ones together. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GapGroup } from '../../shared/protocol/answers.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { groupAlike } from '../../shared/tone/retrieve/group.ts';
import { hits, indexOf } from '../../shared/tone/retrieve.ts';
import type { AskedGapRow } from '../store/answers.ts';
import type { Answers } from './answers.ts';
import { createBacklog } from './backlog.ts';
import { type Domain, type DomainEvent, isoOf } from './domain.ts';
import { EngineBusy, restFor, type ToneEngine } from './tone-engine.ts';

/** Longer ones are stories, of which one sentence may be a question; the engine reads no more of it than this. */
const mostCharacters = 2000;
/** Messages that wait to be looked at. */
const mostWaiting = 500;
/** Groups are made of this many of the newest questions. */
const mostGrouped = 400;
const mostShown = 8;

export interface AnswerGaps {
  /** A message was stored: did it ask for something the library does not know? Looked at when there is time. */
  heard(event: DomainEvent): void;
  /** The largest groups first. */
  groups(inbox: string): Promise<GapGroup[]>;
  stop(): void;
}

type GapDomain = Pick<Domain, 'store' | 'log' | 'now'>;

export function createAnswerGaps(
  domain: GapDomain,
  answers: Answers,
  engine: Pick<ToneEngine, 'gap'>,
): AnswerGaps {
  const look = async ({ conversation, seq, text }: Message): Promise<void> => {
    const row = await domain.store.conversation(conversation);
    if (!row) return;
    const inbox = row.inbox.id;
    const library = { inbox, answers: await answers.of(inbox) };
    const score = await engine.gap(library, text.slice(0, mostCharacters));
    if (score === null) return;
    await domain.store.keepGap({ conversation, seq, inbox, score, at: domain.now() });
  };

  const backlog = createBacklog<Message>({
    most: mostWaiting,
    async work(message) {
      const from = performance.now();
      await look(message);
      await sleep((performance.now() - from) * restFor, undefined, { ref: false });
    },
    // Reports can do without the oldest of a flood.
    shed: () => undefined,
    failed(error) {
      if (!(error instanceof EngineBusy)) domain.log.warn({ err: error }, 'a question was not looked at');
    },
  });

  return {
    heard(event) {
      if (event.kind !== 'message' || event.message.author.kind !== 'visitor') return;
      const { conversation, seq } = event.message;
      backlog.add(`${conversation} ${seq}`, event.message);
    },

    stop: () => backlog.stop(),

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
