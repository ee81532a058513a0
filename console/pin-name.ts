/** What a pin is called. */
import { type Pin, type PlayedVoiceId, playedVoiceIds } from '../shared/tone/types.ts';
import { strings } from './words.ts';

const isVoice = (pin: Pin): pin is PlayedVoiceId => playedVoiceIds.some((voice) => voice === pin);

export const pinName = (pin: Pin): string =>
  isVoice(pin) ? strings.pin.voice(strings.voices[pin]) : strings.pin.names[pin];
