/**
 * Gives what waits to those who are here, as soon as it can: when a visitor writes, when somebody comes, when somebody
 * has room again. Whom to give it to is decided by `shared/routing.ts`, inside the write; this file knows who is here
 * and when to look. Nobody asks a customer to go anywhere: the owner's name on the next message is all they see.
 */
import { failure } from '../../shared/protocol/errors.ts';
import type {
  AgentAvailability,
  AgentAvailabilityAnswer,
  AgentPresence,
  AgentsListAnswer,
} from '../../shared/protocol/routing.ts';
import type { DeskAgentRow, RoutedRow } from '../store/routing.ts';
import type { Millis } from '../store/store.ts';
import { publishActivities } from './activities.ts';
import type { Attendance } from './attendance.ts';
import { type Actor, type Domain, type DomainEvent, photoAddress, summaryOf } from './domain.ts';
import { isOpen } from './hours.ts';
import type { Inbox } from './inboxes.ts';

/** Looked at least this often: for hours that begin, snoozes that end, and those who are gone for too long. */
const lookEveryMs = 15_000;
/** Loads change together, so they are told together. */
const settleMs = 150;
const minuteMs = 60_000;

type Agent = Extract<Actor, { kind: 'agent' }>;

export interface Routing {
  heard(event: DomainEvent): void;
  /** The same of what another node does about it: consoles here learn what it changed for the team. */
  heardElsewhere(event: DomainEvent): void;
  /** Somebody came, went, rests, or was changed in the team. */
  agentsChanged(): void;
  /** Settings of an inbox changed. */
  inboxChanged(): void;
  /** Whoever is away, by choice, at rest, or outside their hours, is not there for a visitor either. */
  isAway(agent: string): boolean;
  list(): Promise<AgentsListAnswer>;
  /** What an agent says of themselves, in this tab. */
  setAvailability(
    agent: Agent,
    said: AgentAvailability,
    connection?: string,
  ): Promise<AgentAvailabilityAnswer>;
  /** Somebody has no account any more: everything open of theirs finds another owner now. */
  released(agent: string): Promise<void>;
  /** Resolves when everything that can be given has been. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * `rested` takes what a console says of itself: nothing happens in it any more, or again. `awayChanged` is called when
 * somebody is away who was not, or the other way round.
 */
export function createRouting(
  domain: Domain,
  attendance: Pick<Attendance, 'isHere' | 'isIdle'>,
  rested: (connection: string, idle: boolean) => void,
  awayChanged: () => void,
): Routing {
  /** Since when those are not to be given anything who are not; the start, for those who never came. */
  const goneSince = new Map<string, Millis>();
  /** Those who were away when last looked. */
  let away: ReadonlySet<string> = new Set();
  /** By agent, as JSON: what consoles were told. */
  const told = new Map<string, string>();
  /** Those that give by themselves; null: not read yet. */
  let automatic: Inbox[] | null = null;
  let telling: NodeJS.Timeout | null = null;
  let looking: NodeJS.Timeout | null = null;
  let working: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const startedAt = domain.now();

  const presenceOf = (row: DeskAgentRow, now: Millis): AgentPresence => {
    const here = attendance.isHere(row.id);
    const why =
      row.availability === 'away'
        ? 'chosen'
        : attendance.isIdle(row.id)
          ? 'idle'
          : isOpen(row.hours, now)
            ? null
            : 'hours';
    return {
      id: row.id,
      name: row.name,
      ...(row.photo === null ? {} : { photo: photoAddress(row.id, row.photo) }),
      role: row.role,
      here,
      availability: why === null ? 'here' : 'away',
      why,
      load: row.load,
      capacity: row.capacity,
      languages: row.languages,
      skills: row.skills,
    };
  };
  const maybeGiven = ({ here, availability, role }: AgentPresence) =>
    here && availability === 'here' && role !== 'viewer';

  /** Everybody with an account, as they are now; consoles hear what is new in it. */
  const look = async (now: Millis): Promise<{ agents: AgentPresence[]; rows: DeskAgentRow[] }> => {
    const rows = await domain.store.deskAgents(now);
    const agents = rows.filter(({ disabled }) => !disabled).map((row) => presenceOf(row, now));
    for (const agent of agents) {
      if (maybeGiven(agent)) goneSince.delete(agent.id);
      else if (!goneSince.has(agent.id)) goneSince.set(agent.id, told.has(agent.id) ? now : startedAt);
    }
    const before = away;
    away = new Set(agents.filter(({ availability }) => availability === 'away').map(({ id }) => id));
    if (before.size !== away.size || [...away].some((id) => !before.has(id))) awayChanged();
    return { agents, rows };
  };

  const tell = (agents: AgentPresence[]): void => {
    const changed = agents.filter((agent) => told.get(agent.id) !== JSON.stringify(agent));
    for (const agent of changed) told.set(agent.id, JSON.stringify(agent));
    if (changed.length > 0) domain.publish({ kind: 'agents', agents: changed });
  };

  const publishRouted = async (routed: readonly RoutedRow[]): Promise<void> => {
    for (const { conversation, activities } of routed) {
      const row = await domain.store.conversation(conversation);
      if (!row) continue;
      domain.publish({ kind: 'state', conversation: summaryOf(row) });
      publishActivities(domain, activities);
    }
  };

  const giveOnce = async (): Promise<void> => {
    automatic ??= (await domain.inboxes.all()).filter(({ settings }) => settings.routing.automatic);
    const now = domain.now();
    const { agents, rows } = await look(now);
    tell(agents);
    const here = agents.filter(maybeGiven).map(({ id }) => id);
    if (automatic.length === 0 || here.length === 0) return;
    const gone = ({ settings }: Inbox) =>
      rows
        .filter(({ id, disabled }) => {
          const since = goneSince.get(id);
          return disabled || (since !== undefined && now - since >= settings.routing.graceMinutes * minuteMs);
        })
        .map(({ id }) => id);
    const routed = await domain.store.route({
      at: now,
      here,
      inboxes: automatic.map((inbox) => ({
        id: inbox.id,
        atOnce: inbox.settings.routing.atOnce,
        gone: gone(inbox),
      })),
    });
    await publishRouted(routed);
  };

  /** One at a time: what changes meanwhile is looked at when this one is done. */
  const give = (): void => {
    if (stopped) return;
    again = true;
    working ??= (async () => {
      while (again && !stopped) {
        again = false;
        try {
          await giveOnce();
        } catch (error) {
          if (!stopped) domain.log.warn({ err: error }, 'what waits was not given to anybody');
        }
      }
      working = null;
    })();
  };

  const tellSoon = (): void => {
    if (stopped) return;
    telling ??= setTimeout(() => {
      telling = null;
      give();
    }, settleMs);
  };

  const lookOnce = () => {
    looking = null;
    look(domain.now()).then(
      ({ agents }) => tell(agents),
      (error: unknown) => domain.log.warn({ err: error }, 'the team was not looked at'),
    );
  };

  const timer = setInterval(give, lookEveryMs);
  timer.unref();

  return {
    heard(event) {
      const gives = automatic === null || automatic.length > 0;
      if (event.kind === 'message' && event.message.author.kind === 'visitor' && gives) give();
      else if (event.kind === 'team') give();
      else if (event.kind === 'state' || event.kind === 'removed') {
        if (gives) give();
        else tellSoon();
      }
    },
    heardElsewhere({ kind }) {
      if (stopped || (kind !== 'state' && kind !== 'removed' && kind !== 'team')) return;
      looking ??= setTimeout(lookOnce, settleMs);
    },
    agentsChanged: give,
    inboxChanged() {
      automatic = null;
      give();
    },
    isAway: (agent) => away.has(agent),
    async list() {
      const { agents } = await look(domain.now());
      return { ok: true, agents };
    },
    async setAvailability(agent, { availability, idle }, connection) {
      if (agent.role === 'viewer') return failure('forbidden');
      if (availability !== undefined) await domain.store.setAvailability(agent.id, availability);
      if (idle !== undefined && connection !== undefined) rested(connection, idle);
      const { agents } = await look(domain.now());
      give();
      const now = agents.find(({ id }) => id === agent.id);
      return now ? { ok: true, agent: now } : failure('not_found');
    },
    async released(agent) {
      await publishRouted(await domain.store.releaseOf(agent, domain.now()));
      give();
    },
    async settled() {
      while (working) await working;
    },
    stop() {
      stopped = true;
      clearInterval(timer);
      if (telling) clearTimeout(telling);
      if (looking) clearTimeout(looking);
    },
  };
}
