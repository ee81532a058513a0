/**
 * The one gate that every command passes, from a socket or over plain HTTP: size → schema → limits → use case →
 * answer. Nothing thrown beyond it reaches Socket.IO or Express, and no payload, however odd, ends the process.
 */
import * as v from 'valibot';
import { agentCommands } from '../../shared/protocol/agent-events.ts';
import { maxCommandBytes } from '../../shared/protocol/entities.ts';
import { type ErrorCode, errorCodes, type Failure, failure } from '../../shared/protocol/errors.ts';
import { visitorCommands } from '../../shared/protocol/visitor-events.ts';
import {
  assignConversation,
  listConversations,
  markRead,
  openConversation,
  resolveConversation,
  syncConversation,
  tellTyping,
} from '../domain/conversations.ts';
import type { Actor, Domain } from '../domain/domain.ts';
import { isLoopback, type Limits } from '../domain/limits.ts';
import { sendMessage } from '../domain/messages.ts';
import { StoreUnavailable } from '../store/store.ts';

export interface Gate {
  domain: Domain;
  limits: Limits;
  draining(): boolean;
  countFailure(code: ErrorCode): void;
}

/** The connection a command came on; absent over HTTP. */
export interface Origin {
  address: string;
  connection?: string;
  /** Called after `conversation:open`: this connection now looks at the conversation. */
  look?(conversation: string): void;
}

export type Answer = { ok: true } | Failure;

/** Takes one command to its answer. Never throws; null when the command has no answer (`typing`). */
export async function handle(
  gate: Gate,
  actor: Actor,
  name: string,
  payload: unknown,
  origin: Origin,
): Promise<Answer | null> {
  let answer: Answer | null;
  try {
    answer = await accepted(gate, actor, name, payload, origin);
  } catch (error) {
    answer = failureOf(gate, error);
  }
  if (answer && !answer.ok) gate.countFailure(answer.code);
  return answer;
}

/** The answer for something thrown: a store that cannot store, or a bug, which is logged. */
export function failureOf({ domain }: Pick<Gate, 'domain'>, error: unknown): Failure {
  if (error instanceof StoreUnavailable) {
    domain.log.warn({ reason: error.reason }, 'a command found the store unavailable');
    return failure('unavailable', undefined, 1000);
  }
  domain.log.error({ err: error }, 'a command failed unexpectedly');
  return failure('internal');
}

async function accepted(gate: Gate, actor: Actor, name: string, payload: unknown, origin: Origin) {
  const commands: Record<string, v.GenericSchema> = actor.kind === 'agent' ? agentCommands : visitorCommands;
  const schema = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!schema)
    return failure(
      'unknown_command',
      `There is no command “${printable(name)}” here. docs/protocol.md lists them all.`,
    );
  if (gate.draining()) return failure('draining', undefined, 1000);
  if (sizeOf(payload) > maxCommandBytes) return failure('too_large');
  const parsed = v.safeParse(schema, payload);
  if (!parsed.success) return refusal(parsed.issues);
  const refused =
    (await gate.limits.use('commands', `${actor.kind}:${actor.id}`)) ??
    (actor.kind === 'visitor' && !isLoopback(origin.address)
      ? await gate.limits.use('addressCommands', origin.address)
      : null);
  if (refused) return refused;
  return run(gate.domain, actor, { name, input: parsed.output } as Command, origin);
}

/** Every command with its parsed input, as one union, so that the switch below must know them all. */
type Schemas = typeof agentCommands;
type Command = {
  [Name in keyof Schemas]: { name: Name; input: v.InferOutput<Schemas[Name]> };
}[keyof Schemas];

function run(domain: Domain, actor: Actor, { name, input }: Command, origin: Origin): Promise<Answer | null> {
  const { connection } = origin;
  switch (name) {
    case 'message:send':
      return sendMessage(domain, actor, input, connection);
    case 'conversation:sync':
      return syncConversation(domain, actor, input);
    case 'receipt:read':
      return markRead(domain, actor, input, connection);
    case 'typing':
      return tellTyping(domain, actor, input, connection).then(() => null);
    default:
      // The table of visitors' commands holds none of the following, so only agents come here.
      return actor.kind === 'agent'
        ? runForAgent(domain, actor, { name, input } as AgentCommand, origin)
        : Promise.resolve(failure('not_found'));
  }
}

type AgentCommand = Exclude<Command, { name: keyof typeof visitorCommands }>;

async function runForAgent(
  domain: Domain,
  agent: Extract<Actor, { kind: 'agent' }>,
  { name, input }: AgentCommand,
  origin: Origin,
): Promise<Answer> {
  switch (name) {
    case 'conversation:list':
      return listConversations(domain, agent, input);
    case 'conversation:open': {
      const answer = await openConversation(domain, input.conversation);
      if (answer.ok) origin.look?.(input.conversation);
      return answer;
    }
    case 'conversation:assign':
    case 'conversation:resolve':
      if (agent.role === 'viewer')
        return failure('not_found', 'Viewers read along; they cannot change conversations.');
      return name === 'conversation:assign'
        ? assignConversation(domain, input.conversation, input.agent)
        : resolveConversation(domain, input.conversation);
  }
}

/** Length in UTF-8 of the payload as JSON; infinite for what is no JSON at all (cycles cannot arrive, depth can). */
function sizeOf(payload: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(payload) ?? '');
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The first thing wrong, as a sentence: where, what was expected, what came. */
export function refusal(issues: readonly v.BaseIssue<unknown>[]): Failure {
  const [issue] = issues;
  if (!issue) return failure('bad_command');
  const at = v.getDotPath(issue);
  if (isErrorCode(issue.message)) return failure(issue.message);
  return failure('bad_command', at ? `${at}: ${printable(issue.message)}.` : `${printable(issue.message)}.`);
}

const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorCodes, text);

/** What a stranger sent, made fit for an answer: short and without control characters. */
function printable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .slice(0, 200)
    .toWellFormed();
}
