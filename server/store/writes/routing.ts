/**
 * Writes about who looks after a conversation, run inside the writer's transaction. Because counting and giving happen
 * in the same transaction, nobody is ever given more than they can carry, and of two events at once the second sees
 * what the first decided.
 */
import type { AssignmentReason } from '../../../shared/protocol/activity.ts';
import { type Candidate, chooseAgent, hasRoom } from '../../../shared/routing.ts';
import type { ActivityRow, By } from '../activities.ts';
import type { AssignmentDetail, BringIn, HandOver, RoutedRow, RouteRequest } from '../routing.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Millis, VisitorContext } from '../store.ts';
import type { RecordActivity, Recorded } from './activities.ts';
import type { Versions } from './visitors.ts';

export interface RoutingWrites {
  setAvailability(agent: string, availability: 'here' | 'away'): boolean;
  route(request: RouteRequest): RoutedRow[];
  releaseOf(agent: string, at: Millis): RoutedRow[];
  bringIn(request: BringIn): Recorded;
  join(conversation: string, by: By & { agent: string }): Recorded;
  leave(conversation: string, agent: string, by: By): Recorded;
  handOver(request: HandOver): Recorded;
}

/** Of a queue longer than this, the rest is looked at when room is found for the first. */
const mostRouted = 1000;
/** So many of a visitor's conversations are asked who spoke with them. */
const conversationsAsked = 20;

type Queued = Pick<
  Schema['conversations'],
  'id' | 'inbox' | 'visitor' | 'assignee' | 'language' | 'assigned_reason' | 'assigned_detail'
> &
  Pick<Schema['visitors'], 'context' | 'person'>;

/** The language of their browser. */
const localeOf = (context: string | null): string | null =>
  (JSON.parse(context ?? '{}') as Partial<VisitorContext>).locale ?? null;

/** A list in SQL of as many parameters as there are values; that nothing is in, for none. */
const placesOf = (values: readonly string[]): string => values.map(() => '?').join(', ') || 'NULL';

export function routingWrites(
  statements: Statements,
  change: Versions['change'],
  record: RecordActivity,
): RoutingWrites {
  const run = (text: string, ...parameters: (string | number | null)[]): number =>
    Number(statements.get(text).run(...parameters).changes);

  const nameOf = (agent: string): string =>
    (statements.get('SELECT name FROM agents WHERE id = ?').get(agent) as { name: string } | undefined)
      ?.name ?? '';

  const mayAnswer = (agent: string): boolean =>
    statements
      .get("SELECT 1 FROM agents WHERE id = ? AND role <> 'viewer' AND disabled_at IS NULL")
      .get(agent) !== undefined;

  const candidates = ({ here, at }: RouteRequest): Candidate[] =>
    here.flatMap((id) => {
      const row = statements
        .get(
          `SELECT languages, capacity, turn_at, (
             SELECT count(*) FROM conversations c WHERE c.assignee = a.id AND c.status = 'open'
               AND c.assignee IS NOT NULL AND c.merged_into IS NULL
               AND (c.snoozed_until IS NULL OR c.snoozed_until <= ?)
           ) AS load
           FROM agents a WHERE id = ? AND role <> 'viewer' AND disabled_at IS NULL AND availability = 'here'`,
        )
        .get(at, id) as { languages: string; capacity: number; turn_at: number; load: number } | undefined;
      if (!row) return [];
      const { capacity, load } = row;
      return [{ id, languages: JSON.parse(row.languages) as string[], capacity, load, turnAt: row.turn_at }];
    });

  /** Who needs us most first. */
  const queue = ({ at, inboxes }: RouteRequest): Queued[] => {
    const ids = inboxes.map(({ id }) => id);
    const gone = inboxes.flatMap(({ id, gone }) => gone.map((agent) => `${id} ${agent}`));
    return statements
      .get(
        `SELECT c.id, c.inbox, c.visitor, c.assignee, c.language, c.assigned_reason, c.assigned_detail,
           v.context, v.person
         FROM conversations c JOIN visitors v ON v.id = c.visitor
         WHERE c.status = 'open' AND c.waiting_since IS NOT NULL AND c.merged_into IS NULL
           AND v.blocked_at IS NULL AND (c.snoozed_until IS NULL OR c.snoozed_until <= ?)
           AND c.inbox IN (${placesOf(ids)})
           AND (c.assignee IS NULL OR c.inbox || ' ' || c.assignee IN (${placesOf(gone)}))
         ORDER BY c.need_at, c.id LIMIT ?`,
      )
      .all(at, ...ids, ...gone, mostRouted) as unknown as Queued[];
  };

  /** Who of us wrote last to this person, by whichever browser, and when. */
  const known = ({ visitor, person }: Queued): { agent: string; at: Millis } | null => {
    const root = person ?? visitor;
    const conversations = statements
      .get(
        `SELECT id FROM conversations WHERE visitor IN (SELECT id FROM visitors WHERE id = ? OR person = ?)
         ORDER BY opened_at DESC LIMIT ?`,
      )
      .all(root, root, conversationsAsked) as { id: string }[];
    let last: { agent: string; at: Millis } | null = null;
    for (const { id } of conversations) {
      const spoke = statements
        .get(
          `SELECT author_id AS agent, at FROM messages WHERE conversation = ? AND author_kind = 'agent'
           ORDER BY seq DESC LIMIT 1`,
        )
        .get(id) as { agent: string; at: Millis } | undefined;
      if (spoke && spoke.at > (last?.at ?? 0)) last = spoke;
    }
    return last;
  };

  /** Gives the conversation, which must exist, to an agent or to nobody. */
  const own = (
    conversation: string,
    agent: string | null,
    reason: AssignmentReason,
    detail: AssignmentDetail,
    by: By,
  ): ActivityRow => {
    change(
      `UPDATE conversations SET version = ?, assignee = ?, assigned_reason = ?, assigned_at = ?, assigned_detail = ?
       WHERE id = ?`,
      agent,
      reason,
      by.at,
      JSON.stringify(detail),
      conversation,
    );
    // An owner is not somebody who was brought in.
    if (agent !== null)
      run('DELETE FROM conversation_agents WHERE conversation = ? AND agent = ?', conversation, agent);
    const to = agent === null ? null : { id: agent, name: nameOf(agent) };
    return record(conversation, by, { kind: 'assigned', to, reason });
  };

  /** Turns are given out one by one, so that two at one moment differ too. */
  const nextTurn = (at: Millis): number =>
    Math.max(
      at,
      (statements.get('SELECT max(turn_at) AS turn FROM agents').get() as { turn: number }).turn + 1,
    );

  const touch = (conversation: string): boolean =>
    change('UPDATE conversations SET version = ? WHERE id = ?', conversation);

  return {
    setAvailability(agent, availability) {
      return run('UPDATE agents SET availability = ? WHERE id = ?', availability, agent) > 0;
    },

    route(request) {
      const { at, inboxes } = request;
      const agents = candidates(request);
      if (agents.length === 0) return [];
      const gone = inboxes.some((inbox) => inbox.gone.length > 0);
      if (!gone && !agents.some(hasRoom)) return [];
      const settings = new Map(inboxes.map((inbox) => [inbox.id, inbox]));
      const server: By = { agent: null, at };
      const routed: RoutedRow[] = [];
      for (const row of queue(request)) {
        const atOnce = settings.get(row.inbox)?.atOnce ?? Number.POSITIVE_INFINITY;
        const detail = JSON.parse(row.assigned_detail ?? '{}') as AssignmentDetail;
        const choice = chooseAgent(
          agents.map((agent) => ({ ...agent, capacity: Math.min(agent.capacity, atOnce) })),
          {
            language: row.language ?? localeOf(row.context)?.split('-')[0]?.toLowerCase() ?? null,
            known: known(row),
            except: row.assigned_reason === 'released' ? (detail.by?.id ?? null) : null,
          },
        );
        if (choice) {
          const { agent, reason, ...why } = choice;
          const turn = nextTurn(at);
          run('UPDATE agents SET turn_at = ? WHERE id = ?', turn, agent);
          const index = agents.findIndex(({ id }) => id === agent);
          const before = agents[index] as Candidate;
          agents[index] = { ...before, load: before.load + 1, turnAt: turn };
          routed.push({ conversation: row.id, activities: [own(row.id, agent, reason, why, server)] });
        } else if (row.assignee !== null)
          // So that colleagues see that it is free to take.
          routed.push({ conversation: row.id, activities: [own(row.id, null, 'went_offline', {}, server)] });
      }
      return routed;
    },

    releaseOf(agent, at) {
      const rows = statements
        .get("SELECT id FROM conversations WHERE assignee = ? AND status = 'open' AND assignee IS NOT NULL")
        .all(agent) as { id: string }[];
      run('DELETE FROM conversation_agents WHERE agent = ?', agent);
      return rows.map(({ id }) => ({
        conversation: id,
        activities: [own(id, null, 'went_offline', {}, { agent: null, at })],
      }));
    },

    bringIn({ conversation, agent, by }) {
      const row = statements.get('SELECT assignee FROM conversations WHERE id = ?').get(conversation) as
        | { assignee: string | null }
        | undefined;
      if (!row || row.assignee === agent || !mayAnswer(agent)) return null;
      const added = run(
        `INSERT INTO conversation_agents (conversation, agent, role, invited_by, at) VALUES (?, ?, 'consulted', ?, ?)
         ON CONFLICT DO NOTHING`,
        conversation,
        agent,
        by.agent,
        by.at,
      );
      if (added === 0) return { activities: [] };
      touch(conversation);
      const whom = { id: agent, name: nameOf(agent) };
      return { activities: [record(conversation, by, { kind: 'brought_in', whom })] };
    },

    join(conversation, by) {
      const row = statements.get('SELECT assignee FROM conversations WHERE id = ?').get(conversation) as
        | { assignee: string | null }
        | undefined;
      if (!row) return null;
      if (row.assignee === by.agent) return { activities: [] };
      const joined = run(
        `INSERT INTO conversation_agents (conversation, agent, role, invited_by, at) VALUES (?, ?, 'joined', ?, ?)
         ON CONFLICT (conversation, agent) DO UPDATE SET role = 'joined' WHERE conversation_agents.role <> 'joined'`,
        conversation,
        by.agent,
        by.agent,
        by.at,
      );
      if (joined === 0) return { activities: [] };
      touch(conversation);
      return { activities: [record(conversation, by, { kind: 'joined' })] };
    },

    leave(conversation, agent, by) {
      const left = run(
        'DELETE FROM conversation_agents WHERE conversation = ? AND agent = ?',
        conversation,
        agent,
      );
      if (left === 0) return null;
      touch(conversation);
      return { activities: [record(conversation, { ...by, agent }, { kind: 'left' })] };
    },

    handOver({ conversation, agent, by, note, from }) {
      if (!mayAnswer(agent)) return null;
      const row = statements.get('SELECT assignee FROM conversations WHERE id = ?').get(conversation) as
        | { assignee: string | null }
        | undefined;
      if (!row) return null;
      const isOthers = from !== undefined && row.assignee !== null && row.assignee !== from;
      if (isOthers || row.assignee === agent) return { activities: [] };
      const who = { id: by.agent, name: nameOf(by.agent) };
      const detail = { by: who, ...(note === null ? {} : { note }) };
      return { activities: [own(conversation, agent, 'given', detail, by)] };
    },
  };
}
