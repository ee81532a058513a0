/**
 * Who a visitor is: a random token that only they hold, known here by its hash; and, where the website says so in a
 * signed identity, a person, who may hold several such tokens.
 */
import type { VisitorDetail } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import type { VisitorAuth, VisitorContact, VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { type Domain, isoOf, ratingOf, summaryOf, type Visitor } from './domain.ts';
import { identityUsed, verifyIdentity } from './identity.ts';
import { hashToken, newId, newToken } from './ids.ts';
import { currentNotices, type Inbox } from './inboxes.ts';
import { mailWordsFor } from './mail-words.ts';
import { isImitation, plainName } from './names.ts';

/** Visitors who opened a chat and never wrote are forgotten after this long. */
const silentVisitorMs = 7 * 24 * 60 * 60 * 1000;
/** A visitor's token ends when it was not used for so long. */
export const visitorTokenMs = 30 * 24 * 60 * 60 * 1000;
/** How fresh "last used" is, without a write for every request. */
const seenEveryMs = 24 * 60 * 60 * 1000;
/** So long a website has to change over to a new identity secret. */
const changeOverMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Checks a handshake. Without a token a new visitor is made, so that the token of the welcome leads back to them from
 * then on.
 */
export async function enterVisitor(
  domain: Domain,
  auth: VisitorAuth,
  mayConnect: (origins: string[]) => boolean,
): Promise<{ ok: true; visitor: Visitor; token: string } | Failure> {
  if (auth.protocol !== protocolVersion) return failure('protocol_version');
  const inbox = await domain.inboxes.byName(auth.inbox);
  if (!inbox) return failure('unknown_inbox');
  if (!mayConnect(inbox.settings.origins)) return failure('bad_origin');
  // An empty identity is what a page's template leaves where nobody is signed in.
  if (auth.identity) return enterPerson(domain, inbox, auth.identity, auth.visitor ?? null);
  if (auth.visitor) {
    const visitor = await visitorOfToken(domain, auth.visitor);
    return visitor?.inbox.id === inbox.id ? { ok: true, visitor, token: auth.visitor } : failure('bad_token');
  }
  const token = newToken();
  const id = newId();
  await domain.store.createVisitor({ id, inbox: inbox.id, tokenHash: hashToken(token) }, domain.now());
  return { ok: true, visitor: { kind: 'visitor', id, name: '', inbox }, token };
}

/**
 * Enters with a signed identity, which decides who this is; a token that came along says what else belongs to them. An
 * anonymous visitor's token ends here: it may have been in other hands before, and those get no person's
 * conversations with it. The tabs that still use it come back with the new one.
 */
async function enterPerson(
  domain: Domain,
  inbox: Inbox,
  signed: string,
  presented: string | null,
): Promise<{ ok: true; visitor: Visitor; token: string } | Failure> {
  const { store } = domain;
  const secrets = await store.identitySecrets(inbox.id, domain.now());
  if (secrets.length === 0)
    return failure(
      'bad_identity',
      `Identity token: the inbox “${inbox.name}” has no identity secret yet. An owner or admin makes one with POST /api/v1/inboxes/${inbox.name}/identity-secret.`,
    );
  const verified = await verifyIdentity(signed, secrets, inbox.name, domain.now());
  if (!verified.ok) return verified;
  const token = newToken();
  const identified = await store.identifyVisitor(
    {
      inbox: inbox.id,
      ...verified.identity,
      name: verified.identity.name && (await ownName(domain, inbox, verified.identity.name)),
      presented: presented && hashToken(presented),
      usedSince: domain.now() - visitorTokenMs,
      once: verified.once,
      fresh: { id: newId(), tokenHash: hashToken(token) },
      telling: domain.telling,
    },
    domain.now(),
  );
  if (!identified) return identityUsed;
  const { id, kept, ended, changed } = identified;
  if (ended !== null) domain.publish({ kind: 'signed-out', visitor: ended });
  await publishVisitor(domain, id, changed);
  const name = (await store.visitor(id))?.name ?? '';
  return {
    ok: true,
    visitor: { kind: 'visitor', id, name, inbox },
    token: kept && presented !== null ? presented : token,
  };
}

/**
 * Makes the key of an inbox's identity tokens. Tokens made with an earlier one are refused from now on; with
 * `keepPrevious` those of the last one are taken until `previousUntil`, so that a website can change over.
 */
export async function renewIdentitySecret(
  domain: Domain,
  inbox: Inbox,
  keepPrevious: boolean,
): Promise<{ secret: string; previousUntil: number | null } | null> {
  const secret = newToken();
  const before = await domain.store.identitySecrets(inbox.id, domain.now());
  const previousUntil = keepPrevious && before.length > 0 ? domain.now() + changeOverMs : null;
  return (await domain.store.setIdentitySecret(inbox.id, secret, previousUntil))
    ? { secret, previousUntil }
    : null;
}

/** Ends every token of a visitor; conversations stay with the agents, and a signed identity leads back to them. */
export async function signOutVisitor(
  domain: Domain,
  { id }: Visitor,
  connection?: string,
): Promise<{ ok: true }> {
  await domain.store.endVisitorTokens(id);
  domain.publish({ kind: 'signed-out', visitor: id }, connection);
  return { ok: true };
}

/** Names of the team, read again after a minute: visitors come in by the thousand. */
const teamNames = new WeakMap<Domain['store'], { at: number; names: Promise<string[]> }>();
const teamNamesMs = 60_000;

function namesOfTeam({ store, now }: Domain): Promise<string[]> {
  const kept = teamNames.get(store);
  if (kept && now() - kept.at < teamNamesMs) return kept.names;
  const names = store.members().then((members) => members.map(({ name }) => name));
  names.catch(() => teamNames.delete(store));
  teamNames.set(store, { at: now(), names });
  return names;
}

/** A visitor's name as one line. One that could be taken for a colleague's or for ours says that it is a visitor's. */
async function ownName(domain: Domain, inbox: Inbox, said: string, id?: string): Promise<string> {
  const name = plainName(said);
  if (!isImitation(name, [inbox.settings.title, ...(await namesOfTeam(domain))])) return name;
  const locale = id === undefined ? undefined : (await domain.store.visitor(id))?.context?.locale;
  return `${name} (${mailWordsFor(locale).words.nameless})`;
}

/** What visitors say of themselves, unverified. */
export async function saveContact(
  domain: Domain,
  visitor: Visitor,
  { email, name }: VisitorContact,
): Promise<{ ok: true } | Failure> {
  const saved = await domain.store.saveContact(
    visitor.id,
    { email, name: name === undefined ? undefined : await ownName(domain, visitor.inbox, name, visitor.id) },
    domain.now(),
    domain.telling,
  );
  switch (saved.kind) {
    case 'gone':
      return failure('bad_token');
    case 'signed':
      return failure(
        'forbidden',
        'This name or address was given by the website you are signed in to, and stays as it is here. Change it there.',
      );
    case 'saved':
      domain.queued();
      await publishVisitor(domain, visitor.id, saved.changed);
      return { ok: true };
  }
}

/** Conversations of one visitor that are told of at once when their visitor changed; the others are found by `since`. */
const mostTold = 50;

/** Tells agents that something about a visitor changed, and in which conversations it shows. */
export async function publishVisitor(
  domain: Domain,
  id: string,
  conversations: readonly string[] = [],
): Promise<void> {
  for (const conversation of conversations.slice(-mostTold)) {
    const row = await domain.store.conversation(conversation);
    if (row) domain.publish({ kind: 'state', conversation: summaryOf(row) });
  }
  const visitor = await visitorDetail(domain, id);
  if (visitor) domain.publish({ kind: 'visitor', visitor });
}

/** Resolves to null for a token that nobody was given. */
export async function visitorOfToken(domain: Domain, token: string): Promise<Visitor | null> {
  const [tokenHash, now] = [hashToken(token), domain.now()];
  const row = await domain.store.visitorByToken(tokenHash, now - visitorTokenMs);
  // Nobody waits for it, and a store that cannot write now is no reason to refuse a reader.
  if (row && now - row.seenAt > seenEveryMs)
    domain.store.sawVisitorToken(tokenHash, now).catch(() => undefined);
  const inbox = row && (await domain.inboxes.byId(row.inbox));
  return row && inbox && { kind: 'visitor', id: row.id, name: row.name, inbox };
}

export async function welcomeVisitor(
  domain: Domain,
  visitor: Visitor,
  token: string,
): Promise<VisitorWelcome> {
  const row = await domain.store.visitorToWelcome(visitor.id);
  const { settings } = visitor.inbox;
  const { title, greeting, openings, uploads, askEmail, askRating, livePreview, consent } = settings;
  return {
    visitor: token,
    visitorId: visitor.id,
    conversation: row?.conversation ?? null,
    inbox: {
      name: title,
      greeting,
      openings,
      ...domain.availability(visitor.inbox),
      ...(settings.look.colour === undefined ? {} : { colour: settings.look.colour }),
      uploads,
      askEmail,
      askRating,
      livePreview,
      consent,
      retentionDays: settings.retentionDays,
      notices: currentNotices(settings.notices, domain.now()),
    },
    contact: {
      email: row?.email ?? null,
      name: row?.name ?? '',
      verified: row !== null && row.subject !== null,
    },
    epoch: domain.store.epoch,
  };
}

/** What agents may know of a visitor; null when there is none of this id. */
export async function visitorDetail(domain: Domain, id: string): Promise<VisitorDetail | null> {
  const row = await domain.store.visitor(id);
  if (!row) return null;
  const person = await domain.store.visitorsOfPerson(id);
  const pages = await Promise.all(
    person.map((each) => domain.store.conversationsOfVisitor(each.id, mostPastConversations)),
  );
  const conversations = pages
    .flat()
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(0, mostPastConversations);
  const enders = await domain.store.resolversOf(conversations.map((each) => each.id));
  const block = await domain.store.blockOf(id);
  const { attributes: claimed = {}, ...context } = row.context ?? { attributes: {} };
  return {
    id,
    name: row.name,
    email: row.email,
    verified: row.subject !== null,
    subject: row.subject,
    signed: { ...row.signed, attributes: Object.keys(row.attributes) },
    // What is signed counts over what the page says.
    attributes: { ...claimed, ...row.attributes },
    context: row.context && (context as VisitorDetail['context']),
    firstSeenAt: isoOf(row.createdAt),
    conversations: conversations.map((each) => ({
      id: each.id,
      status: each.status,
      openedAt: isoOf(each.openedAt),
      rating: ratingOf(each),
      greeting: each.greeting,
      visitor: each.visitor.id,
      resolvedAt: each.resolvedAt === null ? null : isoOf(each.resolvedAt),
      resolvedBy: enders.get(each.id) ?? null,
      lastMessage: each.lastMessage && { ...each.lastMessage, at: isoOf(each.lastMessage.at) },
      mergedInto: each.mergedInto,
    })),
    linked: person
      .filter((each) => each.id !== id)
      .map(({ createdAt, ...each }) => ({ ...each, firstSeenAt: isoOf(createdAt) })),
    block: block && { ...block, at: isoOf(block.at) },
  };
}
const mostPastConversations = 50;

export async function forgetSilentVisitors(domain: Domain): Promise<void> {
  const forgotten = await domain.store.forgetSilentVisitors(domain.now() - silentVisitorMs);
  if (forgotten) domain.log.info({ forgotten }, 'visitors who never wrote were forgotten');
}
