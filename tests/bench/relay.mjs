// The yardstick: a bare Socket.IO server that relays a message to the other member of its room and acks it.
// No store, no checks, no limits. Started by the benchmark as a process of its own.
import { createServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { reportMemory } from './memory.mjs';

const http = createServer();
const wish = JSON.parse(process.env.wish ?? '{}');
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
// `redis`: with others, each of which hears of what the others send.
if (wish.redis) {
  const teller = new Redis(wish.redis);
  io.adapter(createAdapter(teller, teller.duplicate()));
}
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
http.listen(wish.port ?? 0, '127.0.0.1', () =>
  process.send({ url: `ws://127.0.0.1:${http.address().port}` }),
);
reportMemory();
