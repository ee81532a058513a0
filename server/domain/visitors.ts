/** Who a visitor is: a random token that only they hold, known here by its hash. */

import type { VisitorDetail } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import type { VisitorAuth, VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { type Actor, type Domain, isoOf, ratingOf } from './domain.ts';
import { hashToken, newId, newToken } from './ids.ts';
import { currentNotices } from './inboxes.ts';

type Visitor = Extract<Actor, { kind: 'visitor' }>;

/** Visitors who opened a chat and never wrote are forgotten after this long. */
const silentVisitorMs = 7 * 24 * 60 * 60 * 1000;

/** Checks a handshake. Without a token a new visitor is made, so that the token of the welcome is good for ever after. */
export async function enterVisitor(
  domain: Domain,
  auth: VisitorAuth,
  mayConnect: (origins: string[]) => boolean,
): Promise<{ ok: true; visitor: Visitor; token: string } | Failure> {
  if (auth.protocol !== protocolVersion) return failure('protocol_version');
  const inbox = await domain.inboxes.byName(auth.inbox);
  if (!inbox) return failure('unknown_inbox');
  if (!mayConnect(inbox.settings.origins)) return failure('bad_origin');
  if (auth.identity) {
    return failure('bad_identity', 'This version cannot verify identity tokens yet. Connect without one.');
  }
  if (auth.visitor) {
    const visitor = await visitorOfToken(domain, auth.visitor);
    return visitor?.inbox.id === inbox.id ? { ok: true, visitor, token: auth.visitor } : failure('bad_token');
  }
  const token = newToken();
  const id = newId();
  await domain.store.createVisitor({ id, inbox: inbox.id, tokenHash: hashToken(token) }, domain.now());
  return { ok: true, visitor: { kind: 'visitor', id, name: '', inbox }, token };
}

/** Resolves to null for a token that nobody was given. */
export async function visitorOfToken(domain: Domain, token: string): Promise<Visitor | null> {
  const row = await domain.store.visitorByToken(hashToken(token));
  const inbox = row && (await domain.inboxes.byId(row.inbox));
  return row && inbox && { kind: 'visitor', id: row.id, name: row.name, inbox };
}

export async function welcomeVisitor(
  domain: Domain,
  visitor: Visitor,
  token: string,
): Promise<VisitorWelcome> {
  const row = await domain.store.conversationOfVisitor(visitor.id);
  const detail = await domain.store.visitor(visitor.id);
  const { settings } = visitor.inbox;
  const { title, greeting, openings, uploads, askEmail, askRating, livePreview, consent } = settings;
  return {
    visitor: token,
    visitorId: visitor.id,
    conversation: row && { id: row.id, lastSeq: row.lastSeq },
    inbox: {
      name: title,
      greeting,
      openings,
      agentsHere: domain.agentsHere(),
      backAt: null,
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
      email: detail?.email ?? null,
      name: detail?.name ?? '',
      verified: detail !== null && detail.subject !== null,
    },
    epoch: domain.store.epoch,
  };
}

/** What agents may know of a visitor; null when there is none of this id. */
export async function visitorDetail(domain: Domain, id: string): Promise<VisitorDetail | null> {
  const row = await domain.store.visitor(id);
  if (!row) return null;
  const conversations = await domain.store.conversationsOfVisitor(id, mostPastConversations);
  const { attributes: claimed = {}, ...context } = row.context ?? { attributes: {} };
  return {
    id,
    name: row.name,
    email: row.email,
    verified: row.subject !== null,
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
    })),
  };
}
const mostPastConversations = 50;

export async function forgetSilentVisitors(domain: Domain): Promise<void> {
  const forgotten = await domain.store.forgetSilentVisitors(domain.now() - silentVisitorMs);
  if (forgotten) domain.log.info({ forgotten }, 'visitors who never wrote were forgotten');
}
