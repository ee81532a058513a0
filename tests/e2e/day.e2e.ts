/** An agent's day in one piece: three agents and five visitors at once, each in a browser of their own. */
import type { Browser, Locator, Page } from '@playwright/test';
import { apiKey, owner } from '../harness/credentials.ts';
import { violations } from './axe.ts';
import { expect, type Stage, signIn, test, visit, type Widget, watch } from './stage.ts';

test.use({ file: 'day' });

const password = 'a long password for the day';

async function api(
  stage: Stage,
  path: string,
  body: object,
  token = apiKey,
): Promise<Record<string, string>> {
  const response = await fetch(`${stage.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<Record<string, string>>;
}

interface Seat {
  page: Page;
  log: Locator;
  reply: Locator;
  open(words: string): Promise<void>;
  answer(text: string): Promise<void>;
}

const seatAt = (page: Page): Seat => {
  const reply = page.getByRole('textbox', { name: /^Reply to/ });
  const open = async (words: string) => {
    await page.getByRole('link', { name: words }).first().click();
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(words);
  };
  return {
    page,
    reply,
    log: page.getByRole('log', { name: 'Messages' }),
    open,
    async answer(text) {
      await reply.fill(text);
      await reply.press('Enter');
      await expect(reply).toHaveValue('');
    },
  };
};

/** A colleague who is invited, joins, and sits down at a console of their own. */
async function colleague(browser: Browser, stage: Stage, name: string): Promise<Seat> {
  const email = `${name.toLowerCase()}@example.com`;
  const { token: session = '' } = await api(stage, '/session', owner);
  const { link = '' } = await api(stage, '/invitations', { email, name, role: 'agent' }, session);
  await api(stage, '/join', { token: new URL(link).hash.split('/').at(-1), name, password });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${stage.url}/console`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^Your account: ${name}`) })).toBeVisible();
  return seatAt(page);
}

const said = {
  play: 'Captain! Lieutenant Norm reporting: the main viewer is stuck in a temporal loop.',
  angry: 'I HAVE BEEN WAITING FOR THREE DAYS!!! This is ridiculous, where is my parcel?!',
  formal: 'Dear Sir or Madam, I would be grateful to learn how I may cancel my subscription.',
  short: 'gift box to norway?',
  german: 'Hallo, könnt ihr mir bitte sagen, wann mein Paket kommt?',
};

test('three agents and five visitors share a day, and nobody is sent away', async ({
  browser,
  context,
  stage,
}) => {
  test.setTimeout(240_000);
  const desk = await signIn(context, stage);
  const dana = seatAt(desk.page);
  const [otto, zita] = [await colleague(browser, stage, 'Otto'), await colleague(browser, stage, 'Zita')];

  // Five people write at once.
  const widgets: Record<string, Widget> = {};
  for (const who of Object.keys(said)) widgets[who] = await visit(await browser.newContext(), stage);
  await Promise.all(Object.entries(said).map(([who, words]) => widgets[who]?.say(words)));
  const { play, angry, formal, german } = widgets as Record<keyof typeof said, Widget>;
  for (const { page } of [dana, otto, zita])
    for (const words of Object.values(said))
      await expect(page.getByRole('link', { name: words })).toBeVisible();

  // Who needs us most comes first, and why.
  await dana.page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Who needs us most' });
  await expect(dana.page.locator('[data-conversation]').first()).toContainText('THREE DAYS', {
    timeout: 15_000,
  });
  expect(await violations(dana.page)).toEqual([]);

  // Anger meets composure: the suggestion jokes about nothing, and reaches the visitor.
  await otto.open('THREE DAYS');
  await expect(
    otto.page.getByRole('region', { name: 'Suggestions' }).getByRole('button').first(),
  ).toBeVisible();
  await otto.reply.press('Tab');
  await expect(otto.reply).not.toHaveValue('');
  await expect(otto.reply).not.toHaveValue(/[!😀-🙏]/u);
  const answer = await otto.reply.inputValue();
  await otto.reply.press('Enter');
  await expect(angry.log).toContainText(answer.split('\n')[0] ?? answer);

  // In character with the one who plays.
  await zita.open('temporal loop');
  await expect(zita.page.getByText(/In character: starship crew/i).first()).toBeVisible();
  await zita.reply.press('Tab');
  await zita.reply.press('Enter');
  await expect(play.log).toContainText('Lieutenant');

  // Two at the same customer: it is seen before it happens.
  await dana.open('Dear Sir or Madam');
  await zita.open('Dear Sir or Madam');
  await dana.reply.pressSequentially('Dear customer, ');
  await expect(zita.page.getByText('Owner is writing a reply', { exact: true })).toBeVisible();
  await dana.answer('Of course. You may cancel in your account under Plan, at any time.');
  await expect(formal.log).toContainText('under Plan');

  // A note for a colleague, who is called and reads it; no customer does.
  await dana.page.getByRole('group', { name: 'Write to' }).getByRole('button', { name: 'Note' }).click();
  const note = dana.page.getByRole('textbox', { name: 'Note for your team' });
  await note.fill('@Otto do we owe them the last month?');
  await note.press('Enter');
  await expect(zita.log).toContainText('the last month');
  await expect(formal.log).not.toContainText('the last month');

  // A day's chores: take, tag, snooze and take it back, resolve.
  await zita.open('wann mein Paket');
  await zita.answer('Gern! Es ist unterwegs und kommt am Montag.');
  await expect(german.log).toContainText('am Montag');
  await zita.page.getByRole('heading', { level: 2 }).first().click();
  await zita.page.keyboard.press('e');
  await expect(zita.page.getByRole('link', { name: 'wann mein Paket' })).toBeHidden();
  await german.say('Danke, das hilft mir sehr.');
  await expect(zita.page.getByRole('link', { name: 'Danke, das hilft' })).toBeVisible();

  // Found again by words, by whoever looks for it.
  await dana.page.goto(`${stage.url}/console#search`);
  await dana.page.getByRole('searchbox').first().fill('temporal loop');
  const found = dana.page.getByText('Lieutenant Norm reporting').first();
  // A search that took too long, on a machine with much to do, says so and offers the rest.
  const further = dana.page.getByRole('button', { name: 'Look further back' });
  await expect(found.or(further).first()).toBeVisible();
  if (await further.isVisible()) await further.click();
  await expect(found).toBeVisible();

  // Nothing that anybody was told sends them anywhere else.
  for (const { log } of Object.values(widgets))
    await expect(log).not.toContainText(/department|transfer|wrong place|another team|forward/i);
  for (const { page } of [dana, otto, zita]) expect(await violations(page)).toEqual([]);
});
