/** Addresses that strangers give us to call: whatever form they are in, nothing but a public one is dialled. */
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPublicAddress, publicLookup, publicOnly, pushTransport } from '../../server/push-transport.ts';

let canary: Server;
let hits = 0;
let port = 0;
beforeAll(async () => {
  canary = createServer((socket) => {
    hits++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
  port = (canary.address() as { port: number }).port;
});
afterAll(() => canary.close());

/** This machine, its networks and the clouds' metadata, as an address may write them. */
const hosts = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.255.255.254',
  ],
  ...[
    '0.0.0.0',
    '0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '0xa9fea9fe',
    '2852039166',
  ],
  ...[
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
    '198.18.0.1',
    '203.0.113.1',
    '224.0.0.1',
    '255.255.255.255',
  ],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
  ],
  ...[
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    '[2001:db8::1]',
  ],
  ...['localhost', 'localhost.', 'LOCALHOST', '１２７.０.０.１', '127。0。0。1'],
];

it('forty forms of what is not public lead nowhere', async () => {
  expect(new Set(hosts).size).toBeGreaterThanOrEqual(40);
  const statuses = await Promise.all(
    hosts.map((host) => pushTransport().post(`https://${host}:${port}/`, {}, Buffer.from('x'))),
  );
  expect(statuses.filter((status) => status !== null)).toEqual([]);
  expect(hits).toBe(0);
});

it('the same canary is heard of where a name is allowed to lead to it, so that silence means something', async () => {
  const post = pushTransport((_, options, callback) =>
    options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4),
  ).post(`https://push.example:${port}/`, {}, Buffer.from('x'));
  await post;
  expect(hits).toBe(1);
});

it('a name is judged by all that it leads to, at the very moment it is dialled', async () => {
  const error = await new Promise((resolve) => publicLookup('localhost', { all: true }, resolve));
  expect(error).toBeInstanceOf(Error);
  expect(isPublicAddress('8.8.8.8')).toBe(true);
  expect(isPublicAddress('2606:4700::1111')).toBe(true);
});

it('a name that leads elsewhere the second time leads nowhere then', async () => {
  const answers = [[{ address: '8.8.8.8', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
  let asked = 0;
  const rebinding = publicOnly((_hostname, _options, callback) => callback(null, answers[asked++] ?? []));
  const first = await new Promise((resolve) => rebinding('push.example', { all: true }, resolve));
  expect(first).toBeNull();
  const before = hits;
  expect(
    await pushTransport(rebinding).post(`https://push.example:${port}/`, {}, Buffer.from('x')),
  ).toBeNull();
  expect([asked, hits]).toEqual([2, before]);
});

it('a name that leads to a public address and to one that is not leads nowhere', async () => {
  const both = publicOnly((_hostname, _options, callback) =>
    callback(null, [
      { address: '8.8.8.8', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ]),
  );
  expect(await new Promise((resolve) => both('push.example', { all: true }, resolve))).toBeInstanceOf(Error);
});
