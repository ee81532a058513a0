/** What surrounds the desk: first steps, commands by name, keys, preferences of the device. */
import { violations } from './axe.ts';
import { expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'shell' });

test('the first steps lead from signing in to a resolved conversation, and tick themselves off', async ({
  browser,
  context,
  stage,
}) => {
  const desk = await signIn(context, stage);
  const { page } = desk;
  const guide = page.getByRole('region', { name: 'First steps' });
  await expect(guide.getByText('0 of 4 done')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const visitor = await browser.newContext();
  const widget = await visit(visitor, stage);
  await widget.say('My film keeps jumping back to the same scene');
  await expect(guide.getByText('1 of 4 done')).toBeVisible();

  await page.locator('body').press('j');
  await expect(guide.getByText('2 of 4 done')).toBeVisible();
  await expect(desk.cards.first()).toBeVisible();
  await desk.composer.press('Tab');
  await expect(desk.composer).not.toHaveValue('');
  await desk.composer.press('Enter');
  await expect(guide.getByText('3 of 4 done')).toBeVisible();
  await desk.composer.press('Escape');
  await page.locator('body').press('e');
  await expect(guide.getByText('What comes next')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(guide.getByText('4 of 4 done')).toBeVisible();
  await guide.getByRole('button', { name: 'Close' }).click();
  await expect(guide).toBeHidden();
  await page.reload();
  await expect(desk.list).toBeVisible();
  await expect(guide).toBeHidden();
  await visitor.close();
});

test('a command is found by its name, done with Enter, and Escape changes nothing', async ({
  context,
  stage,
}) => {
  const { page } = await signIn(context, stage);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await field.fill('dark');
  await expect(palette.getByRole('option', { selected: true })).toHaveText('Appearance: Dark');
  await field.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('Control+k');
  await field.fill('nothing of that name');
  await expect(palette.getByText('Nothing is called')).toBeVisible();
  await field.press('Escape');
  await expect(palette).toBeHidden();

  await page.locator('body').press('g');
  await page.locator('body').press('r');
  await expect(page).toHaveURL(/#resolved/);
});

test('the device keeps its density, its keys and its alerts, and only this one', async ({
  browser,
  context,
  stage,
}) => {
  const { page } = await signIn(context, stage);
  await page.goto(`${stage.url}/console#settings/preferences`);
  await page.getByLabel('Density').selectOption('compact');
  await page.getByLabel('Sound', { exact: true }).selectOption('all');
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('Density')).toHaveValue('compact');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await expect(page.getByLabel('Sound', { exact: true })).toHaveValue('all');
  await page.goto(`${stage.url}/console#open`);
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog')).toBeHidden();

  const other = await browser.newContext();
  const elsewhere = await signIn(other, stage);
  await expect(elsewhere.page.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await other.close();
});
