/** Every command of both namespaces, who may give it on what, and one that whoever may is answered with success. */
import { randomUUID } from 'node:crypto';
import { newId } from '../../server/domain/ids.ts';
import type { AgentCommand } from '../../shared/protocol/agent-events.ts';
import type { VisitorCommand, VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import type { Client } from '../harness/clients.ts';
import { answered, type TeamKind, teamKinds, type VisitorKind, visitorKinds, type World } from './actors.ts';

interface CommandRow<Who> {
  may: readonly Who[];
  /** What is sent by whom; made anew for each try. */
  payload?(world: World, who: Who, by: Client<VisitorWelcome> | undefined): object | Promise<object>;
  /** Has no answer when it is taken. */
  mute?: true;
  /** Ends whoever gives it, so that it is given by somebody new. */
  ends?: true;
}
type Rows<Command extends string, Who> = Record<Command, CommandRow<Who> | Record<string, CommandRow<Who>>>;

const message = (fields: object = {}) => ({ clientId: randomUUID(), text: 'words', ...fields });
const writing = ['visitor', 'neighbour', 'stranger'] as const;
const own = ['visitor', 'blocked'] as const;
const its = (world: World, who: VisitorKind) => ({ conversation: world.conversationOf(who) });

export const visitorRows: Rows<VisitorCommand, VisitorKind> = {
  'message:send': {
    there: { may: ['visitor'], payload: (world, who) => message(its(world, who)) },
    newest: { may: writing, payload: () => message() },
    start: { may: writing, payload: () => message({ start: true }) },
  },
  'conversation:sync': { may: own, payload: (world, who) => ({ ...its(world, who), after: 0 }) },
  // What a stranger types is passed over without a word; `matrix.test.ts` looks that nobody hears of it.
  typing: { may: visitorKinds, payload: its, mute: true },
  'receipt:read': { may: own, payload: (world, who) => ({ ...its(world, who), seq: 1 }) },
  'receipt:delivered': { may: own, payload: (world, who) => ({ ...its(world, who), seq: 1 }) },
  'conversation:rate': {
    may: ['visitor'],
    payload: async (world, who) => {
      await answered(world);
      return { ...its(world, who), score: 5 };
    },
  },
  'conversations:mine': { may: visitorKinds },
  'visitor:contact': { may: writing, payload: () => ({ email: null, name: 'Kim' }) },
  'visitor:update': { may: writing, payload: () => ({ page: { url: 'https://example.com', title: 'x' } }) },
  'visitor:erase': {
    // Whoever may erase erases their own; the others try the visitor's.
    one: {
      may: own,
      ends: true,
      payload: (world, who, by) =>
        who === 'visitor' || who === 'blocked'
          ? { conversation: by?.welcome.conversation?.id }
          : its(world, who),
    },
    all: { may: visitorKinds, ends: true, payload: () => ({}) },
  },
  'visitor:sign_out': { may: visitorKinds, ends: true },
  'transcript:send': {
    may: ['visitor'],
    payload: (world, who) => ({ ...its(world, who), email: 'kim@example.com' }),
  },
};

const reading = teamKinds;
const answering = ['agent', 'colleague', 'admin', 'owner'] as const;
const there = (world: World) => ({ conversation: world.conversationOf('visitor') });
const at = { may: answering, payload: there };
const note = async (world: World): Promise<string> => {
  const added = await world.agents.agent.ask<{ note: { id: string } }>('note:add', {
    ...message(there(world)),
  });
  return added.note.id;
};
const promise = async (world: World): Promise<string> => {
  const { agent } = world.agents;
  await agent.ask('promise:add', { ...there(world), what: 'to call', due: later() });
  const opened = await agent.ask<{ promises: { id: string }[] }>('conversation:open', there(world));
  return opened.promises[0]?.id ?? '';
};
/** What takes something back that was just done. */
const undo = async (world: World): Promise<string> => {
  const snoozed = await world.agents.agent.ask<{ undo: string }>('conversation:snooze', {
    ...there(world),
    until: later(),
  });
  return snoozed.undo;
};
const later = () => new Date(Date.now() + 3_600_000).toISOString();

export const agentRows: Rows<AgentCommand, TeamKind> = {
  'message:send': { may: answering, payload: (world) => message(there(world)) },
  'conversation:sync': { may: reading, payload: (world) => ({ ...there(world), after: 0 }) },
  typing: { may: answering, payload: there, mute: true },
  'receipt:read': { may: answering, payload: (world) => ({ ...there(world), seq: 1 }) },
  'receipt:delivered': { may: answering, payload: (world) => ({ ...there(world), seq: 1 }) },
  'conversation:list': { may: reading },
  'conversation:counts': { may: reading },
  'conversation:open': { may: reading, payload: there },
  'conversation:close': { may: reading },
  'conversation:assign': { may: answering, payload: (world) => ({ ...there(world), agent: null }) },
  'conversation:resolve': at,
  'conversation:reopen': at,
  'conversation:brief': { may: reading, payload: there },
  'register:pin': { may: answering, payload: (world) => ({ ...there(world), as: 'plain' }) },
  'suggestion:taken': {
    may: answering,
    payload: (world) => ({
      ...there(world),
      forSeq: 1,
      suggestion: { move: 'ask', voice: 'plain', text: 'x', facts: [] },
    }),
  },
  'advice:taken': { may: answering, payload: (world) => ({ ...there(world), kind: 'blame' }) },
  'message:edit': {
    may: ['agent'],
    payload: async (world) => ({ ...there(world), seq: await answered(world), text: 'other words' }),
  },
  'message:delete': {
    may: ['agent', 'admin', 'owner'],
    payload: async (world) => ({ ...there(world), seq: await answered(world) }),
  },
  'note:add': {
    conversation: { may: answering, payload: (world) => message(there(world)) },
    person: {
      may: answering,
      payload: (world) => message({ visitor: world.visitors.visitor.welcome.visitorId }),
    },
  },
  'note:edit': { may: ['agent'], payload: async (world) => ({ note: await note(world), text: 'other' }) },
  'note:delete': { may: ['agent'], payload: async (world) => ({ note: await note(world) }) },
  'note:react': {
    may: answering,
    payload: async (world) => ({ note: await note(world), emoji: '👍', on: true }),
  },
  'note:sync': { may: reading, payload: (world) => ({ ...there(world), after: 0 }) },
  'note:typing': { may: answering, payload: there, mute: true },
  'mentions:read': { may: reading, payload: () => ({ notes: [newId()] }) },
  'conversation:snooze': { may: answering, payload: (world) => ({ ...there(world), until: later() }) },
  'conversation:tag': { may: answering, payload: (world) => ({ ...there(world), add: [] }) },
  'conversation:prioritise': { may: answering, payload: (world) => ({ ...there(world), priority: 1 }) },
  'conversation:merge': { may: answering, payload: (world) => ({ ...there(world), into: null }) },
  'conversations:change': {
    may: answering,
    payload: (world) => ({ conversations: [world.conversationOf('visitor')], change: { kind: 'reopen' } }),
  },
  'changes:undo': { may: answering, payload: async (world) => ({ steps: [await undo(world)] }) },
  'visitor:block': {
    may: answering,
    payload: (world) => ({ visitor: world.visitors.neighbour.welcome.visitorId, reason: null }),
  },
  'people:join': {
    may: answering,
    payload: (world) => ({ visitor: world.visitors.neighbour.welcome.visitorId, with: null }),
  },
  'promise:add': {
    may: answering,
    payload: (world) => ({ ...there(world), what: 'to call', due: later() }),
  },
  'promise:settle': {
    may: answering,
    payload: async (world) => ({ promise: await promise(world), outcome: 'kept' }),
  },
  'agents:list': { may: reading },
  'agent:availability': { may: answering, payload: () => ({ availability: 'here' }) },
  'colleague:bring_in': {
    may: answering,
    payload: async (world) => ({
      ...there(world),
      agent: (await world.freshAgent('agent')).agent.id,
      clientId: randomUUID(),
    }),
  },
  'colleague:join': at,
  'colleague:leave': {
    may: answering,
    payload: async (world, who) => {
      // Whoever owns it does not leave, and whoever may not join has nothing to leave.
      await world.agents.owner.ask('conversation:assign', { ...there(world), agent: null });
      await world.agents[who].ask('colleague:join', there(world));
      return there(world);
    },
  },
  'conversation:hand_over': {
    may: answering,
    payload: (world) => ({ ...there(world), agent: world.people.agent.id, clientId: randomUUID() }),
  },
};

export interface FlatRow<Who> extends CommandRow<Who> {
  command: string;
  label: string;
}

/** One row for each command and kind of thing. */
export function flat<Who>(rows: Rows<string, Who>): FlatRow<Who>[] {
  return Object.entries(rows).flatMap(([command, row]) =>
    'may' in row
      ? [{ ...(row as CommandRow<Who>), command, label: command }]
      : Object.entries(row as Record<string, CommandRow<Who>>).map(([kind, each]) => ({
          ...each,
          command,
          label: `${command}#${kind}`,
        })),
  );
}
