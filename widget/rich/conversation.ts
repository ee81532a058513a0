import type { WidgetState } from '../state.ts';

/** Id of the conversation on screen; null before its first message is stored. */
export const conversationOf = ({ timeline }: Pick<WidgetState, 'timeline'>): string | null =>
  timeline.value.messages[0]?.conversation ?? null;
