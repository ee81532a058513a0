/** The log: long conversations, what is new, what is written and not sent, how far a message has come. */
import type { Page } from '@playwright/test';
import { longConversation, scrollToTheBeginning } from '../bench/long-conversation.mjs';
import { busierIn, countRuns, idle } from './executed-code.ts';
import { expect, signIn, test, visit, widgetOn } from './stage.ts';

test.use({ file: 'conversation' });

/** All that the widget keeps in this browser, as JSON. */
const storedHere = () =>
  new Promise<string>((resolve, reject) => {
    const opening = indexedDB.open('rapport:demo');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('saved').objectStore('saved').getAll();
      all.onsuccess = () => resolve(JSON.stringify(all.result));
      all.onerror = () => reject(all.error);
      opening.result.close();
    };
  });

const panel = { width: 384, height: 640 };
const drawnRows = (page: Page) => page.locator('.log li').count();

test('a conversation of 400 messages opens at its end and is read to its beginning without a jump', async ({
  page,
}) => {
  const long = await longConversation(400);
  await page.setViewportSize(panel);
  await long.asThisBrowser(page);
  await expect(page.getByText('Message 400:')).toBeInViewport();
  expect(await drawnRows(page)).toBeLessThan(120);
  const worstPx = await page.evaluate(scrollToTheBeginning, { steps: 3000, stepPx: 300 });
  // Positions are whole pixels, so each correction may be off by less than one.
  expect(worstPx).toBeLessThanOrEqual(2);
  await expect(page.getByText('Message 1', { exact: true })).toBeInViewport();
  expect(await drawnRows(page)).toBeLessThan(160);
  await long.say('news from below');
  await page.getByRole('button', { name: '1 new message' }).click();
  await expect(page.getByText('news from below').first()).toBeInViewport();
  await expect(page.getByRole('button', { name: /new message/ })).toHaveCount(0);
  await expect(page.getByRole('log')).toBeFocused();
  await long.stop();
});

test('one more message runs no code for each of the 600 messages that are here', async ({ browser }) => {
  // Both are more than is kept for the next page.
  const [few, many, times] = [300, 600, 5];
  const measured = async (messages: number) => {
    const long = await longConversation(messages);
    const context = await browser.newContext({ viewport: panel });
    const page = await context.newPage();
    const runs = await countRuns(page);
    await long.asThisBrowser(page);
    await expect(page.getByText(`Message ${messages}:`)).toBeInViewport();
    // All of it in memory, in steps that go beyond what is drawn; then the end in sight.
    const worstPx = await page.evaluate(scrollToTheBeginning, { steps: 3000, stepPx: 2000 });
    expect(worstPx).toBeLessThanOrEqual(2);
    const log = page.locator('.log');
    // The key glides there; what came on the way would leave the visitor where they are.
    const arrived = log.evaluate(
      (element) =>
        new Promise<void>((done) => element.addEventListener('scrollend', () => done(), { once: true })),
    );
    await log.press('End');
    await arrived;
    await expect(page.getByText(`Message ${messages}:`)).toBeInViewport();
    const ran = await runs(async () => {
      // One after the other: what comes at once is partly worked off together.
      for (let count = 0; count < times; count++) {
        await long.say(`added ${count}`);
        await expect(log.getByText(`added ${count}`, { exact: true })).toBeInViewport();
        await idle(page);
      }
    });
    await context.close();
    await long.stop();
    return ran;
  };
  const [short, long] = [await measured(few), await measured(many)];
  const nearlyAll = 0.9 * (many - few) * times;
  expect(busierIn(long, short, nearlyAll)).toEqual([]);
});

test('what came while nobody looked begins under a line, until the panel is closed', async ({
  browser,
  stage,
}) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const widget = await visit(visitors, stage);
  await widget.say('a question with a late answer');
  const desk = await signIn(agents, stage);
  await desk.pick('a question with a late answer');
  const line = widget.log.getByText('New messages', { exact: true });
  await desk.composer.fill('seen at once');
  await desk.composer.press('Enter');
  await expect(widget.log).toContainText('seen at once');
  await expect(line).toHaveCount(0);
  await widget.frame.getByRole('button', { name: 'Close chat' }).click();
  await desk.composer.fill('came in the meantime');
  await desk.composer.press('Enter');
  await expect(widget.launcher).toHaveAccessibleName(/1 new/);
  await widget.launcher.click();
  await expect(line).toBeVisible();
  const rows = await widget.log.getByRole('listitem').allTextContents();
  const at = rows.indexOf('New messages');
  expect(rows[at + 1]).toContain('came in the meantime');
  await widget.frame.getByRole('button', { name: 'Close chat' }).click();
  await widget.launcher.click();
  await expect(widget.composer).toBeVisible();
  await expect(line).toHaveCount(0);
  await Promise.all([visitors.close(), agents.close()]);
});

test('a draft survives a reload, and two tabs do not take it from each other', async ({ context, stage }) => {
  const one = await visit(context, stage);
  await one.composer.fill('nothing is kept of this yet');
  expect(await one.page.frames()[1]?.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await one.say('hello');
  await expect(one.frame.getByText('Sent')).toBeVisible();
  await one.composer.fill('half a thought');
  await expect.poll(() => one.page.frames()[1]?.evaluate(storedHere)).toContain('half a thought');
  await one.page.reload();
  const again = widgetOn(one.page);
  await expect(again.composer).toHaveValue('half a thought');
  const other = widgetOn(await context.newPage());
  await other.page.goto(`${stage.url}/demo`);
  await expect(other.composer).toHaveValue('half a thought');
  await other.composer.fill('the whole thought');
  await expect(again.composer).toHaveValue('the whole thought');
  await other.composer.press('Enter');
  await expect(again.composer).toHaveValue('');
  await expect(again.log.getByText('the whole thought', { exact: true })).toHaveCount(1);
});

test('a message is sent, delivered, then seen; times show on demand, also by keyboard', async ({
  browser,
  stage,
}) => {
  const [visitors, agents] = [await browser.newContext(), await browser.newContext()];
  const widget = await visit(visitors, stage);
  await widget.say('how far did this come');
  await widget.say('and this');
  await expect(widget.frame.getByText(/· Sent/)).toBeVisible();
  const time = widget.log.locator('.on-demand').first();
  await expect(time).toHaveCSS('opacity', '0');
  await widget.log.getByText('how far did this come').hover();
  await expect(time).toHaveCSS('opacity', '1');
  await widget.composer.hover();
  await expect(time).toHaveCSS('opacity', '0');
  await widget.composer.press('Shift+Tab');
  while (!(await widget.log.evaluate((log) => log === document.activeElement)))
    await widget.page.keyboard.press('Shift+Tab');
  await expect(time).toHaveCSS('opacity', '1');
  const desk = await signIn(agents, stage);
  await desk.pick('and this');
  await expect(widget.frame.getByText(/· Seen/)).toBeVisible();
  await Promise.all([visitors.close(), agents.close()]);
});
