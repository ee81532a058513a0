/** The agent's side in a real browser. */
import { owner } from '../harness/credentials.ts';
import { expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'console' });

test('the door: a wrong password is told kindly, a session lasts over a reload, signing out ends it', async ({
  page,
  stage,
}) => {
  await page.goto(`${stage.url}/console`);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('do not match');
  await page.getByLabel('Password').fill(owner.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Open' })).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Open' })).toBeVisible();
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a day at the keyboard: walk the list, take, insert, edit, send, resolve', async ({
  browser,
  stage,
}) => {
  const [visitors, others, agents] = await Promise.all([
    browser.newContext(),
    browser.newContext(),
    browser.newContext(),
  ]);
  const one = await visit(visitors, stage);
  await one.say('How do I turn the captions on for the films?');
  await expect(one.frame.getByText('Sent')).toBeVisible();
  const two = await visit(others, stage);
  await two.say('My gift code does not work');
  await expect(two.frame.getByText('Sent')).toBeVisible();

  const desk = await signIn(agents, stage);
  const { page } = desk;
  await expect(page.getByText('My gift code')).toBeVisible();
  await page.locator('body').press('j');
  await page.locator('body').press('j');
  await expect(desk.log).toContainText('captions on for the films');
  await expect(desk.cards.nth(2)).toBeVisible();
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(page.getByText('With you')).toBeVisible();

  await desk.composer.focus();
  await page.keyboard.press('Tab');
  await expect(desk.composer).not.toHaveValue('');
  await desk.composer.press('End');
  await desk.composer.pressSequentially(' Edited by hand.');
  await page.keyboard.press('Enter');
  await expect(one.log).toContainText('Edited by hand.');
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(one.frame.getByText('This conversation is closed.')).toBeVisible();
  await page.getByRole('link', { name: /^Resolved/ }).click();
  await expect(page.getByRole('link', { name: /You: / })).toBeVisible();
  await Promise.all([visitors.close(), others.close(), agents.close()]);
});

test('a reply to a resolved conversation opens it again, on both sides', async ({ browser, stage }) => {
  const [visitors, agents] = await Promise.all([browser.newContext(), browser.newContext()]);
  const widget = await visit(visitors, stage);
  await widget.say('One more thing about my tickets');
  const desk = await signIn(agents, stage);
  const { page } = desk;
  await desk.pick('One more thing about my tickets');
  const header = page.locator('main header').filter({ has: page.getByRole('heading', { level: 2 }) });
  await header.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(header).toContainText('Resolved');
  const closed = widget.frame.getByText('This conversation is closed.');
  await expect(closed).toBeVisible();
  await expect(page.getByText('Sending a reply opens the conversation again')).toBeVisible();

  await desk.composer.fill('I have looked once more: they are in your account now.');
  await desk.composer.press('Enter');
  await expect(widget.log).toContainText('they are in your account now.');
  await expect(closed).toBeHidden();
  await expect(header).toContainText(/With (?:you|nobody yet)/);
  await expect(header.getByRole('button', { name: 'Resolve', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'You: I have looked once more' })).toBeVisible();
  await Promise.all([visitors.close(), agents.close()]);
});

test('advice on a draft knows the customer, and never holds it back', async ({ browser, stage }) => {
  const [visitors, agents] = await Promise.all([browser.newContext(), browser.newContext()]);
  const widget = await visit(visitors, stage);
  await widget.say('THIS IS THE THIRD TIME. You charged me TWICE and nobody answers.');
  const desk = await signIn(agents, stage);
  await desk.pick('THIS IS THE THIRD TIME');
  await expect(desk.cards.nth(2)).toBeVisible();
  await desk.composer.fill('Oopsie! We will look into it.');
  await expect(desk.page.getByText('Not how they talk')).toBeVisible();
  await desk.composer.press('Enter');
  await expect(widget.log).toContainText('Oopsie!');
  await Promise.all([visitors.close(), agents.close()]);
});

test('suggestions follow the conversation, and their evidence is shown in the customer’s own words', async ({
  browser,
  stage,
}) => {
  const [visitors, agents] = await Promise.all([browser.newContext(), browser.newContext()]);
  const widget = await visit(visitors, stage);
  await widget.say('Ahoy! Me treasure chest of films be stuck and keeps stopping, matey, arrr.');
  const desk = await signIn(agents, stage);
  await desk.pick('Ahoy! Me treasure chest');
  await expect(desk.cards.filter({ hasText: 'Pirate crew' }).first()).toBeVisible();
  const evidence = desk.log.locator('mark');
  await expect(evidence.filter({ hasText: /ahoy/i })).toHaveCSS('text-decoration-style', 'dotted');
  await desk.cards.filter({ hasText: 'Pirate crew' }).first().hover();
  await expect(evidence.filter({ hasText: /ahoy/i })).toHaveCSS('text-decoration-line', 'none');
  const marked = await evidence.allTextContents();
  expect(marked.join(' ').toLowerCase()).toMatch(/ahoy|matey|arrr/);
  await widget.say('Stop joking please. My mother died and I need to cancel her account.');
  await expect(desk.log).toContainText('My mother died');
  await expect(desk.cards.filter({ hasText: 'Pirate crew' })).toHaveCount(0);
  await expect(desk.cards.nth(2)).toBeVisible();
  for (const card of await desk.cards.allTextContents()) expect(card).not.toMatch(/ahoy|matey|arr\b|!/i);
  await Promise.all([visitors.close(), agents.close()]);
});

test('beside another app, one pane at a time with a way back', async ({ browser, stage }) => {
  const visitors = await browser.newContext();
  const narrow = await browser.newContext({ viewport: { width: 380, height: 760 } });
  const widget = await visit(visitors, stage);
  await widget.say('a question for the narrow console');
  const desk = await signIn(narrow, stage);
  await desk.pick('a question for the narrow console');
  await expect(desk.log).toContainText('a question for the narrow console');
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
  await desk.page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(desk.page.getByRole('heading', { name: 'Open' })).toBeVisible();
  await Promise.all([visitors.close(), narrow.close()]);
});
