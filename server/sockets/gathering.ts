/**
 * One write to a connection for all that a turn of the event loop has for it. A commit ends many messages at once:
 * without this each answer and each event would be a system call of its own, and those are most of what a message costs.
 */
import type { Server } from 'socket.io';

interface Connection {
  flush(): void;
}

/** Lets each connection of `io` gather its packets until the end of the turn. */
export function gatherPackets(io: Server): void {
  let waiting = new Set<Connection>();
  /** Engine.IO's own, which it calls for each packet: until it is called, packets wait in the connection's buffer. */
  let flush: () => void;
  const flushAll = () => {
    const gathered = waiting;
    waiting = new Set();
    for (const connection of gathered) flush.call(connection);
  };
  function flushLater(this: Connection): void {
    if (waiting.size === 0) setImmediate(flushAll);
    waiting.add(this);
  }
  io.engine.on('connection', (connection: Connection) => {
    flush ??= connection.flush;
    connection.flush = flushLater;
  });
}
