/** What every store must do; each implementation runs this suite. The rules are those of `server/store/store.ts`. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import type { ListPage, ListPosition } from '../../../server/store/lists.ts';
import type { AppendMessage, AppendResult, Store } from '../../../server/store/store.ts';
import { inboxSettingsSchema } from '../../../shared/protocol/settings.ts';
import { outboxContract } from './outbox-contract.ts';
import { visitorsContract } from './visitors-contract.ts';

type Created = Extract<AppendResult, { kind: 'created' }>;

export function storeContract(
  name: string,
  open: () => Promise<{ store: Store; close(): Promise<void> }>,
): void {
  describe(`${name} keeps the store contract`, () => {
    let store: Store;
    let close: () => Promise<void>;
    const inbox = newId();
    let clock = 1_700_000_000_000;
    const by = { agent: null, at: clock };
    const taken = { ...by, reason: 'taken' } as const;

    beforeAll(async () => {
      ({ store, close } = await open());
      const settings = v.parse(inboxSettingsSchema, { title: 'T', greeting: 'G' });
      await store.createInbox({ id: inbox, name: 'contract', settings }, clock);
    });
    afterAll(() => close());

    const newVisitor = async () => {
      const id = newId();
      await store.createVisitor({ id, inbox, tokenHash: newId() }, clock);
      return id;
    };
    const newAgent = async () => {
      const id = newId();
      await store.createAgent(
        { id, email: `${id}@example.com`, name: 'Ada', role: 'agent', passwordHash: 'x' },
        clock,
      );
      return id;
    };
    const from = (visitor: string, more: Partial<AppendMessage> = {}): AppendMessage => ({
      conversation: null,
      inbox,
      author: { kind: 'visitor', id: visitor, name: '' },
      clientId: randomUUID(),
      text: 'hello',
      at: clock++,
      ...more,
    });
    const append = async (message: AppendMessage): Promise<Created> => {
      const result = await store.appendMessage(message);
      if (result.kind !== 'created') throw new Error(`expected created, got ${result.kind}`);
      return result;
    };

    it('records what is done to a conversation, once, with who and why, and in the order it happened', async () => {
      const ada = await newAgent();
      const visitor = await newVisitor();
      const { message, activities } = await append(from(visitor));
      const id = message.conversation;
      expect(activities).toEqual([]);
      const at = clock;
      const agent = { id: ada, name: 'Ada' };
      const given = { agent: ada, at, reason: 'taken' } as const;
      const assigned = await store.assign(id, ada, given);
      const change = { kind: 'assigned', to: agent, reason: 'taken' };
      expect(assigned?.activities).toEqual([
        { id: expect.any(String), conversation: id, afterSeq: 1, at, agent, change },
      ]);
      expect(assigned?.conversation.assignment).toMatchObject({ reason: 'taken', at });
      expect((await store.assign(id, ada, given))?.activities).toEqual([]);

      const resolved = await store.setStatus(id, 'resolved', { agent: ada, at });
      expect(resolved?.conversation.resolvedAt).toBe(at);
      expect((await store.setStatus(id, 'resolved', { agent: ada, at: at + 5 }))?.activities).toEqual([]);
      expect((await store.conversation(id))?.resolvedAt).toBe(at);

      const returned = await append(from(visitor));
      expect(returned.activities.map((each) => [each.afterSeq, each.agent, each.change.kind])).toEqual([
        [2, null, 'reopened'],
      ]);
      const row = await store.conversation(id);
      expect(row?.resolvedAt).toBeNull();
      // They wait since they came back, and not since before it was resolved.
      expect(row?.waitingSince).toBe(returned.message.at);
      const all = await store.activitiesOf(id, 10);
      expect(all.map((each) => each.change.kind)).toEqual(['assigned', 'resolved', 'reopened']);
      expect(await store.activitiesOf(id, 2)).toEqual(all.slice(1));
      await store.eraseConversation(id);
      expect(await store.activitiesOf(id, 10)).toEqual([]);
    });

    it('keeps inboxes by name, refuses a second of the same, and replaces each setting as a whole', async () => {
      const id = newId();
      const settings = v.parse(inboxSettingsSchema, {
        title: 'One',
        look: { colour: '#112233', text: 'Help' },
      });
      expect(await store.createInbox({ id, name: 'another', settings }, clock)).toBe(true);
      expect(await store.createInbox({ id: newId(), name: 'another', settings }, clock)).toBe(false);
      expect((await store.inboxes()).map(({ name }) => name)).toEqual(['another', 'contract']);
      expect(await store.changeInbox(id, { look: { text: 'Ask' } })).toBe(true);
      expect(await store.inboxByName('another')).toEqual({
        id,
        name: 'another',
        settings: { ...settings, look: { text: 'Ask' } },
      });
      expect(await store.inboxById(id)).toEqual(await store.inboxByName('another'));
      expect(await store.changeInbox(newId(), { title: 'x' })).toBe(false);
    });

    it('knows who waits for a first answer, in order, and how long the answered waited', async () => {
      const id = newId();
      await store.createInbox({ id, name: 'waiting', settings: v.parse(inboxSettingsSchema, {}) }, clock);
      const agent = await newAgent();
      const opened: string[] = [];
      for (let index = 0; index < 3; index++) {
        const visitor = newId();
        await store.createVisitor({ id: visitor, inbox: id, tokenHash: newId() }, clock);
        opened.push((await append(from(visitor, { inbox: id }))).message.conversation);
      }
      const waiting = async () =>
        (await store.waitingConversations(id, 10)).map(({ conversation }) => conversation);
      expect(await waiting()).toEqual(opened);
      expect(await store.waitingConversations(id, 1)).toHaveLength(1);
      const [first, second, third] = opened as [string, string, string];
      const since = clock;
      clock += 1000;
      const answer = { kind: 'agent' as const, id: agent, name: 'Ada' };
      await append(from(agent, { conversation: first, author: answer }));
      await append(from(agent, { conversation: first, author: answer }));
      await store.setStatus(second, 'resolved', by);
      expect(await waiting()).toEqual([third]);
      const answers = await store.firstAnswers(id, since, 10);
      expect(answers).toHaveLength(1);
      expect((answers[0]?.answeredAt ?? 0) - (answers[0]?.openedAt ?? 0)).toBeGreaterThanOrEqual(1000);
      expect(await store.firstAnswers(id, clock, 10)).toEqual([]);
    });

    it('keeps the newest push subscriptions of a visitor; a browser belongs to who asked last', async () => {
      const [vera, otto] = [await newVisitor(), await newVisitor()];
      const keys = 'p';
      const subscribe = (endpoint: string, visitor: string) =>
        store.savePushSubscription({ endpoint, visitor, keys }, clock++, 2);
      const of = async (visitor: string) =>
        (await store.pushSubscriptions(visitor)).map(({ endpoint }) => endpoint);
      for (const endpoint of ['a', 'b', 'c']) expect(await subscribe(endpoint, vera)).toBe(true);
      expect(await of(vera)).toEqual(['b', 'c']);
      await subscribe('c', otto);
      expect([await of(vera), await of(otto)]).toEqual([['b'], ['c']]);
      await store.removePushSubscription('c', vera);
      expect(await store.pushSubscriptions(otto)).toEqual([{ endpoint: 'c', visitor: otto, keys }]);
      await store.removePushSubscription('c');
      expect(await of(otto)).toEqual([]);
      expect(await subscribe('d', newId())).toBe(false);
    });

    it('makes a secret once and keeps it', async () => {
      expect(await store.secret('a', 'first')).toBe('first');
      expect(await store.secret('a', 'second')).toBe('first');
      expect(await store.secret('b', 'other')).toBe('other');
    });

    it('opens a conversation with the first message and numbers from 1', async () => {
      const visitor = await newVisitor();
      const first = await append(from(visitor));
      const second = await append(from(visitor));
      expect([first.message.seq, second.message.seq]).toEqual([1, 2]);
      expect(second.message.conversation).toBe(first.message.conversation);
      expect(first.stateChanged).toBe(true);
      expect(second.stateChanged).toBe(false);
    });

    it('returns the first row for a repeated clientId and changes nothing, even with other text', async () => {
      const visitor = await newVisitor();
      const message = from(visitor);
      const first = await append(message);
      const again = await store.appendMessage({ ...message, text: 'other text' });
      expect(again).toEqual({ kind: 'repeated', message: first.message });
      expect((await store.conversation(first.message.conversation))?.lastSeq).toBe(1);
    });

    it('makes one conversation of a first message that is sent many times at once', async () => {
      const visitor = await newVisitor();
      const clientId = randomUUID();
      const results = await Promise.all(
        Array.from({ length: 10 }, () => store.appendMessage(from(visitor, { clientId }))),
      );
      expect(results.filter(({ kind }) => kind === 'created')).toHaveLength(1);
      const places = results.map((result) => ('message' in result ? result.message.conversation : null));
      expect(new Set(places).size).toBe(1);
    });

    it('knows no author who was forgotten', async () => {
      expect(await store.appendMessage(from(newId()))).toEqual({ kind: 'unknown_author' });
    });

    it('accepts the same clientId from two different authors', async () => {
      const clientId = randomUUID();
      const [one, two] = [await newVisitor(), await newVisitor()];
      await append(from(one, { clientId }));
      expect((await append(from(two, { clientId }))).message.seq).toBe(1);
    });

    it('refuses a visitor a conversation that is not theirs, and anybody one that does not exist', async () => {
      const [one, two] = [await newVisitor(), await newVisitor()];
      const { message } = await append(from(one));
      expect(await store.appendMessage(from(two, { conversation: message.conversation }))).toEqual({
        kind: 'not_found',
      });
      expect(await store.appendMessage(from(two, { conversation: newId() }))).toEqual({ kind: 'not_found' });
    });

    it('numbers without gaps whatever is sent at once, and returns texts exactly as sent', async () => {
      const visitor = await newVisitor();
      const { message } = await append(from(visitor));
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
            minLength: 1,
            maxLength: 20,
          }),
          async (texts) => {
            const storable = texts.map((text) => text.replaceAll('\u0000', ' '));
            const before = (await store.conversation(message.conversation))?.lastSeq ?? 0;
            await Promise.all(storable.map((text) => append(from(visitor, { text }))));
            const rows = await store.messagesAfter(message.conversation, before, 100);
            expect(rows.map(({ seq }) => seq)).toEqual(storable.map((_, index) => before + 1 + index));
            expect(rows.map(({ text }) => text)).toEqual(storable);
          },
        ),
        { numRuns: 25 },
      );
    });

    it('gives every change the next version, in the order of the commits', async () => {
      const visitor = await newVisitor();
      const before = await store.cursor();
      const created = await append(from(visitor));
      await store.setStatus(created.message.conversation, 'resolved', by);
      const changed = await store.conversationsSince(before, 10);
      expect(changed.map(({ id }) => id)).toEqual([created.message.conversation]);
      expect(await store.cursor()).toBe(changed.at(-1)?.version);
      expect(await store.conversationsSince(await store.cursor(), 10)).toEqual([]);
    });

    it('assigns a conversation to the agent who answers first, and reopens it when anybody writes again', async () => {
      const visitor = await newVisitor();
      const [ada, ben] = [await newAgent(), await newAgent()];
      const { message } = await append(from(visitor));
      const byAgent = (id: string) =>
        append(
          from(visitor, { conversation: message.conversation, author: { kind: 'agent', id, name: 'Ada' } }),
        );
      expect((await byAgent(ada)).stateChanged).toBe(true);
      expect((await byAgent(ben)).stateChanged).toBe(false);
      expect((await store.conversation(message.conversation))?.assignee?.id).toBe(ada);
      await store.setStatus(message.conversation, 'resolved', by);
      expect((await append(from(visitor))).stateChanged).toBe(true);
      expect((await store.conversation(message.conversation))?.status).toBe('open');
      await store.setStatus(message.conversation, 'resolved', by);
      expect((await byAgent(ada)).stateChanged).toBe(true);
      expect((await store.conversation(message.conversation))?.status).toBe('open');
    });

    it('takes writing for reading only when everything before was read', async () => {
      const visitor = await newVisitor();
      const ada = await newAgent();
      const { message } = await append(from(visitor));
      const { conversation } = message;
      const author = { kind: 'agent' as const, id: ada, name: 'Ada' };
      await append(from(visitor, { conversation, author }));
      await append(from(visitor));
      expect((await store.conversation(conversation))?.receipts).toEqual({ visitor: 1, agent: 0 });
      await store.markRead(conversation, 'visitor', 3);
      await append(from(visitor));
      expect((await store.conversation(conversation))?.receipts).toEqual({ visitor: 4, agent: 0 });
    });

    it('moves receipts forward only, and never past the last message', async () => {
      const visitor = await newVisitor();
      const { message } = await append(from(visitor));
      await append(from(visitor));
      const { conversation } = message;
      expect(await store.markRead(conversation, 'agent', 2)).toBe(true);
      expect(await store.markRead(conversation, 'agent', 1)).toBe(false);
      expect(await store.markRead(conversation, 'agent', 3)).toBe(false);
      expect((await store.conversation(conversation))?.receipts).toEqual({ visitor: 2, agent: 2 });
    });

    it('assigns only to agents that exist', async () => {
      const visitor = await newVisitor();
      const ada = await newAgent();
      const { message } = await append(from(visitor));
      expect(await store.assign(message.conversation, newId(), taken)).toBeNull();
      expect((await store.assign(message.conversation, ada, taken))?.conversation.assignee).toEqual({
        id: ada,
        name: 'Ada',
        photo: null,
      });
      expect((await store.assign(message.conversation, null, taken))?.conversation.assignee).toBeNull();
      expect(await store.assign(newId(), ada, taken)).toBeNull();
    });

    it('lists by view, newest activity first, page after page without gap or repetition', async () => {
      const ada = await newAgent();
      const expected: string[] = [];
      for (let index = 0; index < 7; index++) {
        const { message } = await append(from(await newVisitor()));
        await store.assign(message.conversation, ada, taken);
        expected.unshift(message.conversation);
      }
      const seen: string[] = [];
      const list = { filter: {}, sort: 'newest', agent: ada } as const;
      let after: ListPosition | null = null;
      do {
        const page: ListPage = await store.listConversations({ ...list, view: 'mine', after, limit: 3 });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(expected);
      const { rows } = await store.listConversations({
        ...list,
        view: 'unassigned',
        after: null,
        limit: 100,
      });
      expect(rows.some(({ id }) => expected.includes(id))).toBe(false);
    });

    it('forgets visitors who never wrote, and only those', async () => {
      const silent = newId();
      await store.createVisitor({ id: silent, inbox, tokenHash: `${silent}-hash` }, 1000);
      const wrote = newId();
      await store.createVisitor({ id: wrote, inbox, tokenHash: `${wrote}-hash` }, 1000);
      await append(from(wrote));
      expect(await store.forgetSilentVisitors(2000)).toBe(1);
      expect(await store.visitorByToken(`${silent}-hash`)).toBeNull();
      expect((await store.visitorByToken(`${wrote}-hash`))?.id).toBe(wrote);
    });

    const addFile = async (owner: { kind: 'visitor' | 'agent'; id: string }, of: string | null = inbox) => {
      const file = { id: newId(), name: 'a.png', type: 'image/png', bytes: 9, width: 3, height: 2 };
      await store.addFile({ ...file, inbox: of, owner, createdAt: clock++ });
      return file;
    };

    it('sends files with a message in one commit: what others see of them, in the order named', async () => {
      const visitor = await newVisitor();
      const [one, two] = [
        await addFile({ kind: 'visitor', id: visitor }),
        await addFile({ kind: 'visitor', id: visitor }),
      ];
      expect(await store.file(one.id)).toMatchObject({ ...one, inbox, conversation: null });
      const { message } = await append(from(visitor, { text: '', attachments: [two.id, one.id] }));
      expect(message.attachments).toEqual([two, one]);
      expect(await store.messagesAfter(message.conversation, 0, 10)).toEqual([message]);
      expect((await store.file(one.id))?.conversation).toBe(message.conversation);
      expect(await store.sentMessage(visitor, message.clientId)).toEqual(message);
      expect(await store.sentMessage(newId(), message.clientId)).toBeNull();
      expect((await store.conversation(message.conversation))?.lastMessage).toMatchObject({
        text: '',
        files: 2,
      });
    });

    it('stores nothing of a message with a file that is not there, not the author’s, or was sent before', async () => {
      const [visitor, other, ada] = [await newVisitor(), await newVisitor(), await newAgent()];
      const mine = await addFile({ kind: 'visitor', id: visitor });
      const theirs = await addFile({ kind: 'visitor', id: other });
      const photo = await addFile({ kind: 'agent', id: ada }, null);
      const { message } = await append(from(visitor));
      const before = await store.cursor();
      for (const bad of [newId(), theirs.id, photo.id]) {
        const sent = from(visitor, { attachments: [mine.id, bad] });
        expect(await store.appendMessage(sent)).toEqual({ kind: 'unknown_file' });
      }
      const agent = { kind: 'agent' as const, id: ada, name: 'Ada' };
      const { conversation } = message;
      expect(
        await store.appendMessage(from(visitor, { conversation, author: agent, attachments: [photo.id] })),
      ).toEqual({ kind: 'unknown_file' });
      expect(await store.cursor()).toBe(before);
      const sent = from(visitor, { attachments: [mine.id] });
      const first = await append(sent);
      expect(await store.appendMessage(sent)).toEqual({ kind: 'repeated', message: first.message });
      expect(await store.appendMessage(from(visitor, { attachments: [mine.id] }))).toEqual({
        kind: 'unknown_file',
      });
    });

    it('takes one answer to a question from a visitor, whatever comes at once', async () => {
      const [visitor, ada] = [await newVisitor(), await newAgent()];
      const { message } = await append(from(visitor));
      const { conversation } = message;
      const author = { kind: 'agent' as const, id: ada, name: 'Ada' };
      const blocks = [{ kind: 'replies' as const, options: ['Yes'] }];
      const { message: asked } = await append(from(visitor, { conversation, author, blocks }));
      expect(asked.blocks).toEqual(blocks);
      const answer = { kind: 'answer' as const, to: asked.seq, values: { option: 'Yes' } };
      const results = await Promise.all(
        Array.from({ length: 5 }, () =>
          store.appendMessage(from(visitor, { conversation, blocks: [answer] })),
        ),
      );
      expect(results.map(({ kind }) => kind)).toEqual(['created', ...Array(4).fill('already_answered')]);
    });

    it('forgets files nobody sent, but no agent’s picture until there is another', async () => {
      const [visitor, ada] = [await newVisitor(), await newAgent()];
      const unsent = await addFile({ kind: 'visitor', id: visitor });
      const sent = await addFile({ kind: 'visitor', id: visitor });
      await append(from(visitor, { attachments: [sent.id] }));
      const photo = await addFile({ kind: 'agent', id: ada }, null);
      expect(await store.setPhoto(ada, photo.id)).toBeNull();
      const forgotten = await store.forgetUnsentFiles(clock);
      expect(forgotten).toContain(unsent.id);
      expect(await store.knownFiles([unsent.id, sent.id, photo.id, newId()])).toEqual(
        new Set([sent.id, photo.id]),
      );
      expect(await store.photoOf(ada)).toMatchObject({ id: photo.id, type: 'image/png' });
      const { message } = await append(from(await newVisitor()));
      expect((await store.assign(message.conversation, ada, taken))?.conversation.assignee?.photo).toBe(
        photo.id,
      );
      const next = await addFile({ kind: 'agent', id: ada }, null);
      expect(await store.setPhoto(ada, next.id)).toBe(photo.id);
      expect(await store.file(photo.id)).toBeNull();
      expect(await store.setPhoto(ada, null)).toBe(next.id);
      expect(await store.photoOf(ada)).toBeNull();
    });

    it('keeps what became of a suggestion, newest last, with the words of the message it was for', async () => {
      const { message } = await append(from(await newVisitor(), { text: 'captions how' }));
      const { conversation, seq } = message;
      const lesson = (answer: string, outcome: 'kept' | 'edited' | 'set-aside', at: number) =>
        store.keepLesson({ conversation, seq, inbox, answer, outcome, at });
      await lesson('captions', 'set-aside', 10);
      await lesson('tv', 'edited', 11);
      await lesson('captions', 'kept', 12);
      const row = { conversation, seq, inbox, text: 'captions how' };
      expect(await store.lessonsOf(inbox, 10)).toEqual([
        { ...row, answer: 'tv', outcome: 'edited', at: 11 },
        { ...row, answer: 'captions', outcome: 'kept', at: 12 },
      ]);
      expect(await store.lessonsOf(inbox, 1)).toMatchObject([{ answer: 'captions' }]);
      expect(await store.lessonsOf(newId(), 10)).toEqual([]);
      await expect(
        store.keepLesson({ conversation, seq: 99, inbox, answer: 'tv', outcome: 'kept', at: 13 }),
      ).rejects.toThrow();
    });

    it('knows a session until it ends, expires, or the password changes', async () => {
      const ada = await newAgent();
      const session = (tokenHash: string) =>
        store.createSession({
          tokenHash,
          id: newId(),
          agent: ada,
          at: 0,
          expiresAt: 5000,
          address: '127.0.0.1',
          userAgent: 'test',
          knownAs: '127.0.0.1',
        });
      const [a, b] = [newId(), newId()];
      await session(a);
      await session(b);
      expect((await store.sessionByToken(a, 4999))?.agent.id).toBe(ada);
      expect(await store.sessionByToken(a, 5000)).toBeNull();
      await store.endSession(a);
      expect(await store.sessionByToken(a, 0)).toBeNull();
      await store.setPassword(ada, 'y');
      expect(await store.sessionByToken(b, 0)).toBeNull();
    });

    it('rejects only the broken call when one in a batch breaks a constraint', async () => {
      const [visitor, ada] = [await newVisitor(), await newAgent()];
      const [broken, fine] = await Promise.allSettled([
        store.createAgent(
          { id: ada, email: 'again@example.com', name: 'A', role: 'agent', passwordHash: '' },
          0,
        ),
        append(from(visitor)),
      ]);
      expect(broken.status).toBe('rejected');
      expect(fine.status).toBe('fulfilled');
    });

    it('tells the last seq of each visitor’s newest conversation', async () => {
      const [one, two, silent] = [await newVisitor(), await newVisitor(), await newVisitor()];
      await append(from(one));
      await append(from(two));
      await append(from(two));
      expect(await store.lastSeqsOfVisitors([one, two, silent])).toEqual(
        new Map([
          [one, 1],
          [two, 2],
        ]),
      );
      expect(await store.lastSeqsOfVisitors([])).toEqual(new Map());
    });

    const makes = { store: () => store, inbox, now: () => clock++, newVisitor, newAgent, from, append };
    visitorsContract(makes);
    outboxContract(makes);
  });
}
