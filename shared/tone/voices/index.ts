import type { PlayedVoiceId, VoicePack } from '../types.ts';
import { butler } from './butler.ts';
import { lolcat } from './lolcat.ts';
import { noir } from './noir.ts';
import { pirate } from './pirate.ts';
import { shakespeare } from './shakespeare.ts';
import { starTrek } from './star-trek.ts';
import { superhero } from './superhero.ts';
import { western } from './western.ts';
import { wizard } from './wizard.ts';
import { yoda } from './yoda.ts';

/** Every voice that can be played, by its public id. Adding a voice is one file and one line here. */
export const voicePacks: Record<PlayedVoiceId, VoicePack> = {
  'star-trek': starTrek,
  pirate,
  shakespeare,
  yoda,
  western,
  butler,
  noir,
  wizard,
  superhero,
  lolcat,
};
