/**
 * Who gets a conversation that nobody has chosen an owner for: the person they spoke with last, then the least busy
 * of those who speak their language, then the least busy of all; among equals, whose turn it is. Pure, so that the
 * writer can decide inside the transaction that also counts how much everybody has.
 */

/** Somebody who is here, as counted at the moment of the decision. */
export interface Candidate {
  readonly id: string;
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** Open conversations they have, without those that are snoozed. */
  readonly load: number;
  readonly capacity: number;
  /** When something was last given to them by itself: the smallest is next in turn. */
  readonly turnAt: number;
}

/** What is known of the conversation. */
export interface Wanted {
  /** ISO 639-1, or null: not known. */
  readonly language: string | null;
  /** Who of us last wrote to this person, and when. */
  readonly known: { readonly agent: string; readonly at: number } | null;
  /** Whoever gave it back is not given it again at once. */
  readonly except: string | null;
}

export interface Choice {
  readonly agent: string;
  readonly reason: 'same_person' | 'least_busy' | 'round_robin';
  /** When they last wrote to this person. */
  readonly spokeAt?: number;
  /** The choice was among those who speak this language. */
  readonly language?: string;
}

export const hasRoom = ({ load, capacity }: Pick<Candidate, 'load' | 'capacity'>): boolean => load < capacity;

/**
 * Null: nobody has room, and the conversation waits in the queue. Somebody who is known but has no room is passed
 * over: a good answer now helps more than a familiar name later, and what nobody can look after is no care.
 */
export function chooseAgent(candidates: readonly Candidate[], wanted: Wanted): Choice | null {
  const free = candidates.filter((candidate) => candidate.id !== wanted.except && hasRoom(candidate));
  const { known, language } = wanted;
  if (known !== null && free.some(({ id }) => id === known.agent))
    return { agent: known.agent, reason: 'same_person', spokeAt: known.at };
  const speaking = language === null ? [] : free.filter(({ languages }) => languages.includes(language));
  const found = leastBusy(speaking.length > 0 ? speaking : free);
  if (found === null || language === null || speaking.length === 0) return found;
  return { ...found, language };
}

function leastBusy(candidates: readonly Candidate[]): Choice | null {
  const [first, second] = candidates.toSorted(
    (a, b) => busier(a, b) || a.turnAt - b.turnAt || (a.id < b.id ? -1 : 1),
  );
  if (first === undefined) return null;
  const tied = second !== undefined && busier(first, second) === 0;
  return { agent: first.id, reason: tied ? 'round_robin' : 'least_busy' };
}

/** Compares how full two people are, by the share of what each can carry. */
const busier = (a: Candidate, b: Candidate): number => a.load * b.capacity - b.load * a.capacity;
