/** Which questions of this conversation are answered; worked out once for all cards on screen. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { MessageContent } from '../../../shared/outbox.ts';
import type { AnswerBlock } from '../../../shared/protocol/blocks.ts';
import type { WidgetState } from '../../state.ts';

export interface Answered {
  /** The answer to a message, by its seq. */
  readonly to: ReadonlyMap<number, AnswerBlock>;
  /** Seq of the visitor's newest message; above all others while one is on its way. */
  readonly lastOwn: number;
}

const known = new WeakMap<object, ReadonlySignal<Answered>>();

export function answersIn({ timeline, outbox }: Pick<WidgetState, 'timeline' | 'outbox'>): Answered {
  let answers = known.get(timeline);
  if (answers === undefined) {
    answers = computed(() => {
      const to = new Map<number, AnswerBlock>();
      let lastOwn = 0;
      const note = ({ blocks }: MessageContent) => {
        for (const block of blocks ?? []) if (block.kind === 'answer') to.set(block.to, block);
      };
      for (const message of timeline.value.messages) {
        if (message.author.kind !== 'visitor') continue;
        note(message);
        lastOwn = message.seq;
      }
      for (const entry of outbox.value) {
        note(entry);
        lastOwn = Number.POSITIVE_INFINITY;
      }
      return { to, lastOwn };
    });
    known.set(timeline, answers);
  }
  return answers.value;
}
