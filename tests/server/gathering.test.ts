import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { type Socket as Client, io as connect } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { gatherPackets } from '../../server/sockets/gathering.ts';

let stop: () => Promise<void>;
afterEach(() => stop());

const told = (client: Client, event: string) => new Promise<void>((resolve) => client.once(event, resolve));

async function connected() {
  const http = createServer();
  const io = new Server(http);
  gatherPackets(io);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const client = connect(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
    transports: ['websocket'],
  });
  const [[socket]] = await Promise.all([once(io, 'connection'), told(client, 'connect')]);
  stop = async () => {
    client.close();
    await io.close();
  };
  const heard: unknown[] = [];
  client.onAny((_name, value) => heard.push(value));
  const writes: number[] = [];
  io.engine.on('flush', (_connection: unknown, packets: unknown[]) => writes.push(packets.length));
  return { io, socket, client, heard, writes };
}

test('what one turn sends is one write, in order', async () => {
  const { io, socket, client, heard, writes } = await connected();
  for (const value of [1, 2]) socket.emit('said', value);
  await Promise.resolve();
  io.emit('said', 3);
  socket.emit('last', 4);
  await told(client, 'last');
  expect(heard).toEqual([1, 2, 3, 4]);
  expect(writes).toEqual([4]);
});

test('what is sent before the connection ends arrives', async () => {
  const { socket, client, heard } = await connected();
  socket.emit('said', 'goodbye');
  socket.disconnect(true);
  await told(client, 'disconnect');
  expect(heard).toEqual(['goodbye']);
});
