/** The answers library in the console: written, tried, imported, and what it lacks. */
import { connect, said } from '../harness/clients.ts';
import { violations } from './axe.ts';
import { newInbox } from './host-page.ts';
import { expect, signIn, test } from './stage.ts';

test.use({ file: 'answers' });

test('an answer is tried, saved and suggested; a question without one becomes the next', async ({
  context,
  stage,
}) => {
  const inbox = await newInbox(stage, { title: 'Answers' });
  const desk = await signIn(context, stage);
  const { page } = desk;
  const visitor = await connect(stage.url, '/visitor', { protocol: 1, inbox });
  await said(visitor, 'Do you deliver gift boxes to Norway?');

  await page.goto(`${stage.url}/console#settings/answers`);
  await page.getByRole('combobox', { name: 'Inbox' }).selectOption(inbox);
  await expect(page.getByText('No answers yet')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // Questions are looked at when the engine has time, and this list as it is opened.
  await expect(async () => {
    await page.getByLabel('Library', { exact: true }).click();
    await page.getByLabel('Without an answer', { exact: true }).click();
    await expect(page.getByText('Do you deliver gift boxes to Norway?')).toBeVisible({ timeout: 2000 });
  }).toPass();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Needs none' }).click();
  await expect(page.getByText('Every question found an answer')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Write an answer' }).click();

  await expect(page.getByLabel('How people ask for it')).toHaveValue('Do you deliver gift boxes to Norway?');
  await page.getByLabel('Title').fill('Delivery to Norway');
  await page.getByLabel('Answer', { exact: true }).fill('We deliver to Norway within 6 days, for 12 euros.');
  await page.getByLabel('What a customer might write').fill('could you send a gift box to norway?');
  await expect(page.getByText('would be suggested')).toBeVisible();
  await expect(page.locator('.test-suggestions')).toContainText('within 6 days, for 12 euros');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  // The question has its answer now.
  await expect(page.getByText('Every question found an answer')).toBeVisible();
  await page.getByLabel('Library', { exact: true }).click();
  await expect(page.getByRole('button', { name: /Delivery to Norway/ })).toBeVisible();
  await page.goto(`${stage.url}/console#open`);
  await desk.pick('Do you deliver gift boxes');
  await expect(desk.tray).toContainText('within 6 days, for 12 euros');
});

test('files show what they would change before they do, and what could not be read', async ({
  context,
  stage,
}) => {
  const inbox = await newInbox(stage, { title: 'Import' });
  const { page } = await signIn(context, stage);
  await page.goto(`${stage.url}/console#settings/answers`);
  await page.getByRole('combobox', { name: 'Inbox' }).selectOption(inbox);
  await page.getByRole('button', { name: 'Import' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'one.md', mimeType: 'text/markdown', buffer: Buffer.from('# Returns\n\nWithin 30 days.') },
      { name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from('title,body\nHours,9 to 17\nEmpty,\n') },
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') },
    ]);
  await expect(page.getByText('2 new answers')).toBeVisible();
  await expect(page.getByText('One entry could not be read')).toBeVisible();
  await expect(page.getByText('photo.png is none of')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import 2 answers' }).click();
  await expect(page.getByRole('button', { name: /Returns/ })).toBeVisible();
  await page.getByLabel('Find an answer').fill('9 to');
  await expect(page.getByText('1 of 2 answers')).toBeVisible();
});
