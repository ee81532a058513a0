/**
 * Posts to push services. Their addresses come from browsers, so from anybody: only public ones are dialled, and they are
 * looked at when the name is resolved for the very connection, because a name may lead elsewhere the second time.
 */
import { type LookupAddress, type LookupAllOptions, lookup as resolve } from 'node:dns';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { PushTransport } from './domain/push.ts';

/** Shorter than a server has to end (`closeMs` in main.ts). */
const patienceMs = 6000;

/** What leads nowhere public: this host, private networks, link-local, shared, documentation, multicast, reserved. */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 holds any IPv4 address.
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, prefix, 'ipv6');
/** Of IPv6, nothing else is public. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && global.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Resolves a name to its public addresses; an error when any of them is not. */
export const publicOnly =
  (resolver: Resolver): LookupFunction =>
  (hostname, { family, hints }, callback) => {
    resolver(hostname, { all: true, family: family ?? 0, hints: hints ?? 0 }, (error, addresses) => {
      if (error) return callback(error, []);
      const good = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
      callback(
        good ? null : new Error(`${hostname} does not lead to a public address`),
        good ? addresses : [],
      );
    });
  };

export const publicLookup = publicOnly(resolve);

export const pushTransport = (lookup: LookupFunction = publicLookup): PushTransport => ({
  post: (endpoint, headers, body) =>
    new Promise((settled) => {
      const { hostname } = new URL(endpoint);
      // For a bare address nothing would be looked up.
      if (isIP(hostname.replace(/^\[|\]$/g, ''))) return settled(null);
      const call = request(endpoint, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': body.length },
        lookup,
        // Each connection is looked at anew.
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
      });
      call.on('response', (response) => {
        // What it says beside its status is of no use.
        response.destroy();
        settled(response.statusCode ?? null);
      });
      call.on('error', () => settled(null));
      call.end(body);
    }),
});
