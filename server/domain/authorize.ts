/**
 * Who may do what: decided here alone, for routes, for commands on sockets and for files. What a command or a route needs
 * stands in its table (`shared/permissions.ts`, `server/http/routes/`); who asks was established by a token; whose a
 * thing is comes from the store. `tests/security/matrix.test.ts` tries all of it.
 */
import { may, type Permission } from '../../shared/permissions.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { FileOwner } from '../store/files.ts';
import type { ConversationRow } from '../store/store.ts';
import type { Actor } from './domain.ts';

/** Whoever asks. `token`: something was shown that is nobody's, or not any more. */
export type Asker = Actor | { kind: 'apiKey' } | { kind: 'nobody'; token: boolean };

/**
 * `public`: anybody. `visitor`: a visitor. `apiKey`: the API key alone. A permission: agents whose role has it, and the
 * API key; one that begins with `own:` needs an account, because an API key has nothing of its own. `visitorOr`:
 * visitors, and agents with the permission.
 */
export type Access = 'public' | 'visitor' | 'apiKey' | Permission | { visitorOr: Permission };

/** A thing that is somebody's. */
export type Thing =
  | { kind: 'conversation'; visitor: string }
  /** `visitor`: whose conversation it was sent in; null until it is sent. */
  | { kind: 'file'; owner: FileOwner; visitor: string | null }
  | { kind: 'view'; owner: string; shared: boolean }
  /** `owner` null: everybody's. */
  | { kind: 'snippet'; owner: string | null }
  | { kind: 'message'; author: { kind: string; id: string } }
  /** `role`: what it is, or is to become. */
  | { kind: 'account'; role: Agent['role'] };

/** The same in words, for the description of the API. */
export const accessName = (access: Access): string =>
  typeof access === 'object' ? `visitor or ${access.visitorOr}` : access;

/**
 * Why somebody may not, or null. To whom a thing is not shown, it does not exist: `not_found`.
 *
 * @example authorize(visitor, 'visitor', { kind: 'conversation', visitor: row.visitor.id })
 */
export function authorize(asker: Asker, access: Access, thing?: Thing): Failure | null {
  return refusedAccess(asker, access) ?? (thing ? refusedThing(asker, thing) : null);
}

function refusedAccess(asker: Asker, access: Access): Failure | null {
  if (access === 'public') return null;
  if (access === 'visitor') return asker.kind === 'visitor' ? null : failure('bad_token');
  if (access === 'apiKey') return refusedWithoutKey(asker);
  if (typeof access === 'object') {
    if (asker.kind === 'visitor') return null;
    return asker.kind === 'nobody' && asker.token
      ? failure('bad_token')
      : refusedPermission(asker, access.visitorOr);
  }
  return refusedPermission(asker, access);
}

function refusedWithoutKey({ kind }: Asker): Failure | null {
  switch (kind) {
    case 'apiKey':
      return null;
    case 'agent':
      return failure('forbidden', 'This address is for programs with the API key only.');
    default:
      return failure('not_signed_in', 'Send the API key as `Authorization: Bearer …`.');
  }
}

function refusedPermission(asker: Asker, permission: Permission): Failure | null {
  if (asker.kind === 'apiKey' && !permission.startsWith('own:')) return null;
  if (asker.kind !== 'agent') return failure('not_signed_in');
  if (may(asker.role, permission)) return null;
  return may('agent', permission)
    ? failure('forbidden')
    : failure('forbidden', 'Only an owner or administrator may do this.');
}

function refusedThing(asker: Asker, thing: Thing): Failure | null {
  switch (thing.kind) {
    case 'conversation':
      return asker.kind === 'visitor' && asker.id !== thing.visitor ? failure('not_found') : null;
    case 'file':
      return asker.kind === 'visitor' && !isTheirs(asker, thing) ? failure('not_found') : null;
    case 'view':
      return refusedView(asker, thing);
    case 'snippet':
      return refusedSnippet(asker, thing);
    case 'message':
      return asker.kind === 'agent' && thing.author.kind === 'agent' && thing.author.id === asker.id
        ? null
        : failure('forbidden', 'Only who wrote a message may change it.');
    // Owners are for owners. Whoever has the API key operates the machine, and acts as one.
    case 'account':
      return thing.role !== 'owner' || asker.kind === 'apiKey' || isOwner(asker)
        ? null
        : failure('forbidden', 'Only an owner may change, make or invite an owner.');
  }
}

const isOwner = (asker: Asker): boolean => asker.kind === 'agent' && asker.role === 'owner';

const isTheirs = ({ id }: { id: string }, { owner, visitor }: Extract<Thing, { kind: 'file' }>): boolean =>
  (owner.kind === 'visitor' && owner.id === id) || visitor === id;

/** Views are changed by their owner, and those that everybody sees by everybody who may change such things. */
function refusedView(asker: Asker, { owner, shared }: Extract<Thing, { kind: 'view' }>): Failure | null {
  if (shared) return refusedPermission(asker, 'shared:write');
  return asker.kind === 'agent' && asker.id === owner
    ? refusedPermission(asker, 'own:write')
    : failure('not_found');
}

function refusedSnippet(asker: Asker, { owner }: Extract<Thing, { kind: 'snippet' }>): Failure | null {
  if (owner === null) return refusedPermission(asker, 'shared:write');
  return asker.kind === 'agent' && asker.id === owner ? null : failure('not_found');
}

/** As much of a conversation's row as decides whose it is. */
export const conversationThing = ({ visitor }: ConversationRow): Thing => ({
  kind: 'conversation',
  visitor: visitor.id,
});
