/** The tone engine over HTTP. It reads in its own thread: a conversation of a megabyte takes seconds. */
import type * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import { analyzeInput, guardInput, matchInput, suggestInput } from '../../../shared/protocol/tone.ts';
import { EngineBusy, type ToneQuestion } from '../../domain/tone-engine.ts';
import type { ApiOptions, Route } from '../route.ts';

/** A conversation for the tone engine may be longer than a command. */
const maxToneBytes = 1024 * 1024;
const busyMs = 2000;

export function toneRoutes({ engine }: ApiOptions): Route[] {
  const tone = (verb: ToneQuestion['verb'], summary: string, body: v.GenericSchema): Route => ({
    method: 'post',
    path: `/tone/${verb}`,
    summary,
    access: 'conversations:read',
    body,
    mostBytes: maxToneBytes,
    async run({ body: input }) {
      try {
        return await engine.read({ verb, input } as ToneQuestion);
      } catch (error) {
        if (!(error instanceof EngineBusy)) throw error;
        return failure('rate_limited', 'The engine is busy, or this takes it too long.', busyMs);
      }
    },
  });
  return [
    tone('analyze', 'The register of a text or conversation, with its evidence.', analyzeInput),
    tone('guard', 'What to reconsider in a draft.', guardInput),
    tone('suggest', 'Suggested replies in the customer’s register.', suggestInput),
    tone('match', 'How well a reply matches the customer.', matchInput),
  ];
}
