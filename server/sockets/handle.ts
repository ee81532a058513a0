/**
 * The one gate that every command passes, from a socket or over plain HTTP: limits → permission → size → schema →
 * use case → answer. Nothing thrown beyond it reaches Socket.IO or Express, and no payload, however odd, ends the process.
 */
import * as v from 'valibot';
import type { Device } from '../../shared/device.ts';
import { commandPermissions, may } from '../../shared/permissions.ts';
import { type AgentCommand, agentCommands } from '../../shared/protocol/agent-events.ts';
import { maxCommandBytes } from '../../shared/protocol/entities.ts';
import { type ErrorCode, errorCodes, type Failure, failure } from '../../shared/protocol/errors.ts';
import type { Composing } from '../../shared/protocol/notes.ts';
import { visitorCommands } from '../../shared/protocol/visitor-events.ts';
import { briefOf, bringIn, handOver, join, leave } from '../domain/colleagues.ts';
import {
  assignConversation,
  conversationsOf,
  listConversations,
  markReached,
  openConversation,
  rateConversation,
  resolveConversation,
  syncConversation,
  tellTyping,
} from '../domain/conversations.ts';
import type { Actor, Domain, Visitor } from '../domain/domain.ts';
import { erase } from '../domain/erase.ts';
import { isLoopback, type Limits } from '../domain/limits.ts';
import { deleteMessage, editMessage } from '../domain/message-changes.ts';
import { sendMessage } from '../domain/messages.ts';
import { addNote, deleteNote, editNote, reactToNote, readMentions, syncNotes } from '../domain/notes.ts';
import {
  changeConversation,
  changeConversations,
  mergeConversation,
  undoChanges,
} from '../domain/operations.ts';
import type { Outcomes } from '../domain/outcomes.ts';
import { blockVisitor, joinPeople } from '../domain/people.ts';
import { pinRegister } from '../domain/pins.ts';
import { addPromise, settlePromise } from '../domain/promises.ts';
import type { Routing } from '../domain/routing.ts';
import { sendTranscript } from '../domain/transcript.ts';
import { countLists } from '../domain/views.ts';
import type { VisitorUpdates } from '../domain/visitor-updates.ts';
import { saveContact } from '../domain/visitors.ts';
import { StoreUnavailable } from '../store/store.ts';

export interface Gate {
  domain: Domain;
  limits: Limits;
  visitorUpdates: VisitorUpdates;
  routing: Routing;
  draining(): boolean;
  countFailure(code: ErrorCode): void;
  outcomes: Outcomes;
  /** Whoever looks at a conversation gets its suggestions once more. */
  suggestAnew(conversation: string): void;
  /** Commands under way, by any transport: a drain waits for them. */
  running: number;
}

/** The connection a command came on; absent over HTTP. */
export interface Origin {
  address: string;
  connection?: string;
  /** What the browser says it is. */
  device?: Device | null;
  /**
   * Called as `conversation:open` comes in; what it returns is called once the conversation is known to exist: this
   * connection now looks at it, unless it has turned elsewhere since.
   */
  look?(conversation: string): () => void;
  /** Called after `conversation:close`: it looks at none. */
  lookAway?(): void;
  /** This connection writes there, or has stopped. */
  compose?(conversation: string, typing: Composing): void;
  /** Called when there is no such visitor any more: whatever else comes on this connection is refused. */
  leave?(): void;
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
  gate.running++;
  try {
    answer = await accepted(gate, actor, name, payload, origin);
  } catch (error) {
    answer = failureOf(gate, error);
  } finally {
    gate.running--;
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
  if (gate.draining()) return failure('draining', undefined, 1000);
  // Counted before anything is looked at: refusing a flood of nonsense must not cost more than a flood of sense.
  const refused =
    (await gate.limits.use('commands', `${actor.kind}:${actor.id}`)) ??
    (actor.kind === 'visitor' && !isLoopback(origin.address)
      ? await gate.limits.use('addressCommands', origin.address)
      : null);
  if (refused) return refused;
  const commands: Record<string, v.GenericSchema> = actor.kind === 'agent' ? agentCommands : visitorCommands;
  const schema = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!schema) {
    return failure(
      'unknown_command',
      `There is no command “${printable(name)}” here. docs/protocol.md lists them all.`,
    );
  }
  if (actor.kind === 'agent' && !may(actor.role, commandPermissions[name as AgentCommand]))
    return failure('forbidden');
  if (sizeOf(payload) > maxCommandBytes) return failure('too_large');
  // `typing` is often sent bare: somebody types, and that is all.
  const parsed = v.safeParse(schema, name === 'typing' ? (payload ?? {}) : payload);
  if (!parsed.success) return refusal(parsed.issues);
  return run(gate, actor, { name, input: parsed.output } as Command, origin);
}

/** Every command with its parsed input, as one union: the switch below does not compile while one is missing. */
type Schemas = typeof visitorCommands & typeof agentCommands;
type Command = {
  [Name in keyof Schemas]: { name: Name; input: v.InferOutput<Schemas[Name]> };
}[keyof Schemas];
type Agent = Extract<Actor, { kind: 'agent' }>;

function run(gate: Gate, actor: Actor, { name, input }: Command, origin: Origin): Promise<Answer | null> {
  const { domain, limits } = gate;
  const { connection } = origin;
  // Neither side's table names the other's commands, so these refusals are a second lock and not the first.
  const asAgent = (work: (agent: Agent) => Promise<Answer>) =>
    actor.kind === 'agent' ? work(actor) : Promise.resolve(failure('forbidden'));
  const asVisitor = (work: (visitor: Visitor) => Promise<Answer>) =>
    actor.kind === 'visitor' ? work(actor) : Promise.resolve(failure('forbidden'));
  switch (name) {
    case 'message:send':
      // Said is written: the notice that somebody has stopped may get lost.
      if (actor.kind === 'agent' && input.conversation !== undefined)
        origin.compose?.(input.conversation, null);
      return (input.start ? limits.use('starts', actor.id) : Promise.resolve(null)).then(
        (refused) => refused ?? sendMessage(domain, actor, input, connection),
      );
    case 'conversation:sync':
      return syncConversation(domain, actor, input);
    case 'receipt:read':
      return markReached(domain, actor, 'read', input, connection);
    case 'receipt:delivered':
      return markReached(domain, actor, 'delivered', input, connection);
    case 'typing':
      if (actor.kind === 'agent' && input.conversation !== undefined)
        origin.compose?.(input.conversation, (input.active ?? true) ? 'reply' : null);
      return tellTyping(domain, actor, input, connection).then(() => null);
    case 'conversation:list':
      return asAgent((agent) => listConversations(domain, agent, input));
    case 'conversation:counts':
      return asAgent((agent) => countLists(domain, agent, input));
    case 'conversation:open':
      return asAgent(async () => {
        const look = origin.look?.(input.conversation);
        const answer = await openConversation(domain, input.conversation);
        if (answer.ok) look?.();
        return answer;
      });
    case 'conversation:assign':
      return asAgent((agent) =>
        assignConversation(domain, agent, input.conversation, input.agent, input.from),
      );
    case 'conversation:resolve':
      return asAgent((agent) => resolveConversation(domain, agent, input.conversation));
    case 'register:pin':
      return asAgent(async (agent) => {
        const pinned = await pinRegister(domain, agent, input);
        if (pinned.ok) gate.suggestAnew(input.conversation);
        return pinned;
      });
    case 'suggestion:taken':
      return asAgent(async ({ id }) => {
        gate.outcomes.taken(id, input);
        return { ok: true };
      });
    case 'advice:taken':
      return asAgent(async ({ id }) => {
        if (input.kind === 'deflection') gate.outcomes.caught(id, input.conversation);
        return { ok: true };
      });
    case 'conversation:close':
      return asAgent(async () => {
        origin.lookAway?.();
        return { ok: true };
      });
    case 'message:edit':
      return asAgent((agent) => editMessage(domain, agent, input, connection));
    case 'message:delete':
      return asAgent((agent) => deleteMessage(domain, agent, input, connection));
    case 'note:add':
      if (input.conversation !== undefined) origin.compose?.(input.conversation, null);
      return asAgent((agent) => addNote(domain, agent, input, connection));
    case 'note:edit':
      return asAgent((agent) => editNote(domain, agent, input, connection));
    case 'note:delete':
      return asAgent((agent) => deleteNote(domain, agent, input.note, connection));
    case 'note:react':
      return asAgent((agent) => reactToNote(domain, agent, input, connection));
    case 'note:sync':
      return asAgent(() => syncNotes(domain, input));
    case 'note:typing':
      if (actor.kind === 'agent') origin.compose?.(input.conversation, input.active ? 'note' : null);
      return Promise.resolve(null);
    case 'mentions:read':
      return asAgent((agent) => readMentions(domain, agent, input.notes));
    case 'conversation:reopen':
      return asAgent((agent) => changeConversation(domain, agent, input.conversation, { kind: 'reopen' }));
    case 'conversation:snooze':
      return asAgent((agent) =>
        changeConversation(domain, agent, input.conversation, { kind: 'snooze', ...input }),
      );
    case 'conversation:tag':
      return asAgent((agent) =>
        changeConversation(domain, agent, input.conversation, { kind: 'tag', ...input }),
      );
    case 'conversation:prioritise':
      return asAgent((agent) =>
        changeConversation(domain, agent, input.conversation, { kind: 'prioritise', ...input }),
      );
    case 'conversation:merge':
      return asAgent((agent) => mergeConversation(domain, agent, input.conversation, input.into));
    case 'conversations:change':
      return asAgent((agent) => changeConversations(domain, agent, input.conversations, input.change));
    case 'changes:undo':
      return asAgent((agent) => undoChanges(domain, agent, input.steps));
    case 'visitor:block':
      return asAgent((agent) => blockVisitor(domain, agent, input.visitor, input.reason));
    case 'people:join':
      return asAgent((agent) => joinPeople(domain, agent, input.visitor, input.with));
    case 'promise:add':
      return asAgent((agent) => addPromise(domain, agent, input));
    case 'promise:settle':
      return asAgent((agent) => settlePromise(domain, agent, input.promise, input.outcome));
    case 'agents:list':
      return asAgent(() => gate.routing.list());
    case 'agent:availability':
      return asAgent((agent) => gate.routing.setAvailability(agent, input, connection));
    case 'colleague:bring_in':
      return asAgent((agent) => bringIn(domain, agent, input));
    case 'colleague:join':
      return asAgent((agent) => join(domain, agent, input.conversation));
    case 'colleague:leave':
      return asAgent((agent) => leave(domain, agent, input));
    case 'conversation:hand_over':
      return asAgent((agent) => handOver(domain, agent, input));
    case 'conversation:brief':
      return asAgent(() => briefOf(domain, input.conversation));
    case 'conversations:mine':
      return asVisitor((visitor) => conversationsOf(domain, visitor));
    case 'conversation:rate':
      return asVisitor((visitor) => rateConversation(domain, visitor, input));
    case 'visitor:update':
      return asVisitor((visitor) => gate.visitorUpdates.update(visitor, input));
    case 'visitor:contact':
      return asVisitor((visitor) => saveContact(domain, visitor, input));
    case 'visitor:erase':
      return asVisitor((visitor) => erase(domain, visitor, input, connection)).then((answer) => {
        if (answer.ok && input.conversation === undefined) origin.leave?.();
        return answer;
      });
    case 'transcript:send':
      return asVisitor(
        async (visitor) =>
          (await limits.use('transcripts', visitor.id)) ??
          (isLoopback(origin.address) ? null : await limits.use('addressTranscripts', origin.address)) ??
          (await limits.use('mailboxTranscripts', input.email.toLowerCase())) ??
          sendTranscript(domain, visitor, input),
      );
    default:
      return name satisfies never;
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
