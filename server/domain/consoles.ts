/**
 * The consoles that are open, on this node and on the others: who is here, and who looks at what. Each node knows its
 * own connections and is told of the others' in whole lists, so that a lost word is put right by the next one. What a
 * node said holds until it says otherwise, or is gone.
 */
import type { Colleague, Composing } from '../../shared/protocol/notes.ts';
import type { Attendance } from './attendance.ts';
import { composingLastsMs, type Lookers } from './lookers.ts';

export interface OpenConsole {
  connection: string;
  agent: Colleague;
  /** Not so for somebody who only reads along. */
  mayAnswer: boolean;
  idle: boolean;
  /** The conversation it shows. */
  conversation: string | null;
  typing: Composing;
}

export interface Consoles {
  entered(connection: string, agent: Colleague, mayAnswer: boolean): void;
  left(connection: string): void;
  /** In this console nothing happens any more, or again. */
  rested(connection: string, idle: boolean): void;
  /** It shows this conversation now; null: none. */
  look(connection: string, conversation: string | null): void;
  compose(connection: string, conversation: string, typing: Composing): void;
  /** Those of this node. */
  here(): OpenConsole[];
  /** What another node has now, in place of what it had. */
  elsewhere(node: string, consoles: readonly OpenConsole[]): void;
  /** Ids of those who may answer, on any node, each once. */
  agents(): string[];
}

interface Options {
  attendance: Attendance;
  lookers: Lookers;
  now(): number;
  /** Somebody who may answer came or went, on any node. */
  agentsChanged(): void;
  /** Something about this node's consoles changed. */
  changed(): void;
}

type Own = OpenConsole & { composedAt: number };

export function createConsoles({ attendance, lookers, now, agentsChanged, changed }: Options): Consoles {
  const own = new Map<string, Own>();
  /** By node and connection. */
  const others = new Map<string, Map<string, OpenConsole>>();

  const enter = (connection: string, { agent, mayAnswer }: OpenConsole) => {
    if (!mayAnswer) return;
    attendance.entered(agent.id, connection);
    agentsChanged();
  };
  const leave = (connection: string, { agent, mayAnswer }: OpenConsole) => {
    lookers.leave(connection);
    if (!mayAnswer) return;
    attendance.left(agent.id, connection);
    agentsChanged();
  };

  /** Takes a console of another node from what it was to what it is. */
  const follow = (connection: string, before: OpenConsole | undefined, after: OpenConsole) => {
    if (!before) enter(connection, after);
    if (after.mayAnswer && (before?.idle ?? false) !== after.idle)
      attendance.rested(after.agent.id, connection, after.idle);
    if ((before?.conversation ?? null) !== after.conversation)
      lookers.look(connection, after.agent, after.conversation);
    // Told again while they write: without it they would seem to have stopped.
    if (after.conversation !== null && (after.typing !== null || (before?.typing ?? null) !== null))
      lookers.compose(connection, after.conversation, after.typing);
  };

  return {
    entered(connection, agent, mayAnswer) {
      const console = {
        connection,
        agent,
        mayAnswer,
        idle: false,
        conversation: null,
        typing: null,
        composedAt: 0,
      };
      own.set(connection, console);
      enter(connection, console);
      changed();
    },
    left(connection) {
      const console = own.get(connection);
      if (!console) return;
      own.delete(connection);
      leave(connection, console);
      changed();
    },
    rested(connection, idle) {
      const console = own.get(connection);
      if (!console) return;
      attendance.rested(console.agent.id, connection, idle);
      if (console.idle === idle) return;
      console.idle = idle;
      changed();
    },
    look(connection, conversation) {
      const console = own.get(connection);
      if (!console) return;
      lookers.look(connection, console.agent, conversation);
      if (console.conversation === conversation) return;
      Object.assign(console, { conversation, typing: null });
      changed();
    },
    compose(connection, conversation, typing) {
      lookers.compose(connection, conversation, typing);
      const console = own.get(connection);
      if (console?.conversation !== conversation) return;
      console.composedAt = now();
      if (console.typing === typing) return;
      console.typing = typing;
      changed();
    },
    here: () =>
      [...own.values()].map(({ composedAt, typing, ...console }) => ({
        ...console,
        typing: now() - composedAt < composingLastsMs ? typing : null,
      })),
    elsewhere(node, consoles) {
      const before = others.get(node) ?? new Map<string, OpenConsole>();
      const after = new Map(consoles.map((console) => [`${node}/${console.connection}`, console]));
      if (after.size > 0) others.set(node, after);
      else others.delete(node);
      // Whoever changed tabs is here all the time.
      for (const [connection, console] of after) follow(connection, before.get(connection), console);
      for (const [connection, console] of before) if (!after.has(connection)) leave(connection, console);
    },
    agents: () => {
      const all = [own, ...others.values()].flatMap((consoles) => [...consoles.values()] as OpenConsole[]);
      return [...new Set(all.filter(({ mayAnswer }) => mayAnswer).map(({ agent }) => agent.id))];
    },
  };
}
