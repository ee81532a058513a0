/** Which questions of this conversation are answered; worked out once for all cards on screen. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { AnswerBlock } from '../../../shared/protocol/blocks.ts';
import type { WidgetState } from '../../state.ts';

export interface Answered {
  /** The answer to a message, by its seq. */
  readonly to: ReadonlyMap<number, AnswerBlock>;
  /** Seq of the visitor's newest message; above all others while one is on its way. */
  readonly lastOwn: number;
}

const known = new WeakMap<object, ReadonlySignal<Answered>>();

export function answersIn({ items }: Pick<WidgetState, 'items'>): Answered {
  let answers = known.get(items);
  if (answers === undefined) {
    answers = computed(() => {
      const to = new Map<number, AnswerBlock>();
      let lastOwn = 0;
      for (const item of items.value) {
        if (!item.mine) continue;
        const { blocks } = item.kind === 'stored' ? item.message : item.entry;
        for (const block of blocks ?? []) if (block.kind === 'answer') to.set(block.to, block);
        lastOwn = item.kind === 'stored' ? item.message.seq : Number.POSITIVE_INFINITY;
      }
      return { to, lastOwn };
    });
    known.set(items, answers);
  }
  return answers.value;
}
