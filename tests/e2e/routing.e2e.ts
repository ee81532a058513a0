/** Two agents share a day: who is here, why somebody has a conversation, and how colleagues come to it. */
import type { Browser, Page } from '@playwright/test';
import { apiKey, owner } from '../harness/credentials.ts';
import { violations } from './axe.ts';
import { expect, type Stage, signIn, test, visit, watch } from './stage.ts';

test.use({ file: 'routing' });

const password = 'another long password';

async function api(stage: Stage, path: string, body: object, method = 'POST', token = apiKey) {
  const response = await fetch(`${stage.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Record<string, unknown>>;
}

/** A colleague with an account, at a console of their own. */
async function colleague(browser: Browser, stage: Stage, name: string): Promise<Page> {
  const email = `${name.toLowerCase().replaceAll(/\W/g, '')}@example.com`;
  const session = (await api(stage, '/session', owner)) as { token: string };
  const invited = (await api(
    stage,
    '/invitations',
    { email, name, role: 'agent' },
    'POST',
    session.token,
  )) as {
    link: string;
  };
  const token = new URL(invited.link).hash.split('/').at(-1) ?? '';
  await api(stage, '/join', { token, name, password });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${stage.url}/console`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^Your account: ${name}`) })).toBeVisible();
  return page;
}

test('a conversation finds its owner, a colleague comes to it, and goes on with it', async ({
  browser,
  context,
  stage,
}) => {
  await api(stage, '/inboxes/demo', { routing: { automatic: true } }, 'PATCH');
  const desk = await signIn(context, stage);
  const { page } = desk;
  const visitors = await browser.newContext();
  const widget = await visit(visitors, stage);
  await widget.say('My invoice A-10234 was charged twice, 49.90 EUR each time');

  // It is theirs by itself, and the reason is there for the pointer and the keyboard.
  await desk.pick('charged twice');
  const why = page.getByRole('button', { name: 'With you' });
  await expect(why).toBeVisible();
  await why.focus();
  await expect(page.getByRole('tooltip')).toContainText('the least busy');

  const longName = 'Wolfeschlegelsteinhausenbergerdorff-Montgomery Alexandrina';
  const rudi = await colleague(browser, stage, 'Rudi');
  await colleague(browser, stage, longName);
  await page.getByRole('button', { name: 'Colleagues' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring a colleague in' });
  await expect(dialog.getByRole('radio', { name: /Rudi/ })).toBeVisible();
  await expect(dialog.getByRole('radio', { name: /Rudi.*here.*0 of 8 open/s })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/routing-bring-in.png' });
  await dialog.getByRole('radio', { name: /Rudi/ }).check();
  await dialog.getByRole('textbox').fill('Do you know this double charge?');
  await dialog.getByRole('button', { name: 'Bring Rudi in' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.head-owner')).toContainText('Rudi asked in');

  // Rudi joins beside the owner, with a hello ready to send.
  await rudi
    .getByRole('link', { name: /charged twice/ })
    .first()
    .click();
  await rudi.getByRole('button', { name: 'Join', exact: true }).click();
  const reply = rudi.getByRole('textbox', { name: /^Reply to/ });
  await expect(reply).toHaveValue(/Rudi here\. I am helping/);
  await reply.press('Enter');
  await expect(widget.log).toContainText('Rudi here');
  await expect(page.locator('.head-owner')).toContainText('With you');
  await expect(page.locator('.head-owner')).toContainText('Rudi in it too');

  // Handing over: the summary is made, and can be changed.
  await page.getByRole('button', { name: 'Colleagues' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Hand over' }).check();
  const over = page.getByRole('dialog', { name: 'Hand over' });
  await over.getByRole('radio', { name: /Rudi/ }).check();
  const summary = over.getByRole('textbox');
  await expect(summary).toHaveValue(
    /What they want[\s\S]*charged twice[\s\S]*Number: A-10234[\s\S]*49\.90 EUR/,
  );
  await page.screenshot({ path: 'test-results/routing-hand-over.png' });
  expect(await violations(page)).toEqual([]);
  await summary.press('ControlOrMeta+End');
  await summary.pressSequentially('\nThe bank is asked.');
  const named = widget.frame.getByRole('heading', { level: 1 });
  const ownersName = await named.textContent();
  await over.getByRole('button', { name: 'Hand over to Rudi' }).click();
  await expect(page.locator('.head-owner')).toContainText('With Rudi');
  await expect(rudi.getByText(/^What .* wrote for you$/)).toBeVisible();
  await expect(rudi.locator('.handed-over')).toContainText('The bank is asked.');
  await rudi.screenshot({ path: 'test-results/routing-handed-over.png' });
  await rudi.setViewportSize({ width: 380, height: 740 });
  await rudi.emulateMedia({ colorScheme: 'dark' });
  await rudi.screenshot({ path: 'test-results/routing-380-dark.png' });
  expect(await violations(rudi)).toEqual([]);
  await rudi.setViewportSize({ width: 1280, height: 800 });

  // The visitor reads nothing of it: not in the conversation, and not above it until Rudi writes.
  await expect(named).toHaveText(ownersName ?? '');
  await expect(widget.log).not.toContainText(/transfer|hand|colleague|joined|assigned/i);
  await rudi.getByRole('textbox', { name: /^Reply to/ }).fill('The money is on its way back.');
  await rudi.getByRole('textbox', { name: /^Reply to/ }).press('Enter');
  await expect(widget.log).toContainText('on its way back');
  await expect(rudi.locator('.handed-over')).toBeHidden();

  // Away is said to everybody, and to oneself.
  await rudi.getByRole('button', { name: /^Your account: Rudi/ }).click();
  await rudi.getByRole('radio', { name: 'Away' }).check();
  await expect(rudi.locator('.banner-away')).toContainText('You are away.');
  await rudi.screenshot({ path: 'test-results/routing-away.png' });
  expect(await violations(rudi)).toEqual([]);
  await page.getByRole('button', { name: 'Colleagues' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Colleagues' })).toBeFocused();
  await page.goto(`${stage.url}/console#settings/routing`);
  await expect(page.getByLabel('Give new conversations to somebody who is here')).toBeChecked();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.screenshot({ path: 'test-results/routing-settings-rtl.png' });
  expect(await violations(page)).toEqual([]);
});

test('of two who take it at once the first has it, and the second hears it kindly', async ({
  browser,
  context,
  stage,
}) => {
  await api(stage, '/inboxes/demo', { routing: { automatic: false } }, 'PATCH');
  const desk = await signIn(context, stage);
  const cleo = await colleague(browser, stage, 'Cleo');
  // What others did reaches Cleo late, as over a slow line, but before the answer to what she did herself.
  const held: (string | Buffer)[] = [];
  await cleo.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const text = String(message);
      // A heartbeat says as well that something happened.
      if (/conversation:changed|"heartbeat"/.test(text)) return void held.push(message);
      if (text.includes('changed_meanwhile')) for (const late of held.splice(0)) socket.send(late);
      socket.send(message);
    });
  });
  await cleo.reload();
  const widget = await visit(await browser.newContext(), stage);
  await widget.say('Who of you has a minute for a broken reel?');
  await desk.pick('broken reel');
  await cleo
    .getByRole('link', { name: /broken reel/ })
    .first()
    .click();
  const take = cleo.getByRole('button', { name: 'Take', exact: true });
  await expect(take).toBeVisible();
  await desk.page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(desk.page.locator('.head-owner')).toContainText('With you');
  await take.click();
  const notice = cleo.locator('.notice');
  await expect(notice).toContainText('took it a moment ago.');
  await expect(cleo.locator('.head-owner')).not.toContainText('With you');
  expect(await violations(cleo)).toEqual([]);
  await cleo.screenshot({ path: 'test-results/routing-taken-by-now.png' });
  await notice.getByRole('button', { name: 'Take over' }).click();
  await expect(desk.page.locator('.head-owner')).toContainText('With Cleo');

  // Given on just so, by hand, with no summary to write.
  await desk.page.getByRole('button', { name: 'Take over' }).click();
  await expect(desk.page.locator('.head-owner')).toContainText('With you');
  await desk.page.getByRole('button', { name: 'Colleagues' }).click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Hand over' }).check();
  await desk.page.screenshot({ path: 'test-results/routing-give.png' });
  await dialog.getByRole('radio', { name: /Cleo/ }).check();
  await dialog.getByRole('button', { name: 'Without a summary' }).click();
  await expect(desk.page.locator('.head-owner')).toContainText('With Cleo');
});

test('visitors are told that somebody is here only while somebody is', async ({
  browser,
  context,
  stage,
}) => {
  const widget = await visit(await browser.newContext(), stage);
  const here = widget.frame.getByText('Someone is here now');
  await expect(here).toBeHidden();
  await context.clock.install();
  const { page } = await signIn(context, stage);
  await expect(here).toBeVisible();

  // Ten minutes without a key or a click: the chair is empty.
  await page.clock.fastForward('10:30');
  await expect(page.locator('.banner-away')).toContainText('You have been away');
  await expect(here).toBeHidden();
  await page.mouse.move(300, 300);
  await page.mouse.move(320, 320);
  await expect(page.locator('.banner-away')).toBeHidden();
  await expect(here).toBeVisible();

  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('radio', { name: 'Away' }).check();
  await expect(here).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'I am here' }).click();
  await expect(here).toBeVisible();
});
