/**
 * Who of the team sits at a console. All tabs of one person are one person; and because a lost line or a reload is not
 * somebody who left, they are here for a moment after the last connection ended.
 */

/** How long somebody counts as here after their last tab has gone. */
export const lostLineMs = 30_000;

export interface Attendance {
  entered(agent: string, connection: string): void;
  left(agent: string, connection: string): void;
  /** In this tab nothing happens any more, or again. */
  rested(agent: string, connection: string, idle: boolean): void;
  isHere(agent: string): boolean;
  /** All their tabs say that nothing happens in them. */
  isIdle(agent: string): boolean;
  stop(): void;
}

/** `changed` is called when somebody came, is gone for good, rests, or is back. */
export function createAttendance(changed: () => void, graceMs = lostLineMs): Attendance {
  /** Whether each connection is idle, by agent. */
  const tabs = new Map<string, Map<string, boolean>>();
  const leaving = new Map<string, NodeJS.Timeout>();

  return {
    entered(agent, connection) {
      const theirs = tabs.get(agent) ?? new Map<string, boolean>();
      tabs.set(agent, theirs.set(connection, false));
      clearTimeout(leaving.get(agent));
      leaving.delete(agent);
      changed();
    },
    left(agent, connection) {
      const theirs = tabs.get(agent);
      if (!theirs?.delete(connection) || theirs.size > 0) return changed();
      leaving.set(
        agent,
        setTimeout(() => {
          leaving.delete(agent);
          tabs.delete(agent);
          changed();
        }, graceMs),
      );
    },
    rested(agent, connection, idle) {
      const theirs = tabs.get(agent);
      if (!theirs?.has(connection) || theirs.get(connection) === idle) return;
      theirs.set(connection, idle);
      changed();
    },
    isHere: (agent) => tabs.has(agent),
    isIdle(agent) {
      const theirs = [...(tabs.get(agent)?.values() ?? [])];
      return theirs.length > 0 && theirs.every((idle) => idle);
    },
    stop() {
      for (const timer of leaving.values()) clearTimeout(timer);
      leaving.clear();
    },
  };
}
