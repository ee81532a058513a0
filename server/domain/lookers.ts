/**
 * Who has which conversation open, and who writes there: told to colleagues before two of them answer at once. Kept
 * in memory alone, by connection, because it is true only as long as the connection stands; an agent with several
 * tabs is one looker.
 */
import type { Colleague, Composing, Looker } from '../../shared/protocol/notes.ts';
import type { Domain } from './domain.ts';

/** A notice that somebody writes is repeated every 3 s; without one for this long they have stopped. */
export const composingLastsMs = 7000;

export interface Lookers {
  /** This connection looks at the conversation now, and at no other; null: at none. */
  look(connection: string, agent: Colleague, conversation: string | null): void;
  /** This connection writes a reply or a note in the conversation it looks at, or has stopped. */
  compose(connection: string, conversation: string, typing: Composing): void;
  /** The connection is gone. */
  leave(connection: string): void;
  of(conversation: string): Looker[];
  /** Conversations somebody looks at. */
  all(): string[];
  stop(): void;
}

interface Look {
  agent: Colleague;
  conversation: string;
  typing: Composing;
  /** Ends `typing` when no notice comes. */
  ends: NodeJS.Timeout | null;
}

export function createLookers({ publish }: Pick<Domain, 'publish'>): Lookers {
  const looks = new Map<string, Look>();
  /** Connections by conversation, in the order in which they came. */
  const places = new Map<string, Set<string>>();

  /** Of one agent's tabs, the one that writes speaks for them; a reply before a note. */
  const weight = (typing: Composing): number => (typing === 'reply' ? 2 : typing === 'note' ? 1 : 0);

  const of = (conversation: string): Looker[] => {
    const agents = new Map<string, Looker>();
    for (const connection of places.get(conversation) ?? []) {
      const look = looks.get(connection);
      if (!look) continue;
      const { agent, typing } = look;
      const known = agents.get(agent.id);
      if (!known || weight(typing) > weight(known.typing)) agents.set(agent.id, { ...agent, typing });
    }
    return [...agents.values()];
  };

  const tell = (conversation: string, to: 'all' | 'looking') =>
    publish({ kind: 'lookers', conversation, agents: of(conversation), to });

  /** Whoever looks, in whatever order their tabs came: one tab less of somebody's is no news. */
  const idsOf = (conversation: string): string =>
    of(conversation)
      .map(({ id }) => id)
      .sort()
      .join();

  const leave = (connection: string) => {
    const look = looks.get(connection);
    if (!look) return;
    if (look.ends) clearTimeout(look.ends);
    const { conversation } = look;
    const before = idsOf(conversation);
    looks.delete(connection);
    const place = places.get(conversation);
    place?.delete(connection);
    if (place?.size === 0) places.delete(conversation);
    // Another tab of theirs may still be there; what this one wrote has ended all the same.
    if (idsOf(conversation) !== before) tell(conversation, 'all');
    else if (look.typing !== null) tell(conversation, 'looking');
  };

  const compose = (connection: string, conversation: string, typing: Composing) => {
    const look = looks.get(connection);
    if (look?.conversation !== conversation) return;
    if (look.ends) clearTimeout(look.ends);
    look.ends =
      typing === null ? null : setTimeout(() => compose(connection, conversation, null), composingLastsMs);
    look.ends?.unref();
    if (look.typing === typing) return;
    look.typing = typing;
    tell(conversation, 'looking');
  };

  return {
    look(connection, agent, conversation) {
      if (looks.get(connection)?.conversation === conversation) return;
      leave(connection);
      if (conversation === null) return;
      const before = idsOf(conversation);
      looks.set(connection, { agent, conversation, typing: null, ends: null });
      const place = places.get(conversation) ?? new Set();
      places.set(conversation, place.add(connection));
      if (idsOf(conversation) !== before) tell(conversation, 'all');
    },
    compose,
    leave,
    of,
    all: () => [...places.keys()],
    stop() {
      for (const { ends } of looks.values()) if (ends) clearTimeout(ends);
    },
  };
}
