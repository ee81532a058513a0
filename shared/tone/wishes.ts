/** What inbox and agent want of the writing, turned by the agent. */
import { type Lean, playedVoiceIds, type VoiceWishes } from './types.ts';

/** How much of a voice the agent wants. */
export type Play = 'full' | 'light' | 'off';

/** The same without play: a pinned voice is play too. */
export function plainly({ pin, ...wishes }: VoiceWishes): VoiceWishes {
  const played = playedVoiceIds.some((voice) => voice === pin);
  return { ...wishes, playfulness: 'off', ...(pin === undefined || played ? {} : { pin }) };
}

/** What to write where the dial stands; `play` null: as much as comes by itself. */
export function turned(wishes: VoiceWishes, lean: Lean, play: Play | null): VoiceWishes {
  switch (play) {
    case null:
      return { ...wishes, lean };
    case 'off':
      return { ...plainly(wishes), lean };
    case 'light':
      return { ...wishes, lean, atMost: 'light' };
    case 'full':
      return { ...wishes, lean, full: true };
  }
}
