/** What every store must do about visitors; part of the suite in `contract.ts`, which hands in how to make things. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import { defaultTelling } from '../../../server/domain/outbox.ts';
import type { AppendMessage, AppendResult, Store } from '../../../server/store/store.ts';
import type { SignedIdentity } from '../../../server/store/visitors.ts';

type Created = Extract<AppendResult, { kind: 'created' }>;

export interface Makes {
  store(): Store;
  inbox: string;
  now(): number;
  newVisitor(): Promise<string>;
  newAgent(): Promise<string>;
  from(visitor: string, more?: Partial<AppendMessage>): AppendMessage;
  append(message: AppendMessage): Promise<Created>;
}

export function visitorsContract({ store, inbox, now, newVisitor, newAgent, from, append }: Makes): void {
  const anonymous = async (at = now()) => {
    const [id, token] = [newId(), newId()];
    await store().createVisitor({ id, inbox, tokenHash: token }, at);
    return { id, token };
  };
  const identify = async (
    subject: string,
    presented: string | null = null,
    says: Partial<SignedIdentity> = {},
    at = now(),
  ) => {
    const fresh = { id: newId(), tokenHash: newId() };
    const identity = { name: null, email: null, attributes: null, ...says, subject };
    const found = await store().identifyVisitor(
      { inbox, presented, fresh, telling: defaultTelling, ...identity },
      at,
    );
    if (!found) throw new Error('it was used before');
    return { ...found, token: found.kept && presented !== null ? presented : fresh.tokenHash };
  };
  const holds = async (token: string) => (await store().visitorByToken(token))?.id ?? null;
  const byAgent = async (conversation: string) =>
    append(
      from('', {
        conversation,
        author: { kind: 'agent', id: await newAgent(), name: 'Ada' },
        text: 'answer',
      }),
    );
  /** Every change since a cursor, kept and removed ones, is numbered without a gap. */
  const changesSince = async (cursor: number) => ({
    count: (await store().cursor()) - cursor,
    kept: (await store().conversationsSince(cursor, 1000)).map(({ id }) => id),
    removed: await store().removedSince(cursor, 1000),
  });

  describe('about identities', () => {
    it('makes a person of a first identity, and gives each further device a token of its own', async () => {
      const subject = newId();
      const first = await identify(subject);
      const second = await identify(subject);
      expect(second).toMatchObject({ id: first.id, kept: false, ended: null, changed: [] });
      expect(await holds(first.token)).toBe(first.id);
      expect(await holds(second.token)).toBe(first.id);
      expect(await identify(subject, first.token)).toMatchObject({ id: first.id, kept: true });
    });

    it('lets an anonymous visitor become the person, with their conversation and another token', async () => {
      const { id, token } = await anonymous();
      const { message } = await append(from(id));
      const cursor = await store().cursor();
      const person = await identify(newId(), token, { name: 'Dana' });
      expect(person).toMatchObject({ id, kept: false, ended: id, changed: [message.conversation] });
      expect(await holds(token)).toBeNull();
      expect(await holds(person.token)).toBe(id);
      expect((await store().conversation(message.conversation))?.visitor).toEqual({ id, name: 'Dana' });
      expect(await changesSince(cursor)).toMatchObject({ count: 1, kept: [message.conversation] });
    });

    it('moves an anonymous visitor’s conversations and files to the person there is, ids and seqs unchanged', async () => {
      const subject = newId();
      const person = await identify(subject, null, { name: 'Dana' });
      const own = await append(from(person.id));
      const guest = await anonymous();
      const sent = from(guest.id);
      const { message } = await append(sent);
      await byAgent(message.conversation);
      const endpoint = `https://push.example.net/${guest.id}`;
      await store().savePushSubscription({ endpoint, visitor: guest.id, keys: 'k' }, now(), 10);
      const before = await store().messagesAfter(message.conversation, 0, 10);
      const cursor = await store().cursor();

      const joined = await identify(subject, guest.token);
      expect(joined).toMatchObject({
        id: person.id,
        kept: false,
        ended: guest.id,
        changed: [message.conversation],
      });
      const after = await store().messagesAfter(message.conversation, 0, 10);
      expect(after.map(({ seq, text, clientId }) => ({ seq, text, clientId }))).toEqual(
        before.map(({ seq, text, clientId }) => ({ seq, text, clientId })),
      );
      expect(after[0]?.author).toEqual({ kind: 'visitor', id: person.id, name: '' });
      expect((await store().conversation(own.message.conversation))?.visitor.id).toBe(person.id);
      expect(await store().pushSubscriptions(person.id)).toMatchObject([{ endpoint }]);
      expect(await store().visitor(guest.id)).toBeNull();
      expect(await holds(guest.token)).toBeNull();
      expect(await changesSince(cursor)).toMatchObject({ count: 1, kept: [message.conversation] });
      // A message whose answer was lost is sent again by the person, and is still one message.
      const again = await store().appendMessage({ ...sent, author: { ...sent.author, id: person.id } });
      expect(again).toMatchObject({ kind: 'repeated', message: { seq: 1 } });
      // What the old connection still sends is not lost: it learns that it has to come back.
      expect(await store().appendMessage(from(guest.id))).toEqual({ kind: 'unknown_author' });
      expect(await store().appendMessage(from(guest.id, { conversation: message.conversation }))).toEqual({
        kind: 'unknown_author',
      });
    });

    it('keeps both messages when the same id was sent by the visitor and by the person they become', async () => {
      const subject = newId();
      const person = await identify(subject);
      const own = from(person.id);
      await append(own);
      const guest = await anonymous();
      const { message } = await append({ ...own, author: { ...own.author, id: guest.id } });
      expect(await identify(subject, guest.token)).toMatchObject({ id: person.id });
      expect(await store().messagesAfter(message.conversation, 0, 10)).toHaveLength(1);
      expect((await store().conversation(message.conversation))?.visitor.id).toBe(person.id);
    });

    it('goes by the identity when the token is another person’s, and leaves that one alone', async () => {
      const [ada, ben] = [await identify(newId()), await identify(newId())];
      const { message } = await append(from(ada.id));
      const subject = (await store().visitor(ben.id))?.subject as string;
      const device = await identify(subject, ada.token);
      expect(device).toMatchObject({ id: ben.id, kept: false, ended: null, changed: [] });
      expect(await holds(ada.token)).toBe(ada.id);
      expect((await store().conversation(message.conversation))?.visitor.id).toBe(ada.id);
    });

    it('makes one person of many identities at once, with and without one and the same token', async () => {
      const guest = await anonymous();
      const { message } = await append(from(guest.id));
      const subject = newId();
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, index) => identify(subject, index % 2 ? guest.token : null)),
      );
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      const [{ id = '' } = {}] = all;
      for (const { token } of all) expect(await holds(token)).toBe(id);
      expect((await store().conversation(message.conversation))?.visitor.id).toBe(id);
    });

    it('keeps what was said before where a later token does not name it, and counts it as signed', async () => {
      const subject = newId();
      const { id } = await identify(subject, null, {
        name: 'Dana',
        email: 'dana@example.com',
        attributes: { plan: 'pro' },
      });
      await identify(subject);
      expect(await store().visitor(id)).toMatchObject({
        subject,
        name: 'Dana',
        email: 'dana@example.com',
        attributes: { plan: 'pro' },
        signed: { name: true, email: true },
      });
    });

    it('remembers the newest 50 devices of a person', async () => {
      const subject = newId();
      const devices = [];
      for (let index = 0; index < 52; index++) devices.push(await identify(subject));
      const held = await Promise.all(devices.map(({ token }) => holds(token)));
      expect(held.filter((id) => id === null)).toHaveLength(2);
      expect(held.slice(0, 2)).toEqual([null, null]);
    });

    it('keeps one subject apart from the same in another inbox', async () => {
      const other = newId();
      const settings = (await store().inboxById(inbox))?.settings;
      if (!settings) throw new Error('no inbox');
      await store().createInbox({ id: other, name: `other-${other.slice(0, 8)}`, settings }, now());
      const subject = newId();
      const here = await identify(subject);
      const fresh = { id: newId(), tokenHash: newId() };
      const there = await store().identifyVisitor(
        {
          inbox: other,
          subject,
          name: null,
          email: null,
          attributes: null,
          presented: here.token,
          fresh,
          telling: defaultTelling,
        },
        now(),
      );
      expect(there).toEqual({ id: fresh.id, kept: false, ended: null, changed: [] });
    });

    it('keeps an inbox’s secret, and replaces it', async () => {
      expect(await store().identitySecrets(inbox, 5)).toEqual([]);
      expect(await store().setIdentitySecret(inbox, 'one', null)).toBe(true);
      expect(await store().setIdentitySecret(inbox, 'two', null)).toBe(true);
      expect(await store().identitySecrets(inbox, 5)).toEqual(['two']);
      expect(await store().setIdentitySecret(inbox, 'three', 10)).toBe(true);
      expect(await store().identitySecrets(inbox, 5)).toEqual(['three', 'two']);
      expect(await store().identitySecrets(inbox, 10)).toEqual(['three']);
      expect(await store().setIdentitySecret(inbox, 'four', 10)).toBe(true);
      expect(await store().identitySecrets(inbox, 5)).toEqual(['four', 'three']);
      expect(await store().setIdentitySecret(newId(), 'five', null)).toBe(false);
    });

    it('begins one session with an identity that may begin one, whoever comes first', async () => {
      const once = { hash: newId(), expiresAt: 5000 };
      const subject = newId();
      const identity = { name: null, email: null, attributes: null, subject, telling: defaultTelling };
      const come = (presented: string | null) => {
        const fresh = { id: newId(), tokenHash: newId() };
        return store()
          .identifyVisitor({ inbox, presented, fresh, once, ...identity }, 1000)
          .then((found) => found && fresh.tokenHash);
      };
      const tokens = (await Promise.all([come(null), come(null), come(null)])).filter(
        (token) => token !== null,
      );
      expect(tokens).toHaveLength(1);
      // The device that has it comes back, as often as it likes; an anonymous one does not get in with it.
      expect(await come(tokens[0] ?? '')).not.toBeNull();
      const guest = await anonymous();
      expect(await come(guest.token)).toBeNull();
      expect(await holds(guest.token)).toBe(guest.id);
      await store().forgetVisitorTokens(0, 4999);
      expect(await come(null)).toBeNull();
      await store().forgetVisitorTokens(0, 5000);
      expect(await come(null)).not.toBeNull();
    });

    it('ends tokens that were not used for long, and all of a visitor when asked to', async () => {
      const { id, token } = await anonymous(1000);
      expect(await store().visitorByToken(token, 1000)).toMatchObject({ id, seenAt: 1000 });
      expect(await store().visitorByToken(token, 1001)).toBeNull();
      await store().sawVisitorToken(token, 2000);
      expect(await store().visitorByToken(token, 2000)).toMatchObject({ id, seenAt: 2000 });
      // One that is over is no help to an identity either.
      const subject = newId();
      const identity = { name: null, email: null, attributes: null, subject, telling: defaultTelling };
      const fresh = { id: newId(), tokenHash: newId() };
      const found = await store().identifyVisitor(
        { inbox, presented: token, usedSince: 2001, fresh, ...identity },
        3000,
      );
      expect(found).toMatchObject({ id: fresh.id, kept: false });
      await store().forgetVisitorTokens(2000, 0);
      expect(await holds(token)).toBe(id);
      await store().forgetVisitorTokens(2001, 0);
      expect(await holds(token)).toBeNull();
      expect(await holds(fresh.tokenHash)).toBe(fresh.id);
      await store().endVisitorTokens(fresh.id);
      expect(await holds(fresh.tokenHash)).toBeNull();
    });

    it('forgets nobody who came on a new device lately', async () => {
      const subject = newId();
      const { id } = await identify(subject, null, {}, 1000);
      await identify(subject, null, {}, 3000);
      await store().forgetSilentVisitors(2000);
      expect(await store().visitor(id)).not.toBeNull();
      await store().forgetSilentVisitors(4000);
      expect(await store().visitor(id)).toBeNull();
    });
  });

  describe('about what visitors say', () => {
    it('keeps contact as the visitor’s own word, and never over what is signed', async () => {
      const { id } = await anonymous();
      const { message } = await append(from(id));
      expect(
        await store().saveContact(id, { email: 'a@example.com', name: 'Al' }, now(), defaultTelling),
      ).toEqual({
        kind: 'saved',
        changed: [message.conversation],
      });
      expect(await store().visitor(id)).toMatchObject({
        name: 'Al',
        email: 'a@example.com',
        signed: { name: false, email: false },
      });
      expect(await store().saveContact(id, { email: null }, now(), defaultTelling)).toEqual({
        kind: 'saved',
        changed: [],
      });
      expect(await store().visitor(id)).toMatchObject({ name: 'Al', email: null });

      const person = await identify(newId(), null, { email: 'signed@example.com' });
      expect(await store().saveContact(person.id, { email: 'b@example.com' }, now(), defaultTelling)).toEqual(
        { kind: 'signed' },
      );
      expect(await store().saveContact(person.id, { email: null, name: 'B' }, now(), defaultTelling)).toEqual(
        { kind: 'signed' },
      );
      expect(
        await store().saveContact(
          person.id,
          { email: 'signed@example.com', name: 'B' },
          now(),
          defaultTelling,
        ),
      ).toMatchObject({
        kind: 'saved',
      });
      expect(await store().visitor(person.id)).toMatchObject({
        name: 'B',
        email: 'signed@example.com',
        signed: { name: false, email: true },
      });
      expect(await store().saveContact(newId(), { email: null }, now(), defaultTelling)).toEqual({
        kind: 'gone',
      });
    });

    it('puts the name a visitor has now on the messages they send from then on', async () => {
      const { id } = await anonymous();
      expect((await append(from(id))).message.author.name).toBe('');
      await store().saveContact(id, { email: null, name: 'Al' }, now(), defaultTelling);
      expect((await append(from(id))).message.author.name).toBe('Al');
    });

    it('keeps the context of visitors that exist', async () => {
      const { id } = await anonymous();
      const context = {
        locale: 'de',
        timeZone: 'Europe/Berlin',
        viewport: null,
        referrer: '',
        journey: [],
        attributes: { plan: 'free' },
      };
      expect(await store().saveContext(id, context)).toBe(true);
      expect((await store().visitor(id))?.context).toEqual(context);
      expect(await store().saveContext(newId(), context)).toBe(false);
    });

    it('keeps a rating, which a later one replaces, as a change of the conversation', async () => {
      const { message } = await append(from(await newVisitor()));
      const cursor = await store().cursor();
      await store().rate(message.conversation, { score: 2, words: 'meh', at: 5 });
      const row = await store().rate(message.conversation, { score: 5, words: '', at: 6 });
      expect(row?.rating).toEqual({ score: 5, words: '', at: 6 });
      expect(await changesSince(cursor)).toMatchObject({ count: 2, kept: [message.conversation] });
      expect(await store().rate(newId(), { score: 1, words: '', at: 7 })).toBeNull();
    });

    it('counts what others wrote and the visitor has not read, in each of their conversations', async () => {
      const visitor = await newVisitor();
      const first = await append(from(visitor));
      await byAgent(first.message.conversation);
      await byAgent(first.message.conversation);
      const second = await append(from(visitor, { start: true }));
      expect(second.message.conversation).not.toBe(first.message.conversation);
      expect(await store().unreadOfVisitor(visitor)).toEqual(new Map([[first.message.conversation, 2]]));
      await store().markRead(first.message.conversation, 'visitor', 2);
      expect(await store().unreadOfVisitor(visitor)).toEqual(new Map([[first.message.conversation, 1]]));
    });

    it('goes on in the conversation started last, even when it was started in the same millisecond', async () => {
      const visitor = await newVisitor();
      const at = now();
      await append(from(visitor, { at }));
      const second = await append(from(visitor, { at, start: true }));
      const third = await append(from(visitor, { at }));
      expect(third.message).toMatchObject({ conversation: second.message.conversation, seq: 2 });
    });
  });

  describe('about erasing', () => {
    it('erases a conversation with all that belongs to it, and numbers that as a change', async () => {
      const visitor = await newVisitor();
      const { message } = await append(from(visitor));
      const other = await append(from(visitor, { start: true }));
      const { conversation, seq } = message;
      await store().keepLesson({ conversation, seq, inbox, answer: 'a', outcome: 'kept', at: 1 });
      const cursor = await store().cursor();
      expect(await store().eraseConversation(conversation)).toEqual({ id: conversation, visitor, files: [] });
      expect(await store().conversation(conversation)).toBeNull();
      expect(await store().messagesAfter(conversation, 0, 10)).toEqual([]);
      expect((await store().belongingsOfVisitor(visitor)).lessons).toEqual([]);
      expect(await store().conversation(other.message.conversation)).not.toBeNull();
      expect(await changesSince(cursor)).toEqual({ count: 1, kept: [], removed: [conversation] });
      expect(await store().eraseConversation(conversation)).toBeNull();
      expect(await store().eraseConversation(newId())).toBeNull();
      expect((await changesSince(cursor)).count).toBe(1);
    });

    it('erases a visitor with every conversation and token', async () => {
      const subject = newId();
      const person = await identify(subject);
      const phone = await identify(subject);
      const places = [await append(from(person.id)), await append(from(person.id, { start: true }))].map(
        ({ message }) => message.conversation,
      );
      const cursor = await store().cursor();
      expect(await store().eraseVisitor(person.id)).toEqual({ conversations: places, files: [] });
      expect(await store().visitor(person.id)).toBeNull();
      expect(await holds(person.token)).toBeNull();
      expect(await holds(phone.token)).toBeNull();
      expect(await changesSince(cursor)).toEqual({ count: 2, kept: [], removed: places });
      expect(await store().eraseVisitor(person.id)).toBeNull();
      // The same person may come back, as somebody new.
      expect((await identify(subject)).id).not.toBe(person.id);
    });

    it('names resolved conversations that nobody touched for long, the oldest first', async () => {
      const place = async (at: number) =>
        (await append(from(await newVisitor(), { at }))).message.conversation;
      const [old, older, open, fresh] = [
        await place(200),
        await place(100),
        await place(50),
        await place(900),
      ];
      for (const id of [old, older, fresh]) await store().setStatus(id, 'resolved', { agent: null, at: 1 });
      expect(await store().expiredConversations(inbox, 500, 10)).toEqual([older, old]);
      expect(await store().expiredConversations(inbox, 500, 1)).toEqual([older]);
      expect(await store().expiredConversations(newId(), 500, 10)).toEqual([]);
      // Whoever writes in between keeps the conversation.
      expect(await store().eraseConversation(open, 500)).toBeNull();
      expect(await store().eraseConversation(fresh, 500)).toBeNull();
      expect(await store().eraseConversation(old, 200)).toBeNull();
      expect(await store().eraseConversation(older, 500)).toMatchObject({ id: older });
      for (const id of [old, older, open, fresh]) await store().eraseConversation(id);
    });
  });
}
