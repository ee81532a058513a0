/**
 * The one gate that every command passes, from a socket or over plain HTTP: limits → permission → size → schema →
 * use case → answer. Nothing thrown beyond it reaches Socket.IO or Express, and no payload, however odd, ends the process.
 */
import * as v from 'valibot';
import type { Device } from '../../shared/device.ts';
import { commandPermissions } from '../../shared/permissions.ts';
import { type AgentCommand, agentCommands } from '../../shared/protocol/agent-events.ts';
import { maxCommandBytes } from '../../shared/protocol/entities.ts';
import { type ErrorCode, errorCodes, type Failure, failure } from '../../shared/protocol/errors.ts';
import type { Composing } from '../../shared/protocol/notes.ts';
import { type VisitorCommand, visitorCommands } from '../../shared/protocol/visitor-events.ts';
import { authorize } from '../domain/authorize.ts';
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
import { saveContact, signOutVisitor } from '../domain/visitors.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Tracing } from '../tracing.ts';

export interface Gate {
  domain: Domain;
  limits: Limits;
  visitorUpdates: VisitorUpdates;
  routing: Routing;
  draining(): boolean;
  countFailure(code: ErrorCode): void;
  countAnswer(command: string): void;
  /** A `message:send` was answered so long after it came. */
  acknowledged(tookMs: number): void;
  /** Whether an agent has answered this visitor lately. */
  isTalking(visitor: string): boolean;
  outcomes: Outcomes;
  /** Whoever looks at a conversation gets its suggestions once more. */
  suggestAnew(conversation: string): void;
  /** Commands under way, by any transport: a drain waits for them. */
  running: number;
  tracing: Tracing;
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
  const from = performance.now();
  gate.running++;
  try {
    answer = await gate.tracing.span(
      `command ${isCommand(name) ? name : 'unknown'}`,
      { actor: actor.kind },
      () => accepted(gate, actor, name, payload, origin),
      (given) => ({ outcome: given === null || given.ok ? 'ok' : given.code }),
    );
  } catch (error) {
    answer = failureOf(gate, error);
  } finally {
    gate.running--;
  }
  if (answer && !answer.ok) gate.countFailure(answer.code);
  // Only what is a command of ours is answered with a yes.
  if (answer?.ok) gate.countAnswer(name);
  if (name === 'message:send') gate.acknowledged(performance.now() - from);
  return answer;
}

const isCommand = (name: string): boolean =>
  Object.hasOwn(visitorCommands, name) || Object.hasOwn(agentCommands, name);

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
    (await gate.limits.use(
      actor.kind === 'agent' ? 'agentCommands' : 'commands',
      `${actor.kind}:${actor.id}`,
    )) ?? (actor.kind === 'visitor' ? await beyondShare(gate, actor, origin.address) : null);
  if (refused) return refused;
  const commands: Record<string, v.GenericSchema> = actor.kind === 'agent' ? agentCommands : visitorCommands;
  const schema = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!schema) {
    return failure(
      'unknown_command',
      `There is no command “${printable(name)}” here. docs/protocol.md lists them all.`,
    );
  }
  const access = actor.kind === 'agent' ? commandPermissions[name as AgentCommand] : 'visitor';
  const notAllowed = authorize(actor, access);
  if (notAllowed) return notAllowed;
  if (actor.kind === 'visitor' && closedToBlocked.has(name) && (await gate.domain.store.blockOf(actor.id)))
    return failure('blocked');
  if (sizeAtMost(payload, maxCommandBytes) > maxCommandBytes && sizeOf(payload) > maxCommandBytes)
    return failure('too_large');
  // `typing` is often sent bare: somebody types, and that is all.
  const parsed = v.safeParse(schema, name === 'typing' ? (payload ?? {}) : payload);
  if (!parsed.success) return refusal(parsed.issues);
  return run(gate, actor, { name, input: parsed.output } as Command, origin);
}

/** Why a visitor has to wait because of others behind their address. Whoever talks with an agent has a share of their own. */
async function beyondShare({ limits, isTalking }: Gate, { id }: Visitor, address: string) {
  const refused = isLoopback(address) ? null : await limits.use('addressCommands', address);
  return refused && isTalking(id) ? limits.use('reservedCommands', id) : refused;
}

/** What a visitor to whom the chat is closed may not do either; messages, files and typing look for themselves. */
const closedToBlocked: ReadonlySet<string> = new Set<VisitorCommand>([
  'conversation:rate',
  'transcript:send',
  'visitor:contact',
  'visitor:update',
]);

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
    case 'visitor:sign_out':
      return asVisitor((visitor) => signOutVisitor(domain, visitor, connection)).then((answer) => {
        origin.leave?.();
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

/**
 * No less than the length in UTF-8 of a value as JSON, told without writing it out; beyond `enough` it counts no further.
 * A UTF-16 unit is written with six characters at most (`\\u0000`).
 */
function sizeAtMost(value: unknown, enough: number): number {
  if (typeof value === 'string') return 6 * value.length + 2;
  // The longest number is -1.2345678901234567e-300; true, false and null are shorter.
  if (typeof value !== 'object' || value === null) return 24;
  let size = 2;
  for (const [key, each] of Object.entries(value)) {
    if (size > enough) break;
    // Two quotes, a colon, a comma; where something lies deeper than a command of ours goes, it is measured in full.
    size +=
      6 * key.length + 4 + (typeof each === 'object' && each !== null ? enough : sizeAtMost(each, enough));
  }
  return size;
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
