/** What every store must do about the outbox; part of the suite in `contract.ts`, which hands in how to make things. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../../server/domain/ids.ts';
import { defaultTelling as telling } from '../../../server/domain/outbox.ts';
import type { Delivery, DeliveryKind, NewDelivery } from '../../../server/store/outbox.ts';
import type { Makes } from './visitors-contract.ts';

const hourMs = 60 * 60_000;

export function outboxContract({ store, inbox, now, newVisitor, newAgent, from, append }: Makes): void {
  const content = { subject: 'S', text: 'T', html: '<p>T</p>', replyTo: null };
  const mailTo = (recipient: string, conversation: string | null): NewDelivery<'answer'> => ({
    id: newId(),
    kind: 'answer',
    inbox,
    conversation,
    recipient,
    content,
    giveUpAt: Number.MAX_SAFE_INTEGER,
  });
  const mailKinds: DeliveryKind[] = ['answer', 'transcript', 'account'];
  /** Claims all there is of these kinds, far in the future of whatever other tests left behind. */
  const claim = (at: number, by = newId(), kinds = mailKinds) =>
    store().claimDeliveries(kinds, { by, now: at, until: at + hourMs, limit: 1000 });
  const to = (recipient: string) => (deliveries: Delivery[]) =>
    deliveries.filter((each) => each.recipient === recipient);
  const told = (conversation: string) => (deliveries: Delivery[]) =>
    deliveries.filter((each) => each.conversation === conversation);

  /** A visitor with an address, whom an agent can answer. */
  const reachable = async (email: string | null = 'vera@example.org') => {
    const visitor = await newVisitor();
    const { conversation } = (await append(from(visitor))).message;
    if (email !== null) await store().saveContact(visitor, { email, name: 'Vera' }, now(), telling);
    const agent = await newAgent();
    const answer = async (more = {}) => {
      const message = from(agent, {
        conversation,
        author: { kind: 'agent', id: agent, name: 'Ada' },
        telling,
        ...more,
      });
      return { ...(await append(message)).message, at: message.at };
    };
    return { visitor, conversation, answer };
  };

  describe('the outbox', () => {
    it('hands out what one of a conversation is to get one after the other, in order', async () => {
      const { conversation } = (await append(from(await newVisitor()))).message;
      const [first, second] = [
        mailTo('order@example.com', conversation),
        mailTo('order@example.com', conversation),
      ];
      const at = now();
      for (const each of [first, second]) expect(await store().queueDelivery(each, at)).toBe(true);
      await store().queueDelivery(mailTo('other@example.com', conversation), at);
      const by = newId();
      const claimed = await claim(at, by);
      expect(to('order@example.com')(claimed)).toEqual([
        { ...first, state: 'waiting', attempts: 0, nextAt: at, error: null, createdAt: at, sentAt: null },
      ]);
      expect(to('other@example.com')(claimed)).toHaveLength(1);
      // Under way, refused for now, or waiting for its next try: the second waits behind it.
      expect(to('order@example.com')(await claim(at))).toEqual([]);
      await store().settleDelivery(first.id, by, { state: 'waiting', error: 'busy', nextAt: at + 60_000 });
      expect(to('order@example.com')(await claim(at))).toEqual([]);
      expect(await store().delivery(first.id)).toMatchObject({
        attempts: 1,
        error: 'busy',
        nextAt: at + 60_000,
      });
      const again = newId();
      expect(to('order@example.com')(await claim(at + 60_000, again)).map(({ id }) => id)).toEqual([
        first.id,
      ]);
      await store().settleDelivery(first.id, again, { state: 'sent', at: at + 60_000 });
      expect(await store().delivery(first.id)).toMatchObject({
        state: 'sent',
        error: null,
        sentAt: at + 60_000,
      });
      expect(to('order@example.com')(await claim(at + 60_000)).map(({ id }) => id)).toEqual([second.id]);
    });

    it('gives each to one of many who claim at once, and to another when that one does not hold it', async () => {
      const { conversation } = (await append(from(await newVisitor()))).message;
      const at = now();
      const wanted = Array.from({ length: 20 }, (_, index) =>
        mailTo(`many-${index}@example.com`, conversation),
      );
      for (const each of wanted) await store().queueDelivery(each, at);
      const couriers = Array.from({ length: 4 }, () => newId());
      const claims = await Promise.all(
        couriers.map((by) =>
          store().claimDeliveries(mailKinds, { by, now: at, until: at + 1000, limit: 1000 }),
        ),
      );
      const of = (all: Delivery[][]) =>
        all
          .flat()
          .map(({ id }) => id)
          .filter((id) => wanted.some((each) => each.id === id))
          .sort();
      expect(of(claims)).toEqual(wanted.map(({ id }) => id).sort());
      const holder = couriers[claims.findIndex((each) => of([each]).length > 0)] as string;
      await store().holdDeliveries(holder, at + 10_000);
      const held = of([claims[couriers.indexOf(holder)] as Delivery[]]);
      expect(of([await claim(at + 1001)])).toEqual(of(claims).filter((id) => !held.includes(id)));
      expect(of([await claim(at + 10_001)])).toEqual(held);
    });

    it('heeds only who has it by now, but for that it was sent', async () => {
      const { conversation } = (await append(from(await newVisitor()))).message;
      const mail = mailTo('slow@example.com', conversation);
      const at = now();
      await store().queueDelivery(mail, at);
      const [slow, quick] = [newId(), newId()];
      await store().claimDeliveries(mailKinds, { by: slow, now: at, until: at + 1, limit: 1000 });
      await store().claimDeliveries(mailKinds, { by: quick, now: at + 1, until: at + hourMs, limit: 1000 });
      for (const outcome of [
        { state: 'waiting', error: 'late', nextAt: at },
        { state: 'dead', error: 'late' },
        { state: 'postponed', nextAt: at },
        { state: 'over' },
      ] as const) {
        await store().settleDelivery(mail.id, slow, outcome);
        expect(await store().delivery(mail.id)).toMatchObject({ state: 'waiting', attempts: 0, error: null });
      }
      await store().settleDelivery(mail.id, slow, { state: 'sent', at });
      await store().settleDelivery(mail.id, quick, { state: 'dead', error: 'refused as a repetition' });
      expect(await store().delivery(mail.id)).toMatchObject({ state: 'sent', error: null });
    });

    it('says when the next one can be claimed: when it is due, and not while somebody has it', async () => {
      const { conversation } = (await append(from(await newVisitor()))).message;
      const at = now();
      // Nothing that others left behind is due before the year one.
      const early = -hourMs;
      const mail = mailTo('next@example.com', conversation);
      await store().queueDelivery({ ...mail, kind: 'transcript' }, early);
      expect(await store().nextDeliveryAt(['transcript'])).toBe(early);
      const by = newId();
      await store().claimDeliveries(['transcript'], { by, now: early, until: early + 5, limit: 1000 });
      expect(await store().nextDeliveryAt(['transcript'])).toBe(early + 5);
      await store().settleDelivery(mail.id, by, { state: 'dead', error: 'no' });
      expect(await store().nextDeliveryAt(['transcript'])).not.toBe(early + 5);
      expect(await store().retryDelivery(mail.id, early + 7, at)).toBe(true);
      expect(await store().nextDeliveryAt(['transcript'])).toBe(early + 7);
      expect(await store().dropDelivery(mail.id)).toBe(true);
    });

    it('keeps what is dead until somebody sends it again or lets it go, and forgets what is old', async () => {
      const dead = mailTo('dead@example.com', null);
      const at = now();
      await store().queueDelivery(dead, at);
      const by = newId();
      await claim(at, by);
      await store().settleDelivery(dead.id, by, { state: 'dead', error: 'no such box' });
      expect(to('dead@example.com')(await claim(at + hourMs))).toEqual([]);
      expect((await store().deliveries('dead', 10)).map(({ id }) => id)).toContain(dead.id);
      expect(await store().outboxFigures()).toContainEqual(
        expect.objectContaining({ kind: 'answer', state: 'dead' }),
      );
      expect(await store().retryDelivery(dead.id, at, at + hourMs)).toBe(true);
      expect(await store().delivery(dead.id)).toMatchObject({
        state: 'waiting',
        attempts: 0,
        giveUpAt: at + hourMs,
      });
      await store().settleDelivery(dead.id, by, { state: 'sent', at });
      expect(await store().retryDelivery(dead.id, at, at)).toBe(false);
      expect(await store().dropDelivery(dead.id)).toBe(false);
      expect(await store().retryDelivery(newId(), at, at)).toBe(false);
      expect(await store().dropDelivery(newId())).toBe(false);
      expect(await store().forgetDeliveries(at + 1)).toBeGreaterThan(0);
      expect(await store().delivery(dead.id)).toBeNull();
    });

    it('notes with an agent’s message that its visitor is to be told, once, and puts it off while they go on', async () => {
      const { conversation, answer } = await reachable();
      const first = await answer();
      const notes = async (at: number, by = newId()) => told(conversation)(await claim(at, by, ['unread']));
      expect(await notes(first.at + telling.lookAfterMs - 1)).toEqual([]);
      await answer();
      const by = newId();
      const [note] = await notes(first.at + telling.lookAfterMs, by);
      expect(note).toMatchObject({
        kind: 'unread',
        content: { gone: false, by: first.at + telling.patienceMs },
      });
      const id = note?.id ?? '';
      // They are gone, and the agent goes on writing: waited for, within limits.
      const gone = { gone: true, by: first.at + telling.patienceMs };
      await store().settleDelivery(id, by, { state: 'postponed', nextAt: first.at + 1000, content: gone });
      const more = await answer();
      expect(await notes(more.at + telling.goneMs - 1)).toEqual([]);
      const late = await answer({ at: gone.by });
      expect(late.at).toBe(gone.by);
      expect(await notes(gone.by)).toHaveLength(1);
    });

    it('writes a mail in the place of the note, once, unless another answer has come meanwhile', async () => {
      const { conversation, answer } = await reachable();
      const { at, seq } = await answer();
      const by = newId();
      const due = at + telling.lookAfterMs;
      const [note] = told(conversation)(await claim(due, by, ['unread']));
      const unread = { id: note?.id ?? '', by };
      const newer = await answer();
      const mail = mailTo('told@example.com', conversation);
      expect(await store().queueAnswer(unread, mail, due, seq)).toBe(true);
      expect(await store().mailedSeq(conversation)).toBe(seq);
      // The note is there still, of the newer one.
      expect(told(conversation)(await claim(newer.at + hourMs, by, ['unread']))).toHaveLength(1);
      expect(await store().queueAnswer(unread, { ...mail, id: newId() }, due, seq)).toBe(false);
      expect(told(conversation)(await claim(newer.at + 2 * hourMs, by, ['unread']))).toEqual([]);
      expect(told(conversation)(await store().deliveries(null, 1000))).toHaveLength(1);
    });

    it('tells nobody without an address or a browser, and those with an address that comes later', async () => {
      const { visitor, conversation, answer } = await reachable(null);
      const { at } = await answer();
      const later = at + hourMs;
      expect(told(conversation)(await claim(later, newId(), ['unread', 'push']))).toEqual([]);
      await store().saveContact(visitor, { email: 'late@example.org' }, at, telling);
      expect(told(conversation)(await claim(later, newId(), ['unread']))).toHaveLength(1);
    });

    it('notifies each browser of a visitor, of the newest answer', async () => {
      const { visitor, conversation, answer } = await reachable(null);
      for (const endpoint of ['x', 'y'])
        await store().savePushSubscription(
          { endpoint: `${endpoint}-${visitor}`, visitor, keys: 'p' },
          now(),
          10,
        );
      const first = await answer();
      const second = await answer();
      const by = newId();
      const at = first.at + telling.pushAfterMs;
      const claimed = told(conversation)(await claim(at, by, ['push']));
      expect(claimed.map(({ recipient }) => recipient).sort()).toEqual([`x-${visitor}`, `y-${visitor}`]);
      for (const each of claimed)
        expect(each).toMatchObject({ kind: 'push', content: { seq: second.seq, name: 'Ada' } });
      // Another one while they are on their way: told of a little later, whatever becomes of these.
      const third = await answer();
      for (const { id } of claimed) await store().settleDelivery(id, by, { state: 'over' });
      const again = told(conversation)(await claim(third.at + telling.pushAfterMs, by, ['push']));
      expect(again.map(({ content }) => content)).toEqual([
        { seq: third.seq, name: 'Ada' },
        { seq: third.seq, name: 'Ada' },
      ]);
    });

    it('takes back mails with old words when a message is changed, and has them written anew', async () => {
      const { conversation, answer } = await reachable();
      const { at, seq } = await answer();
      const by = newId();
      const [note] = told(conversation)(await claim(at + hourMs, by, ['unread']));
      await store().queueAnswer({ id: note?.id ?? '', by }, mailTo('v@example.org', conversation), at, seq);
      await store().queueDelivery({ ...mailTo('copy@example.org', conversation), kind: 'transcript' }, at);
      const changed = await store().changeMessage({ conversation, seq }, { kind: 'deleted' }, at, telling);
      expect(changed?.transcriptsTo).toEqual(['copy@example.org']);
      expect(told(conversation)(await store().deliveries(null, 1000))).toEqual([]);
      expect(await store().mailedSeq(conversation)).toBe(seq - 1);
      expect(told(conversation)(await claim(at + hourMs, by, ['unread']))).toHaveLength(1);
    });

    it('names whom it is for: the visitor, or who was invited', async () => {
      const { conversation } = await reachable();
      await store().queueDelivery(mailTo('vera@example.org', conversation), now());
      expect(told(conversation)(await store().deliveries('waiting', 1000))).toMatchObject([{ name: 'Vera' }]);
      const agent = await newAgent();
      const mail = { ...mailTo('ida@example.org', null), kind: 'account' as const };
      const invitation = {
        id: newId(),
        email: 'ida@example.org',
        name: 'Ida',
        role: 'agent' as const,
        invitedBy: agent,
        tokenHash: newId(),
        createdAt: now(),
        expiresAt: now() + hourMs,
      };
      expect(await store().invite(invitation, mail)).toBe(true);
      expect(await store().delivery(mail.id)).toMatchObject({ name: 'Ida', recipient: 'ida@example.org' });
      // Neither without the other.
      const lost = { ...mail, id: newId() };
      expect(
        await store().renewInvitation(newId(), { tokenHash: newId(), at: now(), expiresAt: now() }, lost),
      ).toBe(false);
      expect(await store().delivery(lost.id)).toBeNull();
    });

    it('keeps no mail and no file of somebody who was erased while these were made', async () => {
      const { visitor, conversation, answer } = await reachable();
      const { at } = await answer();
      const waiting = mailTo('waiting@example.com', conversation);
      await store().queueDelivery(waiting, at);
      const owner = { kind: 'visitor' as const, id: visitor };
      const file = { id: newId(), inbox, owner, name: 'a', type: 'text/plain', bytes: 1, createdAt: at };
      await store().eraseVisitor(visitor);
      expect(await store().delivery(waiting.id)).toBeNull();
      expect(told(conversation)(await claim(at + hourMs, newId(), ['unread']))).toEqual([]);
      const late = mailTo('late@example.com', conversation);
      expect(await store().queueDelivery(late, at)).toBe(false);
      expect(await store().delivery(late.id)).toBeNull();
      expect(await store().addFile(file)).toBe(false);
      expect(await store().file(file.id)).toBeNull();
    });

    it('forgets the address for mails that a visitor gave, when they want no more', async () => {
      const { visitor, conversation, answer } = await reachable();
      expect(await store().stopMails(conversation)).toBe(visitor);
      expect((await store().visitor(visitor))?.email).toBeNull();
      const { at } = await answer();
      expect(told(conversation)(await claim(at + hourMs, newId(), ['unread']))).toEqual([]);
      expect(await store().stopMails(newId())).toBeNull();
    });
  });
}
