/**
 * How much one visitor, one address and one account may do. A limit is a friendly one: the answer is
 * `rate_limited` with the time to wait, and the client's outbox sends again by itself.
 */
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { hashToken } from './ids.ts';

export interface LimitSettings {
  points: number;
  seconds: number;
}

export const defaultLimits = {
  /** Commands of one visitor: far above any typist, far below a flood. */
  commands: { points: 200, seconds: 10 },
  /** Commands of one agent, whose console asks for whatever changed in hundreds of conversations after an outage. */
  agentCommands: { points: 1000, seconds: 10 },
  /** Commands of all visitors behind one address, such as an office. */
  addressCommands: { points: 2000, seconds: 10 },
  /** What is left of that to each visitor who has talked with an agent, however many others are behind their address. */
  reservedCommands: { points: 30, seconds: 10 },
  /** Conversations that one visitor begins although there is one: each stands in the agents' list. */
  starts: { points: 60, seconds: 60 * 60 },
  /** New connections from one address. */
  connections: { points: 200, seconds: 10 },
  /** Of those, when there were more: people who come back with a token, which a flood of strangers does not have. */
  returns: { points: 200, seconds: 10 },
  /** Files of one sender, and their bytes. */
  files: { points: 120, seconds: 60 * 60 },
  fileBytes: { points: 500 * 1024 * 1024, seconds: 60 * 60 },
  /** The same of all visitors behind one address. */
  addressFiles: { points: 1200, seconds: 60 * 60 },
  addressFileBytes: { points: 5 * 1024 * 1024 * 1024, seconds: 60 * 60 },
  /** Tries to sign in from one address, whatever the account: each costs a password hash. */
  signInsByAddress: { points: 100, seconds: 15 * 60 },
  /**
   * Tries to sign in to one account from all addresses together that nobody has signed in to it from of late: for
   * guessing from many at once. Whoever has is not kept out by what strangers do.
   */
  signInsByStrangers: { points: 200, seconds: 15 * 60 },
  /** Tries to sign in to one account from one address that go through at once; each one after waits longer. */
  signIns: { points: 10, seconds: 60 * 60 },
  /** Codes tried for one account, once the password was right: two in a million would be right at any moment. */
  secondFactors: { points: 6, seconds: 15 * 60 },
  /** Passwords that somebody who is signed in tries as their own. */
  ownPasswords: { points: 10, seconds: 15 * 60 },
  /** Links of invitations and resets tried from one address. */
  links: { points: 60, seconds: 15 * 60 },
  /** Mails with a link for a new password, to one mailbox and for one address. */
  passwordResets: { points: 3, seconds: 60 * 60 },
  addressPasswordResets: { points: 20, seconds: 60 * 60 },
  /** Invitations that one person sends. */
  invitations: { points: 100, seconds: 60 * 60 },
  /** Mails that one visitor has sent to an address of their choice. */
  transcripts: { points: 5, seconds: 60 * 60 },
  /** The same of all visitors behind one address: whoever wants to flood a mailbox makes visitors. */
  addressTranscripts: { points: 30, seconds: 60 * 60 },
  /** Transcripts to one mailbox, whoever asks for them and from wherever. */
  mailboxTranscripts: { points: 10, seconds: 60 * 60 },
  /** Transcripts and exports that one visitor downloads: each reads everything there is. */
  downloads: { points: 20, seconds: 10 * 60 },
  /** Greetings that host pages report from one address. */
  greetings: { points: 60, seconds: 60 },
  /** Searches and reports of one agent: somebody who types fast, and not a loop. */
  searches: { points: 120, seconds: 30 },
} satisfies Record<string, LimitSettings>;
export type LimitName = keyof typeof defaultLimits;

export interface Limits {
  /** Counts one use of `key`, or `points` of it, against the named limit; null when it may go on. */
  use(name: LimitName, key: string, points?: number): Promise<Failure | null>;
  /**
   * Counts one use of `key`, and lets the named limit's number through at once; after that, one at a time: 15 s apart, 30 s,
   * and so on up to 15 minutes. Whoever comes too early waits no longer for it.
   */
  slow(name: LimitName, key: string): Promise<Failure | null>;
  /** Forgets what was counted, after a success that shows good faith. */
  clear(name: LimitName, key: string): Promise<void>;
}

/** Of `slow`: short enough for whoever mistyped, long enough that guessing leads nowhere. */
const firstWaitSeconds = 15;
const longestWaitSeconds = 15 * 60;

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} s`;
}

const loopback = /^(::1|::ffff:127\.|127\.)/;

/** The programs of this very machine are not strangers: they share one address without being one person. */
export const isLoopback = (address: string): boolean => loopback.test(address);

/** A whole IPv6 /64 counts as one address: it is what one household or one server gets. */
export function addressKey(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].slice(0, 4).join(':');
}

/**
 * Counted by each node for itself, because they are asked with every command, and a count of another program's would
 * cost more than many of these: on several nodes somebody may do so many times as much.
 */
const ofEachNode: ReadonlySet<string> = new Set<LimitName>([
  'commands',
  'agentCommands',
  'addressCommands',
  'reservedCommands',
]);

/** A Redis that all nodes count in; where it cannot be reached, each counts for itself. */
export interface SharedCounts {
  client: unknown;
  prefix: string;
}

export function createLimits(
  settings: Record<LimitName, LimitSettings> = defaultLimits,
  shared: SharedCounts | null = null,
  /** Hears of each refusal. */
  refused: (name: LimitName) => void = () => undefined,
): Limits {
  const made = (name: string, { points, seconds }: LimitSettings): RateLimiterAbstract => {
    const own = new RateLimiterMemory({ points, duration: seconds });
    if (!shared || ofEachNode.has(name)) return own;
    return new RateLimiterRedis({
      storeClient: shared.client,
      keyPrefix: `${shared.prefix}:${name}`,
      points,
      duration: seconds,
      insuranceLimiter: own,
      rejectIfRedisNotReady: true,
    });
  };
  const limiters = new Map(Object.entries(settings).map(([name, each]) => [name, made(name, each)]));
  const limiter = (name: LimitName) => limiters.get(name) as RateLimiterAbstract;
  /** Keys hold addresses; what others keep for us names nobody. */
  const keyed = (name: LimitName, key: string): string =>
    shared && !ofEachNode.has(name) ? hashToken(`${shared.prefix} ${name} ${key}`) : key;
  const waits = made('waits', { points: 1, seconds: longestWaitSeconds });
  const refusedFor = (name: LimitName, waitMs: number): Failure => {
    refused(name);
    return failure(
      'rate_limited',
      `Too many at once. The next try goes through in ${inWords(waitMs)}.`,
      waitMs,
    );
  };
  return {
    async use(name, key, points = 1) {
      try {
        await limiter(name).consume(keyed(name, key), points);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return refusedFor(name, refusal.msBeforeNext);
      }
    },
    async slow(name, key) {
      const { points } = settings[name];
      const place = `${name} ${keyed(name, key)}`;
      const before = await waits.get(place);
      if (before !== null && before.msBeforeNext > 0) return refusedFor(name, before.msBeforeNext);
      // Beyond its points it only counts on.
      const { consumedPoints } = await limiter(name).penalty(keyed(name, key));
      if (consumedPoints < points) return null;
      const seconds = Math.min(firstWaitSeconds * 2 ** (consumedPoints - points), longestWaitSeconds);
      try {
        await waits.consume(place, 1, { customDuration: seconds });
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        // Of those that come at the same moment one goes through.
        return refusedFor(name, refusal.msBeforeNext);
      }
    },
    async clear(name, key) {
      await limiter(name).delete(keyed(name, key));
      await waits.delete(`${name} ${keyed(name, key)}`);
    },
  };
}
