import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uploaded } from '../../widget/state.ts';
import { FakeBrowser, FakeServer, fileOf } from './world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const storedTexts = (server: FakeServer) => server.messages.map((message) => message.text);

test('opening stores nothing; the first message does', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  await tab.session.load();
  tab.session.setOpen(true);
  await pass(100);
  expect(tab.state.inbox.value?.name).toBe('Demo');
  expect(browser.local.length).toBe(0);
  await tab.session.send('hello');
  expect(browser.local.length).toBe(1);
  await pass(100);
  expect(storedTexts(server)).toEqual(['hello']);
  expect(tab.state.outbox.value).toEqual([]);
  expect(tab.texts()).toEqual(['hello']);
});

test('where the inbox asks first, nothing leaves before the visitor agrees, whoever was quicker', async () => {
  const server = new FakeServer();
  server.inbox = { ...server.inbox, consent: { text: 'We keep what you write.' } };
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  // Before anything is known of the inbox: the page's own `send`, or a fast hand.
  void tab.session.send('early');
  expect(tab.state.consentDue.value).toBe(false);
  await pass(5_000);
  expect(tab.state.consentDue.value).toBe(true);
  expect(storedTexts(server)).toEqual([]);
  expect(tab.texts()).toEqual(['early']);

  tab.session.agree();
  await pass(100);
  expect(storedTexts(server)).toEqual(['early']);
  expect(tab.state.consentDue.value).toBe(false);

  // Asked once: not on the next page, and not when starting over.
  browser.kill(tab);
  const next = browser.tab(server);
  await next.session.load();
  await pass(100);
  next.session.startOver();
  await next.session.send('again');
  await pass(100);
  expect(next.state.consentDue.value).toBe(false);
  expect(storedTexts(server)).toEqual(['early', 'again']);

  // The next person at this computer has agreed to nothing.
  await next.session.reset();
  await next.session.send('somebody else');
  await pass(5_000);
  expect(next.state.consentDue.value).toBe(true);
  expect(storedTexts(server)).toEqual(['early', 'again']);
});

test('a message shows in the same instant, under the key it keeps', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await pass(100);
  void tab.session.send('hello');
  const pending = tab.items()[0];
  expect(pending).toMatchObject({ kind: 'pending' });
  await pass(100);
  expect(tab.items()).toMatchObject([{ kind: 'stored', key: pending?.key }]);
});

test('a lost ack makes no second message', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await pass(100);
  server.dropAcks = 1;
  void tab.session.send('one');
  void tab.session.send('two');
  await pass(20_000);
  expect(storedTexts(server)).toEqual(['one', 'two']);
  expect(tab.texts()).toEqual(['one', 'two']);
});

test('a tab killed with twenty unsent messages: the next page sends all, once, in order', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  await pass(100);
  server.crash();
  const written = Array.from({ length: 20 }, (_, index) => `message ${index}`);
  for (const text of written) await tab.session.send(text);
  await pass(3_000);
  browser.kill(tab);
  server.up = true;
  const next = browser.tab(server);
  await next.session.load();
  expect(next.texts()).toEqual(written);
  await pass(5_000);
  expect(storedTexts(server)).toEqual(written);
  expect(next.texts()).toEqual(written);
  expect(next.state.outbox.value).toEqual([]);
});

test('a second tab opened before the first message becomes the same visitor', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const [one, two] = [browser.tab(server), browser.tab(server)];
  for (const tab of [one, two]) tab.session.setOpen(true);
  await pass(100);
  void one.session.send('from one');
  await pass(3_000);
  void two.session.send('from two');
  await pass(3_000);
  expect(new Set(server.messages.map((message) => message.conversation)).size).toBe(1);
  for (const tab of [one, two]) expect(tab.texts()).toEqual(['from one', 'from two']);
});

test('both tabs send their first message at once: one conversation, each message once', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const [one, two] = [browser.tab(server), browser.tab(server)];
  for (const tab of [one, two]) tab.session.setOpen(true);
  await pass(100);
  void one.session.send('from one');
  void two.session.send('from two');
  await pass(10_000);
  expect(storedTexts(server).toSorted()).toEqual(['from one', 'from two']);
  expect(new Set(server.messages.map((message) => message.conversation)).size).toBe(1);
  expect(one.texts()).toEqual(two.texts());
});

test('a welcome for nobody that comes after the other tab has a visitor does not make a second one of them', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const one = browser.tab(server);
  one.session.setOpen(true);
  await pass(100);
  server.welcomeMs = 1_000;
  const two = browser.tab(server);
  two.session.setOpen(true);
  await pass(500);
  // Under way without a token when the first tab gets one.
  await one.session.send('before');
  await pass(10_000);
  await one.session.send('after');
  await pass(10_000);
  expect(server.visitors.filter(({ conversations }) => conversations.length > 0)).toHaveLength(1);
  for (const tab of [one, two]) expect(tab.texts()).toEqual(['before', 'after']);
});

test('a message without an answer is shown as waiting before its link is known to be dead', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await pass(100);
  server.dropAcks = 1;
  await tab.session.send('is anybody there?');
  await pass(3_500);
  expect(tab.state.interrupted.value).toBe(false);
  await pass(1_000);
  expect(tab.state.interrupted.value).toBe(true);
  expect(tab.state.link.value).toBe('online');
  await pass(5_000);
  expect(tab.state.interrupted.value).toBe(false);
  expect(tab.texts()).toEqual(['is anybody there?']);
});

test('a message that came ahead of a gap waits for the sync', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  void tab.session.send('question');
  await pass(3_000);
  const conversation = server.messages[0]?.conversation ?? '';
  const agent = { kind: 'agent', id: 'a', name: 'Mira' } as const;
  const [socket] = server.sockets;
  server.sockets.clear();
  server.store(conversation, agent, 'a1', 'first answer');
  if (socket) server.sockets.add(socket);
  server.store(conversation, agent, 'a2', 'second answer');
  expect(tab.texts()).toEqual(['question']);
  await pass(1_000);
  expect(tab.texts()).toEqual(['question', 'first answer', 'second answer']);
  expect(tab.told.map((message) => message.text)).toEqual(['question', 'first answer', 'second answer']);
});

test('a token the server does not know any more: a new session, and the unsent message arrives', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  void tab.session.send('before');
  await pass(3_000);
  server.crash();
  server.visitors.length = 0;
  server.messages.length = 0;
  server.epoch = 'epoch-2';
  void tab.session.send('after');
  server.up = true;
  await pass(10_000);
  expect(storedTexts(server)).toEqual(['after']);
  expect(tab.texts()).toEqual(['after']);
});

test('a backup was restored: the new epoch drops what the server no longer has', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  for (const text of ['one', 'two', 'three']) await tab.session.send(text);
  await pass(3_000);
  server.crash();
  server.messages.length = 1;
  server.epoch = 'epoch-2';
  server.up = true;
  await pass(10_000);
  expect(tab.texts()).toEqual(['one']);
});

test('a store set back by hand, with its old name, is noticed by the next beat', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  for (const text of ['one', 'two', 'three']) await tab.session.send(text);
  await pass(3_000);
  server.messages.length = 1;
  for (const socket of server.sockets) socket.emit('heartbeat', { lastSeq: 1 });
  await pass(3_000);
  expect(tab.texts()).toEqual(['one']);
  await tab.session.send('four');
  await pass(3_000);
  expect(tab.texts()).toEqual(['one', 'four']);
});

test('a refused message goes back to the person, and those behind it pass', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await pass(100);
  const long = 'x'.repeat(8001);
  void tab.session.send(long, { attachments: [fileOf('lamp')] });
  void tab.session.send('short');
  await pass(3_000);
  expect(storedTexts(server)).toEqual(['short']);
  const refused = tab.state.outbox.value[0];
  expect(refused).toMatchObject({ state: 'failed', failure: { code: 'too_long' } });
  expect(tab.session.takeBack(refused?.clientId ?? '')).toMatchObject({
    text: long,
    attachments: [fileOf('lamp')],
  });
  expect(tab.state.outbox.value).toEqual([]);
});

test('files and blocks show while the message waits, survive a kill, and are part of what is stored', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  await pass(100);
  server.crash();
  const attachments = [fileOf('f1')];
  const blocks = [{ kind: 'answer' as const, to: 1, values: { worked: true } }];
  await tab.session.send('', { attachments });
  await tab.session.send('It worked', { blocks });
  expect(tab.items()).toMatchObject([{ entry: { attachments } }, { entry: { blocks } }]);
  browser.kill(tab);
  server.up = true;
  const next = browser.tab(server);
  await next.session.load();
  await pass(5_000);
  expect(server.messages).toMatchObject([
    { text: '', attachments },
    { text: 'It worked', blocks },
  ]);
  expect(next.items()).toMatchObject([{ message: { attachments } }, { message: { blocks } }]);
});

test('starting over: what waits goes where it was written, the next words open another conversation', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  await tab.session.send('first');
  await pass(3_000);
  server.crash();
  await tab.session.send('still for the first');
  tab.session.startOver();
  await tab.session.send('second');
  await tab.session.send('second again');
  expect(tab.texts()).toEqual(['second', 'second again']);
  browser.kill(tab);
  server.up = true;
  server.dropAcks = 2;
  const next = browser.tab(server);
  await next.session.load();
  next.session.setOpen(true);
  await pass(60_000);
  const [one, two] = server.visitors[0]?.conversations ?? [];
  expect(server.of(one ?? '').map(({ text }) => text)).toEqual(['first', 'still for the first']);
  expect(server.of(two ?? '').map(({ text }) => text)).toEqual(['second', 'second again']);
  expect(next.texts()).toEqual(['second', 'second again']);
});

test('another conversation of one’s own comes on screen and stays there while the link flaps', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  await tab.session.send('first');
  await pass(3_000);
  const one = server.visitors[0]?.conversation ?? '';
  tab.session.startOver();
  await tab.session.send('second');
  await pass(3_000);
  const agent = { kind: 'agent', id: 'a', name: 'Mira' } as const;
  for (let count = 0; count < 450; count++) server.store(one, agent, `a${count}`, `answer ${count}`);
  const told = tab.told.length;
  void tab.session.show(one);
  await pass(3_000);
  expect(tab.texts().at(-1)).toBe('answer 449');
  expect(tab.texts().length).toBe(200);
  server.crash();
  server.up = true;
  await pass(10_000);
  expect(tab.texts().at(-1)).toBe('answer 449');
  // What was there before is no news.
  expect(tab.told.length).toBe(told);
  await tab.session.send('back in the first');
  await pass(3_000);
  expect(server.of(one).at(-1)?.text).toBe('back in the first');
  expect(tab.texts().at(-1)).toBe('back in the first');
});

test('an answer in another conversation of one’s own is news until it is looked at', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  await tab.session.send('first');
  await pass(3_000);
  const one = server.visitors[0]?.conversation ?? '';
  tab.session.startOver();
  await pass(100);
  const agent = { kind: 'agent', id: 'a', name: 'Mira' } as const;
  server.store(one, agent, 'a1', 'about the first');
  await pass(100);
  // Nothing said yet in the new one, and the screen stays with it.
  expect(tab.texts()).toEqual([]);
  expect(tab.state.news.value).toBe(1);
  expect(tab.state.announcement.value).toBe('Mira: about the first');
  expect(tab.told.at(-1)?.text).toBe('about the first');
  await tab.session.send('second');
  await pass(3_000);
  expect(tab.state.news.value).toBe(1);
  expect(tab.state.divider.value).toBe(null);

  void tab.session.show(one);
  await pass(3_000);
  expect(tab.texts()).toEqual(['first', 'about the first']);
  expect(tab.state.news.value).toBe(0);
});

test('words for a conversation that is gone go to the one there is', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await tab.session.send('first');
  await pass(3_000);
  const [visitor] = server.visitors;
  server.messages.length = 0;
  if (visitor) {
    visitor.conversations.length = 0;
    visitor.conversation = null;
  }
  await tab.session.send('second');
  await pass(3_000);
  expect(storedTexts(server)).toEqual(['second']);
  expect(tab.texts()).toEqual(['second']);
});

test('who needs the link waits for it: a command is answered, a token comes and is kept', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  const token = tab.session.visitor();
  const answer = tab.session.ask('receipt:read', { conversation: 'c', seq: 1 });
  await pass(100);
  expect(await token).toBe('token-1');
  expect(await answer).toEqual({ ok: true });
  expect(browser.local.length).toBe(1);
  server.crash();
  const failed = tab.session.ask('receipt:read', { conversation: 'c', seq: 1 });
  const none = tab.session.visitor();
  await pass(20_000);
  expect(await failed).toMatchObject({ ok: false, code: 'no_link', retry: true });
  expect(await none).toBeNull();
});

test('a draft survives a reload once the visitor has acted, and before that it leaves no trace', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  await tab.session.load();
  tab.session.setOpen(true);
  tab.state.draft.value = 'typing is no act';
  await pass(3_000);
  expect(browser.local.length).toBe(0);
  void tab.session.send('typing is no act');
  tab.state.draft.value = '';
  await pass(3_000);
  tab.state.draft.value = 'half a sent';
  await pass(1_000);
  browser.kill(tab);
  const next = browser.tab(server);
  await next.session.load();
  expect(next.state.draft.value).toBe('half a sent');
  next.state.draft.value = '';
  await pass(1);
  browser.kill(next);
  const last = browser.tab(server);
  await last.session.load();
  expect(last.state.draft.value).toBe('');
});

test('files of a draft survive a reload with its words, stay with their conversation, and go when sent', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  await tab.session.load();
  tab.session.setOpen(true);
  await tab.session.send('first');
  await pass(100);
  tab.state.attachments.value = [
    uploaded(fileOf('lamp')),
    { key: 'file-1', name: 'b', type: '', bytes: 1, state: 'uploading', progress: 0 },
  ];
  await pass(500);
  browser.kill(tab);

  const next = browser.tab(server);
  await next.session.load();
  await pass(100);
  expect(next.state.attachments.value).toEqual([uploaded(fileOf('lamp'))]);
  next.session.startOver();
  await pass(100);
  expect(next.state.attachments.value).toEqual([]);
  void next.session.show(server.messages[0]?.conversation ?? '');
  await pass(100);
  expect(next.state.attachments.value).toEqual([uploaded(fileOf('lamp'))]);

  void next.session.send('here', { attachments: [fileOf('lamp')] });
  next.state.attachments.value = [];
  await pass(500);
  browser.kill(next);
  const last = browser.tab(server);
  await last.session.load();
  await pass(100);
  expect(last.state.attachments.value).toEqual([]);
  expect(server.messages.at(-1)?.attachments).toEqual([fileOf('lamp')]);
});

test('words typed while the first message is on its way stay in the field', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await pass(100);
  void tab.session.send('first');
  tab.state.draft.value = 'sec';
  await pass(3_000);
  tab.state.draft.value = 'second';
  await pass(3_000);
  expect(tab.state.draft.value).toBe('second');
});

test('each conversation keeps its own draft', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await tab.session.send('first');
  await pass(3_000);
  tab.state.draft.value = 'for the first';
  tab.session.startOver();
  expect(tab.state.draft.value).toBe('');
  tab.state.draft.value = 'for the second';
  void tab.session.show(server.visitors[0]?.conversation ?? '');
  expect(tab.state.draft.value).toBe('for the first');
  tab.session.startOver();
  expect(tab.state.draft.value).toBe('');
});

test('of two tabs the one typed in last keeps its draft, and the other shows it', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const [one, two] = [browser.tab(server), browser.tab(server)];
  for (const tab of [one, two]) tab.session.setOpen(true);
  await one.session.send('hello');
  await pass(3_000);
  one.state.draft.value = 'older';
  await pass(100);
  two.state.draft.value = 'newer';
  await pass(3_000);
  for (const tab of [one, two]) expect(tab.state.draft.value).toBe('newer');
  browser.kill(one);
  const next = browser.tab(server);
  await next.session.load();
  expect(next.state.draft.value).toBe('newer');
});

test('what was unread on opening begins under a divider, which stays until the panel is closed', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await tab.session.send('question');
  await pass(3_000);
  const conversation = server.visitors[0]?.conversation ?? '';
  const agent = { kind: 'agent', id: 'a', name: 'Mira' } as const;
  server.store(conversation, agent, 'a1', 'read at once');
  await pass(100);
  expect(tab.state.divider.value).toBeNull();
  tab.session.setOpen(false);
  server.store(conversation, agent, 'a2', 'unread');
  await pass(3_000);
  expect(tab.state.unread.value).toBe(1);
  tab.session.setOpen(true);
  expect(tab.state).toMatchObject({ divider: { value: 2 }, unread: { value: 0 } });
  server.store(conversation, agent, 'a3', 'while looking');
  await pass(3_000);
  expect(tab.state.divider.value).toBe(2);
  tab.session.setOpen(false);
  expect(tab.state.divider.value).toBeNull();
});

test('agents’ messages are told as delivered, together and at most once a second', async () => {
  const server = new FakeServer();
  const tab = new FakeBrowser().tab(server);
  tab.session.setOpen(true);
  await tab.session.send('question');
  await pass(3_000);
  tab.session.setOpen(false);
  const conversation = server.visitors[0]?.conversation ?? '';
  const agent = { kind: 'agent', id: 'a', name: 'Mira' } as const;
  for (let count = 0; count < 30; count++) {
    server.store(conversation, agent, `a${count}`, 'answer');
    await pass(100);
  }
  await pass(3_000);
  const told = server.commands.filter(([command]) => command === 'receipt:delivered');
  expect(told.length).toBeLessThanOrEqual(4);
  expect(told.at(-1)).toEqual(['receipt:delivered', { conversation, seq: 31 }]);
});

test('where the visitor is, is told together and only once they look at the chat', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const tab = browser.tab(server);
  const page = { url: 'https://shop.test/a', title: 'A' };
  tab.session.update({ locale: 'en', attributes: { plan: 'free' } });
  tab.session.update({ page });
  await pass(3_000);
  expect(server.sockets.size).toBe(0);
  tab.session.setOpen(true);
  await pass(3_000);
  tab.session.update({ attributes: { seats: 2 } });
  tab.session.update({ attributes: { seats: 3, plan: null } });
  await pass(3_000);
  const told = server.commands.filter(([command]) => command === 'visitor:update');
  expect(told.map(([, payload]) => payload)).toEqual([
    { locale: 'en', page, attributes: { plan: 'free' } },
    { attributes: { seats: 3, plan: null } },
  ]);
});

test('reset leaves nothing behind, in any tab', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const [one, two] = [browser.tab(server), browser.tab(server)];
  for (const tab of [one, two]) tab.session.setOpen(true);
  void one.session.send('secret');
  await pass(3_000);
  expect(two.texts()).toEqual(['secret']);
  await one.session.reset();
  await pass(3_000);
  expect(browser.local.length).toBe(0);
  for (const tab of [one, two]) expect(tab.texts()).toEqual([]);
});

test('reset ends notifications with the token that goes, from whatever tab; erasing has nothing left to end', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  const [one, two] = [browser.tab(server), browser.tab(server)];
  for (const tab of [one, two]) tab.session.setOpen(true);
  const asked = one.session.visitor();
  await pass(3_000);
  const token = await asked;
  await one.session.keepPush('https://push.test/1');
  await pass(3_000);
  expect(two.session.push()).toBe('https://push.test/1');
  browser.requests.length = 0;
  await two.session.reset();
  await pass(3_000);
  expect(browser.requests).toEqual([
    {
      path: '/api/v1/visitor/push',
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"endpoint":"https://push.test/1"}',
      keepalive: true,
    },
  ]);
  expect([one.session.push(), two.session.push(), browser.local.length]).toEqual([null, null, 0]);
  void one.session.visitor();
  await pass(3_000);
  await one.session.keepPush('https://push.test/2');
  await one.session.erased();
  expect([one.session.push(), browser.requests.length]).toEqual([null, 1]);
});

test('where nothing can be stored the chat works and says that it forgets', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  browser.local.full = true;
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  void tab.session.send('hello');
  await pass(3_000);
  expect(storedTexts(server)).toEqual(['hello']);
  expect(tab.state.forgetful.value).toBe(true);
});

test('a browser that refuses locks sends all the same, in order, whatever tab it is', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  browser.refusesLocks = true;
  const [one, two] = [browser.tab(server), browser.tab(server)];
  for (const tab of [one, two]) tab.session.setOpen(true);
  await one.session.send('first');
  await pass(3_000);
  await one.session.send('second');
  await two.session.send('third');
  await pass(10_000);
  expect(storedTexts(server)).toEqual(['first', 'second', 'third']);
  for (const tab of [one, two]) {
    expect(tab.texts()).toEqual(['first', 'second', 'third']);
    expect(tab.state.outbox.value).toEqual([]);
  }
});

test('a message written while the lock is being given back is sent as well', async () => {
  const server = new FakeServer();
  const browser = new FakeBrowser();
  browser.lockReturnMs = 1_000;
  const tab = browser.tab(server);
  tab.session.setOpen(true);
  await tab.session.send('first');
  while (server.messages.length === 0 || tab.state.outbox.value.length > 0) await pass(1);
  await pass(10);
  await tab.session.send('second');
  await pass(5_000);
  expect(storedTexts(server)).toEqual(['first', 'second']);
});

test('whatever breaks and whenever: every message is stored once, in order, and shown once', async () => {
  const event = fc.oneof(
    fc.constant('send'),
    fc.constant('send'),
    fc.constant('crash'),
    fc.constant('start'),
    fc.constant('lose ack'),
    fc.constant('kill tab'),
    fc.constant('answer'),
    fc.constant('start over'),
    fc.constant('show the first'),
    fc.constant('send files'),
  );
  const script = fc.array(fc.record({ event, wait: fc.integer({ min: 0, max: 4_000 }) }), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const server = new FakeServer();
      const browser = new FakeBrowser();
      let tab = browser.tab(server);
      tab.session.setOpen(true);
      const written: string[] = [];
      /** For each conversation in the order of opening, the texts that belong to it. */
      const places: string[][] = [[]];
      let place = places[0] ?? [];
      const withFiles = new Set<string>();
      const attachments = [fileOf('f1')];
      const blocks = [{ kind: 'answer' as const, to: 1, values: { worked: true } }];
      for (const { event: what, wait } of steps) {
        if (what === 'send' || what === 'send files') {
          const text = `message ${written.length}`;
          written.push(text);
          place.push(text);
          if (!places.includes(place)) places.push(place);
          if (what === 'send files') withFiles.add(text);
          await tab.session.send(text, withFiles.has(text) ? { attachments, blocks } : {});
        } else if (what === 'start over') {
          tab.session.startOver();
          if (places[0]?.length) place = [];
        } else if (what === 'show the first') {
          const first = server.visitors.find(({ conversations }) => conversations.length > 0)
            ?.conversations[0];
          if (first !== undefined && server.up) {
            void tab.session.show(first);
            place = places[0] ?? [];
          }
        } else if (what === 'crash') server.crash();
        else if (what === 'start') server.up = true;
        else if (what === 'lose ack') server.dropAcks = 1;
        else if (what === 'kill tab') {
          browser.kill(tab);
          tab = browser.tab(server);
          await tab.session.load();
          tab.session.setOpen(true);
        } else {
          const conversation = server.messages[0]?.conversation;
          const agent = { kind: 'agent', id: 'a', name: 'Mira' } as const;
          if (conversation) server.store(conversation, agent, `answer-${server.messages.length}`, 'answer');
        }
        await pass(wait);
      }
      server.up = true;
      await pass(120_000);
      const fromVisitor = server.messages.filter((message) => message.author.kind === 'visitor');
      expect(fromVisitor.map((message) => message.text)).toEqual(written);
      for (const message of fromVisitor) {
        const carried = withFiles.has(message.text) ? [attachments, blocks] : [undefined, undefined];
        expect([message.attachments, message.blocks]).toEqual(carried);
      }
      const opened =
        server.visitors.find(({ conversations }) => conversations.length > 0)?.conversations ?? [];
      const own = opened.map((id) =>
        server
          .of(id)
          .filter(({ author }) => author.kind === 'visitor')
          .map(({ text }) => text),
      );
      expect(own).toEqual(places.filter((texts) => texts.length > 0));
      const index = places.filter((texts) => texts.length > 0).indexOf(place);
      const shown = server.of(opened[index] ?? '').map(({ text }) => text);
      expect(tab.texts()).toEqual(shown);
      expect(tab.state.outbox.value).toEqual([]);
      browser.kill(tab);
    }),
    { numRuns: 100 },
  );
}, 60_000);
