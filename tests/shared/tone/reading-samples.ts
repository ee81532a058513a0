/** Messages that several tests read. All written for these tests. */
import type { Register, Turn } from '../../../shared/tone/types.ts';

export const registerDimensions = [
  'formality',
  'politeness',
  'sentiment',
  'frustration',
  'urgency',
  'playfulness',
  'warmth',
  'energy',
] as const satisfies readonly (keyof Register)[];

/** Customer messages; one that begins with `>` is the agent's. */
export function conversation(...texts: string[]): Turn[] {
  return texts.map((text) =>
    text.startsWith('>') ? { from: 'agent', text: text.slice(1).trim() } : { from: 'visitor', text },
  );
}

export const lieutenant = 'Captain, Lieutenant Norm reporting from Engineering. The viewscreen loops.';
export const buccaneer = 'Ahoy matey, me treasure chest be late! Arrr!';
