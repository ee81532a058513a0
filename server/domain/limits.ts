/**
 * How much one visitor, one address and one account may do. A limit is a friendly one: the answer is
 * `rate_limited` with the time to wait, and the client's outbox sends again by itself.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Failure, failure } from '../../shared/protocol/errors.ts';

export interface LimitSettings {
  points: number;
  seconds: number;
}

export const defaultLimits = {
  /** Commands of one visitor or agent: far above any typist, far below a flood. */
  commands: { points: 200, seconds: 10 },
  /** Commands of all visitors behind one address, such as an office. */
  addressCommands: { points: 2000, seconds: 10 },
  /** Conversations that one visitor begins although there is one: each stands in the agents' list. */
  starts: { points: 60, seconds: 60 * 60 },
  /** New connections from one address. */
  connections: { points: 200, seconds: 10 },
  /** Files of one sender, and their bytes. */
  files: { points: 120, seconds: 60 * 60 },
  fileBytes: { points: 500 * 1024 * 1024, seconds: 60 * 60 },
  /** The same of all visitors behind one address. */
  addressFiles: { points: 1200, seconds: 60 * 60 },
  addressFileBytes: { points: 5 * 1024 * 1024 * 1024, seconds: 60 * 60 },
  /** Tries to sign in from one address, whatever the account: each costs a password hash. */
  signInsByAddress: { points: 100, seconds: 15 * 60 },
  /** Tries to sign in to one account, wherever they come from. */
  signInsByAccount: { points: 50, seconds: 15 * 60 },
  /** Tries to sign in to one account from one address. */
  signIns: { points: 10, seconds: 15 * 60 },
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
  /** Forgets what was counted, after a success that shows good faith. */
  clear(name: LimitName, key: string): Promise<void>;
}

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

export function createLimits(settings: Record<LimitName, LimitSettings> = defaultLimits): Limits {
  const limiters = new Map(
    Object.entries(settings).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ points, duration: seconds }),
    ]),
  );
  const limiter = (name: LimitName) => limiters.get(name) as RateLimiterMemory;
  return {
    async use(name, key, points = 1) {
      try {
        await limiter(name).consume(key, points);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const waitMs = refusal.msBeforeNext;
        return failure(
          'rate_limited',
          `Too many at once. The next try goes through in ${inWords(waitMs)}.`,
          waitMs,
        );
      }
    },
    async clear(name, key) {
      await limiter(name).delete(key);
    },
  };
}
