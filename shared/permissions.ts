/**
 * What each role may do. The server refuses by this table and the console hides by it; whoever adds a command or
 * a route names its permission here.
 */
import type { AgentCommand } from './protocol/agent-events.ts';
import type { Agent } from './protocol/entities.ts';

type Role = Agent['role'];

const everybody: readonly Role[] = ['owner', 'admin', 'agent', 'viewer'];
const answering: readonly Role[] = ['owner', 'admin', 'agent'];
const managing: readonly Role[] = ['owner', 'admin'];

export const permissions = {
  /** Read conversations, people, lists, search. */
  'conversations:read': everybody,
  /** Write to visitors, assign, resolve, tag, snooze, note, block. */
  'conversations:answer': answering,
  /** Take back what a colleague wrote to a visitor. */
  'messages:delete': managing,
  /** Send what the inbox holds back. */
  'messages:anyway': managing,
  /** Remove what cannot be brought back: people and their conversations. */
  'people:erase': managing,
  /** Own name, password, second factor and sessions. What is one's own needs a session: an API key has nothing. */
  'own:account': everybody,
  /** Own saved views, and what others share. */
  'own:read': everybody,
  /** Own picture, saved views and snippets. */
  'own:write': answering,
  /** Saved views, snippets and tags that everybody sees. */
  'shared:write': answering,
  'answers:read': everybody,
  'answers:write': managing,
  'inboxes:read': everybody,
  'inboxes:write': managing,
  /** See what could not be delivered to people outside, send it again, let it go. */
  'outbox:read': managing,
  'outbox:write': managing,
  'team:read': everybody,
  /** Invite, change roles, switch accounts off. Nobody touches an owner but an owner. */
  'team:write': managing,
  'reports:read': everybody,
  'audit:read': managing,
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** What each command on the `/agent` socket needs. Nobody gets past the gate without it. */
export const commandPermissions = {
  'message:send': 'conversations:answer',
  'conversation:sync': 'conversations:read',
  typing: 'conversations:answer',
  'receipt:read': 'conversations:answer',
  'receipt:delivered': 'conversations:answer',
  'conversation:list': 'conversations:read',
  'conversation:counts': 'conversations:read',
  'conversation:open': 'conversations:read',
  'conversation:assign': 'conversations:answer',
  'conversation:resolve': 'conversations:answer',
  'register:pin': 'conversations:answer',
  'suggestion:taken': 'conversations:answer',
  'advice:taken': 'conversations:answer',
  'conversation:close': 'conversations:read',
  'message:edit': 'conversations:answer',
  'message:delete': 'conversations:answer',
  'note:add': 'conversations:answer',
  'note:edit': 'conversations:answer',
  'note:delete': 'conversations:answer',
  'note:react': 'conversations:answer',
  'note:sync': 'conversations:read',
  'note:typing': 'conversations:answer',
  'mentions:read': 'conversations:read',
  'conversation:reopen': 'conversations:answer',
  'conversation:snooze': 'conversations:answer',
  'conversation:tag': 'conversations:answer',
  'conversation:prioritise': 'conversations:answer',
  'conversation:merge': 'conversations:answer',
  'conversations:change': 'conversations:answer',
  'changes:undo': 'conversations:answer',
  'visitor:block': 'conversations:answer',
  'people:join': 'conversations:answer',
  'promise:add': 'conversations:answer',
  'promise:settle': 'conversations:answer',
  'agents:list': 'team:read',
  'agent:availability': 'conversations:answer',
  'colleague:bring_in': 'conversations:answer',
  'colleague:join': 'conversations:answer',
  'colleague:leave': 'conversations:answer',
  'conversation:hand_over': 'conversations:answer',
  'conversation:brief': 'conversations:read',
} as const satisfies Record<AgentCommand, Permission>;

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role);
