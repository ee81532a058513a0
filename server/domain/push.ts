/**
 * Notifications by the visitor's browser while no tab of theirs is open: that somebody answered, and never what. They
 * are a courtesy: what fails is tried again a few times and then left, because the message waits in the chat and mail
 * may tell of it too.
 */
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { PushPayload, PushSubscribe } from '../../shared/protocol/http.ts';
import type { Domain, DomainEvent, Visitor } from './domain.ts';
import { fill, mailWordsFor } from './mail-words.ts';
import { plainName } from './names.ts';
import { areKeys, encrypted, freshVapidKeys, type VapidKeys, vapid } from './push-encryption.ts';

export interface PushTransport {
  /** Resolves to the status of the answer; null when there was none. Refuses addresses within our own network. */
  post(endpoint: string, headers: Record<string, string>, body: Buffer): Promise<number | null>;
}

export interface PushOptions {
  transport: PushTransport;
  /** mailto: or https:, for operators of push services. */
  contact: string;
  /** Whether a tab of this visitor is connected. */
  isConnected(visitor: string): boolean;
  /** A page that is left for the next one comes back within this time, and agents write several messages in a row. */
  settleMs?: number;
  retryMs?: readonly number[];
}

export interface Push {
  key(): Promise<string>;
  subscribe(visitor: Visitor, subscription: PushSubscribe): Promise<{ ok: true } | Failure>;
  unsubscribe(visitor: Visitor, endpoint: string): Promise<void>;
  heard(event: DomainEvent): void;
  stop(): void;
}

const settleAfterMs = 5000;
const retryAfterMs = [30_000, 2 * 60_000];
/** Browsers of one visitor; the oldest give way. */
const mostSubscriptions = 10;
/** Conversations that wait to be told of at once; a courtesy may be dropped. */
const mostPending = 10_000;
/** Push services take 4 KB, encrypted and with all the rest. */
const mostUrlBytes = 2000;
const lifeSeconds = 24 * 60 * 60;

/** What is wrong with an address, or null. Push services have names and the common port; whoever has not is none. */
function refusedEndpoint(endpoint: string): string | null {
  const url = new URL(endpoint);
  return url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    /\.[a-z][a-z0-9-]*$/i.test(url.hostname)
    ? null
    : 'endpoint: expected the https address of a push service, as the browser gave it.';
}

export function createPush(domain: Domain, options: PushOptions): Push {
  const { settleMs = settleAfterMs, retryMs = retryAfterMs } = options;
  const { store } = domain;
  const pending = new Map<string, NodeJS.Timeout>();
  const retries = new Set<NodeJS.Timeout>();

  const keys = async () =>
    JSON.parse(await store.secret('vapid', JSON.stringify(freshVapidKeys()))) as VapidKeys;

  const later = (ms: number, work: () => Promise<void>): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      retries.delete(timer);
      work().catch((error: unknown) => domain.log.warn({ err: error }, 'a notification was not sent'));
    }, ms);
    timer.unref();
    return timer;
  };

  const send = async (
    to: { endpoint: string; keys: PushSubscribe['keys'] },
    topic: string,
    payload: string,
    tries = 0,
  ): Promise<void> => {
    const status = await options.transport.post(
      to.endpoint,
      {
        Authorization: await vapid(await keys(), to.endpoint, options.contact),
        'Content-Encoding': 'aes128gcm',
        'Content-Type': 'application/octet-stream',
        TTL: String(lifeSeconds),
        Urgency: 'normal',
        // The newest takes the place of those that have not arrived.
        Topic: topic,
      },
      encrypted(payload, to.keys),
    );
    if (status !== null && status >= 200 && status < 300) return;
    if (status === 404 || status === 410) return store.removePushSubscription(to.endpoint);
    const wait = retryMs[tries];
    const passing = status === null || status === 429 || status >= 500;
    if (passing && wait !== undefined) retries.add(later(wait, () => send(to, topic, payload, tries + 1)));
    else domain.log.warn({ status, service: new URL(to.endpoint).host }, 'a notification was refused');
  };

  const tell = async (visitor: string, conversation: string, seq: number, name: string) => {
    pending.delete(conversation);
    if (options.isConnected(visitor)) return;
    const subscriptions = await store.pushSubscriptions(visitor);
    const row = subscriptions.length ? await store.conversation(conversation) : null;
    if (!row || row.receipts.visitor >= seq) return;
    const inbox = await domain.inboxes.byId(row.inbox.id);
    const detail = await store.visitor(visitor);
    const { language, words } = mailWordsFor(detail?.context?.locale);
    const url = detail?.context?.journey.at(-1)?.url;
    const title = plainName(inbox?.settings.title ?? '');
    const payload: PushPayload = {
      conversation,
      title,
      body: fill(words.answered, { name: plainName(name) || title }),
      lang: language,
      dir: words.dir,
      ...(url !== undefined && Buffer.byteLength(url) <= mostUrlBytes && { url }),
    };
    // A topic has at most 32 characters: as many as an id.
    await Promise.all(subscriptions.map((to) => send(to, conversation, JSON.stringify(payload))));
  };

  return {
    key: async () => (await keys()).publicKey,

    async subscribe(visitor, { endpoint, keys: theirs }) {
      const wrong = refusedEndpoint(endpoint);
      if (wrong) return failure('bad_command', wrong);
      if (!areKeys(theirs))
        return failure('bad_command', 'keys: expected p256dh and auth, as the browser gave them.');
      const kept = await store.savePushSubscription(
        { endpoint, visitor: visitor.id, keys: theirs },
        domain.now(),
        mostSubscriptions,
      );
      return kept ? { ok: true } : failure('bad_token');
    },

    unsubscribe: (visitor, endpoint) => store.removePushSubscription(endpoint, visitor.id),

    heard(event) {
      if (event.kind !== 'message' || event.message.author.kind !== 'agent') return;
      const { visitor, message } = event;
      const { conversation, seq, author } = message;
      if (pending.has(conversation) || pending.size >= mostPending || options.isConnected(visitor)) return;
      pending.set(
        conversation,
        later(settleMs, () => tell(visitor, conversation, seq, author.name)),
      );
    },

    stop() {
      for (const timer of [...pending.values(), ...retries]) clearTimeout(timer);
      pending.clear();
      retries.clear();
    },
  };
}
