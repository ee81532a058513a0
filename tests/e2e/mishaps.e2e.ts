/** What goes wrong in a day: a link that breaks, a session that ends, a colleague who is faster. No word is lost by it. */
import type { Page } from '@playwright/test';
import { owner } from '../harness/credentials.ts';
import { type Desk, expect, type Stage, signIn, test, visit, watch } from './stage.ts';

test.use({ file: 'mishaps' });

const isOffline = (page: Page) => expect(page.locator('.banner')).toBeVisible({ timeout: 20_000 });
const isBack = (page: Page) => expect(page.locator('.banner')).toBeHidden({ timeout: 30_000 });

async function ask(stage: Stage, method: string, path: string, body: object | null, token?: string) {
  const answer = await fetch(`${stage.url}/api/v1${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
  return (answer.status === 204 ? {} : await answer.json()) as Record<string, string>;
}
const tokenOf = async (stage: Stage) => (await ask(stage, 'POST', '/session', owner))['token'] ?? '';

const outside = ({ page }: Desk) => page.getByRole('heading', { level: 2 }).first().click();

test('a link that breaks takes no words with it: edits, notes, promises and what was to be undone', async ({
  browser,
  context,
  stage,
}) => {
  test.setTimeout(150_000);
  const widget = await visit(await browser.newContext(), stage);
  await widget.say('The lamp stays dark.');
  const desk = await signIn(context, stage);
  const { page } = desk;
  await desk.pick('The lamp stays dark.');
  await desk.composer.fill('Let me look.');
  await desk.composer.press('Enter');
  await expect(desk.log).toContainText('Let me look.');
  await outside(desk);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Urgent' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await desk.composer.fill('');
  await desk.composer.press('ArrowUp');
  const edit = page.getByRole('textbox', { name: 'Other words for this message' });
  await edit.fill('Let me look at the lamp.');

  await stage.crash();
  await isOffline(page);
  await edit.press('Enter');
  await expect(edit).toHaveValue('Let me look at the lamp.');
  await outside(desk);
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  await page.keyboard.press('Shift+P');
  const what = page.getByRole('textbox', { name: 'What did you promise?' });
  await what.fill('Send a new lamp');
  await page.getByRole('button', { name: /^In 10 minutes/ }).click();
  await expect(page.getByText('That did not go through.').first()).toBeVisible();
  await expect(what).toHaveValue('Send a new lamp');

  await stage.restart();
  await isBack(page);
  await page.getByRole('button', { name: /^In 10 minutes/ }).click();
  await expect(what).toBeHidden();
  await expect(page.getByText('Send a new lamp').first()).toBeVisible();
  await expect(edit).toHaveValue('Let me look at the lamp.');
  await edit.press('Enter');
  await expect(widget.log).toContainText('Let me look at the lamp.', { timeout: 30_000 });
});

test('a session that ends in mid-sentence closes at once, and its draft waits behind the door', async ({
  browser,
  context,
  stage,
}) => {
  const widget = await visit(await browser.newContext(), stage);
  await widget.say('Where is my parcel?');
  const desk = await signIn(context, stage);
  await desk.pick('Where is my parcel?');
  await desk.composer.fill('It left on Mon');
  await ask(stage, 'DELETE', '/account/sessions', null, await tokenOf(stage));
  await expect(desk.page.getByLabel('Password')).toBeVisible({ timeout: 5000 });
  await expect(desk.page.getByText('Where is my parcel?')).toHaveCount(0);
  await desk.page.getByLabel('E-mail').fill(owner.email);
  await desk.page.getByLabel('Password').fill(owner.password);
  await desk.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(desk.composer).toHaveValue('It left on Mon');
  await desk.page.reload();
  await expect(desk.composer).toHaveValue('It left on Mon');
});

test('of many taken at once, those a colleague took meanwhile stay theirs, by name, with a way on', async ({
  browser,
  context,
  stage,
}) => {
  const token = await tokenOf(stage);
  const password = 'a long password for the day';
  const { link = '' } = await ask(
    stage,
    'POST',
    '/invitations',
    { email: 'zita@example.com', name: 'Zita', role: 'agent' },
    token,
  );
  await ask(stage, 'POST', '/join', {
    token: new URL(link).hash.split('/').at(-1),
    name: 'Zita',
    password,
  });
  watch(context);
  const words = ['First of three', 'Second of three', 'Third of three'];
  for (const each of words) await (await visit(await browser.newContext(), stage)).say(each);

  // The desk hears of what a colleague does only once it has asked for the same.
  const page = await context.newPage();
  let holds = false;
  const held: (() => void)[] = [];
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const upstream = socket.connectToServer();
    upstream.onMessage((message) => {
      if (holds && String(message).includes('"conversation:changed"')) held.push(() => socket.send(message));
      else socket.send(message);
    });
    socket.onMessage((message) => {
      if (String(message).includes('conversations:change')) {
        holds = false;
        for (const release of held.splice(0)) release();
      }
      upstream.send(message);
    });
  });
  await page.goto(`${stage.url}/console`);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  for (const each of words) {
    await page.getByRole('link', { name: each }).focus();
    await page.keyboard.press('x');
  }
  holds = true;
  const other = await browser.newContext();
  const colleague = await other.newPage();
  await colleague.goto(`${stage.url}/console`);
  await colleague.getByLabel('E-mail').fill('zita@example.com');
  await colleague.getByLabel('Password').fill(password);
  await colleague.getByRole('button', { name: 'Sign in' }).click();
  await colleague.getByRole('link', { name: 'Second of three' }).click();
  await colleague.getByRole('heading', { level: 2 }).first().click();
  await colleague.keyboard.press('a');
  await expect(colleague.getByText('The conversation is yours now.').first()).toBeVisible();

  await page.locator('.bulk-operations').getByRole('button', { name: 'Take' }).click();
  await expect(page.getByText('Taken by others a moment ago (1): Zita')).toBeVisible();
  await expect(page.getByText('2 conversations are yours now.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take over' }).first().click();
  await expect(page.getByText('Yours now.').first()).toBeVisible();
});
