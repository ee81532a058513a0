/** A store whose secrets are sealed: encrypted on their way in, and opened on their way out. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Delivery, ListedDelivery, MailContent, NewDelivery } from './outbox.ts';
import { type SecretPlace, secretKey, secretPlaces } from './secrets.ts';
import type { OpenResult, Store } from './store.ts';
import { keyFileName, keyInFolder, newKeyInFolder, noVault, type Vault, vaultOf } from './vault.ts';

export interface KeyPlaces {
  dataDir: string;
  /** As configured; null: a file in the data folder. */
  encryptionKey: string | null;
  /** Other servers work on the same database, and have folders of their own. */
  shared: boolean;
}

/** The name of the secret that shows whether a key is the right one, and that of the note that everything is sealed. */
const check = 'key';
const done = 'sealed';
const checkText = 'rapport';

/** The place of a secret, as it is sealed for; an inbox's secrets are moved from one column to the other. */
const placeOf = (place: SecretPlace, row: string): string =>
  `${place === 'inboxes_before' ? 'inboxes' : place} ${row}`;

/**
 * Finds the key, makes one at the first start, and sees that it is the one that this database was sealed with. What was
 * stored before there was a key is sealed now.
 */
export async function sealedStore(store: Store, places: KeyPlaces): Promise<OpenResult> {
  const found = await vaultFor(store, places);
  if (typeof found === 'string') return { ok: false, reason: found, trouble: 'wrong_key' };
  // Once all is sealed the chain is never begun anew: what does not hold then was meddled with, and stays so.
  if (found === noVault) await chained(store, found);
  else if ((await store.secretNamed(done)) === null) {
    await sealAll(store, found);
    await chained(store, found);
    await store.secret(done, found.seal(placeOf('meta', secretKey(done)), '1'));
  }
  return { ok: true, store: over(store, found), unsealed: found === noVault };
}

const sealedOtherwise = 'Its words were sealed with another key than the server has now.';

const otherKey = (where: string): string => `its secrets were sealed with another key than that in ${where}`;

/** The vault, or a sentence that says why there is none. */
async function vaultFor(
  store: Store,
  { dataDir, encryptionKey, shared }: KeyPlaces,
): Promise<Vault | string> {
  const file = join(dataDir, keyFileName);
  const proof = await store.secretNamed(check);
  let key = encryptionKey;
  let made = false;
  try {
    key ??= keyInFolder(dataDir);
    if (key === null && proof !== null)
      return `its secrets are sealed, and the key is missing: ${file} is not there`;
    if (key === null && shared) return noVault;
    if (key === null) {
      key = newKeyInFolder(dataDir);
      made = true;
    }
  } catch (error) {
    return `the key of its secrets cannot be read (${(error as Error).message})`;
  }
  const vault = vaultOf(key);
  const place = placeOf('meta', secretKey(check));
  try {
    // Another server may have been first, with a key of its own.
    vault.open(place, proof ?? (await store.secret(check, vault.seal(place, checkText))));
    return vault;
  } catch {
    if (made) rmSync(file, { force: true });
    return otherKey(encryptionKey === null ? file : 'RAPPORT_ENCRYPTION_KEY');
  }
}

/**
 * Begins the chain of the audit log where there is none, and goes on with another key where the one before held without
 * one. That is an entry itself: entries from before it are as they were found then.
 */
async function chained(store: Store, { auditKey }: Vault): Promise<void> {
  const isOther = auditKey !== noVault.auditKey && (await store.checkAudit(undefined, noVault.auditKey)).ok;
  if ((await store.isAuditChained()) && !isOther) return;
  const entries = await store.chainAudit(auditKey);
  if (entries === 0) return;
  const entry = { id: randomBytes(16).toString('hex'), at: Date.now(), by: { kind: 'server' } } as const;
  await store.keepAudit({ ...entry, action: 'audit_chained', object: '', detail: { entries } }, auditKey);
}

async function sealAll(store: Store, vault: Vault): Promise<void> {
  for (const place of secretPlaces)
    for (const secret of await store.plainSecrets(place)) {
      const { row, value } = secret;
      const sealed =
        place === 'outbox'
          ? JSON.stringify(
              mailThrough(vault, 'seal', row, mailThrough(vault, 'open', row, JSON.parse(value))),
            )
          : vault.seal(placeOf(place, row), value);
      await store.replaceSecret(secret, sealed);
    }
}

/** The words of a mail with a link that lets somebody in. Without words there is nothing to seal. */
function mailThrough(vault: Vault, way: 'seal' | 'open', id: string, content: MailContent): MailContent {
  const part = (name: 'text' | 'html') =>
    content[name] && vault[way](placeOf('outbox', `${id} ${name}`), content[name]);
  return { ...content, text: part('text'), html: part('html') };
}

/** One whose words cannot be opened: listed all the same. */
const unread = (delivery: ListedDelivery): ListedDelivery =>
  delivery.kind === 'account'
    ? { ...delivery, content: { ...delivery.content, text: '', html: '' } }
    : delivery;

function over(store: Store, vault: Vault): Store {
  const through =
    (way: 'seal' | 'open') =>
    <Any extends NewDelivery | null>(delivery: Any): Any =>
      delivery?.kind === 'account'
        ? { ...delivery, content: mailThrough(vault, way, delivery.id, delivery.content) }
        : delivery;
  const [sealMail, openMail] = [through('seal'), through('open')];
  const identityPlace = (inbox: string) => placeOf('inboxes', inbox);
  const keysPlace = (endpoint: string) => placeOf('push_subscriptions', endpoint);
  return {
    ...store,
    secret: async (name, fresh) => {
      const place = placeOf('meta', secretKey(name));
      return vault.open(place, await store.secret(name, vault.seal(place, fresh)));
    },
    identitySecrets: async (inbox, now) =>
      (await store.identitySecrets(inbox, now)).map((secret) => vault.open(identityPlace(inbox), secret)),
    keepAudit: (entry) => store.keepAudit(entry, vault.auditKey),
    forgetAudit: (before) => store.forgetAudit(before, vault.auditKey),
    checkAudit: (seen) => store.checkAudit(seen, vault.auditKey),
    setIdentitySecret: (inbox, secret, keepUntil) =>
      store.setIdentitySecret(inbox, vault.seal(identityPlace(inbox), secret), keepUntil),
    savePushSubscription: (subscription, at, most) => {
      const keys = vault.seal(keysPlace(subscription.endpoint), subscription.keys);
      return store.savePushSubscription({ ...subscription, keys }, at, most);
    },
    pushSubscriptions: async (visitor) =>
      (await store.pushSubscriptions(visitor)).map((row) => ({
        ...row,
        keys: vault.open(keysPlace(row.endpoint), row.keys),
      })),
    keepPasswordReset: (reset, mail) => store.keepPasswordReset(reset, sealMail(mail)),
    invite: (invitation, mail) => store.invite(invitation, sealMail(mail)),
    renewInvitation: (id, renewed, mail) => store.renewInvitation(id, renewed, sealMail(mail)),
    queueDelivery: (delivery, at) => store.queueDelivery(sealMail(delivery), at),
    delivery: async (id) => openMail(await store.delivery(id)),
    deliveries: async (state, limit) =>
      (await store.deliveries(state, limit)).map((row) => {
        try {
          return openMail(row);
        } catch {
          return unread(row);
        }
      }),
    claimDeliveries: async (kinds, claim) => {
      const opened: Delivery[] = [];
      for (const delivery of await store.claimDeliveries(kinds, claim)) {
        try {
          opened.push(openMail(delivery));
        } catch {
          // One that was sealed with another key holds up no others.
          await store.settleDelivery(delivery.id, claim.by, { state: 'dead', error: sealedOtherwise });
        }
      }
      return opened;
    },
  };
}
