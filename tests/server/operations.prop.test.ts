/** Whatever agents and visitors do in whatever order, no conversation is lost, and what is undone is as it was. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../server/domain/ids.ts';
import type { Steer, Steering } from '../../server/store/operations.ts';
import type { ConversationRow, Store } from '../../server/store/store.ts';
import { inboxSettingsSchema } from '../../shared/protocol/settings.ts';
import { openTestStore, type TestStore } from '../harness/test-store.ts';

let opened: TestStore;
let store: Store;
const inbox = newId();
const [ada, sam] = [newId(), newId()];
const tags = [newId(), newId(), newId()];
let clock = 1_700_000_000_000;
const minute = 60_000;

beforeAll(async () => {
  opened = await openTestStore();
  ({ store } = opened);
  const settings = v.parse(inboxSettingsSchema, { title: 'T', greeting: 'G' });
  await store.createInbox({ id: inbox, name: 'steering', settings }, clock);
  for (const id of [ada, sam])
    await store.createAgent({ id, email: id, name: id, role: 'agent', passwordHash: 'x' }, clock);
  for (const [index, id] of tags.entries())
    await store.createTag({ id, name: `tag ${index}`, colour: 'grey' }, clock, 10);
});
afterAll(() => opened.close());

const newVisitor = async () => {
  const id = newId();
  await store.createVisitor({ id, inbox, tokenHash: newId() }, clock++);
  return id;
};
const write = async (visitor: string, conversation: string | null, start = false) => {
  const result = await store.appendMessage({
    conversation,
    start,
    inbox,
    author: { kind: 'visitor', id: visitor, name: '' },
    clientId: randomUUID(),
    text: 'hello',
    at: clock++,
  });
  if (result.kind !== 'created') throw new Error(result.kind);
  return result.message.conversation;
};

/** Two conversations of one person and one of another. */
async function scene() {
  const [one, two] = [await newVisitor(), await newVisitor()];
  const conversations = [await write(one, null), await write(one, null, true), await write(two, null)];
  return { visitors: [one, one, two], conversations };
}

/** In which of the lists every agent has it stands. */
const listOf = (row: ConversationRow): string =>
  row.status === 'resolved' ? 'resolved' : row.snoozedUntil !== null ? 'snoozed' : 'open';

const steeringOf = (row: ConversationRow) => ({
  assignee: row.assignee?.id ?? null,
  // Without who did it: whoever takes a change back is the one who gave the conversation back.
  assignment: row.assignment && { reason: row.assignment.reason, at: row.assignment.at },
  status: row.status,
  resolvedAt: row.resolvedAt,
  snoozedUntil: row.snoozedUntil,
  wokenAt: row.wokenAt,
  priority: row.priority,
  tags: row.tags,
  mergedInto: row.mergedInto,
  needAt: row.needAt,
});

const which = fc.nat({ max: 2 });
const steerings: fc.Arbitrary<(at: number) => Steer> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((minutes) => (at: number) => ({ snoozedUntil: at + minutes * minute })),
  fc.constant(() => ({ snoozedUntil: null })),
  fc.constantFrom<0 | 1 | 2>(0, 1, 2).map((priority) => () => ({ priority })),
  fc.constant((at: number) => ({ resolved: { at, by: ada } })),
  fc.constant(() => ({ resolved: null })),
  fc.tuple(fc.subarray(tags), fc.subarray(tags)).map(([addTags, removeTags]) => () => ({
    addTags,
    removeTags,
  })),
  fc
    .constantFrom(ada, sam, null)
    .map((agent) => (at: number) => ({ assignment: { agent, reason: 'given' as const, at } })),
);

type Step =
  | { kind: 'steer'; of: number; steer: (at: number) => Steer }
  | { kind: 'merge'; of: number; into: number | null }
  | { kind: 'write'; of: number }
  | { kind: 'wait'; minutes: number };
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('steer' as const), of: which, steer: steerings }),
  fc.record({ kind: fc.constant('merge' as const), of: which, into: fc.option(which) }),
  fc.record({ kind: fc.constant('write' as const), of: which }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 120 }) }),
);

async function take(step: Step, { visitors, conversations }: Awaited<ReturnType<typeof scene>>) {
  const by = { agent: ada, at: clock++ };
  switch (step.kind) {
    case 'steer':
      return store.steer(conversations[step.of] as string, step.steer(by.at), by);
    case 'merge': {
      const into = step.into === null ? null : (conversations[step.into] as string);
      return store.steer(conversations[step.of] as string, { mergedInto: into }, by);
    }
    case 'write':
      await write(visitors[step.of] as string, conversations[step.of] as string);
      return null;
    case 'wait':
      clock += step.minutes * minute;
      await store.wakeDue(clock, 100);
      return null;
  }
}

const rowsOf = async (conversations: string[]): Promise<ConversationRow[]> =>
  (await Promise.all(conversations.map((id) => store.conversation(id)))).filter((row) => row !== null);

describe('steering conversations', () => {
  it('loses none from the lists, wakes what is due, and never merges what is not one person’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 25 }), async (all) => {
        const at = await scene();
        for (const step of all) {
          await take(step, at);
          const rows = await rowsOf(at.conversations);
          expect(rows).toHaveLength(3);
          for (const row of rows) {
            expect(['open', 'snoozed', 'resolved']).toContain(listOf(row));
            expect(row.resolvedAt !== null).toBe(row.status === 'resolved');
            // What is put aside, or merged, is nothing else at once.
            if (row.snoozedUntil !== null) expect([row.status, row.mergedInto]).toEqual(['open', null]);
            if (step.kind === 'wait' && row.snoozedUntil !== null)
              expect(row.snoozedUntil).toBeGreaterThan(clock);
            if (row.mergedInto !== null) {
              expect(row.status).toBe('resolved');
              const into = rows.find(({ id }) => id === row.mergedInto);
              expect(into?.visitor.id).toBe(row.visitor.id);
              expect(into?.mergedInto).toBeNull();
            }
            if (step.kind === 'write' && row.id === at.conversations[step.of])
              expect(listOf(row)).toBe('open');
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('is undone to what it was, one by one and many at once, whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { maxLength: 8 }),
        fc.oneof(
          fc.record({ kind: fc.constant('steer' as const), steer: steerings }),
          fc.record({ kind: fc.constant('merge' as const), into: fc.option(which) }),
        ),
        async (before, change) => {
          const at = await scene();
          for (const step of before) await take(step, at);
          const was = (await rowsOf(at.conversations)).map(steeringOf);
          const done: { conversation: string; was: Partial<Steering>; is: Partial<Steering> }[] = [];
          for (const [of, conversation] of at.conversations.entries()) {
            const result = await take({ ...change, of }, at);
            if (result?.kind === 'steered' && result.was && result.is)
              done.push({ conversation, was: result.was, is: result.is });
          }
          for (const undo of done.toReversed()) {
            const result = await store.steer(
              undo.conversation,
              undo.was,
              { agent: sam, at: clock++ },
              undo.is,
            );
            expect(result.kind).toBe('steered');
          }
          expect((await rowsOf(at.conversations)).map(steeringOf)).toEqual(was);
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('refuses an undo when the part it would put back has changed meanwhile, and only then', async () => {
    const { conversations } = await scene();
    const [id] = conversations as [string];
    const by = { agent: ada, at: clock++ };
    const snoozed = await store.steer(id, { snoozedUntil: by.at + minute }, by);
    if (snoozed.kind !== 'steered' || !snoozed.was || !snoozed.is) throw new Error(snoozed.kind);
    await store.steer(id, { priority: 2 }, by);
    const restored = await store.steer(id, snoozed.was, by, snoozed.is);
    expect(restored.kind === 'steered' && restored.conversation.priority).toBe(2);
    expect((await store.steer(id, snoozed.was, by, snoozed.is)).kind).toBe('changed_meanwhile');
  });

  it('wakes each of many that are due once, and tells when the next one is', async () => {
    await store.wakeDue(Number.MAX_SAFE_INTEGER, 1000);
    expect(await store.nextWakeAt()).toBeNull();
    const { conversations } = await scene();
    const start = clock;
    for (const [index, id] of conversations.entries())
      await store.steer(id, { snoozedUntil: start + (3 - index) * minute }, { agent: ada, at: start });
    expect(await store.nextWakeAt()).toBe(start + minute);
    expect(await store.wakeDue(start + minute - 1, 10)).toEqual([]);
    const woken = await store.wakeDue(start + 2 * minute, 10);
    expect(woken.map(({ conversation }) => conversation.id)).toEqual([conversations[2], conversations[1]]);
    expect(woken.map(({ activities }) => activities.map(({ change }) => change.kind))).toEqual([
      ['woken'],
      ['woken'],
    ]);
    expect(await store.wakeDue(start + 2 * minute, 10)).toEqual([]);
    expect(await store.nextWakeAt()).toBe(start + 3 * minute);
  });
});

describe('people', () => {
  it('are joined and parted again, and whoever is joined to them goes along, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 3 }), fc.option(fc.nat({ max: 3 }))), { maxLength: 8 }),
        fc.tuple(fc.nat({ max: 3 }), fc.option(fc.nat({ max: 3 }))),
        async (before, [one, other]) => {
          const visitors = [await newVisitor(), await newVisitor(), await newVisitor(), await newVisitor()];
          const at = (index: number | null) => (index === null ? null : (visitors[index] as string));
          const groups = async () =>
            Promise.all(
              visitors.map(async (id) => (await store.visitorsOfPerson(id)).map((each) => each.id).sort()),
            );
          for (const [from, to] of before) {
            await store.joinPeople(at(from) as string, at(to));
            const now = await groups();
            if (to !== null) expect(now[from]).toEqual(now[to]);
            else expect(now[from]).toEqual([at(from)]);
            // Whoever is in somebody's group has them in theirs.
            for (const [index, group] of now.entries())
              for (const id of group) expect(now[visitors.indexOf(id)]).toEqual(now[index]);
          }
          const was = await groups();
          const joined = await store.joinPeople(at(one) as string, at(other));
          if (joined.kind !== 'changed') throw new Error(joined.kind);
          if (joined.undo?.kind === 'person')
            expect((await store.unjoinPeople(joined.undo.visitors)).kind).toBe('changed');
          expect(await groups()).toEqual(was);
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);

  it('who are joined may have their conversations merged; erasing one leaves the others whole', async () => {
    const { visitors, conversations } = await scene();
    const [first, , third] = conversations as [string, string, string];
    const by = { agent: ada, at: clock++ };
    expect((await store.steer(third, { mergedInto: first }, by)).kind).toBe('cannot_merge');
    await store.joinPeople(visitors[2] as string, visitors[0] as string);
    expect((await store.steer(third, { mergedInto: first }, by)).kind).toBe('steered');
    expect(await store.mergedInto(first)).toEqual([third]);
    // Neither browser sees what the other wrote.
    expect((await store.conversationsOfVisitor(visitors[2] as string, 9)).map(({ id }) => id)).toEqual([
      third,
    ]);
    await store.eraseVisitor(visitors[0] as string);
    expect(await store.conversation(third)).toMatchObject({ mergedInto: null, status: 'resolved' });
    expect((await store.visitorsOfPerson(visitors[2] as string)).map(({ id }) => id)).toEqual([visitors[2]]);
  });
});
