/** Three agents at work on one conversation: notes, mentions, whispers, and not answering twice. */
import type { Browser, Locator, Page } from '@playwright/test';
import { hashPassword } from '../../server/domain/agents.ts';
import { newId } from '../../server/domain/ids.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { writerFile } from '../harness/paths.ts';
import { violations } from './axe.ts';
import { expect, type Stage, test, visit, watch } from './stage.ts';

test.use({ file: 'notes' });

const password = 'correct horse battery staple';
const shots = process.env['SHOTS'];

/** Accounts for these people, made beside the running server as its command line does. */
async function hire(stage: Stage, ...names: string[]): Promise<void> {
  const opened = await openSqliteStore(stage.dataDir, writerFile, 'administer');
  if (!opened.ok) throw new Error(opened.reason);
  for (const name of names)
    await opened.store.createAgent(
      {
        id: newId(),
        email: emailOf(name),
        name,
        role: 'agent',
        passwordHash: await hashPassword(password),
      },
      Date.now(),
    );
  await opened.store.close();
}
const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;

interface Seat {
  page: Page;
  log: Locator;
  reply: Locator;
  note: Locator;
  tab(name: 'Reply' | 'Note'): Locator;
}

/** An agent at a console of their own, in this conversation. */
async function seat(
  browser: Browser,
  stage: Stage,
  name: string,
  words: string,
  viewport = { width: 1440, height: 900 },
): Promise<Seat> {
  const context = await browser.newContext({ viewport });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${stage.url}/console`);
  await page.getByLabel('E-mail').fill(emailOf(name));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: words }).first().click();
  const made: Seat = {
    page,
    log: page.getByRole('log', { name: 'Messages' }),
    reply: page.getByRole('textbox', { name: /^Reply to/ }),
    note: page.getByRole('textbox', { name: 'Note for your team' }),
    tab: (which) => page.getByRole('group', { name: 'Write to' }).getByRole('button', { name: which }),
  };
  await expect(made.reply).toBeVisible();
  return made;
}

const shoot = (page: Page, name: string) =>
  shots ? page.screenshot({ path: `${shots}/${name}.png` }) : Promise.resolve();

test('three agents note, mention, whisper and react while the visitor hears only the reply', async ({
  browser,
  context,
  stage,
}) => {
  await hire(stage, 'Ada Long', 'Ben Okafor', 'Cleo Marchetti-Vandenberg');
  const visitor = await visit(context, stage);
  const question = 'The film I paid for is gone';
  await visitor.say(question);
  const ada = await seat(browser, stage, 'Ada Long', question);
  const ben = await seat(browser, stage, 'Ben Okafor', question);
  const cleo = await seat(browser, stage, 'Cleo Marchetti-Vandenberg', question);
  // Each sees the two others, once.
  await expect(ada.page.locator('.lookers')).toHaveAttribute('title', /Ben Okafor and Cleo|Cleo.* and Ben/);

  // The switch by its key; the field says for whom it is; drafts stay apart.
  await ada.reply.fill('half a reply');
  await ada.page.locator('.log').focus();
  await ada.page.keyboard.press('n');
  await expect(ada.note).toBeFocused();
  await expect(ada.page.getByText('Note, only your team sees this').first()).toBeVisible();
  await ada.note.pressSequentially('Refund was refused by the bank, @be');
  await expect(ada.page.getByRole('option', { name: 'Ben Okafor' })).toBeVisible();
  await shoot(ada.page, 'picker');
  await ada.page.keyboard.press('Enter');
  await expect(ada.note).toHaveValue('Refund was refused by the bank, @Ben Okafor ');
  await ada.note.pressSequentially('do you know **why**?');
  await expect(ben.page.locator('.lookers')).toHaveAttribute('title', /Ada Long is writing a note/);
  await ada.page.keyboard.press('Enter');
  await expect(ada.note).toHaveValue('');

  for (const { log } of [ada, ben, cleo]) {
    const note = log.locator('article.note');
    await expect(note).toHaveCount(1);
    await expect(note).toContainText('Refund was refused by the bank, @Ben Okafor do you know why?');
    await expect(note.locator('mark')).toHaveText('@Ben Okafor');
    await expect(note.locator('strong')).toHaveText('why');
  }
  await expect(ben.log.locator('article.note-for-me')).toHaveCount(1);

  // Reactions count, and name who.
  await ben.log.getByRole('button', { name: 'React', exact: true }).click();
  await ben.page.getByRole('button', { name: 'React with 👀' }).click();
  await cleo.log.getByRole('button', { name: /^👀 1: Ben Okafor/ }).click();
  await expect(ada.log.getByRole('button', { name: /^👀 2: Ben Okafor and Cleo/ })).toHaveText('👀 2');

  // Changed and deleted, by the author, visible as such.
  await ada.log.getByRole('button', { name: 'Edit note' }).click();
  const edit = ada.page.getByRole('textbox', { name: 'Change the note' });
  await edit.fill('Refund was refused by the bank, @Ben Okafor any idea?');
  await edit.press('Enter');
  await expect(cleo.log.locator('article.note')).toContainText('any idea? ');
  await expect(cleo.log.locator('article.note')).toContainText('edited');
  expect(await violations(ada.page)).toEqual([]);
  await shoot(ada.page, 'note-1440');

  // A whisper thread, beside the conversation.
  await ben.page.getByRole('button', { name: 'Whisper', exact: true }).click();
  const whisper = ben.page.getByRole('textbox', { name: 'Whisper to your team' });
  await whisper.fill('@Cleo Marchetti-Vandenberg you had the bank on the phone?');
  await whisper.press('Enter');
  await expect(cleo.page.getByRole('region', { name: 'Whisper thread' })).toContainText(
    'you had the bank on the phone?',
  );
  await cleo.page.getByRole('textbox', { name: 'Whisper to your team' }).fill('Yes. Card expired.');
  await cleo.page.getByRole('textbox', { name: 'Whisper to your team' }).press('Enter');
  await expect(ben.page.locator('.whispers')).toContainText('Card expired');
  await expect(ada.log).not.toContainText('Card expired');
  await shoot(cleo.page, 'whisper-1440');
  expect(await violations(cleo.page)).toEqual([]);

  // What is known of the person, in the panel.
  const person = cleo.page.getByRole('region', { name: 'About this person' });
  await person.getByRole('textbox').fill('Prefers short answers');
  await person.getByRole('textbox').press('Enter');
  await expect(ada.page.getByRole('region', { name: 'About this person' })).toContainText(
    'Prefers short answers',
  );

  await ada.log.getByRole('button', { name: 'Delete note' }).click();
  await ada.log.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(ben.log).toContainText('Ada Long deleted a note');
  await expect(ada.log).not.toContainText('any idea?');

  // Called while looking elsewhere: a line that leads there, and nothing that moves by itself.
  await ben.page.goto(`${stage.url}/console#/resolved`);
  await ada.note.fill('@Ben Okafor one more thing');
  await ada.note.press('Enter');
  const called = ben.page.locator('.mention-notice');
  await expect(called).toContainText('Ada Long mentioned you in a note');
  expect(await violations(ben.page)).toEqual([]);
  await shoot(ben.page, 'called-1440');
  await called.getByRole('button', { name: 'Read it' }).click();
  await expect(ben.log).toContainText('one more thing');
  await expect(called).toHaveCount(0);

  // Back to the reply, whose draft is as it was.
  await ada.note.press('Escape');
  await expect(ada.reply).toBeFocused();
  await expect(ada.reply).toHaveValue('half a reply');
  await ada.reply.fill('We have found it, Kim.');
  await ada.reply.press('Enter');
  await expect(visitor.log).toContainText('We have found it, Kim.');
  const seen = await visitor.log.textContent();
  for (const secret of ['Refund was refused', 'Card expired', 'short answers'])
    expect(seen).not.toContain(secret);
});

test('two colleagues do not answer at once without knowing', async ({ browser, context, stage }) => {
  await hire(stage, 'Dana Fox', 'Eli Stone');
  const visitor = await visit(context, stage);
  const question = 'Where is my second parcel';
  await visitor.say(question);
  const dana = await seat(browser, stage, 'Dana Fox', question);
  const eli = await seat(browser, stage, 'Eli Stone', question);

  await dana.reply.pressSequentially('Let me look');
  await expect(eli.page.getByText('Dana Fox is writing a reply').first()).toBeVisible();
  // The lock is soft: nothing can be typed until Eli wants to, by one key.
  await eli.reply.focus();
  await eli.page.keyboard.type('me too');
  await expect(eli.reply).toHaveValue('');
  await shoot(eli.page, 'locked-1440');
  expect(await violations(eli.page)).toEqual([]);
  await eli.page.keyboard.press('Enter');
  await eli.page.keyboard.type('me too');
  await expect(eli.reply).toHaveValue('me too');

  // Dana answers; Eli, who began before, is asked once.
  await dana.reply.press('Enter');
  await expect(eli.log).toContainText('Let me look');
  await expect(eli.page.locator('.looker-reply')).toHaveCount(0);
  await eli.reply.press('Enter');
  await expect(eli.page.getByText(/^Dana Fox answered a moment ago/)).toBeVisible();
  await expect(eli.reply).toHaveValue('me too');
  await shoot(eli.page, 'asked-1440');
  await eli.reply.press('Enter');
  await expect(eli.reply).toHaveValue('');
  await expect(visitor.log).toContainText('me too');

  // A closed tab is gone at once, and the row of the list says who is in there.
  await eli.page.goto(`${stage.url}/console#/open`);
  await expect(eli.page.locator('.row-lookers')).toHaveAttribute('title', /Dana Fox/);
  const before = Date.now();
  await dana.page.close();
  await expect(eli.page.locator('.row-lookers')).toHaveCount(0);
  expect(Date.now() - before).toBeLessThan(2500);
});

test('a note written without a connection survives a reload, and arrives once', async ({
  browser,
  context,
  stage,
}) => {
  await hire(stage, 'Fay Lund', 'Gus Berg');
  const visitor = await visit(context, stage);
  const question = 'My voucher does not work';
  await visitor.say(question);
  const fay = await seat(browser, stage, 'Fay Lund', question);
  const gus = await seat(browser, stage, 'Gus Berg', question);
  await stage.crash();
  await fay.tab('Note').click();
  await fay.note.fill('Voucher belongs to another account');
  await fay.note.press('Enter');
  await expect(fay.log.locator('article.note')).toContainText('Voucher belongs');
  await shoot(fay.page, 'offline-1440');
  await stage.restart();
  await expect(gus.log.locator('article.note')).toContainText('Voucher belongs', { timeout: 30_000 });
  await fay.page.reload();
  await expect(fay.log.locator('article.note')).toHaveCount(1, { timeout: 20_000 });
  await expect(gus.log.locator('article.note')).toHaveCount(1);
  // Both see each other again after the restart.
  await expect(gus.page.locator('.lookers')).toHaveAttribute('title', /Fay Lund/);
});

test('notes stand in a narrow, dark and right-to-left console', async ({ browser, context, stage }) => {
  await hire(stage, 'Hal Quill', 'Maximiliane Hohenstein-Wittelsbacher von der Leyden');
  const visitor = await visit(context, stage);
  const question = 'Is the lamp back in stock';
  await visitor.say(question);
  const wide = await seat(browser, stage, 'Maximiliane Hohenstein-Wittelsbacher von der Leyden', question);
  await wide.tab('Note').click();
  await wide.note.fill('Stock comes on Friday.\n\n- lamp\n- shade');
  await wide.note.press('Enter');
  const narrow = await seat(browser, stage, 'Hal Quill', question, { width: 380, height: 760 });
  await expect(narrow.log.locator('article.note')).toContainText('Stock comes on Friday');
  await narrow.tab('Note').click();
  const overflow = () => narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await violations(narrow.page)).toEqual([]);
  await shoot(narrow.page, 'narrow');
  await narrow.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.documentElement.dataset['theme'] = 'dark';
  });
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await violations(narrow.page)).toEqual([]);
  await shoot(narrow.page, 'narrow-dark-rtl');
});
