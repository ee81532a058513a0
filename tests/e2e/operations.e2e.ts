/** What an agent does to conversations, by keys and by hand, and takes back again. */
import { violations } from './axe.ts';
import { type Desk, expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'operations' });

const shots = process.env['RAPPORT_SHOTS'];
const shot = async ({ page }: Desk, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};
const dialog = ({ page }: Desk, name: string) => page.getByRole('dialog', { name });
const toast = ({ page }: Desk, text: RegExp | string) => page.getByRole('status').filter({ hasText: text });

test('an agent snoozes, tags, promises and resolves by keys, and takes each back', async ({
  browser,
  context,
  stage,
}) => {
  const widget = await visit(await browser.newContext(), stage);
  await widget.say('The projector stays dark.');
  const desk = await signIn(context, stage);
  const { page } = desk;
  await desk.pick('The projector stays dark.');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 2 }).first().click();

  // Snoozed: it leaves the list, and Z brings it back.
  await page.keyboard.press('s');
  await expect(dialog(desk, 'Snooze until')).toBeVisible();
  await expect(page.getByRole('button', { name: /^In 3 hours/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await shot(desk, 'snooze');
  await page.keyboard.press('Enter');
  await expect(toast(desk, /^Snoozed until/)).toBeVisible();
  await expect(desk.list.getByText('The projector stays dark.')).toHaveCount(0);
  await expect(desk.log.getByText(/^Snoozed until .* by Owner/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await shot(desk, 'snoozed');
  await page.keyboard.press('z');
  await expect(desk.list.getByText('The projector stays dark.')).toBeVisible();
  await expect(desk.log.getByText(/^Brought back by Owner/)).toBeVisible();

  // A tag that is not there yet is made by naming it.
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Find or make a tag' }).fill('projectors');
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', { name: 'projectors' });
  await expect(box).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Edit tags' }).click();
  await page.getByLabel('Colour of projectors').selectOption('violet');
  expect(await violations(page)).toEqual([]);
  await shot(desk, 'tags');
  await expect(page.getByRole('complementary').getByText('projectors')).toBeVisible();

  // The next question may be asked while the last one is still closing.
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('p')]);
  await page.getByRole('button', { name: 'Urgent' }).click();
  await expect(page.getByRole('banner').getByText('Urgent').or(page.locator('.head .pill'))).toBeVisible();

  await page.keyboard.press('Shift+P');
  await page.getByRole('textbox', { name: 'What did you promise?' }).fill('Send the new lamp');
  expect(await violations(page)).toEqual([]);
  await shot(desk, 'promise');
  await page.getByRole('button', { name: /^In 10 minutes/ }).click();
  const promises = page.getByRole('region', { name: 'Promises' });
  await expect(promises.getByText('Send the new lamp')).toBeVisible();
  await shot(desk, 'panel');
  await promises.getByRole('button', { name: 'Kept', exact: true }).click();
  await expect(promises.getByText('1 settled')).toBeVisible();

  // Resolved by key, opened again by the way back on screen.
  await page.getByRole('heading', { level: 2 }).first().click();
  await page.keyboard.press('e');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(desk.log.getByText(/^Opened again by Owner/)).toBeVisible();
  await expect(desk.composer).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a blocked person is told so kindly and keeps their words, which get through once the chat is open again', async ({
  browser,
  context,
  stage,
}) => {
  const widget = await visit(await browser.newContext(), stage);
  await widget.say('Rude words.');
  const desk = await signIn(context, stage);
  const { page } = desk;
  await desk.pick('Rude words.');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await shot(desk, 'more');
  await page.getByRole('button', { name: /^Block…/ }).click();
  const asked = dialog(desk, 'Block this person');
  await asked.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(asked.getByText('Give a reason')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await asked.getByRole('textbox').fill('Threatened Sam');
  await asked.getByRole('checkbox').uncheck();
  await shot(desk, 'block');
  await asked.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(desk.log.getByText('Blocked by Owner: Threatened Sam')).toBeVisible();

  await widget.say('Are you there?');
  await expect(widget.log.getByText('Are you there?')).toBeVisible();
  await expect(
    widget.log.getByText('This chat is closed for now. What you wrote is kept here.'),
  ).toBeVisible();
  await expect(widget.log.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(desk.log.getByText('Are you there?')).toHaveCount(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: /^Open the chat to them again/ }).click();
  await expect(toast(desk, 'The chat is open to them again.')).toBeVisible();
  await widget.log.getByRole('button', { name: 'Try again' }).click();
  await expect(desk.log.getByText('Are you there?')).toBeVisible();
});
