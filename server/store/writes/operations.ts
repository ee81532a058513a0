/** Writes by which agents steer: each compares, changes and records in one transaction, and says how to undo it. */
import type { ActivityRow, By } from '../activities.ts';
import type {
  NewPromise,
  PeopleResult,
  PromiseRow,
  Steer,
  Steering,
  SteerRefusal,
  SteerResult,
  TagResult,
  TagRow,
  Undo,
} from '../operations.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';
import type { RecordActivity, Recorded } from './activities.ts';
import type { Versions } from './visitors.ts';

export interface OperationWrites {
  steer(conversation: string, steer: Steer, by: By, expect?: Partial<Steering>): SteerResult;
  wakeDue(now: Millis, limit: number): { conversation: string; activities: ActivityRow[] }[];
  block(visitor: string, reason: string | null, by: By, expect?: string | null): PeopleResult;
  joinPeople(visitor: string, other: string | null): PeopleResult;
  unjoinPeople(moved: Moved[]): PeopleResult;
  createTag(tag: Omit<TagRow, 'uses'>, at: Millis, most: number): TagResult;
  changeTag(
    id: string,
    change: { name?: string | undefined; colour?: TagRow['colour'] | undefined },
  ): TagResult;
  removeTag(id: string): boolean;
  addPromise(promise: NewPromise, by: By & { agent: string }): Recorded;
  settlePromise(
    promise: string,
    from: PromiseRow['state'],
    to: PromiseRow['state'] | null,
    by: By,
  ): ({ conversation: string } & NonNullable<Recorded>) | null;
}

type Moved = { visitor: string; was: string | null; is: string | null };
type Parts = (keyof Steering)[];

export interface OperationTools extends Versions {
  record: RecordActivity;
  renewNeed(conversation: string): void;
}

const mostTags = 20;

export function operationWrites(
  statements: Statements,
  { change, record, renewNeed }: OperationTools,
): OperationWrites {
  const run = (text: string, ...parameters: (string | number | null)[]): number =>
    Number(statements.get(text).run(...parameters).changes);
  const one = <Row>(text: string, ...parameters: (string | number | null)[]) =>
    statements.get(text).get(...parameters) as Row | undefined;
  const all = <Row>(text: string, ...parameters: (string | number | null)[]) =>
    statements.get(text).all(...parameters) as Row[];

  const agentNamed = (id: string) =>
    one<{ id: string; name: string }>('SELECT id, name FROM agents WHERE id = ?', id);
  const mayAnswer = (id: string): boolean =>
    one("SELECT 1 FROM agents WHERE id = ? AND role <> 'viewer' AND disabled_at IS NULL", id) !== undefined;
  const tagName = (id: string) => one<{ name: string }>('SELECT name FROM tags WHERE id = ?', id)?.name;

  const current = (id: string): (Steering & { visitor: string }) | null => {
    const row = one<Schema['conversations']>('SELECT * FROM conversations WHERE id = ?', id);
    if (!row) return null;
    const tags = all<{ tag: string }>(
      'SELECT tag FROM conversation_tags WHERE conversation = ? ORDER BY tag',
      id,
    );
    return {
      visitor: row.visitor,
      assignment: {
        agent: row.assignee,
        reason: row.assigned_reason as Steering['assignment']['reason'],
        at: row.assigned_at,
      },
      resolved: row.status === 'open' ? null : { at: row.resolved_at ?? row.last_at, by: row.resolved_by },
      snoozedUntil: row.snoozed_until,
      wokenAt: row.woken_at,
      priority: row.priority,
      tags: tags.map(({ tag }) => tag),
      mergedInto: row.merged_into,
    };
  };

  const personOf = (visitor: string): string =>
    one<{ person: string }>('SELECT coalesce(person, id) AS person FROM visitors WHERE id = ?', visitor)
      ?.person ?? visitor;

  /** Whether conversations of these visitors may become one. */
  const mergeable = (conversation: string, visitor: string, into: string): boolean => {
    const target = current(into);
    return (
      into !== conversation &&
      target !== null &&
      target.mergedInto === null &&
      personOf(target.visitor) === personOf(visitor)
    );
  };

  /** What one change brings with it. */
  const following = (next: Steering, steer: Steer, before: Steering, by: By): Steering => {
    const { addTags = [], removeTags = [] } = steer;
    const tags = [...next.tags.filter((tag) => !removeTags.includes(tag)), ...addTags];
    // Who resolved it first did.
    const resolved = next.resolved && (before.resolved ?? next.resolved);
    const whole = { ...next, resolved, tags: [...new Set(tags)].sort() };
    if (steer.mergedInto) {
      const ended = resolved ?? { at: by.at, by: by.agent };
      return { ...whole, resolved: ended, snoozedUntil: null, wokenAt: null };
    }
    if (steer.snoozedUntil) return { ...whole, resolved: null, mergedInto: null, wokenAt: null };
    if (steer.resolved) return { ...whole, snoozedUntil: null, wokenAt: null };
    if (steer.resolved === null || (steer.mergedInto === null && before.mergedInto !== null))
      return { ...whole, resolved: null, mergedInto: null };
    return whole;
  };

  const refusal = (
    id: string,
    before: Steering & { visitor: string },
    next: Steering,
    changed: Parts,
  ): SteerRefusal | null => {
    if (changed.includes('tags')) {
      if (next.tags.length > mostTags) return 'too_many_tags';
      if (next.tags.some((tag) => tagName(tag) === undefined)) return 'unknown_tag';
    }
    const { agent } = next.assignment;
    if (changed.includes('assignment') && agent !== null && !mayAnswer(agent)) return 'unknown_agent';
    if (changed.includes('mergedInto') && next.mergedInto !== null)
      return mergeable(id, before.visitor, next.mergedInto) ? null : 'cannot_merge';
    return null;
  };

  /** Who did it, of an assignment that somebody did. */
  const explained = (reason: Steering['assignment']['reason'], { agent }: By): string => {
    const byHand = reason === 'taken' || reason === 'given' || reason === 'released';
    return JSON.stringify(byHand && agent !== null ? { by: agentNamed(agent) } : {});
  };

  const keep = (id: string, before: Steering, next: Steering, by: By): void => {
    change(
      `UPDATE conversations SET version = ?, status = ?, resolved_at = ?, resolved_by = ?, snoozed_until = ?,
         woken_at = ?, priority = ?, merged_into = ?, assigned_detail =
           CASE WHEN assignee IS NOT DISTINCT FROM ? THEN assigned_detail ELSE ? END,
         assignee = ?, assigned_reason = ?, assigned_at = ?
       WHERE id = ?`,
      next.resolved ? 'resolved' : 'open',
      next.resolved?.at ?? null,
      next.resolved?.by ?? null,
      next.snoozedUntil,
      next.wokenAt,
      next.priority,
      next.mergedInto,
      next.assignment.agent,
      explained(next.assignment.reason, by),
      next.assignment.agent,
      next.assignment.reason,
      next.assignment.at,
      id,
    );
    // An owner is not somebody who was brought in.
    if (next.assignment.agent !== null)
      run('DELETE FROM conversation_agents WHERE conversation = ? AND agent = ?', id, next.assignment.agent);
    for (const tag of before.tags)
      if (!next.tags.includes(tag))
        run('DELETE FROM conversation_tags WHERE conversation = ? AND tag = ?', id, tag);
    for (const tag of next.tags)
      if (!before.tags.includes(tag))
        run('INSERT INTO conversation_tags (conversation, tag) VALUES (?, ?)', id, tag);
    renewNeed(id);
  };

  const recorded = (id: string, by: By, before: Steering, next: Steering): ActivityRow[] => {
    const activities: ActivityRow[] = [];
    const note = (...[what]: [Parameters<RecordActivity>[2]]) => activities.push(record(id, by, what));
    const { agent, reason } = next.assignment;
    if (agent !== before.assignment.agent)
      note({
        kind: 'assigned',
        to: agent === null ? null : (agentNamed(agent) ?? null),
        reason: reason ?? 'released',
      });
    for (const tag of before.tags)
      if (!next.tags.includes(tag)) note({ kind: 'untagged', tag: tagName(tag) ?? '' });
    for (const tag of next.tags)
      if (!before.tags.includes(tag)) note({ kind: 'tagged', tag: tagName(tag) ?? '' });
    if (next.priority !== before.priority) note({ kind: 'priority', priority: next.priority });
    if (next.mergedInto !== before.mergedInto)
      note(next.mergedInto === null ? { kind: 'unmerged' } : { kind: 'merged', into: next.mergedInto });
    else if (!next.resolved !== !before.resolved) note({ kind: next.resolved ? 'resolved' : 'reopened' });
    if (next.snoozedUntil !== null && next.snoozedUntil !== before.snoozedUntil)
      note({ kind: 'snoozed', until: new Date(next.snoozedUntil).toISOString() });
    if (next.snoozedUntil === null && before.snoozedUntil !== null && !next.resolved) note({ kind: 'woken' });
    return activities;
  };

  const steer: OperationWrites['steer'] = (id, wanted, by, expect) => {
    const before = current(id);
    if (!before) return { kind: 'not_found' };
    if (expect && !partsOf(expect).every((part) => same(part, before, expect)))
      return { kind: 'changed_meanwhile' };
    const { addTags: _, removeTags: __, ...set } = wanted;
    const named = { ...before, ...set };
    const next = expect ? named : following(named, wanted, before, by);
    // Each part is as it was left, and together they cannot be: somebody resolved what was to sleep again.
    if (expect && isTorn(next)) return { kind: 'changed_meanwhile' };
    const changed = allParts.filter((part) => !same(part, before, next));
    const refused = refusal(id, before, next, changed);
    if (refused) return { kind: refused };
    if (changed.length === 0) return { kind: 'steered', activities: [], was: {}, is: {} };
    keep(id, before, next, by);
    return {
      kind: 'steered',
      activities: recorded(id, by, before, next),
      was: picked(before, changed),
      is: picked(next, changed),
    };
  };

  const conversationsOf = (visitor: string) =>
    all<{ id: string; status: string }>(
      'SELECT id, status FROM conversations WHERE visitor = ? ORDER BY opened_at',
      visitor,
    );
  /** What stands in the rows of a visitor's conversations has changed. */
  const touched = (visitors: readonly string[]): string[] => {
    const ids = visitors.flatMap((visitor) => conversationsOf(visitor).map(({ id }) => id));
    for (const id of ids) change('UPDATE conversations SET version = ? WHERE id = ?', id);
    return ids;
  };

  const visitorRow = (id: string) => one<Schema['visitors']>('SELECT * FROM visitors WHERE id = ?', id);

  const relink = (moved: Moved[]): PeopleResult => {
    for (const { visitor, is } of moved) run('UPDATE visitors SET person = ? WHERE id = ?', is, visitor);
    const undo: Undo | null = moved.length === 0 ? null : { kind: 'person', visitors: moved };
    return { kind: 'changed', changed: touched(moved.map(({ visitor }) => visitor)), activities: [], undo };
  };

  /** The due time in the conversation's row follows its open promises. */
  const renewPromise = (conversation: string): void => {
    change(
      `UPDATE conversations SET version = ?, promise_due =
         (SELECT min(due) FROM promises WHERE conversation = conversations.id AND state = 'open') WHERE id = ?`,
      conversation,
    );
    renewNeed(conversation);
  };

  return {
    steer,

    wakeDue(now, limit) {
      const due = all<{ id: string }>(
        'SELECT id FROM conversations WHERE snoozed_until <= ? ORDER BY snoozed_until LIMIT ?',
        now,
        limit,
      );
      return due.flatMap(({ id }) => {
        const woken = steer(id, { snoozedUntil: null, wokenAt: now }, { agent: null, at: now });
        return woken.kind === 'steered' ? [{ conversation: id, activities: woken.activities }] : [];
      });
    },

    block(visitor, reason, by, expect) {
      const row = visitorRow(visitor);
      if (!row) return { kind: 'not_found' };
      const before = row.blocked_at === null ? null : (row.blocked_reason ?? '');
      if (expect !== undefined && expect !== before) return { kind: 'changed_meanwhile' };
      if (before === reason) return { kind: 'changed', changed: [], activities: [], undo: null };
      run(
        'UPDATE visitors SET blocked_at = ?, blocked_by = ?, blocked_reason = ? WHERE id = ?',
        reason === null ? null : by.at,
        reason === null ? null : by.agent,
        reason,
        visitor,
      );
      const conversations = conversationsOf(visitor);
      const open = conversations.filter(({ status }) => status === 'open');
      const told = open.length > 0 ? open : conversations.slice(-1);
      const what =
        reason === null ? ({ kind: 'unblocked' } as const) : ({ kind: 'blocked', reason } as const);
      return {
        kind: 'changed',
        activities: told.map(({ id }) => record(id, by, what)),
        changed: touched([visitor]),
        undo: { kind: 'block', visitor, was: before, is: reason },
      };
    },

    joinPeople(visitor, other) {
      const row = visitorRow(visitor);
      if (!row) return { kind: 'not_found' };
      if (other === null) {
        // Whoever was joined to this one stays joined to each other: the oldest of them stands for them now.
        const followers = all<{ id: string }>(
          'SELECT id FROM visitors WHERE person = ? ORDER BY created_at',
          visitor,
        );
        const [first, ...others] = followers.map(({ id }) => id);
        const moved: Moved[] = [];
        if (row.person !== null) moved.push({ visitor, was: row.person, is: null });
        if (first !== undefined) moved.push({ visitor: first, was: visitor, is: null });
        for (const each of others) moved.push({ visitor: each, was: visitor, is: first ?? null });
        return relink(moved);
      }
      const target = visitorRow(other);
      if (!target) return { kind: 'not_found' };
      if (target.inbox !== row.inbox) return { kind: 'other_inbox' };
      const [from, to] = [personOf(visitor), personOf(other)];
      if (from === to) return relink([]);
      const group = all<{ id: string; person: string | null }>(
        'SELECT id, person FROM visitors WHERE id = ? OR person = ? ORDER BY created_at',
        from,
        from,
      );
      return relink(group.map(({ id, person }) => ({ visitor: id, was: person, is: to })));
    },

    unjoinPeople(moved) {
      const stale = moved.some(({ visitor, was, is }) => {
        const row = visitorRow(visitor);
        return !row || row.person !== is || (was !== null && !visitorRow(was));
      });
      if (stale) return { kind: 'changed_meanwhile' };
      return relink(moved.map(({ visitor, was, is }) => ({ visitor, was: is, is: was })));
    },

    createTag({ id, name, colour }, at, most) {
      if (one('SELECT 1 FROM tags WHERE lower(name) = lower(?)', name)) return { kind: 'name_taken' };
      if ((one<{ n: number }>('SELECT count(*) AS n FROM tags')?.n ?? 0) >= most) return { kind: 'too_many' };
      run('INSERT INTO tags (id, name, colour, created_at) VALUES (?, ?, ?, ?)', id, name, colour, at);
      return { kind: 'saved' };
    },

    changeTag(id, { name, colour }) {
      const row = one<Schema['tags']>('SELECT * FROM tags WHERE id = ?', id);
      if (!row) return { kind: 'not_found' };
      if (name !== undefined && one('SELECT 1 FROM tags WHERE lower(name) = lower(?) AND id != ?', name, id))
        return { kind: 'name_taken' };
      run('UPDATE tags SET name = ?, colour = ? WHERE id = ?', name ?? row.name, colour ?? row.colour, id);
      return { kind: 'saved' };
    },

    removeTag(id) {
      return run('DELETE FROM tags WHERE id = ?', id) > 0;
    },

    addPromise({ id, conversation, seq, what, due }, by) {
      const row = one<{ last_seq: number }>('SELECT last_seq FROM conversations WHERE id = ?', conversation);
      if (!row || (seq !== null && seq > row.last_seq)) return null;
      run(
        `INSERT INTO promises (id, conversation, seq, agent, what, due, state, created_at)
         VALUES (?, ?, ?, ?, ?, ?, 'open', ?)`,
        id,
        conversation,
        seq,
        by.agent,
        what,
        due,
        by.at,
      );
      renewPromise(conversation);
      const activity = record(conversation, by, {
        kind: 'promised',
        what,
        due: new Date(due).toISOString(),
      });
      return { activities: [activity] };
    },

    settlePromise(promise, from, to, by) {
      const row = one<Schema['promises']>('SELECT * FROM promises WHERE id = ?', promise);
      if (!row || row.state !== from || from === to) return null;
      const { conversation, what } = row;
      if (to === null) run('DELETE FROM promises WHERE id = ?', promise);
      else
        run(
          'UPDATE promises SET state = ?, settled_at = ? WHERE id = ?',
          to,
          to === 'open' ? null : by.at,
          promise,
        );
      renewPromise(conversation);
      // Taking back that it was made is dropping it; that it is open again shows in the list of promises.
      const outcome = to ?? 'dropped';
      if (outcome === 'open') return { conversation, activities: [] };
      return {
        conversation,
        activities: [record(conversation, by, { kind: 'promise_settled', what, outcome })],
      };
    },
  };
}

const allParts: Parts = [
  'assignment',
  'resolved',
  'snoozedUntil',
  'wokenAt',
  'priority',
  'tags',
  'mergedInto',
];
const partsOf = (some: Partial<Steering>): Parts => allParts.filter((part) => some[part] !== undefined);

/** What rests in no list: what is resolved sleeps no more, and what was merged is resolved. */
const isTorn = ({ resolved, snoozedUntil, wokenAt, mergedInto }: Steering): boolean =>
  resolved ? snoozedUntil !== null || wokenAt !== null : mergedInto !== null;

/** An assignment is the same when it is to the same agent, however it came about. */
const comparable = (part: keyof Steering, of: Partial<Steering>): unknown =>
  part === 'assignment' ? of.assignment?.agent : of[part];
const same = (part: keyof Steering, a: Partial<Steering>, b: Partial<Steering>): boolean =>
  JSON.stringify(comparable(part, a)) === JSON.stringify(comparable(part, b));

const picked = (from: Steering, parts: Parts): Partial<Steering> =>
  Object.fromEntries(parts.map((part) => [part, from[part]]));
