/**
 * Notifications by the visitor's browser while no tab of theirs is open: that somebody answered, and never what. One for
 * each browser stands in the outbox from the commit of the answer on; whoever comes back before it leaves gets none.
 */
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { PushPayload, PushSubscribe } from '../../shared/protocol/http.ts';
import type { Delivery } from '../store/outbox.ts';
import type { Domain, Visitor } from './domain.ts';
import { fill, mailWordsFor } from './mail-words.ts';
import { plainName } from './names.ts';
import type { Channel, Handed } from './outbox.ts';
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
}

export interface Push {
  key(): Promise<string>;
  subscribe(visitor: Visitor, subscription: PushSubscribe): Promise<{ ok: true } | Failure>;
  unsubscribe(visitor: Visitor, endpoint: string): Promise<void>;
  channel: Channel<'push'>;
}

/** Under way at once. Push services are fast, and answer for millions. */
const atOnce = 16;
/** Browsers of one visitor; the oldest give way. */
const mostSubscriptions = 10;
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
  const { store } = domain;

  const keys = async () =>
    JSON.parse(await store.secret('vapid', JSON.stringify(freshVapidKeys()))) as VapidKeys;

  /** Hands a notification to a browser's push service; resolves to what that answered, null when it did not. */
  const post = async (
    to: { endpoint: string; keys: PushSubscribe['keys'] },
    topic: string,
    payload: PushPayload,
  ): Promise<number | null> =>
    options.transport.post(
      to.endpoint,
      {
        Authorization: await vapid(await keys(), to.endpoint, options.contact),
        'Content-Encoding': 'aes128gcm',
        'Content-Type': 'application/octet-stream',
        TTL: String(lifeSeconds),
        Urgency: 'normal',
        // The newest takes the place of those that have not arrived, and of itself when it comes twice.
        Topic: topic,
      },
      encrypted(JSON.stringify(payload), to.keys),
    );

  const payloadOf = async (
    conversation: string,
    inboxId: string,
    visitor: string,
    name: string,
  ): Promise<PushPayload> => {
    const inbox = await domain.inboxes.byId(inboxId);
    const detail = await store.visitor(visitor);
    const { language, words } = mailWordsFor(detail?.context?.locale);
    const url = detail?.context?.journey.at(-1)?.url;
    const title = plainName(inbox?.settings.title ?? '');
    return {
      conversation,
      title,
      body: fill(words.answered, { name: plainName(name) || title }),
      lang: language,
      dir: words.dir,
      ...(url !== undefined && Buffer.byteLength(url) <= mostUrlBytes && { url }),
    };
  };

  const deliver = async ({ conversation, recipient, content }: Delivery<'push'>): Promise<Handed> => {
    const row = conversation === null ? null : await store.conversation(conversation);
    if (!row || row.receipts.visitor >= content.seq || options.isConnected(row.visitor.id))
      return { kind: 'unwanted' };
    const to = (await store.pushSubscriptions(row.visitor.id)).find(({ endpoint }) => endpoint === recipient);
    if (!to) return { kind: 'unwanted' };
    // A topic has at most 32 characters: as many as an id.
    const status = await post(
      { endpoint: to.endpoint, keys: JSON.parse(to.keys) as PushSubscribe['keys'] },
      row.id,
      await payloadOf(row.id, row.inbox.id, row.visitor.id, content.name),
    );
    if (status !== null && status >= 200 && status < 300) return { kind: 'taken', record: false };
    if (status === 404 || status === 410) {
      await store.removePushSubscription(recipient);
      return { kind: 'unwanted' };
    }
    return {
      kind: 'refused',
      permanent: status !== null && status !== 429 && status < 500,
      reason: status === null ? 'No answer from the push service.' : `The push service answered ${status}.`,
    };
  };

  return {
    channel: { kinds: ['push'], atOnce, deliver, close: () => undefined },

    key: async () => (await keys()).publicKey,

    async subscribe(visitor, { endpoint, keys: theirs }) {
      const wrong = refusedEndpoint(endpoint);
      if (wrong) return failure('bad_command', wrong);
      if (!areKeys(theirs))
        return failure('bad_command', 'keys: expected p256dh and auth, as the browser gave them.');
      const kept = await store.savePushSubscription(
        { endpoint, visitor: visitor.id, keys: JSON.stringify(theirs) },
        domain.now(),
        mostSubscriptions,
      );
      return kept ? { ok: true } : failure('bad_token');
    },

    unsubscribe: (visitor, endpoint) => store.removePushSubscription(endpoint, visitor.id),
  };
}
