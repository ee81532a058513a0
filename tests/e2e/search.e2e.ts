/** An agent looks for what was said, goes there and comes back; looks at the wall; reads a report. */
import { violations } from './axe.ts';
import { expect, signIn, test, visit } from './stage.ts';

test.use({ file: 'search' });

test('search: as one types, by keys, to the message and back', async ({ browser, stage }) => {
  const visitors = await browser.newContext();
  const widget = await visit(visitors, stage);
  await widget.say('My blue Teekännchen arrived broken');
  await widget.say('a second line about nothing');
  const agents = await browser.newContext({ bypassCSP: true });
  const desk = await signIn(agents, stage);
  const { page } = desk;
  await expect(page.getByText('a second line about nothing').first()).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Search messages, people, notes and tags' });
  await expect(field).toBeFocused();
  await expect(page.getByText('these words, in this order')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await field.fill('teekannch');
  const hit = page.getByRole('link', { name: /My blue Teekännchen arrived broken/ });
  await expect(hit).toBeVisible();
  await expect(hit.locator('mark')).toHaveText('Teekännchen');
  await expect(page.getByText('1 conversation', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await field.press('ArrowDown');
  await expect(hit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.log.getByText('My blue Teekännchen arrived broken')).toBeVisible();
  await expect(page).toHaveURL(/#open\/[0-9a-f]{32}@1$/);
  await page.goBack();
  await expect(field).toHaveValue('teekannch');
  await expect(hit).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();

  await field.fill('is:');
  await page.getByRole('button', { name: 'is:unassigned' }).click();
  await expect(field).toHaveValue('is:unassigned ');
  await expect(hit).toBeVisible();
  await field.fill('is:sleepy ');
  await expect(page.getByText('is: knows open, resolved, snoozed and unassigned.')).toBeVisible();
  await field.fill('tag:nowhere ');
  await expect(page.getByText('There is no tag called “nowhere”')).toBeVisible();
  await field.fill('xylophone');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await field.fill('');
  await page.getByRole('button', { name: 'teekannch' }).click();
  await expect(hit).toBeVisible();
  await stage.crash();
  await field.fill('teekann');
  await expect(page.getByText('The search did not get through.')).toBeVisible();
  await stage.restart();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(hit).toBeVisible();
  await Promise.all([visitors.close(), agents.close()]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`now and reports, ${colorScheme}`, async ({ browser, stage }) => {
    const agents = await browser.newContext({ colorScheme, bypassCSP: true });
    const desk = await signIn(agents, stage);
    const { page } = desk;
    const visitors = await browser.newContext();
    await page.goto(`${stage.url}/console#now`);
    await expect(page.getByRole('heading', { name: 'Waiting for us' })).toBeVisible();
    const waiting = page.locator('.wall-figure', { hasText: 'Waiting for us' }).locator('.wall-value');
    const before = Number(await waiting.textContent());
    const widget = await visit(visitors, stage);
    await widget.say(`waiting in ${colorScheme}`);
    await expect(waiting).toHaveText(String(before + 1), { timeout: 8000 });
    await expect(page.getByText(/^Counted at/)).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.goto(`${stage.url}/console#reports`);
    const begun = page.locator('.report-card', { hasText: 'Conversations begun' });
    await expect(begun.locator('.report-value')).not.toHaveText('0');
    await expect(page.getByText('No ratings in these days')).toBeVisible();
    const chart = page.getByRole('slider', { name: 'Conversations begun' });
    await chart.focus();
    await expect(chart).toHaveAttribute('aria-valuetext', /: \d+ conversations?$/);
    await chart.press('ArrowLeft');
    await expect(chart).toHaveAttribute('aria-valuetext', /: 0 conversations$/);
    await page.getByText('As a table').first().click();
    await page.getByText('What this counts').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByText('Other days').click();
    await page.getByLabel('From').fill('2026-01-05');
    await page.getByLabel('To', { exact: true }).fill('2026-01-02');
    await expect(page.getByText('The last day is before the first.')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByText('28 days').click();
    await page.getByRole('link', { name: 'Table for spreadsheets' }).click();
    expect((await download).suggestedFilename()).toMatch(/^rapport-.*\.csv$/);
    await Promise.all([visitors.close(), agents.close()]);
  });
}
