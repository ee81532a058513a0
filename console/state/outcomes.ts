/**
 * What became of suggestions and advice while there was no link: kept on this device, in the order it happened, until the
 * server can hear it.
 */
import * as v from 'valibot';
import { adviceTaken, suggestionTaken } from '../../shared/protocol/tray.ts';
import { readStored, writeStored } from './storage.ts';

const outcomeSchema = v.variant('name', [
  v.object({ name: v.literal('suggestion:taken'), body: suggestionTaken }),
  v.object({ name: v.literal('advice:taken'), body: adviceTaken }),
]);
export type Outcome = v.InferInput<typeof outcomeSchema>;

/** Of more, the newest say enough. */
const mostKept = 200;

let owner = '';
let kept: readonly Outcome[] = [];

function keep(next: readonly Outcome[]): void {
  kept = next.slice(-mostKept);
  writeStored(`outcomes.${owner}`, kept.length === 0 ? null : JSON.stringify(kept));
}

/** Reads them back; what is none of ours is left out. */
export function parseOutcomes(json: string): readonly Outcome[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((each) => v.is(outcomeSchema, each)).slice(-mostKept) : [];
  } catch {
    return [];
  }
}

/** Takes up what this agent left untold on this device. */
export function openOutcomes(agentId: string): void {
  owner = agentId;
  kept = parseOutcomes(readStored(`outcomes.${agentId}`) ?? '[]');
}

/** Puts them out of sight; they stay on the device for the same agent's return. */
export function closeOutcomes(): void {
  kept = [];
}

export const outcomeKept = (outcome: Outcome): void => keep([...kept, outcome]);

/** Hands out all that was kept, once. */
export function outcomesHandedOut(): readonly Outcome[] {
  const all = kept;
  if (all.length > 0) keep([]);
  return all;
}
