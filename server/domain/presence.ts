/**
 * Whether anybody can answer, as each inbox's visitors were told it: they hear of it again only when it changed.
 * Agents' comings and goings are told after a moment, so that a console that reloads is not a person who left.
 */
import type { Availability } from '../../shared/protocol/entities.ts';
import type { Domain } from './domain.ts';
import { availabilityAt, nextChange } from './hours.ts';
import type { Inbox } from './inboxes.ts';

export const settleMs = 300;
/** Looked at least this often, because the clock may jump and the machine sleep. */
const lookEveryMs = 60_000;

export interface Presence {
  /** What holds now, for a welcome. */
  of(inbox: Inbox): Availability;
  /** An agent came or went. */
  agentsChanged(): void;
  /** Settings of an inbox changed. */
  inboxChanged(): void;
  stop(): void;
}

export function createPresence(domain: Pick<Domain, 'inboxes' | 'now' | 'publish' | 'agentsHere'>): Presence {
  /** By inbox, as JSON; absent: some of its visitors were told otherwise than others. */
  const told = new Map<string, string>();
  let settling: NodeJS.Timeout | null = null;
  let timer: NodeJS.Timeout | null = null;

  const holdsAt = (now: number, { settings }: Inbox) =>
    availabilityAt(settings.hours, domain.agentsHere(), now);

  const tell = () => {
    // One moment for both looks, or a change between them would be missed.
    const now = domain.now();
    for (const inbox of domain.inboxes.known()) {
      const availability = holdsAt(now, inbox);
      const words = JSON.stringify(availability);
      if (told.get(inbox.id) === words) continue;
      told.set(inbox.id, words);
      domain.publish({ kind: 'presence', inbox: inbox.id, availability });
    }
    if (timer) clearTimeout(timer);
    const changes = domain.inboxes.known().flatMap(({ settings }) => nextChange(settings.hours, now) ?? []);
    timer = setTimeout(tell, Math.min(...changes.map((change) => change - now), lookEveryMs));
    timer.unref();
  };
  tell();

  return {
    of(inbox) {
      const availability = holdsAt(domain.now(), inbox);
      const words = JSON.stringify(availability);
      // Told between two looks: the next look tells everybody.
      if (told.has(inbox.id) && told.get(inbox.id) !== words) told.delete(inbox.id);
      else told.set(inbox.id, words);
      return availability;
    },
    agentsChanged() {
      settling ??= setTimeout(() => {
        settling = null;
        tell();
      }, settleMs);
    },
    inboxChanged: tell,
    stop() {
      if (settling) clearTimeout(settling);
      if (timer) clearTimeout(timer);
    },
  };
}
