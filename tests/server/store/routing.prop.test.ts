/**
 * Whatever comes and goes, on the real database: nobody waits while somebody has room, nobody gets more than they can
 * carry, nothing is given to who is not here, the person they know comes first, turns are fair, and nothing flaps.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import type { ConversationRow, Store } from '../../../server/store/store.ts';
import { inboxSettingsSchema } from '../../../shared/protocol/settings.ts';
import { openTestStore, type TestStore } from '../../harness/test-store.ts';

let opened: TestStore;
let store: Store;
beforeAll(async () => {
  opened = await openTestStore();
  ({ store } = opened);
});
afterAll(() => opened.close());

const people = 3;
const visitors = 5;
let clock = 1_800_000_000_000;

/** A team and an inbox of its own for each run, in one database. */
class World {
  inbox = '';
  agents: { id: string; here: boolean; gone: boolean; capacity: number }[] = [];
  visitors: { id: string; conversation: string | null; knows: string | null }[] = [];
  /** Each time something was given by itself. */
  given: { conversation: string; to: string }[] = [];

  async make(): Promise<void> {
    this.inbox = newId();
    const settings = v.parse(inboxSettingsSchema, {});
    await store.createInbox({ id: this.inbox, name: `i-${this.inbox}`, settings }, clock);
    for (let index = 0; index < people; index++) {
      const id = newId();
      await store.createAgent(
        { id, email: `${id}@example.com`, name: `Agent ${index}`, role: 'agent', passwordHash: '' },
        clock,
      );
      await store.changeMember(id, { capacity: 2 }, clock);
      this.agents.push({ id, here: index === 0, gone: false, capacity: 2 });
    }
    for (let index = 0; index < visitors; index++) {
      const id = newId();
      await store.createVisitor({ id, inbox: this.inbox, tokenHash: newId() }, clock);
      this.visitors.push({ id, conversation: null, knows: null });
    }
  }

  get here(): string[] {
    return this.agents.filter(({ here }) => here).map(({ id }) => id);
  }

  async rows(): Promise<ConversationRow[]> {
    const all = await Promise.all(
      this.visitors.flatMap(({ conversation }) =>
        conversation === null ? [] : [store.conversation(conversation)],
      ),
    );
    return all.filter((row) => row !== null);
  }

  loadOf(rows: ConversationRow[], agent: string): number {
    return rows.filter(
      ({ assignee, status, snoozedUntil }) =>
        assignee?.id === agent && status === 'open' && (snoozedUntil === null || snoozedUntil <= clock),
    ).length;
  }

  async route(): Promise<void> {
    clock++;
    const before = await this.rows();
    const routed = await store.route({
      at: clock,
      here: this.here,
      inboxes: [
        { id: this.inbox, atOnce: null, gone: this.agents.filter(({ gone }) => gone).map(({ id }) => id) },
      ],
    });
    const rows = await this.rows();
    for (const { conversation } of routed) {
      const row = rows.find(({ id }) => id === conversation);
      const owner = row?.assignee?.id ?? null;
      if (owner === null) continue;
      this.given.push({ conversation, to: owner });
      // Nothing is given to who is not here, and nobody gets more than they can carry.
      expect(this.here).toContain(owner);
      expect(this.loadOf(rows, owner)).toBeLessThanOrEqual(
        this.agents.find(({ id }) => id === owner)?.capacity ?? 0,
      );
      // The person they know comes first, where that one is here and had room.
      const knows = this.visitors.find((visitor) => visitor.conversation === conversation)?.knows ?? null;
      const known = this.agents.find(({ id }) => id === knows);
      if (
        known?.here &&
        this.loadOf(rows, known.id) < known.capacity &&
        this.loadOf(before, known.id) < known.capacity
      )
        expect(owner).toBe(known.id);
    }
    // Looking again changes nothing: no flapping.
    const again = await store.route({
      at: clock,
      here: this.here,
      inboxes: [
        { id: this.inbox, atOnce: null, gone: this.agents.filter(({ gone }) => gone).map(({ id }) => id) },
      ],
    });
    expect(again).toEqual([]);
    this.check(await this.rows());
  }

  /** Who waits has an owner, or stands in the queue because nobody here has room. */
  check(rows: ConversationRow[]): void {
    for (const row of rows) {
      if (row.status !== 'open' || row.waitingSince === null) continue;
      if (row.snoozedUntil !== null && row.snoozedUntil > clock) continue;
      const owner = this.agents.find(({ id }) => id === row.assignee?.id);
      if (owner && !owner.gone) continue;
      const { assignment } = row;
      const except = assignment?.reason === 'released' ? assignment.by?.id : undefined;
      const room = this.agents.filter(
        ({ id, here, capacity }) => here && id !== except && this.loadOf(rows, id) < capacity,
      );
      expect(room).toEqual([]);
      // With colleagues here it is theirs to take; with nobody here it stays where it was.
      if (owner?.gone) expect(this.here).toEqual([]);
    }
  }
}

type Event = (world: World) => Promise<void>;
const one = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;

const who = fc.nat({ max: people - 1 });
const whom = fc.nat({ max: visitors - 1 });
const event: fc.Arbitrary<[string, Event]> = fc.oneof(
  { weight: 5, arbitrary: whom.map((n): [string, Event] => [`visitor ${n} writes`, (w) => writes(w, n)]) },
  {
    weight: 3,
    arbitrary: fc.tuple(who, fc.boolean()).map(([n, here]): [string, Event] => [
      `agent ${n} ${here ? 'comes' : 'goes'}`,
      async (w) => {
        Object.assign(one(w.agents, n), { here, gone: false });
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: who.map((n): [string, Event] => [
      `agent ${n} is gone for long`,
      async (w) => {
        Object.assign(one(w.agents, n), { here: false, gone: true });
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, fc.integer({ min: 1, max: 3 })).map(([n, capacity]): [string, Event] => [
      `agent ${n} carries ${capacity}`,
      async (w) => {
        const agent = one(w.agents, n);
        agent.capacity = capacity;
        await store.changeMember(agent.id, { capacity }, clock);
      },
    ]),
  },
  {
    weight: 3,
    arbitrary: whom.map((n): [string, Event] => [`conversation of ${n} is answered`, (w) => answers(w, n)]),
  },
  {
    weight: 3,
    arbitrary: whom.map((n): [string, Event] => [
      `conversation of ${n} is resolved`,
      (w) => steer(w, n, { resolved: { at: clock, by: null } }),
    ]),
  },
  {
    weight: 1,
    arbitrary: whom.map((n): [string, Event] => [
      `conversation of ${n} is snoozed`,
      (w) => steer(w, n, { snoozedUntil: clock + 20 }),
    ]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(whom, who).map(([n, to]): [string, Event] => [
      `conversation of ${n} is given to ${to}`,
      async (w) => {
        const { conversation } = one(w.visitors, n);
        const { id } = one(w.agents, to);
        if (conversation !== null)
          await store.assign(conversation, id, { agent: id, at: clock, reason: 'given' });
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: whom.map((n): [string, Event] => [
      `conversation of ${n} is released`,
      async (w) => {
        const { conversation } = one(w.visitors, n);
        const owner = conversation === null ? null : (await store.conversation(conversation))?.assignee;
        if (conversation !== null && owner)
          await store.assign(conversation, null, { agent: owner.id, at: clock, reason: 'released' });
      },
    ]),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(whom, who).map(([n, to]): [string, Event] => [
      `agent ${to} is asked into the conversation of ${n}`,
      async (w) => {
        const { conversation } = one(w.visitors, n);
        const row = conversation === null ? null : await store.conversation(conversation);
        const { id } = one(w.agents, to);
        if (!row?.assignee) return;
        await store.bringIn({ conversation: row.id, agent: id, by: { agent: row.assignee.id, at: clock } });
        // The owner stays.
        expect((await store.conversation(row.id))?.assignee?.id).toBe(row.assignee.id);
      },
    ]),
  },
);

async function writes(world: World, n: number): Promise<void> {
  const visitor = one(world.visitors, n);
  const result = await store.appendMessage({
    conversation: visitor.conversation,
    inbox: world.inbox,
    author: { kind: 'visitor', id: visitor.id, name: '' },
    clientId: randomUUID(),
    text: 'Hello',
    at: clock,
  });
  if (result.kind === 'created') visitor.conversation = result.message.conversation;
}

async function answers(world: World, n: number): Promise<void> {
  const visitor = one(world.visitors, n);
  const row = visitor.conversation === null ? null : await store.conversation(visitor.conversation);
  if (!row?.assignee) return;
  await store.appendMessage({
    conversation: row.id,
    inbox: '',
    author: { kind: 'agent', id: row.assignee.id, name: row.assignee.name },
    clientId: randomUUID(),
    text: 'There you are.',
    at: clock,
  });
  visitor.knows = row.assignee.id;
}

async function steer(world: World, n: number, change: Parameters<Store['steer']>[1]): Promise<void> {
  const { conversation } = one(world.visitors, n);
  if (conversation !== null) await store.steer(conversation, change, { agent: null, at: clock });
}

it('gives what waits to who is here, within what they can carry, over any sequence of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25 }), async (events) => {
      const world = new World();
      await world.make();
      for (const [, happen] of events) {
        clock += 7;
        await happen(world);
        await world.route();
      }
      // Bounded: an event moves at most what there is.
      expect(world.given.length).toBeLessThanOrEqual(events.length * visitors);
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('gives equals their turns: over a day their numbers differ by at most one', async () => {
  const world = new World();
  await world.make();
  for (const agent of world.agents) agent.here = true;
  const counts = new Map(world.agents.map(({ id }) => [id, 0]));
  for (let round = 0; round < 20; round++) {
    const visitor = newId();
    await store.createVisitor({ id: visitor, inbox: world.inbox, tokenHash: newId() }, clock);
    world.visitors = [{ id: visitor, conversation: null, knows: null }];
    await writes(world, 0);
    await world.route();
    const [row] = await world.rows();
    const owner = row?.assignee?.id ?? '';
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
    await steer(world, 0, { resolved: { at: clock, by: null } });
    const numbers = [...counts.values()];
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
  }
});

it('decides once however many ask at the same moment', async () => {
  const world = new World();
  await world.make();
  for (const agent of world.agents) agent.here = true;
  for (let index = 0; index < visitors; index++) await writes(world, index);
  const [first, second] = world.agents;
  if (!first || !second) throw new Error('there is a team');
  const request = {
    at: clock,
    here: world.here,
    inboxes: [{ id: world.inbox, atOnce: null, gone: [] }],
  };
  const taken = world.visitors[0]?.conversation ?? '';
  // Without waiting: all of it lands in the same batches of the writer.
  const results = await Promise.all([
    ...Array.from({ length: 10 }, () => store.route(request)),
    store.assign(taken, first.id, { agent: first.id, at: clock, reason: 'taken' }),
    store.assign(taken, second.id, { agent: second.id, at: clock, reason: 'taken' }),
    ...Array.from({ length: 10 }, () => store.route(request)),
  ]);
  const given = results.flatMap((result) => (Array.isArray(result) ? result : []));
  expect(new Set(given.map(({ conversation }) => conversation)).size).toBe(given.length);
  expect(given).toHaveLength(visitors);
  const rows = await world.rows();
  for (const { id } of world.agents) {
    const theirs = rows.filter(
      ({ assignee, assignment }) => assignee?.id === id && assignment?.reason !== 'taken',
    );
    expect(theirs.length).toBeLessThanOrEqual(2);
  }
  expect(rows.every(({ assignee }) => assignee !== null)).toBe(true);
});
