// The yardstick: a bare Socket.IO server that relays a message to the other member of its room and acks it.
// No store, no checks, no limits. Started by the benchmark as a process of its own.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { reportMemory } from './memory.mjs';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.of('/visitor').on('connection', (socket) => {
  const { visitor } = socket.handshake.auth;
  const room = visitor ?? `pair:${socket.id}`;
  socket.join(room);
  socket.emit('welcome', { visitor: room });
  socket.on('message:send', (message, ack) => {
    socket.to(room).emit('message:created', message);
    ack({ ok: true });
  });
});
http.listen(0, '127.0.0.1', () => process.send({ url: `ws://127.0.0.1:${http.address().port}` }));
reportMemory();
