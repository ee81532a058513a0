/** The stories Rapport exists for, played between a visitor's page and an agent's console. */
import { expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'story' });

test('a fault report in character: opened, diagnosed, solved and thanked', async ({ browser, stage }) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const norm = await visit(visitors, stage);
  const desk = await signIn(agents, stage);

  await norm.say(
    'Captain, this is Lieutenant Norm reporting from Engineering. We have a temporal anomaly: the same minute of episode 4 keeps looping on the main viewer, over and over.',
  );
  await desk.pick('Captain, this is Lieutenant Norm');
  await expect(desk.log).toContainText('temporal anomaly');

  // At least three suggestions; one in kind, one plain; each says why in the customer's own words.
  await expect(desk.cards.nth(2)).toBeVisible();
  const cards = await desk.cards.allTextContents();
  expect(cards.some((card) => card.includes('Starship crew'))).toBe(true);
  expect(
    cards.some((card) => card.includes('Plain') || card.includes('Formal') || card.includes('Casual')),
  ).toBe(true);
  expect(cards.join(' ').toLowerCase()).toContain('lieutenant');
  await expect(desk.page.getByText('In character: Starship crew').first()).toBeVisible();

  // One key turns the play down, and again, and back.
  await desk.cards.first().focus();
  await desk.page.keyboard.press('v');
  await expect(desk.tray.getByRole('button', { name: 'Play: light' })).toBeVisible();
  await desk.page.keyboard.press('v');
  const voices = desk.cards.locator('.card-voice');
  await expect(voices.filter({ hasText: 'Starship crew' })).toHaveCount(0);
  await expect(desk.cards.nth(2)).toBeVisible();
  await desk.tray.getByRole('button', { name: 'Play: off' }).click();
  await expect(voices.filter({ hasText: 'Starship crew' }).first()).toBeVisible();

  // One key inserts, Enter sends; the visitor reads exactly what the card said.
  const first = desk.cards.filter({ hasText: 'Starship crew' }).first();
  const key = (await first.locator('kbd').textContent()) ?? '';
  await desk.composer.focus();
  await desk.page.keyboard.press(key);
  const reply = await desk.composer.inputValue();
  expect(reply).toMatch(/lieutenant/i);
  await desk.page.keyboard.press('Enter');
  await expect(norm.log).toContainText(reply.split('\n')[0] ?? '');

  // Three more turns, each answered with the best suggestion; none is said twice.
  const said = [reply];
  for (const words of [
    'Aye Captain. It is the television in the mess hall, and it happens on every attempt.',
    'Captain, I carried out your orders. The anomaly is still there, sir.',
    'Captain, the loop is broken and the episode runs at warp speed. All decks report normal.',
  ]) {
    await norm.say(words);
    await expect(desk.log).toContainText(words);
    await expect(desk.tray.getByRole('heading', { name: 'Suggestions' })).toBeVisible();
    await expect(desk.cards.nth(2)).toBeVisible();
    await desk.composer.focus();
    await desk.page.keyboard.press('1');
    await expect(desk.composer).not.toHaveValue('');
    const next = await desk.composer.inputValue();
    expect(said).not.toContain(next);
    said.push(next);
    await desk.page.keyboard.press('Enter');
    await expect(norm.log).toContainText(next.split('\n')[0] ?? '');
  }

  await norm.say('Thank you, Captain. Lieutenant Norm out.');
  await expect(desk.log).toContainText('Norm out');
  await expect(desk.cards.filter({ hasText: /close/i }).first()).toBeVisible();
  await desk.composer.focus();
  await desk.page.keyboard.press('1');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(norm.frame.getByText('This conversation is closed.')).toBeVisible();
  await Promise.all([visitors.close(), agents.close()]);
});

test('an angry customer is met with composure: plain, owning, no joke and no exclamation', async ({
  browser,
  stage,
}) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const angry = await visit(visitors, stage);
  const desk = await signIn(agents, stage);
  await angry.say('THIS IS THE THIRD TIME. You charged me TWICE and nobody answers. Fix it.');
  await desk.pick('THIS IS THE THIRD TIME');
  await expect(desk.cards.nth(2)).toBeVisible();
  const cards = await desk.cards.allTextContents();
  for (const card of cards) {
    expect(card).not.toMatch(/starship|captain|pirate|!|\p{Extended_Pictographic}/iu);
  }
  expect(cards.join(' ')).toContain('Owns it');
  for (const card of cards) expect(card).toMatch(/You’re right|I’m|should not have happened/);
  await expect(desk.page.getByText(/upset/i).first()).toBeVisible();
  await Promise.all([visitors.close(), agents.close()]);
});

test('the agent’s own draft is read along: a stock phrase is marked, and better wording is one key away', async ({
  browser,
  stage,
}) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const visitor = await visit(visitors, stage);
  const desk = await signIn(agents, stage);
  await visitor.say('My parcel has not come yet and it was a present.');
  await desk.pick('My parcel has not come');
  const draft = 'We apologize for any inconvenience. Please contact our shipping department.';
  await desk.composer.fill(draft);
  await expect(desk.page.getByText(/Stock phrase|Sends them away/).first()).toBeVisible();
  await desk.composer.press('Alt+Enter');
  await expect(desk.composer).not.toHaveValue(draft);
  await Promise.all([visitors.close(), agents.close()]);
});

test('kill -9 in mid-conversation loses and doubles nothing, for visitor and agent', async ({
  browser,
  stage,
}) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const visitor = await visit(visitors, stage);
  const desk = await signIn(agents, stage);
  await visitor.say('before the crash');
  await desk.pick('before the crash');
  await desk.composer.fill('answer before the crash');
  await desk.composer.press('Enter');
  await expect(visitor.log).toContainText('answer before the crash');

  await stage.crash();
  await visitor.say('written while the server is down');
  await visitor.say('and another one');
  await desk.composer.fill('agent writes too');
  await desk.composer.press('Enter');
  await expect(visitor.frame.getByText('Reconnecting')).toBeVisible();
  await stage.restart();

  const order = [
    'before the crash',
    'answer before the crash',
    'written while the server is down',
    'and another one',
  ];
  for (const log of [visitor.log, desk.log]) {
    for (const text of [...order, 'agent writes too'])
      await expect(log.getByText(text, { exact: true })).toHaveCount(1, { timeout: 40_000 });
  }
  const texts = (await visitor.log.textContent()) ?? '';
  const places = ['before the crash', 'written while the server is down', 'and another one'].map((text) =>
    texts.indexOf(text),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await expect(visitor.frame.getByText('Reconnecting')).toBeHidden();
  await Promise.all([visitors.close(), agents.close()]);
});
