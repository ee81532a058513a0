/** Socket.IO's client behind the few calls the connection needs. Loaded on its own, after the first paint. */
import { Manager } from 'socket.io-client';
import type { VisitorAuth } from '../shared/protocol/visitor-events.ts';
import type { SocketPort } from './connection.ts';

/**
 * Opens one WebSocket to the visitor namespace. Reconnecting is the connection's business, not the library's:
 * it has to obey the server's wishes and to fall back to HTTP.
 */
export function openSocket(origin: string, auth: VisitorAuth): SocketPort {
  const manager = new Manager(origin, { transports: ['websocket'], reconnection: false, autoConnect: false });
  const socket = manager.socket('/visitor', { auth });
  socket.open();
  return {
    on: (event, listener) => {
      socket.on(event, listener);
      // A link that closes before the namespace was joined tells only its manager. A refusal closes the manager
      // first and gives its reason right after, which must not come too late.
      if (event === 'disconnect') manager.on('close', (reason) => queueMicrotask(() => listener(reason)));
    },
    request: (command, payload, timeoutMs, done) => {
      socket
        .timeout(timeoutMs)
        .emit(command, payload, (error: Error | null, answer: unknown) => done(error ? undefined : answer));
    },
    tell: (command, payload) => {
      socket.emit(command, payload);
    },
    close: () => {
      socket.disconnect();
    },
  };
}
